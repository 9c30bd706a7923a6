import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findTerms } from '../glossary/find.js';
import type { Term } from '../core/types.js';
import { groundFor, readPack, Wrong } from './files.js';
import { kinds, reportOf, type Finding, type PageReport } from './lint-report.js';
import { expansionsOf, findableNames, knownInitials, widelyKnown } from './names.js';
import { lineOf, readPage, type Run } from './page.js';
import { readingOf } from './readability.js';
import { bare, wordsIn } from './words.js';
import { initialsAt, stopWordsAt } from './wording.js';

/** The most words in a sentence of plain English. */
const LONGEST = 25;
/** Under so many words a reading age means little. */
const FEWEST = 100;

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Where a long sentence could end: the joint that is nearest to its middle. */
const joint = (sentence: string) => {
  const joints = [...sentence.matchAll(/(?:;|:|,? [–—-]|,)(?= (?:and|but|so|or|which|who|because|while|where)\b| )/g)];
  const middle = sentence.length / 2;
  const weight = ({ 0: sign, index }: RegExpExecArray) =>
    Math.abs(index - middle) +
    (sign === ',' && !/^, (and|but|so|which|who|because)\b/.test(sentence.slice(index)) ? 30 : 0);
  const [best] = joints.sort((a, b) => weight(a) - weight(b));
  return best && wordsIn(sentence.slice(0, best.index)).slice(-4).join(' ');
};

/** Whether some words stand beside the initials that they spell: “Special Educational Needs (SEN)”, or the other way round. */
const isSpeltOut = (text: string, initials: string) => {
  const spells = (words: string) => {
    const letters = wordsIn(words.replaceAll(/[-–/&]/g, ' ')).map((word) =>
      word.match(/[\p{L}\p{N}]/u)![0].toUpperCase(),
    );
    let at = 0;
    for (const letter of letters) if (letter === initials[at]) at += 1;
    return letters.length > 1 && at >= initials.length - 1;
  };
  const before = text.match(new RegExp(`((?:[\\p{L}’'/&-]+,? +){2,9})\\(\\s*${initials}s?\\s*\\)`, 'u'))?.[1];
  const after = text.match(new RegExp(`\\b${initials}s?\\s*\\(([^)]{5,90})\\)`, 'u'))?.[1];
  return [before, after].some((words) => words && spells(words));
};

/** Everything on a page that a reader may trip over, in page order. */
export const lintPage = (file: string, html: string, terms: Term[], longest = LONGEST): PageReport => {
  const { runs, explains } = readPage(html);
  const placed: { run: Run; at: number; finding: Finding }[] = [];
  const met = new Map<string, Finding>();
  const whole = runs.map(({ text }) => text).join('\n');
  const explained = new Set(
    runs.flatMap(({ text, taken }) =>
      taken
        .filter(({ isExplained }) => isExplained)
        .flatMap(({ start, end }) => findTerms(text.slice(start, end), terms).map(({ id }) => id)),
    ),
  );
  /** Says it where it is met first, and counts how often it is. */
  const add = (key: string, run: Run, at: number, finding: Omit<Finding, 'line' | 'sentence' | 'times'>) => {
    const before = met.get(key);
    if (before) return void (before.times += 1);
    const around = segmenter.segment(run.text).containing(at);
    const line = lineOf(run, at);
    const made = { ...finding, line, sentence: tidy(around?.segment ?? run.text), times: 1 };
    met.set(key, made);
    placed.push({ run, at, finding: made });
  };

  for (const run of runs) {
    const { text, taken } = run;
    for (const { segment, index } of segmenter.segment(text)) {
      const sentence = tidy(segment);
      const count = wordsIn(sentence).length;
      if (count <= longest) continue;
      const end = joint(sentence);
      add(`sentence ${sentence}`, run, index + segment.search(/\S/), {
        kind: 'sentence',
        found: sentence,
        advice: `${count} words, expected at most ${longest}. ${end ? `You could end a sentence after “… ${end}”.` : 'Make two sentences of it.'}`,
      });
    }
    const found = findTerms(text, terms);
    const isTaken = (start: number) => taken.some((one) => one.start <= start && start < one.end);
    for (const { id, start, end } of found) {
      if (explains || explained.has(id) || isTaken(start)) continue;
      const term = terms.find((one) => one.id === id)!;
      const words = text.slice(start, end);
      const full = term.expansion && !whole.includes(term.expansion) ? `${term.term}: ${term.expansion}. ` : '';
      add(`jargon ${id}`, run, start, {
        kind: 'jargon',
        found: words,
        advice: `${full}${bare(term.plain)}`,
        paste: `<co-term>${tidy(words)}</co-term>`,
      });
    }
    const isTerm = (at: number) => found.some(({ start, end }) => start <= at && at < end);
    for (const { words, index } of initialsAt(text)) {
      if (knownInitials.has(words) || widelyKnown.has(words) || isTerm(index) || isTaken(index)) continue;
      if (!/\p{Ll}/u.test(text) || isSpeltOut(whole, words)) continue;
      add(`initials ${words}`, run, index, {
        kind: 'initials',
        found: words,
        advice: `Write it in full, or put what it stands for beside it the first time. Is it a word that many pages need? A content pack can add it to the glossary.`,
      });
    }
    for (const { words, index } of stopWordsAt(text)) {
      if (isTerm(index)) continue;
      add(`phrase ${words.toLowerCase()}`, run, index, {
        kind: 'phrase',
        found: words,
        advice: 'Say it in everyday words.',
      });
    }
  }
  const names = [...findableNames, ...expansionsOf(terms), ...terms];
  const { words, ageWithoutNames } = readingOf(
    runs.map(({ text }) => tidy(text)),
    names,
  );
  const order = new Map(runs.map((run, i) => [run, i]));
  placed.sort((a, b) => order.get(a.run)! - order.get(b.run)! || a.at - b.at);
  const findings = placed.map(({ finding }) => finding);
  return { file, words, ...(words >= FEWEST && { age: ageWithoutNames }), findings };
};

const found = (count: number) => `${count} ${count === 1 ? 'thing' : 'things'} to look at`;

const printed = ({ file, words, age, findings }: PageReport) => {
  const reading = age === undefined ? 'too few to tell a reading age' : `reading age ${age.toFixed(1)}`;
  const lines = findings.map(({ kind, line, found, times, advice, paste }) => {
    const what = found.length > 90 ? `${found.slice(0, 88)}…` : found;
    return `  line ${line}  ${kinds[kind]}: “${what}”${times > 1 ? `, ${times} times` : ''}\n      ${advice}${paste ? `\n      Say so, or paste ${paste}` : ''}`;
  });
  return [`${file}: ${words} words, ${reading}, ${found(findings.length)}`, ...lines].join('\n');
};

const options = { html: { type: 'string' }, longest: { type: 'string' }, pack: { type: 'string' } } as const;

const argumentsOf = (args: string[]) => {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Wrong((error as Error).message);
  }
};

const read = (file: string) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Wrong(`${file}: expected a page that can be read`);
  }
};

/** Looks through pages for words that are hard to read. Ends with 1 where it found some. */
export const lint = (args: string[]) => {
  const { values, positionals: files } = argumentsOf(args);
  if (!files.length) throw new Wrong('expected pages: co-elements lint page.html');
  const longest = Number(values.longest ?? LONGEST);
  if (!Number.isInteger(longest) || longest < 5)
    throw new Wrong(`--longest ${values.longest}: expected a number of words`);
  const { terms } = groundFor(values.pack ? (readPack(values.pack).sections ?? {}) : {});
  const reports = files.map((file) => lintPage(file, read(file), terms, longest));
  for (const report of reports) console.log(`${printed(report)}\n`);
  const total = reports.reduce((sum, { findings }) => sum + findings.length, 0);
  const jargon = reports.some(({ findings }) => findings.some(({ kind }) => kind === 'jargon'));
  if (jargon) console.log('All hard words of a page at once: put <co-explain></co-explain> on it.\n');
  if (values.html) {
    try {
      writeFileSync(values.html, reportOf(reports));
    } catch (error) {
      throw new Wrong(`--html ${values.html}: ${(error as Error).message}`);
    }
    console.log(`The same to read and pass on: ${values.html}`);
  }
  return total ? 1 : 0;
};
