import { isolate } from '../../core/isolate.js';
import { documentCss, hostCss, sharedCss } from '../../core/style.js';

export const css = isolate(
  'co-you-said',
  hostCss,
  `${sharedCss}${documentCss}
  & .co-you-said-list { list-style: none; margin: 1.25em 0 0; padding: 0 }
  & .co-you-said-item { margin: 0 0 1.75em; display: grid; gap: .75em; grid-template-columns: minmax(0, 1fr); break-inside: avoid }
  & .co-you-said-side { padding: 1em 1.25em; border-radius: var(--_r) }
  & .co-you-said-said { background: var(--_surface); border-end-start-radius: 0 }
  & .co-you-said-did { border: 2px solid var(--_accent) }
  & .co-you-said-name { font-size: 1.125em; line-height: 1.3; font-weight: 700; margin: 0 0 .4em }
  & .co-you-said-date { margin: .6em 0 0; color: var(--_quiet) }
  @container (min-width: 44em) { & .co-you-said-item { grid-template-columns: repeat(2, minmax(0, 1fr)); align-items: start } & .co-you-said-did { margin-block-start: 1.5em } }
  @media (forced-colors: active) { & .co-you-said-said { border: 1px solid } }
  @media print { & .co-you-said-said { background: none; border: 1px solid #000 } & .co-you-said-did { border-color: #000 } }`,
);
