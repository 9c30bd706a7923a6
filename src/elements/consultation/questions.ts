import { html, nothing } from 'lit';
import type { ConsultationSection, LadderSection, Question } from '../../core/types.js';
import { fill, labelsFor } from '../../core/labels.js';
import { fresh, lines, phrase, text, type View } from '../../core/view.js';
import { limitOf, type Answers, type Fault } from './pages.js';
import { strings } from './strings.js';
import type { Post } from './send.js';
import type { State } from './when.js';

type Shown = (view: View, options: ConsultationOptions) => unknown;

/** What comes with the script that answers. */
export interface Shows {
  problems: Shown;
  left: Shown;
  check: (section: ConsultationSection, ...args: Parameters<Shown>) => unknown;
  done: (section: ConsultationSection, view: View, options: ConsultationOptions, post: Post) => unknown;
  tools: (view: View, options: ConsultationOptions, isDone: boolean) => unknown;
  /** What is wrong with a field. */
  error: (view: View, options: ConsultationOptions, name: string) => unknown;
  /** How much room is left for own words; nothing while there are none. */
  count: (view: View, limit: number, words?: string) => string | undefined;
}

export interface ConsultationOptions {
  others?: { ladder?: LadderSection };
  /** Where answers go. */
  endpoint?: string;
  /** True for static HTML: everything on one page, and nothing that only script answers. */
  printed?: boolean;
  state?: State;
  /** Keeps ids apart where there are two on a page. */
  group?: string;
  /** What is shown: 0 the start, then the questions, then the answers to be checked, then how they are sent. */
  at?: number;
  answers?: Answers;
  faults?: Fault[];
  /** What is being sent, or waits from an earlier visit. */
  post?: Post;
  /** True where answers are saved on this device. */
  draft?: boolean;
  /** True while the person is asked whether everything is to go. */
  sure?: boolean;
  /** What a button did. */
  told?: string;
  /** What is shown once somebody answers. */
  more?: Shows;
  onTell?: (event: Event) => void;
  onSubmit?: (event: Event) => void;
  onPrint?: () => void;
}

export const labelsIn = ({ lang }: View) => labelsFor('consultation', strings, lang);

interface Choice {
  id: string;
  words: unknown;
  phrase: string;
  other?: true;
  inferred?: true;
}

/** What can be chosen; steps of the ladder with their names and questions. */
export const choicesOf = (view: View, { options, rungs = [] }: Question, ladder?: LadderSection): Choice[] =>
  options?.map(({ id, other, inferred, ...words }) => ({
    id,
    words: lines(view, words),
    phrase: phrase(view, words),
    other,
    inferred,
  })) ??
  rungs.flatMap((id) => {
    const rung = ladder?.rungs.find((one) => one.id === id);
    if (!rung) return [];
    const place = fill(labelsIn(view).step, { n: rung.n, count: ladder!.rungs.length });
    const words = html`<span class="co-quiet">${fresh(view, place)}</span>
      <strong class="co-strong">${fresh(view, rung.name)}</strong>${lines(view, rung.question)}`;
    return [{ id, words, phrase: rung.name }];
  });

/** Where the document lists no answers, they say whose they are: once for all of them, or one by one. */
const notListed = (view: View, choices: Choice[]) =>
  choices.length && choices.every(({ inferred }) => inferred)
    ? html`<p class="co-checked">${fresh(view, labelsIn(view).inferred)}</p>`
    : nothing;

const ours = (view: View, choices: Choice[], { inferred }: Choice) =>
  inferred && choices.some((choice) => !choice.inferred)
    ? html` <span class="co-checked">${fresh(view, labelsIn(view).partlyInferred)}</span>`
    : nothing;

export const button = (
  view: View,
  { onTell }: ConsultationOptions,
  value: string,
  label: string,
  more: unknown = nothing,
) =>
  html`<button type="button" class="co-button" value=${value} @click=${onTell}>
    ${fresh(view, label, label)}${more}
  </button>`;

export const idOf = ({ group = 'co-consultation' }: ConsultationOptions, name: string) => `${group}-${name}`;

/** Id of a question's first control. */
export const firstOf = (options: ConsultationOptions, { id, type, options: all }: Question) =>
  idOf(options, type === 'order' ? `${id}:${all?.[0]?.id}` : id);

export const faultAt = ({ faults = [] }: ConsultationOptions, name: string) =>
  faults.find((fault) => fault.name === name);

/** A field for own words: what not to write, how much there is room for, and what is wrong. */
const box = (
  view: View,
  question: Question,
  options: ConsultationOptions,
  name: string,
  value?: string,
  short?: true,
) => {
  const fault = faultAt(options, name);
  const [id, hint, count] = [name, `${name}-hint`, `${name}-count`].map((each) => idOf(options, each));
  const described = [hint, count, fault ? `${id}-error` : ''].join(' ').trim();
  const limit = limitOf(question);
  const left =
    options.more?.count(view, limit, value) ??
    fill(labelsIn(view).limit, { count: new Intl.NumberFormat(view.lang).format(limit) });
  const [invalid, required] = [fault ? 'true' : nothing, name === question.id && question.required];
  return html`<p class="co-quiet" id=${hint}>${fresh(view, labelsIn(view).warning)}</p>
    ${options.more?.error(view, options, name)}
    <textarea
      class="co-consultation-box"
      rows=${short ? 2 : 5}
      autocomplete="off"
      id=${id}
      name=${name}
      aria-describedby=${described}
      aria-invalid=${invalid}
      ?required=${required}
    ></textarea>
    <p class="co-quiet co-consultation-count" id=${count}>${fresh(view, left, left)}</p>`;
};

const named = (view: View, options: ConsultationOptions, name: string, label: string, field: unknown) =>
  html`<div class="co-consultation-beside">
    <label class="co-consultation-label" for=${idOf(options, name)}>${fresh(view, label)}</label>${field}
  </div>`;

/** Things to put in order: each has a native list of places, which needs no dragging. */
const places = (view: View, { id }: Question, choices: Choice[], options: ConsultationOptions) => {
  const labels = labelsIn(view);
  const { order = [] } = options.answers?.[id] ?? {};
  return html`<p class="co-quiet">${fresh(view, labels.order)}</p>
    <ul class="co-bare" role="list">
      ${choices.map((choice) => {
        const name = `${id}:${choice.id}`;
        const place = order.indexOf(choice.id) + 1;
        return html`<li class="co-consultation-item ${place ? 'co-consultation-placed' : ''}">
          <select
            class="co-consultation-box"
            id=${idOf(options, name)}
            name=${name}
            aria-invalid=${faultAt(options, name) ? 'true' : nothing}
          >
            <option value="">${fresh(view, labels.none)}</option>
            ${choices.map((_, i) => html`<option value=${i + 1}>${fresh(view, i + 1)}</option>`)}
          </select>
          <label class="co-choice-words" for=${idOf(options, name)}
            >${choice.words}${ours(view, choices, choice)}</label
          >
        </li>`;
      })}
    </ul>`;
};

const cards = (view: View, question: Question, choices: Choice[], options: ConsultationOptions) => {
  const { id, type, required } = question;
  const isMany = type === 'many';
  return choices.map((choice, i) => {
    const other = `${id}:other`;
    return html`<label class="co-choice">
        <input
          class="co-radio"
          type=${isMany ? 'checkbox' : 'radio'}
          id=${i ? nothing : idOf(options, id)}
          name=${id}
          value=${choice.id}
          aria-invalid=${isMany && faultAt(options, id) ? 'true' : nothing}
          ?required=${required && !isMany}
        />
        <span class="co-choice-words">${choice.words}${ours(view, choices, choice)}</span>
      </label>
      ${choice.other ? named(view, options, other, labelsIn(view).other, box(view, question, options, other, options.answers?.[id]?.other, true)) : nothing}`;
  });
};

/** A question with its native controls. */
export const field = (view: View, question: Question, options: ConsultationOptions) => {
  const labels = labelsIn(view);
  const { id, type, required, comment } = question;
  const answer = options.answers?.[id];
  const asks = html`${lines(view, question)}${required ? nothing : [' ', html`<span class="co-consultation-optional">${fresh(view, labels.optional)}</span>`]}`;
  if (type === 'text')
    return html`<div class="co-consultation-question">
      <label class="co-consultation-legend" for=${idOf(options, id)}>${asks}</label>
      ${box(view, question, options, id, answer?.text)}
    </div>`;
  const choices = choicesOf(view, question, options.others?.ladder);
  const isRadio = type !== 'many' && type !== 'order';
  const about = type === 'order' ? `${id}:${choices[0]?.id}` : id;
  const fault = faultAt(options, about);
  const note = `${id}:comment`;
  return html`<fieldset
      class="co-fieldset co-consultation-question"
      role=${isRadio ? 'radiogroup' : nothing}
      aria-invalid=${isRadio && fault ? 'true' : nothing}
      aria-describedby=${fault ? idOf(options, `${about}-error`) : nothing}
    >
      <legend class="co-consultation-legend">${asks}</legend>
      ${notListed(view, choices)} ${options.more?.error(view, options, about)}
      ${type === 'order' ? places(view, question, choices, options) : cards(view, question, choices, options)}
      ${
        options.more && isRadio && !required
          ? html`<p class="co-live co-consultation-clear">
              ${button(view, options, `clear-one ${id}`, labels.clearOne)}
            </p>`
          : nothing
      }
    </fieldset>
    ${comment ? named(view, options, note, `${labels.comment} ${labels.optional}`, box(view, question, options, note, answer?.comment)) : nothing}`;
};

/** A question as it was or can be asked, to be read or filled in on paper. */
export const record = (view: View, question: Question, options: ConsultationOptions, onPaper: boolean) => {
  const labels = labelsIn(view);
  const { type, comment } = question;
  const choices = choicesOf(view, question, options.others?.ladder);
  const quiet = (words: string) => html`<p class="co-quiet">${fresh(view, words)}</p>`;
  const room = onPaper ? html`<p class="co-consultation-lines"></p>` : nothing;
  return html`<div class="co-panel co-consultation-record">
    <div class="co-consultation-legend">${text(view, question)}</div>
    ${notListed(view, choices)} ${type === 'order' ? quiet(labels.order) : nothing}
    <ul class="co-list ${view.words === 'easy' || onPaper ? 'co-list-easy' : ''}" role="list">
      ${choices.map(
        (choice) =>
          html`<li class="co-list-item ${onPaper ? 'co-consultation-tick' : ''}">
            <span class="co-choice-words">${choice.words}${ours(view, choices, choice)}</span
            >${choice.other ? room : nothing}
          </li>`,
      )}
    </ul>
    ${
      type === 'text' || comment
        ? [quiet(comment ? labels.comment : labels.write), onPaper ? quiet(labels.warning) : nothing, room]
        : nothing
    }
  </div>`;
};
