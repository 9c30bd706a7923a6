import { sheet } from '../../core/style.js';

/** The look, wherever it is drawn: a nested list, and over it the boxes and lines of the diagram. */
export const governanceCss = `
  & .co-governance-list { margin: 0; padding: 0; padding-inline-start: 1.25em; list-style: disc }
  & .co-governance-item { position: relative; margin: 0; padding-block-start: 1.5em }
  & .co-governance-body > .co-quiet { margin-block-end: .75em }
  & .co-governance-lead { margin-block-start: 1.25em }
  & .co-governance-switch { margin: 1.25em 0 0 }
  & .co-governance-drawn .co-governance-list { padding: 0; list-style: none }
  & .co-governance-drawn :is(.co-governance-lead, .co-governance-list .co-governance-item) { padding-inline-start: 1.75em }
  & .co-governance-drawn .co-governance-lead, & .co-governance-drawn .co-governance-list .co-governance-item:not(:last-child) { border-inline-start: 3px solid var(--_slate) }
  & .co-governance-drawn .co-governance-list .co-governance-item::before { content: ""; position: absolute; inset-block-start: 0; inset-inline-start: -3px; box-sizing: border-box; inline-size: 1.75em; block-size: 3.1em; border: 3px solid var(--_slate); border-width: 0 0 3px; border-inline-start-width: 3px }
  & .co-governance-drawn .co-governance-list .co-governance-item:last-child { margin-inline-start: 3px }
  & .co-governance-drawn .co-governance-body { padding: 1em 1.25em; border: 2px solid var(--_slate); border-radius: var(--_r); background: var(--_surface); break-inside: avoid }
  & .co-governance-drawn .co-governance-top > .co-governance-item > .co-governance-body { border: 3px solid var(--_accent) }
  & .co-governance-top > .co-governance-item { padding: 0 }`;

export const css = sheet('co-governance', governanceCss);
