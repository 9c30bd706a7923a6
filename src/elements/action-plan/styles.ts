import { isolate } from '../../core/isolate.js';
import { documentCss } from '../../core/document-styles.js';
import { hostCss, sharedCss } from '../../core/style.js';
import { governanceCss } from '../governance/governance.js';
import { signaturesCss } from '../signatures/signatures.js';
import { strengthsCss } from '../strengths/strengths.js';

const actionsCss = `
  & .co-panel.co-actions-item { border-inline-start: .3em solid var(--_accent) }
  & .co-actions-title { flex: 1 1 min-content; min-inline-size: 0 }
  & .co-actions-number { margin: 0; color: var(--_quiet) }
  & .co-actions-facts { display: grid; grid-template-columns: minmax(0, max-content) minmax(0, 1fr); gap: .35em 1.25em; margin: 1em 0 0 }
  & .co-actions-fact { color: var(--_quiet); margin: 0 }
  & .co-actions-value { margin: 0 }
  @container (max-width: 30em) { & .co-actions-facts { grid-template-columns: minmax(0, 1fr); gap: 0 } & .co-actions-value { margin-block-end: .5em } }
  & .co-actions-status { display: inline-flex; align-items: baseline; gap: .5em; font-weight: 700 }
  & .co-actions-status::before { align-self: center }
  & .co-actions-status::before, & .co-actions-step { content: ""; flex: none; box-sizing: border-box; inline-size: 1em; block-size: 1em; border: 3px solid var(--_edge); border-radius: 50% }
  & .co-actions-done::before, & .co-actions-step.co-actions-done { background: var(--_accent); border-color: var(--_accent) }
  & .co-actions-on-time::before, & .co-actions-step.co-actions-on-time { border-color: var(--_accent); background: linear-gradient(to right, var(--_accent) 50%, transparent 50%) }
  & .co-actions-late::before, & .co-actions-step.co-actions-late { border: 0; border-radius: 0; background: var(--co-color-negative, light-dark(#8c2f1b, #f5b3a1)); clip-path: polygon(50% 0, 100% 100%, 0 100%) }
  & .co-actions-summary { font-size: 1.25em; font-weight: 700; line-height: 1.35; margin: 0 0 .5em }
  & .co-actions-bar { display: flex; gap: .4em; margin: 0 0 1.25em }
  & .co-actions-step { inline-size: 1.5em; block-size: 1.5em }
  @media (forced-colors: active) { & .co-actions-status::before, & .co-actions-step { forced-color-adjust: none; border-color: CanvasText } & .co-actions-done::before, & .co-actions-step.co-actions-done { background: CanvasText } & .co-actions-late::before, & .co-actions-step.co-actions-late { background: CanvasText } }
  @media print { & .co-actions-status::before, & .co-actions-step { print-color-adjust: exact } }`;

export const css = isolate(
  'co-action-plan',
  hostCss,
  sharedCss + documentCss + strengthsCss + governanceCss + signaturesCss + actionsCss,
);
