import { isolate } from '../../core/isolate.js';
import { documentCss, hostCss, sharedCss } from '../../core/style.js';

const outcomesCss = `
  & .co-outcomes-priority { margin-block-start: 1.75em; padding-block-start: 1.25em; border-block-start: .3em solid var(--_accent) }
  & .co-outcomes-head { display: flex; flex-wrap: wrap; gap: .75em 1em; align-items: center; margin-block-end: .5em }
  & .co-outcomes-name { flex: 1 1 min-content; min-inline-size: 0; font-size: 1.25em; line-height: 1.3; font-weight: 700; margin: 0; text-wrap: balance }
  & .co-outcomes-question { margin: 0 0 .5em; color: var(--_quiet) }
  @media print { & .co-outcomes-priority { break-inside: avoid } }`;

export const css = isolate('co-outcomes', hostCss, sharedCss + documentCss + outcomesCss);
