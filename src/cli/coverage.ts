import { placesIn, texts, type Fault, type Sections } from './places.js';

/** The items that the source documents have. */
export interface Inventory {
  /** Groups that can be counted: a pattern for their ids, and how many there are. */
  groups: { name: string; ids: string; count: number }[];
  /** Kinds by id. */
  items: Record<string, string>;
}

/** Kinds that a pack may leave out where it says so. */
const droppable = new Set([
  'logo-text',
  'navigation',
  'image-description',
  'caption',
  'credit',
  'contents-entry',
  'label',
  'heading',
]);

export interface Count {
  name: string;
  expected: number;
  /** Carried by words or a name. */
  carried: number;
  /** Left out on purpose. */
  notShown: number;
}

/** Whether every item of the source documents is carried exactly once, or left out where that is allowed. */
export const coverage = (sections: Sections, { groups, items }: Inventory): { faults: Fault[]; counts: Count[] } => {
  const faults: Fault[] = [];
  const carriers = new Map<string, string[]>();
  const dropped = new Map<string, string>();
  for (const [where, section] of Object.entries(sections)) {
    for (const { id, field, found } of placesIn(section)) {
      if (field === 'notShown') {
        dropped.set(id, where);
        continue;
      }
      const sources = 'source' in found ? texts(found.source) : 'same' in found ? [id] : [];
      for (const source of sources)
        carriers.set(source, [...(carriers.get(source) ?? []), `${where}, ${id || 'title'}`]);
    }
  }
  for (const [id, owners] of carriers) {
    const where = owners[0].split(', ')[0];
    if (!(id in items))
      faults.push({
        where,
        id: owners[0].split(', ')[1],
        expected: `expected an item of the documents, found “${id}”`,
      });
    if (owners.length > 1)
      faults.push({ where, id, expected: `expected to be carried once, found in ${owners.join(' and in ')}` });
    if (dropped.has(id)) faults.push({ where, id, expected: 'expected to be carried or left out, found both' });
  }
  for (const [id, where] of dropped) {
    if (!(id in items)) faults.push({ where, id, expected: 'expected an item of the documents' });
    else if (!droppable.has(items[id]))
      faults.push({ where, id, expected: `expected words for it: a ${items[id]} may not be left out` });
  }
  /** Where the items beside it are carried. */
  const homeOf = (id: string): string => {
    const above = id.replace(/\.?[^.]*$/, '');
    if (!above) return id;
    const owners = [...carriers].find(([carried]) => carried.startsWith(`${above}.`))?.[1];
    return owners ? owners[0].split(', ')[0] : homeOf(above);
  };
  for (const [id, kind] of Object.entries(items)) {
    if (carriers.has(id) || dropped.has(id)) continue;
    faults.push({ where: homeOf(id), id, expected: `expected words for this ${kind}, found none` });
  }
  const ids = Object.keys(items);
  const count = (name: string, own: string[], expected = own.length): Count => ({
    name,
    expected,
    carried: own.filter((id) => carriers.get(id)?.length === 1).length,
    notShown: own.filter((id) => dropped.has(id)).length,
  });
  const kinds = [...new Set(Object.values(items))].sort();
  const documents = [...new Set(ids.map((id) => id.split('.')[0]))];
  return {
    faults,
    counts: [
      ...groups.map((group) =>
        count(
          group.name,
          ids.filter((id) => new RegExp(`^${group.ids}$`).test(id)),
          group.count,
        ),
      ),
      ...kinds.map((kind) =>
        count(
          `kind: ${kind}`,
          ids.filter((id) => items[id] === kind),
        ),
      ),
      ...documents.map((document) =>
        count(
          `document: ${document}`,
          ids.filter((id) => id.startsWith(`${document}.`)),
        ),
      ),
      count('all', ids),
    ],
  };
};
