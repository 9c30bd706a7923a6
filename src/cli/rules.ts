import { filledSections } from '../core/pack.js';
import { faultsIn, type Schema } from '../core/schema.js';
import type { Term } from '../core/types.js';
import { dateFaults } from './dates.js';
import { expansionsOf, findableNames, names } from './names.js';
import { copiedIn, type Runs } from './own-words.js';
import { readingOf, type Reading } from './readability.js';
import { objects, placesIn, texts, type Fault, type Found, type Place, type Sections } from './places.js';
import { doubled, lost } from './references.js';
import { easyFlaws, initialsOf, isFindable, plainFlaws, stopWordsIn, type Flaw } from './wording.js';
import { bare, markedTerms, Tally } from './words.js';

/** What the rules look things up in. */
export interface Ground {
  /** The schema of a section; none where the library has no such section. */
  schemaOf: (section: string) => Schema | undefined;
  /** Concepts that have a picture. */
  pictures: Set<string>;
  /** The glossary. */
  terms: Term[];
  runs: Runs;
  /** Sections that stand in where the pack has none of its own. */
  beside?: Sections;
}

/** The reading age of a section, or of one of its parts. */
export interface SectionReading extends Reading {
  where: string;
  id: string;
}

export interface Report {
  faults: Fault[];
  readings: SectionReading[];
  /** Names that a source has too, and words of the stop list that the glossary explains. */
  excepted: { copied: Tally; explained: Tally };
}

/** The highest reading age of plain words, and from how many words on it is counted. */
export const READING_AGE = 11;
export const ENOUGH_WORDS = 100;

const isEnglish = (lang: string) => /^en\b/i.test(lang);

/** The easy sentences of an item, or of a term. */
const easyIn = ({ easy }: Found) => [...texts(easy), ...texts(objects(easy).map(({ text }) => text))];

/** The term that an object is, for words that explain it. */
const termOf = ({ term, match }: Found, terms: Term[], id: string) =>
  typeof term === 'string' && Array.isArray(match) ? terms.find((one) => one.id === id) : undefined;

/** What stands at a place that the schema names, and the nearest id on the way there. */
const placeAt = (value: unknown, path: string) => {
  let [at, id] = [value, ''];
  for (const step of path.match(/[^.[\]]+/g) ?? []) {
    at = (at as Found | undefined)?.[step];
    const own = (at as Found | undefined)?.id;
    if (typeof own === 'string') id = own;
  }
  return { id, words: typeof at === 'string' ? at.trim() : '' };
};

const schemaFaults = (where: string, section: object, schema: Schema): Fault[] =>
  faultsIn(section, schema).map((expected) => ({ where, ...placeAt(section, expected.split(': ')[0]), expected }));

/** Marks that name no term, or that stand within another. */
const markFlaws = (found: Found, ids: Set<string>): Flaw[] => {
  const marked = [found.plain, ...easyIn(found)].filter((one) => typeof one === 'string' && one.includes('](term:'));
  return (marked as string[]).flatMap((words) => [
    ...markedTerms(words)
      .filter((id) => !ids.has(id))
      .map((id) => ({ words, expected: `expected a term of the glossary, found “${id}”` })),
    ...(bare(words).includes('](term:') ? [{ words, expected: 'expected marks beside each other' }] : []),
  ]);
};

/** What is wrong with the marks of finished sections. */
export const markFaults = (sections: Sections, terms: Term[]): Fault[] => {
  const ids = new Set(terms.map(({ id }) => id));
  return Object.entries(sections).flatMap(([where, section]) =>
    placesIn(section).flatMap(({ id, found }) => markFlaws(found, ids).map((flaw) => ({ where, id, ...flaw }))),
  );
};

/** What is wrong with the words of one object. */
const wordFlaws = (
  { found, field, id }: Place,
  { terms, pictures }: Ground,
  known: Set<string>,
  english: boolean,
): Flaw[] => {
  const explained = termOf(found, terms, id);
  const flaws = easyIn(found).flatMap((text) => easyFlaws(text, { english, explained }));
  if (typeof found.plain === 'string') {
    flaws.push(...plainFlaws(found.plain, known, { english, explained, label: field === 'options' }));
  }
  const { picture } = found;
  if (picture !== undefined && picture !== '' && !pictures.has(String(picture))) {
    const expected = `expected a picture of the set, found “${String(picture)}”`;
    flaws.push({ words: typeof found.text === 'string' ? bare(found.text) : '', expected });
  }
  flaws.push(...markFlaws(found, new Set(terms.map((term) => term.id))));
  return flaws;
};

/** Fields that name things and are not read. */
const technical =
  /^(?:id|source|same|kind|picture|match|forms|section|tag|type|about|serves|finding|to|theme|group|piece|band)$/;

/** Every text of an object that a reader may see. */
const readIn = (found: Found) => {
  const fields = Object.entries(found).filter(
    ([name]) => !technical.test(name) && name !== 'easy' && name !== 'original',
  );
  return [...easyIn(found), ...fields.flatMap(([, value]) => (typeof value === 'string' ? [value] : texts(value)))];
};

/** Sentences of the source documents in these objects. */
const copies = (places: Place[], runs: Runs, note: (name: string) => void) =>
  places.flatMap(({ id, found }) =>
    readIn(found)
      .flatMap((text) => copiedIn(bare(text), runs, names))
      .filter(({ isName, names: used }) => {
        if (isName) used.forEach(note);
        return !isName;
      })
      .map(({ words }) => ({
        id,
        words,
        expected: 'expected words of your own, found the words of a source document',
      })),
  );

const plainIn = (value: unknown): string[] =>
  placesIn(value).flatMap(({ field, found }) =>
    field !== 'options' && typeof found.plain === 'string' ? [found.plain] : [],
  );

/** The whole section and what a reader meets of it at one time, as far as there are words enough to measure. */
const readingsOf = (where: string, section: object, terms: Term[]): SectionReading[] => {
  const { parts, priorities, rungs, pieces } = section as Found;
  const pieceOf = (id: string, value: unknown) => ({
    where,
    id,
    ...readingOf(plainIn(value), [...terms.filter(({ off }) => !off), ...expansionsOf(terms), ...findableNames]),
  });
  return [
    pieceOf('', section),
    ...[...objects(parts), ...objects(priorities)].map((part) => pieceOf(String(part.id), part)),
    ...(rungs ? [pieceOf('rungs', rungs)] : []),
    ...(pieces ? [pieceOf('pieces', pieces)] : []),
  ].filter(({ words }) => words >= ENOUGH_WORDS);
};

/** All rules over the sections of a pack. */
export const checkSections = (sections: Sections, ground: Ground, lang = 'en-GB'): Report => {
  const english = isEnglish(lang);
  const { terms, runs } = ground;
  const known = initialsOf(terms);
  const excepted = { copied: new Tally(), explained: new Tally() };
  const faults: Fault[] = [];
  for (const [where, section] of Object.entries(sections)) {
    if (!section) continue;
    const schema = ground.schemaOf(where);
    if (!schema) faults.push({ where, id: '', expected: 'expected a section of the library' });
    else faults.push(...schemaFaults(where, section, schema));
    const places = placesIn(section);
    for (const term of where === 'glossary' ? objects((section as Found).terms) : []) {
      if (!isFindable(term)) {
        faults.push({ where, id: String(term.id), expected: 'expected “match” to be a list of regular expressions' });
      }
    }
    for (const place of places) {
      const { id, found } = place;
      faults.push(...wordFlaws(place, ground, known, english).map((flaw) => ({ where, id, ...flaw })));
      const explained = termOf(found, terms, id);
      for (const text of explained ? [explained.plain, ...explained.easy] : []) {
        for (const word of stopWordsIn(text, explained).explained) excepted.explained.add(word.toLowerCase());
      }
    }
    faults.push(...copies(places, runs, (name) => excepted.copied.add(name)).map((copy) => ({ where, ...copy })));
  }
  faults.push(...doubled(sections), ...dateFaults(sections));
  const missing = lost(sections, ground.beside);
  faults.push(...missing);
  const readable = missing.some(({ expected }) => expected.includes('“same”')) ? sections : filledSections(sections);
  const readings = english
    ? Object.entries(readable).flatMap(([where, section]) => (section ? readingsOf(where, section, terms) : []))
    : [];
  for (const { where, id, ageWithoutNames: age } of readings) {
    if (age <= READING_AGE) continue;
    faults.push({
      where,
      id: id || 'the whole',
      expected: `expected a reading age of at most ${READING_AGE}, found ${age.toFixed(2)}`,
    });
  }
  return { faults, readings, excepted };
};

/** The rules over an overlay's changed fields. Original words are the documents' own, so nothing is asked of them. */
export const checkChanges = (
  items: Record<string, unknown>,
  ground: Ground,
  ids: Set<string> | undefined,
  lang = 'en-GB',
): Fault[] => {
  const known = initialsOf(ground.terms);
  const where = 'items';
  return Object.entries(items).flatMap(([id, change]) => {
    const faults: Fault[] =
      !ids || ids.has(id) ? [] : [{ where, id, expected: 'expected the id of an item or source of the pack' }];
    if (!change || typeof change !== 'object') return faults;
    const places = placesIn(change, id);
    const flaws = places.flatMap((place) => wordFlaws(place, ground, known, isEnglish(lang)));
    const copied = copies(places, ground.runs, () => undefined);
    return [...faults, ...[...flaws, ...copied].map((flaw) => ({ where, ...flaw, id }))];
  });
};
