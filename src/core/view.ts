import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { SourceDocument, Words, Wording } from './types.js';
import { fill, labelsFor } from './labels.js';
import { picture, pictureCredit } from './pictures.js';
import { strings } from './strings.js';

/** Everything a template needs to know about how it is read. A template is a pure function of it. */
export interface View {
  words: Wording;
  pictures: boolean;
  /** Heading level of the element's own heading, 1 to 6. */
  level: number;
  /** Language of the words. */
  lang: string;
}

/**
 * Words drawn afresh whenever wording or language changes, never patched in place: page translators and reading
 * toolbars replace text nodes, and a patch would write into nodes that are gone.
 */
export const fresh = (view: View, content: unknown) => keyed(view.words + view.lang, content);

/** The words of the reader's wording as one string, for places that hold a phrase only. */
export const phrase = (view: View, words: Words) =>
  view.words === 'easy'
    ? words.easy.map((row) => row.text).join(' ')
    : view.words === 'original'
      ? (words.original ?? words.plain)
      : words.plain;

/** A picture on its white plate (black lines vanish on a dark ground). Decoration: the words beside it say the same. */
export const plate = (view: View, concept: string) =>
  view.pictures
    ? html`<span class="co-plate"
        >${picture(concept) ? html`<img class="co-picture" alt="" src=${picture(concept)} />` : nothing}</span
      >`
    : nothing;

/** Words as blocks: a paragraph, or in easy words one row for each idea, its picture first. */
export const text = (view: View, words: Words) =>
  fresh(
    view,
    view.words === 'easy'
      ? words.easy.map(
          (row) => html`<p class="co-row">${plate(view, row.picture)}<span class="co-row-text">${row.text}</span></p>`,
        )
      : html`<p class="co-text">${phrase(view, words)}</p>`,
  );

/** A real heading of the view's level plus `below`, at most 6. */
export const heading = (view: View, below: number, className: string, content: unknown) => {
  switch (Math.min(view.level + below, 6)) {
    case 1:
      return html`<h1 class=${className}>${content}</h1>`;
    case 2:
      return html`<h2 class=${className}>${content}</h2>`;
    case 3:
      return html`<h3 class=${className}>${content}</h3>`;
    case 4:
      return html`<h4 class=${className}>${content}</h4>`;
    case 5:
      return html`<h5 class=${className}>${content}</h5>`;
    default:
      return html`<h6 class=${className}>${content}</h6>`;
  }
};

/** A native disclosure; it keeps its state when the wording changes. */
export const more = (view: View, summary: unknown, body: unknown) =>
  html`<details class="co-more">
    <summary class="co-summary">${fresh(view, summary)}</summary>
    <div class="co-more-body">${body}</div>
  </details>`;

/**
 * Where the words come from, what is not checked about them, and who drew the pictures.
 * @param illustrated true for an element that shows pictures in plain words too
 */
export const foot = (view: View, source?: SourceDocument, credit?: unknown, illustrated = view.words === 'easy') => {
  const labels = labelsFor('core', strings, view.lang);
  return html`<p class="co-foot">
    ${fresh(
      view,
      html`${source ? fill(labels.from, { title: source.date ? `${source.title} (${source.date})` : source.title }) : nothing}
      ${credit ?? nothing} ${view.words === 'easy' ? labels.draft : nothing}
      ${illustrated && view.pictures ? pictureCredit() : nothing}`,
    )}
  </p>`;
};

/** Says so where the reader asked for the original words and the pack has none. */
export const missing = (view: View, section: unknown) =>
  view.words === 'original' && !hasOriginal(section)
    ? html`<p class="co-note">${labelsFor('core', strings, view.lang).noOriginal}</p>`
    : nothing;

const hasOriginal = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('original' in value || Object.values(value).some(hasOriginal));

/** The frame around every drawn element's words; it names their language (WCAG 3.1.2). */
export const body = (view: View, content: unknown) =>
  html`<div class="co-body ${view.words === 'easy' ? 'co-easy' : ''}" lang=${view.lang}>${content}</div>`;
