import { createHash } from 'node:crypto';

/** So many words in a row, the same as in a source document, are taken for its own sentence. */
const LENGTH = 8;
/** Bytes that are kept of each hash: 40 bits. */
const BYTES = 5;

const normalised = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[a-z0-9']+/g) ?? [];

const hashOf = (words: string[]) => createHash('sha256').update(words.join(' ')).digest().readUIntBE(0, BYTES);

/** Hashes of every run of 8 words in a text, in its order. */
const hashesOf = (words: string[]) =>
  Array.from({ length: Math.max(0, words.length - LENGTH + 1) }, (_, i) => hashOf(words.slice(i, i + LENGTH)));

/** Every run of 8 words of the source documents, as hashes: enough to know a run again, and nothing to read. */
export type Runs = Set<number>;

export const runsOf = (texts: string[]): Runs => new Set(texts.flatMap((text) => hashesOf(normalised(text))));

/** The runs as a file holds them. */
export const packedRuns = (runs: Runs) => {
  const bytes = Buffer.alloc(runs.size * BYTES);
  [...runs].sort((a, b) => a - b).forEach((run, i) => bytes.writeUIntBE(run, i * BYTES, BYTES));
  return `${bytes.toString('base64').replace(/.{120}/g, '$&\n')}\n`;
};

export const unpackedRuns = (text: string): Runs => {
  const bytes = Buffer.from(text, 'base64');
  return new Set(Array.from({ length: bytes.length / BYTES }, (_, i) => bytes.readUIntBE(i * BYTES, BYTES)));
};

/** Words that stand in a source document too, and the names among them. */
export interface Copied {
  words: string;
  names: string[];
  /** True where little but names is the same: names, titles and articles of law are facts. */
  isName: boolean;
}

/** Where the names stand: for each word, the name that it is part of. */
const namedWords = (words: string[], names: string[]) => {
  const owner: (string | undefined)[] = words.map(() => undefined);
  const longestLast = names.toSorted((a, b) => a.length - b.length);
  for (const name of longestLast) {
    const own = normalised(name);
    for (let i = 0; i + own.length <= words.length; i += 1) {
      if (own.every((word, j) => word === words[i + j])) owner.fill(name, i, i + own.length);
    }
  }
  return owner;
};

/**
 * The places of a text that repeat a source document: 8 words in a row or more. A place is a name where at most 3 of its
 * words are no part of one.
 */
export const copiedIn = (text: string, runs: Runs, names: string[] = []): Copied[] => {
  const words = normalised(text);
  const hits = hashesOf(words).map((hash) => runs.has(hash));
  const owner = hits.includes(true) ? namedWords(words, names) : [];
  const found: Copied[] = [];
  for (let i = 0; i < hits.length; i += 1) {
    if (!hits[i] || hits[i - 1]) continue;
    let last = i;
    while (hits[last + 1]) last += 1;
    const end = last + LENGTH;
    const owners = owner.slice(i, end);
    const used = [...new Set(owners.filter((name) => name !== undefined))];
    found.push({
      words: words.slice(i, end).join(' '),
      names: used,
      isName: owners.filter((name) => !name).length <= 3,
    });
  }
  return found;
};
