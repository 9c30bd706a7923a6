import { itemsIn } from '../core/pack.js';
import { objects, placesIn, repeated, texts, type Fault, type Found, type Sections } from './places.js';

/** Ids that stand for two things: in one list, or for the words of one section, or as a source id in the whole pack. */
export const doubled = (sections: Sections): Fault[] => {
  const faults: Fault[] = [];
  const owners = new Map<string, string>();
  for (const [where, section] of Object.entries(sections)) {
    const fault = (id: string) => faults.push({ where, id, expected: 'expected an id of its own, found it twice' });
    const places = placesIn(section);
    const items = places
      .filter(({ field, found }) => field !== 'options' && typeof found.id === 'string')
      .filter(({ found }) => 'plain' in found || 'same' in found)
      .map(({ id }) => id);
    const lists = places.flatMap(({ found }) => Object.values(found).filter(Array.isArray));
    const listed = lists.flatMap((list) => repeated(texts(objects(list).map(({ id }) => id))));
    new Set([...repeated(items), ...listed]).forEach(fault);
    for (const id of new Set(items.filter((one) => one.includes('.')))) {
      const owner = owners.get(id);
      if (owner) faults.push({ where, id, expected: `expected an id of its own, found it in ${owner} too` });
      owners.set(id, owner ?? where);
    }
  }
  return faults;
};

/** Commitments, objectives and actions: what links and figures may name. */
export const linkable = (sections: Sections) => {
  const places = placesIn(sections);
  const listed = places.filter(({ found }) => found.kind === 'commitments' || found.kind === 'actions');
  const groups = places.flatMap(({ found }) => objects(found.objectives));
  return new Set(
    [...listed.map(({ found }) => found), ...groups].flatMap(({ items }) => texts(objects(items).map(({ id }) => id))),
  );
};

const idsIn = (value: unknown) => new Set(texts(objects(value).map(({ id }) => id)));

/** The ids of each question's answers, by the question's id. */
const answersIn = (consultation: unknown) =>
  new Map(
    placesIn(consultation)
      .filter(({ found }) => found.kind === 'question')
      .map(({ id, found }) => [id, new Set([...idsIn(found.options), ...texts(found.rungs)])]),
  );

/** Names of things that are not there. */
export const lost = (sections: Sections, beside: Sections = {}): Fault[] => {
  const faults: Fault[] = [];
  const worded = itemsIn(sections);
  const linked = new Set([...linkable(beside), ...linkable(sections)]);
  const listOf = (name: string, list: string) => idsIn(((sections[name] ?? beside[name]) as Found | undefined)?.[list]);
  const [groups, pieces, bands] = [listOf('ladder', 'groups'), listOf('jigsaw', 'pieces'), listOf('jigsaw', 'bands')];
  const consultation = (sections.consultation ?? beside.consultation) as Found | undefined;
  const asked = answersIn(consultation);
  const answered = listOf('results', 'questions');
  const rungs = listOf('ladder', 'rungs');
  for (const [where, section] of Object.entries(sections)) {
    if (where === 'glossary') continue;
    const places = placesIn(section);
    const own = new Set(texts(places.map(({ found }) => found.id)));
    const miss = (id: string, what: string, name: unknown, known: Pick<Set<string>, 'has'>) => {
      if (known.has(String(name))) return;
      faults.push({ where, id, expected: `expected ${what} that is there, found “${String(name)}”` });
    };
    if (where === 'results') {
      const { consultation: name, questions } = section as Found;
      miss('', 'a consultation', name, new Set([String((consultation?.document as Found | undefined)?.id)]));
      for (const { id, options } of objects(questions)) {
        const answers = asked.get(String(id));
        miss(String(id), 'a question of the consultation', id, asked);
        for (const option of answers ? idsIn(options) : []) miss(String(id), 'an answer', option, answers!);
      }
    }
    for (const { id, found } of places) {
      if ('same' in found) miss(id, '“same” to name an item with words', found.same, worded);
      for (const name of texts(found.about)) miss(id, '“about” to name a part', name, own);
      for (const name of texts(found.serves))
        miss(id, '“serves” to name a commitment, objective or action', name, linked);
      if ('finding' in found) miss(id, '“finding” to name a question of the results', found.finding, answered);
      if (where === 'ladder' && 'group' in found) miss(id, 'a group', found.group, groups);
      if (where === 'ladder' && 'piece' in found) miss(id, 'a piece of the jigsaw', found.piece, pieces);
      for (const name of found.kind === 'question' ? texts(found.rungs) : [])
        miss(id, 'a step of the ladder', name, rungs);
      if (where === 'jigsaw' && 'band' in found) miss(id, 'a band', found.band, bands);
      if (found.kind === 'commitments') {
        const themes = idsIn(found.themes);
        for (const item of objects(found.items)) miss(String(item.id), 'a theme', item.theme, themes);
      }
    }
  }
  return faults;
};

/** What is wrong with links: each end is a commitment, an objective or an action of the pack itself. */
export const linkFaults = (links: object, sections: Sections, where = 'links'): Fault[] => {
  const known = linkable(sections);
  return Object.entries(links).flatMap(([from, to]) =>
    [from, ...texts(to)]
      .filter((id) => !known.has(id))
      .map((id) => ({
        where,
        id: from,
        expected: `expected a commitment, objective or action of the pack, found “${id}”`,
      })),
  );
};
