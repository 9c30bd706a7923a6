import { html } from 'lit';
import { halton } from '../../content/halton.js';
import type { DocumentSection } from '../../core/types.js';
import { blockAlone, list, type BlockOf } from '../../core/blocks.js';
import { Drawn } from '../../core/drawn.js';
import { head, text, type View } from '../../core/view.js';
import { css } from './styles.js';

/** The sides of inclusion, each with its picture and its points. */
export const inclusion = ({ lead, areas }: BlockOf<'inclusion'>, view: View) =>
  html`${text(view, lead)}
    <div class="co-grid co-columns">
      ${areas.map(
        ({ name, picture, items }) =>
          html`<div class="co-panel">${head(view, 0, name, picture)} ${list(view, items)}</div>`,
      )}
    </div>`;

const template = (section: DocumentSection, view: View) => blockAlone(section, view, 'inclusion', inclusion, true);

/**
 * What the strategy means by inclusive, in its four sides: attending, included, achieving and supported.
 *
 * @tag co-inclusion
 * @summary What we mean by inclusive.
 * @attr {number} heading-level - 1 to 6. Default 2.
 * @attr {'plain'|'easy'|'original'} words - Wording of this one; default: the page's.
 * @attr {'on'|'off'} pictures - Pictures of this one; default: the page's.
 * @since 0.2.0
 * @see WCAG 2.2: 1.1.1, 1.3.1, 3.1.5
 */
export class CoInclusion extends Drawn {
  static override css = css;
  static override pack = halton;
  static override section = 'strategy' as const;
  static override template = template;
}

declare global {
  interface HTMLElementTagNameMap {
    'co-inclusion': CoInclusion;
  }
}
