import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Item, Row, SourceDocument, Words, Wording } from './types.js';
import { fill, foreignLabel, isEnglish, labelsFor } from './labels.js';
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
  /** Language of the page around it; BCP 47. */
  reader?: string;
  /** Counts the loads of the words, so that new ones are drawn afresh. */
  edition?: number;
  /** True where some easy words were checked by readers and others not. */
  mixed?: boolean;
  /** True where all easy words were checked by readers. */
  checked?: boolean;
  /** Who answers for the words. */
  owner?: { name: string; contact: string };
  /** Where an item stands: on this page, or on the page that its pack names. */
  place?: (id: string) => string | undefined;
  /** True where another element has an id already. */
  taken?: (id: string) => boolean;
}

/**
 * Words drawn afresh whenever wording or language changes, never patched in place: page translators and reading
 * toolbars replace text nodes, and a patch would write into nodes that are gone.
 * @param words what is drawn, where it changes by what the reader or the host does
 */
export const fresh = (view: View, content: unknown, words = '') =>
  keyed([view.words, view.lang, view.edition, words].join(), content);

/**
 * A term inside our words: `[words](term:id)`. The build marks the first use in each part, and puts what initials stand
 * for beside the id (`[words](term:id "expansion")`), so that nothing has to be looked up.
 */
const mark = /\[([^\]]+)\]\(term:([\w-]+)(?: "([^"]*)")?\)/g;

/** Words for a place that holds no button. */
export const bare = (words: string) => words.replace(mark, '$1');

/** Words with their terms, each of which explains itself. */
const inline = (words: string) => {
  const pieces = words.split(mark);
  if (pieces.length === 1) return words;
  return pieces.map((piece, i) => {
    if (i % 4 !== 1) return i % 4 ? nothing : piece;
    const [id, expansion] = [pieces[i + 1], pieces[i + 2] as string | undefined];
    return html`<co-term term=${id} data-co-known=${expansion ?? nothing}>${piece}</co-term>`;
  });
};

/** The words of the reader's wording as one string, for places that hold a phrase only. */
export const phrase = (view: View, words: Words) =>
  bare(
    view.words === 'easy'
      ? words.easy.map((row) => row.text).join(' ')
      : view.words === 'original'
        ? (words.original ?? words.plain)
        : words.plain,
  );

/** A date in the language of the words: of a day, a month or a year (`2024`, `2024-03`, `2024-03-05`). */
export const dateOf = (view: View, iso: string) =>
  new Intl.DateTimeFormat(view.lang, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(iso.length > 4 && { month: 'long' }),
    ...(iso.length > 7 && { day: 'numeric' }),
  }).format(new Date(iso));

/** A picture on its white plate (black lines vanish on a dark ground). Decoration: the words beside it say the same. */
export const plate = (view: View, concept: string) =>
  view.pictures
    ? html`<span class="co-plate"
        >${picture(concept) ? html`<img class="co-picture" alt="" src=${picture(concept)} />` : nothing}</span
      >`
    : nothing;

/** Words, and what an item adds to them. */
type Told = Words & Partial<Pick<Item, 'checked' | 'inferred' | 'source'>>;

/** Who checked easy words; and where a sentence of the document is not clear, that this is our reading of it. */
const notes = (view: View, { checked, inferred, source }: Told) => {
  const labels = labelsFor('core', strings, view.lang);
  const by = view.words === 'easy' && checked;
  return [
    by ? html`<p class="co-checked">${fill(labels.checked, { by: by.by, date: dateOf(view, by.date) })}</p>` : nothing,
    inferred && source?.length && view.words !== 'original'
      ? html`<p class="co-checked">${labels.reading}</p>`
      : nothing,
  ];
};

const row = (view: View, { picture }: Row, words: unknown) =>
  html`${plate(view, picture)}<span class="co-row-text">${words}</span>`;

/** Words for a place that holds no block and no button, such as a legend. */
export const lines = (view: View, words: Words) =>
  fresh(
    view,
    view.words === 'easy'
      ? words.easy.map((one) => html`<span class="co-row">${row(view, one, bare(one.text))}</span>`)
      : phrase(view, words),
  );

/** Words as blocks: paragraphs, or in easy words one row for each idea, its picture first. */
export const text = (view: View, words: Told) =>
  fresh(view, [
    view.words === 'easy'
      ? words.easy.map((one) => html`<p class="co-row">${row(view, one, inline(one.text))}</p>`)
      : (view.words === 'original' && words.original ? words.original.split('\n\n') : [words.plain]).map(
          (paragraph) => html`<p class="co-text">${inline(paragraph)}</p>`,
        ),
    notes(view, words),
  ]);

/** One item of a list: a sentence, or its easy rows. */
export const entry = (view: View, words: Told) =>
  view.words === 'plain' ? fresh(view, [inline(words.plain), notes(view, words)]) : text(view, words);

/** The id that a part or an item can be linked to; none where another element on the page shows it already. */
export const anchor = (view: View, id: string) => {
  const own = anchorOf(id);
  return view.taken?.(own) ? nothing : own;
};

/** The id in the page of an item or part of a document. */
export const anchorOf = (id: string) => `co-${id.replaceAll('.', '-')}`;

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

/** A name, and the picture beside it. */
export const head = (view: View, below: number, name: string, concept?: string) =>
  html`<div class="co-head">
    ${concept ? plate(view, concept) : nothing} ${heading(view, below, 'co-name', fresh(view, name))}
  </div>`;

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
  const { owner } = view;
  return html`<p class="co-foot">
    ${fresh(
      view,
      html`${source ? fill(labels.from, { title: source.date ? `${source.title} (${source.date})` : source.title }) : nothing}
      ${credit ?? nothing}
      ${view.words === 'easy' && !view.checked ? (view.mixed ? labels.rest : labels.draft) : nothing}
      ${foreignLabel(view.lang, 'core.unchecked') ?? nothing}
      ${illustrated && view.pictures ? (pictureCredit() ?? labels.pictures) : nothing}
      ${owner ? html`<a class="co-link" href=${owner.contact}>${fill(labels.tell, { name: owner.name })}</a>` : nothing}`,
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

/**
 * What most elements show: a title, then the content, then where it comes from.
 * @param illustrated true for an element that shows pictures in plain words too
 * @param words what is looked through for original words
 */
export const whole = (
  view: View,
  shown: { title: string; document: SourceDocument },
  content: unknown,
  illustrated?: boolean,
  words: unknown = shown,
) =>
  html`${heading(view, 0, 'co-heading', fresh(view, shown.title))} ${missing(view, words)} ${content}
  ${foot(view, shown.document, nothing, illustrated)}`;

/**
 * The frame around every drawn element's words; it names their language (WCAG 3.1.2). English words on a page in another
 * language say so in the page's; they may run the other way.
 */
export const body = (view: View, content: unknown) => {
  const { reader = '' } = view;
  const note = isEnglish(view.lang) ? foreignLabel(reader, 'core.inEnglish') : undefined;
  return html`<div
    class="co-body ${view.words === 'easy' ? 'co-easy' : ''}"
    lang=${view.lang}
    dir=${note ? 'auto' : nothing}
  >
    ${note ? html`<p class="co-note" lang=${reader} dir="auto">${fresh(view, note, note)}</p>` : nothing}${content}
  </div>`;
};
