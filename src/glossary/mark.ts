import { findTerms, type Findable } from './find.js';

/** One place on the page where a term stands. */
export interface Mark {
  id: string;
  /** Where it stands; what the host does to its page later may leave it without words. */
  range: StaticRange;
}

export interface MarkOptions {
  /** What to look for. With `starts` (see `startsOf`) a thousand of them take hardly longer than a hundred. */
  terms: readonly Findable[];
  /** `first`: the first use in each section, which begins with a heading. `all`: every use. Default `first`. */
  uses?: 'first' | 'all';
  /** CSS selector of what is left out, besides what always is: links, buttons, fields, code and the like. Default: nothing. */
  skip?: string;
  /** Tells what was put around words to mark them: those words are read as if it were not there. */
  through?: (element: Element) => boolean;
  /** Called with all marks, in page order, once the page was looked through, and anew whenever it has changed. */
  onChange?: (marks: Mark[]) => void;
}

const names = (list: string) => new Set(list.split(' '));

/** What always is left out, by its name: names of fields and what a person typed, what is no running text… */
const skippedNames = names(
  'label legend option select textarea input button summary code pre kbd samp script style template noscript svg math canvas iframe object video audio ' +
    // … what the page explains itself, and its own name.
    'abbr dfn h1',
);

/** And by its attributes: these do something already, and another button inside them could not be reached. */
const skipped =
  'a[href], [role=button], [role=link], [role=tab], ' +
  // What a person types is nobody's business, and a tip explains already.
  '[contenteditable]:not([contenteditable=false i]), [role=tooltip], ' +
  // The author says so, for translators and for us.
  '[translate=no], .notranslate, [data-co-skip], ' +
  // Nobody sees it.
  '[hidden]:not([hidden=until-found i]), ' +
  // Screen readers get it at once, and the announcer is one of them.
  '[role=status], [role=alert], [aria-live]';

/** They stand within a line of words. */
const inline = names(
  'a abbr b bdi bdo big br cite code data del em font i ins kbd mark q s small span strike strong sub sup time tt u var wbr',
);
const headings = names('h2 h3 h4 h5 h6');
const sections = names('section article aside main nav header footer');

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
function* runsIn(root: Element, lang: string, { skip, through }: MarkOptions): Generator<Run> {
  let nodes: Run['nodes'] = [];
  let text = '';
  let begins = false;
  /** What stands around, from the root on. By itself, since the page may change between two runs. */
  const around = [root];
  let node = root.firstChild;
  const flush = function* (of: Element) {
    const run = { text, nodes, of, begins };
    text = '';
    if (!nodes.length) return;
    nodes = [];
    begins = false;
    yield run;
  };
  for (;;) {
    const parent = around[around.length - 1];
    if (!node) {
      const isLine = inline.has(parent.localName) || through?.(parent);
      if (!isLine || parent === root) yield* flush(parent);
      if (parent === root) return;
      begins ||= sections.has(parent.localName);
      around.pop();
      node = parent.nextSibling;
      continue;
    }
    const at: ChildNode = node;
    node = at.nextSibling;
    if (at.nodeType === 3) {
      const { data } = at as Text;
      if (!text && !/\S/.test(data)) continue;
      nodes.push([at as Text, text.length]);
      text += data;
    }
    if (at.nodeType !== 1) continue;
    const element = at as Element;
    const name = element.localName;
    const isLine = inline.has(name);
    if (!through?.(element)) {
      if (
        skippedNames.has(name) ||
        name.startsWith('co-') ||
        (element.hasAttributes() && (element.matches(skipped) || isForeign(element, lang))) ||
        (skip && element.matches(skip))
      ) {
        if (isLine) text += gap;
        else yield* flush(parent);
        continue;
      }
      if (name === 'br') text += ' ';
      if (!isLine) {
        yield* flush(parent);
        begins ||= sections.has(name) || headings.has(name);
      }
    }
    around.push(element);
    node = element.firstChild;
  }
}

const isForeign = (element: Element, lang: string) => {
  const own = element.getAttribute('lang');
  return !!own && own.split('-')[0] !== lang;
};

/** A heading that says nothing but a term is a name. */
const isName = ({ of, text }: Run, found: { start: number; end: number }[]) =>
  headings.has(of.localName) &&
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

const rested = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Lets the page do what waits. Safari has no other way than a timer. */
const pause = () => (globalThis as { scheduler?: Partial<Scheduler> }).scheduler?.yield?.() ?? rested(0);

/**
 * Finds a page's terms, and finds them anew when the page changes. Nothing of the page is touched: a mark is a range, to
 * be painted with the CSS Custom Highlight API or listed. It works in small slices, so that the page stays usable. Elements
 * in another language than the root's (`lang`) are left out, and so are elements of ours.
 * @param root - what is looked through; the page's `body`, or a part of it
 * @returns the function that ends it: `onChange` is not called any more
 * @throws {SyntaxError} where `skip` is no selector or a term's pattern no regular expression
 */
export const markPage = (root: Element, options: MarkOptions) => {
  const { terms, uses = 'first', skip, onChange } = options;
  const lang = (root.closest('[lang]')?.getAttribute('lang') || 'en').split('-')[0];
  // What is wrong is told at once.
  if (skip) root.matches(skip);
  findTerms('', terms);
  const controller = new AbortController();
  const { signal } = controller;
  let isLooking = false;
  let isStale = true;

  const look = async (wait: number) => {
    if (isLooking) return;
    isLooking = true;
    try {
      while (isStale && !signal.aborted) {
        await rested(wait);
        isStale = false;
        const marks = await marksNow();
        if (!signal.aborted) onChange?.(marks);
        wait = REST;
      }
    } finally {
      isLooking = false;
    }
  };

  const marksNow = async () => {
    const marks: Mark[] = [];
    const seen = new Set<string>();
    let until = performance.now() + SLICE;
    for (const run of runsIn(root, lang, options)) {
      if (performance.now() > until) {
        await pause();
        until = performance.now() + SLICE;
      }
      if (signal.aborted) break;
      if (run.begins) seen.clear();
      const found = findTerms(run.text, terms);
      if (isName(run, found)) continue;
      for (const { id, start, end } of found) {
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
