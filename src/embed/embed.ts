import { adopt } from '../core/adopt.js';
import { announce } from '../core/announce.js';
import { isPlain } from '../core/click.js';
import { focus } from '../core/focus.js';
import { labelLang, labelsFor, readyLabels } from '../core/labels.js';
import { readingOf } from '../core/reading.js';
import { warnValue } from '../core/warn.js';
import { askedBy, type Asked } from './asked.js';
import { setOptions } from './options.js';
import { blockOf, inFramework, KEPT, never } from './places.js';
import { strings } from './strings.js';

export { setOptions };

const make = ({ tag, options }: Asked) => {
  const element = document.createElement(tag);
  setOptions(element, options);
  return element;
};

/** True where what stands there can grow and nothing that a reader sees moves. */
const mayGrow = (element: Element) =>
  !performance.getEntriesByType('paint').length || element.getBoundingClientRect().top >= innerHeight;

/** The link is kept, whatever rules the host has for links. */
const css = `[${KEPT}]:not(#co#co#co) { display: none !important }`;

const keep = (source: Element) => {
  adopt(source.getRootNode() as Document | ShadowRoot, css);
  source.setAttribute(KEPT, '');
};

/** What was put beside what, so that it goes with it. */
const placed = new Map<Element, Element>();
let observer: MutationObserver | undefined;

const place = (source: HTMLElement, widget: HTMLElement) => {
  source.after(widget);
  placed.set(source, widget);
  observer ??= new MutationObserver(() => {
    for (const [from, put] of placed) {
      if (from.isConnected) continue;
      put.remove();
      placed.delete(from);
    }
  });
  observer.observe(source.getRootNode(), { childList: true, subtree: true });
};

/** Resolves when an element has drawn its words. */
const drawn = (widget: Element) =>
  new Promise<void>((resolve) => {
    if (widget.firstChild) return resolve();
    const watching = new MutationObserver(() => {
      watching.disconnect();
      resolve();
    });
    watching.observe(widget, { childList: true });
  });

const tell = async (widget: Element) => {
  const { lang: reader } = readingOf(widget);
  await readyLabels(reader);
  const lang = labelLang(reader);
  announce(labelsFor('embed', strings, lang).shown, widget, lang);
};

/** A link that stands alone becomes its widget; one that a reader sees already becomes it when pressed. */
const upgradeLink = async (link: HTMLAnchorElement, asked: Asked) => {
  const block = blockOf(link);
  if (!block) return;
  const widget = make(asked);
  widget.hidden = true;
  place(block, widget);
  await drawn(widget);
  const swap = () => {
    keep(block);
    widget.hidden = false;
  };
  if (mayGrow(block)) return swap();
  link.setAttribute('aria-expanded', 'false');
  link.addEventListener('click', (event) => {
    if (!isPlain(event)) return;
    event.preventDefault();
    link.removeAttribute('aria-expanded');
    swap();
    focus(widget.querySelector<HTMLElement>('h1, h2, h3, h4, h5, h6') ?? widget);
    void tell(widget);
  });
};

/** A word that links to its own page explains itself. */
const upgradeWord = (link: HTMLElement, asked: Asked) => {
  const term = make(asked);
  term.append(...[...link.childNodes].map((node) => node.cloneNode(true)));
  place(link, term);
  keep(link);
};

/** A marked element gives its words to the widget, which shows them until it has its own. */
const upgradeMarked = (element: HTMLElement, asked: Asked) => {
  const widget = make(asked);
  widget.append(...element.childNodes);
  place(element, widget);
  keep(element);
};

/**
 * Puts what a link or a marked element asks for beside it, and hides it. Where it can't be had, where a host's script
 * has a say, and where a link is part of a sentence, all stays as it is: a link that is not upgraded is a good link.
 * @param bases addresses whose links may be upgraded
 * @param ready resolves when the widget's script is there; false where there is no such widget
 */
export const upgrade = async (element: HTMLElement, bases: string[], ready: Promise<unknown> | false) => {
  const asked = askedBy(element, bases);
  const isMarked = element.hasAttribute('data-co');
  if (!asked || element.closest('[data-co-skip]')) return;
  if (isMarked && !ready && asked.tag !== 'co-term')
    warnValue(element, 'data-co', element.dataset.co, 'the name of a widget, such as ladder');
  await ready;
  if (!customElements.get(asked.tag) || !element.isConnected) return;
  if (isMarked) return upgradeMarked(element, asked);
  // A link to a widget within its own tag stands there for those who don't get it.
  if (element.closest(`${never}, ${asked.tag}`) || inFramework(element)) return;
  if (asked.tag === 'co-term') upgradeWord(element, asked);
  else await upgradeLink(element as HTMLAnchorElement, asked);
};
