import { unsafeCSS } from 'lit';

/** The two places for a film. */
export type Place = 'film' | 'bsl';

const radius = 'var(--co-radius, .5em)';

/** Addresses of films that can be shown here; film.ts has the last word. */
const films = `:is(${[
  '.mp4',
  '.webm',
  '.ogv',
  'youtube.com/watch?',
  'youtube.com/shorts/',
  '//youtu.be/',
  '//vimeo.com/',
]
  .map((part) => `[href*="${part}" i]`)
  .join()}):not([href^="http:" i], [download], video *)`;

const within = (host: string, slot: string, link: string) =>
  `${host} > a${slot}${link}, ${host} > ${slot}:not(video) a${link}`;

/** The link of a place that leads to a film, as a selector: the script and the plates go by the same one. */
export const linkOf = (place: Place, host = 'co-video', embed = `${host}[embed]`) =>
  place === 'bsl'
    ? within(host, '[slot="bsl"]', films)
    : `${within(host, ':not([slot])', films)}, ${within(embed, ':not([slot])', '[href]')}`;

const frame = `display: flex; flex-wrap: wrap; gap: 1em 1.5em; box-sizing: border-box; max-inline-size: 60em; font-family: var(--co-font-body, inherit);`;
const film = 'flex: 3 1 22em; min-inline-size: 0;';
const bsl = 'flex: 2 1 16em; min-inline-size: 0;';

/** A play mark, drawn: a picture of one would need a request. */
const play = `linear-gradient(to top right, var(--_co-mark) 49.5%, transparent 50.5%) calc(50% + .2em) calc(50% - .44em) / 1.5em .9em no-repeat,
   linear-gradient(to bottom right, var(--_co-mark) 49.5%, transparent 50.5%) calc(50% + .2em) calc(50% + .44em) / 1.5em .9em no-repeat,
   radial-gradient(circle, var(--_co-disc) 2em, transparent 2.06em)`;

const plates = `${linkOf('film')}, ${linkOf('bsl')}`;

/**
 * For the page, before and after the script: the plate that a link holds for its film is part of the link, so that
 * nothing jumps and all of it can be pressed. Any rule of the host's for its own links overrules these.
 */
export const css = `
co-video:not(:defined) { ${frame} }
co-video:not(:defined) > :not([slot]) { ${film} }
co-video:not(:defined) > [slot="bsl"] { ${bsl} order: 1 }
:where(co-video > *) { margin: 0 }
:where(co-video > [slot="transcript"]) { flex: 1 1 100%; min-inline-size: 0; order: 2 }
:where(co-video video) { display: block; inline-size: 100%; block-size: auto; border-radius: ${radius}; background: #000 }
:where(co-video video:not([width][height])) { aspect-ratio: 16 / 9 }
:where(${plates}) { display: block }
:where(${plates})::before { content: ""; display: var(--_co-plate); box-sizing: border-box; aspect-ratio: 16 / 9; margin-block-end: .6em; border: 1px solid var(--_co-edge); border-radius: ${radius}; background: ${play}, var(--_co-ground); forced-color-adjust: none }
:where(co-video) { --_co-disc: var(--co-color-accent, light-dark(#0a5257, #86d3d1)); --_co-mark: var(--co-color-accent-ink, light-dark(#fff, #08201f)); --_co-ground: var(--co-color-surface, color-mix(in oklab, CanvasText 4%, transparent)); --_co-edge: var(--co-color-line, color-mix(in oklab, CanvasText 22%, transparent)) }
:where(co-video a:hover) { --_co-edge: currentColor }
:where(co-video, co-video > [slot]) { --_co-plate: block }
:where(co-video:state(film), co-video:state(bsl) > [slot="bsl"]) { --_co-plate: none }
@media (scripting: none) { :where(co-video, co-video > [slot]) { --_co-plate: none } }
@media (forced-colors: active) { :where(co-video) { --_co-disc: LinkText; --_co-mark: Canvas; --_co-ground: Canvas; --_co-edge: LinkText } }
@media print {
  co-video:not(:defined) { display: block }
  :where(co-video, co-video > [slot]) { --_co-plate: none }
  :where(co-video video) { display: none }
  :where(co-video > *) { margin-block-end: .75em }
  :where(co-video a[href^="http" i])::after { content: " (" attr(href) ")"; overflow-wrap: anywhere }
  :where(co-video > details)::details-content { content-visibility: visible; block-size: auto }
}`;

export const styles = unsafeCSS(`
  :host { ${frame} }
  :host([hidden]) { display: none }
  .film { ${film} }
  .bsl { ${bsl} }
  .bsl[hidden] { display: none }
  .player { display: block; box-sizing: border-box; inline-size: 100%; aspect-ratio: 16 / 9; margin-block-end: .6em; border: 1px solid transparent; border-radius: ${radius}; background: #000 }
  .player:focus-visible { outline: 3px solid var(--co-color-focus, light-dark(#0a3d62, #ffd166)); outline-offset: 2px }
  @media print { :host { display: block } .player { display: none } }`);
