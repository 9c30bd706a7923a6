import { sheet } from '../../core/style.js';

export const css = sheet(
  'co-you-said',
  `
  & .co-grid.co-you-said-item { margin: 0 0 1.75em; gap: .75em; break-inside: avoid }
  & .co-panel.co-you-said-said { border-end-start-radius: 0 }
  & .co-panel.co-you-said-did { background: none; border: 2px solid var(--_accent) }
  & .co-name.co-you-said-name { font-size: 1.125em; margin: 0 0 .4em }
  & .co-you-said-date { margin: .6em 0 0; color: var(--_quiet) }
  @container (min-width: 44em) { & .co-panel.co-you-said-did { margin-block-start: 1.5em } }`,
);
