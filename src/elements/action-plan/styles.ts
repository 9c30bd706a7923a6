import { documentCss } from '../../core/document-styles.js';
import { sheet } from '../../core/style.js';
import { governanceCss } from '../governance/governance.js';
import { signaturesCss } from '../signatures/signatures.js';
import { strengthsCss } from '../strengths/strengths.js';

const actionsCss = `
  & .co-actions-facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr)); gap: .75em 1.5em; margin: 1em 0 0 }
  & .co-actions-bar { margin: 0 0 .8em; font-size: 1.5em }
  & .co-actions-mark { display: inline-block; flex: none; box-sizing: border-box; inline-size: 1em; block-size: 1em; margin-inline-end: .4em; vertical-align: -.1em; border: 3px solid var(--_edge); border-radius: 50%; forced-color-adjust: none; print-color-adjust: exact; -webkit-print-color-adjust: exact }
  & .co-actions-bar .co-actions-mark { margin: 0 }
  & .co-actions-done { background: var(--_accent); border-color: var(--_accent) }
  & .co-actions-on-time { border-color: var(--_accent); background: linear-gradient(to right, var(--_accent) 50%, transparent 50%) }
  & .co-actions-late { border: 0; border-radius: 0; background: var(--_negative); clip-path: polygon(50% 0, 100% 100%, 0 100%) }`;

export const css = sheet('co-action-plan', documentCss + strengthsCss + governanceCss + signaturesCss + actionsCss);
