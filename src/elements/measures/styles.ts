import { sheet } from '../../core/style.js';

export const css = sheet(
  'co-measures',
  `
  & .co-grid.co-measures-list { grid-template-columns: repeat(auto-fit, minmax(min(20em, 100%), 1fr)) }
  & .co-measures-value { font-size: 2.25em; line-height: 1.1; font-weight: 700; margin: 0 0 .25em; color: var(--_accent); font-variant-numeric: tabular-nums }
  & .co-measures-chart { display: block; inline-size: 100%; block-size: 5em; margin-block: .75em; overflow: visible }
  & .co-measures-line { color: inherit; fill: none; stroke: var(--_edge); stroke-width: 2; vector-effect: non-scaling-stroke; opacity: 1; transform: none }
  & .co-measures-now { fill: var(--_accent); stroke: var(--_accent) }
  & .co-measures-aim { stroke: currentColor; stroke-dasharray: 6 4 }`,
);
