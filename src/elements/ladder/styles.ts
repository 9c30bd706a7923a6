import { sheet } from '../../core/style.js';

export const css = sheet(
  'co-ladder',
  `
  & .co-ladder-groups, & .co-ladder-rungs { list-style: none; margin: 0; padding: 0 }
  & .co-ladder-groups { margin-block: 1.5em 1em }
  & .co-ladder-to { --_say: var(--_slate); --_dash: dotted }
  & .co-ladder-for { --_say: color-mix(in oklab, var(--_accent) 55%, var(--_slate)); --_dash: dashed }
  & .co-ladder-with { --_say: var(--_accent); --_dash: solid }
  & .co-ladder-group { display: block; margin: 0 }
  & .co-ladder-group-words { padding-block: 0 1em; padding-inline: 2.6em 0; border-inline-start: .5em solid var(--_slate) }
  & .co-ladder-group-name { font-family: var(--co-font-heading, inherit); font-size: 1.5em; line-height: 1.2; font-weight: 700; margin: 0 0 .25em; color: var(--_quiet) }
  & .co-ladder-rung { position: relative; display: block; margin: 0; padding-block: .1em 1.75em; padding-inline: 2.6em 0; border-inline-start: .5em solid var(--_slate) }
  & .co-ladder-rung::before { content: ""; position: absolute; inset-block-start: .1em; inset-inline-start: -1em; box-sizing: border-box; inline-size: 1.5em; block-size: 1.5em; border: 3px var(--_dash) var(--_say); border-radius: 50%; background: var(--_paper) }
  & .co-ladder-with .co-ladder-rung::before, & .co-ladder-rung[aria-current]::before { background: var(--_say) }
  & .co-ladder-step { display: block; margin: 0; color: var(--_quiet) }
  & .co-ladder-name { display: block; font-size: 1.25em; line-height: 1.3; font-weight: 700; margin: 0 0 .25em; text-wrap: balance }
  & .co-ladder-flag { display: inline-block; overflow-wrap: anywhere; margin: 0 0 .4em; padding-block: .2em; padding-inline: .8em 1.6em; font-weight: 700; color: var(--_accent-ink); background: var(--_accent); border: 2px solid var(--_accent); border-radius: .2em; clip-path: polygon(0 0, 100% 0, calc(100% - .8em) 50%, 100% 100%, 0 100%) }
  & .co-ladder-flag:where(:dir(rtl)) { clip-path: polygon(100% 0, 0 0, .8em 50%, 0 100%, 100% 100%) }
  & .co-ladder-flag-aim { color: inherit; background: none; border-width: 3px; padding-inline-end: .8em; clip-path: none }
  & .co-ladder-choice { border-inline-start: .5em solid var(--_say) }
  & .co-ladder-switch { margin: 1em 0 0 }
  & .co-ladder-scroll { overflow-x: auto; margin-block: 1em }
  & .co-ladder-table { inline-size: 100% }
  & .co-ladder-table .co-cell { min-inline-size: 7em }
  & .co-ladder-credit { color: inherit; text-underline-offset: .2em }
  @container (min-width: 44em) {
    & .co-ladder-group { display: grid; grid-template-columns: 13em minmax(0, 1fr); column-gap: 2.5em }
    & .co-ladder-group-words { padding: 1.25em 0 0; border: 0 }
    & .co-ladder-group-words .co-plate { inline-size: 4em; block-size: 4em }
    & .co-ladder-rung { margin: 0; padding: 1.1em 1.5em 1.25em; border: 2px var(--_dash) var(--_say); border-radius: var(--_r); background: color-mix(in oklab, var(--_say) 7%, transparent) }
    & .co-ladder-with .co-ladder-rung { border-width: 3px; background: color-mix(in oklab, var(--_say) 11%, transparent) }
    & .co-ladder-rung[aria-current] { border-width: 4px; background: color-mix(in oklab, var(--_say) 16%, transparent) }
    & .co-ladder-rung::before { inset: 100% 2.5em auto; inline-size: auto; block-size: 1.5em; border: solid var(--_slate); border-width: 0 .6em; border-radius: 0; background: none !important }
    & .co-ladder-rung, & .co-ladder-rungs { margin-block-end: 1.5em }
    & .co-ladder-rungs > .co-ladder-rung:last-child { margin-block-end: 0 }
    & .co-ladder-flag { position: absolute; inset-block-start: -.9em; inset-inline-end: 4.5em; z-index: 1 }
    & .co-ladder-flag-aim { background: var(--_paper); color: var(--co-color-ink, light-dark(#1b2023, #f1f2f0)) }
    & .co-ladder-flag + .co-ladder-flag-aim { inset-inline-end: 14em }
  }
  @media (forced-colors: active) {
    & .co-ladder-flag { clip-path: none; border-color: CanvasText; forced-color-adjust: none; background: Highlight; color: HighlightText }
    & .co-ladder-flag-aim { background: Canvas; color: CanvasText }
    & .co-ladder-rung[aria-current] { border-width: 5px }
  }
  @media print { & .co-ladder-rung { break-inside: avoid; background: none !important } & .co-ladder-flag { color: CanvasText; background: Canvas; border-color: CanvasText; clip-path: none } }`,
);
