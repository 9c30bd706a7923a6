import { html } from 'lit';
import { halton } from '../../content/halton.js';
import type { DocumentSection } from '../../core/types.js';
import type { BlockOf } from '../../core/blocks.js';
import { commitments } from '../commitments/commitments.js';
import { isIsnt } from '../is-isnt/is-isnt.js';
import { partners } from '../partners/partners.js';
import { signatures } from '../signatures/signatures.js';
import { DocumentElement, documentOf, type DocumentOptions } from '../../core/document.js';
import { fresh, text, type View } from '../../core/view.js';
import { css } from './styles.js';

const quote = (block: BlockOf<'quote'>, view: View) =>
  html`<figure class="co-charter-quote">
    <blockquote class="co-charter-quote-words">${text(view, block)}</blockquote>
    <figcaption class="co-quiet">${fresh(view, block.by)}</figcaption>
  </figure>`;

const template = (section: DocumentSection, view: View, options: DocumentOptions) =>
  documentOf(
    section,
    view,
    {
      commitments: (block, at) => commitments(block, at, options),
      'is-isnt': isIsnt,
      partners,
      signatures,
      quote,
    },
    options,
  );

/**
 * The Halton SEND Co-production Charter.
 * Without script it is one long page with a contents list; with script one part shows at a time, and a link to any
 * part or item leads to it. An unknown part is reported once and the words already there stay.
 *
 * @tag co-charter
 * @summary The co-production charter, whole or one part of it.
 * @attr {'introduction'|'vision'|'mission'|'partnership'|'commitments'|'why'|'meaning'|'ladder'|'jigsaw'|'with-us'|'signatures'} section - Only this part. Default: the whole document.
 * @attr {number} heading-level - 1 to 6. Default 2.
 * @attr {'plain'|'easy'|'original'} words - Wording of this one; default: the page's.
 * @attr {'on'|'off'} pictures - Pictures of this one; default: the page's.
 * @since 0.2.0
 * @see WCAG 2.2: 1.3.1, 2.4.3, 2.4.5, 3.1.3, 3.1.5
 */
export class CoCharter extends DocumentElement {
  static override css = css;
  static override pack = halton;
  static override section = 'charter' as const;
  static override with = ['links' as const];
  static override brings = {
    'co-ladder': async () => (await import('../ladder/ladder.js')).CoLadder,
    'co-jigsaw': async () => (await import('../jigsaw/jigsaw.js')).CoJigsaw,
  };
  static override template = template;
}

declare global {
  interface HTMLElementTagNameMap {
    'co-charter': CoCharter;
  }
}
