import { sheet } from '../../core/style.js';

export const css = sheet(
  'co-glossary',
  `
  & .co-glossary-find { display: flex; flex-wrap: wrap; gap: .4em 1em; align-items: end; margin: 0 0 1em }
  & .co-glossary-label { display: block; min-inline-size: 0; max-inline-size: 100%; font-weight: 600 }
  & .co-glossary-hint { display: block; font-weight: 400; color: var(--_quiet) }
  & .co-glossary-input { box-sizing: border-box; inline-size: 20em; max-inline-size: 100%; min-block-size: 2.75em; margin: .35em 0 0; padding: .4em .7em; font: inherit; color: inherit; background: none; border: 2px solid var(--_edge); border-radius: var(--_r) }
  & .co-glossary-count { margin: 0; padding-block: .55em; color: var(--_quiet) }
  & .co-glossary-letters { display: flex; flex-wrap: wrap; gap: .25em; margin: 0 0 1.5em; padding: 0; list-style: none }
  & .co-glossary-letter-item { margin: 0 }
  & .co-glossary-jump { display: inline-flex; align-items: center; justify-content: center; box-sizing: border-box; min-inline-size: 2.75em; min-block-size: 2.75em; font-weight: 600; color: inherit; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .25em; border-radius: var(--_r) }
  & .co-glossary-jump:hover { background: var(--_tint); text-decoration-thickness: 3px }
  & .co-glossary-group { margin: 0 0 1.5em; scroll-margin-block-start: 1em }
  & .co-glossary-letter { margin: 0; padding-block-end: .25em; font-size: 1.5em; line-height: 1.25; font-weight: 700; border-block-end: 2px solid var(--_line); color: var(--_accent) }
  & .co-glossary-list { margin: 0 }
  & .co-glossary-entry { padding: 1em 0; border-block-end: 1px solid var(--_line); scroll-margin-block-start: 1em }
  & .co-glossary-entry:target, & .co-glossary-asked { background: var(--_tint); padding-inline: 1em; border-radius: var(--_r) }
  & .co-glossary-term { font-weight: 700; font-size: 1.125em; line-height: 1.35; text-wrap: balance }
  & .co-glossary-expansion { font-weight: 400 }
  & .co-glossary-words { margin: .25em 0 0 }
  & .co-glossary-rows { display: flex; flex-wrap: wrap; gap: 1em; margin-block-start: .5em }
  & .co-glossary-texts { flex: 1 1 9em; min-inline-size: 0 }
  @container (min-width: 46em) {
    & .co-glossary-entry { display: grid; grid-template-columns: 15em minmax(0, 1fr); gap: 2em }
    & .co-glossary-words { margin: 0 }
  }
  @media print { & .co-glossary-letters { display: none } & .co-glossary-entry { break-inside: avoid } }`,
);
