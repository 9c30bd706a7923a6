import { html, nothing } from 'lit';
import { halton } from '../../content/halton.js';
import type { DocumentSection } from '../../core/types.js';
import { blockAlone, type BlockOf } from '../../core/blocks.js';
import { Drawn } from '../../core/drawn.js';
import { head, text, type View } from '../../core/view.js';
import { css } from './styles.js';

/** Each partner with its picture, its name and what it does. */
export const partners = ({ items }: BlockOf<'partners'>, view: View) =>
  html`<ul class="co-bare co-grid" role="list">
    ${items.map(
      (partner) =>
        html`<li class="co-panel">
          ${head(view, 0, partner.name, partner.picture)} ${partner.items.map((item) => text(view, item))}
        </li>`,
    )}
  </ul>`;

const template = (section: DocumentSection, view: View) =>
  blockAlone(
    section,
    view,
    'partners',
    (block, at, { content }) =>
      content.map((each) => (each.kind === 'text' ? text(at, each) : each === block ? partners(block, at) : nothing)),
    true,
  );

/**
 * Who is in the partnership and what each partner does.
 *
 * @tag co-partners
 * @summary The partners and what each of them does.
 * @attr {number} heading-level - 1 to 6. Default 2.
 * @attr {'plain'|'easy'|'original'} words - Wording of this one; default: the page's.
 * @attr {'on'|'off'} pictures - Pictures of this one; default: the page's.
 * @since 0.2.0
 * @see WCAG 2.2: 1.1.1, 1.3.1, 3.1.5
 */
export class CoPartners extends Drawn {
  static override css = css;
  static override pack = halton;
  static override section = 'charter' as const;
  static override template = template;
}

declare global {
  interface HTMLElementTagNameMap {
    'co-partners': CoPartners;
  }
}
