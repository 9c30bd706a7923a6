import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { adopt } from '../../core/adopt.js';
import { announce } from '../../core/announce.js';
import { isPlain } from '../../core/click.js';
import { fill, labelLang, labelsFor, readyLabels } from '../../core/labels.js';
import { readingOf } from '../../core/reading.js';
import { version } from '../../core/version.js';
import { warnValue } from '../../core/warn.js';
import { check } from './check.js';
import { filmAt, isSafe, playerAt, type Film } from './film.js';
import { strings } from './strings.js';
import { css, styles } from './styles.js';

/** A film that a reader asked for. */
interface Shown extends Film {
  name: string;
  /** The address that the link has. */
  href: string;
}

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
 * @slot bsl - The film in British Sign Language: a link or a `<video>`, and your own words for it. A link shows its film in the place of the other.
 * @slot transcript - What is said and can be seen, as text, for example in `<details>`.
 * @since 0.2.0
 * @see WCAG 2.2: 1.2.1, 1.2.2, 1.2.3, 1.2.5, 1.2.6, 1.4.2, 2.4.3, 4.1.2, 4.1.3; PECR 2003 reg. 6
 */
export class CoVideo extends LitElement {
  static version = version;
  static override styles = styles;
  static override properties = { embed: {}, shown: { state: true } };

  #observer = new MutationObserver(() => this.#changed());

  declare embed?: string;
  declare protected shown?: Shown;

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
    if (!this.#links.some(({ href }) => href === this.shown?.href)) this.shown = undefined;
    if (document.readyState !== 'loading') check(this);
    this.requestUpdate();
  }

  #film(link: HTMLAnchorElement) {
    return this.embed && !link.closest('co-video > [slot]') ? playerAt(this.embed) : filmAt(link.href);
  }

  /** Links that lead to films which can be shown here. */
  get #links() {
    const links = this.querySelectorAll<HTMLAnchorElement>('a[href]:not([download], video *)');
    return [...links].filter((link) => this.#film(link));
  }

  /** The link that stands for the film itself. */
  get #first() {
    return this.#links.find((link) => !link.closest('co-video > [slot]'));
  }

  #onClick = (event: MouseEvent) => {
    const path = event.composedPath();
    const isPlate = path.includes(this.renderRoot.querySelector('.plate')!);
    const link = isPlate ? this.#first : this.#links.find((one) => path.includes(one));
    if (!link || link.href === this.shown?.href || !isPlain(event)) return;
    event.preventDefault();
    void this.#show(link);
  };

  async #show(link: HTMLAnchorElement) {
    const film = this.#film(link)!;
    this.shown = { ...film, name: link.textContent.replace(/\s+/g, ' ').trim(), href: link.href };
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.player')?.focus();
    const { lang: reader } = readingOf(this);
    await readyLabels(reader);
    const lang = labelLang(reader);
    announce(fill(labelsFor('video', strings, lang).from, { host: film.host }), this, lang);
  }

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has('embed')) this.shown = undefined;
    if (this.embed && !isSafe(this.embed)) warnValue(this, 'embed', this.embed, 'an https: address');
  }

  /**
   * The film, or in its place a plate that does for those who point what the link does for all. Scripts and an origin
   * of its own are all that a player needs: no pop-ups, no forms, no leading the page away.
   */
  get #player() {
    const film = this.shown;
    if (!film) return this.#first ? html`<div class="plate"></div>` : nothing;
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
    return html`${this.#player}<slot></slot><slot name="bsl"></slot><slot name="transcript"></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'co-video': CoVideo;
  }
}
