import { html, nothing } from 'lit';
import type { PrioritiesSection } from '../../core/types.js';
import { list } from '../../core/blocks.js';
import { Drawn } from '../../core/drawn.js';
import { labelsFor } from '../../core/labels.js';
import { foot, fresh, heading, missing, plate, type View } from '../../core/view.js';
import { strings } from './strings.js';
import { css } from './styles.js';

const template = (section: PrioritiesSection, view: View) => {
  const labels = labelsFor('outcomes', strings, view.lang);
  return html`${heading(view, 0, 'co-heading', fresh(view, section.outcomesTitle ?? labels.title))}
  ${missing(view, section)}
  ${section.priorities.map(
    ({ name, picture, outcomes }) =>
      html`<div class="co-outcomes-priority">
        <div class="co-head">${plate(view, picture)} ${heading(view, 1, 'co-name', fresh(view, name))}</div>
        <p class="co-outcomes-question">${fresh(view, labels.question)}</p>
        ${list(view, outcomes)}
      </div>`,
  )}
  ${foot(view, section.document, nothing, true)}`;
};

/**
 * How each priority of the strategy will be known to be achieved.
 *
 * @tag co-outcomes
 * @summary The outcomes of the strategy, by priority.
 * @attr {number} heading-level - 1 to 6. Default 2.
 * @attr {'plain'|'easy'|'original'} words - Wording of this one; default: the page's.
 * @attr {'on'|'off'} pictures - Pictures of this one; default: the page's.
 * @since 0.2.0
 * @see WCAG 2.2: 1.1.1, 1.3.1, 3.1.5
 */
export class CoOutcomes extends Drawn {
  static override css = css;
  static override section = 'priorities' as const;
  static override template = template;
}

declare global {
  interface HTMLElementTagNameMap {
    'co-outcomes': CoOutcomes;
  }
}
