import { html, nothing } from 'lit';
import type { Words } from './types.js';
import type { Choosing } from './choosing.js';
import { fresh, phrase, plate, text, type View } from './view.js';

export interface Choice {
  id: string;
  /** Where it stands: "Step 4 of 7". */
  place: string;
  name: unknown;
  question: Words;
  className?: string;
}

/** A group of native radio buttons on large cards; the fieldset's legend asks the question. */
export const choices = (view: View, legend: string, entries: Choice[], options: Choosing) =>
  html`<fieldset class="co-fieldset">
    <legend class="co-heading">${fresh(view, legend)}</legend>
    ${entries.map(
      ({ id, place, name, question, className }) =>
        html`<label class="co-choice ${className ?? ''}">
          <input
            class="co-radio"
            type="radio"
            name=${options.name || nothing}
            form=${options.form ?? nothing}
            value=${id}
            ?required=${options.required}
            ?checked=${id === options.value}
            @change=${options.onChoose}
          />
          <span class="co-choice-words">
            <span class="co-quiet">${fresh(view, place)}</span>
            <strong class="co-strong">${fresh(view, name)}</strong>
            <span class="co-choice-question">${fresh(view, phrase(view, question))}</span>
          </span>
          ${view.words === 'easy' && question.easy[0] ? plate(view, question.easy[0].picture) : nothing}
        </label>`,
    )}
  </fieldset>`;

export interface Chip {
  value: string;
  words: unknown;
}

/** A group of native radio buttons in a row, for a few short answers. It takes part in no form. */
export const chips = (
  view: View,
  className: string,
  legend: unknown,
  name: string,
  entries: Chip[],
  chosen: string | undefined,
  onChoose?: (event: Event) => void,
) =>
  html`<fieldset class="co-fieldset co-chips ${className}">
    <legend class="co-chips-legend">${legend}</legend>
    ${entries.map(
      ({ value, words }) =>
        html`<label class="co-chip"
          ><input
            class="co-radio"
            type="radio"
            form=""
            name=${name}
            value=${value}
            .checked=${value === chosen}
            ?checked=${value === chosen}
            @change=${onChoose}
          /><span class="co-chip-words">${fresh(view, words)}</span></label
        >`,
    )}
  </fieldset>`;

/** What a choice means, in the page. It is no live region: the choice itself speaks once. */
export const meaning = (view: View, sentence: string, words?: Words) =>
  html`<div class="co-note co-choice-result">
    <p class="co-text"><strong>${fresh(view, sentence)}</strong></p>
    ${words ? text(view, words) : nothing}
  </div>`;
