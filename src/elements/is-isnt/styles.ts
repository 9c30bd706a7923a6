import { isolate } from '../../core/isolate.js';
import { hostCss, sharedCss } from '../../core/style.js';

/** The look, wherever it is drawn. */
export const isIsntCss = `
  & .co-panel.co-is-isnt-column { border-block-start: .3em solid var(--_say) }
  & .co-is-isnt-is { --_say: var(--co-color-positive, light-dark(#1c5c3a, #8fd9ae)) }
  & .co-is-isnt-isnt { --_say: var(--co-color-negative, light-dark(#8c2f1b, #f5b3a1)) }
  & .co-is-isnt-item { position: relative; margin: 0 0 .9em; padding-inline-start: 2.1em; text-wrap: pretty }
  & .co-is-isnt-item::before { content: ""; position: absolute; inset-block-start: .2em; inset-inline-start: 0; inline-size: 1.2em; block-size: 1.2em; background: var(--_say); print-color-adjust: exact; -webkit-print-color-adjust: exact; clip-path: polygon(8% 52%, 22% 38%, 40% 56%, 78% 14%, 92% 28%, 40% 84%) }
  & .co-is-isnt-isnt .co-is-isnt-item::before { clip-path: polygon(14% 26%, 26% 14%, 50% 38%, 74% 14%, 86% 26%, 62% 50%, 86% 74%, 74% 86%, 50% 62%, 26% 86%, 14% 74%, 38% 50%) }
  @media (forced-colors: active) { & .co-is-isnt-item::before { background: CanvasText; forced-color-adjust: none } }`;

export const css = isolate('co-is-isnt', hostCss, sharedCss + isIsntCss);
