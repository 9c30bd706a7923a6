import { html, nothing } from 'lit';
import type { DocumentSection, Item, LadderSection } from '../../core/types.js';
import { announce } from '../../core/announce.js';
import { blockOf } from '../../core/blocks.js';
import { choices } from '../../core/choices.js';
import { Drawn } from '../../core/drawn.js';
import { fill, labelsFor } from '../../core/labels.js';
import { foot, fresh, heading, missing, phrase, type View } from '../../core/view.js';
import { strings } from './strings.js';
import { css } from './styles.js';

type Answer = 'yes' | 'partly' | 'no';

export interface ReflectOptions {
  others?: { ladder?: LadderSection };
  /** Makes the names of the groups of radio buttons its own. */
  group?: string;
  about?: string;
  /** Answer by id of the statement. */
  answers?: Record<string, Answer>;
  /** Id of the rung. */
  step?: string;
  onAbout?: (event: Event) => void;
  onAnswer?: (event: Event) => void;
  onStep?: (event: Event) => void;
  onDo?: (event: Event) => void;
}

interface Result {
  sentences: string[];
  good: string[];
  lift: string[];
}

const sidesOf = (section: DocumentSection) => {
  const block = blockOf(section.parts, 'is-isnt');
  return block ? ([block.is, block.isnt] as const) : undefined;
};

/** What the answers come to: where the team stands, what went well, and what would lift it. No score. */
const resultOf = (section: DocumentSection, view: View, { others, answers = {}, step }: ReflectOptions): Result => {
  const labels = labelsFor('reflect', strings, view.lang);
  const result: Result = { sentences: [], good: [], lift: [] };
  const rungs = others?.ladder?.rungs ?? [];
  const rung = rungs.find(({ id }) => id === step);
  const next = rung && rungs.find(({ n }) => n === rung.n + 1);
  if (rung) {
    result.sentences.push(fill(labels.here, { n: rung.n, count: rungs.length, name: rung.name }));
    result.sentences.push(next ? fill(labels.next, { name: next.name }) : labels.top);
    if (next) result.lift.push(`${next.name}. ${phrase(view, next)}`);
  }
  const [is, isnt] = sidesOf(section) ?? [];
  const say = (label: string, item: Item) => fill(label, { words: phrase(view, item) });
  for (const item of [...(is?.items ?? []), ...(isnt?.items ?? [])]) {
    const answer = answers[item.id];
    if (answer === 'yes') result.good.push(phrase(view, item));
    if (answer === 'partly') result.lift.push(say(labels.partlyDone, item));
    if (answer === 'no') result.lift.push(say(labels.talk, item));
  }
  return result;
};

/** The result as plain text, to be copied or saved. */
const written = (view: View, { about }: ReflectOptions, { sentences, good, lift }: Result) => {
  const labels = labelsFor('reflect', strings, view.lang);
  const list = (name: string, rows: string[]) =>
    rows.length ? [`${name}:`, ...rows.map((row) => `- ${row}`), ''] : [];
  return [labels.result, about ?? '', ...sentences, '', ...list(labels.good, good), ...list(labels.lift, lift)]
    .join('\n')
    .trim();
};

const statement = (view: View, item: Item, { group = 'co-reflect', answers, onAnswer }: ReflectOptions) => {
  const labels = labelsFor('reflect', strings, view.lang);
  return html`<fieldset class="co-fieldset co-reflect-statement">
    <legend class="co-reflect-words">${fresh(view, phrase(view, item))}</legend>
    <div class="co-reflect-answers">
      ${(['yes', 'partly', 'no'] as const).map(
        (answer) =>
          html`<label class="co-chip"
            ><input
              class="co-radio"
              type="radio"
              form=""
              name="${group}-${item.id}"
              value=${answer}
              data-statement=${item.id}
              ?checked=${answers?.[item.id] === answer}
              @change=${onAnswer}
            /><span class="co-chip-words">${fresh(view, labels[answer])}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
};

const result = (view: View, { sentences, good, lift }: Result) => {
  const labels = labelsFor('reflect', strings, view.lang);
  const told = sentences.join(' ');
  const list = (name: string, rows: string[]) =>
    rows.length
      ? html`${heading(view, 2, 'co-name co-reflect-side', fresh(view, name))}
          <ul class="co-list" role="list">
            ${rows.map((row) => html`<li class="co-list-item">${fresh(view, row, row)}</li>`)}
          </ul>`
      : nothing;
  return sentences.length || good.length || lift.length
    ? html`<p class="co-text">${fresh(view, told, told)}</p>
        ${list(labels.good, good)} ${list(labels.lift, lift)}`
    : html`<p class="co-text">${fresh(view, labels.none)}</p>`;
};

const template = (section: DocumentSection, view: View, options: ReflectOptions) => {
  const labels = labelsFor('reflect', strings, view.lang);
  const sides = sidesOf(section);
  const { others, group = 'co-reflect', about, step, onAbout, onStep, onDo } = options;
  if (!sides) return nothing;
  const rungs = others?.ladder?.rungs ?? [];
  const found = resultOf(section, view, options);
  const button = (what: 'print' | 'copy' | 'save' | 'clear') =>
    html`<button type="button" class="co-button" value=${what} @click=${onDo}>${fresh(view, labels[what])}</button>`;
  return html`${heading(view, 0, 'co-heading', fresh(view, labels.title))} ${missing(view, section)}
    <p class="co-text">${fresh(view, labels.intro)}</p>
    <div>
      <label class="co-reflect-label" for="${group}-about">${fresh(view, labels.about)}</label>
      <input
        class="co-reflect-about"
        id="${group}-about"
        form=""
        type="text"
        autocomplete="off"
        .value=${about ?? ''}
        @input=${onAbout}
      />
    </div>
    ${sides.map(
      ({ name, items }, i) =>
        html`<div class="co-reflect-block">
          ${heading(view, 1, 'co-name co-reflect-side', fresh(view, name))}
          <p class="co-text">${fresh(view, i ? labels.askIsnt : labels.askIs)}</p>
          ${items.map((item) => statement(view, item, options))}
        </div>`,
    )}
    <div class="co-reflect-block">
      ${choices(
        view,
        labels.step,
        rungs.map(({ id, n, name, question }) => ({
          id,
          place: fill(labels.place, { n, count: rungs.length }),
          name,
          question,
        })),
        { name: `${group}-step`, form: group, value: step, onChoose: onStep },
      )}
    </div>
    <div class="co-panel co-accent co-reflect-result">
      ${heading(view, 1, 'co-name co-reflect-side', fresh(view, labels.result))} ${result(view, found)}
      <p class="co-live co-reflect-actions">
        ${button('copy')} ${button('save')} ${button('print')} ${button('clear')}
      </p>
    </div>
    ${foot(view, section.document)}`;
};

/**
 * A team looks back at one meeting or project: statement by statement, then the ladder. It shows where the team
 * stands and what would lift it, to be copied, saved as a file or printed. There is no score, and nothing is stored
 * or sent.
 *
 * @tag co-reflect
 * @summary A team's look back at one meeting or project.
 * @attr {number} heading-level - 1 to 6. Default 2.
 * @attr {'plain'|'easy'|'original'} words - Wording of this one; default: the page's.
 * @attr {'on'|'off'} pictures - Pictures of this one; default: the page's.
 * @since 0.2.0
 * @see WCAG 2.2: 1.3.1, 2.5.8, 3.2.2, 3.3.2, 4.1.3
 */
export class CoReflect extends Drawn {
  static override css = css;
  static override section = 'charter' as const;
  static override with = ['ladder' as const];
  static template = template;
  static override properties = { about: { state: true }, answers: { state: true }, step: { state: true } };

  #group = `co-reflect-${Math.random().toString(36).slice(2, 8)}`;

  declare protected about: string;
  declare protected answers: Record<string, Answer>;
  declare protected step?: string;

  constructor() {
    super();
    this.about = '';
    this.answers = {};
  }

  get #options(): ReflectOptions {
    const { others, about, answers, step } = this;
    return {
      others,
      group: this.#group,
      about,
      answers,
      step,
      onAbout: (event) => (this.about = (event.target as HTMLInputElement).value),
      onAnswer: (event) => {
        const { value, dataset } = event.target as HTMLInputElement;
        this.answers = { ...this.answers, [dataset.statement!]: value as Answer };
      },
      onStep: (event) => (this.step = (event.target as HTMLInputElement).value),
      onDo: (event) => void this.#do((event.currentTarget as HTMLButtonElement).value),
    };
  }

  async #do(what: string) {
    const { view } = this;
    const labels = labelsFor('reflect', strings, view.lang);
    const options = this.#options;
    const words = written(view, options, resultOf(this.section as DocumentSection, view, options));
    const say = (message: string) => announce(message, this, view.lang);
    if (what === 'print') print();
    if (what === 'copy') {
      await navigator.clipboard.writeText(words).then(
        () => say(labels.copied),
        () => say(labels.notCopied),
      );
    }
    if (what === 'save') {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([words], { type: 'text/plain' }));
      link.download = labels.file;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
      say(labels.saved);
    }
    if (what === 'clear') {
      Object.assign(this, { about: '', answers: {}, step: undefined });
      for (const radio of this.querySelectorAll<HTMLInputElement>('.co-radio')) radio.checked = false;
      say(labels.cleared);
    }
  }

  protected override draw(view: View) {
    return template(this.section as DocumentSection, view, this.#options);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'co-reflect': CoReflect;
  }
}
