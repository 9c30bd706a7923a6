import { fill } from '../../core/labels.js';
import { lengthOf, phraseOf, tell, type Answers, type Asked, type Fault, type Field } from './asked.js';
import { button, make, put } from './own.js';
import type { Post } from './send.js';
import type { strings } from './strings.js';

/** The labels with their language, and the level of the form's own heading. */
export type Manner = typeof strings & { lang: string; level: number };

export const heading = ({ level }: Manner, below: number, name: string, words: string) =>
  make(`h${Math.min(level + below, 6)}` as 'h2', name, words);

export const row = (...buttons: Element[]) => make('p', 'co-consultation-row', ...buttons);

/** What has to be put right, at the top of the page. */
export const problems = (manner: Manner, faults: Fault[], fields: Field[]) => {
  const items = faults.map(({ name, message }) => {
    const field = fields.find((one) => name && one.name === name);
    const link = field ? Object.assign(make('a', 'co-link', message), { href: `#${field.id}` }) : message;
    return make('li', 'co-list-item', link);
  });
  const title = heading(manner, 1, 'co-name co-minor', manner.problem);
  title.id = `${fields.find(({ id }) => id)!.id}-problems`;
  const group = make('div', 'co-consultation-problems', title, make('ul', 'co-list', ...items));
  group.role = 'group';
  group.setAttribute('aria-labelledby', title.id);
  return faults.length ? [group] : [];
};

/** How much room is left for own words. */
export const roomIn = ({ lang, over, left: more }: Manner, { value, dataset: { limit } }: Field) => {
  const left = Number(limit) - lengthOf(value.trim());
  const count = new Intl.NumberFormat(lang).format(Math.abs(left));
  return { left, words: fill(left < 0 ? over : more, { count }) };
};

/** What is wrong with a question, beside its fields, and how much room there is. */
export const showIn = ({ element, fields }: Asked, faults: Fault[], manner: Manner, view: string) => {
  for (const field of fields) {
    const { type, name, value } = field;
    const isBox = type === 'textarea';
    const fault = faults.find((one) => one.name === name);
    // One of several choices is told of at all of them together.
    const about = type === 'radio' ? element : field;
    about.ariaInvalid = fault ? 'true' : null;
    const place = isBox ? field.previousElementSibling : element.querySelector('[data-place=error]');
    const words = fault
      ? [make('p', 'co-consultation-error', make('span', 'co-hidden', `${manner.error} `), fault.message)]
      : [];
    if (isBox || field === fields[0]) put(place as HTMLElement, view, words);
    if (!isBox) continue;
    const [limit, room] = field.nextElementSibling!.children as Iterable<HTMLElement>;
    limit.hidden = !!value.trim();
    put(room, view, limit.hidden ? [make('span', '', roomIn(manner, field).words)] : []);
  }
};

const legendOf = ({ element }: Asked) => phraseOf(element.querySelector('.co-consultation-legend')!);

/** All answers; with a way back to each question while they can be changed. */
export const summary = (manner: Manner, asked: Asked[], answers: Answers, change?: (at: number) => void) =>
  make(
    'dl',
    'co-consultation-answers',
    ...asked.map((one) => {
      const { page, at } = one;
      const title = page.querySelector('.co-heading')!;
      const name = `${title.querySelector('.co-consultation-place')!.textContent}: ${phraseOf(title)}`;
      const told = tell(one, answers[one.id]);
      const lines = told.length ? told : [manner.nothing];
      const said = make('dd', 'co-consultation-said', ...lines.map((line) => make('p', 'co-consultation-own', line)));
      if (change) {
        const way = button(manner.change, () => change(at));
        way.append(make('span', 'co-hidden', `: ${name}`));
        said.append(way);
      }
      const question = make('dt', 'co-consultation-asked', make('span', 'co-quiet', name), ` ${legendOf(one)}`);
      return make('div', 'co-consultation-answer', question, said);
    }),
  );

/** The answers as plain text. */
export const asWords = (title: string, asked: Asked[], answers: Answers) => {
  const rows = asked.flatMap((one) => {
    const told = tell(one, answers[one.id]);
    return told.length ? [[legendOf(one), ...told].join('\n- ')] : [];
  });
  return [title, ...rows].join('\n\n');
};

/** How it stands with what was sent. */
export const statusOf = (manner: Manner, { status }: Post) => manner[status === 'closed' ? 'late' : status];

/** The same in words that stay, with what the person can do or leave. */
export const status = (manner: Manner, post: Post) => {
  const isWaiting = /sending|offline|waiting/.test(post.status);
  const more = isWaiting ? ` ${post.kept ? manner.kept : manner.notKept}` : '';
  return make('p', 'co-note', make('strong', '', statusOf(manner, post)), more);
};

/** What an earlier visit left. */
export const panel = (manner: Manner, title: string, note: Element[], ...buttons: Element[]) =>
  make('div', 'co-panel co-accent co-live', heading(manner, 1, 'co-name co-minor', title), ...note, row(...buttons));
