/** What a person answered to one question. What they left out is not there. */
export interface Answered {
  choice?: string;
  choices?: string[];
  order?: string[];
  text?: string;
  other?: string;
  comment?: string;
}

/** By id of the question. */
export type Answers = Record<string, Answered>;

/** A control of the form: a choice, a place in an order, or a box for own words. */
export type Field = HTMLInputElement;

/** A question as it stands in the form. */
export interface Asked {
  id: string;
  /** The page it stands on, and its number. */
  page: HTMLElement;
  at: number;
  element: HTMLElement;
  /** Those of its options and of own words about it, the first one first. */
  fields: Field[];
}

/** Something that has to be put right, at one field. */
export interface Fault {
  at: number;
  /** Name of the field. */
  name: string;
  message: string;
}

const PAGE = '.co-consultation-page';

/** Pages of a form: the start, then one for each question. */
export const pagesIn = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLElement>(PAGE)];

export const fieldsIn = (form: HTMLFormElement) => [...form.elements] as Field[];

export const askedIn = (form: HTMLFormElement) =>
  pagesIn(form).flatMap((page, at): Asked[] => {
    const element = page.querySelector<HTMLElement>('[data-question]');
    const id = element?.dataset.question;
    return id
      ? [{ id, page, at, element, fields: fieldsIn(form).filter(({ name }) => name.split(':')[0] === id) }]
      : [];
  });

/** The page that a field stands on; 0 for none. */
export const pageOf = (form: HTMLFormElement, field?: Element | null) =>
  Math.max(0, pagesIn(form).indexOf(field?.closest(PAGE) as HTMLElement));

/** Characters as a person counts them. */
export const lengthOf = (words: string) => [...words].length;

const answerTo = ({ id, fields }: Asked): Answered => {
  const chosen = fields.filter(({ checked }) => checked);
  const values = chosen.map(({ value }) => value);
  const places = fields.filter(({ localName, value }) => localName === 'select' && value);
  const words = (name: string) =>
    fields.find((field) => field.localName === 'textarea' && field.name === name)?.value.trim();
  const isMany = fields[0].type === 'checkbox';
  const said = {
    choices: isMany && values,
    choice: !isMany && values[0],
    order: places.sort((a, b) => Number(a.value) - Number(b.value)).map(({ name }) => name.slice(id.length + 1)),
    text: words(id),
    other: chosen.some(({ dataset }) => 'other' in dataset) && words(`${id}:other`),
    comment: words(`${id}:comment`),
  };
  return Object.fromEntries(Object.entries(said).filter(([, one]) => one && one.length));
};

/** What stands in the form. */
export const answersIn = (asked: Asked[]): Answers =>
  Object.fromEntries(
    asked.map((one) => [one.id, answerTo(one)] as const).filter(([, answer]) => Object.keys(answer).length),
  );

/** Puts answers into the form as a person would; the others are emptied. */
export const putInto = (asked: Asked[], answers: Answers) => {
  for (const { id, fields } of asked) {
    const { choice, choices = [choice], order = [], ...own } = answers[id] ?? {};
    for (const field of fields) {
      const part = field.name.slice(id.length + 1);
      if (field.localName === 'input') field.checked = choices.includes(field.value);
      else if (field.localName === 'select') field.value = String(order.indexOf(part) + 1 || '');
      else field.value = own[(part || 'text') as keyof typeof own] ?? '';
    }
  }
};

/** Puts what was typed into one form into another. */
export const copyInto = (form: HTMLFormElement, from: HTMLFormElement) => {
  for (const { name, type, value, checked } of fieldsIn(from)) {
    for (const field of fieldsIn(form)) {
      if (!name || field.name !== name) continue;
      if (!/radio|checkbox/.test(type)) field.value = value;
      else if (field.value === value) field.checked = checked;
    }
  }
};

/** The field with a name, of several the one that is chosen. */
export const fieldOf = (form: HTMLFormElement, name?: string) => {
  const fields = fieldsIn(form).filter((field) => name && field.name === name);
  return fields.find(({ checked }) => checked) ?? fields[0];
};

/** An answer that rules the others out is chosen alone. */
export const settleChoice = ({ fields }: Asked, changed: Field) => {
  if (changed.type !== 'checkbox' || !changed.checked) return;
  const isAlone = ({ dataset }: Field) => 'alone' in dataset;
  for (const field of fields) if (field !== changed && (isAlone(field) || isAlone(changed))) field.checked = false;
};

/** What keeps a page from being sent. */
export const faultsIn = (asked: Asked[], answers: Answers, long: (over: number, count: number) => string) =>
  asked.flatMap(({ id, at, element, fields }): Fault[] => {
    const { other, comment: _, ...answer } = answers[id] ?? {};
    const { missing } = element.dataset;
    return [
      ...(missing && !Object.keys(answer).length ? [{ at, name: fields[0].name, message: missing }] : []),
      ...fields.flatMap(({ name, value, dataset: { limit } }) => {
        const over = lengthOf(value.trim()) - Number(limit);
        const isLeft = name.endsWith(':other') && !other;
        return over > 0 && !isLeft ? [{ at, name, message: long(over, Number(limit)) }] : [];
      }),
    ];
  });

/** Words of a label or heading as one phrase, without what is said about them. */
export const phraseOf = (element: Element) => {
  const copy = element.cloneNode(true) as Element;
  for (const note of copy.querySelectorAll('[data-aside]')) note.remove();
  const rows = copy.querySelectorAll('.co-row-text');
  const strong = copy.querySelector('.co-strong');
  const parts = strong ? [strong] : rows.length ? [...rows] : [copy];
  return parts
    .map(({ textContent }) => textContent)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
};

/** An answer in words, one line for each thing that was said. */
export const tell = ({ id, fields }: Asked, answer: Answered = {}) => {
  const { choice, choices = choice ? [choice] : [], order = [], text, other, comment } = answer;
  const nameOf = (option: string) => {
    const field = fields.find(({ name, value }) => name === `${id}:${option}` || (name === id && value === option));
    return field?.labels?.length ? phraseOf(field.labels[0]) : option;
  };
  return [
    ...choices.map(nameOf),
    ...order.map((option, i) => `${i + 1}. ${nameOf(option)}`),
    ...[text, other, comment].filter((words) => words !== undefined),
  ];
};
