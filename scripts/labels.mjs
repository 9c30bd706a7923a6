// The labels in other languages: from the rooms' strings into xliff/, and from there into src/locales/.
// A translation is a draft until a speaker signs it off (docs/translating.md); when its English changes it is one again.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const { targetLocales } = JSON.parse(readFileSync(path.join(root, 'lit-localize.json'), 'utf8'));
const file = (lang) => path.join(root, `xliff/${lang}.xlf`);
const unit =
  /<trans-unit id="([^"]+)">\s*<source>([^<]*)<\/source>(?:\s*<target(?: state="([^"]*)")?>([^<]*)<\/target>)?/g;
const plain = (xml) => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

export const languages = targetLocales;
export const DRAFT = 'needs-review-translation';
export const CHECKED = 'signed-off';

/** What a language's file says about each label, by id. */
export const labelsIn = (xml) => {
  const labels = {};
  for (const [, id, source, state, target] of xml.matchAll(unit))
    labels[id] = { source: plain(source), target: target && plain(target), state };
  return labels;
};
export const readLabels = (lang) => labelsIn(readFileSync(file(lang), 'utf8'));

/** The line by which a reader is told of a draft; it goes with the last draft. */
export const MARK = 'core.unchecked';

export const isChecked = (labels) =>
  Object.entries(labels).every(([id, { state }]) => id === MARK || state === CHECKED);

const tool = path.join(root, 'node_modules/@lit/localize-tools/bin/lit-localize.js');
const localize = (command) => execFileSync(process.execPath, [tool, command], { cwd: root, stdio: 'inherit' });

/** A file in which each translation says how it stands; one whose English is not what it was is a draft again. */
export const marked = (xml, before) =>
  xml.replace(unit, (whole, id, source, state) => {
    const isSame = !before[id] || before[id].source === plain(source);
    return whole.replace(/<target[^>]*>/, `<target state="${(isSame && state) || DRAFT}">`);
  });

if (process.argv[1] === import.meta.filename) {
  const before = targetLocales.map((lang) => {
    try {
      return readLabels(lang);
    } catch {
      return {}; // A new language.
    }
  });
  localize('extract');
  targetLocales.forEach((lang, i) => writeFileSync(file(lang), marked(readFileSync(file(lang), 'utf8'), before[i])));
  localize('build');
  for (const lang of targetLocales.filter((each) => isChecked(readLabels(each)))) {
    const module = path.join(root, `src/locales/${lang}.ts`);
    const lines = readFileSync(module, 'utf8').split('\n');
    writeFileSync(module, lines.filter((line) => !line.includes(`'${MARK}'`)).join('\n'));
  }
}
