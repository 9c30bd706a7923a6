import { sheet } from '../../core/style.js';

/** The look, wherever it is drawn. */
export const governanceCss = `
  & .co-governance-item { position: relative; margin: 0; padding-block-start: 1.5em; padding-inline-start: 1.75em }
  & .co-governance-item::before { content: ""; position: absolute; inset-block: 0; inset-inline-start: 0; border-inline-start: 3px solid var(--_slate) }
  & .co-governance-item:last-child::before { inset-block-end: auto; block-size: 3.1em }
  & .co-governance-item::after { content: ""; position: absolute; inset-block-start: 3.1em; inset-inline-start: 0; inline-size: 1.75em; border-block-start: 3px solid var(--_slate) }
  & .co-governance-top > .co-governance-item { padding: 0 }
  & .co-governance-top > .co-governance-item::before, & .co-governance-top > .co-governance-item::after { content: none }
  & .co-governance-body { padding: 1em 1.25em; border: 2px solid var(--_slate); border-radius: var(--_r); background: var(--_surface) }
  & .co-governance-top > .co-governance-item > .co-governance-body { border-color: var(--_accent); border-width: 3px }
  & .co-name.co-governance-name { font-size: 1.125em }
  & .co-governance-also { margin: .2em 0 0; color: var(--_quiet) }
  & .co-governance-words { margin-block-start: .6em }
  & .co-governance-lead { margin-block-start: 1.25em; padding-inline-start: 1.75em; border-inline-start: 3px solid var(--_slate) }
  & .co-governance-plain .co-governance-item, & .co-governance-plain .co-governance-lead { padding-inline-start: 1.25em; border: 0 }
  & .co-governance-plain .co-governance-item::before, & .co-governance-plain .co-governance-item::after { content: none }
  & .co-governance-plain .co-governance-body { padding: 0; border: 0; background: none }
  & .co-governance-plain .co-governance-list .co-bare.co-governance-list { list-style: disc }
  & .co-governance-switch { margin: 1.25em 0 0 }
  @media print { & .co-governance-body { background: none; break-inside: avoid } }`;

export const css = sheet('co-governance', governanceCss);
