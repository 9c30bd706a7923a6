import { html, LitElement, nothing } from 'lit';
import { fetchPicture, onPictures, picture } from '../../core/pictures.js';
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

  declare picture?: string;

  override connectedCallback() {
    super.connectedCallback();
    const changed = () => this.requestUpdate();
    this.#letGo = [subscribe(this, changed), onPictures(changed)];
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    for (const letGo of this.#letGo) letGo();
  }

  protected override willUpdate() {
    const concept = this.picture;
    if (concept && !picture(concept)) void this.#fetch(concept);
  }

  async #fetch(concept: string) {
    try {
      if (await fetchPicture(concept)) this.requestUpdate();
      else warnValue(this, 'picture', concept, 'the name of a picture');
    } catch {
      warnValue(this, 'picture', concept, 'a picture that can be fetched');
    }
  }

  protected override render() {
    const shown = this.picture && readingOf(this).pictures ? picture(this.picture) : undefined;
    return html`<div class="card">
      ${shown ? html`<div class="plate"><img class="picture" alt="" src=${shown} /></div>` : nothing}
      <div class="words"><slot></slot></div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'co-card': CoCard;
  }
}
