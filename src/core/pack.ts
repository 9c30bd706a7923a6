import type { Item, Linked, LinksSection, Section } from './types.js';
import type { Change, Pack, SectionName } from './content.js';
import { fetchPicture } from './pictures.js';
import { faultsIn, type Schema } from './schema.js';

/** A pack or overlay as a file (JSON Schema: `pack.schema.json`). */
export interface PackFile {
  id?: string;
  lang: string;
  sections?: Partial<Record<SectionName, Section>>;
  items?: Record<string, string | Change>;
  /** What each commitment goes with, by id. */
  links?: Record<string, string[]>;
  over?: string;
  owner?: Pack['owner'];
  pages?: Record<string, string>;
}

type Sections = Partial<Record<string, object>>;

/** Calls back for every object, at any depth. */
export const each = (value: unknown, callback: (found: Record<string, unknown>) => void) => {
  if (!value || typeof value !== 'object') return;
  if (!Array.isArray(value)) callback(value as Record<string, unknown>);
  for (const inner of Object.values(value)) each(inner, callback);
};

/** Everything that has words, by id. */
export const itemsIn = (sections: unknown) => {
  const items = new Map<string, Item>();
  each(sections, (found) => {
    if (typeof found.plain === 'string' && typeof found.id === 'string') items.set(found.id, found as unknown as Item);
  });
  return items;
};

/** An item with the words of another. */
export const wordsOf = ({ plain, easy, inferred }: Item, own: Record<string, unknown>) => ({
  source: [own.id],
  ...own,
  plain,
  easy,
  ...(inferred && { inferred }),
});

/** What is wrong with each section of a file, by its name; an empty list where nothing is. */
export const sectionFaults = (sections: object = {}, schemas: Partial<Record<string, Schema>>) =>
  Object.entries(sections).map(([name, section]): [name: string, faults: string[]] => {
    const schema = schemas[name];
    const faults = schema ? faultsIn(section, schema) : ['expected a section of the library'];
    return [name, faults.map((fault) => `sections.${name}.${fault}`)];
  });

/** `{ same }` becomes the words of the item that it names; what is only for checks is left out. */
const filled = (value: unknown, items: Map<string, Item>): unknown => {
  if (!value || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((inner) => filled(inner, items));
  const {
    same,
    notShown: _,
    ...own
  } = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner, items)]));
  if (typeof same !== 'string') return own;
  const found = items.get(same);
  if (!found) throw new Error(`"${String(own.id)}" takes its words from "${same}", which is not there`);
  return wordsOf(found, own);
};

/** Sections with the words that are said once put wherever they belong. */
export const filledSections = <S extends Sections>(sections: S): S => filled(sections, itemsIn(sections)) as S;

/** Links with the words of both ends, there and back. What the sections do not have is left out. */
export const linksSection = (links: Record<string, string[]>, sections: Sections): LinksSection => {
  const both = new Map<string, Set<string>>();
  const add = (from: string, to: string) => both.set(from, (both.get(from) ?? new Set()).add(to));
  for (const [from, ids] of Object.entries(links)) {
    for (const to of ids) {
      add(from, to);
      add(to, from);
    }
  }
  each(sections, ({ serves }) => {
    for (const id of (serves as string[] | undefined) ?? []) both.set(id, both.get(id) ?? new Set());
  });
  const entries: Linked[] = [];
  const note = (kind: Linked['kind'], item: Item, n: number, name: string) => {
    const to = both.get(item.id);
    if (to)
      entries.push({
        id: item.id,
        source: item.source,
        plain: item.plain,
        easy: item.easy,
        kind,
        n,
        name,
        to: [...to],
      });
  };
  each(sections, (found) => {
    const items = found.items as (Item & { n: number; name: string })[];
    if (found.kind === 'commitments') for (const item of items) note('commitment', item, item.n, item.name);
    if (found.kind === 'actions') for (const item of items) note('action', item, item.n, item.name);
    if (!Array.isArray(found.objectives)) return;
    const own = (found.objectives as { items: Item[] }[]).flatMap((group) => group.items);
    own.forEach((item, i) => note('objective', item, i + 1, found.name as string));
  });
  return { section: 'links', entries };
};

/** Concepts of pictures: of cards, or of easy rows. */
const conceptsIn = (value: unknown, covers: boolean) => {
  const concepts = new Set<string>();
  each(value, ({ picture, name }) => {
    if (typeof picture === 'string' && !!name === covers) concepts.add(picture);
  });
  return [...concepts];
};

/** What links lead between. A pack that has one of these has its own links, if only none: others name other words. */
const linked = ['charter', 'priorities', 'plan'];

/** A pack file as a pack: pictures come from the bundled set, by name. */
export const packOf = (file: PackFile, address: string): Pack => {
  const { id = address, lang, items, over, owner, pages, links } = file;
  const filledIn: Sections = filledSections(file.sections ?? {});
  if (links ?? linked.some((name) => filledIn[name])) filledIn.links = linksSection(links ?? {}, filledIn);
  const fetched = (section: unknown, covers: boolean) =>
    Promise.all(conceptsIn(section, covers).map((concept) => fetchPicture(concept).catch(() => false)));
  const entries = Object.entries(filledIn);
  const sections = Object.fromEntries(
    entries.map(([name, section]) => [
      name,
      async () => {
        if (name !== 'glossary') await fetched(section, true);
        return { default: section };
      },
    ]),
  );
  const pictures = Object.fromEntries(
    entries.map(([name, section]) => [
      name,
      async () => {
        await fetched(section, false);
        return { default: {} };
      },
    ]),
  );
  return {
    id,
    lang,
    ...(entries.length && { sections, pictures }),
    items,
    over,
    owner,
    pages,
  };
};
