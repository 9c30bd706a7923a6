import { unsafeCSS } from 'lit';

const frame = `display: block; max-inline-size: 44em; font-family: var(--co-font-body, inherit);`;

/** The place that a film will take, and the film. */
const place = `display: block; box-sizing: border-box; inline-size: 100%; aspect-ratio: 16 / 9; margin-block-end: .6em; border: 1px solid var(--co-color-line, color-mix(in oklab, currentColor 22%, transparent)); border-radius: var(--co-radius, .5em);`;
const ground = 'var(--co-color-surface, color-mix(in oklab, currentColor 4%, transparent))';

/** For the page: the author's own markup. Any rule of the host's overrules these. */
export const css = `
:where(co-video > *) { margin: 0 0 .6em }
:where(co-video > a) { display: block }
:where(co-video video) { display: block; inline-size: 100%; block-size: auto; border-radius: var(--co-radius, .5em); background: #000 }
:where(co-video video:not([width][height])) { aspect-ratio: 16 / 9 }
@media print {
  :where(co-video video) { display: none }
  :where(co-video a[href^="http" i])::after { content: " (" attr(href) ")"; overflow-wrap: anywhere }
  :where(co-video > details)::details-content { content-visibility: visible; block-size: auto }
}`;

/** Links to films that can be shown here; film.ts has the last word. */
const films = `a:is(${[
  '.mp4',
  '.webm',
  '.ogv',
  'youtube.com/watch?',
  'youtube.com/shorts/',
  '//youtu.be/',
  '//vimeo.com/',
]
  .map((part) => `[href*="${part}" i]`)
  .join()}, co-video[embed] *):not([href^="http:" i], [download], video *)`;

/** Before the script: the same frame, and the place that a film will take, so that nothing jumps. */
export const waiting = `
co-video:not(:defined) { ${frame} }
@media (scripting: enabled) {
  co-video:not(:defined):has(> ${films}:not([slot]), > :not([slot]) ${films})::before { content: ""; ${place} background: ${ground} }
}`;

export const styles = unsafeCSS(`
  :host { ${frame} --_disc: var(--co-color-accent, light-dark(#0a5257, #86d3d1)); --_mark: var(--co-color-accent-ink, light-dark(#fff, #08201f)) }
  :host([hidden]) { display: none }
  .player { ${place} background: #000 }
  .plate { ${place} display: grid; place-content: center; cursor: pointer; background: radial-gradient(circle, var(--_disc) 2em, transparent 2.06em), ${ground}; forced-color-adjust: none }
  .plate:hover { border-color: currentColor }
  .plate::before { content: ""; margin-left: .3em; border: .9em solid transparent; border-left: 1.5em solid var(--_mark); border-right: 0 }
  .player:focus-visible { outline: 3px solid var(--co-color-focus, light-dark(#0a3d62, #ffd166)); outline-offset: 2px }
  @media (forced-colors: active) { :host { --_disc: LinkText; --_mark: Canvas } }
  @media print { .player, .plate { display: none } }`);
