// A response: is it one to this consultation, and what is it in its one canonical form?
import { Ajv } from 'ajv';

/**
 * @typedef {{ choice?: string, choices?: string[], order?: string[], text?: string, comment?: string, other?: string }} Answer
 * @typedef {Record<string, Answer>} Answers
 * @typedef {{ question: string, detail: string }} Fault
 * @typedef {import('./definition.js').Consultation} Consultation
 * @typedef {import('./definition.js').Question} Question
 */

export const FORMAT = 'co-elements/response/1';
export const KEY = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const FIELDS = ['choice', 'choices', 'order', 'text', 'comment', 'other'];
/** Nobody reads more than that many faults, and making them costs time. */
const MOST_FAULTS = 50;

const ajv = new Ajv({ strict: true, strictRequired: false });
const number = new Intl.NumberFormat('en-GB');
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isEmpty = (value) =>
  value == null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && !value.length);

/** The schema of what stands around the answers. */
const envelope = ajv.compile({
  type: 'object',
  additionalProperties: false,
  required: ['format', 'consultation', 'key', 'pressed', 'answers'],
  properties: {
    format: { const: FORMAT },
    consultation: { type: 'string' },
    key: { type: 'string', pattern: KEY.source },
    pressed: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,3})?Z$' },
    answers: { type: 'object' },
  },
});

/** The schema of an answer to one question. */
export function answerSchema(/** @type {Question} */ question) {
  const ids = question.options.map(({ id }) => id);
  const text = { type: 'string', maxLength: question.limit };
  const some = { type: 'array', uniqueItems: true, maxItems: ids.length, items: { enum: ids } };
  const own = { many: { choices: some }, order: { order: some }, text: { text } }[question.type] ?? {
    choice: { enum: ids },
  };
  return {
    type: 'object',
    additionalProperties: false,
    properties: {
      ...own,
      ...(question.comment && { comment: text }),
      ...(question.options.some(({ other }) => other) && { other: text }),
    },
  };
}

const shortened = (value) => (value.length > 40 ? `${value.slice(0, 40)}…` : value);

/** What a schema found, in words for the person. */
function inWords({ keyword, params, instancePath }, answer, question) {
  switch (keyword) {
    case 'maxLength': {
      const long = [...answer[instancePath.slice(1)]].length;
      return `Write at most ${number.format(params.limit)} characters. There are ${number.format(long)} now.`;
    }
    case 'enum':
      return 'Choose from the answers that are given.';
    case 'uniqueItems':
    case 'maxItems':
      return 'Choose each answer only once.';
    case 'additionalProperties':
      return `This question has no place for “${shortened(params.additionalProperty)}”.`;
    default:
      return question.type === 'text' ? 'Write your answer as text.' : 'Choose from the answers that are given.';
  }
}

/** Validators, for as long as the edition that they were made for is in use. */
const made = new WeakMap();
function validators(/** @type {Consultation} */ consultation) {
  if (!made.has(consultation)) {
    made.set(
      consultation,
      new Map([...consultation.questions].map(([id, question]) => [id, ajv.compile(answerSchema(question))])),
    );
  }
  return made.get(consultation);
}

/** What no schema can tell; the answer is as its schema wants it. */
function against(/** @type {Answer} */ answer, /** @type {Question} */ question) {
  const chosen = [answer.choice, ...(answer.choices ?? [])].filter(Boolean);
  const options = question.options.filter(({ id }) => chosen.includes(id));
  const alone = options.find((option) => option.alone);
  if (alone && options.length > 1) return `Choose “${alone.plain}” alone, or take it away.`;
  if (!isEmpty(answer.other) && !options.some(({ other }) => other)) {
    const { plain } = question.options.find(({ other }) => other);
    return `You wrote your own answer. Choose “${plain}” as well, or take your words away.`;
  }
  return undefined;
}

/** Whether it is an answer to the question itself, and not only a comment beside it. */
export const answers = (/** @type {Answer | undefined} */ answer) =>
  answer !== undefined && ['choice', 'choices', 'order', 'text'].some((field) => !isEmpty(answer[field]));

/** What is wrong with the frame of a response; nothing where it is whole. */
export function frameFault(body, id) {
  if (!envelope(body)) {
    const [{ instancePath, keyword, params }] = envelope.errors;
    if (keyword === 'additionalProperties')
      return `“${shortened(params.additionalProperty)}” is not a field of a response.`;
    if (keyword === 'required') return `“${params.missingProperty}” is missing.`;
    const expected = {
      '/format': `“${FORMAT}”`,
      '/key': 'a UUID of version 4 in small letters',
      '/pressed': 'an instant in UTC, such as 2026-11-27T10:05:00.000Z',
      '/answers': 'an object',
    };
    return instancePath
      ? `${instancePath.slice(1)}: expected ${expected[instancePath] ?? 'text'}.`
      : 'Expected an object.';
  }
  if (body.consultation !== id) return 'consultation: expected the id in the address.';
  if (Number.isNaN(Date.parse(body.pressed))) return 'pressed: there is no such time.';
  return undefined;
}

/**
 * What is wrong with answers, by question in the order of the definition.
 * @returns {Fault[]}
 */
export function answerFaults(given, /** @type {Consultation} */ consultation) {
  const faults = [];
  const valid = validators(consultation);
  for (const id of Object.keys(given)) {
    if (valid.has(id)) continue;
    faults.push({ question: shortened(id), detail: 'There is no such question.' });
    if (faults.length === MOST_FAULTS) return faults;
  }
  for (const [id, question] of consultation.questions) {
    const answer = Object.hasOwn(given, id) ? given[id] : undefined;
    if (answer !== undefined) {
      const check = valid.get(id);
      const detail = check(answer) ? against(answer, question) : inWords(check.errors[0], answer, question);
      if (detail) {
        faults.push({ question: id, detail });
        continue;
      }
    }
    if (question.required && !answers(answer)) {
      faults.push({ question: id, detail: question.type === 'text' ? 'Write your answer.' : 'Choose an answer.' });
    }
  }
  return faults.slice(0, MOST_FAULTS);
}

/**
 * Answers in their one form: what is empty is left out, and what has no order of its own is sorted. It knows no
 * definition, so that a retry stays the same whatever happens to that in between.
 */
export function canonical(given) {
  const result = {};
  for (const id of Object.keys(given).sort()) {
    if (!isObject(given[id])) continue;
    const answer = {};
    for (const field of FIELDS) {
      const value = given[id][field];
      if (isEmpty(value)) continue;
      answer[field] = field === 'choices' && Array.isArray(value) ? [...value].sort() : value;
    }
    if (Object.keys(answer).length) result[id] = answer;
  }
  return JSON.stringify(result);
}

/** The canonical form of no answer at all. */
export const NOTHING = '{}';
