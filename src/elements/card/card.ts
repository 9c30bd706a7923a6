import { html, LitElement, nothing } from 'lit';
import { pictures } from '../../content/modules/pictures.js';
import { addPictureTable, fetchPicture, onPictures, picture } from '../../core/pictures.js';
import { readingOf, subscribe } from '../../core/reading.js';
import { version } from '../../core/version.js';
import { warnValue } from '../../core/warn.js';
import { styles } from './styles.js';

/**
 * A card around an author's own words, with the look of the priority cards. The words stay the author's: they are
 * not moved or copied, and keep the host's own type. An unknown picture is reported once and left out.
 *
 * @tag co-card
 * @summary The look of a priority card around your own words.
 * @attr {string} picture - Concept of a picture to show beside the words, such as `meeting` or `bus`. Default: none.
 * @slot - Your own words, headings and links.
 * @since 0.1.0
 * @see WCAG 2.2: 1.1.1 (the picture is decoration)
 */
export class CoCard extends LitElement {
  static version = version;
  static override styles = styles;
  static override properties = { picture: {} };

  #letGo: (() => void)[] = [];
  #missing?: string;

  declare picture?: string;

  override connectedCallback() {
    super.connectedCallback();
    addPictureTable(pictures);
    const changed = () => this.requestUpdate();
    this.#letGo = [subscribe(this, changed), onPictures(changed)];
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    for (const letGo of this.#letGo) letGo();
  }

  protected override willUpdate() {
    const concept = this.picture;
    if (concept && concept !== this.#missing && !picture(concept)) void this.#fetch(concept);
  }

  async #fetch(concept: string) {
    let expected = 'the name of a picture';
    try {
      if (await fetchPicture(concept)) return this.requestUpdate();
    } catch {
      expected = 'a picture that can be fetched';
    }
    this.#missing = concept;
    warnValue(this, 'picture', concept, expected);
    this.requestUpdate();
  }

  protected override render() {
    const concept = this.picture;
    // The plate stands before its picture has come, so that nothing moves when it does.
    const wanted = concept && readingOf(this).pictures && (picture(concept) || concept !== this.#missing);
    return html`${
        wanted
          ? html`<div class="plate">
              ${picture(concept) ? html`<img class="picture" alt="" src=${picture(concept)} />` : nothing}
            </div>`
          : nothing
      }<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'co-card': CoCard;
  }
}
