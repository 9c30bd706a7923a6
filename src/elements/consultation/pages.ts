import type { Block, ConsultationSection, Part, Question } from '../../core/types.js';

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

/** One page of the form: what is said, and the question about it. */
export interface Page {
  part: Part;
  content: Block[];
  question?: Question;
  /** Place of the question among all. */
  n?: number;
}

/** Something that has to be put right, at one field. */
export interface Fault {
  page: number;
  /** Name of the field. */
  name: string;
  message: string;
}

/** The consultation as pages: what comes before the first question, the questions, and what comes after the last. */
export const pagesOf = ({ parts }: ConsultationSection) => {
  const pages: Page[] = [];
  let n = 0;
  for (const part of parts) {
    let content: Block[] = [];
    for (const block of part.content) {
      content.push(block);
      if (block.kind !== 'question') continue;
      pages.push({ part, content, question: block, n: (n += 1) });
      content = [];
    }
    // What stands under the last question of a part belongs to it.
    const last = pages.at(-1);
    if (last?.part === part) last.content.push(...content);
    else pages.push({ part, content });
  }
  const first = pages.findIndex(({ question }) => question);
  const end = pages.findLastIndex(({ question }) => question) + 1;
  return { before: pages.slice(0, first), pages: pages.slice(first, end), after: pages.slice(end), count: n };
};

export type Fields = [name: string, value: FormDataEntryValue][];

/** Puts fields into the form as a person would; those that are not named are emptied. */
export const putInto = (form: HTMLFormElement, fields: Fields) => {
  for (const control of form.elements) {
    const { name, type, value } = control as HTMLInputElement;
    const values = fields.filter(([field, given]) => field === name && given).map(([, given]) => given as string);
    if (type === 'radio' || type === 'checkbox') (control as HTMLInputElement).checked = values.includes(value);
    else if (name.includes(':') || control.localName === 'textarea')
      (control as HTMLInputElement).value = values[0] ?? '';
  }
};

export const limitOf = ({ limit = 2000 }: Question) => limit;

/** Characters as a person counts them. */
export const lengthOf = (text = '') => [...text].length;
