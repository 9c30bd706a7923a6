import { filledSections } from '../core/pack.js';
import type { Found, Sections } from './places.js';

/** What one pack has and another not, by id. */
export interface Difference {
  missing: string[];
  added: string[];
  /** With the names of the fields. */
  changed: { id: string; fields: string[] }[];
}

const isObject = (value: unknown): value is Found => !!value && typeof value === 'object' && !Array.isArray(value);
const hasId = (value: unknown): value is Found & { id: string } => isObject(value) && typeof value.id === 'string';
const holdsIds = (value: unknown): boolean =>
  hasId(value) || (!!value && typeof value === 'object' && Object.values(value).some(holdsIds));

/** Every own field of an object, those of objects without an id within it too. */
const fieldsOf = (found: Found, before = ''): [string, string][] =>
  Object.entries(found).flatMap(([name, value]) => {
    const path = before + name;
    if (hasId(value)) return [];
    if (isObject(value)) return fieldsOf(value, `${path}.`);
    return holdsIds(value) || name === 'content' ? [] : [[path, JSON.stringify(value)]];
  });

/** Everything that has an id: source ids stand for themselves, the others belong to what is around them. */
const thingsIn = (value: unknown, around: string, found = new Map<string, Found>()) => {
  if (!value || typeof value !== 'object') return found;
  let own = around;
  if (hasId(value)) {
    own = value.id.includes('.') ? value.id : `${around}/${value.id}`;
    found.set(own, value);
  } else if (isObject(value) && typeof value.kind === 'string') {
    found.set([around, value.kind, value.tag].filter(Boolean).join('/'), value);
  }
  for (const inner of Object.values(value)) thingsIn(inner, own, found);
  return found;
};

const changedFields = (was: Found, is: Found) => {
  const [before, now] = [new Map(fieldsOf(was)), new Map(fieldsOf(is))];
  return [...new Set([...before.keys(), ...now.keys()])].filter((name) => before.get(name) !== now.get(name));
};

/** What differs between the sections of a pack and the same sections of the bundled one. */
export const difference = (own: Sections, bundled: Sections): Difference => {
  const names = Object.keys(own);
  const all = (sections: Sections) => {
    const things = new Map<string, Found>();
    for (const name of names) {
      const section = sections[name];
      if (!section) continue;
      things.set(name, section as Found);
      thingsIn(section, name, things);
    }
    return things;
  };
  const [was, is] = [all(filledSections(bundled)), all(filledSections(own))];
  return {
    missing: [...was.keys()].filter((id) => !is.has(id)),
    added: [...is.keys()].filter((id) => !was.has(id)),
    changed: [...is]
      .map(([id, found]) => ({ id, fields: was.has(id) ? changedFields(was.get(id)!, found) : [] }))
      .filter(({ fields }) => fields.length),
  };
};

/** What an overlay changes: fields of items, and original words by source id. */
export const overlayDifference = (items: Record<string, unknown>, bundled: Sections): Difference => {
  const things = thingsIn(filledSections(bundled), '');
  const byId = new Map([...things.values()].map((found) => [found.id as string, found]));
  const changes = Object.entries(items).filter((entry): entry is [string, Found] => isObject(entry[1]));
  return {
    missing: [],
    added: changes.map(([id]) => id).filter((id) => !byId.has(id)),
    changed: changes
      .filter(([id]) => byId.has(id))
      .map(([id, change]) => ({ id, fields: changedFields(byId.get(id)!, { ...byId.get(id)!, ...change }) }))
      .filter(({ fields }) => fields.length),
  };
};
