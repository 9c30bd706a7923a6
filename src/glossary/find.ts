/** A term as far as finding it goes. Terms of a pack's section `glossary` are of this kind. */
export interface Findable {
  /** What a find is called; any text. */
  id: string;
  /**
   * Regular expressions (source text, flag `u`) that find the term in running text. A space or hyphen in them stands for
   * either, and apostrophes are straight: that is how the text is read.
   */
  match: string[];
  /**
   * Everything, in lower case, that a hit can begin with, as `startsOf(match)` gives it: a word, or a word, a space and the
   * first letter of the next. Without it all of the text is tried.
   */
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
const hashOf = (text: string) => text.split('').reduce((hash, letter) => add(hash, letterOf(letter.charCodeAt(0))), 0);

/** Terms by what they begin with, and those that may begin with anything. */
type Index = Map<number, Tried[]>;
const anywhere = 0;

const indexes = new WeakMap<readonly Findable[], Index>();

const indexOf = (terms: readonly Findable[]) => {
  let index = indexes.get(terms);
  if (index) return index;
  const made: Index = new Map();
  const beginning = (start: string) => {
    const key = hashOf(start);
    const tried = made.get(key) ?? [];
    made.set(key, tried);
    return tried;
  };
  indexes.set(terms, (index = made));
  for (const term of terms) {
    const source = term.match.join('|').replace(/\[[^\]]*\]|[ -]/g, (part) => (part[1] ? part : '[- ]'));
    const tried = { ...term, pattern: new RegExp(`(?:${source})(?!${letter})`, term.starts ? 'uy' : 'ug') };
    for (const start of term.starts ?? ['']) {
      beginning(start).push(tried);
      // The first word alone is known too.
      beginning(start.split(' ')[0]);
    }
  }
  return index;
};

/** Ends a paragraph. Nothing is found across it. */
export const separator = '\u2029';

/**
 * A text as it is read, and what gives the place in the text for one in what is read: for one after the other. There is one
 * kind of space, hyphen and apostrophe in it, and never two spaces; what only tells where a word may be broken is not read.
 */
const read = (text: string): [plain: string, place: (at: number) => number] => {
  const ends: number[] = [];
  const shifts = [0];
  let shift = 0;
  const plain = text
    .replace(/[^\S \u2029]/g, ' ')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/ +(?= )|[\xad\u200b-\u200d\u2060]+/g, (part, at: number) => {
      ends.push(at - shift);
      shifts.push((shift += part.length));
      return '';
    });
  let passed = 0;
  const place = (at: number) => {
    while (ends[passed] <= at) passed += 1;
    return at + shifts[passed];
  };
  return [plain, place];
};

/** Some text on both sides of a hit. */
const sides = (text: string, { start, end }: Hit) => [
  text.slice(Math.max(0, start - 60), start),
  text.slice(end, end + 60),
];

/** Initials in a line of capitals are just a word: PLEASE SEND THIS FORM. */
const isShouted = (text: string, hit: Hit, index: Index) => {
  const words = text.slice(hit.start, hit.end);
  if (words !== words.toUpperCase()) return false;
  const [left, right] = sides(text, hit);
  const [before] = /(?:\p{Lu}{2,}[ ,'-]+)*$/u.exec(left)!;
  const [after] = /^(?:[ ,'-]+\p{Lu}{2,}(?!\p{Ll}))*/u.exec(right)!;
  const others = `${before} ${after}`.split(/[ ,'-]+/).filter((one) => !index.has(hashOf(one)));
  // One more pair of initials (UK) is no shouting.
  return others.join('').length > 4;
};

/** A word within an address is not read as one (SEND@council.example), and neither is a letter between hyphens. */
const isPart = (text: string, hit: Hit) => {
  if (!/[^\s(,;]/.test(text.charAt(hit.start - 1) + text.charAt(hit.end))) return false;
  const [left, right] = sides(text, hit);
  const before = left.replace(/.*\s/s, '');
  return /[@_#]|:\/\/|[^\W\d]\.\w/.test(before + right.replace(/\s.*/s, '')) || /(?<!\p{L})\p{L}-$/u.test(before);
};

/**
 * Every place where a term stands in a text, in the order of the text. Where two overlap the one that starts first
 * counts, and of those the longest: "action plan" and not "plan". Of initials and what they stand for, one in brackets
 * behind the other, the initials count. A text of many paragraphs has a paragraph separator (U+2029) between them.
 *
 * How long it takes hardly depends on how many terms there are, as long as they say which words they begin with. The list
 * is prepared once: give the same array again, and don't change it.
 * @throws {SyntaxError} where a pattern of a term is no regular expression
 */
export const findTerms = (text: string, terms: readonly Findable[]): Found[] => {
  const index = indexOf(terms);
  const [plain, place] = read(text);
  const hits: Hit[] = [];
  const take = (tried: Tried, start: number, end: number) => {
    if (end > start) hits.push({ ...tried, start, end });
  };
  for (const tried of index.get(anywhere) ?? [])
    for (const { 0: words, index: start } of plain.matchAll(tried.pattern)) take(tried, start, start + words.length);
  let start = 0;
  let hash = 0;
  const attempt = (some: Tried[] = []) => {
    for (const tried of some) {
      tried.pattern.lastIndex = start;
      if (tried.pattern.test(plain)) take(tried, start, tried.pattern.lastIndex);
    }
  };
  for (let at = 0; at <= plain.length; at += 1) {
    const letter = at < plain.length ? letterOf(plain.charCodeAt(at)) : 0;
    if (letter) {
      if (!hash) start = at;
      hash = add(hash, letter);
    } else if (hash) {
      const known = index.get(hash);
      if (known) {
        attempt(known);
        attempt(index.get(add(add(hash, 0), letterOf(plain.charCodeAt(at + 1)))));
      }
      hash = 0;
    }
  }
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  let free = 0;
  const apart = hits.filter(
    (hit) => hit.start >= free && !isShouted(plain, hit, index) && !isPart(plain, hit) && (free = hit.end),
  );
  const between = (hit: Hit, other: Hit) => plain.slice(Math.min(hit.end, other.end), Math.max(hit.start, other.start));
  return apart
    .filter((hit, i) => {
      const isWith = (other: Hit) => !other.ambiguous && !between(hit, other).includes(separator);
      // The initials are the shorter of the two.
      const isOf = (other?: Hit) =>
        other?.id === hit.id && hit.end - hit.start > other.end - other.start && between(hit, other) === ' (';
      return (!hit.ambiguous || apart.some(isWith)) && !isOf(apart[i + 1]) && !isOf(apart[i - 1]);
    })
    .map(({ id, start, end }) => ({ id, start: place(start), end: place(end - 1) + 1 }));
};
