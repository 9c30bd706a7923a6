import { html } from 'lit';
import { halton } from '../../content/halton.js';
import type { DocumentSection } from '../../core/types.js';
import { blockAlone, type BlockOf } from '../../core/blocks.js';
import { Drawn } from '../../core/drawn.js';
import { fresh, text, type View } from '../../core/view.js';
import { css } from './styles.js';

export { signaturesCss } from './styles.js';

/** Who signed: names, offices and organisations, as they were at the time. */
export const signatures = ({ lead, items }: BlockOf<'signatures'>, view: View) =>
  html`${text(view, lead)}
    <ul class="co-bare co-signatures-list" role="list">
      ${items.map(
        ({ name, role, organisation }) =>
          html`<li class="co-signatures-item">
            <strong class="co-strong" translate="no">${fresh(view, name)}</strong>
            <span class="co-list-name">${fresh(view, role)}</span>
            <span class="co-quiet">${fresh(view, organisation)}</span>
          </li>`,
      )}
    </ul>`;

const template = (section: DocumentSection, view: View) => blockAlone(section, view, 'signatures', signatures);

/**
 * Who signed the charter, in the offices of that time. Names are as in the document; no handwriting is shown.
 *
 * @tag co-signatures
 * @summary Who signed the charter.
 * @attr {number} heading-level - 1 to 6. Default 2.
 * @attr {'plain'|'easy'|'original'} words - Wording of this one; default: the page's.
 * @attr {'on'|'off'} pictures - Pictures of this one; default: the page's.
 * @since 0.2.0
 * @see WCAG 2.2: 1.3.1
 */
export class CoSignatures extends Drawn {
  static override css = css;
  static override pack = halton;
  static override section = 'charter' as const;
  static override template = template;
}

declare global {
  interface HTMLElementTagNameMap {
    'co-signatures': CoSignatures;
  }
}
