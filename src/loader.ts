import { define, reportVersion } from './core/define.js';
import { warn } from './core/warn.js';
import type * as Embed from './embed/embed.js';
import { CoTerm, type Forms } from './elements/term/term.js';

/**
 * Written by the build: files that a page may need, and for each tag the ones it needs beside its room and its class
 * (their chunks and their section), so that all of them are asked for at once and nothing waits for anything else.
 */
declare const FILES: string[];
declare const NEEDS: Record<string, number[]>;
/** The pictures that a tag shows in easy words. */
declare const EASY: Record<string, number[]>;

const at = (file: string) => new URL(file, import.meta.url).href;
const get = (file: string): Promise<unknown> => import(at(file));

/**
 * Fetches what a tag needs, all at once. Importing its room, the first, defines it; what else fails the room tells of
 * itself, so that there is one warning.
 */
const load = (tag: string) => {
  const easy = (document.documentElement.dataset.coWords === 'easy' && EASY[tag]) || [];
  for (const number of easy) get(FILES[number]).catch(() => {});
  const room = `elements/${tag.slice(3)}`;
  const files = [`${room}.js`, `${room}/class.js`, ...NEEDS[tag].map((number) => FILES[number])].map(get);
  for (const file of files) file.catch(() => {});
  return files[0];
};

const first = customElements.get('co-term') as typeof CoTerm | undefined;
if (first) reportVersion(first.version);
else {
  CoTerm.tags = Object.keys(NEEDS);
  CoTerm.forms = async (letter) =>
    ((await import(at(`content/halton/en-GB/forms/${letter}.js`))) as { default: Forms }).default;
  CoTerm.panel = () => load('co-definition');
  define('co-term', CoTerm);
}

// Another copy that came first keeps its tags; this one serves only those which that one does not know.
const waiting = new Set(Object.keys(NEEDS).filter((tag) => !first?.tags?.includes(tag)));
let idle = false;

const lost = (what: string) => () => warn(`${what}: its script could not be fetched. The words already there stay.`);

const rooms: Record<string, Promise<unknown>> = {};

/** Fetches a tag's room, once; says so where it can't be had. */
const fetchRoom = (tag: string) => {
  waiting.delete(tag);
  return (rooms[tag] ??= load(tag).catch(lost(`<${tag}>`)));
};

const own = [...document.scripts].find(({ src }) => src === import.meta.url);
/** Whole addresses, from `https:` to a slash at the end, whose links the web team lets us upgrade. */
const bases = (own?.dataset.coLinks?.match(/\S+/g) ?? []).filter(
  (base) => /^https?:.*\/$/.test(base) || warn(`data-co-links="${base}": expected https://host/`),
);
const met = new WeakSet<Element>();

/** What a link or a marked element asks for, as far as fetching it at once goes; embed.js has the last word. */
const scanEmbeds = (root: ParentNode) => {
  for (const element of root.querySelectorAll<HTMLElement>(bases.length ? '[data-co], a[href]' : '[data-co]')) {
    if (met.has(element)) continue;
    met.add(element);
    const { href = '' } = element as HTMLAnchorElement;
    const base = bases.find((one) => href.startsWith(one));
    const name = element.dataset.co ?? (base && href.slice(base.length).match(/[\w-]*/)![0]);
    if (name === undefined) continue;
    const tag = `co-${name}`;
    const ready = tag in NEEDS && fetchRoom(tag);
    (get('embed.js') as Promise<typeof Embed>)
      .then(({ upgrade }) => upgrade(element, bases, ready))
      .catch(lost('embed.js'));
  }
};

const scan = (root: ParentNode) => {
  for (const { localName } of waiting.size ? root.querySelectorAll([...waiting].join()) : []) {
    if (waiting.has(localName)) void fetchRoom(localName);
  }
  if (!first) scanEmbeds(root);
  if (first || idle || !root.querySelector('co-term')) return;
  idle = true;
  const prefetch = () => (self.requestIdleCallback ?? setTimeout)(() => void load('co-definition').catch(() => {}));
  if (document.readyState === 'complete') prefetch();
  else addEventListener('load', prefetch, { once: true });
};

/**
 * Loads what a document or shadow root uses now and whatever is added to it later. The document is watched already;
 * call it for a shadow root of your own that holds our elements.
 */
export const watch = (root: Document | ShadowRoot) => {
  scan(root);
  new MutationObserver((records) => {
    if (records.some(({ addedNodes }) => addedNodes.length)) scan(root);
  }).observe(root, { childList: true, subtree: true });
};

watch(document);
