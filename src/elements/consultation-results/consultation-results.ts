import { html, nothing, type PropertyValues } from 'lit';
import { halton } from '../../content/halton.js';
import type { ConsultationSection, ResultsSection } from '../../core/types.js';
import { announce } from '../../core/announce.js';
import { loadSection, type Loaded, type SectionName } from '../../core/content.js';
import { Drawn } from '../../core/drawn.js';
import { fill, labelLang, labelsFor, readyLabels } from '../../core/labels.js';
import { anchor, dateOf, foot, fresh, heading, lines, more, type View } from '../../core/view.js';
import { fileOf, labelsIn, partsOf, sayingOf, sorted, type Others, type Told } from './asked.js';
import { bar, diverging, kindsOf, swatch, tenPeople } from './charts.js';
import { fetchResults, NotPublished } from './fetch.js';
import {
  countWords,
  drawnOf,
  findingOf,
  isRounded,
  people,
  percent,
  placeWords,
  sideNumber,
  tooFew,
} from './sentences.js';
import { strings } from './strings.js';
import { css } from './styles.js';

export interface ResultsOptions {
  others?: Others;
  onDo?: (event: Event) => void;
}

/** The sides of an agreement with their numbers, over the chart. */
const sides = (view: View, told: Told, few: number) => {
  const saying = sayingOf(view, told, few);
  const { result } = told;
  const isThere = (side: string) => (result.options ?? []).some(({ id }) => saying.side!(id) === side);
  return html`<p class="co-results-sides">
      ${(['agree', 'neither', 'disagree'] as const).filter(isThere).map(
        (side) =>
          html`<span class="co-results-side">
            <strong class="co-results-count">${fresh(view, sideNumber(result, side, saying))}</strong>
            ${fresh(view, saying.labels[side])}
          </span>`,
      )}
    </p>
    ${diverging(result.options ?? [], saying.side!)}`;
};

/** Each answer with its number; what is drawn is drawn from here. */
const table = (view: View, told: Told, few: number) => {
  const labels = labelsIn(view);
  const saying = sayingOf(view, told, few);
  const { result, options } = told;
  const rows = sorted(result);
  const isOrder = result.type === 'order';
  const kinds = result.type === 'agreement' ? kindsOf(rows, saying.side!) : undefined;
  const column = (label: string) => html`<th class="co-cell" scope="col">${fresh(view, label)}</th>`;
  return html`<table class="co-table co-results-table">
      <caption class="co-results-caption">
        ${fresh(view, people(saying, result.answered!))}
      </caption>
      <thead class="co-results-rows">
        <tr class="co-results-row">
          ${column(labels.answer)} ${column(isOrder ? labels.first : labels.people)}
          ${isOrder ? column(labels.place) : nothing}
        </tr>
      </thead>
      <tbody class="co-results-rows">
        ${rows.map(({ id, count, mean }, i) => {
          const words = options.get(id);
          return html`<tr class="co-results-row">
            <th class="co-cell co-results-answer" scope="row">
              ${kinds ? swatch(kinds[i]) : nothing}${words ? lines(view, words) : id}
            </th>
            <td class="co-cell co-results-number">
              ${fresh(view, countWords(result, count, saying))} ${kinds ? nothing : bar(count, result.answered!)}
            </td>
            ${
              isOrder
                ? html`<td class="co-cell">${fresh(view, mean == null ? labels.hidden : placeWords(mean, saying))}</td>`
                : nothing
            }
          </tr>`;
        })}
      </tbody>
    </table>
    ${result.type === 'many' ? html`<p class="co-quiet">${fresh(view, labels.several)}</p>` : nothing}`;
};

/** What stands out, in words and as ten people in easy words; then every answer, then what people wrote. */
const question = (view: View, told: Told, { fewerThan, lang }: ResultsSection) => {
  const labels = labelsIn(view);
  const { asked, result, options } = told;
  const { answered, comments = [] } = result;
  const easy = view.words === 'easy';
  const { sentences, count, ids = [] } = findingOf(result, sayingOf(view, told, fewerThan));
  const numbers =
    answered === null || result.type === 'text'
      ? nothing
      : html`${result.type === 'agreement' ? sides(view, told, fewerThan) : nothing}${table(view, told, fewerThan)}`;
  return html`<div class="co-results-question" id=${anchor(view, `results.${asked.id}`)}>
    ${heading(view, 0, 'co-name co-minor', lines(view, asked))}
    <div class="co-results-said">
      ${fresh(
        view,
        html`${
          easy
            ? sentences.map((one) => html`<p class="co-results-finding">${one}</p>`)
            : html`<p class="co-results-finding">${sentences.join(' ')}</p>`
        }
        ${easy && count !== undefined && answered ? tenPeople(drawnOf(count, answered)) : nothing}
        ${easy ? ids.map((id) => (options.has(id) ? html`<div>${lines(view, options.get(id)!)}</div>` : nothing)) : nothing}`,
      )}
    </div>
    ${easy && numbers !== nothing ? more(view, labels.all, numbers) : numbers}
    ${
      comments.length
        ? more(
            view,
            html`<span>${labels.comments} <span class="co-count">${`(${comments.length})`}</span></span>`,
            comments.map(
              ({ text }) =>
                html`<blockquote class="co-results-comment" lang=${lang} dir="auto">
                  <p class="co-text">${fresh(view, text, text)}</p>
                </blockquote>`,
            ),
          )
        : nothing
    }
  </div>`;
};

const template = (section: ResultsSection, view: View, { others, onDo }: ResultsOptions) => {
  const labels = labelsIn(view);
  const parts = partsOf(section, others);
  if (!parts.length) return nothing;
  const { title, opens, closes, published, answered, fewerThan } = section;
  const day = (iso: string) => dateOf(view, iso.slice(0, 10));
  const saying = { labels, lang: view.lang, few: fewerThan };
  const all = parts.flatMap(({ questions }) => questions.map(({ result }) => result));
  const isHidden = all.some((one) => one.answered === null || one.options?.some(({ count }) => count === null));
  const told = [
    answered === null || answered < fewerThan ? tooFew(saying) : people(saying, answered),
    fill(labels.dates, { from: day(opens), to: day(closes) }),
    fill(labels.published, { date: day(published) }),
  ];
  return html`${heading(view, 0, 'co-heading', fresh(view, title))}
    ${
      view.words === 'easy'
        ? told.map((one) => html`<p class="co-text">${fresh(view, one)}</p>`)
        : html`<p class="co-text">${fresh(view, told.join(' '))}</p>`
    }
    ${isHidden ? html`<p class="co-text co-results-quiet">${fresh(view, fill(labels.reason, { few: fewerThan }))}</p>` : nothing}
    ${parts.map(
      ({ name, questions }) =>
        html`${heading(view, 1, 'co-name co-results-part', fresh(view, name))}
        ${questions.map((one) => question({ ...view, level: view.level + 2 }, one, section))}`,
    )}
    ${
      all.some(isRounded)
        ? html`<p class="co-text co-results-quiet">
            ${fresh(view, fill(labels.rounded, { all: percent(saying, 1, 1) }))}
          </p>`
        : nothing
    }
    <p class="co-live co-chips co-results-buttons">
      ${(['save', 'print'] as const).map(
        (what) =>
          html`<button type="button" class="co-button" value=${what} @click=${onDo}>
            ${fresh(view, labels[what])}
          </button>`,
      )}
    </p>
    ${foot(view, others?.consultation?.document)}`;
};

/**
 * What people answered in a consultation: a sentence for each question, the table that its chart is drawn from, and
 * what people wrote where that is published. Small groups are never shown. Results come from a pack or from `src`, the
 * words of questions and answers from a pack. Without results the words already there stay.
 *
 * @tag co-consultation-results
 * @summary What people answered in a consultation, in words and numbers.
 * @attr {string} src - Address of published results (JSON, `dist/schema/results.schema.json`), relative to the page, in place of a pack’s. It is fetched once and needs `connect-src`.
 * @attr {number} heading-level - 1 to 6. Default 2.
 * @attr {'plain'|'easy'|'original'} words - Wording of this one; default: the page's.
 * @attr {'on'|'off'} pictures - Pictures of this one; default: the page's.
 * @since 0.2.0
 * @see WCAG 2.2: 1.1.1, 1.3.1, 1.4.1, 1.4.11, 3.1.5
 */
export class CoConsultationResults extends Drawn {
  static override css = css;
  static override pack = halton;
  static override section = 'results' as const;
  static override with = ['consultation' as const, 'ladder' as const];
  static override template = template;
  static override properties = { src: { type: String } };

  #asked?: string;
  #coming?: Promise<ResultsSection>;
  #words?: ConsultationSection;

  /** Address of published results. Default: those of the pack. */
  declare src?: string;

  protected override get options(): ResultsOptions {
    return { others: this.#others, onDo: (event) => this.#do((event.currentTarget as HTMLButtonElement).value) };
  }

  protected override shouldUpdate(changed: PropertyValues) {
    // Set after it was connected.
    if (changed.has('src') && this.src !== this.#asked) this.reload();
    return super.shouldUpdate(changed);
  }

  protected override async load(name: SectionName, lang: string): Promise<Loaded<SectionName>> {
    if (this.src !== this.#asked) this.#coming = undefined;
    this.#asked = this.src;
    const loaded = this.src ? { data: await this.#fetched(this.src, lang) } : await super.load(name, lang);
    const results = loaded.data as ResultsSection;
    const isAskedIn = ({ data }: Loaded<'consultation'>) => data.document.id === results.consultation;
    let words = await loadSection('consultation', lang);
    // For a language that no pack is in, another pack may come first.
    if (!isAskedIn(words)) words = await loadSection('consultation', 'lang' in loaded ? loaded.lang : results.lang);
    if (!isAskedIn(words))
      throw new Error(
        `expected a pack with the questions of the consultation "${results.consultation}", found those of "${words.data.document.id}"`,
      );
    this.#words = words.data;
    return { ...words, ...loaded, lang: words.lang };
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    // What failed is tried again where it is put back.
    if (!this.data) this.#coming = undefined;
  }

  /** Results from elsewhere. Where they can't be had, a quiet line under the words that stay says so. */
  async #fetched(src: string, lang: string) {
    this.#coming ??= fetchResults(new URL(src, document.baseURI).href);
    try {
      return await this.#coming;
    } catch (error) {
      await readyLabels(lang);
      this.#tell(error instanceof NotPublished ? 'notYet' : 'failed', lang);
      throw error;
    }
  }

  get #others(): Others {
    return { ...this.others, consultation: this.#words };
  }

  #tell(what: 'notYet' | 'failed', lang: string) {
    // A change of its language would be a reason to fetch again.
    if (this.querySelector(':scope > .co-results-failed')) return;
    const line = document.createElement('p');
    line.className = 'co-results-failed';
    line.lang = labelLang(lang);
    line.textContent = labelsFor('consultation-results', strings, lang)[what];
    this.append(line);
  }

  #do(what: string) {
    const { view } = this;
    if (what === 'print') print();
    if (what !== 'save') return;
    const section = this.data as ResultsSection;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(
      new Blob([fileOf(section, view, this.#others)], { type: 'text/csv;charset=utf-8' }),
    );
    link.download = `${section.consultation}-results.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    announce(labelsIn(view).saved, this, view.lang);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'co-consultation-results': CoConsultationResults;
  }
}
