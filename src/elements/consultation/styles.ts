import { sheet } from '../../core/style.js';

export const css = sheet(
  'co-consultation',
  `
  & .co-consultation-title { margin: 0 0 1em; font-size: 1em; font-weight: 400; color: var(--_quiet) }
  & .co-consultation-place { display: block; margin: 0 0 .25em; font-size: max(.667em, 16px); font-weight: 400; color: var(--_quiet) }
  & .co-consultation-page, & .co-consultation-part { display: flow-root }
  & .co-consultation-now { scroll-margin-block-start: 1em }
  & .co-consultation-now:focus { outline: none; box-shadow: none }
  & .co-consultation-name { margin-block: 1.5em .5em }
  & .co-consultation-question, & .co-consultation-ways { margin-block: 2em 0 }
  & .co-consultation-legend { display: block; max-inline-size: 30em; margin: 0 0 .75em; padding: 0; font-size: 1.25em; line-height: 1.35; font-weight: 700; text-wrap: pretty }
  & .co-easy .co-consultation-legend { font-size: 1em }
  & .co-consultation-optional { font-size: 16px; font-weight: 400; color: var(--_quiet) }
  & .co-consultation-question .co-choice, & .co-consultation-item, & .co-consultation-beside, & .co-consultation-box { max-inline-size: 36em }
  & .co-choice-words .co-row, & .co-consultation-tick .co-row { margin: 0 }
  & .co-choice-words .co-plate.co-plate { inline-size: 3.5em; margin: 0 }
  & .co-consultation-beside { margin-block: 1.5em 0 }
  & .co-choice + .co-consultation-beside { display: none; margin: 0 0 1em; padding-inline-start: 1.25em; border-inline-start: 4px solid var(--_line) }
  & .co-choice:has(:checked) + .co-consultation-beside { display: block }
  & .co-consultation-label { display: block; margin: 0 0 .25em; font-weight: 600 }
  & .co-consultation-box { display: block; box-sizing: border-box; inline-size: 100%; min-block-size: 2.75em; margin: .4em 0; padding: .5em .7em; font: inherit; color: inherit; background: var(--_paper); border: 2px solid var(--_edge); border-radius: var(--_r); resize: vertical }
  & .co-consultation-item { display: flex; gap: 1em; align-items: center; margin: 0; padding-block: .6em; border-block-start: 1px solid var(--_line) }
  & .co-consultation-item .co-consultation-box { flex: none; inline-size: auto; margin: 0 }
  & .co-consultation-clear { display: none; margin: 0 }
  & .co-consultation-clear .co-button, & .co-consultation-said .co-button, & .co-consultation-tools .co-button { font-weight: 400 }
  & .co-consultation-question:has(.co-radio:checked) .co-consultation-clear { display: block }
  & .co-consultation-row { display: flex; flex-wrap: wrap; gap: .75em; margin: 1em 0 }
  & .co-consultation-main { color: var(--_accent-ink); background: var(--_accent); border-color: var(--_accent); padding-inline: 1.75em }
  & .co-consultation-main:hover { color: var(--_accent) }
  & .co-consultation-contact { margin-block-start: 1.5em; padding-block-start: 1.25em; border-block-start: 1px solid var(--_line) }
  & .co-consultation-contact .co-text { margin-block-end: .25em }
  & .co-consultation-address { display: block; font-style: normal }
  & .co-panel.co-consultation-record { margin-block: 1em 1.5em }
  & .co-consultation-lines { display: none }
  @media (forced-colors: active) { & .co-consultation-main { color: ButtonText; background: ButtonFace; border: 4px solid ButtonText } }
  @media print {
    & .co-consultation-ways, & .co-consultation-count { display: none }
    & .co-consultation-page .co-heading { break-inside: avoid }
    & .co-consultation-paper > .co-consultation-page[hidden] { display: flow-root !important; content-visibility: visible !important }
    & .co-consultation-page + .co-consultation-page { margin-block-start: 2em }
    & .co-choice.co-choice { padding: .3em 0; border: 0; box-shadow: none }
    & .co-radio, & .co-consultation-tick::before { content: ""; flex: none; appearance: none; box-sizing: border-box; inline-size: 1.1em; block-size: 1.1em; margin-block-start: .2em; border: 1.5px solid #000; border-radius: .15em }
    & .co-radio:checked { background: #000; print-color-adjust: exact; -webkit-print-color-adjust: exact }
    & .co-consultation-box, & .co-consultation-lines { display: block; block-size: 6em; border: 1px solid #000; appearance: none; break-inside: avoid }
    & .co-consultation-item .co-consultation-box { inline-size: 3em; block-size: 2em }
    & .co-consultation-box:has(> :first-child:checked) { color: transparent }
    & .co-choice + .co-consultation-beside { display: block }
    & .co-consultation-tick { display: flex; flex-wrap: wrap; gap: 0 .75em }
    & .co-consultation-tick .co-consultation-lines, & [type=text].co-consultation-box { flex: 1 0 100%; block-size: 2em; border-width: 0 0 1px }
    & .co-panel.co-consultation-record { border: 0; padding: 0 }
  }`,
);

/** With script one page shows at a time: the others make no room before it comes, or for a while where it does not. */
export const waiting = `
@media (scripting: enabled) { co-consultation:not(:defined):not(#co#co#co#co) .co-consultation-waits { animation: co-consultation-waits 6s } }
@keyframes co-consultation-waits { from, to { position: absolute; visibility: hidden; block-size: 0; overflow: clip } }`;
