import { sheet } from '../../core/style.js';

const tint = (share: number) => `color-mix(in oklab, var(--_accent) ${share}%, var(--_slate))`;

export const css = sheet(
  'co-jigsaw',
  `
  & .co-jigsaw-pieces { list-style: none; margin: 1.25em 0; padding: 0 }
  & .co-jigsaw-piece { --_say: ${tint(0)}; --_fill: color-mix(in oklab, var(--_say) 12%, var(--_paper)); position: relative; display: block; box-sizing: border-box; margin: 0 0 .5em; padding-block: 1em; padding-inline: 4em 1.1em; color: var(--co-color-ink, light-dark(#1b2023, #f1f2f0)); background: var(--_fill); border: 2px solid var(--_say); border-radius: .3em }
  & .co-jigsaw-piece:nth-child(2) { --_say: ${tint(20)} }
  & .co-jigsaw-piece:nth-child(3) { --_say: ${tint(45)} }
  & .co-jigsaw-piece:nth-child(4) { --_say: ${tint(70)} }
  & .co-jigsaw-piece:nth-child(n + 5) { --_say: ${tint(85)} }
  & .co-jigsaw-piece:last-child { --_say: var(--_accent); --_fill: color-mix(in oklab, var(--_say) 20%, var(--_paper)) }
  & .co-jigsaw-piece:first-child { border-start-start-radius: 1.2em; border-start-end-radius: 1.2em }
  & .co-jigsaw-piece:last-child { border-end-start-radius: 1.2em; border-end-end-radius: 1.2em }
  & .co-jigsaw-piece[aria-current] { border-width: 4px }
  & .co-jigsaw-place { margin: 0; color: inherit }
  & .co-jigsaw-name { font-size: 1.25em; line-height: 1.25; font-weight: 700; margin: 0 0 .35em; text-wrap: balance }
  & .co-jigsaw-here { overflow-wrap: anywhere; display: inline-block; margin: 0 0 .5em; padding: .15em .7em; font-weight: 700; color: var(--_accent-ink); background: var(--_accent); border: 2px solid var(--_accent); border-radius: .2em }
  & .co-jigsaw-knob, & .co-jigsaw-ribbon { display: none; overflow: visible; pointer-events: none }
  & .co-jigsaw-shape { fill: var(--_fill); stroke: var(--_say); stroke-width: 2; stroke-dasharray: none; opacity: 1; transform: none; vector-effect: non-scaling-stroke }
  & .co-jigsaw-line { fill: none; stroke: var(--_accent); stroke-width: 5; stroke-linecap: butt; stroke-dasharray: none; opacity: 1; transform: none; vector-effect: non-scaling-stroke }
  & .co-jigsaw-ahead .co-jigsaw-line { stroke-dasharray: 4 9 }
  & .co-jigsaw-piece[aria-current] .co-jigsaw-shape { stroke-width: 4 }
  & .co-jigsaw-ribbon-down { display: block; position: absolute; inset-block: -.5em 0; inset-inline-start: 1em; inline-size: 1.75em; block-size: calc(100% + .5em) }
  & .co-jigsaw-piece:first-child .co-jigsaw-ribbon-down { inset-block-start: 0; block-size: 100% }
  @container (min-width: 34em) {
    & .co-jigsaw-piece { margin: 0 0 -2px; padding-block: 1.25em 1.5em; border-radius: 0 }
    & .co-jigsaw-piece + .co-jigsaw-piece { padding-block-start: 2.9em }
    & .co-jigsaw-knob { display: block; position: absolute; z-index: 1; inset-block-start: calc(100% - 1px); inset-inline-start: 6em; inline-size: 2.4em; block-size: 3.2em; transform: rotate(90deg); margin-block-start: -.4em }
    & .co-jigsaw-piece:last-child .co-jigsaw-knob { display: none }
    & .co-jigsaw-ribbon-down { inset-block-start: 0; block-size: 100% }
  }
  @container (min-width: 62em) {
    & .co-jigsaw-few { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr) }
    & .co-jigsaw-few .co-jigsaw-piece { margin: 0; margin-inline-end: -2px; padding-block: 4.5em 1.25em; padding-inline: 3em 1.1em }
    & .co-jigsaw-few .co-jigsaw-piece:first-child { padding-inline-start: 1.2em; border-start-end-radius: 0; border-end-start-radius: 1.2em }
    & .co-jigsaw-few .co-jigsaw-piece:last-child { border-start-end-radius: 1.2em; border-end-start-radius: 0 }
    & .co-jigsaw-few .co-jigsaw-knob { inset-block-start: 5.5em; inset-inline-start: calc(100% - 1px); margin: 0; transform: none }
    & .co-jigsaw-few .co-jigsaw-knob:dir(rtl) { transform: scaleX(-1) }
    & .co-jigsaw-few .co-jigsaw-ribbon { display: block; position: absolute; inset-block-start: 1.1em; inset-inline: 0; inline-size: 100%; block-size: 2.5em }
    & .co-jigsaw-few .co-jigsaw-ribbon-down { display: none }
    & .co-jigsaw-few .co-row { flex-direction: column; align-items: start }
    & .co-jigsaw-few .co-row-text { flex: none }
  }
  @media (forced-colors: active) {
    & .co-jigsaw-shape { fill: Canvas }
    & .co-jigsaw-here { border-color: CanvasText; forced-color-adjust: none; background: Highlight; color: HighlightText }
  }
  @media print {
    & .co-jigsaw-piece { break-inside: avoid; background: none; color: inherit }
    & .co-jigsaw-shape { fill: #fff }
    & .co-jigsaw-here { color: inherit; background: none; border-color: currentColor }
  }`,
);
