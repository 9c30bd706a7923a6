import { syllable } from 'syllable';
import { findTerms, type Findable } from '../glossary/find.js';
import { bare, sentencesIn, Tally, wordsIn } from './words.js';

/** How easy a text is to read. */
export interface Reading {
  words: number;
  /** Reading age with every word counted. */
  age: number;
  /** Reading age without the names and terms that can't be put in other words. */
  ageWithoutNames: number;
  /** Those names and terms. */
  names: Tally;
}

/** Where the counter is wrong about words that our documents use: too many first, then too few. */
const corrected: Partial<Record<string, number>> = {
  commissioner: 4,
  commissioners: 4,
  commissioning: 4,
  everyday: 3,
  everything: 3,
  framework: 2,
  frameworks: 2,
  lifestyle: 2,
  lifestyles: 2,
  professional: 4,
  professionals: 4,
  stakeholder: 3,
  stakeholders: 3,
  timescale: 2,
  timescales: 2,
  timetable: 3,
  timetables: 3,
  widespread: 2,
  wishes: 2,
  area: 3,
  areas: 3,
  being: 2,
  cooperate: 4,
  coordinate: 4,
  coordinated: 5,
  created: 3,
  creating: 3,
  doing: 2,
  experience: 4,
  experiences: 5,
  going: 2,
  ideas: 3,
  obliged: 2,
  ongoing: 3,
  seeing: 2,
  society: 4,
};

/** Syllables of one word. A number or initials count as one: readers take them at a glance, and no counter knows them. */
export const syllablesIn = (word: string): number => {
  if (/\d|\p{Lu}{2}/u.test(word)) return 1;
  const parts = word
    .toLowerCase()
    .replace(/[’']s?(?=\P{L}*$)/u, '')
    .split(/[^\p{L}’']+/u);
  const known = parts.filter(Boolean).map((part) => corrected[part] ?? syllable(part));
  return Math.max(
    1,
    known.reduce((sum, count) => sum + count, 0),
  );
};

/** The words of a text that are no names, and the names. */
const apart = (text: string, names: Findable[]) => {
  const found = findTerms(text, names);
  const edges = [0, ...found.flatMap(({ start, end }) => [start, end]), text.length];
  const between = found.map((_, i) => text.slice(edges[2 * i], edges[2 * i + 1]));
  const rest = [...between, text.slice(edges.at(-2))].map((piece) => piece.replace(/^[’']s?(?!\p{L})/u, ''));
  return { words: wordsIn(rest.join(' ')), found };
};

const ageOf = (words: number, sentences: number, perWord: number) =>
  0.39 * (words / sentences) + 11.8 * perWord - 15.59 + 5;

/**
 * The reading age of texts by Flesch–Kincaid: its grade and 5, as schools in the UK count years. Each text has at least
 * one sentence, so a bullet is one. Under about 100 words the figure means little.
 *
 * Names of bodies, laws and documents and the terms of the glossary can't be put in other words, and the reader can
 * have each explained. So there is a second figure: a name stands for one word in the length of its sentence, however
 * many it has, and its syllables count on neither side of the average. That is stricter than to take it for a word of
 * one syllable, which would make a text the easier the more names it has.
 */
export const readingOf = (texts: string[], terms: Findable[]): Reading => {
  const names = new Tally();
  let [sentences, all, allSyllables, others, othersSyllables] = [0, 0, 0, 0, 0];
  const syllables = (words: string[]) => words.reduce((sum, word) => sum + syllablesIn(word), 0);
  for (const text of texts.map(bare)) {
    const own = wordsIn(text);
    if (!own.length) continue;
    const { words, found } = apart(text, terms);
    for (const { id } of found) names.add(id);
    sentences += sentencesIn(text).length;
    all += own.length;
    allSyllables += syllables(own);
    others += words.length;
    othersSyllables += syllables(words);
  }
  const namesMet = [...names.values()].reduce((sum, times) => sum + times, 0);
  return {
    words: all,
    age: all ? ageOf(all, sentences, allSyllables / all) : 0,
    ageWithoutNames: others ? ageOf(others + namesMet, sentences, othersSyllables / others) : 0,
    names,
  };
};
