import { findTerms, separator, type Findable, type Found } from './find.js';
import { pause, rested, type Place } from './paint.js';

export { paintMarks } from './paint.js';

/** One place on the page where a term stands: `new StaticRange(mark)` is its range. */
export interface Mark extends Place {
  id: string;
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

const IN_LINE = 1;
const SKIPPED = 2;
/** A new section begins with it … */
const HEADING = 4;
/** … or with it and behind it. */
const SECTION = 8;

/** What elements are by their names. */
const kinds = new Map<string, number>();
const are = (kind: number, names: string) => {
  for (const name of names.split(',')) kinds.set(name, kinds.get(name)! | kind);
};
// They stand within a line of words.
are(
  IN_LINE,
  'a,abbr,b,bdi,bdo,br,cite,code,data,del,em,font,i,ins,kbd,mark,q,s,small,span,strong,sub,sup,time,u,var,wbr',
);
// What always is left out: names of fields and what a person typed, what is no running text…
are(
  SKIPPED,
  'label,legend,option,textarea,button,summary,code,pre,kbd,samp,script,style,noscript,svg,math,canvas,iframe,object,video,audio,' +
    // … what the page explains itself, its own name, and the end of a line, which has no words.
    'abbr,dfn,h1,br',
);
const headings = 'h2,h3,h4,h5,h6';
are(HEADING, headings);
are(SECTION, 'section,article,aside,main,nav,header,footer');

/** And what is by its attributes: these do something already, and another button inside them could not be reached. */
const skipped =
  'a[href],[role]:is([role=button],[role=link],[role=tab],' +
  // A tip explains already. Screen readers get the others at once, and the announcer is one of them.
  '[role=tooltip],[role=status],[role=alert]),[aria-live],' +
  // What a person types is nobody's business.
  '[contenteditable]:not([contenteditable=false i]),' +
  // The author says so, for translators and for us.
  '[translate=no],.notranslate,[data-co-skip],' +
  // Nobody sees it.
  '[hidden]:not([hidden=until-found i])';

/** What a word can't go through: a link in the middle of a sentence, a picture. One byte, as the separator. */
const gap = '\x1f';

/** What is left out of a page as it is now. One question for all is much faster than one for each element. */
const skippedIn = (root: Element, skip?: string) => {
  const lang = root.closest<HTMLElement>('[lang]')?.lang?.match(/^[a-z]+/i)?.[0] ?? 'en';
  return new Set(root.querySelectorAll(`${skipped},[lang]:not([lang=""],:lang(${lang}))${skip ? `,${skip}` : ''}`));
};

/** Some of a page's words. */
type Part = [
  /** With a separator behind each run of them: a paragraph, a cell, what stands between two of them. */
  text: string,
  /** Text nodes, or nothing for the beginning of a section, each followed by its place in the text. */
  nodes: (Text | number | undefined)[],
];

/**
 * The words below an element, in page order and in parts, so that the page can have its turn between two of them. It can't go
 * on when the page has changed.
 */
function* wordsIn(root: Element, { skip, through }: MarkOptions): Generator<Part> {
  const left = skippedIn(root, skip);
  /** All text below the root: asking each node for its own would take longer. */
  const whole = root.textContent;
  /** What is walked through of it, and what is taken. */
  let at = 0;
  let from = 0;
  let text = '';
  let nodes: Part[1] = [];
  /** Whether the run that the walk is in has words. */
  let isOpen = false;
  /** What the elements are in which the walk is. */
  const around: number[] = [];
  const cut = (mark: string) => {
    text += whole.slice(from, at) + mark;
    isOpen = true;
  };
  const take = () => {
    if (isOpen) cut(separator);
    isOpen = false;
    from = at;
  };
  const leave = () => {
    const kind = around.pop()!;
    if (!(kind & IN_LINE)) take();
    if (kind & SECTION) nodes.push(undefined, text.length);
  };
  for (let next: Node | null = root.firstChild; next;) {
    let node: Node = next;
    const element = node as Element;
    next = null;
    // Only elements have a name, and only texts and CDATA sections can be split. To ask for `nodeType` is dearer.
    // A form gives its field that is called `localName`, which is in no list: it is read as any other form.
    const name = element.localName;
    if (name) {
      const kind = through?.(element)
        ? IN_LINE
        : kinds.get(name)! | (left.has(element) || /^co-/.test(name) ? SKIPPED : 0);
      if (!(kind & IN_LINE)) take();
      if (kind & SKIPPED) {
        cut(name === 'br' ? ' ' : gap);
        from = at += element.textContent.length;
      } else {
        if (kind & (HEADING | SECTION)) nodes.push(undefined, text.length);
        around.push(kind);
        next = element.firstChild;
        if (!next) leave();
      }
    } else if ((node as Text).splitText) {
      const end = at + (node as Text).length;
      isOpen ||= !!whole.slice(at, end).trim();
      if (isOpen) nodes.push(node as Text, text.length + at - from);
      else from = end;
      at = end;
    }
    while (!next && !(next = node.nextSibling) && around.length) {
      node = node.parentNode!;
      leave();
    }
    if (!next) take();
    if (!next || (text.length > SLICE && !isOpen)) {
      yield [text, nodes];
      text = '';
      nodes = [];
    }
  }
}

/** A heading that says nothing but a term is a name. */
const isName = (text: string, { start: place }: Found, found: Found[]) => {
  const from = text.lastIndexOf(separator, place) + 1;
  const to = text.indexOf(separator, place);
  return !/\p{L}/u.test(
    found
      .reduce(
        (rest, { start, end }) => (start < from || start > to ? rest : rest.replace(text.slice(start, end), '')),
        text.slice(from, to),
      )
      .replace(/\b(the|an?|our|your)\b/gi, ''),
  );
};

/** So many milliseconds the page waits … */
const TURN = 8;
/** … and so many letters longer, read and looked through: 1 to 3 milliseconds, on a slow phone as much as fits between two frames. */
const SLICE = 20_000;
/** A page that is being written is looked at when it rests. */
const REST = 150;

/**
 * Finds a page's terms, and finds them anew when the page changes. Nothing of the page is touched: a mark is a range, to
 * be painted with the CSS Custom Highlight API or listed. It works in small slices, so that the page stays usable. Elements
 * in another language than the root's (`lang`) are left out, and so are elements of ours.
 * @param root - what is looked through; the page's `body`, or a part of it
 * @returns the function that ends it: `onChange` is not called any more
 * @throws {SyntaxError} where `skip` is no selector, or a pattern of a term without `starts` no regular expression; those with
 *   them are read as they are needed, so give what `startsOf` gave: it throws where a pattern is none
 */
export const markPage = (root: Element, options: MarkOptions) => {
  const { terms, uses, skip, onChange } = options;
  // What is wrong is told at once.
  if (skip) root.matches(skip);
  findTerms('', terms);
  let isOver = false;
  let isLooking = false;
  let isStale = false;
  let isHurried = false;

  const look = async (wait?: number) => {
    isStale = true;
    if (isLooking) return;
    isLooking = true;
    await rested(wait);
    if (isOver) return;
    isStale = false;
    const marks: Mark[] = [];
    /** What was found in this section. */
    const seen = new Set<string>();
    let due = 0;
    const parts = wordsIn(root, options);
    for (const [text, nodes] of isHurried ? [...parts] : parts) {
      let node = 0;
      let section = 0;
      const nodeAt = (place: number) => {
        while ((nodes[node + 3] as number) <= place) {
          node += 2;
          if (!nodes[node]) {
            section = nodes[node + 1] as number;
            seen.clear();
          }
        }
        return node;
      };
      const found = findTerms(text, terms);
      found.forEach((one) => {
        const { id, start, end } = one;
        const first = nodeAt(start);
        if (seen.has(id)) return;
        const startContainer = nodes[first] as Text;
        // A heading begins a section.
        const isFirst = text.indexOf(separator, section) >= end;
        if (isFirst && startContainer.parentElement!.closest(headings) && isName(text, one, found)) return;
        if (uses !== 'all') seen.add(id);
        const last = nodeAt(end - 1);
        marks.push({
          id,
          startContainer,
          startOffset: start - (nodes[first + 1] as number),
          endContainer: nodes[last] as Text,
          endOffset: end - (nodes[last + 1] as number),
        });
      });
      nodeAt(text.length);
      if (performance.now() > due) {
        await pause();
        if (isOver) return;
        if (isStale && !isHurried) break;
        due = performance.now() + TURN;
      }
    }
    isLooking = false;
    isHurried = isStale && !isHurried;
    // What changed meanwhile is looked at next, whatever comes of this.
    if (isStale) void look(REST);
    if (!isHurried) onChange?.(marks);
  };

  const observer = new MutationObserver(() => void look(REST));
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  void look();
  return () => {
    isOver = true;
    observer.disconnect();
  };
};
