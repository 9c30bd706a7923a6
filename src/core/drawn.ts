import { LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Section } from './types.js';
import { adopt } from './adopt.js';
import { loadSection, loadSectionPictures } from './content.js';
import { labelLang } from './labels.js';
import { parsed } from './parsed.js';
import { addPictures, onPictures } from './pictures.js';
import { readingOf, subscribe } from './reading.js';
import { version } from './version.js';
import { body, type View } from './view.js';
import { warn, warnValue } from './warn.js';

/**
 * The base of every drawn element: its words come from a content pack and are drawn into the page itself, in place
 * of the fallback words that stood there, once they are in hand. Where they can't be had the fallback stays.
 */
export abstract class Drawn extends LitElement {
  /** Reported when two copies of the library meet. */
  static version = version;
  /** The room's isolated style sheet. */
  static css: string;
  /** The section of the pack that it needs; none for an element that has only labels. */
  static section?: Section['section'];

  static override properties: PropertyDeclarations = {
    headingLevel: { attribute: 'heading-level', type: Number },
  };

  #letGo?: () => void;
  #drawn = false;
  #load = 0;
  #loadedFor?: string;

  /** Level of the element's heading, 1 to 6, so that it fits the page's outline (WCAG 1.3.1). Default 2. */
  declare headingLevel: number;

  /** The section in hand. */
  protected section?: Section;
  /** Language of the words in hand; the page's own where there is no section. */
  protected sectionLang = '';

  constructor() {
    super();
    this.headingLevel = 2;
  }

  override connectedCallback() {
    super.connectedCallback();
    const { css } = this.constructor as typeof Drawn;
    adopt(this.getRootNode() as Document | ShadowRoot, css);
    const changed = () => {
      void this.#fetch();
      this.requestUpdate();
    };
    const stops = [subscribe(this, changed), onPictures(changed)];
    this.#letGo = () => stops.forEach((stop) => stop());
    void this.#fetch();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#letGo?.();
  }

  /** How this element is read right now. */
  protected get view(): View {
    let level = this.headingLevel;
    if (!(Number.isInteger(level) && level >= 1 && level <= 6)) {
      warnValue(this, 'heading-level', this.getAttribute('heading-level') ?? level, 'a whole number from 1 to 6');
      level = 2;
    }
    const { words, pictures, lang } = readingOf(this);
    return { words, pictures, level, lang: this.sectionLang || labelLang(lang) };
  }

  /** Fetches what the element needs for its language. Late answers lose: only the newest load may draw. */
  async #fetch() {
    const name = (this.constructor as typeof Drawn).section;
    const { lang, words } = readingOf(this);
    const load = ++this.#load;
    try {
      if (!this.#drawn) await parsed(this);
      if (name && this.#loadedFor !== lang) {
        const { data, lang: dataLang } = await loadSection(name, lang);
        if (load !== this.#load) return;
        this.section = data;
        if ('pictures' in data && data.pictures) addPictures(data.pictures);
        this.sectionLang = dataLang;
      }
      this.#loadedFor = lang;
      // What was set while nothing could be drawn counts as changed now.
      const { elementProperties } = this.constructor as typeof Drawn;
      for (const property of this.#drawn ? [undefined] : elementProperties.keys()) this.requestUpdate(property);
      if (name && words === 'easy') {
        addPictures(await loadSectionPictures(name, lang));
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
    return this.#loadedFor !== undefined && (!(this.constructor as typeof Drawn).section || !!this.section);
  }

  protected override update(changed: PropertyValues) {
    if (!this.#drawn) this.replaceChildren();
    this.#drawn = true;
    super.update(changed);
  }

  /** Draws the element's template. */
  protected abstract draw(view: View): TemplateResult | typeof nothing;

  protected override render() {
    const { view } = this;
    const drawn = this.draw(view);
    return drawn === nothing ? nothing : body(view, drawn);
  }
}
