import { html, nothing } from 'lit';
import type { Block, DocumentSection, Item, LinksSection, Part } from './types.js';
import { fill, labelsFor } from './labels.js';
import { strings } from './strings.js';
import { anchor, entry, fresh, heading, more, phrase, text, whole, type View } from './view.js';

type Kind = Block['kind'];
export type BlockOf<K extends Kind> = Extract<Block, { kind: K }>;

/** How a room draws the kinds of blocks that it knows; what it leaves out is drawn here or not at all. */
export type Drawers = { [K in Kind]?: (block: BlockOf<K>, view: View) => unknown };

/** The first block of a kind in a document. */
export const blockOf = <K extends Kind>(parts: Part[], kind: K) =>
  parts.flatMap(({ content }) => content).find((block): block is BlockOf<K> => block.kind === kind);

/**
 * One block of a document under its part's heading, for an element that shows nothing else of it. Nothing where the
 * document has none.
 * @param illustrated true where pictures show in plain words too
 */
export const blockAlone = <K extends Kind>(
  { document, parts }: DocumentSection,
  view: View,
  kind: K,
  draw: (block: BlockOf<K>, view: View, part: Part) => unknown,
  illustrated?: boolean,
) => {
  const part = parts.find(({ content }) => content.some((block) => block.kind === kind));
  const block = part && blockOf([part], kind);
  return block
    ? whole(
        view,
        { title: part.name, document },
        draw(block, { ...view, level: view.level + 1 }, part),
        illustrated,
        part,
      )
    : nothing;
};

/** Commitments, objectives and actions by id, each with its words, and where it stands. */
export const linksTo = (
  view: View,
  ids: string[] = [],
  section?: LinksSection,
  label: 'links' | 'readLinks' = 'links',
) => {
  const found = (section?.entries ?? []).filter(({ id }) => ids.includes(id));
  if (!found.length) return nothing;
  const labels = labelsFor('core', strings, view.lang);
  return more(
    view,
    html`<span>${labels[label]} <span class="co-count">${`(${found.length})`}</span></span>`,
    html`<ul class="co-list" role="list">
      ${found.map((entry) => {
        const name = fill(labels[entry.kind], { n: entry.n, name: entry.name });
        const place = view.place?.(entry.id);
        return html`<li class="co-list-item">
          ${fresh(
            view,
            html`${place ? html`<a class="co-link" href=${place}>${name}</a>` : html`<strong>${name}</strong>`}
              <span class="co-linked">${phrase(view, entry)}</span>`,
          )}
        </li>`;
      })}
    </ul>`,
  );
};

/** What an item is linked to: by our reading, since the documents do not say. */
export const links = (view: View, { id }: { id: string }, section?: LinksSection) =>
  linksTo(view, section?.entries.find((entry) => entry.id === id)?.to, section, 'readLinks');

/** A list in which every item can be linked to. */
export const list = (view: View, items: (Item & { name?: string })[], linked?: LinksSection) =>
  html`<ul class="co-list ${view.words === 'easy' ? 'co-list-easy' : ''}" role="list">
    ${items.map(
      (item) =>
        html`<li class="co-list-item" id=${anchor(view, item.id)}>
          ${item.name ? html`<strong class="co-list-name">${fresh(view, item.name)}</strong>` : nothing}
          ${entry(view, item)} ${links(view, item, linked)}
        </li>`,
    )}
  </ul>`;

/** Elements that a document may show within itself. */
const elements: Partial<Record<string, (level: number) => unknown>> = {
  'co-ladder': (level) => html`<co-ladder heading-level=${level}></co-ladder>`,
  'co-jigsaw': (level) => html`<co-jigsaw heading-level=${level}></co-jigsaw>`,
  'co-priorities': (level) => html`<co-priorities heading-level=${level}></co-priorities>`,
  'co-outcomes': (level) => html`<co-outcomes heading-level=${level}></co-outcomes>`,
};

/** One block of a document: as a room draws it, or in the usual way. */
export const block = (view: View, content: Block, drawers: Drawers) => {
  const own = drawers[content.kind] as ((block: Block, view: View) => unknown) | undefined;
  if (own) return own(content, view);
  if (content.kind === 'text') return text(view, content);
  if (content.kind === 'list') {
    return html`${content.lead ? text(view, content.lead) : nothing} ${list(view, content.items)}`;
  }
  return content.kind === 'element' ? (elements[content.tag]?.(view.level) ?? nothing) : nothing;
};

/** True where an element shows the whole part and brings its heading. */
const isElement = ({ content }: Part) => content.length === 1 && content[0].kind === 'element';

/** A part: its heading and what stands under it. */
export const part = (view: View, one: Part, drawers: Drawers) =>
  html`${isElement(one) ? nothing : heading(view, 0, 'co-heading co-part-name', fresh(view, one.name))}
  ${one.content.map((content) => block(isElement(one) ? view : { ...view, level: view.level + 1 }, content, drawers))}`;
