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
  'a,abbr,b,bdi,bdo,big,br,cite,code,data,del,em,font,i,ins,kbd,mark,q,s,small,span,strike,strong,sub,sup,time,tt,u,var,wbr',
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
const kindOf = ({ localName: name }: Element) => kinds.get(name) ?? (name.startsWith('co-') ? SKIPPED : 0);

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

/** What a word can't go through: a link in the middle of a sentence, a picture. */
const gap = '\ufffc';

/** What is left out of a page as it is now. One question for all is much faster than one for each element. */
const skippedIn = (root: Element, skip?: string) => {
  const [lang] = /^[a-z]*/i.exec(root.closest<HTMLElement>('[lang]')?.lang ?? '')!;
  return new Set(
    root.querySelectorAll(`${skipped},[lang]:not([lang=""],:lang(${lang || 'en'}))${skip ? `,${skip}` : ''}`),
  );
};

/**
 * The words below an element, in page order, with a separator behind each run of them (a paragraph, a cell, what stands
 * between two of them), their text nodes, and where sections begin.
 */
const wordsIn = (root: Element, { skip, through }: MarkOptions) => {
  const left = skippedIn(root, skip);
  /** All text below the root: asking each node for its own would take longer. */
  const whole = root.textContent;
  /** What is walked through of it, and what is taken. */
  let at = 0;
  let from = 0;
  const pieces: string[] = [];
  let length = 0;
  /** Each followed by the place in the text where it begins. */
  const nodes: (Text | number)[] = [];
  const sections = [0];
  /** Whether the run that the walk is in has words. */
  let isOpen = false;
  const cut = (mark: string) => {
    pieces.push(whole.slice(from, at), mark);
    length += at - from + 1;
    isOpen = true;
  };
  const take = () => {
    if (isOpen) cut(separator);
    isOpen = false;
    from = at;
  };
  const walk = (parent: Element) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      const type = node.nodeType;
      // A CDATA section is a text too.
      if (type === 3 || type === 4) {
        const end = at + (node as Text).length;
        let word = at;
        if (!isOpen) while (word < end && whole.charCodeAt(word) < 33) word += 1;
        isOpen = word < end || isOpen;
        if (isOpen) nodes.push(node as Text, length + at - from);
        else from = end;
        at = end;
      } else if (type === 1) {
        const element = node as Element;
        const kind = through?.(element) ? IN_LINE : kindOf(element) | (left.has(element) ? SKIPPED : 0);
        const isInLine = kind & IN_LINE;
        if (!isInLine) take();
        if (kind & SKIPPED) {
          cut(element.localName === 'br' ? ' ' : gap);
          from = at += element.textContent.length;
        } else {
          if (kind & (HEADING | SECTION)) sections.push(length);
          walk(element);
          if (!isInLine) take();
          if (kind & SECTION) sections.push(length);
        }
      }
    }
  };
  walk(root);
  take();
  return { text: pieces.join(''), nodes, sections };
};

/** A heading that says nothing but a term is a name. */
const isName = (text: string, { start: place }: Found, found: Found[]) => {
  const from = text.lastIndexOf(separator, place) + 1;
  const to = text.indexOf(separator, place);
  return !/\p{L}/u.test(
    found
      .filter(({ start }) => start >= from && start < to)
      .reduceRight((rest, { start, end }) => rest.slice(0, start - from) + rest.slice(end - from), text.slice(from, to))
      .replace(/\b(the|an?|our|your)\b/gi, ''),
  );
};

/** So many milliseconds the page waits … */
const TURN = 4;
/** … and so many letters longer: 1 to 3 milliseconds, on a slow phone as much as fits between two frames. */
const SLICE = 20_000;
/** A page that is being written is looked at when it rests. */
const REST = 150;

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
  let isStale = false;

  const look = async (wait?: number) => {
    isStale = true;
    if (isLooking) return;
    isLooking = true;
    await rested(wait);
    if (isOver) return;
    isStale = false;
    const marks: Mark[] = [];
    /** The section of the last use of a term. */
    const seen = new Map<string, number>();
    const { text, nodes, sections } = wordsIn(root, options);
    let [node, section, due] = [0, 0, 0];
    const nodeAt = (place: number) => {
      while ((nodes[node + 3] as number) <= place) node += 2;
      return node;
    };
    const markIn = (from: number, to: number) => {
      const found = findTerms(text.slice(from, to), terms);
      for (const one of found) {
        one.start += from;
        one.end += from;
      }
      for (const one of found) {
        const { id, start, end } = one;
        while (sections[section + 1] <= start) section += 1;
        if (seen.get(id) === section) continue;
        const first = nodeAt(start);
        const startContainer = nodes[first] as Text;
        // A heading begins a section.
        const isFirst = text.indexOf(separator, sections[section]) >= end;
        if (isFirst && startContainer.parentElement!.closest(headings) && isName(text, one, found)) continue;
        if (uses === 'first') seen.set(id, section);
        const last = nodeAt(end - 1);
        marks.push({
          id,
          startContainer,
          startOffset: start - (nodes[first + 1] as number),
          endContainer: nodes[last] as Text,
          endOffset: end - (nodes[last + 1] as number),
        });
      }
      return to;
    };
    for (let at = 0; at < text.length;) {
      if (performance.now() > due) {
        await pause();
        if (isOver) return;
        due = performance.now() + TURN;
      }
      at = markIn(at, text.indexOf(separator, at + SLICE) + 1 || text.length);
    }
    isLooking = false;
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
