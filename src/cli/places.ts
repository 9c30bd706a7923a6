/** Something that has to be put right. */
export interface Fault {
  /** The file or section. */
  where: string;
  /** Id of the nearest thing that has one. */
  id: string;
  /** The words in question, where it is about words. */
  words?: string;
  expected: string;
}

export const lineOf = ({ where, id, words, expected }: Fault) =>
  [where, id, words && `“${words}”`, expected].filter(Boolean).join(': ');

/** Sections by name, as they are written: nothing about their shape is certain yet. */
export type Sections = Partial<Record<string, object>>;

/** An object of a pack, of which nothing is certain yet. */
export type Found = Record<string, unknown>;

export interface Place {
  id: string;
  /** The field that it stands in, also where that is a list. */
  field: string;
  found: Found;
}

/** Every object at any depth, with the id of the nearest one that has any. */
export const placesIn = (value: unknown, id = '', field = ''): Place[] => {
  if (!value || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap((inner) => placesIn(inner, id, field));
  const found = value as Found;
  const own = typeof found.id === 'string' ? found.id : id;
  return [{ id: own, field, found }, ...Object.entries(found).flatMap(([name, inner]) => placesIn(inner, own, name))];
};

/** The texts of a list. */
export const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** The objects of a list. */
export const objects = (value: unknown): Found[] =>
  Array.isArray(value) ? value.filter((one): one is Found => !!one && typeof one === 'object') : [];

/** What a list has twice. */
export const repeated = (list: string[]) => [...new Set(list.filter((one, i) => list.indexOf(one) !== i))];
