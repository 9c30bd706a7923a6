import { isolate } from '../../core/isolate.js';
import { hostCss, sharedCss } from '../../core/style.js';

/** The look, wherever it is drawn. */
export const partnersCss = `
  & .co-partners-list { list-style: none; margin: 1.25em 0 0; padding: 0; display: grid; gap: 1.25em; grid-template-columns: minmax(0, 1fr) }
  & .co-partners-item { margin: 0; padding: clamp(1em, 5cqi, 1.5em); background: var(--_surface); border-radius: var(--_r) }
  & .co-partners-head { display: flex; flex-wrap: wrap; gap: .75em 1em; align-items: center; margin-block-end: .75em }
  & .co-partners-name { flex: 1 1 min-content; min-inline-size: 0; font-size: 1.25em; line-height: 1.3; font-weight: 700; margin: 0; text-wrap: balance }
  @media (forced-colors: active) { & .co-partners-item { border: 1px solid } }
  @media print { & .co-partners-item { background: none; border: 1px solid #000; break-inside: avoid } }`;

export const css = isolate('co-partners', hostCss, sharedCss + partnersCss);
