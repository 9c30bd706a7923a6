import { unsafeCSS } from 'lit';

/** For the page before the script: the wording that the page is in, so that nothing jumps. Without script both show. */
export const css = `
co-easy-read:not(:defined) { display: block }
@media (scripting: enabled) {
  co-easy-read:not(:defined) > [slot="easy"] { display: none }
}`;

/** Furniture only: the author's words inside keep the host's own look. */
export const styles = unsafeCSS(`
  :host { display: block }
  :host([hidden]) { display: none }
  .row { display: flex; flex-wrap: wrap; gap: .6em .8em; align-items: center; margin-block-end: 1em; break-inside: avoid; max-inline-size: 40em }
  .row:last-child { margin-block-end: 0 }
  .plate { flex: none; box-sizing: border-box; inline-size: 6em; block-size: 6em; padding: .35em; background: #fff; border: 1px solid var(--co-color-line, color-mix(in oklab, currentColor 22%, transparent)); border-radius: var(--co-radius, .5em) }
  .picture { display: block; inline-size: 100%; block-size: 100%; forced-color-adjust: none }
  .words { flex: 1 1 9em; min-inline-size: 0; font-size: max(1.25em, 20px); line-height: 1.6 }
  .row ::slotted(*) { margin-block: 0 }
  @media (forced-colors: active) { .plate { border-color: CanvasText } }
  @media print { .plate { border-color: #000 } }`);
