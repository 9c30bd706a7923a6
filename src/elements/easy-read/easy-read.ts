import { html, LitElement, nothing } from 'lit';
import { pictures } from '../../content/modules/pictures.js';
import { addPictureTable, fetchPicture, onPictures, picture } from '../../core/pictures.js';
import { readingOf, subscribe } from '../../core/reading.js';
import { version } from '../../core/version.js';
import { warn, warnValue } from '../../core/warn.js';
import { styles } from './styles.js';

const isEasy = (element: Element) => element.slot === 'easy';
const conceptOf = (row: Element) => (row as HTMLElement).dataset.coPicture;

/**
 * An author's own words in two wordings, which follow the reader's switch as ours do. Plain words stand inside as they
 * are; easy words in rows, each a child with `slot="easy"`, one short sentence and, with `data-co-picture`, one picture
 * beside it. The words stay the author's: they are not moved or copied. Without script both are read, plain words first.
 *
 * Without easy words the plain ones always show, and that is said once. An unknown picture is reported once and left out.
 *
 * @tag co-easy-read
 * @summary Your own words, plain and in easy read.
 * @slot - Your plain words.
 * @slot easy - A row of your easy words; `data-co-picture` names the concept of its picture, such as `meeting`.
 * @since 0.2.0
 * @see WCAG 2.2: 3.1.5 Reading Level, 1.1.1 (the pictures are decoration)
 */
export class CoEasyRead extends LitElement {
  static version = version;
  static override styles = styles;
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', slotAssignment: 'manual' };

  #letGo: (() => void)[] = [];
  #observer?: MutationObserver;
  #missing = new Set<string>();
  #isTold = false;

  override connectedCallback() {
    super.connectedCallback();
    addPictureTable(pictures);
    const changed = () => this.requestUpdate();
    this.#letGo = [subscribe(this, changed), onPictures(changed)];
    this.#observer = new MutationObserver(changed);
    this.#observer.observe(this, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['slot', 'data-co-picture'],
    });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    for (const letGo of this.#letGo) letGo();
    this.#observer?.disconnect();
  }

  get #rows() {
    return [...this.children].filter(isEasy);
  }

  protected override updated() {
    const slots = [...this.renderRoot.querySelectorAll('slot')];
    if (this.#shown === 'easy') this.#rows.forEach((row, i) => slots[i]?.assign(row));
    else
      slots[0]?.assign(
        ...[...this.childNodes].filter(isNode).filter((node) => !(node instanceof Element && isEasy(node))),
      );
  }

  get #shown() {
    const hasEasy = this.#rows.length > 0;
    const { words } = readingOf(this);
    if (words === 'easy' && !hasEasy && !this.#isTold && document.readyState !== 'loading') {
      this.#isTold = true;
      warn(`<co-easy-read>: expected children with slot="easy". The plain words stay.`);
    }
    return words === 'easy' && hasEasy ? 'easy' : 'plain';
  }

  async #fetch(concept: string) {
    let expected = 'the name of a picture';
    try {
      if (await fetchPicture(concept)) return this.requestUpdate();
    } catch {
      expected = 'a picture that can be fetched';
    }
    this.#missing.add(concept);
    warnValue(this, 'data-co-picture', concept, expected);
    this.requestUpdate();
  }

  protected override render() {
    if (this.#shown === 'plain') return html`<slot></slot>`;
    const { pictures } = readingOf(this);
    return this.#rows.map((row) => {
      const concept = conceptOf(row);
      const wanted = concept && pictures && !this.#missing.has(concept);
      if (wanted && !picture(concept)) void this.#fetch(concept);
      return html`<div class="row">
        ${
          wanted
            ? html`<span class="plate"
                >${picture(concept) ? html`<img class="picture" alt="" src=${picture(concept)} />` : nothing}</span
              >`
            : nothing
        }
        <div class="words"><slot></slot></div>
      </div>`;
    });
  }
}

/** Text and elements can be shown, comments can't. */
const isNode = (node: ChildNode): node is Element | Text => node instanceof Element || node instanceof Text;

declare global {
  interface HTMLElementTagNameMap {
    'co-easy-read': CoEasyRead;
  }
}
