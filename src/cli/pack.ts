import { writeFileSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { PackFile } from '../core/pack.js';
import { faultsIn } from '../core/schema.js';
import { difference, overlayDifference, type Difference } from './difference.js';
import { bundled, groundFor, packSchema, readPack, Wrong } from './files.js';
import { lineOf, placesIn, texts, type Fault, type Sections } from './places.js';
import { linkFaults } from './references.js';
import { checkChanges, checkSections, READING_AGE } from './rules.js';
import { emptied, linksWithin, standingAlone } from './skeleton.js';
import { counted, readingRows, table } from './tables.js';

export const packHelp = `  co-elements pack new <name> [--lang en-GB] [--sections charter,plan] [--words]
      Writes <name>.json, a pack to fill in: the shape of Halton's sections without their words.
      --lang      language of its words (default en-GB)
      --sections  the sections it is to have (default: all but the glossary)
      --words     starts from Halton's own words instead of empty ones
  co-elements pack check <file>
      Holds a pack or an overlay against the rules for words. Ends with 1 where something is wrong.
  co-elements pack diff <file>
      Says what a pack or an overlay has that Halton's pack has not, and the other way round.`;

/** The id of the bundled pack. */
const HALTON = 'halton';

/** The one name that a command takes, and its options. */
export const argsOf = <T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T, what: string) => {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length === 1) return { values, name: positionals[0] };
  } catch (error) {
    throw new Wrong((error as Error).message);
  }
  throw new Wrong(`expected ${what}`);
};

/** What a pack has in the way of sections, whatever else is wrong with it. */
const sectionsOf = ({ sections }: PackFile): Sections =>
  Object.fromEntries(Object.entries(sections ?? {}).filter(([, section]) => section && typeof section === 'object'));

const makeNew = (args: string[]) => {
  const options = { lang: { type: 'string' }, sections: { type: 'string' }, words: { type: 'boolean' } } as const;
  const { values, name } = argsOf(args, options, 'one name: co-elements pack new <name>');
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) {
    throw new Wrong(`“${name}”: expected a name of small letters, figures and hyphens`);
  }
  const { sections: all, links } = bundled();
  const chosen =
    values.sections?.split(',').map((one) => one.trim()) ?? Object.keys(all).filter((one) => one !== 'glossary');
  const unknown = chosen.filter((one) => !all[one]);
  if (unknown.length)
    throw new Wrong(`“${unknown.join(', ')}”: expected sections out of ${Object.keys(all).join(', ')}`);
  const sections = Object.fromEntries(chosen.map((one) => [one, all[one]]));
  const kept = linksWithin(links, sections);
  const file = {
    id: name,
    lang: values.lang ?? 'en-GB',
    sections: values.words ? standingAlone(sections, all) : emptied(sections),
    ...(values.words && Object.keys(kept).length && { links: kept }),
  };
  const path = `${name}.json`;
  try {
    writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`, { flag: 'wx' });
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new Wrong(exists ? `${path} is there already: expected a new name` : `${path}: ${(error as Error).message}`);
  }
  console.log(`Wrote ${path} with ${chosen.join(', ')}. Next: co-elements pack check ${path}`);
  return 0;
};

/** Every id that an overlay of these sections may name: of items and of what they carry. */
const idsOf = (sections: Sections) =>
  new Set(placesIn(sections).flatMap(({ id, found }) => [id, ...texts(found.source)]));

const overlayFaults = (file: PackFile, own: Sections): Fault[] => {
  const { items = {}, lang, over } = file;
  const under = over ?? (Object.keys(own).length ? file.id : /^en\b/i.test(lang) ? HALTON : undefined);
  const known = under === HALTON ? idsOf(bundled().sections) : under === file.id ? idsOf(own) : undefined;
  return checkChanges(items, groundFor(own), known, lang);
};

const check = (args: string[]) => {
  const { name: path } = argsOf(args, {}, 'one file: co-elements pack check <file>');
  const file = readPack(path);
  const own = sectionsOf(file);
  const shape = faultsIn(file, packSchema()).map((expected): Fault => ({ where: 'pack', id: '', expected }));
  const lang = typeof file.lang === 'string' ? file.lang : '';
  const isMap = (value: unknown): value is object => !!value && typeof value === 'object' && !Array.isArray(value);
  const { faults, readings } = checkSections(own, groundFor(own), lang);
  const all = [
    ...shape,
    ...faults,
    ...(isMap(file.links) ? linkFaults(file.links, own) : []),
    ...(isMap(file.items) ? overlayFaults({ ...file, lang }, own) : []),
  ];
  const items = Object.values(isMap(file.items) ? file.items : {});
  const originals = items.filter((item) => typeof item === 'string').length;
  if (Object.keys(own).length) console.log(`Sections: ${Object.keys(own).join(', ')}`);
  if (items.length) console.log(`Overlay: ${originals} original texts, ${items.length - originals} changed items`);
  if (readings.length) {
    console.log(`\nReading age of plain words, and without names and terms (at most ${READING_AGE})\n`);
    console.log(table(['', 'words', 'age', 'without'], readingRows(readings)));
  }
  if (!/^en\b/i.test(lang)) console.log(`\nNot in English: reading age, initials and figures were not checked.`);
  console.log(`\n${counted(all)}`);
  for (const fault of all) console.log(lineOf(fault));
  return all.length ? 1 : 0;
};

const show = (head: string, lines: string[]) => {
  if (lines.length) console.log(`${head} (${lines.length})\n${lines.map((line) => `  ${line}`).join('\n')}`);
};

const showDifference = ({ missing, added, changed }: Difference) => {
  show('Only in the bundled pack', missing);
  show('Only in this pack', added);
  show(
    'Different',
    changed.map(({ id, fields }) => `${id}: ${fields.join(', ')}`),
  );
};

const diff = (args: string[]) => {
  const { name: path } = argsOf(args, {}, 'one file: co-elements pack diff <file>');
  const file = readPack(path);
  const own = sectionsOf(file);
  const { sections } = bundled();
  const absent = Object.keys(sections).filter((name) => !own[name]);
  let found: Difference;
  try {
    found = difference(own, sections);
  } catch (error) {
    throw new Wrong(`${path}: ${(error as Error).message}. See: co-elements pack check ${path}`);
  }
  const overlay = overlayDifference(file.items ?? {}, sections);
  if (Object.keys(own).length && absent.length) console.log(`Bundled words stay for: ${absent.join(', ')}`);
  showDifference(found);
  showDifference(overlay);
  const originals = Object.entries(file.items ?? {}).flatMap(([id, item]) => (typeof item === 'string' ? [id] : []));
  if (originals.length) {
    const sources = new Set(placesIn(sections).flatMap(({ found: { source } }) => texts(source)));
    console.log(`Original words for ${originals.filter((id) => sources.has(id)).length} of ${sources.size} items`);
    show(
      'Without original words',
      [...sources].filter((id) => !originals.includes(id)),
    );
  }
  const same = [found, overlay].every((one) => !one.missing.length && !one.added.length && !one.changed.length);
  if (same && !originals.length) console.log('No difference');
  return 0;
};

const commands: Partial<Record<string, (args: string[]) => number>> = { new: makeNew, check, diff };

/** `co-elements pack …` */
export const pack = ([command = '', ...args]: string[]) => {
  const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (!run) throw new Wrong(`“pack ${command}”: expected pack new, pack check or pack diff`);
  return run(args);
};
