/** Rules of the questions of an open form: they come with the script that answers, or stand in the page's sheet. */
export const css = `co-consultation:not(#co#co#co) {
  & .co-consultation-place { display: block; margin: 0 0 .25em; font-size: max(.667em, 16px); font-weight: 400; color: var(--_quiet) }
  & .co-consultation-question { margin-block: 2em 0 }
  & .co-consultation-optional { font-size: 16px; font-weight: 400; color: var(--_quiet) }
  & .co-consultation-question .co-choice, & .co-consultation-item, & .co-consultation-beside, & .co-consultation-box { max-inline-size: 36em }
  & .co-consultation-beside { margin-block: 1.5em 0 }
  & .co-choice + .co-consultation-beside { display: none; margin: 0 0 1em; padding-inline-start: 1.25em; border-inline-start: 4px solid var(--_line) }
  & .co-choice:has(:checked) + .co-consultation-beside { display: block }
  & .co-consultation-label { display: block; margin: 0 0 .25em; font-weight: 600 }
  & .co-consultation-box { display: block; box-sizing: border-box; inline-size: 100%; min-block-size: 2.75em; margin: .4em 0; padding: .5em .7em; font: inherit; color: inherit; background: var(--_paper); border: 2px solid var(--_edge); border-radius: var(--_r); resize: vertical }
  & .co-consultation-item { display: flex; gap: 1em; align-items: center; margin: 0; padding-block: .6em; border-block-start: 1px solid var(--_line) }
  & .co-consultation-item .co-consultation-box { flex: none; inline-size: auto; margin: 0 }
  @media print {
    & .co-consultation-ways, & .co-consultation-count { display: none }
    & .co-consultation-page .co-heading { break-inside: avoid }
    & .co-consultation-paper > .co-consultation-page[hidden] { display: flow-root !important; content-visibility: visible !important }
    & .co-consultation-page + .co-consultation-page { margin-block-start: 2em }
    & .co-choice.co-choice { padding: .3em 0; border: 0; box-shadow: none }
    & .co-radio { appearance: none; box-sizing: border-box; inline-size: 1.1em; block-size: 1.1em; margin-block-start: .2em; border: 1.5px solid #000; border-radius: .15em }
    & .co-radio:checked { background: #000; print-color-adjust: exact; -webkit-print-color-adjust: exact }
    & .co-choice + .co-consultation-beside { display: block }
    & .co-consultation-box { block-size: 6em; border: 1px solid #000; border-radius: 0; appearance: none; resize: none; break-inside: avoid }
    & .co-consultation-box[rows="2"] { block-size: 2em; border-width: 0 0 1px }
    & .co-consultation-item .co-consultation-box { inline-size: 3em; block-size: 2em; border-width: 1px }
    & .co-consultation-box:has(> :first-child:checked) { color: transparent }
  }
}`;
