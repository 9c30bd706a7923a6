import type { Item, Section } from './types.js';

export type SectionName = Section['section'];
export type SectionOf<N extends SectionName> = Extract<Section, { section: N }>;
type Lazy<T> = () => Promise<{ default: T }>;

/** Changed fields of the item that has the same id. */
export type Change = Partial<Item> & Record<string, unknown>;

/** A set of content in one language. Sections are fetched when an element first needs them. */
export interface Pack {
  id: string;
  /** BCP 47 tag of its words. */
  lang: string;
  sections?: { [N in SectionName]?: Lazy<SectionOf<N>> };
  /** The pictures that a section's easy rows use, by concept. */
  pictures?: { [N in SectionName]?: Lazy<Record<string, string>> };
  /** Original words by source id, or changed fields by item id; laid over the pack that `over` names. */
  items?: Record<string, string | Change>;
  /** Id of the pack that `items` belong to. Default: this pack where it has sections, else the first one in its language. */
  over?: string;
  /** Who answers for the words: “Something wrong? Tell us” leads there. */
  owner?: { name: string; contact: string };
  /** Addresses of the pages that show a document: `charter`, `strategy`, `plan`. */
  pages?: Record<string, string>;
}

/** A section in hand, with what its pack says about it. */
export interface Loaded<N extends SectionName> {
  data: SectionOf<N>;
  lang: string;
  owner?: Pack['owner'];
  pages: Record<string, string>;
}

const packs: Pack[] = [];
const loading = new Map<Lazy<unknown>, Promise<unknown>>();
const listeners = new Set<() => void>();
const awaited = new Set<Promise<unknown>>();

const base = (tag: string) => tag.toLowerCase().split('-')[0];
const isOverlay = ({ items }: Pack) => Object.values(items ?? {}).some((change) => typeof change === 'string');

/** Adds a pack or an overlay. Of two packs in one language the later one is used. */
export const registerPack = (pack: Pack) => {
  if (packs.includes(pack)) return;
  packs.unshift(pack);
  for (const listener of [...listeners]) listener();
};

/** Adds the pack that an element brings. It serves where no other has the words, whichever came first. */
export const registerDefault = (pack: Pack) => {
  if (!packs.includes(pack)) packs.push(pack);
};

/** Calls back when a pack is added. Returns the function that lets go. */
export const onPacks = (callback: () => void) => {
  listeners.add(callback);
  return () => void listeners.delete(callback);
};

/** How long elements wait for a pack on its way, in milliseconds: bundled words are better than none. */
export const PATIENCE = 1000;
const patience = () => new Promise((resolve) => setTimeout(resolve, PATIENCE));

/** Elements wait for a pack on its way, but not longer than that. */
export const awaitPack = (coming: Promise<unknown>) => {
  const done = Promise.race([coming, patience()]).catch(() => undefined);
  awaited.add(done);
  void done.then(() => awaited.delete(done));
};

let pointed: Promise<unknown> | undefined;

/** What points a page at a pack may come later than the elements that the pack is for. */
const pointing = () => {
  if (!pointed && globalThis.document?.querySelector('co-content:not(:defined)'))
    pointed = Promise.race([customElements.whenDefined('co-content'), patience()]);
  return pointed;
};

/** True where the reader can ask for the original words. */
export const hasOriginal = () => packs.some(isOverlay);

/** Fetches once; a failure is forgotten, so that the next element tries again. */
const once = async <T>(load: Lazy<T>): Promise<T> => {
  let promise = loading.get(load) as Promise<{ default: T }> | undefined;
  if (!promise) {
    promise = load();
    loading.set(load, promise);
    promise.catch(() => loading.delete(load));
  }
  return (await promise).default;
};

/**
 * The pack for a language that has a section: the same tag, else the same language, else the first there is. One in a
 * private variety (`en-GB-x-school`; BCP 47, 2.2.7) is for those only that name it.
 */
const packFor = (name: SectionName, lang: string) => {
  const having = packs.filter((pack) => pack.sections?.[name]);
  return (
    having.find((pack) => pack.lang.toLowerCase() === lang.toLowerCase()) ??
    having.find((pack) => base(pack.lang) === base(lang) && !pack.lang.includes('-x-')) ??
    having.at(-1)
  );
};

/** What overlays say about a pack, the latest last. One may have no more than an owner, or the addresses of pages. */
const overlaysOf = (pack: Pack) =>
  packs
    .filter(({ items, over, sections, lang }, i) => {
      if (sections && !items) return false;
      const own = sections ? packs[i] : packs.findLast((other) => other.sections && base(other.lang) === base(lang));
      return (over ?? own?.id) === pack.id;
    })
    .reverse();

/** Headings and labels are carried by names; they are no part of the words. */
const isName = (id: string) => /(^|[.-])(heading|title|label)\b/.test(id);

const changed = (value: unknown, items: Record<string, string | Change>): unknown => {
  if (!value || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((inner) => changed(inner, items));
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, changed(inner, items)]));
  const { id, source, plain } = copy as Partial<Item>;
  if (plain && source) {
    const texts = source.filter((each) => !isName(each)).map((each) => items[each]);
    const original = texts.filter((text) => typeof text === 'string').join('\n\n');
    if (original) copy.original = original;
  }
  const change = id === undefined ? undefined : items[id];
  return typeof change === 'object' ? { ...copy, ...change } : copy;
};

/** A section's words and the language they are in. Rejects where no pack has the section or it fails to load. */
export const loadSection = async <N extends SectionName>(name: N, lang: string): Promise<Loaded<N>> => {
  await pointing();
  await Promise.all(awaited);
  const pack = packFor(name, lang);
  const load = pack?.sections?.[name];
  if (!pack || !load) throw new Error(`no content pack has the section "${name}"`);
  const overlays = overlaysOf(pack);
  const all: Pack[] = [pack, ...overlays];
  let data: unknown = await once(load);
  for (const { items } of overlays) if (items) data = changed(data, items);
  const owner = all.findLast((each) => each.owner)?.owner;
  const pages = Object.assign({}, ...all.map((each) => each.pages)) as Record<string, string>;
  return { lang: pack.lang, data: data as SectionOf<N>, owner, pages };
};

/** The bundled pictures of a section; none where the pack brings none. */
export const loadSectionPictures = async (name: SectionName, lang: string): Promise<Record<string, string>> => {
  const load = packFor(name, lang)?.pictures?.[name];
  return load ? once(load) : {};
};
