import { html, nothing } from 'lit';
import type { LadderSection, Question } from '../../core/types.js';
import { fill, labelsFor } from '../../core/labels.js';
import { fresh, lines, text, type View } from '../../core/view.js';
import { limitOf } from './pages.js';
import { strings } from './strings.js';
import type { State } from './when.js';

export interface ConsultationOptions {
  others?: { ladder?: LadderSection };
  /** Where answers go. */
  endpoint?: string;
  /** True for static HTML: everything on one page. */
  printed?: boolean;
  /** True where the script that answers can't be had: the browser alone sends the form. */
  alone?: boolean;
  state?: State;
  /** Keeps ids apart where there are two on a page. */
  group?: string;
  onPrint?: () => void;
}

export const labelsIn = ({ lang }: View) => labelsFor('consultation', strings, lang);

interface Choice {
  id: string;
  words: unknown;
  other?: true;
  alone?: true;
  inferred?: true;
}

/** What can be chosen; steps of the ladder with their names and questions. */
export const choicesOf = (view: View, { options, rungs = [] }: Question, ladder?: LadderSection): Choice[] =>
  options?.map(({ id, other, alone, inferred, ...words }) => ({
    id,
    words: lines(view, words),
    other,
    alone,
    inferred,
  })) ??
  rungs.flatMap((id) => {
    const rung = ladder?.rungs.find((one) => one.id === id);
    if (!rung) return [];
    const place = fill(labelsIn(view).step, { n: rung.n, count: ladder!.rungs.length });
    const words = html`<span class="co-quiet">${fresh(view, place)}</span>
      <strong class="co-strong">${fresh(view, rung.name)}</strong>${lines(view, rung.question)}`;
    return [{ id, words }];
  });

/** Where the document lists no answers, they say whose they are: once for all of them, or one by one. */
const notListed = (view: View, choices: Choice[]) =>
  choices.length && choices.every(({ inferred }) => inferred)
    ? html`<p class="co-checked">${fresh(view, labelsIn(view).inferred)}</p>`
    : nothing;

const ours = (view: View, choices: Choice[], { inferred }: Choice) =>
  inferred && choices.some((choice) => !choice.inferred)
    ? html` <span class="co-checked" data-aside>${fresh(view, labelsIn(view).partlyInferred)}</span>`
    : nothing;

export const idOf = ({ group = 'co-consultation' }: ConsultationOptions, name: string) => `${group}-${name}`;

/** Id of a question's first control. */
export const firstOf = (options: ConsultationOptions, { id, type, options: all }: Question) =>
  idOf(options, type === 'order' ? `${id}:${all?.[0]?.id}` : id);

/** A field for own words: what not to write, and how much there is room for. */
const box = (view: View, question: Question, options: ConsultationOptions, name: string, short?: true) => {
  const [id, hint, count, error] = ['', '-hint', '-count', '-error'].map((end) => idOf(options, name + end));
  const limit = limitOf(question);
  const room = fill(labelsIn(view).limit, { count: new Intl.NumberFormat(view.lang).format(limit) });
  return html`<p class="co-quiet" id=${hint}>${fresh(view, labelsIn(view).warning)}</p>
    <div data-place="error" id=${error}></div>
    <textarea
      class="co-consultation-box"
      rows=${short ? 2 : 5}
      autocomplete="off"
      id=${id}
      name=${name}
      aria-describedby="${hint} ${count} ${error}"
      data-limit=${limit}
      ?required=${name === question.id && question.required}
    ></textarea>
    <div class="co-quiet co-consultation-count" id=${count}>
      <span>${fresh(view, room)}</span><span data-place="room"></span>
    </div>`;
};

const named = (view: View, options: ConsultationOptions, name: string, label: string, field: unknown) =>
  html`<div class="co-consultation-beside">
    <label class="co-consultation-label" for=${idOf(options, name)}>${fresh(view, label)}</label>${field}
  </div>`;

/** Things to put in order: each has a native list of places, which needs no dragging. */
const places = (view: View, { id }: Question, choices: Choice[], options: ConsultationOptions) => {
  const labels = labelsIn(view);
  return html`<p class="co-quiet">${fresh(view, labels.order)}</p>
    <ul class="co-bare" role="list">
      ${choices.map((choice) => {
        const name = `${id}:${choice.id}`;
        return html`<li class="co-consultation-item">
          <select class="co-consultation-box" id=${idOf(options, name)} name=${name}>
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
          ?data-alone=${choice.alone}
          ?data-other=${choice.other}
          ?required=${required && !isMany}
        />
        <span class="co-choice-words">${choice.words}${ours(view, choices, choice)}</span>
      </label>
      ${choice.other ? named(view, options, other, labelsIn(view).other, box(view, question, options, other, true)) : nothing}`;
  });
};

/** A question with its native controls. */
export const field = (view: View, question: Question, options: ConsultationOptions) => {
  const labels = labelsIn(view);
  const { id, type, required, comment } = question;
  const missing = required ? (type === 'text' ? labels.write : labels.choose) : nothing;
  const asks = html`${lines(view, question)}${required ? nothing : [' ', html`<span class="co-consultation-optional" data-aside>${fresh(view, labels.optional)}</span>`]}`;
  if (type === 'text')
    return html`<div class="co-consultation-question" data-question=${id} data-missing=${missing}>
      <label class="co-consultation-legend" for=${idOf(options, id)}>${asks}</label>
      ${box(view, question, options, id)}
    </div>`;
  const choices = choicesOf(view, question, options.others?.ladder);
  const isRadio = type !== 'many' && type !== 'order';
  const error = `${firstOf(options, question)}-error`;
  const note = `${id}:comment`;
  return html`<fieldset
      class="co-fieldset co-consultation-question"
      role=${isRadio ? 'radiogroup' : nothing}
      data-question=${id}
      data-missing=${missing}
      aria-describedby=${error}
    >
      <legend class="co-consultation-legend">${asks}</legend>
      ${notListed(view, choices)}
      <div data-place="error" id=${error}></div>
      ${type === 'order' ? places(view, question, choices, options) : cards(view, question, choices, options)}
      ${
        isRadio && !required && !options.alone
          ? html`<p class="co-live co-consultation-clear">
              <button type="button" class="co-button" data-go="clear-one">${fresh(view, labels.clearOne)}</button>
            </p>`
          : nothing
      }
    </fieldset>
    ${comment ? named(view, options, note, `${labels.comment} ${labels.optional}`, box(view, question, options, note)) : nothing}`;
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
