import { adopt } from './adopt.js';
import { modalAround } from './tree.js';

const css = `#co-announcer:not(#co#co#co) {
  position: fixed; inset-block-start: 0; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap;
}
@media print { #co-announcer:not(#co#co#co) { display: none } }`;

/** Kept here too: in a dialog inside a component the document does not find it. */
let own: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Speaks a status politely in the page's one live region (WCAG 4.1.3), shared by every copy of the library.
 * The region is emptied first and filled a moment later, so that the same words are spoken again.
 * Inside a modal dialog the rest of the page is silent, so the region moves to where the reader is.
 */
export const announce = (text: string, near: Element = document.body, lang?: string) => {
  let region = document.getElementById('co-announcer') ?? own;
  if (!region) {
    region = own = document.createElement('div');
    region.id = 'co-announcer';
    region.setAttribute('role', 'status');
  }
  const home = modalAround(near) ?? document.body;
  if (region.parentNode !== home) home.append(region);
  adopt(home.getRootNode() as Document | ShadowRoot, css);
  region.lang = lang ?? document.documentElement.lang;
  region.textContent = '';
  clearTimeout(timer);
  timer = setTimeout(() => (region.textContent = text), 120);
};
