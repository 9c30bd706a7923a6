import { isolate } from '../../core/isolate.js';
import { hostCss, sharedCss } from '../../core/style.js';

/** The look, wherever it is drawn. */
export const strengthsCss = `
  & .co-strengths-item { position: relative; margin: 0; padding-inline-start: 2em; max-inline-size: 36em; text-wrap: pretty; break-inside: avoid }
  & .co-strengths-item::before { content: ""; position: absolute; inset-block-start: .2em; inset-inline-start: 0; inline-size: 1.1em; block-size: 1.1em; background: var(--_accent); print-color-adjust: exact; -webkit-print-color-adjust: exact; clip-path: polygon(50% 0, 63% 34%, 100% 36%, 71% 59%, 81% 95%, 50% 75%, 19% 95%, 29% 59%, 0 36%, 37% 34%) }
  & .co-easy .co-grid.co-strengths-list { grid-template-columns: minmax(0, 1fr) }
  @media (forced-colors: active) { & .co-strengths-item::before { background: CanvasText; forced-color-adjust: none } }`;

export const css = isolate('co-strengths', hostCss, sharedCss + strengthsCss);
