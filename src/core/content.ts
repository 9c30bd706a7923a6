import type { Section } from './types.js';

type SectionName = Section['section'];
type SectionOf<N extends SectionName> = Extract<Section, { section: N }>;
type Lazy<T> = () => Promise<{ default: T }>;

/** A set of content in one language. Sections are fetched when an element first needs them. */
export interface Pack {
  id: string;
  /** BCP 47 tag of its words. */
  lang: string;
  sections: { [N in SectionName]?: Lazy<SectionOf<N>> };
  /** True where the pack brings the documents' own sentences. */
  original?: boolean;
  /** The pictures that a section's easy rows use, by concept. */
  pictures?: { [N in SectionName]?: Lazy<Record<string, string>> };
}

const packs: Pack[] = [];
const loading = new Map<Lazy<unknown>, Promise<unknown>>();

/** Adds a pack. Of two packs in one language the later one is used. */
export const registerPack = (pack: Pack) => {
  if (!packs.includes(pack)) packs.unshift(pack);
};

/** True where the reader can ask for the original words. */
export const hasOriginal = () => packs.some(({ original }) => original);

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

/** The pack for a language that has a section: the same tag, else the same language, else the first there is. */
const packFor = (name: SectionName, lang: string) => {
  const having = packs.filter((pack) => pack.sections[name]);
  const base = (tag: string) => tag.toLowerCase().split('-')[0];
  return (
    having.find((pack) => pack.lang.toLowerCase() === lang.toLowerCase()) ??
    having.find((pack) => base(pack.lang) === base(lang)) ??
    having.at(-1)
  );
};

/** A section's words and the language they are in. Rejects where no pack has the section or it fails to load. */
export const loadSection = async <N extends SectionName>(name: N, lang: string) => {
  const pack = packFor(name, lang);
  const load = pack?.sections[name];
  if (!pack || !load) throw new Error(`no content pack has the section "${name}"`);
  return { lang: pack.lang, data: await once(load) };
};

/** The bundled pictures of a section; none where the pack brings none. */
export const loadSectionPictures = async (name: SectionName, lang: string): Promise<Record<string, string>> => {
  const load = packFor(name, lang)?.pictures?.[name];
  return load ? once(load) : {};
};
