import { html, nothing, type TemplateResult } from 'lit';
import { halton } from '../../content/halton.js';
import type { DocumentSection, Item, LadderSection } from '../../core/types.js';
import { announce } from '../../core/announce.js';
import { blockOf } from '../../core/blocks.js';
import { chips, choices } from '../../core/choices.js';
import { Drawn } from '../../core/drawn.js';
import { fill, labelsFor } from '../../core/labels.js';
import { foot, fresh, heading, lines, missing, phrase, text, type View } from '../../core/view.js';
import { strings } from './strings.js';
import { css } from './styles.js';

const answers = ['yes', 'partly', 'no'] as const;
type Answer = (typeof answers)[number];

export interface ReflectOptions {
  others?: { ladder?: LadderSection; reflect?: DocumentSection };
  /** Makes the names of the groups of radio buttons its own. */
  group?: string;
  about?: string;
  /** Answer by id of the statement. */
  answered?: Record<string, Answer>;
  /** Id of the rung. */
  step?: string;
  onAbout?: (event: Event) => void;
  onAnswer?: (id: string, answer: Answer) => void;
  onStep?: (event: Event) => void;
  onDo?: (event: Event) => void;
}

const labelsIn = ({ lang }: View) => labelsFor('reflect', strings, lang);

/** What the answers come to: where the team stands, what went well, and what would lift it. No score. */
const result = (view: View, items: Item[], { others, answered = {}, step }: ReflectOptions) => {
  const labels = labelsIn(view);
  const rungs = others?.ladder?.rungs ?? [];
  const rung = rungs.find(({ id }) => id === step);
  const next = rung && rungs.find(({ n }) => n === rung.n + 1);
  const saying = (answer: Answer) =>
    items.filter(({ id }) => answered[id] === answer).map((item) => phrase(view, item));
  const good = saying('yes');
  const lift = [
    ...saying('partly').map((words) => fill(labels.partlyDone, { words })),
    ...saying('no').map((words) => fill(labels.talk, { words })),
  ];
  if (next) lift.unshift(`${next.name}. ${phrase(view, next)}`);
  const stands = rung
    ? `${fill(labels.here, { n: rung.n, count: rungs.length, name: rung.name })} ${next ? fill(labels.next, { name: next.name }) : labels.top}`
    : '';
  const list = (name: string, rows: string[]) =>
    rows.length
      ? html`${heading(view, 2, 'co-name co-minor', fresh(view, name))}
          <ul class="co-list" role="list">
            ${rows.map((row) => html`<li class="co-list-item">${fresh(view, row, row)}</li>`)}
          </ul>`
      : nothing;
  return stands || good.length + lift.length
    ? html`<p class="co-text">${fresh(view, stands, stands)}</p>
        ${list(labels.good, good)} ${list(labels.lift, lift)}`
    : undefined;
};

const template = (section: DocumentSection, view: View, options: ReflectOptions): TemplateResult | typeof nothing => {
  const labels = labelsIn(view);
  const block = blockOf(section.parts, 'is-isnt');
  const { others, group = 'co-reflect', about, answered, step, onAbout, onAnswer, onStep, onDo } = options;
  if (!block) return nothing;
  const rungs = others?.ladder?.rungs ?? [];
  const own = others?.reflect;
  const ask = (id: string) =>
    own?.parts
      .find((part) => part.id === id)
      ?.content.map((words) => (words.kind === 'text' ? text(view, words) : nothing));
  const side = (id: 'is' | 'isnt') =>
    html`<div class="co-reflect-block">
      ${heading(view, 1, 'co-name co-minor', fresh(view, block[id].name))} ${ask(id)}
      ${block[id].items.map((item) =>
        chips(
          view,
          'co-reflect-statement',
          lines(view, item),
          `${group}-${item.id}`,
          answers.map((value) => ({ value, words: labels[value] })),
          answered?.[item.id],
          ({ target }) => onAnswer?.(item.id, (target as HTMLInputElement).value as Answer),
        ),
      )}
    </div>`;
  return html`${own ? heading(view, 0, 'co-heading', fresh(view, own.title)) : nothing} ${missing(view, section)}
    ${ask('start')}
    <label class="co-reflect-label"
      >${fresh(view, labels.about)}
      <input class="co-reflect-about" form="" type="text" autocomplete="off" .value=${about ?? ''} @input=${onAbout} />
    </label>
    ${side('is')} ${side('isnt')}
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
      ${heading(view, 1, 'co-name co-minor', fresh(view, own?.parts.at(-1)?.name))}
      ${result(view, [...block.is.items, ...block.isnt.items], options) ?? ask('result')}
      <p class="co-live co-chips">
        ${(['copy', 'save', 'print', 'clear'] as const).map(
          (what) =>
            html`<button type="button" class="co-button" value=${what} @click=${onDo}>
              ${fresh(view, labels[what])}
            </button>`,
        )}
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
  static override pack = halton;
  static override section = 'charter' as const;
  static override with = ['ladder' as const, 'reflect' as const];
  static override template = template;
  static override properties = { about: { state: true }, answered: { state: true }, step: { state: true } };

  #group = `co-reflect-${Math.random().toString(36).slice(2, 8)}`;

  declare protected about?: string;
  declare protected answered?: Record<string, Answer>;
  declare protected step?: string;

  protected override get options(): ReflectOptions {
    const { others, about, answered, step } = this;
    return {
      others,
      group: this.#group,
      about,
      answered,
      step,
      onAbout: (event) => (this.about = (event.target as HTMLInputElement).value),
      onAnswer: (id, answer) => (this.answered = { ...this.answered, [id]: answer }),
      onStep: (event) => (this.step = (event.target as HTMLInputElement).value),
      onDo: (event) => void this.#do((event.currentTarget as HTMLButtonElement).value),
    };
  }

  /** The result as plain text, just as it stands in the page. */
  get #written() {
    const [title, ...rest] = [
      ...this.querySelectorAll<HTMLElement>('.co-reflect-result :is(h1, h2, h3, h4, h5, h6, .co-text, li)'),
    ].map((part) => (part.localName === 'li' ? `- ${part.innerText}` : part.innerText));
    return [title, this.about, ...rest].filter(Boolean).join('\n');
  }

  async #do(what: string) {
    const { view } = this;
    const labels = labelsIn(view);
    const say = (message: string) => announce(message, this, view.lang);
    if (what === 'print') print();
    if (what === 'copy') {
      await navigator.clipboard.writeText(this.#written).then(
        () => say(labels.copied),
        () => say(labels.notCopied),
      );
    }
    if (what === 'save') {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([this.#written], { type: 'text/plain' }));
      link.download = labels.file;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
      say(labels.saved);
    }
    if (what === 'clear') {
      Object.assign(this, { about: undefined, answered: undefined, step: undefined });
      for (const radio of this.querySelectorAll<HTMLInputElement>('.co-radio')) radio.checked = false;
      say(labels.cleared);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'co-reflect': CoReflect;
  }
}
