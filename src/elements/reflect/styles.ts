import { isolate } from '../../core/isolate.js';
import { hostCss, sharedCss } from '../../core/style.js';

export const css = isolate(
  'co-reflect',
  hostCss,
  `${sharedCss}
  & .co-reflect-label { display: block; margin: 0 0 .3em; font-weight: 600 }
  & .co-reflect-about { box-sizing: border-box; inline-size: min(28em, 100%); min-block-size: 2.75em; padding: .4em .7em; font: inherit; color: inherit; background: var(--_paper); border: 2px solid var(--_edge); border-radius: var(--_r) }
  & .co-reflect-block { margin-block-start: 1.75em }
  & .co-name.co-reflect-side { margin: 0 0 .5em }
  & .co-fieldset.co-reflect-statement { padding-block: 1em; border-block-start: 1px solid var(--_line) }
  & .co-reflect-words { float: inline-start; inline-size: 100%; padding: 0; margin: 0 0 .6em; max-inline-size: 36em }
  & .co-reflect-answers { display: flex; clear: both; flex-wrap: wrap; gap: .5em }
  & .co-panel.co-reflect-result { margin-block-start: 2em }
  & .co-reflect-actions { display: flex; flex-wrap: wrap; gap: .6em; margin: 1em 0 0 }`,
);
