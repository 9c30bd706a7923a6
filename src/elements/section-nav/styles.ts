import { documentCss } from '../../core/document-styles.js';
import { sheet } from '../../core/style.js';

/** Marks what is hidden here: what a host hides itself stays as it is, and a saved page brings the marks along. */
export const AWAY = 'data-co-away';
const away = `[${AWAY}][hidden]:not(#co#co#co)`;

/** What is hidden until found keeps its margins and borders: it must make no room. In print it is all there. */
export const awayCss = `
@media screen { ${away} { display: block !important; position: absolute !important; block-size: 0 !important; min-block-size: 0 !important; padding: 0 !important; border: 0 !important; content-visibility: hidden !important } }
@media print { ${away}:not(table) { display: block !important } ${away} { content-visibility: visible !important } }`;

/** The author's own plain links, before the script or in its place, look as the list that is drawn. */
const fallback = `
  & .co-contents.co-contents { margin: 0 0 1.5em }
  & > :is(ol, ul) { list-style: none; margin: 0; padding: 0 0 1.5em; columns: 16em; column-gap: 2em }
  & > :is(ol, ul) > li { margin: 0; break-inside: avoid }
  & > :is(ol, ul) > li > a { display: flex; align-items: center; box-sizing: border-box; min-block-size: 2.75em; padding: .35em .9em; color: inherit; text-underline-offset: .25em; border-inline-start: 4px solid var(--_line) }`;

/**
 * With script a text shows its first part only, a button follows the links, and a pager has one link: what is still to
 * come has its room, and what will be hidden has none, until the script is there. Where it does not come all is shown.
 */
export const waiting = `
@media (scripting: enabled) {
  co-section-nav:not(:defined):not(#co#co#co) > :is(ol, ul) { padding-block-end: 5em }
  co-section-nav[show="pager"]:not(:defined):not(#co#co#co#co) { min-block-size: calc(6.6em + 4px) }
  co-section-nav:not([for], [show="pager"], :defined) + * > :is(section ~ section, h2 ~ h2, h2 ~ h2 ~ *) { animation: co-section-waits 6s }
}
@keyframes co-section-waits { from, to { position: absolute; visibility: hidden; block-size: 0; overflow: clip } }`;

export const css = sheet('co-section-nav', documentCss + fallback);
