import { findTerms, type Findable } from './find.js';

/** One place on the page where a term stands. */
export interface Mark {
  id: string;
  /** Where it stands; what the host does to its page later may leave it without words. */
  range: StaticRange;
}

export interface MarkOptions {
  terms: readonly Findable[];
  /** `first`: the first use in each section, which begins with a heading. `all`: every use. Default `first`. */
  uses?: 'first' | 'all';
  /** Selector of what is left out, besides what always is. */
  skip?: string;
  /** Called with all marks, in page order, when they have changed. */
  onChange?: (marks: Mark[]) => void;
}

/** What always is left out, and why. */
const skipped = [
  // They have a job already; a second one inside them could not be reached.
  'a[href], button, summary, [role="button"], [role="link"], [role="tab"]',
  // Names of fields are read as they are, and what a person typed is nobody's business.
  'label, legend, option, select, textarea, input, [contenteditable]:not([contenteditable="false" i])',
  // Not running text.
  'code, pre, kbd, samp, script, style, template, noscript, svg, math, canvas, iframe, object, video, audio',
  // The page explains them itself.
  'abbr, dfn, [role="tooltip"]',
  // The author says so, for translators and for us.
  '[translate="no"], .notranslate, [data-co-skip]',
  // Nobody sees it.
  '[hidden]:not([hidden="until-found" i])',
  // The page's own name.
  'h1',
  // Screen readers get it at once, and the announcer is one of them.
  '[role="status"], [role="alert"], [aria-live]',
].join();

/** They stand within a line of words. */
const inline = new Set(
  'A ABBR B BDI BDO BIG BR CITE CODE DATA DEL EM FONT I INS KBD MARK Q S SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);
const heading = /^H[2-6]$/;
const section = /^(SECTION|ARTICLE|ASIDE|MAIN|NAV|HEADER|FOOTER)$/;

/** What a word can't go through: a link in the middle of a sentence, a picture. */
const gap = '\ufffc';

/** A run of words: a paragraph, a cell, what stands between two of them. */
interface Run {
  text: string;
  nodes: [node: Text, start: number][];
  of: Element;
  /** True where a new section begins with it. */
  begins: boolean;
}

/** All runs of words below an element, in page order. */
function* runsIn(root: Element, skip: string, lang: string): Generator<Run> {
  let nodes: Run['nodes'] = [];
  let text = '';
  let begins = false;
  const flush = function* (of: Element) {
    if (nodes.length) yield { text, nodes, of, begins };
    if (nodes.length) begins = false;
    nodes = [];
    text = '';
  };
  const walk = function* (parent: Element): Generator<Run> {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node instanceof Text) {
        nodes.push([node, text.length]);
        text += node.data;
      }
      if (!(node instanceof Element)) continue;
      const own = node.getAttribute('lang');
      if (node.matches(skip) || node.localName.startsWith('co-') || (own && own.split('-')[0] !== lang)) {
        if (inline.has(node.tagName)) text += gap;
        else yield* flush(parent);
        continue;
      }
      if (inline.has(node.tagName)) {
        if (node.tagName === 'BR') text += ' ';
        yield* walk(node);
        continue;
      }
      yield* flush(parent);
      const isSection = section.test(node.tagName);
      begins ||= isSection || heading.test(node.tagName);
      yield* walk(node);
      yield* flush(node);
      begins ||= isSection;
    }
  };
  yield* walk(root);
  yield* flush(root);
}

/** A heading that says nothing but a term is a name. */
const isName = ({ of, text }: Run, found: { start: number; end: number }[]) =>
  heading.test(of.tagName) &&
  !/\p{L}/u.test(
    found
      .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
      .replace(/\b(the|an?|our|your)\b/gi, ''),
  );

const rangeOf = ({ nodes }: Run, start: number, end: number) => {
  const at = (place: number, isEnd: boolean): [Text, number] => {
    let i = nodes.length - 1;
    while (i && nodes[i][1] + (isEnd ? 1 : 0) > place) i -= 1;
    return [nodes[i][0], place - nodes[i][1]];
  };
  const [startContainer, startOffset] = at(start, false);
  const [endContainer, endOffset] = at(end, true);
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
};

/** As much as fits between two frames. */
const SLICE = 8;
/** A page that is being written is looked at when it rests. */
const REST = 150;

const rested = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Finds a page's terms, and finds them anew when the page changes. Nothing of the page is touched: a mark is a range, to
 * be painted with the CSS Custom Highlight API or listed. It works in small slices, so that the page stays usable.
 * @returns the function that ends it
 */
export const markPage = (root: Element, { terms, uses = 'first', skip, onChange }: MarkOptions) => {
  const all = skip ? `${skipped}, ${skip}` : skipped;
  const lang = (root.closest('[lang]')?.getAttribute('lang') || 'en').split('-')[0];
  const known = new WeakMap<Text, { text: string; found: ReturnType<typeof findTerms> }>();
  const controller = new AbortController();
  const { signal } = controller;
  let isLooking = false;
  let isStale = true;

  const look = async (wait: number) => {
    if (isLooking) return;
    isLooking = true;
    while (isStale && !signal.aborted) {
      await rested(wait);
      isStale = false;
      const marks = await marksNow();
      if (!signal.aborted) onChange?.(marks);
      wait = REST;
    }
    isLooking = false;
  };

  const marksNow = async () => {
    const marks: Mark[] = [];
    const seen = new Set<string>();
    let until = performance.now() + SLICE;
    for (const run of runsIn(root, all, lang)) {
      if (performance.now() > until) {
        await rested();
        until = performance.now() + SLICE;
      }
      if (signal.aborted) break;
      if (run.begins) seen.clear();
      const [[first]] = run.nodes;
      let before = known.get(first);
      if (before?.text !== run.text) known.set(first, (before = { text: run.text, found: findTerms(run.text, terms) }));
      if (isName(run, before.found)) continue;
      for (const { id, start, end } of before.found) {
        if (uses === 'first' && seen.has(id)) continue;
        seen.add(id);
        marks.push({ id, range: rangeOf(run, start, end) });
      }
    }
    return marks;
  };

  const observer = new MutationObserver(() => {
    isStale = true;
    void look(REST);
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  void look(0);
  return () => {
    controller.abort();
    observer.disconnect();
  };
};
