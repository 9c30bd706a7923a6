/** Rules of the questions of an open form, also where the browser alone answers it. */
const formCss = `co-consultation:not(#co#co#co), co-consultation-form:not(#co#co#co) {
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
  & .co-consultation-clear { display: none; margin: 0 }
  & .co-consultation-question:has(.co-radio:checked) .co-consultation-clear { display: block }
  @media print {
    & .co-consultation-ways, & .co-consultation-count { display: none }
    & .co-consultation-page .co-heading { break-inside: avoid }
    & .co-consultation-paper > .co-consultation-page[hidden] { display: flow-root !important; content-visibility: visible !important }
    & .co-consultation-page ~ .co-consultation-page { margin-block-start: 2em }
    & .co-choice.co-choice { padding: .3em 0; border: 0; box-shadow: none }
    & .co-radio { appearance: none; box-sizing: border-box; inline-size: 1.1em; block-size: 1.1em; margin-block-start: .2em; border: 1.5px solid #000; border-radius: .15em }
    & .co-radio:checked { background: #000; print-color-adjust: exact; -webkit-print-color-adjust: exact }
    & .co-consultation-beside { break-inside: avoid }
    & .co-choice + .co-consultation-beside { display: block }
    & .co-consultation-box { block-size: 6em; border: 1px solid #000; border-radius: 0; appearance: none; resize: none; break-inside: avoid }
    & .co-consultation-box[rows="2"] { block-size: 2em; border-width: 0 0 1px }
    & .co-consultation-item .co-consultation-box { inline-size: 3em; block-size: 2em; border-width: 1px }
    & .co-consultation-box:has(> :first-child:checked) { color: transparent }
  }
}`;

/** Rules that are needed once somebody answers. */
const answeringCss = `co-consultation-form:not(#co#co#co) {
  & .co-consultation-title { margin: 0 0 1em; font-size: 1em; font-weight: 400; color: var(--_quiet) }
  & .co-consultation-now { scroll-margin-block-start: 1em }
  & .co-consultation-now:focus { outline: none; box-shadow: none }
  & .co-consultation-clear .co-button, & .co-consultation-said .co-button, & .co-consultation-tools .co-button { font-weight: 400 }
  & .co-consultation-box:has(> :checked:not(:first-child)) { font-weight: 700; border-color: var(--_accent); box-shadow: inset 0 0 0 1px var(--_accent) }
  & .co-consultation-box[aria-invalid] { border: 3px solid var(--_negative) }
  & .co-consultation-error { margin: .5em 0; font-weight: 700; color: var(--_negative) }
  & .co-consultation-problems { margin: 0 0 1.5em; padding: 1em 1.25em; border: 4px solid var(--_negative); border-radius: var(--_r); scroll-margin-block-start: 1em }
  & .co-consultation-problems .co-link { font-weight: 600 }
  & .co-consultation-tools { margin-block-start: 2em; padding-block-start: .5em; border-block-start: 1px solid var(--_line) }
  & .co-consultation-answers, & .co-consultation-asked, & .co-consultation-said { display: block; margin: 0 }
  & .co-consultation-answer { display: grid; gap: .5em 2em; padding-block: 1em; border-block-start: 1px solid var(--_line); break-inside: avoid }
  & .co-consultation-own { margin: 0 0 .4em; font-weight: 600; white-space: pre-line; overflow-wrap: anywhere }
  & .co-consultation-then > .co-minor, & [data-place=said] > .co-minor { margin-block: 1.5em .5em }
  & .co-panel.co-accent { margin-block-end: 1.5em }
  @container (min-width: 40em) { & .co-consultation-answer { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) } }
  @media (forced-colors: active) { & .co-consultation-box[aria-invalid], & .co-consultation-problems { border-style: double; border-width: 6px } }
  @media print { & .co-consultation-form:not(.co-consultation-paper) > .co-consultation-page { display: none } }
}`;

/** Within the whole element, which has the rules of its own, the form is a block as any other. */
const insideCss = `co-consultation co-consultation-form:not(#co#co#co#co#co) { all: unset; display: block }`;

/** They come to a form that the whole element has drawn, or stand in the page's sheet. */
export const css = [formCss, answeringCss, insideCss].join('\n');
