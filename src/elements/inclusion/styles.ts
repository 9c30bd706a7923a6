import { isolate } from '../../core/isolate.js';
import { documentCss, hostCss, sharedCss } from '../../core/style.js';

/** The look, wherever it is drawn. */
export const inclusionCss = `
  & .co-inclusion-areas { display: grid; gap: 1.25em; margin-block-start: 1.25em; grid-template-columns: minmax(0, 1fr) }
  & .co-inclusion-area { padding: clamp(1em, 5cqi, 1.5em); background: var(--_surface); border-radius: var(--_r) }
  & .co-inclusion-head { display: flex; flex-wrap: wrap; gap: .75em 1em; align-items: center; margin-block-end: .75em }
  & .co-inclusion-name { flex: 1 1 min-content; min-inline-size: 0; font-size: 1.25em; line-height: 1.3; font-weight: 700; margin: 0 }
  @container (min-width: 44em) { & .co-inclusion-areas { grid-template-columns: repeat(2, minmax(0, 1fr)) } }
  @media (forced-colors: active) { & .co-inclusion-area { border: 1px solid } }
  @media print { & .co-inclusion-area { background: none; border: 1px solid #000; break-inside: avoid } }`;

export const css = isolate('co-inclusion', hostCss, sharedCss + documentCss + inclusionCss);
