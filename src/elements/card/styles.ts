import { unsafeCSS } from 'lit';

const edge = 'var(--co-color-line, color-mix(in oklab, currentColor 22%, transparent))';
const radius = 'var(--co-radius, .5em)';

const frame = `display: block; box-sizing: border-box; padding: 1.25em 1.5em 1.5em; color: var(--co-color-ink, inherit); font-family: var(--co-font-body, inherit);
  background: var(--co-color-surface, color-mix(in oklab, currentColor 4%, transparent)); border-radius: ${radius}; border-block-start: .3em solid var(--co-color-accent, light-dark(#0a5257, #86d3d1));`;

const plate = `display: block; box-sizing: border-box; inline-size: 5em; block-size: 5em; margin-block-end: 1em; padding: .35em; background: #fff; border: 1px solid ${edge}; border-radius: ${radius};`;

/** For the page before the script: the same frame and the same place for the picture, so that nothing jumps. */
export const css = `
co-card:not(:defined) { ${frame} }
co-card[picture]:not(:defined)::before { content: ""; ${plate} }
:where(co-card:not(:defined) > :first-child) { margin-block-start: 0 }
:where(co-card:not(:defined) > :last-child) { margin-block-end: 0 }
@media (scripting: none) { co-card[picture]:not(:defined)::before { display: none } }`;

/** Furniture only: the author's words inside keep the host's own look. */
export const styles = unsafeCSS(`
  :host { ${frame} }
  :host([hidden]) { display: none }
  .plate { ${plate} }
  .picture { display: block; inline-size: 100%; block-size: 100%; forced-color-adjust: none }
  ::slotted(:first-child) { margin-block-start: 0 }
  ::slotted(:last-child) { margin-block-end: 0 }
  @media (forced-colors: active) { :host { border: 1px solid; border-block-start-width: .3em } }
  @media print { :host { background: none; border: 1px solid #000; border-block-start-width: .3em; break-inside: avoid } }`);
