import { html, nothing, type PropertyValues } from 'lit';
import { halton } from '../../content/halton.js';
import type { LadderSection, Rung } from '../../core/types.js';
import { announce } from '../../core/announce.js';
import { choices, meaning } from '../../core/choices.js';
import { ChoosingElement, type Choosing } from '../../core/choosing.js';
import { fill, labelsFor } from '../../core/labels.js';
import { foot, fresh, heading, missing, more, phrase, text, type View } from '../../core/view.js';
import { strings } from './strings.js';
import { css } from './styles.js';

export interface LadderOptions extends Choosing {
  current?: string;
  aim?: string;
  table?: boolean;
  onTable?: () => void;
}

const flags = (view: View, rung: Rung, { current, aim }: LadderOptions) => {
  const labels = labelsFor('ladder', strings, view.lang);
  return [
    rung.id === current ? html`<p class="co-ladder-flag">${fresh(view, labels.here)}</p>` : nothing,
    rung.id === aim ? html`<p class="co-ladder-flag co-ladder-flag-aim">${fresh(view, labels.aim)}</p>` : nothing,
  ];
};

const name = (view: View, { name, usualName }: Rung) =>
  view.words !== 'easy' && usualName !== name ? `${name} (${usualName})` : name;

const ladder = (section: LadderSection, view: View, options: LadderOptions) => {
  const labels = labelsFor('ladder', strings, view.lang);
  const count = section.rungs.length;
  return html`<ol class="co-ladder-groups" role="list" reversed>
    ${[...section.groups].reverse().map((group) => {
      const rungs = section.rungs.filter((rung) => rung.group === group.id);
      return html`<li class="co-ladder-group co-ladder-${group.id}">
        <div class="co-ladder-group-words">
          ${heading(view, 1, 'co-ladder-group-name', fresh(view, group.name))}${text(view, group)}
        </div>
        <ol class="co-ladder-rungs" role="list" reversed start=${rungs[0]?.n ?? 1}>
          ${rungs.map(
            (rung) =>
              html`<li class="co-ladder-rung" aria-current=${rung.id === options.current ? 'step' : nothing}>
                ${flags(view, rung, options)}
                <p class="co-ladder-step">${fresh(view, fill(labels.step, { n: rung.n, count }))}</p>
                ${heading(view, 2, 'co-ladder-name', fresh(view, name(view, rung)))} ${text(view, rung)}
                ${more(view, labels.example, text(view, rung.example))}
              </li>`,
          )}
        </ol>
      </li>`;
    })}
  </ol>`;
};

const table = (section: LadderSection, view: View, options: LadderOptions) => {
  const labels = labelsFor('ladder', strings, view.lang);
  const cell = (words: Parameters<typeof phrase>[1]) => fresh(view, phrase(view, words));
  return html`<div class="co-ladder-scroll" role="group" tabindex="0" aria-label=${section.title}>
    <table class="co-table co-ladder-table">
      <thead>
        <tr>
          ${[labels.columnStep, labels.columnGroup, labels.columnMeaning, labels.example].map(
            (label) => html`<th class="co-cell" scope="col">${fresh(view, label)}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${section.rungs.map(
          (rung) =>
            html`<tr aria-current=${rung.id === options.current ? 'step' : nothing}>
              <th class="co-cell" scope="row">
                ${fresh(view, `${rung.n}. ${name(view, rung)}`)} ${flags(view, rung, options)}
              </th>
              <td class="co-cell">
                ${fresh(view, section.groups.find((group) => group.id === rung.group)?.name ?? '')}
              </td>
              <td class="co-cell">${cell(rung)}</td>
              <td class="co-cell">${cell(rung.example)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
};

const choose = (section: LadderSection, view: View, options: LadderOptions) => {
  const labels = labelsFor('ladder', strings, view.lang);
  const count = section.rungs.length;
  const entries = section.rungs.map((rung) => ({
    id: rung.id,
    place: `${fill(labels.step, { n: rung.n, count })}. ${section.groups.find(({ id }) => id === rung.group)?.name ?? ''}`,
    name: name(view, rung),
    question: rung.question,
    className: `co-ladder-choice co-ladder-${rung.group}`,
  }));
  const found = result(section, view, options.chosen);
  return html`${choices(view, labels.where, entries, options)}${found ? meaning(view, found.sentence, found.group) : nothing}`;
};

/** What the choice means: no score, nothing stored. */
const result = (section: LadderSection, view: View, id?: string) => {
  const rung = section.rungs.find((rung) => rung.id === id);
  const group = section.groups.find((group) => group.id === rung?.group);
  if (!rung || !group) return undefined;
  const { chosen } = labelsFor('ladder', strings, view.lang);
  const values = { n: rung.n, count: section.rungs.length, name: rung.name, group: group.name };
  return { sentence: fill(chosen, values), group };
};

const template = (section: LadderSection, view: View, options: LadderOptions) => {
  const labels = labelsFor('ladder', strings, view.lang);
  const { rungs, title, intro, document, credit } = section;
  const find = (id?: string) => rungs.find((rung) => rung.id === id);
  const [here, aim] = [find(options.current), find(options.aim)];
  const summary = [
    fill(labels.summary, { count: rungs.length, first: rungs.at(-1)?.name ?? '', last: rungs[0]?.name ?? '' }),
    here ? fill(labels.isHere, { n: here.n, name: here.name }) : '',
    aim ? fill(labels.isAim, { n: aim.n, name: aim.name }) : '',
  ].join(' ');
  const sources = foot(
    view,
    document,
    html`${labels.credit} <a class="co-ladder-credit" href=${credit.url}>${credit.text}</a>.`,
  );
  if (options.mode === 'choose') return html`${missing(view, section)}${choose(section, view, options)}${sources}`;
  return html`${heading(view, 0, 'co-heading', fresh(view, title))} ${missing(view, section)}
    <p class="co-text">${fresh(view, summary)}</p>
    ${intro.map((item) => text(view, item))}
    ${options.table ? table(section, view, options) : ladder(section, view, options)}
    <p class="co-live co-ladder-switch">
      <button type="button" class="co-button" @click=${options.onTable}>
        ${fresh(view, options.table ? labels.asLadder : labels.asTable)}
      </button>
    </p>
    ${sources}`;
};

/**
 * The co-production ladder: an ordered list, top step first, in three groups (doing to, for and with).
 * `current` and `aim` are told in words, by a flag and to assistive technology (`aria-current="step"`).
 *
 * With `mode="choose"` it is a group of native radio buttons, one self-check question a step. They take part in the
 * host's form by themselves; nothing is scored, stored or sent.
 *
 * An unknown step or mode is reported once and left out. A pack may have 3 to 9 steps.
 *
 * @tag co-ladder
 * @summary The ladder from having no say to working together as equals.
 * @attr {'no-say'|'educating'|'informing'|'consulting'|'engaging'|'co-designing'|'co-producing'} current - The step where we are.
 * @attr {'no-say'|'educating'|'informing'|'consulting'|'engaging'|'co-designing'|'co-producing'} aim - The step where we want to be.
 * @attr {'read'|'choose'} mode - What it is for. Default `read`.
 * @attr {string} name - With `choose`: the name in the host's form. Without it the choice is not submitted.
 * @attr {string} value - With `choose`: the step chosen at first.
 * @attr {boolean} required - With `choose`: the form asks for an answer.
 * @attr {number} heading-level - 1 to 6. Default 2.
 * @attr {'plain'|'easy'|'original'} words - Wording of this one; default: the page's.
 * @attr {'on'|'off'} pictures - Pictures of this one; default: the page's.
 * @fires {CustomEvent<{ value: string }>} co-ladder-change - A step was chosen; bubbles.
 * @since 0.1.0
 * @see WCAG 2.2: 1.3.1, 1.3.2, 1.4.1, 3.2.2, 4.1.3; steps after the ladder of Think Local Act Personal
 */
export class CoLadder extends ChoosingElement {
  static override css = css;
  static override pack = halton;
  static override section = 'ladder' as const;
  static override template = template;
  static override properties = {
    current: {},
    aim: {},
    table: { state: true },
  };

  declare current?: string;
  declare aim?: string;
  declare protected table: boolean;

  protected override event = 'co-ladder-change';

  protected override willUpdate(changed: PropertyValues) {
    this.check(changed, ['current', 'aim', 'value'], (this.data as LadderSection).rungs);
    super.willUpdate(changed);
  }

  protected override told(view: View, id: string) {
    const found = result(this.data as LadderSection, view, id);
    if (found) announce(`${found.sentence} ${phrase(view, found.group)}`, this, view.lang);
  }

  protected override get options(): LadderOptions {
    const { current, aim, table } = this;
    const onTable = () => (this.table = !this.table);
    return { ...this.choosing, current, aim, table, onTable };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'co-ladder': CoLadder;
  }
}
