import {
  LitElement,
  nothing,
  type PropertyDeclaration,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Item, Section } from './types.js';
import { adopt } from './adopt.js';
import { isPlain } from './click.js';
import {
  loadSection,
  loadSectionPictures,
  onPacks,
  registerDefault,
  type Loaded,
  type Pack,
  type SectionName,
  type SectionOf,
} from './content.js';
import { labelLang, readyLabels } from './labels.js';
import { parsed } from './parsed.js';
import { byId } from './tree.js';
import { addPictures, onPictures } from './pictures.js';
import { readingOf, subscribe } from './reading.js';
import { version } from './version.js';
import { anchorOf, body, type View } from './view.js';
import { warn, warnValue } from './warn.js';

/** A boolean attribute. Vue and Svelte write "false" into it while the element is not defined yet, and mean it. */
export const flag: PropertyDeclaration<boolean> = {
  type: Boolean,
  converter: (value) => value !== null && value !== 'false',
};

/** A link of ours to a place on this page: a host's `<base>` would lead away, to the page that it names. */
const onClick = (event: MouseEvent) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
  const [here] = location.href.split('#');
  if (!link || !isPlain(event) || link.href.split('#')[0] === here) return;
  event.preventDefault();
  location.href = here + link.hash;
};

/** Whether readers checked the easy words, item by item. */
export const checksIn = (value: unknown): boolean[] => {
  if (!value || typeof value !== 'object') return [];
  const { easy, checked } = value as Partial<Item>;
  return easy ? [!!checked] : Object.values(value).flatMap(checksIn);
};

/** Elements with links: what they lead to may be drawn later than they are. */
const linking = new Set<() => void>();
let telling = false;

/** Tells them once for everything that is drawn at the same time. */
const tellLinking = () => {
  if (telling) return;
  telling = true;
  setTimeout(() => {
    telling = false;
    for (const link of linking) link();
  });
};

/**
 * The base of every drawn element: its words come from a content pack and are drawn into the page itself, in place
 * of the fallback words that stood there, once they are in hand. Where they can't be had the fallback stays.
 */
export abstract class Drawn extends LitElement {
  /** Reported when two copies of the library meet. */
  static version = version;
  /** The room's isolated style sheet. */
  static css: string;
  /** The room's template: a pure function. */
  static template: (section: never, view: View, options: never) => TemplateResult | typeof nothing;
  /** The pack whose words it shows where no other has them. */
  static pack?: Pack;
  /** The section of the pack that it needs; none for an element that has only labels. */
  static section?: SectionName;
  /** Further sections that it shows where the pack has them. */
  static with: SectionName[] = [];

  static override properties: PropertyDeclarations = {
    headingLevel: { attribute: 'heading-level', type: Number },
  };

  #letGo?: () => void;
  #drawn = false;
  #load = 0;
  #loadedFor?: string;
  #loaded?: Pick<Loaded<SectionName>, 'owner' | 'pages'>;
  #stale = false;
  #edition = 0;
  #checks: boolean[] = [];

  /** Level of the element's heading, 1 to 6, so that it fits the page's outline (WCAG 1.3.1). Default 2. */
  declare headingLevel: number;

  /** The section in hand, and those that it shows beside it. */
  protected data?: Section;
  protected others: { [N in SectionName]?: SectionOf<N> } = {};
  /** Language of the words in hand; of the labels where there is no section. */
  protected sectionLang = '';

  constructor() {
    super();
    this.headingLevel = 2;
    this.addEventListener('click', onClick);
  }

  override connectedCallback() {
    super.connectedCallback();
    const { css } = this.constructor as typeof Drawn;
    adopt(this.getRootNode() as Document | ShadowRoot, css);
    const changed = () => {
      void this.#fetch();
      this.requestUpdate();
    };
    const stops = [subscribe(this, changed), onPictures(changed), onPacks(() => this.reload())];
    const link = () => this.requestUpdate();
    if ((this.constructor as typeof Drawn).with.includes('links')) linking.add(link);
    this.#letGo = () => {
      linking.delete(link);
      for (const stop of stops) stop();
    };
    void this.#fetch();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#letGo?.();
  }

  // Once our words stand here, the ones before them are gone, and a framework that still has them may go on changing
  // them: React would break over it and leave a blank page.

  override appendChild<T extends Node>(child: T): T {
    return this.#drawn ? child : super.appendChild(child);
  }

  override insertBefore<T extends Node>(child: T, before: Node | null): T {
    return before && before.parentNode !== this ? child : super.insertBefore(child, before);
  }

  override removeChild<T extends Node>(child: T): T {
    return child.parentNode === this ? super.removeChild(child) : child;
  }

  override get textContent() {
    return super.textContent;
  }

  override set textContent(text) {
    if (!this.#drawn) super.textContent = text;
  }

  /** How this element is read right now. */
  protected get view(): View {
    let level = this.headingLevel;
    if (!(Number.isInteger(level) && level >= 1 && level <= 6)) {
      warnValue(this, 'heading-level', this.getAttribute('heading-level') ?? level, 'a whole number from 1 to 6');
      level = 2;
    }
    const { words, pictures, lang } = readingOf(this);
    return {
      words,
      pictures,
      level,
      lang: this.sectionLang,
      reader: lang,
      edition: this.#edition,
      checked: this.#checks.length > 0 && this.#checks.every(Boolean),
      mixed: this.#checks.some(Boolean),
      owner: this.#loaded?.owner,
      place: this.#place,
      taken: (id) => {
        const there = byId(this, id);
        return !!there && !this.contains(there);
      },
    };
  }

  #place = (id: string) => {
    const own = anchorOf(id);
    if (byId(this, own)) return `#${own}`;
    const page = this.#loaded?.pages[id.split('.')[0]];
    return page && `${page}#${own}`;
  };

  /** The section that it shows. A room may have it from elsewhere. */
  protected load(name: SectionName, lang: string): Promise<Loaded<SectionName>> {
    return loadSection(name, lang);
  }

  /** Loads its sections anew. */
  protected reload() {
    this.#stale = true;
    void this.#fetch();
    this.requestUpdate();
  }

  /** Fetches what the element needs for its language. Late answers lose: only the newest load may draw. */
  async #fetch() {
    const { pack, section: name, with: besides } = this.constructor as typeof Drawn;
    if (pack) registerDefault(pack);
    const { lang, words } = readingOf(this);
    const load = ++this.#load;
    try {
      if (!this.#drawn) await parsed(this);
      const labels = readyLabels(lang);
      if (name && (this.#stale || this.#loadedFor !== lang)) {
        const [main, ...others] = await Promise.all([
          this.load(name, lang),
          // What a pack does not have, or what fails to come, is left out.
          ...besides.map((other) => loadSection(other, lang).catch(() => undefined)),
        ]);
        await Promise.all([labels, readyLabels(main.lang)]);
        if (load !== this.#load) return;
        this.#stale = false;
        this.#edition += 1;
        this.#loaded = main;
        this.data = main.data;
        this.sectionLang = main.lang;
        this.others = Object.fromEntries(others.flatMap((other) => (other ? [[other.data.section, other.data]] : [])));
        const sections = [main.data, ...Object.values(this.others)];
        for (const data of sections) if ('pictures' in data && data.pictures) addPictures(data.pictures);
        this.#checks = checksIn(main.data);
      } else {
        await labels;
        if (load !== this.#load) return;
      }
      if (!name) this.sectionLang = labelLang(lang);
      this.#loadedFor = lang;
      // What was set while nothing could be drawn counts as changed now.
      const { elementProperties } = this.constructor as typeof Drawn;
      for (const property of this.#drawn ? [undefined] : elementProperties.keys()) this.requestUpdate(property);
      if (name && words === 'easy') {
        for (const each of [name, ...besides]) addPictures(await loadSectionPictures(each, lang));
        this.requestUpdate();
      }
    } catch (error) {
      warn(`<${this.localName}>: ${(error as Error).message}. The words already there stay.`);
    }
  }

  /** Light DOM: the words belong to the page. */
  protected override createRenderRoot() {
    return this;
  }

  protected override shouldUpdate(_changed: PropertyValues) {
    return this.#loadedFor !== undefined && (!(this.constructor as typeof Drawn).section || !!this.data);
  }

  protected override update(changed: PropertyValues) {
    if (!this.#drawn) {
      // What stood here keeps a parent of its own, in which Vue and Svelte go on changing it.
      new DocumentFragment().append(...this.childNodes);
      // React goes through what the server sent and takes this for its end: it would not know our words, and draw the
      // whole page anew.
      this.append(document.createComment('/$'));
    }
    this.#drawn = true;
    super.update(changed);
  }

  protected override firstUpdated(_changed: PropertyValues) {
    tellLinking();
  }

  /** What the template is told beside words and view. */
  protected get options(): object {
    return { others: this.others };
  }

  protected override render() {
    const { view } = this;
    const { template } = this.constructor as typeof Drawn;
    const drawn = template(this.data as never, view, this.options as never);
    return drawn === nothing ? nothing : body(view, drawn);
  }
}
