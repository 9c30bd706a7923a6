import { isolate } from '../../core/isolate.js';
import { documentCss, hostCss, sharedCss } from '../../core/style.js';

/** The look of a card, wherever one is drawn. */
export const cardCss = `
  & .co-priority { padding: clamp(1em, 5cqi, 1.5em); background: var(--_surface); border-radius: var(--_r); border-block-start: .3em solid var(--_accent) }
  & .co-priority-head { display: flex; flex-wrap: wrap; gap: .75em 1.25em; align-items: center; margin-block-end: .75em }
  & .co-heading.co-priority-name { flex: 1 1 min-content; min-inline-size: 0; margin: 0 }
  & .co-priority-statement { font-size: 1.125em }
  & .co-priority-statement .co-row { font-size: max(1.111em, 20px) }
  & .co-priority-area { font-size: 1.125em; line-height: 1.3; font-weight: 700; margin: 1.25em 0 .5em }
  & .co-priority-area:first-child { margin-block-start: 0 }
  @media (forced-colors: active) { & .co-priority { border: 1px solid; border-block-start-width: .3em } }
  @media print { & .co-priority { background: none; border: 1px solid #000; border-block-start-width: .3em } }`;

export const css = isolate('co-priority-card', hostCss, sharedCss + documentCss + cardCss);
