import { phraseOf, tell, type Answers, type Asked, type Fault, type Field } from './asked.js';
import { button, make, set } from './own.js';
import type { Post } from './send.js';
import type { strings } from './strings.js';

export type Labels = typeof strings;

/** What is needed to show something in the form. */
export interface Manner {
  labels: Labels;
  /** Level of the form's own heading. */
  level: number;
}

export const heading = ({ level }: Manner, below: number, name: string, words: string) =>
  make(`h${Math.min(level + below, 6)}` as 'h2', name, words);

export const row = (...buttons: Element[]) => make('p', 'co-consultation-row', ...buttons);

/** What has to be put right, at the top of the page. */
export const problems = (manner: Manner, faults: Fault[], fields: Field[]) => {
  if (!faults.length) return [];
  const idOf = (fault: string) => fields.find(({ name }) => name === fault)?.id;
  const items = faults.map(({ name, message }) => {
    const id = idOf(name);
    const link = id ? Object.assign(make('a', 'co-link', message), { href: `#${id}` }) : message;
    return make('li', 'co-list-item', link);
  });
  const title = heading(manner, 1, 'co-name co-minor', manner.labels.problem);
  title.id = `${fields.find(({ id }) => id)!.id}-problems`;
  const group = make('div', 'co-consultation-problems', title, make('ul', 'co-list', ...items));
  set(group, 'role', 'group');
  set(group, 'aria-labelledby', title.id);
  return [group];
};

/** What is wrong with a field, beside it. */
export const error = ({ error }: Labels, id: string, message: string) =>
  Object.assign(make('p', 'co-consultation-error', make('span', 'co-hidden', `${error} `), message), { id });

/** The way to another page. */
export const ways = ({ labels }: Manner, back: Element) => {
  const next = make('button', 'co-button co-consultation-main', labels.next);
  return make('p', 'co-consultation-row co-consultation-ways', back, next);
};

export const clearing = ({ labels }: Manner, act: () => void) =>
  make('p', 'co-live co-consultation-clear', button(labels.clearOne, act));

const legendOf = ({ element }: Asked) => phraseOf(element.querySelector('.co-consultation-legend')!);

/** All answers; with a way back to each question while they can be changed. */
const summary = ({ labels }: Manner, asked: Asked[], answers: Answers, change?: (at: number) => void) =>
  make(
    'dl',
    'co-consultation-answers',
    ...asked.map((one) => {
      const { at, element } = one;
      const title = element.closest('.co-consultation-page')!.querySelector('.co-heading')!;
      const name = `${title.querySelector('.co-consultation-place')!.textContent}: ${phraseOf(title)}`;
      const told = tell(one, answers[one.id]);
      const said = make(
        'dd',
        'co-consultation-said',
        ...(told.length ? told : [labels.nothing]).map((line) => make('p', 'co-consultation-own', line)),
      );
      if (change) said.append(button(labels.change, () => change(at), `: ${name}`));
      const term = make('dt', 'co-consultation-asked', make('span', 'co-quiet', name), ` ${legendOf(one)}`);
      return make('div', 'co-consultation-answer', term, said);
    }),
  );

/** The answers as plain text. */
export const asWords = (title: string, asked: Asked[], answers: Answers) => {
  const rows = asked.flatMap((one) => {
    const told = tell(one, answers[one.id]);
    return told.length ? [[legendOf(one), ...told.map((line) => `- ${line}`)].join('\n')] : [];
  });
  return [title, ...rows].join('\n\n');
};

/** The page before Send. */
export const check = (manner: Manner, asked: Asked[], answers: Answers, change: (at: number) => void) => [
  heading(manner, 1, 'co-heading co-consultation-now', manner.labels.check),
  summary(manner, asked, answers, change),
];

/** What was said, after Send. */
export const said = (manner: Manner, asked: Asked[], { status, letter }: Post) => [
  ...(status === 'sent' ? [heading(manner, 2, 'co-name co-minor', manner.labels.yours)] : []),
  summary(manner, asked, letter.answers),
];

/** How it stands with what was sent. */
export const statusOf = (labels: Labels, { status }: Post) => labels[status === 'closed' ? 'late' : status];

/** The same in words that stay, with what the person can do or leave. */
export const status = (labels: Labels, post: Post) => {
  const isWaiting = ['sending', 'offline', 'waiting'].includes(post.status);
  const more = isWaiting ? ` ${post.kept ? labels.kept : labels.notKept}` : '';
  return make('p', 'co-note', make('strong', '', statusOf(labels, post)), more);
};

/** What an earlier visit left. */
export const panel = (manner: Manner, title: string, note: Element[], ...buttons: Element[]) =>
  make('div', 'co-panel co-accent co-live', heading(manner, 1, 'co-name co-minor', title), ...note, row(...buttons));

/** Asks once more before everything goes. */
export const sure = (manner: Manner, yes: () => unknown, no: () => unknown) => {
  const { labels } = manner;
  return [
    heading(manner, 1, 'co-name co-minor co-consultation-sure', labels.sure),
    make('p', 'co-text', labels.sureWhy),
    row(button(labels.yes, yes), button(labels.no, no)),
  ];
};
