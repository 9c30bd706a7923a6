import { html } from 'lit';
import { halton } from '../../content/halton.js';
import type { DocumentSection } from '../../core/types.js';
import { part } from '../../core/blocks.js';
import { Drawn } from '../../core/drawn.js';
import { anchor, whole, type View } from '../../core/view.js';
import { css } from './styles.js';

const template = (section: DocumentSection, view: View) =>
  whole(
    view,
    section,
    section.parts.map(
      (each) =>
        html`<div class="co-part" id=${anchor(view, `local-offer.${each.id}`)}>
          ${part({ ...view, level: view.level + 1 }, each, {})}
        </div>`,
    ),
  );

/**
 * How the Local Offer was reviewed with parents, carers and young people.
 *
 * @tag co-local-offer
 * @summary How the Local Offer was reviewed.
 * @attr {number} heading-level - 1 to 6. Default 2.
 * @attr {'plain'|'easy'|'original'} words - Wording of this one; default: the page's.
 * @attr {'on'|'off'} pictures - Pictures of this one; default: the page's.
 * @since 0.2.0
 * @see WCAG 2.2: 1.3.1, 3.1.5
 */
export class CoLocalOffer extends Drawn {
  static override css = css;
  static override pack = halton;
  static override section = 'local-offer' as const;
  static override template = template;
}

declare global {
  interface HTMLElementTagNameMap {
    'co-local-offer': CoLocalOffer;
  }
}
