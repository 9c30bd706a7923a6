import { unsafeCSS } from 'lit';

const frame = `display: block; box-sizing: border-box; max-inline-size: 44em; padding: min(1.5em, 7vw) min(1.75em, 7vw) min(1.75em, 7vw); color: var(--co-color-ink, inherit); font-family: var(--co-font-body, inherit); overflow-wrap: break-word;
  background: var(--co-color-surface, color-mix(in oklab, currentColor 4%, transparent)); border-radius: var(--co-radius, .5em); --_mark: var(--co-color-accent, light-dark(#0a5257, #86d3d1));`;

/** Two drops: one is the box, the other its shadow. */
const mark = `content: ""; display: block; inline-size: 1.4em; block-size: 1.4em; margin-block-end: 1em; border-radius: 50% 6% 50% 50%; background: var(--_mark); box-shadow: 1.75em 0 var(--_mark); forced-color-adjust: none; print-color-adjust: exact;`;

const edge = '--_mark: CanvasText; border: 1px solid; break-inside: avoid';

/** The same before (`:not(:defined)`) and after the script. */
const look = (at: string, rtl: string) => `
${at} { ${frame} }
${at}::before { ${mark} }
${rtl}::before { transform: scaleX(-1) }
@media (forced-colors: active) { ${at} { ${edge} } }
@media print { ${at} { background: none; ${edge} } }`;

/** For the page before the script: the same frame, so that nothing jumps. */
export const waiting = look('co-quote:not(:defined)', 'co-quote:not(:defined):dir(rtl)');

/** For the page: a start for the author's words that any rule of the host's overrules. */
export const css = `
:where(co-quote :is(figure, blockquote)) { margin: 0 }
:where(co-quote blockquote) { max-inline-size: 30em; font-size: 1.25em; line-height: 1.5; text-wrap: pretty }
:where(co-quote > :first-child, co-quote blockquote > :first-child) { margin-block-start: 0 }
:where(co-quote > :last-child, co-quote blockquote > :last-child) { margin-block-end: 0 }
:where(co-quote > cite, co-quote footer, co-quote figcaption) { display: block; margin-block-start: 1em; color: color-mix(in oklab, currentColor 86%, transparent) }
:where(co-quote blockquote footer) { font-size: .8em }
:where(co-quote cite) { font-style: normal }`;

export const styles = unsafeCSS(`${look(':host', ':host(:dir(rtl))')}
:host([hidden]) { display: none }`);
