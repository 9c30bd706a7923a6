import type { PropertyDeclarations, PropertyValues } from 'lit';
import { nothing } from 'lit';
import { Paged } from '../../core/paged.js';
import { contents, pager, type Paging } from '../../core/pages.js';
import { byId } from '../../core/tree.js';
import type { View } from '../../core/view.js';
import { warn, warnValue } from '../../core/warn.js';
import { LongText, type SectionChange } from './long-text.js';
import { css } from './styles.js';

export interface SectionNavOptions extends Paging {
  show?: string;
}

const template = (_section: undefined, view: View, { show, pages = [], ...paging }: Partial<SectionNavOptions>) => {
  if (!pages.length) return nothing;
  return show === 'pager' ? pager(view, { pages, ...paging }) : contents(view, { pages, ...paging });
};

/** Beside a text these may stand without being meant. */
const besides = 'co-section-nav, script, style, template, link';

/**
 * Shows a long text of the host's part by part: a contents list that stands before it, and with `show="pager"` large
 * links to the parts before and after that stand behind it. They go together wherever they serve the same text.
 *
 * Parts are the text's child `<section>`s that begin with a heading, else what stands between its headings of the
 * highest level that it has more than one of. Names follow the headings. On the text only `hidden="until-found"`
 * with a mark beside it (`data-co-away`) is set, and ids where parts have none; all go when everything is shown, and with
 * the element. Links to anything in the text, the Back button and the browser's search work as ever, and print has it all.
 *
 * Without script, without a text or without two parts the plain links that the author put inside stay; the last two are
 * reported once.
 *
 * @tag co-section-nav
 * @summary A contents list, or links on and back, for a long text of your own.
 * @attr {string} for - Id of the text, in the same document or shadow root. Default: what follows the element, or what follows its parent; for a pager what goes before. An id that is not there is reported once.
 * @attr {'contents'|'pager'} show - What is shown. Default: contents. Anything else is reported once and read as that.
 * @attr {string} label - What it is called, for a page with several texts, in your language. Default: "Contents", and for a pager the place in the text, which stands behind a label too.
 * @fires {CustomEvent<SectionChange>} co-section-change - On the text, when another part is shown: `detail.id` is the part's id, empty where everything is shown; bubbles, composed.
 * @since 0.2.0
 * @see WCAG 2.2: 1.3.1, 2.4.3, 2.4.5, 2.4.8, 4.1.3
 */
export class CoSectionNav extends Paged {
  static override css = css;
  static override template = template;
  static override properties: PropertyDeclarations = { for: {}, show: {}, label: {} };

  #text?: LongText;
  #letGo?: () => void;
  // A framework may put another text in the place of the one that was there.
  #observer = new MutationObserver(() => {
    if (this.#target !== this.#text?.element) this.requestUpdate();
  });

  declare for?: string;
  declare show?: string;
  declare label?: string;

  override connectedCallback() {
    super.connectedCallback();
    this.#observer.observe(this.getRootNode(), { childList: true, subtree: true });
    if (document.readyState !== 'loading') return;
    document.addEventListener('DOMContentLoaded', () => this.requestUpdate(), { once: true });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#observer.disconnect();
    this.#join();
  }

  protected override pages() {
    return this.#text?.parts ?? [];
  }

  protected override pageElement(id: string) {
    return this.#text?.parts.find((part) => part.id === id)?.named ?? super.pageElement(id);
  }

  protected override pageOf(there: Element) {
    return this.#text?.partOf(there);
  }

  get #target(): Element | undefined {
    if (this.for != null) return byId(this, this.for);
    const way = this.show === 'pager' ? 'previousElementSibling' : 'nextElementSibling';
    let at = this[way];
    while (at?.matches(besides)) at = at[way];
    return at ?? this.parentElement?.[way] ?? undefined;
  }

  protected override shouldUpdate(changed: PropertyValues) {
    if (!super.shouldUpdate(changed) || document.readyState === 'loading' || !this.isConnected) return false;
    const target = this.#target;
    this.#join(target);
    if (this.pages().length > 1) return true;
    if (!target && this.for != null) warnValue(this, 'for', this.for, 'the id of a text on this page');
    else {
      const text = target ? `<${target.localName}${target.id && ` id="${target.id}"`}>` : 'nothing';
      warn(`<co-section-nav>: found ${text}, expected a text with two or more headings. The words already there stay.`);
    }
    return this.hasUpdated;
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    const text = this.#text;
    const { show } = this;
    if (changed.has('show') && show && show !== 'contents' && show !== 'pager')
      warnValue(this, 'show', show, 'contents or pager');
    const isAsked = this.hasUpdated && (changed.has('at') || changed.has('everything'));
    if (text?.shown !== undefined && !isAsked) {
      // Another one that serves the text shows something.
      this.everything = !text.shown;
      this.at = text.shown || this.at;
    }
    if (this.pages().length > 1) text?.show(this.paging.at ?? '');
  }

  #join(element?: Element) {
    if (element === this.#text?.element) return;
    this.#letGo?.();
    this.#text = element && LongText.of(element);
    this.#letGo = this.#text?.join(() => this.requestUpdate());
  }

  protected override get options(): Partial<SectionNavOptions> {
    return { ...this.paging, show: this.show, label: this.label };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'co-section-nav': CoSectionNav;
  }
  interface ElementEventMap {
    'co-section-change': CustomEvent<SectionChange>;
  }
}
