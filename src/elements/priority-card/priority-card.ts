import { html, nothing, type PropertyValues } from 'lit';
import { halton } from '../../content/halton.js';
import type { LinksSection, PrioritiesSection, Priority } from '../../core/types.js';
import { list } from '../../core/blocks.js';
import { Drawn } from '../../core/drawn.js';
import { fill, labelsFor } from '../../core/labels.js';
import { foot, fresh, heading, missing, more, plate, text, type View } from '../../core/view.js';
import { warnValue } from '../../core/warn.js';
import { strings } from './strings.js';
import { css } from './styles.js';

export { cardCss } from './styles.js';

const counted = (view: View, title: string, count: number, one: string, many: string) => {
  const plural = new Intl.PluralRules(view.lang).select(count) === 'one' ? one : many;
  return html`<span>${title} <span class="co-count">(${fill(plural, { count })})</span></span>`;
};

/** One priority: its picture, name and statement, then how we will know and what we will do. */
export const card = (priority: Priority, view: View, linked?: LinksSection) => {
  const labels = labelsFor('priority-card', strings, view.lang);
  const objectives = priority.objectives.flatMap(({ items }) => items);
  return html`<div class="co-panel co-accent">
    <div class="co-head">
      ${plate(view, priority.picture)} ${heading(view, 0, 'co-name co-priority-name', fresh(view, priority.name))}
    </div>
    <div class="co-priority-statement">${text(view, priority.statement)}</div>
    ${more(
      view,
      counted(view, labels.outcomes, priority.outcomes.length, labels.sign, labels.signs),
      list(view, priority.outcomes),
    )}
    ${more(
      view,
      counted(view, labels.objectives, objectives.length, labels.action, labels.actions),
      priority.objectives.map(
        ({ name, items }) =>
          html`${name ? heading(view, 1, 'co-priority-area', fresh(view, name)) : nothing} ${list(view, items, linked)}`,
      ),
    )}
  </div>`;
};

export interface CardOptions {
  priority?: string;
  others?: { links?: LinksSection };
}

const template = (section: PrioritiesSection, view: View, { priority, others }: CardOptions) => {
  const found = section.priorities.find(({ id }) => id === priority);
  return found
    ? html`${missing(view, section)} ${card(found, view, others?.links)} ${foot(view, section.document, nothing, true)}`
    : nothing;
};

/**
 * One priority of the SEND Strategy: statement, how we will know, and what we will do.
 * An unknown priority is reported once and the words already there stay.
 *
 * @tag co-priority-card
 * @summary One of the strategy's four priorities as a card.
 * @attr {'working-better-together'|'preparing-for-adulthood'|'empowerment'|'inclusive-education'} priority - Which one. Required. `educational-inclusion`, the draft's name, is understood too.
 * @attr {number} heading-level - 1 to 6. Default 2.
 * @attr {'plain'|'easy'|'original'} words - Wording of this one; default: the page's.
 * @attr {'on'|'off'} pictures - Pictures of this one; default: the page's.
 * @since 0.1.0
 * @see WCAG 2.2: 1.3.1, 3.1.5
 */
export class CoPriorityCard extends Drawn {
  static override css = css;
  static override pack = halton;
  static override section = 'priorities' as const;
  static override with = ['links' as const];
  static override template = template;
  static override properties = { priority: {} };

  declare priority?: string;

  get #known() {
    return this.priority === 'educational-inclusion' ? 'inclusive-education' : this.priority;
  }

  protected override shouldUpdate(changed: PropertyValues) {
    if (!super.shouldUpdate(changed)) return false;
    const { priorities } = this.data as PrioritiesSection;
    const known = priorities.some(({ id }) => id === this.#known);
    if (!known) warnValue(this, 'priority', this.priority ?? '', `one of ${priorities.map(({ id }) => id).join(', ')}`);
    return known;
  }

  protected override get options(): CardOptions {
    return { priority: this.#known, others: this.others };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'co-priority-card': CoPriorityCard;
  }
}
