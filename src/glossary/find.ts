/** A term as far as finding it goes. */
export interface Findable {
  id: string;
  /**
   * Regular expressions (source text, flag `u`) that find the term in running text. A space or hyphen in them stands for
   * either, and apostrophes are straight: that is how the text is read.
   */
  match: string[];
  /** Every word, in lower case, that a hit can begin with. Without it all of the text is tried. */
  starts?: string[];
  /** True for words too common to be marked unless an editor asks. */
  off?: true;
  /** True for initials that mean other things elsewhere: they count only beside another term. */
  ambiguous?: true;
}

/** Where a term stands in a text. */
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

/** Terms by the word that they begin with, and those that may begin with any. */
type Index = Map<string, Tried[]>;
const anywhere = '';

const indexes = new WeakMap<readonly Findable[], Index>();

const indexOf = (terms: readonly Findable[]) => {
  let index = indexes.get(terms);
  if (index) return index;
  indexes.set(terms, (index = new Map()));
  for (const term of terms) {
    const source = term.match.join('|').replace(/\[[^\]]*\]|[ -]/g, (part) => (part[1] ? part : '[- ]'));
    const tried = { ...term, pattern: new RegExp(`(?:${source})(?![\\p{L}\\p{N}])`, term.starts ? 'uy' : 'ug') };
    for (const start of term.starts ?? [anywhere]) index.set(start, [...(index.get(start) ?? []), tried]);
  }
  return index;
};

const kinds: [RegExp, string][] = [
  [/[\u00ad\u200b-\u200d\u2060]/, ''],
  [/\s/, ' '],
  [/\p{Pd}/u, '-'],
  [/['’‘ʼ`]/, "'"],
];
const odd = /[^\S ]|  |[\u00ad\u200b-\u200d\u2060’‘ʼ`]|(?!-)\p{Pd}/u;

/** A text as it is read, with one space for many and one kind of hyphen and apostrophe; and where each letter stood. */
const read = (text: string): [plain: string, places?: number[]] => {
  if (!odd.test(text)) return [text];
  let plain = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    const as = letter < '\x7f' && letter > ' ' ? letter : (kinds.find(([kind]) => kind.test(letter))?.[1] ?? letter);
    if (!as || (as === ' ' && plain.endsWith(' '))) continue;
    places.push(at);
    plain += as;
  }
  return [plain, places];
};

const word = /[\p{L}\p{N}]+/gu;

/** Initials in a line of capitals are just a word: PLEASE SEND THIS FORM. */
const isShouted = (text: string, { start, end, words }: Hit, index: Index) => {
  if (/\p{Ll}/u.test(words)) return false;
  const [before] = /(?:\p{Lu}{2,}[ ,'-]+)*$/u.exec(text.slice(0, start).slice(-60))!;
  const [after] = /^(?:[ ,'-]+\p{Lu}{2,}(?!\p{Ll}))*/u.exec(text.slice(end, end + 60))!;
  const others = `${before} ${after}`.match(word)?.filter((one) => !index.has(one.toLowerCase()));
  // One more pair of initials (UK) is no shouting.
  return (others?.join('').length ?? 0) > 4;
};

/**
 * Every place where a term stands in a text, in the order of the text. Where two overlap the one that starts first
 * counts, and of those the longest: "action plan" and not "plan". Of initials and what they stand for, one in brackets
 * behind the other, the initials count.
 *
 * How long it takes does not depend on how many terms there are, as long as they say which words they begin with.
 */
export const findTerms = (text: string, terms: readonly Findable[]): Found[] => {
  const index = indexOf(terms);
  const [plain, places] = read(text);
  const hits: Hit[] = [];
  const add = ({ id, ambiguous }: Tried, { 0: words, index: start }: RegExpExecArray) =>
    words && hits.push({ id, start, end: start + words.length, words, ambiguous });
  for (const tried of index.get(anywhere) ?? []) for (const found of plain.matchAll(tried.pattern)) add(tried, found);
  for (const { 0: start, index: at } of plain.matchAll(word)) {
    for (const tried of index.get(start.toLowerCase()) ?? []) {
      tried.pattern.lastIndex = at;
      const found = tried.pattern.exec(plain);
      if (found) add(tried, found);
    }
  }
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  let free = 0;
  const apart = hits.filter((hit) => hit.start >= free && !isShouted(plain, hit, index) && (free = hit.end));
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
    .map(({ id, start, end }) => ({
      id,
      start: places?.[start] ?? start,
      end: places ? places[end - 1] + 1 : end,
    }));
};
