import type { CoDefinition } from '../definition/definition.js';
import { adopt } from '../../core/adopt.js';
import { version } from '../../core/version.js';
import { warn } from '../../core/warn.js';
import { lookup } from '../../glossary/lookup.js';
import { normalise, shardOf } from '../../glossary/normalise.js';
import { css } from './styles.js';

/** Every spelling that begins with one letter: the term it means and what its initials stand for. */
export type Forms = Record<string, [id: string, expansion?: string]>;

/** Where a glossary or a link already gives the word a job, a second one inside it would not be reachable. */
const taken = 'a[href], button, label, summary, option, [role=button], [role=link], co-definition';

const shards = new Map<string, Promise<Forms>>();
/** What words already met mean: a page says the same word many times. */
const met = new Map<string, ReturnType<typeof lookup>>();
let terms = 0;
let panel: CoDefinition | undefined;
let pressed: CoTerm | undefined;

const termAt = (event: Event) => event.composedPath().find((node): node is CoTerm => node instanceof CoTerm);

// A press outside closes the panel before the click arrives: what was open at the start of the press is remembered,
// so that a second press on the same word closes and does not open again.
const onPointerDown = (event: Event) => {
  const term = termAt(event);
  pressed = term && panel?.source === term ? term : undefined;
};

const onClick = (event: Event) => {
  const term = termAt(event);
  if (term && !event.defaultPrevented) void term.toggle(term === pressed);
  pressed = undefined;
};

const onKeyDown = (event: KeyboardEvent) => {
  const term = termAt(event);
  if (!term || event.defaultPrevented || !/^( |Enter)$/.test(event.key)) return;
  event.preventDefault();
  if (!event.repeat) void term.toggle();
};

const onNear = (event: Event) => {
  // Only made ready: what fails here is tried, and told of, when the word is pressed.
  if (termAt(event)) CoTerm.panel().catch(() => {});
};

const events: [string, (event: never) => void, boolean?][] = [
  ['pointerdown', onPointerDown, true],
  ['click', onClick],
  ['keydown', onKeyDown],
  ['pointerover', onNear],
  ['focusin', onNear],
];

/**
 * A hard word that explains itself: the author's word becomes a toggletip. Click, Enter, Space or touch opens its
 * definition in the page's one panel; Esc, a second press, a press outside and Close close it. Focus stays on the
 * word. Nothing is put inside but the author's own text.
 *
 * A term that the glossary does not know, or one inside a link or button, stays plain text with one warning.
 * In print its expansion follows it in brackets (WCAG 3.1.4).
 *
 * @tag co-term
 * @summary Explains the word inside it in plain or easy words.
 * @attr {string} term - Id of a term (`ehc-plan`) or any of its spellings. Default: the text inside.
 * @slot - The author's word; it stays the author's.
 * @since 0.1.0
 * @see WCAG 2.2: 3.1.3 Unusual Words, 3.1.4 Abbreviations, 1.4.13 Content on Hover or Focus
 */
export class CoTerm extends HTMLElement {
  static version = version;
  static observedAttributes = ['term'];
  /** Fetches the spellings of a letter. Set by whoever defines the element. */
  static forms: (letter: string) => Promise<Forms>;
  /** Fetches the definition panel. Set by whoever defines the element. */
  static panel: () => Promise<unknown>;
  /** Tags that the loader which defined this element looks after. */
  static tags?: string[];

  static #observer?: MutationObserver;
  static #unwatched: CoTerm[] = [];

  /** Watching a thousand words can wait until they are painted; what changed until then is looked at once. */
  static #watch = () => {
    for (const term of CoTerm.#unwatched.splice(0)) {
      CoTerm.#observer!.observe(term, { childList: true, characterData: true, subtree: true });
      void term.#resolve();
    }
  };

  #id?: string;
  #for?: string;
  #looking?: Promise<void>;

  connectedCallback() {
    // A framework may give a word its text later, or another one.
    CoTerm.#observer ??= new MutationObserver((records) => {
      for (const { target } of records) {
        const term = (target instanceof Element ? target : target.parentElement)?.closest<CoTerm>('co-term');
        if (term) void term.#resolve();
      }
    });
    if (CoTerm.#unwatched.push(this) === 1) setTimeout(CoTerm.#watch);
    if (!terms++)
      for (const [type, listener, capture] of events)
        document.addEventListener(type, listener as EventListener, capture);
    adopt(this.getRootNode() as Document | ShadowRoot, css);
    // Words that the parser has not come to yet are met by the watch.
    void this.#resolve();
  }

  disconnectedCallback() {
    if (panel?.source === this) panel.close();
    if (!--terms)
      for (const [type, listener, capture] of events)
        document.removeEventListener(type, listener as EventListener, capture);
  }

  attributeChangedCallback() {
    if (this.isConnected) void this.#resolve();
  }

  /** Opens the definition, or closes it where it is open (or was when the press began). */
  async toggle(close = false) {
    if (close || panel?.source === this) return panel?.close();
    try {
      await Promise.all([CoTerm.panel(), this.#resolve()]);
    } catch {
      return warn(`<co-term>: its definition could not be fetched. The words already there stay.`);
    }
    if (!this.#id || !this.isConnected) return;
    panel = document.querySelector<CoDefinition>('co-definition') ?? panel ?? document.createElement('co-definition');
    await panel.open(this, this.#id);
  }

  /** Finds the term for the word as it is now; a press that comes before it is found waits for it. */
  #resolve() {
    const word = this.getAttribute('term') ?? this.textContent ?? '';
    if (word !== this.#for) this.#looking = this.#look((this.#for = word));
    return this.#looking;
  }

  async #look(word: string) {
    // In our own words the build has looked it up already.
    const { coKnown } = this.dataset;
    if (coKnown !== undefined) return this.#take(word, coKnown ? [word, coKnown] : [word]);
    if (met.has(word)) return this.#take(word, met.get(word));
    const key = normalise(word);
    if (!key) return;
    const letter = shardOf(key);
    let shard = shards.get(letter);
    if (!shard) {
      shard = CoTerm.forms(letter);
      shards.set(letter, shard);
      shard.catch(() => shards.delete(letter));
    }
    // An author's term is one nearly always: it need not wait for the network to take a press.
    if (!this.#id && !this.parentElement?.closest(taken)) this.#offer();
    let found: ReturnType<typeof lookup>;
    try {
      found = lookup(await shard, key);
    } catch {
      if (this.#for === word) this.#become((this.#for = undefined));
      return warn(`<co-term>: its words could not be fetched. The words already there stay.`);
    }
    met.set(word, found);
    if (this.#for === word) this.#take(word, found);
  }

  /** Makes the word what the glossary says it is. */
  #take(word: string, found: ReturnType<typeof lookup>) {
    // A page translator put other words in its place; what they mean has not changed.
    if (!found && this.#id && this.querySelector('font')) return;
    const inside = this.parentElement?.closest(taken);
    if (inside || !found) {
      const expected = inside ? `running text around it, found <${inside.localName}>` : 'a term of the glossary';
      warn(`<co-term term="${word.trim()}">: expected ${expected}. The word stays plain text.`);
    }
    this.#become(inside ? undefined : found);
  }

  #become(found: ReturnType<typeof lookup>) {
    if (this.#id !== found?.[0] && panel?.source === this) panel.close();
    this.#id = found?.[0];
    if (!found) {
      for (const name of ['role', 'tabindex', 'aria-expanded', 'data-co-expansion']) this.removeAttribute(name);
      return;
    }
    this.#offer();
    const expansion = found[1];
    if (expansion && !normalise(this.textContent).includes(normalise(expansion))) this.dataset.coExpansion = expansion;
    else delete this.dataset.coExpansion;
  }

  /** Makes the word a button. */
  #offer() {
    this.role = 'button';
    if (!this.hasAttribute('tabindex')) this.tabIndex = 0;
    this.ariaExpanded = String(panel?.source === this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'co-term': CoTerm;
  }
}
