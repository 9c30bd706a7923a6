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
interface Hit extends Found {
  words: string;
  ambiguous?: true;
}

/** A letter or digit. `\\p{L}` would be dearer to make, for each term, than all that is done with it. */
const letter = '[0-9A-Za-z\\u00c0-\\u1fff\\u2c00-\\uffff]';

/** The letters and digits of ASCII in lower case, by code; 0 for what is none. */
const ascii = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  return /[\da-z]/i.test(letter) ? letter.toLowerCase().charCodeAt(0) : 0;
});

/** A letter or digit in lower case, by code; 0 for what is none. */
const letterOf = (code: number) => {
  if (code < 128) return ascii[code];
  if (code < 0xc0 || (code > 0x1fff && code < 0x2c00)) return 0;
  return String.fromCharCode(code).toLowerCase().charCodeAt(0);
};

/** A word as a number, letter by letter: a text has many words, and a string for each would take longer than all the rest. */
const add = (hash: number, letter: number) => Math.imul(hash ^ letter, 0x01000193) & 0x3fffffff;
const hashOf = (text: string) => {
  let hash = 1;
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

/** What is read as something else: many spaces as one, and one kind of hyphen and apostrophe. */
const odd = /\s{2,}|[^\S ]|[\xad\u200b-\u200d\u2060]+|[\u2010-\u2015]|[’‘ʼ`]/g;
const asRead = (part: string) =>
  /\s/.test(part) ? ' ' : /[\u2010-\u2015]/.test(part) ? '-' : /[’‘ʼ`]/.test(part) ? "'" : '';

/** Most texts are read as they are; to see that takes no time. */
const unlike = /[^ !-_a-~]| {2}/;

/** A text as it is read, and what gives the place in the text for one in what is read. */
const read = (text: string): [plain: string, place: (at: number) => number] => {
  if (!unlike.test(text)) return [text, (at) => at];
  let plain = '';
  let from = 0;
  const ends: number[] = [];
  const shifts: number[] = [];
  for (const { 0: part, index } of text.matchAll(odd)) {
    const as = asRead(part);
    plain += text.slice(from, index) + as;
    from = index + part.length;
    if (as.length === part.length) continue;
    ends.push(plain.length);
    shifts.push(from - plain.length);
  }
  // The shift of the last part that is shorter as it is read.
  const place = (at: number) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle] <= at) low = middle + 1;
      else high = middle;
    }
    return at + (low && shifts[low - 1]);
  };
  return [plain + text.slice(from), place];
};

const word = new RegExp(`${letter}+`, 'g');

/** Whether the next letter on one side, behind what stands between words, is a capital. */
const hasCapital = (text: string, at: number, step: number) => {
  while (` ,'-`.includes(text[at] || '.')) at += step;
  return !!text[at] && text[at] !== text[at].toLowerCase();
};

/** Initials in a line of capitals are just a word: PLEASE SEND THIS FORM. */
const isShouted = (text: string, { start, end, words }: Hit, index: Index) => {
  if (words !== words.toUpperCase()) return false;
  if (!hasCapital(text, start - 1, -1) && !hasCapital(text, end, 1)) return false;
  const [before] = /(?:\p{Lu}{2,}[ ,'-]+)*$/u.exec(text.slice(Math.max(0, start - 60), start))!;
  const [after] = /^(?:[ ,'-]+\p{Lu}{2,}(?!\p{Ll}))*/u.exec(text.slice(end, end + 60))!;
  const others = `${before} ${after}`.match(word)?.filter((one) => !index.has(hashOf(one)));
  // One more pair of initials (UK) is no shouting.
  return (others?.join('').length ?? 0) > 4;
};

/** A word within an address is not read as one (SEND@council.example), and neither is a letter between hyphens. */
const isPart = (text: string, { start, end }: Hit) => {
  if (!/[^\s(,;]/.test((text[start - 1] ?? '') + (text[end] ?? ''))) return false;
  const [before] = /\S*$/.exec(text.slice(Math.max(0, start - 60), start))!;
  const [after] = /^\S*/.exec(text.slice(end, end + 60))!;
  return /[@_#]|:\/\/|[^\W\d]\.\w/.test(before + after) || /(?:^|[^\p{L}])\p{L}-$/u.test(before);
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
    if (end > start) hits.push({ id, start, end, words: plain.slice(start, end), ambiguous });
  };
  for (const tried of index.get(anywhere) ?? [])
    for (const { 0: words, index: start } of plain.matchAll(tried.pattern)) take(tried, start, start + words.length);
  let start = -1;
  let hash = 1;
  for (let at = 0; at <= plain.length; at += 1) {
    const letter = at < plain.length ? letterOf(plain.charCodeAt(at)) : 0;
    if (letter) {
      if (start < 0) start = at;
      hash = add(hash, letter);
    } else if (start >= 0) {
      for (const tried of index.get(hash) ?? []) {
        tried.pattern.lastIndex = start;
        if (tried.pattern.test(plain)) take(tried, start, tried.pattern.lastIndex);
      }
      start = -1;
      hash = 1;
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
        other?.id === hit.id && between === ' (' && hit.words.length > other.words.length;
      return !beside(next, plain.slice(hit.end, next?.start)) && !beside(before, plain.slice(before?.end, hit.start));
    })
    .map(({ id, start, end }) => ({ id, start: place(start), end: place(end - 1) + 1 }));
};
