import { html } from 'lit';
import { halton } from '../../content/halton.js';
import type { DocumentSection } from '../../core/types.js';
import { blockAlone, type BlockOf } from '../../core/blocks.js';
import { Drawn } from '../../core/drawn.js';
import { anchor, entry, text, type View } from '../../core/view.js';
import { css } from './styles.js';

export { strengthsCss } from './styles.js';

/** What works well. The stars are decoration. */
export const strengths = ({ lead, items }: BlockOf<'strengths'>, view: View) =>
  html`${text(view, lead)}
    <ul class="co-bare co-grid co-columns co-strengths-list" role="list">
      ${items.map((item) => html`<li class="co-marked" id=${anchor(view, item.id)}>${entry(view, item)}</li>`)}
    </ul>`;

const template = (section: DocumentSection, view: View) => blockAlone(section, view, 'strengths', strengths);

/**
 * What the inspectors found to work well.
 *
 * @tag co-strengths
 * @summary What works well, as the inspectors found.
 * @attr {number} heading-level - 1 to 6. Default 2.
 * @attr {'plain'|'easy'|'original'} words - Wording of this one; default: the page's.
 * @attr {'on'|'off'} pictures - Pictures of this one; default: the page's.
 * @since 0.2.0
 * @see WCAG 2.2: 1.3.1, 3.1.5
 */
export class CoStrengths extends Drawn {
  static override css = css;
  static override pack = halton;
  static override section = 'plan' as const;
  static override template = template;
}

declare global {
  interface HTMLElementTagNameMap {
    'co-strengths': CoStrengths;
  }
}
