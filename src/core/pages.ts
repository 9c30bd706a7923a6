import { html, nothing } from 'lit';
import { fill, labelsFor } from './labels.js';
import { strings } from './page-strings.js';
import { fresh, type View } from './view.js';

/** A part of a long text that can be shown alone. */
export interface Page {
  /** Id of its element. */
  id: string;
  name: string;
  /** Language of the name, where it is not that of the labels. */
  lang?: string;
}

export interface Paging {
  pages: Page[];
  /** The one that is shown; all of them where there is none. */
  at?: string;
  /** True where the reader asked for everything on one page. */
  everything?: boolean;
  /** Name of the landmark, where a page has several. */
  label?: string;
  /** Shows the part that a link names. */
  onGo?: (event: Event) => void;
  /** Changes between one part at a time and everything. */
  onAll?: () => void;
}

/** A part's name, drawn afresh when it changes too: a host may change its headings. */
const named = (view: View, name: string) => fresh(view, name, name);

/** The list of parts; it shows where the reader is. */
export const contents = (view: View, { pages, at, everything, label, onGo, onAll }: Paging) => {
  const labels = labelsFor('core', strings, view.lang);
  return html`<nav class="co-contents" aria-label=${label || labels.contents}>
    <ol class="co-bare co-contents-list" role="list">
      ${pages.map(
        ({ id, name, lang }) =>
          html`<li class="co-contents-item">
            <a
              class="co-link co-contents-link"
              href="#${id}"
              lang=${lang ?? nothing}
              @click=${onGo}
              aria-current=${id === at ? 'true' : nothing}
              >${named(view, name)}</a
            >
          </li>`,
      )}
    </ol>
    <p class="co-live">
      <button type="button" class="co-button" @click=${onAll}>
        ${fresh(view, everything ? labels.one : labels.all)}
      </button>
    </p>
  </nav>`;
};

/** Large links to the parts before and after. Nothing where everything is shown. */
export const pager = (view: View, { pages, at, label, onGo }: Paging) => {
  const here = pages.findIndex(({ id }) => id === at);
  if (here < 0) return nothing;
  const labels = labelsFor('core', strings, view.lang);
  const place = fill(labels.place, { n: here + 1, count: pages.length });
  const link = (page: Page | undefined, way: string, rel: string) =>
    page
      ? html`<a class="co-pager-link co-pager-${rel}" rel=${rel} href="#${page.id}" @click=${onGo}
          ><span class="co-quiet">${fresh(view, way)}</span>
          <span class="co-pager-name" lang=${page.lang ?? nothing}>${named(view, page.name)}</span></a
        >`
      : nothing;
  return html`<nav class="co-pager co-live" aria-label=${label ? `${label}: ${place}` : place}>
    ${link(pages[here - 1], labels.previous, 'prev')} ${link(pages[here + 1], labels.next, 'next')}
  </nav>`;
};
