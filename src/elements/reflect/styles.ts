import { sheet } from '../../core/style.js';

export const css = sheet(
  'co-reflect',
  `
  & .co-reflect-label { display: block; font-weight: 600 }
  & .co-reflect-about { display: block; box-sizing: border-box; inline-size: min(28em, 100%); min-block-size: 2.75em; margin: .3em 0 0; padding: .4em .7em; font: inherit; font-weight: 400; color: inherit; background: var(--_paper); border: 2px solid var(--_edge); border-radius: var(--_r) }
  & .co-reflect-block { margin-block-start: 1.75em }
  & .co-chips.co-reflect-statement { padding-block: 1em; border-block-start: 1px solid var(--_line) }
  & .co-panel.co-reflect-result { margin-block-start: 2em }`,
);
