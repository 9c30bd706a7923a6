import { definitions } from '../../content/modules/definitions.js';
import { adopt } from '../../core/adopt.js';
import { announce } from '../../core/announce.js';
import { foreignLabel, labelLang, labelsFor, readyLabels } from '../../core/labels.js';
import { addPictureTable, fetchPicture, picture, pictureCredit } from '../../core/pictures.js';
import { readingOf, subscribe } from '../../core/reading.js';
import { modalAround } from '../../core/tree.js';
import { version } from '../../core/version.js';
import { warn } from '../../core/warn.js';
import { shardOf } from '../../glossary/normalise.js';
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

const make = <K extends keyof HTMLElementTagNameMap>(tag: K, name: string, ...inside: (Node | string)[]) => {
  const element = document.createElement(tag);
  element.className = `co-definition-${name}`;
  element.append(...inside);
  return element;
};

/**
 * The page's one definition panel: a popover in the top layer, a sheet at the bottom edge on narrow screens and where
 * the browser can't place it beside its word. It stands at the end of the body; `co-term` makes it when first needed.
 * It is built without Lit, so that a page which only explains words stays light (docs/decisions/0005).
 *
 * @tag co-definition
 * @summary The panel that explains a term.
 * @fires {CustomEvent<{ term: string }>} co-definition-open - A definition opened; bubbles.
 * @since 0.1.0
 * @see WCAG 2.2: 1.4.13, 2.1.2, 4.1.3; HTML popover
 */
export class CoDefinition extends HTMLElement {
  static version = version;
  /** Language of the definitions, BCP 47. */
  static language = 'en-GB';

  /** The word it explains; undefined while it is closed. */
  source?: HTMLElement;
  #shown?: Definition;
  #letGo?: () => void;
  #words = make('div', 'words');
  #all = make('a', 'all');
  #close = make('button', 'close');

  connectedCallback() {
    adopt(this.getRootNode() as Document | ShadowRoot, css);
    if (this.hasAttribute('popover')) return;
    this.popover = 'auto';
    this.lang = CoDefinition.language;
    this.setAttribute('role', 'group');
    this.#close.type = 'button';
    this.#close.onclick = this.#all.onclick = () => this.close();
    this.replaceChildren(this.#words, make('div', 'end', this.#all, this.#close));
    this.addEventListener('toggle', (event) => {
      if (event.newState === 'closed' && !this.matches(':popover-open')) this.close();
    });
  }

  disconnectedCallback() {
    if (!this.isConnected) this.close();
  }

  /** Shows a term's definition beside the word, and speaks it once. Focus stays on the word. */
  async open(source: HTMLElement, id: string) {
    let shown: Definition | undefined;
    try {
      const [{ default: letter, pictures }] = await Promise.all([
        definitions[shardOf(id)]!(),
        readyLabels(readingOf(source).lang),
      ]);
      addPictureTable(pictures);
      shown = letter[id];
    } catch {
      return warn(`<co-definition>: the definition of "${id}" could not be fetched. The word stays as it is.`);
    }
    if (!shown || !source.isConnected) return;
    this.close();
    // In a modal dialog everything outside is inert: the panel goes to where the reader is.
    const home = modalAround(source) ?? document.body;
    if (this.parentNode !== home) home.append(this);
    home.addEventListener('close', this.#onGone);
    this.source = source;
    this.#shown = shown;
    this.ariaLabel = shown.term;
    this.#all.hidden = !document.querySelector('co-glossary');
    this.#all.href = `#co-term-${id}`;
    const said = this.#draw();
    this.showPopover({ source });
    // What stands for a painted word is no button.
    if (source.role) source.ariaExpanded = 'true';
    document.addEventListener('focusin', this.#onFocusIn);
    document.addEventListener('keydown', this.#onKeyDown);
    this.#letGo = subscribe(source, this.#draw);
    announce(said, source, this.lang);
    this.dispatchEvent(new CustomEvent('co-definition-open', { detail: { term: id }, bubbles: true, composed: true }));
  }

  /** Closes the panel; focus that was inside goes back to the word. */
  close() {
    const { source } = this;
    if (!source) return;
    const inside = this.contains(document.activeElement);
    this.source = undefined;
    this.#letGo?.();
    if (source.role) source.ariaExpanded = 'false';
    this.parentNode?.removeEventListener('close', this.#onGone);
    document.removeEventListener('focusin', this.#onFocusIn);
    document.removeEventListener('keydown', this.#onKeyDown);
    if (this.matches(':popover-open')) this.hidePopover();
    if (inside) source.focus();
  }

  #onGone = () => this.close();

  /** Left to itself WebKit closes the dialog around the panel with the same press. */
  #onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.close();
  };

  #onFocusIn = (event: Event) => {
    const at = event.composedPath();
    if (this.source && !at.includes(this) && !at.includes(this.source)) this.close();
  };

  /** Draws the words afresh in the wording that the word is read in; the controls stay. Returns what it says. */
  #draw = (): string => {
    const { term, expansion, plain, easy, picture: concept } = this.#shown!;
    const { words, pictures, lang: reader } = readingOf(this.source!);
    const lang = labelLang(reader);
    const labels = labelsFor('definition', strings, lang);
    const isEasy = words === 'easy';
    const sentences = isEasy ? easy : [plain];
    const texts = make('div', 'texts', ...sentences.map((sentence) => make('p', 'text', sentence)));
    this.#words.replaceChildren(make('p', 'term', expansion ?? term), texts);
    const notes = [
      foreignLabel(reader, 'core.inEnglish'),
      isEasy && labels.draft,
      isEasy && pictures && (pictureCredit() ?? labels.pictures),
    ].filter((one) => !!one);
    const note = make('p', 'note', notes.join(' '));
    note.lang = lang;
    // Changes of `lang` are watched, even to what it was.
    if (this.#close.lang !== lang) this.#all.lang = this.#close.lang = lang;
    if (notes[0]) texts.append(note);
    if (isEasy && pictures) {
      const image = make('img', 'picture');
      image.alt = '';
      const plate = make('span', 'plate', image);
      texts.before(plate);
      // Without its picture a definition still says everything.
      fetchPicture(concept).then(
        () => (image.src = picture(concept) ?? ''),
        () => plate.remove(),
      );
    }
    this.#words.className = `co-definition-words${isEasy ? ' co-definition-easy' : ''}`;
    this.#all.textContent = labels.all;
    this.#close.textContent = labels.close;
    return [expansion ?? term, ...sentences].join('. ').replaceAll('..', '.');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'co-definition': CoDefinition;
  }
}
