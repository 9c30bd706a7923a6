import { define, reportVersion } from './core/define.js';
import { preload } from './core/preload.js';
import { warn } from './core/warn.js';
import type * as Embed from './embed/embed.js';
import type * as Integrity from './integrity.js';
import { CoTerm, type Forms } from './elements/term/term.js';

/**
 * Written by the build: files that a page may need, and for each tag the ones it needs beside its class (their chunks
 * and their section), one character each, so that all of them are asked for at once and nothing waits for anything else.
 * A file without a slash is a section that has pictures.
 */
declare const FILES: string[];
declare const NEEDS: Record<string, string>;
/** The hash of integrity.js. */
declare const INTEGRITY: string;
/** Where the files lie from here: in the folder of their version for the copy that a site serves under a stable name. */
declare const BASE: string;

/** The tag of this script. */
export const own = [...document.scripts].find(({ src }) => src === import.meta.url);
const at = (file: string) => new URL(`${BASE}${file}.js`, import.meta.url).href;
const words = (name: string) => `content/halton/en-GB/${name}`;

let integrity: Promise<typeof Integrity> | undefined;

/** Imports a file, by its path without `.js`. A script tag with `integrity` asks that nothing runs but what was published. */
export const get = async (file: string): Promise<unknown> => {
  const address = at(file);
  if (own?.integrity) {
    integrity ??= preload(at('integrity'), INTEGRITY).then(() => import(at('integrity')) as Promise<typeof Integrity>);
    await (await integrity).check(address);
  }
  return import(address);
};

/**
 * Fetches what a tag needs, all at once, and defines it when its class is here. What else fails the element tells of
 * itself, so that there is one warning.
 */
const load = async (tag: string) => {
  const files = [`elements/${tag.slice(3)}/class`];
  for (const character of NEEDS[tag]) {
    const file = FILES[character.charCodeAt(0) - 48];
    if (file.includes('/')) files.push(file);
    else {
      files.push(words(file));
      if (document.documentElement.dataset.coWords === 'easy') files.push(words(`${file}.pictures`));
    }
  }
  const coming = files.map(get);
  for (const one of coming) one.catch(() => {});
  for (const one of Object.values((await coming[0]) as object) as (typeof CoTerm)[]) if (one.version) define(tag, one);
};

const first = customElements.get('co-term') as typeof CoTerm | undefined;
if (first) reportVersion(first.version);
else {
  CoTerm.tags = Object.keys(NEEDS);
  CoTerm.forms = async (letter) => ((await get(words(`forms/${letter}`))) as { default: Forms }).default;
  CoTerm.panel = () => load('co-definition');
  customElements.define('co-term', CoTerm);
}

// Another copy that came first keeps its tags; this one serves only those which that one does not know.
const waiting = new Set(Object.keys(NEEDS).filter((tag) => !first?.tags?.includes(tag)));
let idle = false;

const lost = (what: string) => () => warn(`${what}: its script could not be fetched. The words already there stay.`);

/** What is on its way or here, by tag. */
export const rooms: Record<string, Promise<unknown>> = {};

/** Fetches a tag's room, once; says so where it can't be had. */
const fetchRoom = (tag: string) => {
  waiting.delete(tag);
  return (rooms[tag] ??= load(tag).catch(lost(`<${tag}>`)));
};

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
    (get('embed') as Promise<typeof Embed>)
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
  else addEventListener('load', prefetch);
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
