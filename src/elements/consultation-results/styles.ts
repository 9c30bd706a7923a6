import { sheet } from '../../core/style.js';

export const css = sheet(
  'co-consultation-results',
  `
  & .co-name.co-results-part { margin: 2em 0 .75em }
  & .co-results-question { margin: 0; padding-block: 1.5em 1.75em; border-block-start: 1px solid var(--_line); scroll-margin-block-start: 1em }
  & .co-results-question > .co-name.co-minor { max-inline-size: 34em; font-size: 1em; font-weight: 600; margin-block-end: .5em }
  & .co-results-finding { margin: 0 0 .6em; max-inline-size: 26em; font-size: 1.375em; line-height: 1.35; font-weight: 700; text-wrap: balance }
  & .co-results-ten { display: block; inline-size: min(100%, 22em); aspect-ratio: 200 / 34; margin: .4em 0 1.2em }
  & .co-results-person, & .co-results-track, & .co-results-part, & .co-results-lines, & .co-results-axis { color: inherit; opacity: 1; transform: none }
  & .co-results-person { fill: none; stroke: var(--_edge); stroke-width: 1.2 }
  & .co-results-filled { fill: var(--_accent); stroke: var(--_accent) }
  & .co-results-sides { display: flex; flex-wrap: wrap; gap: .25em 1.25em; justify-content: space-between; max-inline-size: 40em; margin: .75em 0 .35em }
  & .co-results-side:nth-child(2):not(:last-child) { text-align: center }
  & .co-results-side:last-child { text-align: end }
  & .co-results-count { display: block; font-size: 1.25em; line-height: 1.2; font-variant-numeric: tabular-nums }
  & .co-results-diverging { display: block; inline-size: 100%; max-inline-size: 40em; block-size: 2.75em; margin: 0 0 1.25em }
  & .co-results-bar { display: block; inline-size: 100%; block-size: .75em; margin-block-start: .35em }
  & .co-results-swatch { flex: none; inline-size: 1em; block-size: 1em; margin-inline-end: .5em; vertical-align: -.1em }
  & .co-results-track { fill: var(--_surface); stroke: none }
  & .co-results-part { fill: var(--_accent); stroke: var(--_edge); stroke-width: 1; vector-effect: non-scaling-stroke }
  & .co-results-agree-most { stroke: var(--_accent) }
  & .co-results-diverging .co-results-agree, & .co-results-swatch .co-results-agree { fill: color-mix(in oklab, var(--_accent) 40%, var(--_paper)); stroke: var(--_accent) }
  & .co-results-neither, & .co-results-none { fill: var(--_paper) }
  & .co-results-none { stroke-dasharray: 2 2 }
  & .co-results-disagree { fill: var(--_paper); stroke: var(--_slate) }
  & .co-results-disagree-most { fill: var(--_slate); stroke: var(--_slate) }
  & .co-results-lines, & .co-results-axis { fill: none; stroke: var(--_slate); stroke-width: 2; vector-effect: non-scaling-stroke }
  & .co-results-axis { stroke: currentColor }
  & .co-results-table { inline-size: 100%; max-inline-size: 40em; margin: 0 0 .5em }
  & .co-results-caption { text-align: start; color: var(--_quiet); padding-block-end: .35em }
  & .co-results-answer { inline-size: 45%; text-wrap: pretty }
  & .co-results-answer .co-row { margin: 0 }
  & .co-results-quiet { color: var(--_quiet) }
  & .co-easy .co-results-said { margin-block-start: 1em }
  & .co-results-comment { margin: 0 0 1em; padding-inline-start: 1em; border-inline-start: 3px solid var(--_line) }
  & .co-chips.co-results-buttons { margin: 1.5em 0 0 }
  & .co-results-failed { margin: .75em 0 0; color: var(--_quiet) }
  @container (max-width: 20em) { & .co-results-table, & .co-results-rows, & .co-results-row, & .co-results-caption, & .co-results-table .co-cell { display: block; inline-size: auto } & .co-results-table .co-cell:not(:last-child) { border: 0; padding-block-end: 0 } }
  @container (max-width: 28em) { & .co-easy .co-results-table, & .co-easy .co-results-rows, & .co-easy .co-results-row, & .co-easy .co-results-caption, & .co-easy .co-results-table .co-cell { display: block; inline-size: auto } & .co-easy .co-results-table .co-cell:not(:last-child) { border: 0; padding-block-end: 0 } }
  @media print { & .co-results-said, & .co-results-sides, & .co-results-diverging, & .co-results-caption { break-inside: avoid; break-after: avoid } & .co-results-row, & .co-results-comment { break-inside: avoid } }`,
);
