import { html } from 'lit';
import { halton } from '../../content/halton.js';
import type { LinksSection, PrioritiesSection } from '../../core/types.js';
import { Drawn } from '../../core/drawn.js';
import { text, whole, type View } from '../../core/view.js';
import { card } from '../priority-card/priority-card.js';
import { css } from './styles.js';

const template = (section: PrioritiesSection, view: View, { others }: { others?: { links?: LinksSection } }) =>
  whole(
    view,
    section,
    html`${text(view, section.intro)}
      <ul class="co-priorities-list" role="list">
        ${section.priorities.map(
          (priority) =>
            html`<li class="co-priorities-item">
              ${card(priority, { ...view, level: view.level + 1 }, others?.links)}
            </li>`,
        )}
      </ul>`,
    true,
  );

/**
 * All priorities of the SEND Strategy, each as a card.
 *
 * @tag co-priorities
 * @summary The strategy's four priorities together.
 * @attr {number} heading-level - 1 to 6. Default 2; the cards are one level below.
 * @attr {'plain'|'easy'|'original'} words - Wording of this one; default: the page's.
 * @attr {'on'|'off'} pictures - Pictures of this one; default: the page's.
 * @since 0.1.0
 * @see WCAG 2.2: 1.3.1, 3.1.5
 */
export class CoPriorities extends Drawn {
  static override css = css;
  static override pack = halton;
  static override section = 'priorities' as const;
  static override with = ['links' as const];
  static override template = template;
}

declare global {
  interface HTMLElementTagNameMap {
    'co-priorities': CoPriorities;
  }
}
