/** Rules that are needed once somebody answers; the others stand in the room's own sheet. */
export const css = `co-consultation:not(#co#co#co) {
  & .co-consultation-title { margin: 0 0 1em; font-size: 1em; font-weight: 400; color: var(--_quiet) }
  & .co-consultation-now { scroll-margin-block-start: 1em }
  & .co-consultation-now:focus { outline: none; box-shadow: none }
  & .co-consultation-clear { display: none; margin: 0 }
  & .co-consultation-clear .co-button, & .co-consultation-said .co-button, & .co-consultation-tools .co-button { font-weight: 400 }
  & .co-consultation-question:has(.co-radio:checked) .co-consultation-clear { display: block }
  & .co-consultation-placed .co-consultation-box { font-weight: 700; border-color: var(--_accent); box-shadow: inset 0 0 0 1px var(--_accent) }
  & .co-consultation-box[aria-invalid] { border: 3px solid var(--_negative) }
  & .co-consultation-error { margin: .5em 0; font-weight: 700; color: var(--_negative) }
  & .co-consultation-problems { margin: 0 0 1.5em; padding: 1em 1.25em; border: 4px solid var(--_negative); border-radius: var(--_r); scroll-margin-block-start: 1em }
  & .co-consultation-problems .co-link { font-weight: 600 }
  & .co-consultation-tools { margin-block-start: 2em; padding-block-start: .5em; border-block-start: 1px solid var(--_line) }
  & .co-consultation-answers, & .co-consultation-asked, & .co-consultation-said { display: block; margin: 0 }
  & .co-consultation-answer { display: grid; gap: .5em 2em; padding-block: 1em; border-block-start: 1px solid var(--_line); break-inside: avoid }
  & .co-consultation-own { margin: 0 0 .4em; font-weight: 600; white-space: pre-line; overflow-wrap: anywhere }
  & .co-panel.co-accent { margin-block-end: 1.5em }
  @container (min-width: 40em) { & .co-consultation-answer { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) } }
  @media (forced-colors: active) { & .co-consultation-box[aria-invalid], & .co-consultation-problems { border-style: double; border-width: 6px } }
  @media print { & .co-consultation-form:not(.co-consultation-paper) > .co-consultation-page { display: none } }
}`;
