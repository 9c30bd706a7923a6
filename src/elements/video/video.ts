import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { adopt } from '../../core/adopt.js';
import { announce } from '../../core/announce.js';
import { isPlain } from '../../core/click.js';
import { fill, labelLang, labelsFor } from '../../core/labels.js';
import { readingOf } from '../../core/reading.js';
import { version } from '../../core/version.js';
import { warnValue } from '../../core/warn.js';
import { check } from './check.js';
import { filmAt, isSafe, playerAt, type Film } from './film.js';
import { strings } from './strings.js';
import { css, styles } from './styles.js';

/** The two places for a film. */
type Place = 'film' | 'bsl';

/** A film that a reader asked for. */
interface Shown extends Film {
  name: string;
  /** The address that the link had. */
  href: string;
}

const places: Place[] = ['film', 'bsl'];

/**
 * A frame around an author's own film: a native `<video controls preload="none">` with its `<track>`s, or a plain
 * link to the film. Nothing comes from elsewhere until the reader presses the link (PECR: a player of others may store
 * things). Then the film is shown above it: a file in the browser's own player, YouTube and Vimeo in their players that
 * track least, anything else with `embed`; other links just lead where they lead. Focus moves to the player, and a
 * status says where the film comes from. The player is not started: sound would drown what a screen reader says, and
 * captions and volume can be set first (WCAG 1.4.2). Pressed once more, the link leads to the film's own page.
 *
 * A film must come by `https:` or from the page's own site; what does not is reported once. So is a `<video>` without
 * captions, and a film with neither captions nor transcript. Only `<track>`s of kind captions or subtitles count.
 * Under a strict CSP a host needs `frame-src` or `media-src` for the place that the film comes from.
 *
 * @tag co-video
 * @summary A film of your own, with captions, transcript and British Sign Language.
 * @attr {string} embed - Address of a player to show in a frame, for places other than YouTube and Vimeo. Default: what the link's own address gives. An address that is not `https:` is reported once, and the link leads where it leads.
 * @slot - A `<video>`, or a link to the film, alone or within a paragraph.
 * @slot bsl - The film in British Sign Language: a link or a `<video>`, and your own words for it. It stands beside the film where there is room.
 * @slot transcript - What is said and can be seen, as text, for example in `<details>`.
 * @since 0.2.0
 * @see WCAG 2.2: 1.2.1, 1.2.2, 1.2.3, 1.2.5, 1.2.6, 1.4.2, 2.4.3, 4.1.2, 4.1.3; PECR 2003 reg. 6
 */
export class CoVideo extends LitElement {
  static version = version;
  static override styles = styles;
  static override properties = { embed: {} };

  #shown = new Map<Place, Shown>();
  #observer = new MutationObserver(() => this.#changed());

  declare embed?: string;

  constructor() {
    super();
    this.addEventListener('click', this.#onClick);
  }

  override connectedCallback() {
    super.connectedCallback();
    adopt(this.getRootNode() as Document | ShadowRoot, css);
    const attributeFilter = ['href', 'kind', 'slot', 'src'];
    this.#observer.observe(this, { childList: true, subtree: true, attributes: true, attributeFilter });
    this.#changed();
    if (document.readyState !== 'loading') return;
    document.addEventListener('DOMContentLoaded', () => this.#changed(), { once: true });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  /** The author's markup is there, or another: a film whose link is gone or leads elsewhere is not shown any more. */
  #changed() {
    for (const place of places) if (this.#shown.get(place)?.href !== this.#link(place)?.href) this.#shown.delete(place);
    if (document.readyState !== 'loading') check(this);
    this.requestUpdate();
  }

  /** The first link of a place that leads to a film. */
  #link(place: Place) {
    return [...this.querySelectorAll<HTMLAnchorElement>('a[href]:not([download], video *)')].find(
      (link) =>
        (link.closest<HTMLElement>('co-video > [slot]')?.slot ?? 'film') === place && this.#film(place, link.href),
    );
  }

  #film(place: Place, href: string) {
    return place === 'film' && this.embed ? playerAt(this.embed) : filmAt(href);
  }

  #onClick = (event: MouseEvent) => {
    const path = event.composedPath();
    const place = places.find((one) =>
      [this.#link(one), this.renderRoot.querySelector(`.${one} .plate`)].some((at) => path.includes(at!)),
    );
    const link = place && this.#link(place);
    if (!link || this.#shown.has(place) || !isPlain(event)) return;
    event.preventDefault();
    const name = link.textContent.replace(/\s+/g, ' ').trim();
    void this.#show(place, { ...this.#film(place, link.href)!, name, href: link.href });
  };

  async #show(place: Place, film: Shown) {
    this.#shown.set(place, film);
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`.${place} .player`)?.focus();
    const lang = labelLang(readingOf(this).lang);
    announce(fill(labelsFor('video', strings, lang).from, { host: film.host }), this, lang);
  }

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has('embed')) this.#shown.delete('film');
    if (this.embed && !isSafe(this.embed)) warnValue(this, 'embed', this.embed, 'an https: address');
  }

  /**
   * The film, or in its place a plate that does for those who point what the link does for all. Scripts and an origin of its own are
   * all that a player needs: no pop-ups, no forms, no leading the page away.
   */
  #player(place: Place) {
    const film = this.#shown.get(place);
    if (!film) return this.#link(place) ? html`<div class="plate"></div>` : nothing;
    return film.kind === 'file'
      ? html`<video class="player" controls playsinline tabindex="0" aria-label=${film.name} src=${film.src}></video>`
      : html`<iframe
          class="player"
          title=${film.name}
          sandbox="allow-scripts allow-same-origin"
          allow="fullscreen; picture-in-picture"
          referrerpolicy="strict-origin-when-cross-origin"
          src=${film.src}
        ></iframe>`;
  }

  protected override render() {
    return html`<div class="film">${this.#player('film')}<slot></slot></div>
      <div class="bsl" ?hidden=${!this.querySelector(':scope > [slot="bsl"]')}>
        ${this.#player('bsl')}<slot name="bsl"></slot>
      </div>
      <slot name="transcript"></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'co-video': CoVideo;
  }
}
