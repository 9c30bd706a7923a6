/** A term as far as finding it goes. */
export interface Findable {
  id: string;
  /** Regular expressions (source text, flag `u`) that find the term in running text. */
  match: string[];
  /** True for words too common to be marked unless an editor asks. */
  off?: true;
}

/** Where a term stands in a text. */
export interface Found {
  id: string;
  start: number;
  end: number;
}

const compiled = new WeakMap<Findable, RegExp>();

const patternOf = (term: Findable) => {
  let pattern = compiled.get(term);
  if (!pattern) compiled.set(term, (pattern = new RegExp(term.match.join('|'), 'gu')));
  return pattern;
};

/**
 * Every place where a term stands in a text, in the order of the text. Where two overlap the one that starts first
 * counts, and of those the longest: "action plan" and not "plan".
 */
export const findTerms = (text: string, terms: Findable[]): Found[] => {
  const places = terms.flatMap((term) =>
    [...text.matchAll(patternOf(term))].map(({ 0: words, index }) => ({
      id: term.id,
      start: index,
      end: index + words.length,
    })),
  );
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  let free = 0;
  return places.filter(({ start, end }) => start >= free && (free = end) > start);
};
