import type { SectionReading } from './rules.js';
import { Tally } from './words.js';

/** Rows in columns: the first to the left, figures to the right. */
export const table = (heads: string[], rows: (string | number)[][]) => {
  const all = [heads, ...rows.map((row) => row.map(String))];
  const widths = heads.map((_, i) => Math.max(...all.map((row) => row[i].length)));
  return all
    .map((row) => row.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('  '))
    .join('\n');
};

export const readingRows = (readings: SectionReading[]) =>
  readings.map(({ where, id, words, age, ageWithoutNames }) => [
    id ? `  ${where}: ${id}` : where,
    words,
    age.toFixed(2),
    ageWithoutNames.toFixed(2),
  ]);

/** How many faults there are, in words. */
export const counted = ({ length }: { length: number }) =>
  length ? `${length} ${length === 1 ? 'fault' : 'faults'}` : 'No faults';

/** What was met and how often, the most frequent first. */
export const tallied = (tallies: Tally[]) => {
  const all = new Tally();
  for (const tally of tallies) all.addAll(tally);
  const list = [...all].sort(([, a], [, b]) => b - a).map(([name, times]) => (times > 1 ? `${name} ×${times}` : name));
  return list.join(', ') || 'none';
};
