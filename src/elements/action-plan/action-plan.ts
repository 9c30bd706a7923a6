import { html, nothing } from 'lit';
import { halton } from '../../content/halton.js';
import type { Action, DocumentSection, LinksSection, Status } from '../../core/types.js';
import { links, type BlockOf } from '../../core/blocks.js';
import { DocumentElement, documentOf, type DocumentOptions } from '../../core/document.js';
import { fill, labelsFor } from '../../core/labels.js';
import { governance } from '../governance/governance.js';
import { signatures } from '../signatures/signatures.js';
import { strengths } from '../strengths/strengths.js';
import { strings as shared } from '../../core/strings.js';
import { strings } from './strings.js';
import { anchor, dateOf, fresh, head, text, type View } from '../../core/view.js';
import { css } from './styles.js';

const statuses: Status[] = ['done', 'on-time', 'late', 'not-started'];

/** Its shape tells the status too; the words stand beside it. */
const mark = (status: Status) => html`<span class="co-actions-mark co-actions-${status}"></span>`;

/** How all actions stand: a sentence, then one mark for each. Nothing where no status is known. */
const summary = (view: View, items: Action[]) => {
  const labels = labelsFor('action-plan', strings, view.lang);
  const having = statuses.map((status) => ({ status, n: items.filter((item) => item.status === status).length }));
  const sentences = having.flatMap(({ status, n }) => {
    const label = new Intl.PluralRules(view.lang).select(n) === 'one' ? labels.countOne : labels.count;
    return n ? fill(label, { n, count: items.length, status: labels[status].toLocaleLowerCase(view.lang) }) : [];
  });
  return sentences.length
    ? html`<p class="co-name co-minor">${fresh(view, sentences.join(' '))}</p>
        <p class="co-chips co-actions-bar" aria-hidden="true">
          ${having.map(({ status, n }) => Array.from({ length: n }, () => mark(status)))}
        </p>`
    : nothing;
};

const facts = (view: View, { responsible, status, owner, due, updated }: Action) => {
  const labels = labelsFor('action-plan', strings, view.lang);
  const fact = (name: string, value: unknown) =>
    html`<div>
      <dt class="co-quiet">${fresh(view, name)}</dt>
      <dd class="co-bare">${fresh(view, value)}</dd>
    </div>`;
  const names = new Intl.ListFormat(view.lang, { type: 'conjunction' }).format(responsible.names);
  const since = updated ? ` (${fill(labels.updated, { date: dateOf(view, updated) })})` : nothing;
  return html`<dl class="co-actions-facts">
    ${fact(labels.responsible, names)}
    ${status ? fact(labels.status, html`${mark(status)}<strong>${labels[status]}</strong>${since}`) : nothing}
    ${owner ? fact(labels.owner, owner) : nothing} ${due ? fact(labels.due, dateOf(view, due)) : nothing}
  </dl>`;
};

const actions = ({ items }: BlockOf<'actions'>, view: View, linked?: LinksSection) => {
  const core = labelsFor('core', shared, view.lang);
  return html`${summary(view, items)}
    <ol class="co-bare co-grid" role="list">
      ${items.map(
        (item) =>
          html`<li class="co-panel co-accent" id=${anchor(view, item.id)}>
            ${head(view, 0, fill(core.action, { n: item.n, name: item.name }), item.picture)} ${text(view, item)}
            ${facts(view, item)} ${links(view, item, linked)}
          </li>`,
      )}
    </ol>`;
};

const template = (section: DocumentSection, view: View, options: DocumentOptions) =>
  documentOf(
    section,
    view,
    {
      strengths,
      signatures,
      governance: (block, at) => governance(block, at),
      actions: (block, at) => actions(block, at, options.others?.links),
    },
    options,
  );

/**
 * The priority action plan. `section="actions"` shows its five priority actions and who is responsible for each.
 * A partner's pack can add status, owner and dates; then a sentence first says how the actions stand, and each status
 * is told by its words and its shape.
 * Without script it is one long page with a contents list; with script one part shows at a time, and a link to any
 * part or item leads to it. An unknown part is reported once and the words already there stay.
 *
 * @tag co-action-plan
 * @summary The priority action plan, whole or one part of it.
 * @attr {'introduction'|'strengths'|'areas'|'next'|'signatures'|'vision'|'principles'|'governance'|'actions'} section - Only this part. Default: the whole document.
 * @attr {number} heading-level - 1 to 6. Default 2.
 * @attr {'plain'|'easy'|'original'} words - Wording of this one; default: the page's.
 * @attr {'on'|'off'} pictures - Pictures of this one; default: the page's.
 * @since 0.2.0
 * @see WCAG 2.2: 1.3.1, 2.4.3, 2.4.5, 3.1.3, 3.1.5
 */
export class CoActionPlan extends DocumentElement {
  static override css = css;
  static override pack = halton;
  static override section = 'plan' as const;
  static override with = ['links' as const];
  static override template = template;
}

declare global {
  interface HTMLElementTagNameMap {
    'co-action-plan': CoActionPlan;
  }
}
