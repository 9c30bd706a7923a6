import { html, nothing } from 'lit';
import { announce } from '../../core/announce.js';
import { Drawn } from '../../core/drawn.js';
import { labelsFor } from '../../core/labels.js';
import { fetchPicture, picture } from '../../core/pictures.js';
import { readingOf } from '../../core/reading.js';
import { foot, fresh, plate, type View } from '../../core/view.js';
import { warn } from '../../core/warn.js';
import { strings } from './strings.js';
import { css } from './styles.js';

/** What the panel tells about one term. */
export interface Definition {
  term: string;
  expansion?: string;
  plain: string;
  easy: string[];
  picture: string;
}

/** Fetches the definitions that stand together with a term's. */
export type Definitions = (id: string) => Promise<Record<string, Definition>>;

/** The words of a definition, wherever they stand: in the panel or in the whole list. */
export const definition = (view: View, { plain, easy, picture: concept }: Definition) =>
  fresh(
    view,
    view.words === 'easy'
      ? html`<div class="co-definition-rows">
          ${plate(view, concept)}
          <div class="co-definition-texts">${easy.map((row) => html`<p class="co-text">${row}</p>`)}</div>
        </div>`
      : html`<p class="co-text">${plain}</p>`,
  );

/**
 * The page's one definition panel: a popover in the top layer, a sheet at the bottom edge on narrow screens and where
 * the browser can't place it beside its word. It stands at the end of the body; `co-term` makes it when first needed.
 *
 * @tag co-definition
 * @summary The panel that explains a term.
 * @fires {CustomEvent<{ term: string }>} co-definition-open - A definition opened; bubbles.
 * @since 0.1.0
 * @see WCAG 2.2: 1.4.13, 2.1.2, 4.1.3; HTML popover
 */
export class CoDefinition extends Drawn {
  static override css = css;
  /** Set by whoever defines the element. */
  static definitions: Definitions;

  /** The word it explains; undefined while it is closed. */
  source?: HTMLElement;
  #shown?: Definition;
  #id = '';

  override connectedCallback() {
    super.connectedCallback();
    this.popover = 'auto';
    this.setAttribute('role', 'group');
    this.addEventListener('toggle', this.#onToggle);
  }

  protected override get view(): View {
    const { words, pictures, lang } = readingOf(this.source ?? this);
    return { words, pictures, lang: lang || 'en-GB', level: 2, live: true };
  }

  /** Shows a term's definition beside the word, and speaks it once. Focus stays on the word. */
  async open(source: HTMLElement, id: string) {
    try {
      const shown = (await CoDefinition.definitions(id))[id];
      if (!shown || !source.isConnected) return;
  
      this.#shown = shown;
    } catch {
      return warn(`<co-definition>: the definition of "${id}" could not be fetched. The word stays as it is.`);
    }
    this.close();
    // In a modal dialog everything outside is inert: the panel goes to where the reader is.
    const home = source.closest('dialog:modal') ?? document.body;
    if (this.parentNode !== home) home.append(this);
    this.source = source;
    this.#id = id;
    this.ariaLabel = this.#shown.term;
    this.requestUpdate();
    await this.updateComplete;
    (this.showPopover as (options?: { source: HTMLElement }) => void)({ source });
    source.setAttribute('aria-expanded', 'true');
    document.addEventListener('focusin', this.#onFocusIn);
    const { view } = this;
    const { expansion, plain, easy, term } = this.#shown;
    announce([expansion ?? term, view.words === 'easy' ? easy.join(' ') : plain].join('. '), source, view.lang);
    this.dispatchEvent(new CustomEvent('co-definition-open', { detail: { term: id }, bubbles: true, composed: true }));
  }

  /** Closes the panel; focus that was inside goes back to the word. */
  close() {
    const { source } = this;
    if (!source) return;
    const inside = this.contains(document.activeElement);
    this.source = undefined;
    source.setAttribute('aria-expanded', 'false');
    document.removeEventListener('focusin', this.#onFocusIn);
    if (this.matches(':popover-open')) this.hidePopover();
    if (inside) source.focus();
  }

  #onToggle = (event: Event) => {
    if ((event as ToggleEvent).newState === 'closed' && !this.matches(':popover-open')) this.close();
  };

  #onFocusIn = (event: Event) => {
    const at = event.composedPath();
    if (this.source && !at.includes(this) && !at.includes(this.source)) this.close();
  };

  protected override willUpdate() {
    const concept = this.#shown?.picture;
    if (!concept || picture(concept) || this.view.words !== 'easy') return;
    // Without its picture a definition still says everything.
    fetchPicture(concept).then(
      () => this.requestUpdate(),
      () => {},
    );
  }

  protected override draw(view: View) {
    if (!this.#shown) return nothing;
    const labels = labelsFor('definition', strings, view.lang);
    const { term, expansion } = this.#shown;
    const list = document.querySelector('co-glossary');
    return html`<p class="co-definition-term">${fresh(view, expansion ?? term)}</p>
      ${definition(view, this.#shown)}
      <div class="co-definition-end">
        ${list
          ? html`<a class="co-definition-all" href="#co-term-${this.#id}" @click=${() => this.close()}
              >${fresh(view, labels.all)}</a
            >`
          : html`<span></span>`}
        <button type="button" class="co-button" @click=${() => this.close()}>${fresh(view, labels.close)}</button>
      </div>
      ${view.words === 'easy' ? foot(view) : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'co-definition': CoDefinition;
  }
}
