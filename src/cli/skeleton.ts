import { itemsIn, wordsOf } from '../core/pack.js';
import { linkable } from './references.js';
import type { Found, Sections } from './places.js';

/** Words that another area writes for itself. Ids, kinds, numbers and pictures of cards stay. */
const words = new Set([
  'plain',
  'title',
  'outcomesTitle',
  'name',
  'usualName',
  'role',
  'organisation',
  'by',
  'date',
  'opens',
  'closes',
]);

/** What holds for Halton's words only. */
const left = new Set(['same', 'notShown', 'inferred', 'checked', 'also']);

const isObject = (value: unknown): value is Found => !!value && typeof value === 'object' && !Array.isArray(value);

/** The shape of a section without its words. A term of the glossary stays, its explanation goes. */
export const emptied = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(emptied);
  if (!isObject(value)) return value;
  const shape = 'same' in value ? { ...value, source: [], plain: '', easy: [] } : value;
  return Object.fromEntries(
    Object.entries(shape)
      .filter(([name]) => !left.has(name))
      .map(([name, inner]) => {
        if (words.has(name)) return [name, ''];
        if (name === 'source') return [name, []];
        if (name === 'names') return [name, ['']];
        if (name === 'easy') return [name, 'match' in value ? [''] : [{ text: '', picture: '' }]];
        return [name, emptied(inner)];
      }),
  );
};

/** Sections with their words; what they take from a section that is not among them is written out. */
export const standingAlone = (sections: Sections, all: Sections): Sections => {
  const [own, others] = [itemsIn(sections), itemsIn(all)];
  const written = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(written);
    if (!isObject(value)) return value;
    const { same, ...rest } = value;
    const found = typeof same === 'string' && !own.has(same) ? others.get(same) : undefined;
    if (found) return wordsOf(found, rest);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, written(inner)]));
  };
  return written(sections) as Sections;
};

/** The links both of whose ends are in the sections. */
export const linksWithin = (links: Record<string, string[]>, sections: Sections) => {
  const known = linkable(sections);
  const kept = Object.entries(links)
    .filter(([from]) => known.has(from))
    .map(([from, to]) => [from, to.filter((id) => known.has(id))] as const);
  return Object.fromEntries(kept.filter(([, to]) => to.length));
};
