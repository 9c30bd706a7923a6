import { sheet } from '../../core/style.js';

export const css = sheet(
  'co-consultation',
  `
  & .co-consultation-page, & .co-consultation-part { display: flow-root }
  & .co-name.co-consultation-name { margin-block: 1.5em .5em }
  & .co-consultation-legend { display: block; max-inline-size: 30em; margin: 0 0 .75em; padding: 0; font-size: 1.25em; line-height: 1.35; font-weight: 700; text-wrap: pretty }
  & .co-easy .co-consultation-legend { font-size: 1em }
  & .co-choice-words .co-row { margin: 0 }
  & .co-choice-words .co-plate.co-plate { inline-size: 3.5em; margin: 0 }
  & .co-consultation-row { display: flex; flex-wrap: wrap; gap: .75em; margin: 1em 0 }
  & .co-consultation-ways { margin-block-start: 2em }
  & .co-consultation-start { margin-block-end: 0 }
  & .co-consultation-then { margin-block-end: .75em }
  & .co-easy .co-consultation-then { margin-block-end: 1.25em }
  & .co-consultation-main { color: var(--_accent-ink); background: var(--_accent); border-color: var(--_accent); padding-inline: 1.75em }
  & .co-consultation-main:hover { background: color-mix(in oklab, var(--_accent) 88%, var(--_accent-ink)); border-color: var(--_accent) }
  & .co-consultation-apart { margin-block-start: 2.5em }
  & .co-consultation-contact { margin-block-start: 1.5em; padding-block-start: 1.25em; border-block-start: 1px solid var(--_line) }
  & .co-consultation-contact .co-text { margin-block-end: .25em }
  & .co-consultation-address { display: block; font-style: normal }
  & .co-panel.co-consultation-record { margin-block: 1em 1.5em }
  & .co-consultation-lines { display: none }
  @media (forced-colors: active) { & .co-consultation-main { color: ButtonText; background: ButtonFace; border: 4px solid ButtonText } }
  @media print {
    & .co-consultation-tick { display: flex; flex-wrap: wrap; gap: 0 .75em }
    & .co-consultation-tick::before { content: ""; flex: none; box-sizing: border-box; inline-size: 1.1em; block-size: 1.1em; margin-block-start: .2em; border: 1.5px solid #000; border-radius: .15em }
    & .co-consultation-lines { display: block; block-size: 6em; border: 1px solid #000; break-inside: avoid }
    & .co-consultation-tick .co-consultation-lines { flex: 1 0 100%; block-size: 2em; border-width: 0 0 1px }
    & .co-panel.co-consultation-record { border: 0; padding: 0 }
  }`,
);
