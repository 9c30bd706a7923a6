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
interface Hit {
  tried: Tried;
  start: number;
  end: number;
}

/** A letter or digit. `\\p{L}` would be dearer to make, for each term, than all that is done with it. */
const letter = '[0-9A-Za-z\\u00c0-\\u1fff\\u2c00-\\uffff]';

/** Terms by the first word that they begin with and the first letter of the next; without where it does not count. */
type Starts = Map<string, Map<string, Tried[]>>;
const anywhere = '';

/** What a list of terms begins with, and what finds the first words. */
const indexes = new WeakMap<readonly Findable[], [Starts, RegExp]>();

const indexOf = (terms: readonly Findable[]) => {
  let index = indexes.get(terms);
  if (index) return index;
  const starts: Starts = new Map();
  for (const term of terms) {
    const source = term.match.join('|').replace(/\[[^\]]*\]|[ -]/g, (part) => (part[1] ? part : '[- ]'));
    const tried = { ...term, pattern: new RegExp(`(?:${source})(?!${letter})`, term.starts ? 'gyu' : 'gu') };
    for (const start of term.starts ?? [anywhere]) {
      const [word, next = anywhere] = start.split(' ');
      const some = starts.get(word) ?? new Map<string, Tried[]>();
      starts.set(word, some.set(next, [...(some.get(next) ?? []), tried]));
    }
  }
  const words = [...starts.keys()].filter((word) => /^[\w\x80-\uffff]+$/.test(word)).join('|') || '!';
  indexes.set(terms, (index = [starts, new RegExp(`(?<!${letter})(?:${words})(?!${letter})`, 'gi')]));
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
const isShouted = (text: string, hit: Hit, starts: Starts) => {
  const words = text.slice(hit.start, hit.end);
  if (/\p{Ll}/u.test(words)) return false;
  const [left, right] = sides(text, hit);
  // Few have capitals beside them, and what comes is dear.
  if (!/[A-Z\x80-\uffff]{2}/.test(left + right)) return false;
  const [before] = /(?:\p{Lu}{2,}[ ,'-]+)*$/u.exec(left)!;
  const [after] = /^(?:[ ,'-]+\p{Lu}{2,}(?!\p{Ll}))*/u.exec(right)!;
  const others = `${before} ${after}`.split(/[ ,'-]+/).filter((one) => !starts.has(one.toLowerCase()));
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
  const [starts, first] = indexOf(terms);
  const [plain, place] = read(text);
  const hits: Hit[] = [];
  for (const tried of starts.get(anywhere)?.get(anywhere) ?? [])
    for (const { 0: words, index: start } of plain.matchAll(tried.pattern))
      if (words) hits.push({ tried, start, end: start + words.length });
  let start = 0;
  const attempt = (tried: Tried) => {
    tried.pattern.lastIndex = start;
    if (tried.pattern.test(plain)) hits.push({ tried, start, end: tried.pattern.lastIndex });
  };
  // Browsers are quickest at looking through a text in this way, although nothing is replaced.
  plain.replace(first, (word, at: number) => {
    const some = starts.get(word.toLowerCase());
    start = at;
    some?.get(anywhere)?.forEach(attempt);
    some?.get(plain.charAt(at + word.length + 1).toLowerCase())?.forEach(attempt);
    return '';
  });
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  let free = 0;
  const apart = hits.filter(
    (hit) => hit.start >= free && !isShouted(plain, hit, starts) && !isPart(plain, hit) && (free = hit.end),
  );
  const between = (hit: Hit, other: Hit) => plain.slice(Math.min(hit.end, other.end), Math.max(hit.start, other.start));
  // The initials are the shorter of the two.
  const isOf = (hit: Hit, other?: Hit) =>
    other?.tried.id === hit.tried.id && hit.end - hit.start > other.end - other.start && between(hit, other) === ' (';
  return apart
    .filter((hit, i) => {
      const isWith = (other: Hit) => !other.tried.ambiguous && !between(hit, other).includes(separator);
      return (!hit.tried.ambiguous || apart.some(isWith)) && !isOf(hit, apart[i + 1]) && !isOf(hit, apart[i - 1]);
    })
    .map(({ tried: { id }, start, end }) => ({ id, start: place(start), end: place(end - 1) + 1 }));
};
