import { html } from 'lit';
import { halton } from '../../content/halton.js';
import type { PrioritiesSection } from '../../core/types.js';
import { list } from '../../core/blocks.js';
import { Drawn } from '../../core/drawn.js';
import { labelsFor } from '../../core/labels.js';
import { fresh, head, whole, type View } from '../../core/view.js';
import { strings } from './strings.js';
import { css } from './styles.js';

const template = (section: PrioritiesSection, view: View) => {
  const labels = labelsFor('outcomes', strings, view.lang);
  return whole(
    view,
    { title: section.outcomesTitle ?? labels.title, document: section.document },
    html`<div class="co-grid">
      ${section.priorities.map(
        ({ name, picture, outcomes }) =>
          html`<div class="co-panel co-accent">
            ${head(view, 1, name, picture)}
            <p class="co-quiet">${fresh(view, labels.question)}</p>
            ${list(view, outcomes)}
          </div>`,
      )}
    </div>`,
    true,
    section,
  );
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
  static override pack = halton;
  static override section = 'priorities' as const;
  static override template = template;
}

declare global {
  interface HTMLElementTagNameMap {
    'co-outcomes': CoOutcomes;
  }
}
