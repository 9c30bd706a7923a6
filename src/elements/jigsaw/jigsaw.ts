import { html, nothing, type PropertyValues } from 'lit';
import { halton } from '../../content/halton.js';
import type { JigsawSection, Piece } from '../../core/types.js';
import { announce } from '../../core/announce.js';
import { choices, meaning } from '../../core/choices.js';
import { ChoosingElement, type Choosing } from '../../core/choosing.js';
import { fill, labelsFor } from '../../core/labels.js';
import { foot, fresh, heading, missing, text, type View } from '../../core/view.js';
import { strings } from './strings.js';
import { css } from './styles.js';

export interface JigsawOptions extends Choosing {
  current?: string;
}

/** Decoration: the piece's knob, and its stretch of the one ribbon that runs through all pieces. No words in it. */
const art = html`<svg class="co-jigsaw-knob" viewBox="0 0 24 32" aria-hidden="true" focusable="false">
    <path class="co-jigsaw-shape" d="M0 8.5C4 8.5 6.2 10 5.2 7a10.5 10.5 0 1 1 0 18C6.2 22 4 23.5 0 23.5" /></svg
  ><svg class="co-jigsaw-ribbon" viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <path class="co-jigsaw-line" d="M0 20C25-8 25-8 50 20s25 28 50 0" /></svg
  ><svg
    class="co-jigsaw-ribbon co-jigsaw-ribbon-down"
    viewBox="0 0 40 100"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    <path class="co-jigsaw-line" d="M20 0C-8 25-8 25 20 50s28 25 0 50" />
  </svg>`;

const bandOf = ({ bands }: JigsawSection, piece: Piece) => bands.find(({ id }) => id === piece.band)?.name ?? '';

const pieces = (section: JigsawSection, view: View, { current }: JigsawOptions) => {
  const labels = labelsFor('jigsaw', strings, view.lang);
  const count = section.pieces.length;
  const here = section.pieces.find(({ id }) => id === current);
  // More than five would be too narrow side by side.
  return html`<ol class="co-jigsaw-pieces ${count > 5 ? '' : 'co-jigsaw-few'}" role="list">
    ${section.pieces.map(
      (piece) =>
        html`<li
          class="co-jigsaw-piece ${here && piece.n > here.n ? 'co-jigsaw-ahead' : ''}"
          aria-current=${piece === here ? 'step' : nothing}
        >
          ${art}
          <p class="co-jigsaw-place">${fresh(view, fill(labels.piece, { n: piece.n, count }))}</p>
          ${heading(view, 1, 'co-jigsaw-name', fresh(view, piece.name))}
          ${piece === here ? html`<p class="co-jigsaw-here">${fresh(view, labels.here)}</p>` : nothing}
          ${text(view, piece)}
        </li>`,
    )}
  </ol>`;
};

const sentence = (section: JigsawSection, view: View, id?: string) => {
  const piece = section.pieces.find((piece) => piece.id === id);
  if (!piece) return undefined;
  const { chosen } = labelsFor('jigsaw', strings, view.lang);
  return fill(chosen, { n: piece.n, count: section.pieces.length, name: piece.name, band: bandOf(section, piece) });
};

const template = (section: JigsawSection, view: View, options: JigsawOptions) => {
  const labels = labelsFor('jigsaw', strings, view.lang);
  const count = section.pieces.length;
  if (options.mode === 'choose') {
    const entries = section.pieces.map(({ id, n, name, question }) => ({
      id,
      place: fill(labels.piece, { n, count }),
      name,
      question,
    }));
    const result = sentence(section, view, options.chosen);
    return html`${missing(view, section)} ${choices(view, labels.where, entries, options)}
    ${result ? meaning(view, result) : nothing} ${foot(view, section.document)}`;
  }
  const here = section.pieces.find(({ id }) => id === options.current);
  const summary = fill(labels.summary, {
    count,
    first: section.pieces[0]?.name ?? '',
    last: section.pieces.at(-1)?.name ?? '',
  });
  return html`${heading(view, 0, 'co-heading', fresh(view, section.title))} ${missing(view, section)}
    <p class="co-text">
      ${fresh(view, here ? `${summary} ${fill(labels.isHere, { n: here.n, name: here.name })}` : summary)}
    </p>
    ${section.intro.map((item) => text(view, item))} ${pieces(section, view, options)} ${foot(view, section.document)}`;
};

/**
 * The participation jigsaw: joined pieces in reading order, from not being involved to working together as equals.
 * The shapes are decoration; all words are HTML. `current` is told in words, by a heavier edge and to assistive
 * technology (`aria-current="step"`). Never a symbol for autism or SEND.
 *
 * With `mode="choose"` it is a group of native radio buttons that take part in the host's form.
 * An unknown piece or mode is reported once and left out.
 *
 * @tag co-jigsaw
 * @summary Five pieces that show how much of a say people have.
 * @attr {'no-engagement'|'information'|'feedback'|'involved'|'co-producing'} current - The piece that we are on.
 * @attr {'read'|'choose'} mode - What it is for. Default `read`.
 * @attr {string} name - With `choose`: the name in the host's form. Without it the choice is not submitted.
 * @attr {string} value - With `choose`: the piece chosen at first.
 * @attr {boolean} required - With `choose`: the form asks for an answer.
 * @attr {number} heading-level - 1 to 6. Default 2.
 * @attr {'plain'|'easy'|'original'} words - Wording of this one; default: the page's.
 * @attr {'on'|'off'} pictures - Pictures of this one; default: the page's.
 * @fires {CustomEvent<{ value: string }>} co-jigsaw-change - A piece was chosen; bubbles.
 * @since 0.1.0
 * @see WCAG 2.2: 1.3.1, 1.4.1, 2.5.7, 3.2.2, 4.1.3
 */
export class CoJigsaw extends ChoosingElement {
  static override css = css;
  static override pack = halton;
  static override section = 'jigsaw' as const;
  static override template = template;
  static override properties = { current: {} };

  declare current?: string;

  protected override event = 'co-jigsaw-change';

  protected override willUpdate(changed: PropertyValues) {
    this.check(changed, ['current', 'value'], (this.data as JigsawSection).pieces);
    super.willUpdate(changed);
  }

  protected override told(view: View, id: string) {
    announce(sentence(this.data as JigsawSection, view, id) ?? '', this, view.lang);
  }

  protected override get options(): JigsawOptions {
    return { ...this.choosing, current: this.current };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'co-jigsaw': CoJigsaw;
  }
}
