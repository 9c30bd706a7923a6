import type { PropertyDeclarations, PropertyValues } from 'lit';
import { announce } from './announce.js';
import { isPlain } from './click.js';
import { Drawn } from './drawn.js';
import { focus } from './focus.js';
import { labelsFor } from './labels.js';
import type { Page, Paging } from './pages.js';
import { strings } from './page-strings.js';
import { byId } from './tree.js';

/** The id that an address names. */
const idIn = (address: string) => {
  try {
    return decodeURIComponent(new URL(address).hash.slice(1));
  } catch {
    return '';
  }
};

const asked = () => idIn(location.href);

/**
 * The base of elements that show a long text part by part. Links are plain anchors: with script they show their part
 * and move focus to its heading; the address, the Back button, and the browser's search in hidden parts work as ever.
 */
export abstract class Paged extends Drawn {
  static override properties: PropertyDeclarations = { at: { state: true }, everything: { state: true } };

  declare protected at?: string;
  declare protected everything: boolean;

  constructor() {
    super();
    this.everything = false;
  }

  /** The parts there are, in order. */
  protected abstract pages(): Page[];

  /** The element of a part. */
  protected pageElement(id: string): HTMLElement | undefined {
    return byId(this, id);
  }

  override connectedCallback() {
    super.connectedCallback();
    addEventListener('hashchange', this.#onHash);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHash);
  }

  protected get paging(): Paging {
    const pages = this.pages();
    const at = pages.some(({ id }) => id === this.at) ? this.at : pages[0]?.id;
    const { everything } = this;
    return {
      pages,
      everything,
      at: everything || pages.length < 2 ? undefined : at,
      onGo: this.#onGo,
      onAll: this.#onAll,
    };
  }

  protected override firstUpdated(changed: PropertyValues) {
    super.firstUpdated(changed);
    if (asked()) void this.updateComplete.then(() => this.#onHash());
  }

  /** The part that an element stands in, the part's own element included. */
  protected pageOf(there: Element) {
    return this.pages().find((page) => this.pageElement(page.id)?.contains(there));
  }

  #pageWith(id: string) {
    const there = id && this.pageElement(id);
    return there ? this.pageOf(there) : undefined;
  }

  /** Shows a part; then what was asked for in it comes into view, with focus where a reader goes on. */
  async #show(page: Page, id: string) {
    this.at = page.id;
    await this.updateComplete;
    const there = this.pageElement(id);
    const target = id === page.id ? (there?.querySelector<HTMLElement>('h1, h2, h3, h4, h5, h6') ?? there) : there;
    if (!target) return;
    focus(target);
    target.scrollIntoView({ block: 'start' });
  }

  #onHash = (event?: HashChangeEvent) => {
    const id = asked();
    const page = this.#pageWith(id);
    if (page) void this.#show(page, id);
    // Back where the reader came from: an address that names nothing. A host's link to "#" is not that.
    else if (event && !location.href.includes('#') && this.#pageWith(idIn(event.oldURL))) this.at = undefined;
  };

  #onGo = (event: Event) => {
    const id = idIn((event.currentTarget as HTMLAnchorElement).href);
    const page = this.pages().find((one) => one.id === id);
    if (!page || !isPlain(event as MouseEvent)) return;
    // By the address and not by the link: a host's <base> would lead away.
    event.preventDefault();
    if (asked() === id) void this.#show(page, id);
    else location.hash = id;
  };

  #onAll = () => {
    this.everything = !this.everything;
    const { lang } = this.view;
    const labels = labelsFor('core', strings, lang);
    announce(this.everything ? labels.allShown : labels.oneShown, this, lang);
  };

  /** The browser found words in a hidden part, or a link led there. */
  protected onMatch = (event: Event) => {
    const page = this.pageOf(event.target as Element);
    if (page) this.at = page.id;
  };
}
