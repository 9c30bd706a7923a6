import { isolate } from './isolate.js';

/**
 * Declarations of every drawn element itself: the theme with its fallbacks. In forced colours what is drawn takes the
 * colour of the text.
 */
export const hostCss = `
  inline-size: 100%; color: var(--co-color-ink, inherit); font-family: var(--co-font-body, inherit);
  --_paper: var(--co-color-paper, light-dark(#fff, #1a1d21));
  --_surface: var(--co-color-surface, color-mix(in oklab, currentColor 4%, transparent));
  --_line: var(--co-color-line, color-mix(in oklab, currentColor 22%, transparent));
  --_edge: color-mix(in oklab, currentColor 65%, transparent);
  --_quiet: color-mix(in oklab, currentColor 86%, transparent);
  --_accent: var(--co-color-accent, light-dark(#0a5257, #86d3d1));
  --_accent-ink: var(--co-color-accent-ink, light-dark(#fff, #08201f));
  --_focus: var(--co-color-focus, light-dark(#0a3d62, #ffd166));
  --_tint: color-mix(in oklab, var(--_accent) 12%, transparent);
  --_slate: light-dark(#5d6973, #a3afb8);
  --_positive: var(--co-color-positive, light-dark(#1c5c3a, #8fd9ae));
  --_negative: var(--co-color-negative, light-dark(#8c2f1b, #f5b3a1));
  --_r: var(--co-radius, .5em);
  @media (forced-colors: active) { --_paper: Canvas; --_edge: CanvasText; --_accent: CanvasText; --_accent-ink: Canvas; --_slate: CanvasText; --_positive: CanvasText; --_negative: CanvasText }`;

/** Rules that drawn elements share inside. Class selectors only: an outer room's rules must not reach an inner one. */
export const sharedCss = `
  & .co-body { position: relative; container-type: inline-size; overflow-wrap: break-word }
  & .co-body[dir] { text-align: start }
  & .co-heading { font-family: var(--co-font-heading, inherit); font-size: 1.5em; font-weight: 700; line-height: 1.25; margin: 0 0 .5em; text-wrap: balance }
  & .co-text { margin: 0 0 .75em; max-inline-size: 36em; text-wrap: pretty }
  & .co-text:last-child, & .co-row:last-child { margin-block-end: 0 }
  & .co-easy .co-text, & .co-easy .co-choice-question, & .co-row { font-size: max(1.25em, 20px); line-height: 1.6; max-inline-size: 32em }
  & .co-row { display: flex; flex-wrap: wrap; gap: .6em .8em; align-items: center; margin: 0 0 1em }
  & .co-row-text { flex: 1 1 7em; min-inline-size: 0; text-wrap: pretty }
  & .co-plate { flex: none; box-sizing: border-box; inline-size: 5em; max-inline-size: 28cqi; aspect-ratio: 1; padding: .35em; background: #fff; border: 1px solid var(--_line); border-radius: var(--_r) }
  & .co-picture { display: block; inline-size: 100%; block-size: 100%; forced-color-adjust: none }
  & .co-more { margin: .5em 0 0 }
  & .co-summary { display: flex; inline-size: fit-content; max-inline-size: 100%; align-items: center; gap: .5em; min-block-size: 2.75em; cursor: pointer; font-weight: 600; list-style: none; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .25em; border-radius: var(--_r); overflow-wrap: anywhere }
  & .co-summary::-webkit-details-marker { display: none }
  & .co-summary::before { content: ""; flex: none; inline-size: .45em; block-size: .45em; margin-inline: .15em .1em; border: solid currentColor; border-width: 0 2px 2px 0; transform: rotate(-45deg) }
  & .co-summary:dir(rtl)::before { transform: rotate(135deg) }
  & [open] > .co-summary::before { transform: translateY(-.12em) rotate(45deg) }
  & .co-summary:hover { text-decoration-thickness: 3px }
  & .co-count { font-weight: 400; color: var(--_quiet) }
  & .co-more-body { padding-block: .5em; padding-inline: 1.25em 0 }
  & .co-list { margin: 0; padding: 0; padding-inline-start: 1.2em; list-style: disc }
  & .co-list-easy { padding: 0; list-style: none }
  & .co-quiet + .co-list { margin-block-start: .4em }
  & .co-list-item { scroll-margin-block-start: 1em; margin: 0 0 .6em; max-inline-size: 36em; text-wrap: pretty }
  & .co-checked { margin: 0 0 1em; color: var(--_quiet) }
  & .co-foot { margin: 1.25em 0 0; color: var(--_quiet); max-inline-size: 42em }
  & .co-note { margin: 0 0 1em; padding: .6em .9em; background: var(--co-color-note, var(--_surface)); border-inline-start: 4px solid var(--_accent) }
  & .co-bare { list-style: none; margin: 0; padding: 0 }
  & .co-grid { display: grid; gap: 1.25em; grid-template-columns: minmax(0, 1fr) }
  & .co-panel { margin: 0; padding: clamp(.75em, 5cqi, 1.5em); background: var(--_surface); border-radius: var(--_r); break-inside: avoid; scroll-margin-block-start: 1em }
  & .co-panel.co-accent { border-block-start: .3em solid var(--_accent) }
  & .co-head { display: flex; flex-wrap: wrap; gap: .75em 1.25em; align-items: center; margin-block-end: .75em }
  & .co-name { flex: 1 1 min-content; min-inline-size: 0; font-family: var(--co-font-heading, inherit); font-size: 1.25em; line-height: 1.3; font-weight: 700; margin: 0; text-wrap: balance }
  & .co-name.co-minor { font-size: 1.125em; margin: 0 0 .4em }
  & .co-link { color: inherit; text-underline-offset: .2em }
  & .co-link:hover { text-decoration-thickness: 3px }
  & .co-list-name, & .co-linked { display: block }
  & .co-button { box-sizing: border-box; max-inline-size: 100%; overflow-wrap: anywhere; min-block-size: 2.75em; padding: .45em 1em; font: inherit; font-weight: 600; color: inherit; background: none; border: 2px solid var(--_edge); border-radius: var(--_r); cursor: pointer }
  & .co-button:hover { background: var(--_tint); border-color: currentColor }
  & .co-table { border-collapse: collapse; font: inherit; font-variant-numeric: tabular-nums }
  & .co-cell { padding-block: .45em; padding-inline: 0 1.25em; border-block-end: 1px solid var(--_line); vertical-align: top; text-align: start; font-weight: inherit }
  & .co-hidden { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
  & .co-fieldset { min-inline-size: 0; margin: 0; padding: 0; border: 0 }
  & .co-choice { display: flex; align-items: flex-start; gap: .75em; box-sizing: border-box; min-block-size: 2.75em; padding: .7em 1em; border: 2px solid var(--_edge); border-radius: var(--_r); cursor: pointer }
  & .co-choice:hover { background: var(--_tint) }
  & .co-choice:has(:checked) { border-color: var(--_accent); box-shadow: inset 0 0 0 2px var(--_accent); background: var(--_tint) }
  & .co-choice { margin: 0 0 .6em }
  & .co-choice-words { display: block; flex: 1 1 8em; min-inline-size: 0 }
  @container (max-width: 30em) { & .co-easy .co-choice { flex-wrap: wrap } & .co-easy .co-choice-words { flex-basis: calc(100% - 2.5em) } & .co-choice .co-plate { margin-inline-start: 2.1em } }
  & .co-choice-question { display: block }
  & .co-quiet { display: block; margin: 0; color: var(--_quiet) }
  & .co-strong { display: block; font-size: 1.125em; line-height: 1.35; font-weight: 700 }
  & .co-choice-result { margin-block-start: 1em }
  & .co-chips.co-chips { display: flex; flex-wrap: wrap; gap: .5em }
  & .co-chips-legend { float: inline-start; box-sizing: border-box; inline-size: 100%; padding: 0; padding-inline-end: max(0px, 100% - 36em) }
  & .co-chip { display: inline-flex; max-inline-size: 100%; align-items: center; gap: .5em; box-sizing: border-box; min-block-size: 2.75em; padding: .3em .9em; border: 2px solid var(--_edge); border-radius: var(--_r); cursor: pointer }
  & .co-chip-words { min-inline-size: 0; overflow-wrap: anywhere }
  & .co-chip:hover { background: var(--_tint) }
  & .co-chip:has(:checked) { border-color: var(--_accent); box-shadow: inset 0 0 0 1px var(--_accent); background: var(--_tint) }
  & .co-radio { flex: none; inline-size: 1.375em; block-size: 1.375em; margin: .06em 0 0; accent-color: var(--_accent) }
  & :focus-visible { outline: 3px solid var(--_focus); outline-offset: 2px; box-shadow: 0 0 0 2px #fff }
  & .co-choice:has(:focus-visible) { outline: 3px solid var(--_focus); outline-offset: 2px }
  & .co-radio:focus-visible { outline: none; box-shadow: none }
  @container (min-width: 44em) { & .co-columns { grid-template-columns: repeat(2, minmax(0, 1fr)); align-items: start } }
  @media (prefers-reduced-motion: no-preference) { & .co-choice, & .co-button { transition: background .12s, border-color .12s } }
  @media (forced-colors: active) { & .co-panel { border: 1px solid } & .co-choice:has(:checked), & .co-chip:has(:checked) { border: 4px solid Highlight } & .co-plate { border-color: CanvasText } & .co-count { color: inherit } }
  @media print {
    & .co-live.co-live.co-live, & .co-button.co-button { display: none }
    & .co-more::details-content { content-visibility: visible; block-size: auto }
    & .co-panel { background: none; border: 1px solid #000 }
    & .co-summary::before { display: none }
    & .co-choice { background: none !important; break-inside: avoid }
    & .co-row, & .co-list-item { break-inside: avoid }
    & .co-heading, & .co-name { break-after: avoid }
    & .co-linked { display: none }
  }`;

/**
 * A room's whole style sheet.
 * @param inside the room's own rules, after those that all share
 * @param own declarations of the element itself
 */
export const sheet = (tag: string, inside = '', own = '') => isolate(tag, hostCss + own, sharedCss + inside);

/** Items of a list that begin with a mark, drawn in the shape that the room gives it. */
export const markedCss = `
  & .co-marked { position: relative; margin: 0 0 .9em; padding-inline-start: 2.1em; max-inline-size: 36em; text-wrap: pretty; break-inside: avoid }
  & .co-marked::before { content: ""; position: absolute; inset-block-start: .2em; inset-inline-start: 0; inline-size: 1.2em; block-size: 1.2em; background: var(--_accent); forced-color-adjust: none; print-color-adjust: exact; -webkit-print-color-adjust: exact }`;

/** Without script nothing can press a button that only script answers: it keeps its place, unseen. */
export const waitingCss = (tag: string) => `
${tag}:not(:defined):not(#co#co#co#co) .co-live { visibility: hidden }
@media (scripting: none) { ${tag}:not(#co#co#co#co) .co-live { display: none } }`;
