/** A term as far as finding it goes. Terms of a pack's section `glossary` are of this kind. */
export interface Findable {
  /** What a find is called; any text. */
  id: string;
  /**
   * Regular expressions (source text, flag `u`) that find the term in running text. A space or hyphen in them stands for any
   * white space or a hyphen, and apostrophes are straight: that is how the text is read.
   */
  match: string[];
  /**
   * Everything, in lower case, that a hit can begin with, as `startsOf(match)` gives it: a word, or a word, a space and the
   * first letters of the next. Without it all of the text is tried.
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

type Tried = Findable & { pattern?: RegExp };

/**
 * A letter or digit of what is written with spaces between its words. `\\p{L}` would be dearer to make, for each term, than all
 * that is done with it.
 */
const letter = '[\\w\\xc0-\\u1fff]';
/** What a space or hyphen of a pattern stands for, and a class of nothing else. */
const gap = '(?:\\s+|-)';

/** Stands for the first word of terms that don't say theirs. No word is like it. */
const anywhere = '|';

/** Terms by the first word that they begin with. */
type Starts = Map<string, Tried[]>;

/** What a list of terms begins with, and what finds the first words in a text. */
type Index = [Starts, RegExp];
const indexes = new WeakMap<readonly Findable[], Index>();

/** Made where it is first needed: of a thousand terms few are on a page. */
const patternOf = (tried: Tried) =>
  (tried.pattern ??= new RegExp(
    `(?:${tried.match.join('|').replace(/\[[ \u2010-\u2015-]+]|[ -](?![^[]*])/g, gap)})(?!${letter})`,
    tried.starts ? 'gyu' : 'gu',
  ));

const indexOf = (terms: readonly Findable[]) => {
  const starts: Starts = new Map();
  /** First words by their first letter and by the first letters of the next word: so a word is compared with few. */
  const tree = new Map<string, Map<string, Set<string>>>();
  for (const { ...tried } of terms as readonly Tried[])
    (tried.starts ?? [anywhere]).forEach((start) => {
      // By their places, for to take a thousand apart as lists takes longer.
      const { 0: word, 1: next = '' } = start.split(' ');
      const some = starts.get(word) ?? [];
      starts.set(word, some);
      some.push(tried);
      const branch = tree.get(word[0]) ?? new Map();
      // Of a word before another one the first four letters are enough: the pattern is a third shorter, and made sooner.
      if (/^[\w \x80-\uffff]+$/.test(start))
        tree.set(
          word[0],
          branch.set(next, (branch.get(next) ?? new Set()).add(word.slice(1, /^\w+ /.test(start) ? 4 : Infinity))),
        );
    });
  const either = (some: Iterable<string>) => `(?:${[...some].join('|')})`;
  // `\b` is the quickest way to tell words apart, but it knows letters of ASCII only. Where a first word has others, the letter
  // before it is looked back at instead.
  const edge = /[\x80-\uffff]/.test(either(starts.keys())) ? '' : '\\b';
  const first = either(
    [...tree].map(
      ([head, branch]) =>
        head +
        either(
          [...branch].map(
            ([next, rest]) =>
              // Where many stand before the same word, few of a text's do: that is asked first, and no further than a word. On
              // through a text without spaces it would be asked of each word anew.
              (edge && next && rest.size > 9 ? `(?=\\w+?[\\s-]+?${next})` : '') +
              either(rest) +
              (next && `\\w*?${edge}(?=[\\s-]+?${next})`),
          ),
        ),
    ),
  );
  const index: Index = [starts, new RegExp(`${edge || `(?<!${letter})`}${first}(?!${letter})`, 'gi')];
  indexes.set(terms, index);
  return index;
};

/**
 * Ends a paragraph (ASCII's record separator). Nothing is found across it. With it a text of one-byte letters stays one, and
 * browsers search that faster.
 */
export const separator = '\x1e';

/**
 * Initials in a line of capitals are just a word (PLEASE SEND THIS FORM), and a word in an address, or the end of one with a
 * letter that `\b` takes for none, is not read as one.
 */
const isOther = (text: string, start: number, end: number, starts: Starts) => {
  // Most have a space or a comma beside them, and small letters in or around them. What comes is dear.
  const isAttached = text.charCodeAt(end) > 44 || text.charCodeAt(start - 1) > 34;
  const isRunning = text.charCodeAt(end - 1) > 96 || (text.charCodeAt(start - 2) > 96 && text.charCodeAt(end + 2) > 96);
  if (isRunning && !isAttached) return false;
  const around = `${text.slice(0, start).slice(-60)}\0${text.slice(end, end + 60)}`;
  // SEND@council.example, www.SEND.example, éSEND, and a letter between hyphens.
  const [near] = /[^\s\x1e]*\0[^\s\x1e]*/.exec(around)!;
  if (/[@_#]|[\xc0-\u1fff]\0|:\/\/|[^\W\d]\.(\0\.)?\w|(?<![A-Z\xc0-\u024f])[A-Z\xc0-\u024f]-\0/i.test(near))
    return true;
  // Words of capitals. `\p{Lu}` would be as dear as `\p{L}`.
  const [shouted] = /(?:[A-Z\xc0-\u024f]{2,}[\s,'-]+)*\0(?:[\s,'-]+[A-Z\xc0-\u024f]{2,}(?![a-z]))*/.exec(around)!;
  const others = shouted.split(/[\0\s,'-]+/).filter((one) => !starts.has(one.toLowerCase()));
  // One more pair of initials (UK) is no shouting.
  return !isRunning && others.join('').length > 4;
};

/**
 * Every place where a term stands in a text, in the order of the text. Where two overlap the one that starts first
 * counts, and of those the longest: "action plan" and not "plan". Of initials and what they stand for, one in brackets
 * behind the other, the initials count. A text of many paragraphs has a record separator (U+001E) between them.
 *
 * How long it takes hardly depends on how many terms there are, as long as they say which words they begin with. The list
 * is prepared once: give the same array again, and don't change it.
 * @throws {SyntaxError} where a pattern of a term is no regular expression: at once if it has no `starts`, else when a text has
 *   one of them
 */
export const findTerms = (text: string, terms: readonly Findable[]): Found[] => {
  const [starts, first] = indexes.get(terms) ?? indexOf(terms);
  /** As it is read: what only tells where a word may be broken is not. */
  const plain = text
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\xad\u200b-\u200d\u2060]/g, '');
  const hits: Found[] = [];
  const unsure = new Set<Found>();
  const hit = ({ id, ambiguous }: Tried, start: number, end: number) => {
    const one = { id, start, end };
    hits.push(one);
    if (ambiguous) unsure.add(one);
  };
  const wide = starts.get(anywhere);
  for (const tried of wide ?? [])
    for (const { 0: words, index } of plain.matchAll(patternOf(tried)))
      if (words) hit(tried, index, index + words.length);
  // Nothing is replaced. To go through them one by one takes as long, and more code.
  plain.replace(first, (word, index: number) => {
    let best: Tried | undefined;
    let end = 0;
    starts.get(word.toLowerCase())?.forEach((tried) => {
      const pattern = patternOf(tried);
      pattern.lastIndex = index;
      if (pattern.test(plain) && pattern.lastIndex > end) {
        best = tried;
        end = pattern.lastIndex;
      }
    });
    if (end) hit(best!, index, end);
    return word;
  });
  if (wide) hits.sort((a, b) => a.start - b.start || b.end - a.end);
  let last: Found | undefined;
  let free = 0;
  const apart = hits.filter((one) => {
    const { id, start, end } = one;
    if (start < free || isOther(plain, start, end, starts)) return false;
    free = end;
    if (last?.id === id && /^\s+\($/.test(plain.slice(last.end, start))) {
      // The initials are the shorter of the two.
      if (end - start < last.end - last.start) Object.assign(last, one);
      return false;
    }
    last = one;
    return true;
  });
  const runOf = ({ start }: Found) => plain.lastIndexOf(separator, start);
  const sure = unsure.size && new Set(apart.filter((one) => !unsure.has(one)).map(runOf));
  const found = sure ? apart.filter((one) => sure.has(runOf(one))) : apart;
  if (plain.length < text.length) {
    const places = [...text.matchAll(/[^\xad\u200b-\u200d\u2060]/g)].map(({ index }) => index);
    for (const one of found) {
      one.start = places[one.start];
      one.end = places[one.end - 1] + 1;
    }
  }
  return found;
};
