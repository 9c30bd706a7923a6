import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { DocumentSection, LinksSection, Part } from './types.js';
import { part, type Drawers } from './blocks.js';
import { define } from './define.js';
import { fill, labelsFor } from './labels.js';
import { strings } from './page-strings.js';
import { contents, pager, type Paging } from './pages.js';
import { Paged } from './paged.js';
import { anchor, anchorOf, foot, fresh, heading, missing, type View } from './view.js';
import { warn, warnValue } from './warn.js';

export interface DocumentOptions extends Partial<Paging> {
  /** The part to show alone. */
  section?: string;
  /** True where all parts stand in the page before the script comes. */
  printed?: boolean;
  onMatch?: (event: Event) => void;
  others?: { links?: LinksSection };
}

const pagesOf = ({ section, parts }: DocumentSection) =>
  parts.map(({ id, name }) => ({ id: anchorOf(`${section}.${id}`), name }));

/** True where pictures show in plain words too. */
const isIllustrated = ({ content }: Part) =>
  content.some(({ kind }) => kind === 'partners' || kind === 'inclusion' || kind === 'actions');

/** A whole document with its contents list, or one part of it. */
export const documentOf = (
  section: DocumentSection,
  view: View,
  drawers: Drawers,
  {
    section: only,
    printed,
    pages = pagesOf(section),
    at = printed ? pages[0]?.id : undefined,
    everything,
    onGo,
    onAll,
    onMatch,
  }: DocumentOptions,
): TemplateResult | typeof nothing => {
  const alone = section.parts.find(({ id }) => id === only);
  const parts = alone ? [alone] : section.parts;
  const illustrated = view.words === 'easy' || parts.some(isIllustrated);
  const drawn = parts.map(
    (each, i) =>
      html`<div
        class=${printed ? 'co-part co-waits' : 'co-part'}
        id=${anchor(view, `${section.section}.${each.id}`)}
        hidden=${alone || printed || !at || pages[i].id === at ? nothing : 'until-found'}
      >
        ${part(alone ? view : { ...view, level: view.level + 1 }, each, drawers)}
      </div>`,
  );
  const { title } = section;
  const paging = { pages, at, everything, onGo, onAll };
  const label = fill(labelsFor('core', strings, view.lang).contentsOf, { title });
  return html`${alone ? nothing : heading(view, 0, 'co-heading co-document-name', fresh(view, title))}
  ${missing(view, alone ?? section)}
  ${
    alone
      ? drawn
      : html`<div class="co-document">
          ${contents(view, { ...paging, label, at: printed ? undefined : at })}
          <div class="co-parts" @beforematch=${onMatch}>${drawn} ${pager(view, { ...paging, label: title })}</div>
        </div>`
  }
  ${foot(view, section.document, nothing, illustrated)}`;
};

/**
 * The base of the elements that show a whole document, or with `section` one part of it.
 * An unknown part is reported once and the words already there stay.
 */
export abstract class DocumentElement extends Paged {
  /** Rooms that a document shows within itself, by tag; fetched when it does. */
  static brings: Record<string, () => Promise<CustomElementConstructor>> = {};

  static override properties: PropertyDeclarations = { section: {} };

  declare section?: string;

  protected override pages() {
    return pagesOf(this.data as DocumentSection);
  }

  protected override shouldUpdate(changed: PropertyValues) {
    if (!super.shouldUpdate(changed)) return false;
    const { parts } = this.data as DocumentSection;
    const known = !this.section || parts.some(({ id }) => id === this.section);
    if (!known) warnValue(this, 'section', this.section, `one of ${parts.map(({ id }) => id).join(', ')}`);
    return known;
  }

  protected override get options(): DocumentOptions {
    return { ...this.paging, section: this.section, onMatch: this.onMatch, others: this.others };
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    for (const [tag, bring] of Object.entries((this.constructor as typeof DocumentElement).brings)) {
      if (!this.querySelector(`${tag}:not(:defined)`)) continue;
      bring()
        .then((element) => define(tag, element))
        .catch(() => warn(`<${tag}>: its script could not be fetched. The words already there stay.`));
    }
  }
}
