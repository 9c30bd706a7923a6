import type { Block, ConsultationSection, Part, Question } from '../../core/types.js';

/** One page of the form: what is said, and the question about it. */
export interface Page {
  part: Part;
  content: Block[];
  question?: Question;
  /** Place of the question among all. */
  n?: number;
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

export const limitOf = ({ limit = 2000 }: Question) => limit;
