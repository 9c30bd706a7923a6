/** A term as far as finding it goes. Terms of a pack's section `glossary` are of this kind. */
export interface Findable {
  /** What a find is called; any text. */
  id: string;
  /**
   * Regular expressions (source text, flag `u`) that find the term in running text. A space or hyphen in them stands for
   * either, and apostrophes are straight: that is how the text is read.
   */
  match: string[];
  /** Every word, in lower case, that a hit can begin with: `startsOf(match)`. Without it all of the text is tried. */
  starts?: string[];
  /** True for words too common to be marked unless an editor asks. Leave them out yourself: what is given is found. */
  off?: true;
  /** True for initials that mean other things elsewhere: they count only beside another term. */
  ambiguous?: true;
}

/** Where a term stands in a text: `text.slice(start, end)` are its words. */
export interface Found {
  id: string;
  start: number;
  end: number;
}

type Tried = Findable & { pattern: RegExp };

/** A hit in the text as it is read. */
type Hit = Found & Pick<Findable, 'ambiguous'>;

/** A letter or digit. `\\p{L}` would be dearer to make, for each term, than all that is done with it. */
const letter = '[0-9A-Za-z\\u00c0-\\u1fff\\u2c00-\\uffff]';

/** A letter or digit in lower case, by code; 0 for what is none. */
const letterOf = (code: number) => {
  if (code < 128) {
    const small = code | 32;
    return small > 96 && small < 123 ? small : code > 47 && code < 58 ? code : 0;
  }
  return code < 0xc0 || (code > 0x1fff && code < 0x2c00) ? 0 : String.fromCharCode(code).toLowerCase().charCodeAt(0);
};

/** A word as a number, letter by letter: a text has many words, and a string for each would take longer than all the rest. */
const add = (hash: number, letter: number) => Math.imul(hash ^ letter, 0x01000193) & 0x3fffffff;
const hashOf = (text: string) => {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = add(hash, letterOf(text.charCodeAt(at)));
  return hash;
};

/** Terms by the word that they begin with, and those that may begin with any. */
type Index = Map<number, Tried[]>;
const anywhere = 0;

const indexes = new WeakMap<readonly Findable[], Index>();

const indexOf = (terms: readonly Findable[]) => {
  let index = indexes.get(terms);
  if (index) return index;
  indexes.set(terms, (index = new Map()));
  for (const term of terms) {
    const source = term.match.join('|').replace(/\[[^\]]*\]|[ -]/g, (part) => (part[1] ? part : '[- ]'));
    const tried = { ...term, pattern: new RegExp(`(?:${source})(?!${letter})`, term.starts ? 'uy' : 'ug') };
    for (const start of term.starts?.map(hashOf) ?? [anywhere]) index.set(start, [...(index.get(start) ?? []), tried]);
  }
  return index;
};

/** What is read as something else: many spaces as one, and one kind of hyphen and apostrophe; the last are not read. */
const odd = /(\s{2,}|[^\S ])|([\u2010-\u2015])|([’‘ʼ`])|[\xad\u200b-\u200d\u2060]+/g;

/** A text as it is read, and what gives the place in the text for one in what is read: for one after the other. */
const read = (text: string): [plain: string, place: (at: number) => number] => {
  const ends: number[] = [];
  const shifts = [0];
  let shift = 0;
  const plain = text.replace(odd, (part: string, space?: string, hyphen?: string, quote?: string, at = 0) => {
    const as = space ? ' ' : hyphen ? '-' : quote ? "'" : '';
    if (as.length !== part.length) {
      shift += part.length - as.length;
      ends.push(at + part.length - shift);
      shifts.push(shift);
    }
    return as;
  });
  let passed = 0;
  const place = (at: number) => {
    while (ends[passed] <= at) passed += 1;
    return at + shifts[passed];
  };
  return [plain, place];
};

const word = new RegExp(`${letter}+`, 'g');

/** Some text on both sides of a hit. */
const sides = (text: string, { start, end }: Hit) => [
  text.slice(Math.max(0, start - 60), start),
  text.slice(end, end + 60),
];

/** Initials in a line of capitals are just a word: PLEASE SEND THIS FORM. */
const isShouted = (text: string, hit: Hit, index: Index) => {
  const words = text.slice(hit.start, hit.end);
  const [left, right] = sides(text, hit);
  if (words !== words.toUpperCase() || !/\p{Lu}/u.test(left.slice(-9) + right.slice(0, 9))) return false;
  const [before] = /(?:\p{Lu}{2,}[ ,'-]+)*$/u.exec(left)!;
  const [after] = /^(?:[ ,'-]+\p{Lu}{2,}(?!\p{Ll}))*/u.exec(right)!;
  const others = `${before} ${after}`.match(word)?.filter((one) => !index.has(hashOf(one)));
  // One more pair of initials (UK) is no shouting.
  return !!others?.join('')[4];
};

/** A word within an address is not read as one (SEND@council.example), and neither is a letter between hyphens. */
const isPart = (text: string, hit: Hit) => {
  const [left, right] = sides(text, hit);
  if (!/[^\s(,;]/.test(left.slice(-1) + right.slice(0, 1))) return false;
  const before = left.replace(/.*\s/s, '');
  return /[@_#]|:\/\/|[^\W\d]\.\w/.test(before + right.replace(/\s.*/s, '')) || /(?<!\p{L})\p{L}-$/u.test(before);
};

/**
 * Every place where a term stands in a text, in the order of the text. Where two overlap the one that starts first
 * counts, and of those the longest: "action plan" and not "plan". Of initials and what they stand for, one in brackets
 * behind the other, the initials count.
 *
 * How long it takes hardly depends on how many terms there are, as long as they say which words they begin with. The list
 * is prepared once: give the same array again, and don't change it.
 * @throws {SyntaxError} where a pattern of a term is no regular expression
 */
export const findTerms = (text: string, terms: readonly Findable[]): Found[] => {
  const index = indexOf(terms);
  const [plain, place] = read(text);
  const hits: Hit[] = [];
  const take = ({ id, ambiguous }: Tried, start: number, end: number) => {
    if (end > start) hits.push({ id, start, end, ambiguous });
  };
  for (const tried of index.get(anywhere) ?? [])
    for (const { 0: words, index: start } of plain.matchAll(tried.pattern)) take(tried, start, start + words.length);
  let start = 0;
  let hash = 0;
  for (let at = 0; at <= plain.length; at += 1) {
    const letter = at < plain.length ? letterOf(plain.charCodeAt(at)) : 0;
    if (letter) {
      if (!hash) start = at;
      hash = add(hash, letter);
    } else if (hash) {
      for (const tried of index.get(hash) ?? []) {
        tried.pattern.lastIndex = start;
        if (tried.pattern.test(plain)) take(tried, start, tried.pattern.lastIndex);
      }
      hash = 0;
    }
  }
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  let free = 0;
  const apart = hits.filter(
    (hit) => hit.start >= free && !isShouted(plain, hit, index) && !isPart(plain, hit) && (free = hit.end),
  );
  return apart
    .filter((hit, i) => {
      if (hit.ambiguous && apart.every(({ ambiguous }) => ambiguous)) return false;
      const next = apart[i + 1];
      const before = apart[i - 1];
      // The initials are the shorter of the two.
      const beside = (other: Hit | undefined, between: string) =>
        other?.id === hit.id && between === ' (' && hit.end - hit.start > other.end - other.start;
      return !beside(next, plain.slice(hit.end, next?.start)) && !beside(before, plain.slice(before?.end, hit.start));
    })
    .map(({ id, start, end }) => ({ id, start: place(start), end: place(end - 1) + 1 }));
};
