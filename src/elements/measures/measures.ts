import { html, nothing } from 'lit';
import { halton } from '../../content/halton.js';
import type { LinksSection, Measure, MeasuresSection } from '../../core/types.js';
import { linksTo } from '../../core/blocks.js';
import { Drawn } from '../../core/drawn.js';
import { fill, labelsFor } from '../../core/labels.js';
import { anchor, dateOf, fresh, heading, more, text, whole, type View } from '../../core/view.js';
import { strings } from './strings.js';
import { css } from './styles.js';

export interface MeasuresOptions {
  others?: { links?: LinksSection };
}

/** A few people could be recognised: their number is not shown, and nothing is drawn from it. */
const isSmall = ({ people }: Measure, value: number) => people && value > 0 && value < 5;

const number = (view: View, measure: Measure, value: number) => {
  const text = isSmall(measure, value)
    ? labelsFor('measures', strings, view.lang).fewer
    : new Intl.NumberFormat(view.lang).format(value);
  return measure.unit === '%' ? `${text}%` : `${text} ${measure.unit}`;
};

/** How it stands, in words: against its target and against the time before. */
const sentence = (view: View, measure: Measure) => {
  const labels = labelsFor('measures', strings, view.lang);
  const { value, target, better, trend = [] } = measure;
  const before = trend.at(-2);
  const parts: string[] = [];
  if (target !== undefined) {
    const reached = better === 'more' ? value >= target : value <= target;
    parts.push(fill(labels.target, { target: number(view, measure, target) }));
    if (reached && !isSmall(measure, value)) parts.push(labels.reached);
  }
  if (before && !isSmall(measure, value) && !isSmall(measure, before.value)) {
    const values = { value: number(view, measure, before.value), label: before.label };
    if (before.value === value) parts.push(fill(labels.same, values));
    else {
      const up = value > before.value;
      parts.push(fill(up ? labels.up : labels.down, values));
      parts.push(up === (better === 'more') ? labels.better : labels.worse);
    }
  }
  return parts.join(' ');
};

const width = 24;
const height = 60;

/** Bars drawn from the table; the last one is filled, the target is a dashed line. */
const chart = (measure: Measure) => {
  const { trend = [], target } = measure;
  if (trend.length < 2) return nothing;
  const top = Math.max(...trend.map(({ value }) => value), target ?? 0, 1);
  const y = (value: number) => height - (value / top) * (height - 4);
  const bars = trend.map(({ value }, i) =>
    isSmall(measure, value) ? '' : `M${i * width + 4} ${height}V${y(value)}h${width - 8}V${height}z`,
  );
  const across = trend.length * width;
  return html`<svg
    class="co-measures-chart"
    viewBox="0 0 ${across} ${height}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <path class="co-measures-line" d=${bars.slice(0, -1).join('')} />
    <path class="co-measures-line co-measures-now" d=${bars.at(-1)!} />
    <path class="co-measures-line co-measures-aim" d=${target === undefined ? '' : `M0 ${y(target)}H${across}`} />
  </svg>`;
};

const table = (view: View, measure: Measure) => {
  const labels = labelsFor('measures', strings, view.lang);
  const { trend = [] } = measure;
  if (!trend.length) return nothing;
  const hides = trend.some(({ value }) => isSmall(measure, value));
  return more(
    view,
    labels.figures,
    html`<table class="co-table">
        <thead>
          <tr>
            <th class="co-cell" scope="col">${fresh(view, labels.when)}</th>
            <th class="co-cell" scope="col">${fresh(view, labels.value)}</th>
          </tr>
        </thead>
        <tbody>
          ${trend.map(
            ({ label, value }) =>
              html`<tr>
                <th class="co-cell" scope="row">${fresh(view, label)}</th>
                <td class="co-cell">${fresh(view, number(view, measure, value))}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${hides ? html`<p class="co-text">${fresh(view, labels.hidden)}</p>` : nothing}`,
  );
};

const template = (section: MeasuresSection, view: View, { others }: MeasuresOptions) => {
  const labels = labelsFor('measures', strings, view.lang);
  return whole(
    view,
    section,
    html`${text(view, section.intro)}
      <ul class="co-bare co-grid co-measures-list" role="list">
        ${section.measures.map(
          (measure) =>
            html`<li class="co-panel" id=${anchor(view, measure.id)}>
              ${heading(view, 1, 'co-name co-minor', fresh(view, measure.name))}
              <p class="co-measures-value">${fresh(view, number(view, measure, measure.value))}</p>
              <p class="co-text">${fresh(view, sentence(view, measure))}</p>
              ${chart(measure)} ${text(view, measure)} ${table(view, measure)}
              ${linksTo(view, measure.serves, others?.links)}
              <p class="co-foot">${fresh(view, fill(labels.asOf, { date: dateOf(view, measure.updated) }))}</p>
            </li>`,
        )}
      </ul>`,
  );
};

/**
 * Figures that show how things go, from a partner's pack: value, target, a sentence that says how it stands, a chart
 * and the table that it is drawn from. Counts of people from 1 to 4 are never shown. Without a pack that has
 * measures the words already there stay.
 *
 * @tag co-measures
 * @summary Figures from a partner's pack, each with its sentence and its table.
 * @attr {number} heading-level - 1 to 6. Default 2.
 * @attr {'plain'|'easy'|'original'} words - Wording of this one; default: the page's.
 * @attr {'on'|'off'} pictures - Pictures of this one; default: the page's.
 * @since 0.2.0
 * @see WCAG 2.2: 1.1.1, 1.3.1, 1.4.1, 1.4.11, 3.1.5
 */
export class CoMeasures extends Drawn {
  static override css = css;
  static override pack = halton;
  static override section = 'measures' as const;
  static override with = ['links' as const];
  static override template = template;
}

declare global {
  interface HTMLElementTagNameMap {
    'co-measures': CoMeasures;
  }
}
