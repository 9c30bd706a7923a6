import type { Page } from '../../core/pages.js';
import { adopt } from '../../core/adopt.js';
import { byId, holderOf } from '../../core/tree.js';
import { cut, nameOf, slug, type Cut } from './parts.js';
import { AWAY, awayCss } from './styles.js';

/** Told on the text when another part is shown. */
export interface SectionChange {
  /** Id of the part; empty where everything is shown. */
  id: string;
}

type Part = Page & Cut;

const texts = new WeakMap<Element, LongText>();

/**
 * A long text of the host's, cut into parts, the same for all that steer it. On the host's elements it sets `hidden`,
 * a mark beside it and, where a part has none, an id; with everything shown, or with nobody there to steer, they are
 * gone again.
 */
export class LongText {
  parts: Part[] = [];
  /** What is shown: a part's id, empty for everything; undefined before anybody said. */
  shown?: string;

  #users = new Set<() => void>();
  #ids = new Map<Element, string>();
  #away = new Set<Element>();
  // Neither `hidden` nor `id` are watched, so that nothing here calls itself.
  #observer = new MutationObserver(() => this.#read());

  constructor(readonly element: Element) {}

  static of(element: Element) {
    const text = texts.get(element) ?? new LongText(element);
    texts.set(element, text);
    return text;
  }

  /** Calls back when the text or what is shown changes; returns the function that lets go. */
  join(changed: () => void) {
    if (!this.#users.size) {
      adopt(this.element.getRootNode() as Document | ShadowRoot, awayCss);
      this.element.addEventListener('beforematch', this.#onMatch);
      this.#observer.observe(this.element, { childList: true, characterData: true, subtree: true });
      this.#read();
    }
    this.#users.add(changed);
    return () => {
      this.#users.delete(changed);
      if (this.#users.size) return;
      this.#observer.disconnect();
      this.element.removeEventListener('beforematch', this.#onMatch);
      this.shown = undefined;
      this.#mark();
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
    this.#tell();
    const detail: SectionChange = { id };
    this.element.dispatchEvent(new CustomEvent('co-section-change', { detail, bubbles: true, composed: true }));
  }

  /** The browser found words in a hidden part, or a link led there. */
  #onMatch = ({ target }: Event) => {
    const part = this.partOf(target as Element);
    if (part) this.show(part.id);
  };

  #tell() {
    for (const changed of [...this.#users]) changed();
  }

  #read() {
    this.parts = cut(this.element).map((found) => {
      const name = nameOf(found.head).trim();
      const lang = holderOf(found.head, 'lang')?.getAttribute('lang') ?? undefined;
      return { ...found, name, lang, id: found.named.id || this.#idFor(found.named, name) };
    });
    this.#mark();
    this.#tell();
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
    const { shown } = this;
    for (const [named, id] of this.#ids) if (!shown && named.id === id) named.removeAttribute('id');
    const hidden = new Set<Element>();
    for (const { id, named, elements } of this.parts) {
      if (shown) named.id ||= id;
      for (const element of elements) {
        if (element.hasAttribute(AWAY)) this.#away.add(element);
        if (shown && id !== shown) hidden.add(element);
      }
    }
    for (const element of this.#away) {
      if (hidden.has(element)) continue;
      this.#away.delete(element);
      element.removeAttribute(AWAY);
      element.removeAttribute('hidden');
    }
    for (const element of hidden) {
      if (element.hasAttribute('hidden')) continue;
      this.#away.add(element);
      element.setAttribute(AWAY, '');
      element.setAttribute('hidden', 'until-found');
    }
  }
}
