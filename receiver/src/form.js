// A form that was posted without script, read as answers.

/** @typedef {import('./definition.js').Consultation} Consultation */

export const FORM_FORMAT = 'co-elements/form/1';
const FRAME = ['consultation', 'format', 'key'];

/** The values of a field; browsers send line ends as CR LF, and the person wrote one character. */
const values = (value) =>
  (value === undefined ? [] : [value].flat()).map((text) => text.replace(/\r\n?/g, '\n')).filter((text) => text !== '');

/** @returns {{ order: string[], fault?: string }} */
function places(fields, question) {
  const taken = new Map();
  let fault;
  for (const { id } of question.options) {
    const [place] = values(fields[`${question.id}:${id}`]);
    if (place === undefined) continue;
    const n = /^[1-9]\d{0,2}$/.test(place) ? Number(place) : 0;
    if (!n || n > question.options.length) fault = `Give places from 1 to ${question.options.length}.`;
    else if (taken.has(n)) fault = `Two answers have the place ${n}. Give each a place of its own.`;
    else taken.set(n, id);
  }
  return { order: [...taken].sort(([a], [b]) => a - b).map(([, id]) => id), fault };
}

/**
 * @param {Record<string, string | string[]>} fields
 * @returns {{ answers: import('./response.js').Answers, faults: import('./response.js').Fault[] }}
 */
export function readForm(fields, /** @type {Consultation} */ consultation) {
  const known = new Set(FRAME);
  const faults = [];
  const answers = {};
  for (const question of consultation.questions.values()) {
    const { id, type } = question;
    const answer = {};
    const own = values(fields[id]);
    if (type === 'order') {
      const { order, fault } = places(fields, question);
      if (order.length) answer.order = order;
      if (fault) faults.push({ question: id, detail: fault });
      for (const option of question.options) known.add(`${id}:${option.id}`);
    } else {
      known.add(id);
      if (own.length && type === 'many') answer.choices = [...new Set(own)];
      else if (own.length > 1) faults.push({ question: id, detail: 'Give one answer.' });
      else if (own.length) answer[type === 'text' ? 'text' : 'choice'] = own[0];
    }
    for (const [name, there] of [
      ['comment', question.comment],
      ['other', question.options.some(({ other }) => other)],
    ]) {
      if (!there) continue;
      known.add(`${id}:${name}`);
      const [text, ...more] = values(fields[`${id}:${name}`]);
      if (text !== undefined) answer[name] = text;
      if (more.length) faults.push({ question: id, detail: 'Give one answer.' });
    }
    // Who wrote an answer of their own and chose none meant that one.
    if (answer.other?.trim() && !answer.choice && !answer.choices) {
      const { id: other } = question.options.find((option) => option.other);
      if (type === 'many') answer.choices = [other];
      else answer.choice = other;
    }
    if (Object.keys(answer).length) answers[id] = answer;
  }
  for (const name of Object.keys(fields)) {
    if (!known.has(name) && faults.length < 50) {
      faults.push({ question: name.slice(0, 40), detail: 'This form has a field that the consultation has not.' });
    }
  }
  return { answers, faults };
}
