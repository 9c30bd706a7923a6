import type { Page } from '../../core/pages.js';
import { byId, holderOf } from '../../core/tree.js';
import { cut, nameOf, slug, type Cut } from './parts.js';

/** Told on the text when another part is shown. */
export interface SectionChange {
  /** Id of the part; empty where everything is shown. */
  id: string;
}

type Part = Page & Cut;

const texts = new WeakMap<Element, LongText>();
const hides = '[hidden="until-found" i]';

/**
 * A long text of the host's, cut into parts, the same for all that steer it. On the host's elements it sets `hidden`
 * and, where a part has none, an id; with everything shown, or with nobody there to steer, both are gone again.
 */
export class LongText {
  parts: Part[] = [];
  /** What is shown: a part's id, empty for everything; undefined before anybody said. */
  shown?: string;

  #users = new Set<() => void>();
  #ids = new Map<Element, string>();
  #hidden = new Set<Element>();
  #sheet = new CSSStyleSheet();
  #root?: Document | ShadowRoot;
  // Neither `hidden` nor `id` are watched, so that nothing here calls itself.
  #observer = new MutationObserver(() => this.#read());

  constructor(readonly element: Element) {}

  static of(element: Element) {
    const text = texts.get(element) ?? new LongText(element);
    texts.set(element, text);
    return text;
  }

  /** Calls back when parts or names change; returns the function that lets go. */
  join(changed: () => void) {
    if (!this.#users.size) {
      this.#root = this.element.getRootNode() as Document | ShadowRoot;
      this.#root.adoptedStyleSheets.push(this.#sheet);
      this.#observer.observe(this.element, { childList: true, characterData: true, subtree: true });
      this.#read();
    }
    this.#users.add(changed);
    return () => {
      this.#users.delete(changed);
      if (this.#users.size) return;
      this.#observer.disconnect();
      this.shown = undefined;
      this.#mark();
      const sheets = this.#root!.adoptedStyleSheets;
      this.#root!.adoptedStyleSheets = sheets.filter((sheet) => sheet !== this.#sheet);
    };
  }

  /** The part that an element stands in. */
  partOf(there: Element) {
    return this.parts.find(({ elements }) => elements.some((element) => element.contains(there)));
  }

  show(id: string) {
    if (this.shown === id) return;
    this.shown = id;
    this.#mark();
    const detail: SectionChange = { id };
    this.element.dispatchEvent(new CustomEvent('co-section-change', { detail, bubbles: true, composed: true }));
  }

  #read() {
    const before = JSON.stringify(this.parts.map(({ id, name, lang }) => [id, name, lang]));
    this.parts = cut(this.element).map((found) => {
      const name = nameOf(found.head).trim();
      const lang = holderOf(found.head, 'lang')?.getAttribute('lang') ?? undefined;
      return { ...found, name, lang, id: found.named.id || this.#idFor(found.named, name) };
    });
    this.#mark();
    const after = JSON.stringify(this.parts.map(({ id, name, lang }) => [id, name, lang]));
    if (after !== before) for (const changed of [...this.#users]) changed();
  }

  /** An id that stays, whatever becomes of the words that it was made of. */
  #idFor(named: Element, name: string) {
    const made = slug(name);
    let id = this.#ids.get(named) ?? made;
    const taken = [...this.#ids].flatMap(([other, given]) => (other === named ? [] : [given]));
    for (let n = 2; taken.includes(id) || byId(this.element, id); n += 1) id = `${made}-${n}`;
    this.#ids.set(named, id);
    return id;
  }

  /** Sets what is to be set, and takes away what is not, however often. */
  #mark() {
    const isCut = !!this.shown;
    for (const [named, id] of this.#ids) if (!isCut && named.id === id) named.removeAttribute('id');
    if (isCut) for (const { named, id } of this.parts) named.id ||= id;
    for (const { id, elements } of this.parts) {
      const [first] = elements;
      // A saved page brings along what was hidden in it; what a host hides within a part is the host's.
      const isSaved = first.matches(hides) && !this.#hidden.has(first);
      for (const element of elements) {
        if (!isCut || id === this.shown) {
          if (this.#hidden.delete(element) || isSaved) element.removeAttribute('hidden');
        } else if (!element.matches(hides)) {
          element.setAttribute('hidden', 'until-found');
          this.#hidden.add(element);
        }
      }
    }
    const known = new Set<Element>(this.parts.flatMap(({ elements }) => elements));
    for (const element of this.#hidden) {
      if (known.has(element)) continue;
      element.removeAttribute('hidden');
      this.#hidden.delete(element);
    }
    this.#sheet.replaceSync(isCut ? this.#css() : '');
  }

  /**
   * What is hidden until found keeps its margins and borders: it must make no room. In print it is all there.
   * These rules reach the text's own parts, by their ids, and nothing else on the host's page.
   */
  #css() {
    const ids = `:is(${this.parts.map(({ id }) => `#${CSS.escape(id)}`).join()})`;
    const parts = `:is(${ids}, ${ids} ~ *, :has(> ${ids}))${hides}`;
    return `@media screen { ${parts} { display: block !important; position: absolute !important; block-size: 0 !important; min-block-size: 0 !important; padding: 0 !important; border: 0 !important; content-visibility: hidden !important } }
@media print { ${parts}:not(table) { display: block !important } ${parts} { content-visibility: visible !important } }`;
  }
}
