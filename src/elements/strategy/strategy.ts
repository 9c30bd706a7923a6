import { halton } from '../../content/halton.js';
import type { DocumentSection } from '../../core/types.js';
import { governance } from '../governance/governance.js';
import { inclusion } from '../inclusion/inclusion.js';
import { DocumentElement, documentOf, type DocumentOptions } from '../../core/document.js';
import type { View } from '../../core/view.js';
import { css } from './styles.js';

const template = (section: DocumentSection, view: View, options: DocumentOptions) =>
  documentOf(section, view, { inclusion, governance: (block, at) => governance(block, at) }, options);

/**
 * The SEND Strategy 2021-2025: vision, principles, priorities with their objectives, outcomes, and who answers for it.
 * Without script it is one long page with a contents list; with script one part shows at a time, and a link to any
 * part or item leads to it. An unknown part is reported once and the words already there stay.
 *
 * @tag co-strategy
 * @summary The SEND strategy, whole or one part of it.
 * @attr {'introduction'|'vision'|'principles'|'inclusive'|'priorities'|'outcomes'|'accountability'|'governance'} section - Only this part. Default: the whole document.
 * @attr {number} heading-level - 1 to 6. Default 2.
 * @attr {'plain'|'easy'|'original'} words - Wording of this one; default: the page's.
 * @attr {'on'|'off'} pictures - Pictures of this one; default: the page's.
 * @since 0.2.0
 * @see WCAG 2.2: 1.3.1, 2.4.3, 2.4.5, 3.1.3, 3.1.5
 */
export class CoStrategy extends DocumentElement {
  static override css = css;
  static override pack = halton;
  static override section = 'strategy' as const;

  static override brings = {
    'co-priorities': async () => (await import('../priorities/priorities.js')).CoPriorities,
    'co-outcomes': async () => (await import('../outcomes/outcomes.js')).CoOutcomes,
  };
  static override template = template;
}

declare global {
  interface HTMLElementTagNameMap {
    'co-strategy': CoStrategy;
  }
}
