// Every language has every label, with its places, from the English that the rooms have now.
// Run: npx node --test test/labels.node.mjs
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CHECKED, DRAFT, isChecked, labelsIn, languages, MARK, marked, readLabels } from '../scripts/labels.mjs';

const strings = globSync('src/{core,embed,elements/*}/*strings.ts').map((file) => readFileSync(file, 'utf8'));
const english = Object.fromEntries(
  strings.flatMap((code) =>
    [...code.matchAll(/msg\(\s*'((?:[^'\\]|\\.)*)',\s*\{\s*id: '([^']+)'/g)].map(([, text, id]) => [id, text]),
  ),
);
const places = (text) => [...new Set(text.match(/\{\w+\}/g))].sort();
/** What is counted has two labels, for one and for more. */
const counted = [
  ['glossary.found', 'glossary.founds'],
  ['priority-card.sign', 'priority-card.signs'],
  ['priority-card.action', 'priority-card.actions'],
  ['action-plan.countOne', 'action-plan.count'],
];

test('the strings of the rooms are found', () => {
  const calls = strings.join('').match(/\bmsg\(/g).length;
  assert.equal(Object.keys(english).length, calls);
});

test('a translation stays checked until its English changes; then the language is a draft again', () => {
  const xml = readFileSync('xliff/cy.xlf', 'utf8').replaceAll(DRAFT, CHECKED);
  const before = labelsIn(xml);
  assert.ok(isChecked(before));
  assert.equal(marked(xml, before), xml);
  const changed = marked(xml.replace('<source>Close<', '<source>Close it<'), before);
  assert.equal(labelsIn(changed)['definition.close'].state, DRAFT);
  assert.equal(labelsIn(changed)['definition.all'].state, CHECKED);
  assert.ok(!isChecked(labelsIn(changed)));
  const fresh = marked(xml.replace(/(<source>Close<\/source>\s*<target)[^>]*/, '$1'), before);
  assert.equal(labelsIn(fresh)['definition.close'].state, DRAFT);
});

for (const lang of languages) {
  const labels = readLabels(lang);

  test(`${lang}: every label of the rooms is there, in today’s English, and no other`, () => {
    const sources = Object.fromEntries(Object.entries(labels).map(([id, { source }]) => [id, source]));
    assert.deepEqual(sources, english, 'run "npm run labels"');
  });

  test(`${lang}: every label is translated, keeps its places, and says whether a speaker checked it`, () => {
    for (const [id, { source, target, state }] of Object.entries(labels)) {
      assert.ok(target?.trim(), `${id}: not translated`);
      assert.deepEqual(places(target), places(source), `${id}: “${target}”`);
      assert.ok([DRAFT, CHECKED].includes(state), `${id}: ${state}`);
    }
  });

  test(`${lang}: what is counted has words that suit every number`, () => {
    const { pluralCategories } = new Intl.PluralRules(lang).resolvedOptions();
    if (pluralCategories.every((category) => ['one', 'other'].includes(category))) return;
    for (const [one, more] of counted) assert.equal(labels[one].target, labels[more].target, one);
  });

  test(`${lang}: the module has what the file has, and the mark of a draft while there is one`, async () => {
    const { templates } = await import(`../src/locales/${lang}.ts`);
    const targets = Object.fromEntries(Object.entries(labels).map(([id, { target }]) => [id, target]));
    if (isChecked(labels)) delete targets[MARK];
    assert.deepEqual({ ...templates }, targets, 'run "npm run labels"');
  });

  test(`${lang}: the package has it as one small module that imports nothing`, async () => {
    const code = readFileSync(`dist/labels/${lang}.js`, 'utf8');
    const { templates } = await import(`../dist/labels/${lang}.js`);
    assert.deepEqual(templates, (await import(`../src/locales/${lang}.ts`)).templates);
    assert.doesNotMatch(code, /\bimport\b/);
  });
}
