// The definition of a consultation: is it whole, what does it ask, and which edition of it is this?
import { createHash } from 'node:crypto';
import { closing, isLocal, isZone, opening } from './zone.js';

/**
 * @typedef {{ id: string, plain: string, other?: true, alone?: true }} Option
 * @typedef {object} Question
 * @property {string} id
 * @property {string} plain
 * @property {'agreement' | 'one' | 'many' | 'text' | 'ladder' | 'order'} type
 * @property {Option[]} options  Of a ladder: its rungs.
 * @property {boolean} comment
 * @property {boolean} required
 * @property {number} limit  Of each free text, in characters.
 *
 * @typedef {object} Consultation  What the receiver needs to know of a definition.
 * @property {string} id
 * @property {string} title
 * @property {number} opens  Instant.
 * @property {number} closes  Instant.
 * @property {string} zone
 * @property {Map<string, Question>} questions
 * @property {string} edition  Hash of the definition.
 * @property {any} definition
 */

/** What is wrong with a definition, one line each. */
export class DefinitionError extends Error {
  constructor(/** @type {string[]} */ problems) {
    super(`The definition can’t be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

const TYPES = ['agreement', 'one', 'many', 'text', 'ladder', 'order'];
const ID = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
const LIMIT = 2000;
/** Names that a form's own fields have. */
const TAKEN = ['consultation', 'format', 'key'];

const isText = (value) => typeof value === 'string' && value.trim() !== '';
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Whether it could be the id of a consultation, a question or an answer. */
export const isId = (value) => typeof value === 'string' && value.length <= 100 && ID.test(value);

/** One answer of each question stands in the same order whoever wrote the file. */
const sorted = (value) =>
  Array.isArray(value)
    ? value.map(sorted)
    : isObject(value)
      ? Object.fromEntries(
          Object.keys(value)
            .sort()
            .map((key) => [key, sorted(value[key])]),
        )
      : value;

export const editionOf = (definition) =>
  createHash('sha256')
    .update(JSON.stringify(sorted(definition)))
    .digest('hex');

/** A rung's id as words, where its name isn't given. */
const asWords = (id) => (id.charAt(0).toUpperCase() + id.slice(1)).replaceAll('-', ' ');

const questionBlocks = (definition) =>
  definition.parts.flatMap((part) => part.content).filter((block) => isObject(block) && block.kind === 'question');

/** A definition whose ladder questions carry the names of their rungs, from a `ladder` section. */
export function withRungs(definition, ladder) {
  const names = new Map(ladder.rungs.map(({ id, name }) => [id, name]));
  const copy = structuredClone(definition);
  for (const block of questionBlocks(copy)) {
    if (block.type !== 'ladder') continue;
    block.options ??= block.rungs.map((id) => ({ id, plain: names.get(id) ?? asWords(id) }));
  }
  return copy;
}

function questionProblems(block, seen) {
  const problems = [];
  const name = isId(block.id) ? `question ${block.id}` : 'a question';
  const need = (holds, words) => {
    if (!holds) problems.push(`${name}: ${words}`);
    return holds;
  };
  need(isId(block.id), `“${block.id}” is no id: small letters and figures, with dots and hyphens between`);
  need(!seen.has(block.id), 'its id is there twice');
  need(!TAKEN.includes(block.id), 'its id is the name of a field that every form has');
  seen.add(block.id);
  need(isText(block.plain), 'it has no plain words');
  need(
    block.limit == null || (Number.isInteger(block.limit) && block.limit > 0 && block.limit <= 20_000),
    'limit: a whole number from 1 to 20000',
  );
  if (!need(TYPES.includes(block.type), `“${block.type}” is no type: one of ${TYPES.join(', ')}`)) return problems;
  if (block.type === 'text') {
    need(!block.options?.length, 'a text question has no options');
    return problems;
  }
  const ids = block.type === 'ladder' ? block.rungs : block.options?.map((option) => option?.id);
  if (!need(Array.isArray(ids) && ids.length > 1, 'it needs two answers to choose from, or more')) return problems;
  for (const id of ids) need(isId(id), `“${id}” is no id of an answer`);
  need(new Set(ids).size === ids.length, 'an answer’s id is there twice');
  if (block.type !== 'ladder') {
    for (const option of block.options) need(isText(option?.plain), `answer ${option?.id} has no plain words`);
  }
  if (block.type === 'order') {
    // A place’s field in a form is called {question}:{answer}.
    need(
      !ids.includes('comment') && !ids.includes('other'),
      'answers to put in order can’t be called comment or other',
    );
    need(!block.options.some((option) => option?.other || option?.alone), '“other” and “alone” are not for order');
  }
  return problems;
}

/**
 * Reads a definition.
 * @returns {Consultation}
 * @throws {DefinitionError}
 */
export function readDefinition(definition) {
  if (!isObject(definition)) throw new DefinitionError(['it is no object']);
  const problems = [];
  const need = (holds, words) => {
    if (!holds) problems.push(words);
    return holds;
  };
  need(definition.section === 'consultation', 'section: expected "consultation"');
  need(isId(definition.document?.id), 'document.id: expected the consultation’s id, such as "autumn-2026"');
  need(isText(definition.title), 'title: expected words');
  const zone = need(isZone(definition.zone), 'zone: expected a time zone, such as "Europe/London"');
  const times = ['opens', 'closes'].map((name) =>
    need(isLocal(definition[name]), `${name}: expected a day or a local time, such as "2026-12-18T17:00"`),
  );
  const { keepDays } = definition;
  need(keepDays == null || (Number.isInteger(keepDays) && keepDays >= 0), 'keepDays: expected a whole number');
  const parts =
    need(
      Array.isArray(definition.parts) && definition.parts.every((part) => Array.isArray(part?.content)),
      'parts: expected a list of parts with content',
    ) && questionBlocks(definition);
  if (parts) {
    const seen = new Set();
    need(parts.length, 'parts: there is no question in them');
    for (const block of parts) problems.push(...questionProblems(block, seen));
  }
  const ready = zone && times.every(Boolean);
  const opens = ready ? opening(definition.opens, definition.zone) : 0;
  const closes = ready ? closing(definition.closes, definition.zone) : 1;
  need(opens < closes, 'closes: it must be later than opens');
  if (problems.length) throw new DefinitionError(problems);
  return {
    id: definition.document.id,
    title: definition.title,
    opens,
    closes,
    zone: definition.zone,
    edition: editionOf(definition),
    definition,
    questions: new Map(
      parts.map((block) => [
        block.id,
        {
          id: block.id,
          plain: block.plain,
          type: block.type,
          options: block.options ?? block.rungs?.map((id) => ({ id, plain: asWords(id) })) ?? [],
          comment: Boolean(block.comment),
          required: Boolean(block.required),
          limit: block.limit ?? LIMIT,
        },
      ]),
    ),
  };
}

/** What two editions ask differently, one line each: words count, since an answer is one to the words that were read. */
export function questionChanges(/** @type {Consultation} */ before, /** @type {Consultation} */ after) {
  const changes = [];
  for (const [id, question] of before.questions) {
    const now = after.questions.get(id);
    if (!now) changes.push(`question ${id} is gone`);
    else if (editionOf(question) !== editionOf(now)) changes.push(`question ${id} is another`);
  }
  for (const id of after.questions.keys()) if (!before.questions.has(id)) changes.push(`question ${id} is new`);
  return changes;
}
