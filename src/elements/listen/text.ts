import { translated } from '../../core/reading.js';
import { holderOf } from '../../core/tree.js';

/** A sentence of the page. */
export interface Sentence {
  /** BCP 47 tag of its words. */
  lang: string;
  /** What is said, in pieces that every engine gets through. */
  chunks: string[];
  /** Where it stands: parts of texts, and pictures that have a name. */
  places: Place[];
}
type Place = [node: Text | Element, start: number, end: number];

/** A run of words: a paragraph, a cell, what stands between two of them. */
interface Run {
  text: string;
  lang: string;
  nodes: Place[];
}

/** What is never read, and why. */
const silent = [
  // What a person typed or chose is nobody's business.
  'input, textarea, select, option, datalist',
  '[role="textbox"], [role="searchbox"], [role="combobox"], [role="spinbutton"]',
  // Not words, or words for browsers without the other thing.
  'script, style, template, noscript, canvas, iframe, object, video, audio',
  // How a character is spoken: the character itself is read.
  'rt, rp',
  // The author says so.
  '[aria-hidden="true"], [data-co-skip]',
  // Controls of reading itself, and what was announced.
  'co-listen, co-easy-read-toggle, #co-announcer',
].join();

const pictures = 'img, svg, [role="img"]';
const inline = /^(inline|inline-block|contents|ruby.*)$/;
/** An engine may stop after 15 seconds of one utterance. */
const most = /^.{1,200}/su;

/** The words of an alternative text; empty for decoration. */
const nameOf = (picture: Element) =>
  picture.getAttribute('aria-label') ??
  picture.getAttribute('alt') ??
  picture.querySelector(':scope > title')?.textContent ??
  '';

/** What is shown inside an element, in the order in which it is shown. */
const childrenOf = (element: Element): Node[] => {
  if (element instanceof HTMLSlotElement) return element.assignedNodes({ flatten: true });
  if (element.matches('details:not([open])')) return [...element.querySelectorAll(':scope > summary:first-of-type')];
  return [...(element.shadowRoot ?? element).childNodes];
};

/** All runs of words in an element that can be seen now. */
function* runsIn(root: Element): Generator<Run> {
  let run: Run = { text: '', lang: '', nodes: [] };
  // A page translator names its language on the page alone: what stands below would still be called English.
  const isTranslated = translated();
  const flush = function* () {
    if (run.nodes.length) yield run;
    run = { text: '', lang: '', nodes: [] };
  };
  const add = (node: Text | Element, words: string, lang: string) => {
    run.lang ||= lang;
    run.nodes.push([node, run.text.length, run.text.length + words.length]);
    run.text += words;
  };
  const walk = function* (element: Element, above: string): Generator<Run> {
    const style = getComputedStyle(element);
    // What has no box of its own may have children with one.
    if (style.display !== 'contents' && !element.checkVisibility()) return;
    if (element.matches(silent) || (element as Partial<HTMLElement>).isContentEditable) return;
    const lang = (!isTranslated && element.getAttribute('lang')) || above;
    if (element.localName === 'br') run.text += '\n';
    const isBlock = !inline.test(style.display) || lang.split('-')[0] !== above.split('-')[0];
    if (isBlock) yield* flush();
    if (element.matches(pictures)) {
      const name = nameOf(element).trim();
      if (name && style.visibility === 'visible') add(element, ` ${name} `, lang);
    } else yield* inside(element, style, lang);
    if (isBlock) yield* flush();
  };
  const inside = function* (element: Element, style: CSSStyleDeclaration, lang: string): Generator<Run> {
    // In a text that is not set as typed a new line is a space; for the cutter it would end the sentence.
    const asTyped = /^(pre|break-spaces)/.test(style.whiteSpace);
    for (const child of childrenOf(element)) {
      if (child instanceof Element) yield* walk(child, lang);
      else if (child instanceof Text && style.visibility === 'visible')
        add(child, asTyped ? child.data : child.data.replace(/\s/g, ' '), lang);
    }
  };
  const own = isTranslated ? document.documentElement.lang : holderOf(root, 'lang')?.getAttribute('lang');
  yield* walk(root, own || 'en-GB');
  yield* flush();
}

const cutters = new Map<string, Intl.Segmenter>();

const cutterFor = (lang: string) => {
  let cutter = cutters.get(lang);
  if (cutter) return cutter;
  try {
    cutter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  } catch {
    // An author's `lang` may be no language.
    cutter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
  cutters.set(lang, cutter);
  return cutter;
};

/** Cut at the last comma or the like that leaves enough; else between words; else anywhere. */
const chunksOf = (words: string): string[] => {
  const head = most.exec(words)?.[0] ?? '';
  if (head.length === words.length) return head ? [head] : [];
  const [cut] = /^.{40,}(?:[,;:–—](?= )|[、，،؛])/su.exec(head) ?? /^.+ /su.exec(head) ?? [head];
  return [cut.trim(), ...chunksOf(words.slice(cut.length).trim())];
};

/** The sentences that can be seen in an element, found one by one: what the page changes meanwhile is read as it is then. */
export function* sentencesIn(root: Element): Generator<Sentence> {
  for (const { text, lang, nodes } of runsIn(root)) {
    for (const { segment, index } of cutterFor(lang).segment(text)) {
      if (!/[\p{L}\p{N}]/u.test(segment)) continue;
      const first = index + segment.length - segment.trimStart().length;
      const last = index + segment.trimEnd().length;
      yield {
        lang,
        // Signs that only say where a word may break.
        chunks: chunksOf(
          segment
            .replace(/[\u00AD\u200B\uFEFF]/g, '')
            .replace(/\s+/g, ' ')
            .trim(),
        ),
        places: nodes.flatMap(([node, start, end]): Place[] => {
          const [from, to] = [Math.max(start, first), Math.min(end, last)];
          return from < to ? [[node, from - start, to - start]] : [];
        }),
      };
    }
  }
}

/** True once the words are not on the page any more. */
export const isGone = ({ places }: Sentence) => places.every(([node]) => !node.isConnected);

/** The sentence as ranges of the page, one for each part. */
export const rangesOf = ({ places }: Sentence) =>
  places.flatMap(([node, start, end]) => {
    if (!node.isConnected) return [];
    const range = new Range();
    if (node instanceof Text) {
      range.setStart(node, Math.min(start, node.length));
      range.setEnd(node, Math.min(end, node.length));
    } else range.selectNode(node);
    return [range];
  });
