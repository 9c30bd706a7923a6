import { html, nothing } from 'lit';
import { halton } from '../../content/halton.js';
import type { DocumentSection } from '../../core/types.js';
import { blockOf, type BlockOf } from '../../core/blocks.js';
import { Drawn } from '../../core/drawn.js';
import { anchor, entry, foot, head, missing, type View } from '../../core/view.js';
import { css } from './styles.js';

export { isIsntCss } from './styles.js';

type IsIsnt = BlockOf<'is-isnt'>;

/** What it is and what it isn't, side by side. The marks are decoration: each heading says it in words. */
export const isIsnt = (block: IsIsnt, view: View) =>
  html`<div class="co-grid co-columns">
    ${(['is', 'isnt'] as const).map(
      (side) =>
        html`<div class="co-panel co-accent co-is-isnt-${side}">
          ${head(view, 0, block[side].name)}
          <ul class="co-bare" role="list">
            ${block[side].items.map(
              (item) => html`<li class="co-marked" id=${anchor(view, item.id)}>${entry(view, item)}</li>`,
            )}
          </ul>
        </div>`,
    )}
  </div>`;

const template = (section: DocumentSection, view: View) => {
  const block = blockOf(section.parts, 'is-isnt');
  return block ? html`${missing(view, block)} ${isIsnt(block, view)} ${foot(view, section.document)}` : nothing;
};

/**
 * What co-production is, and what it isn't: two lists, each under its own heading.
 *
 * @tag co-is-isnt
 * @summary What co-production is and isn't.
 * @attr {number} heading-level - 1 to 6. Default 2.
 * @attr {'plain'|'easy'|'original'} words - Wording of this one; default: the page's.
 * @attr {'on'|'off'} pictures - Pictures of this one; default: the page's.
 * @since 0.2.0
 * @see WCAG 2.2: 1.3.1, 1.4.1 (never told by colour or mark alone), 3.1.5
 */
export class CoIsIsnt extends Drawn {
  static override css = css;
  static override pack = halton;
  static override section = 'charter' as const;
  static override template = template;
}

declare global {
  interface HTMLElementTagNameMap {
    'co-is-isnt': CoIsIsnt;
  }
}
