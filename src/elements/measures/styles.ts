import { isolate } from '../../core/isolate.js';
import { hostCss, sharedCss } from '../../core/style.js';

export const css = isolate(
  'co-measures',
  hostCss,
  `${sharedCss}
  & .co-grid.co-measures-list { grid-template-columns: repeat(auto-fit, minmax(min(20em, 100%), 1fr)) }
  & .co-name.co-measures-name { font-size: 1.125em; margin: 0 0 .5em }
  & .co-measures-value { font-size: 2.25em; line-height: 1.1; font-weight: 700; margin: 0 0 .25em; color: var(--_accent); font-variant-numeric: tabular-nums }
  & .co-measures-sentence { margin: 0 0 .75em }
  & .co-measures-chart { display: block; inline-size: 100%; block-size: 5em; margin-block: .75em; overflow: visible }
  & .co-measures-bar, & .co-measures-aim { color: inherit; opacity: 1; transform: none }
  & .co-measures-bar { fill: none; stroke: var(--_edge); stroke-width: 2; vector-effect: non-scaling-stroke }
  & .co-measures-now { fill: var(--_accent); stroke: var(--_accent) }
  & .co-measures-aim { fill: none; stroke: currentColor; stroke-width: 2; stroke-dasharray: 6 4; vector-effect: non-scaling-stroke }
  & .co-measures-table { border-collapse: collapse; font: inherit; font-variant-numeric: tabular-nums }
  & .co-measures-cell { padding-block: .35em; padding-inline: 0 1.5em; border-block-end: 1px solid var(--_line); text-align: start; font-weight: inherit }
  @media (forced-colors: active) { & .co-measures-bar { stroke: CanvasText } & .co-measures-now { fill: CanvasText } }`,
);
