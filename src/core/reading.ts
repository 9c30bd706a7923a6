import type { Wording } from './types.js';
import { announce } from './announce.js';
import { holderOf } from './tree.js';
import { warnValue } from './warn.js';

/** How one element is to be read: what the nearest reading attributes say. */
export interface Reading {
  words: Wording;
  pictures: boolean;
  /** BCP 47 tag of the nearest `lang`; empty where the page names none. */
  lang: string;
}

/** What a switch asks for. Only the store changes anything. */
export interface ReadingRequest {
  words?: Wording;
  pictures?: boolean;
  /** The region to change; the whole page without it. */
  region?: Element;
  /** Said once in the announcer. Without it nothing is said. */
  message?: string;
  /** Language of the message. */
  lang?: string;
}

const wordings: readonly string[] = ['plain', 'easy', 'original'];
const attributeFilter = ['data-co-words', 'data-co-pictures', 'lang', 'words', 'pictures'];

/**
 * Reads `data-co-words` and `data-co-pictures` at or above an element; its own `words` and `pictures` come first.
 * Unknown values are reported once and read as `plain` and `on`.
 */
export const readingOf = (element: Element): Reading => ({
  words: (setting(element, 'words', wordings) ?? 'plain') as Wording,
  pictures: setting(element, 'pictures', ['on', 'off']) !== 'off',
  lang: langOf(element),
});

/** The page's language as its author set it. */
let pageLang = '';

/** A page translator sets `lang` to its own target while our words are still ours: that is no wish of the author. */
export const translated = () => /\btranslated-(ltr|rtl)\b/.test(document.documentElement.className);

const langOf = (element: Element) => {
  const holder = holderOf(element, 'lang') as HTMLElement | undefined;
  const lang = holder?.lang ?? '';
  if (holder !== document.documentElement) return lang;
  return translated() ? pageLang : (pageLang = lang);
};

/** The value that counts, from the element's own attribute or the nearest `data-co-…`; nothing where it is not known. */
const setting = (element: Element, own: string, known: readonly string[]) => {
  const isOwn = element.localName.startsWith('co-') && element.getAttribute(own);
  const attribute = isOwn ? own : `data-co-${own}`;
  const holder = isOwn ? element : holderOf(element, attribute);
  const value = holder?.getAttribute(attribute);
  if (!value || known.includes(value)) return value || undefined;
  warnValue(holder!, attribute, value, `one of ${known.join(', ')}`);
  return undefined;
};

const listeners = new Set<() => void>();
const watched = new Set<Node>();
let observer: MutationObserver | undefined;

const answer = (event: Event) => {
  // The first copy of the library on the page answers; the others see that it did.
  if (event.defaultPrevented) return;
  event.preventDefault();
  const { words, pictures, region, message, lang } = (event as CustomEvent<ReadingRequest>).detail;
  const target = region ?? document.documentElement;
  if (words) target.setAttribute('data-co-words', words);
  if (pictures !== undefined) target.setAttribute('data-co-pictures', pictures ? 'on' : 'off');
  document.dispatchEvent(new CustomEvent('co-reading-change', { detail: { words, pictures, region: target } }));
  // Said where the reader is: in a modal dialog the rest of the page is silent.
  if (message) announce(message, event.composedPath()[0] as Element, lang);
};

/**
 * Calls back whenever a reading attribute or a `lang` changes at or above the element.
 * Returns the function that lets go; with the last one gone nothing of ours listens any more.
 */
export const subscribe = (element: Element, callback: () => void): (() => void) => {
  if (!listeners.size) document.addEventListener('co-reading-request', answer);
  listeners.add(callback);
  observer ??= new MutationObserver(() => {
    for (const listener of [...listeners]) listener();
  });
  for (
    let root: Node | undefined = element.getRootNode();
    root;
    root = (root as Partial<ShadowRoot>).host?.getRootNode()
  ) {
    if (!watched.has(root)) observer.observe(root, { attributes: true, attributeFilter, subtree: true });
    watched.add(root);
  }
  return () => {
    listeners.delete(callback);
    if (listeners.size) return;
    document.removeEventListener('co-reading-request', answer);
    observer?.disconnect();
    watched.clear();
  };
};
