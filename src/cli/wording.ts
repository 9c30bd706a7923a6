import { findTerms } from '../glossary/find.js';
import type { Term } from '../core/types.js';
import { easyInitials, knownInitials, stopWords } from './names.js';
import { bare, sentencesIn, wordsIn } from './words.js';

/** What is wrong with some words, and what was expected. */
export interface Flaw {
  words: string;
  expected: string;
}

const EASY = 12;
const PLAIN = 25;

const initials = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?=s?(?![\p{L}]))/gu;
const initialsIn = (text: string) => [...text.matchAll(initials)].map(([found]) => found);
const stop = new RegExp(`(?<![\\p{L}\\p{N}])(?:${stopWords.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
const numberWords = /\b(?:two|three|four|five|six|seven|eight|nine|ten)\b/giu;

const each = (found: string[], words: string, expected: (found: string) => string): Flaw[] =>
  [...new Set(found)].map((one) => ({ words, expected: expected(one) }));

/** Initials in running text; letters of a postcode or a form's number are none. */
export const initialsAt = (text: string) =>
  [...text.matchAll(initials)]
    .filter(({ 0: words, index }) => !/^s?[\d-]*\d/.test(text.slice(index + words.length)))
    .map(({ 0: words, index }) => ({ words, index }));

/** Pictures of speech, words of management and Latin in running text. */
export const stopWordsAt = (text: string) => [...text.matchAll(stop)].map(({ 0: words, index }) => ({ words, index }));

/** Whether a term can be looked for. */
export const isFindable = ({ match }: { match?: unknown }) => {
  try {
    return Array.isArray(match) && match.every((pattern) => typeof pattern === 'string' && new RegExp(pattern, 'u'));
  } catch {
    return false;
  }
};

/** Every word of initials that a term or one of its spellings holds. */
export const initialsOf = (terms: Term[]) =>
  new Set(terms.flatMap(({ term, forms }) => [term, ...forms].flatMap(initialsIn)));

/** Pictures of speech, words of management and Latin; and apart from them those of the term that is being explained. */
export const stopWordsIn = (words: string, explained?: Term) => {
  const own = explained ? findTerms(words, [explained]) : [];
  const all = [...words.matchAll(stop)];
  const isOwn = ({ 0: word, index }: RegExpExecArray) =>
    own.some(({ start, end }) => start <= index && index + word.length <= end);
  return {
    stops: all.filter((one) => !isOwn(one)).map(([word]) => word),
    explained: all.filter(isOwn).map(([word]) => word),
  };
};

const stopFlaws = (words: string, explained?: Term) =>
  each(stopWordsIn(words, explained).stops, words, (found) => `expected everyday words in place of “${found}”`);

/** What is wrong with an easy sentence; `english` for the rules that hold in English only. */
export const easyFlaws = (row: string, { english = true, explained }: { english?: boolean; explained?: Term } = {}) => {
  const words = bare(row);
  const count = wordsIn(words).length;
  if (!count) return [];
  const flaws: Flaw[] = [];
  const flaw = (expected: string) => flaws.push({ words, expected });
  if (sentencesIn(words).length > 1) flaw('expected one sentence');
  if (!/[.?]$/.test(words)) flaw('expected . or ? at the end');
  if (count > EASY) flaw(`expected at most ${EASY} words, found ${count}`);
  flaws.push(
    ...each(words.match(/[()[\]/%&;]/g) ?? [], words, (sign) => `expected words in place of the sign “${sign}”`),
  );
  if (!english) return flaws;
  if (!explained) {
    const unknown = initialsIn(words).filter((found) => !easyInitials.has(found));
    flaws.push(...each(unknown, words, (found) => `expected full words in place of “${found}”`));
  }
  flaws.push(...each(words.match(numberWords) ?? [], words, (found) => `expected a figure in place of “${found}”`));
  return [...flaws, ...stopFlaws(words, explained)];
};

/** What is wrong with plain words. A label of a choice need be no sentence. */
export const plainFlaws = (
  text: string,
  known: Set<string>,
  { english = true, explained, label }: { english?: boolean; explained?: Term; label?: boolean } = {},
) => {
  const words = bare(text);
  const flaws: Flaw[] = [];
  for (const sentence of wordsIn(words).length ? sentencesIn(words) : []) {
    const count = wordsIn(sentence).length;
    if (count > PLAIN) flaws.push({ words: sentence, expected: `expected at most ${PLAIN} words, found ${count}` });
    if (!label && !/[.?]["”’]?$/.test(sentence))
      flaws.push({ words: sentence, expected: 'expected . or ? at the end' });
  }
  if (!english) return flaws;
  for (const found of new Set(initialsIn(words))) {
    if (known.has(found) || knownInitials.has(found)) continue;
    const sentence = sentencesIn(words).find((one) => one.includes(found)) ?? words;
    flaws.push({ words: sentence, expected: `expected full words in place of “${found}”, or a term of the glossary` });
  }
  return [...flaws, ...sentencesIn(words).flatMap((sentence) => stopFlaws(sentence, explained))];
};
