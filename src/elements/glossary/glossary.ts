import { html, nothing } from 'lit';
import { halton } from '../../content/halton.js';
import type { GlossarySection, Term } from '../../core/types.js';
import { announce } from '../../core/announce.js';
import { Drawn } from '../../core/drawn.js';
import { fill, labelsFor } from '../../core/labels.js';
import { foot, fresh, heading, missing, plate, type View } from '../../core/view.js';
import { normalise } from '../../glossary/normalise.js';
import { strings } from './strings.js';
import { css } from './styles.js';

export interface GlossaryOptions {
  /** What the reader typed. */
  find?: string;
  /** The term that the page's address asks for. */
  asked?: string;
  onFind?: (event: Event) => void;
}

const letterOf = ({ term }: Term) => (/\p{L}/u.exec(term)?.[0] ?? '#').toUpperCase();

/** The terms that hold the letters typed, in any of their spellings. */
const matching = (terms: Term[], typed = '') => {
  const find = normalise(typed);
  return terms.filter(({ term, expansion = '', forms }) =>
    [term, expansion, ...forms].some((form) => normalise(form).includes(find)),
  );
};

const definition = (view: View, { plain, easy, picture }: Term) =>
  fresh(
    view,
    view.words === 'easy'
      ? html`<div class="co-glossary-rows">
          ${plate(view, picture)}
          <div class="co-glossary-texts">${easy.map((row) => html`<p class="co-text">${row}</p>`)}</div>
        </div>`
      : html`<p class="co-text">${plain}</p>`,
  );

const entry = (view: View, term: Term, hidden: boolean, asked: boolean) =>
  html`<div class="co-glossary-entry ${asked ? 'co-glossary-asked' : ''}" id="co-term-${term.id}" ?hidden=${hidden}>
    <dt class="co-glossary-term">
      ${fresh(
        view,
        html`${term.term}
        ${term.expansion ? html`<span class="co-glossary-expansion">(${term.expansion})</span>` : nothing}`,
      )}
    </dt>
    <dd class="co-glossary-words">${definition(view, term)}</dd>
  </div>`;

const template = ({ title, terms }: GlossarySection, view: View, options: GlossaryOptions) => {
  const labels = labelsFor('glossary', strings, view.lang);
  const shown = new Set(matching(terms, options.find));
  const letters = new Map<string, Term[]>();
  for (const term of [...terms].sort((a, b) => a.term.localeCompare(b.term, view.lang, { ignorePunctuation: true }))) {
    const letter = letterOf(term);
    letters.set(letter, [...(letters.get(letter) ?? []), term]);
  }
  return html`${heading(view, 0, 'co-heading', fresh(view, title))} ${missing(view, terms)}
    <p class="co-glossary-find co-live">
      <label class="co-glossary-label"
        >${fresh(view, labels.find)} <span class="co-glossary-hint">${fresh(view, labels.hint)}</span>
        <input class="co-glossary-input" type="search" autocomplete="off" spellcheck="false" @input=${options.onFind}
      /></label>
      <span class="co-glossary-count">${fresh(view, count(view, shown.size))}</span>
    </p>
    <nav aria-label=${labels.letters}>
      <ul class="co-glossary-letters" role="list">
        ${[...letters].map(
          ([letter, group]) =>
            html`<li class="co-glossary-letter-item" ?hidden=${!group.some((term) => shown.has(term))}>
              <a class="co-glossary-jump" href="#co-letter-${letter}">${fresh(view, letter)}</a>
            </li>`,
        )}
      </ul>
    </nav>
    ${[...letters].map(
      ([letter, group]) =>
        html`<div class="co-glossary-group" id="co-letter-${letter}" ?hidden=${!group.some((term) => shown.has(term))}>
          ${heading(view, 1, 'co-glossary-letter', fresh(view, letter))}
          <dl class="co-glossary-list">
            ${group.map((term) => entry(view, term, !shown.has(term), term.id === options.asked))}
          </dl>
        </div>`,
    )}
    ${foot(view)}`;
};

const count = (view: View, found: number) => {
  const labels = labelsFor('glossary', strings, view.lang);
  if (!found) return labels.none;
  const one = new Intl.PluralRules(view.lang).select(found) === 'one';
  return fill(one ? labels.found : labels.founds, { count: found });
};

/**
 * Every word the glossary explains: a definition list with jumps by letter and a filter that tells its count once
 * the reader pauses. Each term has an address of its own, `#co-term-ehc-plan`.
 *
 * @tag co-glossary
 * @summary The whole glossary as a list.
 * @attr {number} heading-level - 1 to 6. Default 2.
 * @attr {'plain'|'easy'|'original'} words - Wording of this one; default: the page's.
 * @attr {'on'|'off'} pictures - Pictures of this one; default: the page's.
 * @since 0.1.0
 * @see WCAG 2.2: 3.1.3, 3.1.4, 4.1.3
 */
export class CoGlossary extends Drawn {
  static override css = css;
  static override pack = halton;
  static override section = 'glossary' as const;
  static override template = template;
  static override properties = { find: { state: true }, asked: { state: true } };

  #pause?: ReturnType<typeof setTimeout>;

  declare protected find: string;
  declare protected asked?: string;

  override connectedCallback() {
    super.connectedCallback();
    addEventListener('hashchange', this.#onHash);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHash);
    clearTimeout(this.#pause);
  }

  protected override firstUpdated() {
    this.#onHash();
  }

  #onHash = () => void this.#show();

  /** The page was opened at a term before the term was drawn, or the filter hides it: show it. */
  async #show() {
    const id = /^#co-term-(.+)/.exec(location.hash)?.[1];
    if (!id || !(this.data as GlossarySection | undefined)?.terms.some((term) => term.id === id)) return;
    this.asked = id;
    this.find = '';
    const input = this.querySelector('input');
    if (input) input.value = '';
    await this.updateComplete;
    this.querySelector(`#co-term-${id}`)?.scrollIntoView();
  }

  #onFind = (event: Event) => {
    this.find = (event.target as HTMLInputElement).value;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      const { terms } = this.data as GlossarySection;
      announce(count(this.view, matching(terms, this.find).length), this, this.view.lang);
    }, 500);
  };

  protected override get options() {
    const { find, asked } = this;
    return { find, asked, onFind: this.#onFind };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'co-glossary': CoGlossary;
  }
}
