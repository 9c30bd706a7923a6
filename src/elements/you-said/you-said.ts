import { html, nothing } from 'lit';
import { halton } from '../../content/halton.js';
import type { LinksSection, YouSaidSection } from '../../core/types.js';
import { linksTo } from '../../core/blocks.js';
import { Drawn } from '../../core/drawn.js';
import { labelsFor } from '../../core/labels.js';
import { anchor, dateOf, fresh, heading, phrase, text, whole, type View } from '../../core/view.js';
import { strings } from './strings.js';
import { css } from './styles.js';

export interface YouSaidOptions {
  others?: { links?: LinksSection };
}

/** A link to the question's result that a reply answers, where results are shown. */
const toFinding = (view: View, label: string, said: string, id?: string) => {
  const place = id && view.place?.(`results.${id}`);
  return place
    ? html`<p class="co-text co-you-said-finding">
        ${fresh(view, html`<a class="co-link" href=${place}>${label}<span class="co-hidden">: ${said}</span></a>`, said)}
      </p>`
    : nothing;
};

const template = (section: YouSaidSection, view: View, { others }: YouSaidOptions) => {
  const labels = labelsFor('you-said', strings, view.lang);
  return whole(
    view,
    section,
    html`${text(view, section.intro)}
      <ul class="co-bare" role="list">
        ${section.replies.map(
          ({ id, said, did, date, serves, finding }) =>
            html`<li class="co-grid co-columns co-you-said-item" id=${anchor(view, id)}>
              <div class="co-panel co-you-said-said">
                ${heading(view, 1, 'co-name co-minor', fresh(view, labels.said))} ${text(view, said)}
                ${toFinding(view, labels.finding, phrase(view, said), finding)}
              </div>
              <div class="co-panel co-you-said-did">
                ${heading(view, 1, 'co-name co-minor', fresh(view, labels.did))} ${text(view, did)}
                <p class="co-quiet">${fresh(view, dateOf(view, date))}</p>
                ${linksTo(view, serves, others?.links)}
              </div>
            </li>`,
        )}
      </ul>`,
  );
};

/**
 * “You said, we did”: what people said, what was done about it and when, and what it serves. Where it answers a finding
 * of a consultation, it leads to that result.
 *
 * @tag co-you-said
 * @summary What people said and what was done.
 * @attr {number} heading-level - 1 to 6. Default 2.
 * @attr {'plain'|'easy'|'original'} words - Wording of this one; default: the page's.
 * @attr {'on'|'off'} pictures - Pictures of this one; default: the page's.
 * @since 0.2.0
 * @see WCAG 2.2: 1.3.1, 2.4.9, 3.1.5
 */
export class CoYouSaid extends Drawn {
  static override css = css;
  static override pack = halton;
  static override section = 'you-said' as const;
  static override with = ['links' as const];
  static override template = template;
}

declare global {
  interface HTMLElementTagNameMap {
    'co-you-said': CoYouSaid;
  }
}
