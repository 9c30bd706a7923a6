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
  'label legend option textarea button summary code pre kbd samp script style noscript svg math canvas iframe object video audio ' +
    // … what the page explains itself, and its own name.
    'abbr dfn h1',
);

/** And by its attributes: these do something already, and another button inside them could not be reached. */
const skipped =
  'a[href],[role=button],[role=link],[role=tab],' +
  // What a person types is nobody's business, and a tip explains already.
  '[contenteditable]:not([contenteditable=false i]),[role=tooltip],' +
  // The author says so, for translators and for us.
  '[translate=no],.notranslate,[data-co-skip],' +
  // Nobody sees it.
  '[hidden]:not([hidden=until-found i]),' +
  // Screen readers get it at once, and the announcer is one of them.
  '[role=status],[role=alert],[aria-live]';

/** They stand within a line of words. */
const inline = names(
  'a abbr b bdi bdo big br cite code data del em font i ins kbd mark q s small span strike strong sub sup time tt u var wbr',
);
const heading = /^h[2-6]$/;
const section = /^(section|article|aside|main|nav|header|footer)$/;

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

/** What is left out of a page as it is now. One question for all is much faster than one for each element. */
const skippedIn = (root: Element, skip?: string) => {
  const lang = langOf(root.closest('[lang]')) || 'en';
  const foreign = [...root.querySelectorAll('[lang]')].filter((element) => (langOf(element) || lang) !== lang);
  return new Set([...root.querySelectorAll(skip ? `${skipped}, ${skip}` : skipped), ...foreign]);
};

const langOf = (element: Element | null) => element?.getAttribute('lang')?.split('-')[0];

/** Gives all runs of words below an element, one after the other, in page order. */
const runsIn = (root: Element, { skip, through }: MarkOptions) => {
  const left = skippedIn(root, skip);
  let nodes: Run['nodes'] = [];
  let text = '';
  let begins = false;
  /** What stands around, from the root on: the page may change between two runs. */
  const around = [root];
  let parent = root;
  let node: Node | null = root.firstChild;
  const isInLine = (element: Element) => inline.has(element.localName) || !!through?.(element);
  const take = (): Run | undefined => {
    const run = { text, nodes, of: parent, begins };
    text = '';
    if (!nodes.length) return undefined;
    nodes = [];
    begins = false;
    return run;
  };
  return (): Run | undefined => {
    let run: Run | undefined;
    while (!run) {
      if (!node) {
        if (!around.length) return undefined;
        if (parent === root || !isInLine(parent)) {
          run = take();
          begins ||= section.test(parent.localName);
        }
        around.pop();
        // The last one is the root: what stands behind it is not looked at.
        if (around.length) {
          node = parent.nextSibling;
          parent = around[around.length - 1];
        }
        continue;
      }
      const at: Node = node;
      if (at.nodeType === 3) {
        const { data } = at as Text;
        if (text || /\S/.test(data)) {
          nodes.push([at as Text, text.length]);
          text += data;
        }
      }
      if (at.nodeType !== 1) {
        node = at.nextSibling;
        continue;
      }
      const element = at as Element;
      const name = element.localName;
      const isThrough = through?.(element);
      const isInline = isInLine(element);
      const isLeft = !isThrough && (skippedNames.has(name) || left.has(element) || name.startsWith('co-'));
      if (!isInline) run = take();
      else if (isLeft) text += gap;
      else if (name === 'br') text += ' ';
      if (isLeft) node = at.nextSibling;
      else {
        begins ||= !isInline && (section.test(name) || heading.test(name));
        around.push((parent = element));
        node = at.firstChild;
      }
    }
    return run;
  };
};

/** A heading that says nothing but a term is a name. */
const isName = ({ of, text }: Run, found: { start: number; end: number }[]) =>
  heading.test(of.localName) &&
  !/\p{L}/u.test(
    found
      .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
      .replace(/\b(the|an?|our|your)\b/gi, ''),
  );

const rangeOf = ({ nodes }: Run, start: number, end: number) => {
  const at = (place: number): [Text, number] => {
    const [node, from] = nodes.findLast(([, start]) => start <= place) ?? nodes[0];
    return [node, place - from];
  };
  const [startContainer, startOffset] = at(start);
  const [endContainer, endOffset] = at(end - 1);
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset: endOffset + 1 });
};

/** As much as fits between two frames. */
const SLICE = 8;
/** A page that is being written is looked at when it rests. */
const REST = 150;

const rested = (milliseconds?: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Lets the page do what waits. Safari has no other way than a timer. */
const pause = () => (globalThis as { scheduler?: Partial<Scheduler> }).scheduler?.yield?.() ?? rested();

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
  // What is wrong is told at once.
  if (skip) root.matches(skip);
  findTerms('', terms);
  let isOver = false;
  let isLooking = false;
  let isStale: boolean;

  const look = async (wait?: number) => {
    isStale = true;
    if (isLooking) return;
    isLooking = true;
    await rested(wait);
    isStale = false;
    const marks: Mark[] = [];
    const seen = new Set<string>();
    const next = runsIn(root, options);
    let until = 0;
    for (let run; (run = next());) {
      if (performance.now() > until) {
        await pause();
        if (isOver) break;
        until = performance.now() + SLICE;
      }
      if (run.begins) seen.clear();
      const found = findTerms(run.text, terms);
      if (isName(run, found)) continue;
      for (const { id, start, end } of found) {
        if (seen.has(id)) continue;
        if (uses === 'first') seen.add(id);
        marks.push({ id, range: rangeOf(run, start, end) });
      }
    }
    isLooking = false;
    if (isOver) return;
    // What changed meanwhile is looked at next, whatever comes of this.
    if (isStale) void look(REST);
    onChange?.(marks);
  };

  const observer = new MutationObserver(() => void look(REST));
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  void look();
  return () => {
    isOver = true;
    observer.disconnect();
  };
};
