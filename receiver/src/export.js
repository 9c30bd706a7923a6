// All answers as a table or as JSON.

const LINE = '\r\n';
/** What makes a spreadsheet take a text for a formula: OWASP’s list, and the full-width signs that some take as well. */
const FORMULA = /^[\s\0]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/** A cell by RFC 4180. A text that would be run as a formula gets an apostrophe before it. */
export function cell(value) {
  const text = String(value ?? '');
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (values) => values.map(cell).join(',') + LINE;

/** The columns of a question, named as its fields in a form are, each with what it holds. */
function columns({ id, type, options, comment }) {
  const own = {
    many: () =>
      options.map((option) => [`${id}:${option.id}`, (answer) => (answer.choices?.includes(option.id) ? 1 : '')]),
    order: () =>
      options.map((option) => [`${id}:${option.id}`, (answer) => (answer.order?.indexOf(option.id) ?? -1) + 1 || '']),
    text: () => [[id, (answer) => answer.text]],
  };
  return [
    ...(own[type] ?? (() => [[id, (answer) => answer.choice]]))(),
    ...(options.some(({ other }) => other) ? [[`${id}:other`, (answer) => answer.other]] : []),
    ...(comment ? [[`${id}:comment`, (answer) => answer.comment]] : []),
  ].map(([name, read]) => ({ id, name, read }));
}

/** @param {import('./store.js').Opened} opened @param {AsyncIterable<import('./store.js').Stored>} responses */
export async function* toCsv({ editions }, responses, { bom = false } = {}) {
  // What an earlier edition asked has its column too.
  const all = new Map();
  for (const { questions } of editions) {
    for (const question of questions.values()) {
      for (const column of columns(question)) if (!all.has(column.name)) all.set(column.name, column);
    }
  }
  yield (bom ? '\ufeff' : '') + line(['key', 'day', 'late', 'edition', ...all.keys()]);
  for await (const { key, day, late, edition, answers } of responses) {
    const given = JSON.parse(answers);
    const cells = [...all.values()].map(({ id, read }) => (given[id] ? read(given[id]) : ''));
    yield line([key, day, late ? 1 : '', edition.slice(0, 12), ...cells]);
  }
}

/** @param {import('./store.js').Opened} opened @param {AsyncIterable<import('./store.js').Stored>} responses */
export async function* toJson({ id, editions }, responses) {
  const definitions = Object.fromEntries(editions.map(({ edition, definition }) => [edition, definition]));
  yield `{\n"consultation": ${JSON.stringify(id)},\n"editions": ${JSON.stringify(definitions)},\n"responses": [`;
  let comma = '';
  for await (const { key, edition, day, late, answers } of responses) {
    yield `${comma}\n${JSON.stringify({ key, edition, day, late, answers: JSON.parse(answers) })}`;
    comma = ',';
  }
  yield '\n]\n}\n';
}
