import type { Question } from '../../core/types.js';
import { lengthOf, limitOf, type Answers, type Fault, type Fields, type Page } from './pages.js';

/** The options that can be chosen: steps of the ladder have their ids. */
const idsOf = ({ options, rungs }: Question) => options?.map(({ id }) => id) ?? rungs ?? [];

/** What stands in the form. */
export const answersIn = (form: HTMLFormElement, pages: Page[]) => {
  const data = new FormData(form);
  const text = (name: string) => ((data.get(name) ?? '') as string).trim();
  const answers: Answers = {};
  for (const { question } of pages) {
    if (!question) continue;
    const { id, type, options } = question;
    const chosen = data.getAll(id) as string[];
    const places = idsOf(question)
      .map((option) => ({ option, place: Number(data.get(`${id}:${option}`)) }))
      .filter(({ place }) => place)
      .sort((a, b) => a.place - b.place);
    const other = options?.some((option) => option.other && chosen.includes(option.id)) && text(`${id}:other`);
    const answer = {
      ...(type === 'many' && chosen.length && { choices: chosen }),
      ...(type === 'text' && text(id) && { text: text(id) }),
      ...(type === 'order' && places.length && { order: places.map(({ option }) => option) }),
      ...(!['many', 'text', 'order'].includes(type) && chosen[0] && { choice: chosen[0] }),
      ...(other && { other }),
      ...(text(`${id}:comment`) && { comment: text(`${id}:comment`) }),
    };
    if (Object.keys(answer).length) answers[id] = answer;
  }
  return answers;
};

/** Answers as fields of the form. */
export const fieldsOf = (answers: Answers): Fields =>
  Object.entries(answers).flatMap(([id, { choice, choices = [], order = [], text, other, comment }]) => [
    ...[choice, ...choices, text].map((value) => [id, value ?? ''] as Fields[number]),
    ...order.map((option, i) => [`${id}:${option}`, String(i + 1)] as Fields[number]),
    [`${id}:other`, other ?? ''],
    [`${id}:comment`, comment ?? ''],
  ]);

/** An answer that rules the others out is chosen alone. */
export const settleChoice = (
  form: HTMLFormElement,
  { id, type, options = [] }: Question,
  changed: HTMLInputElement,
) => {
  if (type !== 'many' || !changed.checked) return;
  const isAlone = (value: string) => options.some((option) => option.id === value && option.alone);
  for (const field of form.elements as Iterable<HTMLInputElement>)
    if (field.name === id && field !== changed && (isAlone(field.value) || isAlone(changed.value)))
      field.checked = false;
};

/** What keeps a page from being sent. The messages are the labels with these names. */
export const faultsIn = (
  pages: Page[],
  answers: Answers,
  labels: Record<'choose' | 'write', string>,
  long: (over: number, limit: number) => string,
) =>
  pages.flatMap(({ question }, page): Fault[] => {
    if (!question) return [];
    const { id, type, required } = question;
    const { text, other, comment, choice, choices, order } = answers[id] ?? {};
    const limit = limitOf(question);
    const missing = required && !(text ?? choice ?? choices ?? order);
    const name = type === 'order' ? `${id}:${idsOf(question)[0]}` : id;
    return [
      ...(missing ? [{ page, name, message: type === 'text' ? labels.write : labels.choose }] : []),
      ...Object.entries({ [id]: text, [`${id}:other`]: other, [`${id}:comment`]: comment })
        .filter(([, words]) => lengthOf(words) > limit)
        .map(([name, words]) => ({ page, name, message: long(lengthOf(words) - limit, limit) })),
    ];
  });
