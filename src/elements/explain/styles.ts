import { sheet } from '../../core/style.js';

export const css = sheet(
  'co-explain',
  `
  & .co-explain-waits { visibility: hidden }
  & .co-explain-list { margin: 0 }
  & .co-explain-entry { padding-block: .9em; border-block-start: 1px solid var(--_line); break-inside: avoid }
  & .co-explain-term { margin: 0 0 .25em; font-weight: 700 }
  & .co-explain-expansion { font-weight: 400; color: var(--_quiet) }
  & .co-explain-words { margin: 0 }
  & .co-explain-rows { display: flex; flex-wrap: wrap; gap: .6em .8em }
  & .co-explain-texts { flex: 1 1 9em; min-inline-size: 0 }
  & .co-explain-texts .co-text { margin: 0 0 .25em }
  & .co-explain-where { margin-block-start: .6em }
  & .co-explain-anchor { position: absolute; pointer-events: none }
  & .co-explain-back { position: fixed; z-index: 2147483646; inset-block-end: 1em; inset-inline-end: 1em; background: var(--_paper); box-shadow: 0 4px 24px #0004 }`,
);

/** What marks a word in a host's text; nothing but the mark is painted, so that the words keep their place. */
export const marksCss = `
::highlight(co-explain) { text-decoration: underline dotted 2px; text-underline-offset: .25em }
@media (forced-colors: active) { ::highlight(co-explain) { text-decoration-color: LinkText } }`;
