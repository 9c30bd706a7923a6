import { html, nothing, type PropertyValues } from 'lit';
import type { Wording } from '../../core/types.js';
import type { ReadingRequest } from '../../core/reading.js';
import { announce } from '../../core/announce.js';
import { hasOriginal } from '../../core/content.js';
import { Drawn, flag } from '../../core/drawn.js';
import { labelsFor } from '../../core/labels.js';
import { readingOf } from '../../core/reading.js';
import { fresh, type View } from '../../core/view.js';
import { warnValue } from '../../core/warn.js';
import { forget, recall, remember } from './memory.js';
import { strings } from './strings.js';
import { css } from './styles.js';

export interface ToggleOptions {
  /** What the region is read in now. */
  words: Wording;
  pictures: boolean;
  wordings: Wording[];
  /** Keeps two switches on one page apart. */
  group: string;
  remembered?: boolean;
  onWords?: (words: Wording) => void;
  onPictures?: (pictures: boolean) => void;
  onForget?: () => void;
}

const template = (_section: undefined, view: View, options: Partial<ToggleOptions>) => {
  const labels = labelsFor('easy-read-toggle', strings, view.lang);
  const { words = 'plain', pictures = true, wordings = ['plain', 'easy'], group = '', remembered } = options;
  return html`<div class="co-toggle co-live">
    <fieldset class="co-fieldset">
      <legend class="co-hidden">${fresh(view, labels.words)}</legend>
      <span class="co-toggle-words">
        ${wordings.map(
          (wording) =>
            html`<label class="co-toggle-part">
              <input
                class="co-toggle-radio"
                type="radio"
                name=${group || nothing}
                form=${group || nothing}
                value=${wording}
                .checked=${wording === words}
                @change=${() => options.onWords?.(wording)}
              /><span>${fresh(view, labels[wording])}</span>
            </label>`,
        )}
      </span>
    </fieldset>
    <label class="co-toggle-pictures">
      <input
        class="co-toggle-switch"
        type="checkbox"
        role="switch"
        form=${group || nothing}
        .checked=${pictures}
        @change=${(event: Event) => options.onPictures?.((event.target as HTMLInputElement).checked)}
      /><span>${fresh(view, labels.pictures)}</span>
    </label>
    ${
      remembered
        ? html`<p class="co-toggle-memory">
            <span>${fresh(view, labels.remembered)}</span>
            <button type="button" class="co-button" @click=${options.onForget}>${fresh(view, labels.forget)}</button>
          </p>`
        : nothing
    }
  </div>`;
};

const now = { plain: 'nowPlain', easy: 'nowEasy', original: 'nowOriginal' } as const;

let groups = 0;

/**
 * The reader's switch: how hard the words are, as a group of native radio buttons, and pictures as a switch of their
 * own. It only asks; the page's store sets `data-co-words` and `data-co-pictures` and speaks once. Focus stays.
 *
 * Nothing is stored unless `remember` is set, and then only after the reader chose something: the key
 * `co-elements:reading` in local storage, with the wording, pictures on or off and a version, no identifier.
 * A "Forget my settings" button removes it. It works the same where storage is blocked.
 *
 * @tag co-easy-read-toggle
 * @summary Switches the page, or one region, between plain words and easy read, and pictures on and off.
 * @attr {string} for - Id of the one region to switch, in the same document or shadow root. Default: the whole page. An id that is not there is reported once, and the switch serves the whole page.
 * @attr {boolean} remember - Keeps the choice on this device. Default: memory only. The host decides whether it may.
 * @fires {CustomEvent<ReadingRequest>} co-reading-request - Asks for a change; bubbles, composed, cancelable.
 * @fires {CustomEvent<{ words?: string, pictures?: boolean, region: Element }>} co-reading-change - On the document, when a change was made.
 * @since 0.1.0
 * @see WCAG 2.2: 3.1.5, 3.2.2, 4.1.3; PECR 2003 Schedule A1 (appearance)
 */
export class CoEasyReadToggle extends Drawn {
  static override css = css;
  static override template = template;
  static override properties = {
    for: {},
    remember: flag,
    remembered: { state: true },
  };

  #group = `co-toggle-${++groups}-${Math.random().toString(36).slice(2, 8)}`;

  declare for?: string;
  declare remember: boolean;
  declare protected remembered: boolean;

  protected override firstUpdated() {
    const settings = this.remember && recall(this.for);
    if (!settings) return;
    this.remembered = true;
    this.#ask(settings);
  }

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has('for') && this.for && !this.#region) {
      warnValue(this, 'for', this.for, 'the id of a region of this page');
    }
  }

  /** A host may have said no: the controls show what is so, not what was asked for. */
  protected override updated() {
    const { words, pictures } = readingOf(this.#region ?? document.documentElement);
    for (const radio of this.querySelectorAll<HTMLInputElement>('.co-toggle-radio'))
      radio.checked = radio.value === words;
    this.querySelector<HTMLInputElement>('.co-toggle-switch')!.checked = pictures;
  }

  get #region(): Element | undefined {
    return (this.for && (this.getRootNode() as Document).getElementById(this.for)) || undefined;
  }

  #ask(request: ReadingRequest) {
    this.dispatchEvent(
      new CustomEvent<ReadingRequest>('co-reading-request', {
        detail: { ...request, region: this.#region },
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
  }

  #choose(request: ReadingRequest) {
    this.#ask(request);
    this.requestUpdate();
    if (!this.remember) return;
    const { words, pictures } = readingOf(this.#region ?? document.documentElement);
    this.remembered = remember({ words, pictures }, this.for);
  }

  protected override get options(): Partial<ToggleOptions> {
    const { view } = this;
    const labels = labelsFor('easy-read-toggle', strings, view.lang);
    const { words, pictures } = readingOf(this.#region ?? document.documentElement);
    return {
      words,
      pictures,
      wordings: hasOriginal() ? ['plain', 'easy', 'original'] : ['plain', 'easy'],
      group: this.#group,
      remembered: this.remembered,
      onWords: (words) => this.#choose({ words, message: labels[now[words]], lang: view.lang }),
      onPictures: (pictures) =>
        this.#choose({ pictures, message: pictures ? labels.picturesOn : labels.picturesOff, lang: view.lang }),
      onForget: () => {
        forget(this.for);
        this.remembered = false;
        this.querySelector<HTMLElement>(':checked')?.focus();
        announce(labels.forgotten, this, view.lang);
      },
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'co-easy-read-toggle': CoEasyReadToggle;
  }
  interface DocumentEventMap {
    'co-reading-request': CustomEvent<ReadingRequest>;
    'co-reading-change': CustomEvent<ReadingRequest>;
  }
}
