import { sheet } from '../../core/style.js';

export const css = sheet(
  'co-you-said',
  `
  & .co-grid.co-you-said-item { margin: 0 0 1.75em; gap: .75em; break-inside: avoid }
  & .co-panel.co-you-said-said { border-end-start-radius: 0 }
  & .co-panel.co-you-said-did { background: none; border: 2px solid var(--_accent) }
  @container (min-width: 44em) { & .co-panel.co-you-said-did { margin-block-start: 1.5em } }`,
);
