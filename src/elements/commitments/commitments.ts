import { html, nothing, type PropertyValues } from 'lit';
import { halton } from '../../content/halton.js';
import type { DocumentSection, LinksSection } from '../../core/types.js';
import { announce } from '../../core/announce.js';
import { blockAlone, blockOf, links, type BlockOf } from '../../core/blocks.js';
import { chips } from '../../core/choices.js';
import { Drawn } from '../../core/drawn.js';
import { fill, labelsFor } from '../../core/labels.js';
import { anchor, anchorOf, fresh, heading, text, type View } from '../../core/view.js';
import { warnValue } from '../../core/warn.js';
import { strings } from './strings.js';
import { css } from './styles.js';

export { commitmentsCss } from './styles.js';

type Commitments = BlockOf<'commitments'>;

export interface CommitmentsOptions {
  /** Id of the theme to show; all without it. */
  theme?: string;
  /** Name of the group of radio buttons. */
  group?: string;
  onTheme?: (event: Event) => void;
  others?: { links?: LinksSection };
}

const filter = (
  view: View,
  { themes, items }: Commitments,
  { theme = '', group = 'co-theme', onTheme }: CommitmentsOptions,
) => {
  const labels = labelsFor('commitments', strings, view.lang);
  const entries = [{ id: '', name: labels.all }, ...themes].map(({ id, name }) => {
    const count = items.filter((item) => !id || item.theme === id).length;
    return { value: id, words: html`${name} <span class="co-count">${`(${count})`}</span>` };
  });
  return chips(view, 'co-live co-commitments-filter', fresh(view, labels.filter), group, entries, theme, onTheme);
};

/** The list of commitments; each has its number, a label, its words and what it goes with. */
export const commitments = (block: Commitments, view: View, options: CommitmentsOptions = {}) => {
  const labels = labelsFor('commitments', strings, view.lang);
  return html`${text(view, block.lead)} ${options.onTheme ? filter(view, block, options) : nothing}
    <ol class="co-bare co-commitments-list" role="list">
      ${block.items.map((item) => {
        const id = anchor(view, item.id);
        return html`<li class="co-commitments-item" id=${id} ?hidden=${!!options.theme && item.theme !== options.theme}>
          <a
            class="co-commitments-number"
            href="#${anchorOf(item.id)}"
            aria-label=${fill(labels.number, { n: item.n, name: item.name })}
          >
            ${fresh(view, item.n)}</a
          >
          <div class="co-commitments-words">
            ${heading(view, 0, 'co-name co-minor', fresh(view, item.name))} ${text(view, item)}
            ${links(view, item, options.others?.links)}
          </div>
        </li>`;
      })}
    </ol>`;
};

const template = (section: DocumentSection, view: View, options: CommitmentsOptions) =>
  blockAlone(
    section,
    view,
    'commitments',
    (block, at, { content }) =>
      html`${commitments(block, at, { onTheme: () => undefined, ...options })}
      ${content.map((each) => (each.kind === 'text' ? text(at, each) : nothing))}`,
  );

/**
 * The charter's commitments: a numbered list in which each can be linked to, filtered by theme.
 * Choosing a theme says how many commitments are shown. An unknown theme is reported once and all are shown.
 *
 * @tag co-commitments
 * @summary The commitments of the charter.
 * @attr {'listening'|'working-together'|'services'|'meetings'|'communication'} theme - The theme shown at first. Default: all.
 * @attr {number} heading-level - 1 to 6. Default 2.
 * @attr {'plain'|'easy'|'original'} words - Wording of this one; default: the page's.
 * @attr {'on'|'off'} pictures - Pictures of this one; default: the page's.
 * @since 0.2.0
 * @see WCAG 2.2: 1.3.1, 2.5.8, 3.1.5, 4.1.3
 */
export class CoCommitments extends Drawn {
  static override css = css;
  static override pack = halton;
  static override section = 'charter' as const;
  static override with = ['links' as const];
  static override template = template;
  static override properties = { theme: {} };

  declare theme?: string;

  #group = `co-theme-${Math.random().toString(36).slice(2, 8)}`;

  get #block() {
    return blockOf((this.data as DocumentSection).parts, 'commitments');
  }

  protected override willUpdate(changed: PropertyValues) {
    const themes = this.#block?.themes ?? [];
    if (changed.has('theme') && this.theme && !themes.some(({ id }) => id === this.theme)) {
      warnValue(this, 'theme', this.theme, `one of ${themes.map(({ id }) => id).join(', ')}`);
      this.theme = undefined;
    }
  }

  #onTheme = (event: Event) => {
    this.theme = (event.target as HTMLInputElement).value;
    const { lang } = this.view;
    const items = this.#block?.items ?? [];
    const shown = items.filter(({ theme }) => !this.theme || theme === this.theme).length;
    announce(fill(labelsFor('commitments', strings, lang).shown, { shown, count: items.length }), this, lang);
  };

  protected override get options(): CommitmentsOptions {
    const { theme, others } = this;
    const group = this.#group;
    return { theme, others, group, onTheme: this.#onTheme };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'co-commitments': CoCommitments;
  }
}
