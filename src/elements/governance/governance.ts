import { html, nothing } from 'lit';
import { halton } from '../../content/halton.js';
import type { Body, DocumentSection } from '../../core/types.js';
import { blockOf, type BlockOf } from '../../core/blocks.js';
import { Drawn } from '../../core/drawn.js';
import { fill, labelsFor } from '../../core/labels.js';
import { fresh, heading, text, whole, type View } from '../../core/view.js';
import { strings } from './strings.js';
import { css } from './styles.js';

export { governanceCss } from './styles.js';

export interface GovernanceOptions {
  /** True where the lines and boxes are left out. */
  plain?: boolean;
  onPlain?: () => void;
}

const body = (view: View, { name, also, items, lead, under }: Body): unknown => {
  const labels = labelsFor('governance', strings, view.lang);
  return html`<li class="co-governance-item">
    <div class="co-governance-body">
      ${heading(view, 0, 'co-name co-minor', fresh(view, name))}
      ${also ? html`<p class="co-quiet">${fresh(view, fill(labels.also, { names: also.join(', ') }))}</p>` : nothing}
      ${items.map((item) => text(view, item))}
    </div>
    ${lead ? html`<div class="co-governance-lead">${text(view, lead)}</div>` : nothing}
    ${
      under
        ? html`<ul class="co-governance-list" role="list">
            ${under.map((each) => body({ ...view, level: view.level + 1 }, each))}
          </ul>`
        : nothing
    }
  </li>`;
};

/** Boards and groups as a nested list: who stands under whom is told by the list itself, the lines only draw it. */
export const governance = (block: BlockOf<'governance'>, view: View, { plain, onPlain }: GovernanceOptions = {}) => {
  const labels = labelsFor('governance', strings, view.lang);
  return html`<div class=${plain ? '' : 'co-governance-drawn'}>
      <ul class="co-bare co-governance-top" role="list">
        ${body(view, block.body)}
      </ul>
    </div>
    ${
      onPlain
        ? html`<p class="co-live co-governance-switch">
            <button type="button" class="co-button" @click=${onPlain}>
              ${fresh(view, plain ? labels.asDiagram : labels.asList)}
            </button>
          </p>`
        : nothing
    }`;
};

const template = (section: DocumentSection, view: View, options: GovernanceOptions) => {
  const block = blockOf(section.parts, 'governance');
  if (!block) return nothing;
  const { title } = labelsFor('governance', strings, view.lang);
  return whole(
    view,
    { title: fill(title, { date: block.date }), document: section.document },
    governance(block, { ...view, level: view.level + 1 }, { onPlain: () => undefined, ...options }),
    undefined,
    block,
  );
};

/**
 * Who answers to whom in the action plan: a nested list drawn as a diagram, which can be shown as a plain list.
 * Only what the document says is drawn.
 *
 * @tag co-governance
 * @summary The boards and groups behind the action plan.
 * @attr {number} heading-level - 1 to 6. Default 2.
 * @attr {'plain'|'easy'|'original'} words - Wording of this one; default: the page's.
 * @attr {'on'|'off'} pictures - Pictures of this one; default: the page's.
 * @since 0.2.0
 * @see WCAG 2.2: 1.1.1, 1.3.1, 1.3.2, 3.1.5
 */
export class CoGovernance extends Drawn {
  static override css = css;
  static override pack = halton;
  static override section = 'plan' as const;
  static override template = template;
  static override properties = { plain: { state: true } };

  declare protected plain: boolean;

  protected override get options(): GovernanceOptions {
    const { plain } = this;
    return { plain, onPlain: () => (this.plain = !this.plain) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'co-governance': CoGovernance;
  }
}
