/** Declarations of every drawn element itself: the theme with its fallbacks. */
export const hostCss = `
  inline-size: 100%; color: var(--co-color-ink, inherit); font-family: var(--co-font-body, inherit);
  --_paper: var(--co-color-paper, light-dark(#fff, #1a1d21));
  --_surface: var(--co-color-surface, color-mix(in oklab, currentColor 4%, transparent));
  --_line: var(--co-color-line, color-mix(in oklab, currentColor 22%, transparent));
  --_edge: color-mix(in oklab, currentColor 65%, transparent);
  --_quiet: color-mix(in oklab, currentColor 86%, transparent);
  --_accent: var(--co-color-accent, light-dark(#0a5257, #86d3d1));
  --_accent-ink: var(--co-color-accent-ink, light-dark(#fff, #08201f));
  --_focus: var(--co-color-focus, light-dark(#0a3d62, #ffd166));
  --_tint: color-mix(in oklab, var(--_accent) 12%, transparent);
  --_slate: light-dark(#5d6973, #a3afb8);
  --_r: var(--co-radius, .5em);`;

/** Rules that drawn elements share inside. Class selectors only: an outer room's rules must not reach an inner one. */
export const sharedCss = `
  & .co-body { position: relative; container-type: inline-size; overflow-wrap: break-word }
  & .co-heading { font-family: var(--co-font-heading, inherit); font-size: 1.5em; font-weight: 700; line-height: 1.25; margin: 0 0 .5em; text-wrap: balance }
  & .co-text { margin: 0 0 .75em; max-inline-size: 36em; text-wrap: pretty }
  & .co-text:last-child, & .co-row:last-child { margin-block-end: 0 }
  & .co-easy .co-text, & .co-easy .co-choice-question, & .co-row { font-size: max(1.25em, 20px); line-height: 1.6; max-inline-size: 32em }
  & .co-row { display: flex; flex-wrap: wrap; gap: .6em .8em; align-items: center; margin: 0 0 1em }
  & .co-row-text { flex: 1 1 7em; min-inline-size: 0; text-wrap: pretty }
  & .co-plate { flex: none; box-sizing: border-box; inline-size: 5em; max-inline-size: 28cqi; aspect-ratio: 1; padding: .35em; background: #fff; border: 1px solid var(--_line); border-radius: var(--_r) }
  & .co-picture { display: block; inline-size: 100%; block-size: 100%; forced-color-adjust: none }
  & .co-more { margin: .5em 0 0 }
  & .co-summary { display: flex; inline-size: fit-content; max-inline-size: 100%; align-items: center; gap: .5em; min-block-size: 2.75em; cursor: pointer; font-weight: 600; list-style: none; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .25em; border-radius: var(--_r) }
  & .co-summary::-webkit-details-marker { display: none }
  & .co-summary::before { content: ""; flex: none; inline-size: .45em; block-size: .45em; margin-inline: .15em .1em; border: solid currentColor; border-width: 0 2px 2px 0; transform: rotate(-45deg) }
  & .co-summary:dir(rtl)::before { transform: rotate(135deg) }
  & [open] > .co-summary::before { transform: translateY(-.12em) rotate(45deg) }
  & .co-summary:hover { text-decoration-thickness: 3px }
  & .co-count { font-weight: 400; color: var(--_quiet) }
  & .co-more-body { padding-block: .5em; padding-inline: 1.25em 0 }
  & .co-list { margin: 0; padding: 0; padding-inline-start: 1.2em; list-style: disc }
  & .co-list-easy { padding: 0; list-style: none }
  & .co-list-item { margin: 0 0 .6em; max-inline-size: 36em; text-wrap: pretty }
  & .co-checked { margin: 0 0 1em; color: var(--_quiet) }
  & .co-quiet { color: var(--_quiet) }
  & .co-foot { margin: 1.25em 0 0; color: var(--_quiet); max-inline-size: 42em }
  & .co-note { margin: 0 0 1em; padding: .6em .9em; background: var(--co-color-note, var(--_surface)); border-inline-start: 4px solid var(--_accent) }
  & .co-button { box-sizing: border-box; min-block-size: 2.75em; padding: .45em 1em; font: inherit; font-weight: 600; color: inherit; background: none; border: 2px solid var(--_edge); border-radius: var(--_r); cursor: pointer }
  & .co-button:hover { background: var(--_tint); border-color: currentColor }
  & .co-hidden { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
  & .co-fieldset { min-inline-size: 0; margin: 0; padding: 0; border: 0 }
  & .co-choice { display: flex; align-items: flex-start; gap: .75em; box-sizing: border-box; min-block-size: 2.75em; padding: .7em 1em; border: 2px solid var(--_edge); border-radius: var(--_r); cursor: pointer }
  & .co-choice:hover { background: var(--_tint) }
  & .co-choice:has(:checked) { border-color: var(--_accent); box-shadow: inset 0 0 0 2px var(--_accent); background: var(--_tint) }
  & .co-choice { margin: 0 0 .6em }
  & .co-choice-words { display: block; flex: 1 1 8em; min-inline-size: 0 }
  @container (max-width: 30em) { & .co-easy .co-choice { flex-wrap: wrap } & .co-easy .co-choice-words { flex-basis: calc(100% - 2.5em) } & .co-choice .co-plate { margin-inline-start: 2.1em } }
  & .co-choice-place, & .co-choice-name, & .co-choice-question { display: block }
  & .co-choice-place { color: var(--_quiet) }
  & .co-choice-name { font-size: 1.125em; line-height: 1.35; font-weight: 700 }
  & .co-choice-result { margin-block-start: 1em }
  & .co-chip { display: inline-flex; max-inline-size: 100%; align-items: center; gap: .5em; box-sizing: border-box; min-block-size: 2.75em; padding: .3em .9em; border: 2px solid var(--_edge); border-radius: var(--_r); cursor: pointer }
  & .co-chip-words { min-inline-size: 0; overflow-wrap: anywhere }
  & .co-chip:hover { background: var(--_tint) }
  & .co-chip:has(:checked) { border-color: var(--_accent); box-shadow: inset 0 0 0 1px var(--_accent); background: var(--_tint) }
  & .co-radio { flex: none; inline-size: 1.375em; block-size: 1.375em; margin: .06em 0 0; accent-color: var(--_accent) }
  & :focus-visible { outline: 3px solid var(--_focus); outline-offset: 2px; box-shadow: 0 0 0 2px #fff }
  & .co-choice:has(:focus-visible) { outline: 3px solid var(--_focus); outline-offset: 2px }
  & .co-radio:focus-visible { outline: none; box-shadow: none }
  @media (prefers-reduced-motion: no-preference) { & .co-choice, & .co-button { transition: background .12s, border-color .12s } }
  @media (forced-colors: active) { & .co-choice:has(:checked) { border: 4px solid Highlight } & .co-plate { border-color: CanvasText } & .co-count { color: inherit } }
  @media print {
    & .co-live.co-live, & .co-button.co-button { display: none }
    & .co-more::details-content { content-visibility: visible; block-size: auto }
    & .co-summary::before { display: none }
    & .co-choice { background: none !important; break-inside: avoid }
    & .co-row, & .co-list-item { break-inside: avoid }
  }`;

/** Rules of the elements that show whole documents. */
export const documentCss = `
  & .co-link { color: inherit; text-underline-offset: .2em }
  & .co-link:hover { text-decoration-thickness: 3px }
  & .co-contents { margin-block: 1.25em 2em }
  & .co-contents-list { list-style: none; margin: 0 0 .75em; padding: 0; columns: 16em; column-gap: 2em }
  & .co-contents-item { margin: 0; break-inside: avoid }
  & .co-contents-link { display: flex; align-items: center; box-sizing: border-box; min-block-size: 2.75em; padding: .35em .9em; color: inherit; text-underline-offset: .25em; border-inline-start: 4px solid var(--_line) }
  & .co-contents-link:hover { text-decoration-thickness: 3px }
  & .co-contents-link[aria-current] { font-weight: 700; text-decoration: none; border-color: var(--_accent); background: var(--_tint) }
  & .co-part { display: block; scroll-margin-block-start: 1em }
  & .co-part + .co-part { margin-block-start: 2.5em }
  & .co-part[hidden], & .co-part[hidden] + .co-part { margin: 0 }
  & .co-list-item { scroll-margin-block-start: 1em }
  & .co-list-name { display: block }
  & .co-pager { display: flex; flex-wrap: wrap; gap: .75em; margin-block: 2em 0 }
  & .co-pager-link { display: block; flex: 1 1 12em; box-sizing: border-box; padding: .8em 1.1em; color: inherit; text-decoration: none; border: 2px solid var(--_edge); border-radius: var(--_r) }
  & .co-pager-link:hover { background: var(--_tint); border-color: currentColor }
  & .co-pager-label { display: block; color: var(--_quiet) }
  & .co-pager-name { display: block; font-weight: 700; text-decoration: underline; text-underline-offset: .25em }
  & .co-pager-next { text-align: end }
  @container (min-width: 56em) {
    & .co-document { display: grid; grid-template-columns: 15em minmax(0, 1fr); column-gap: 3em; align-items: start }
    & .co-contents { margin-block: .25em 0 }
  }
  @media print {
    & .co-document { display: block }
    & .co-part[hidden] { display: block !important; content-visibility: visible !important }
    & .co-part + .co-part.co-part { margin-block-start: 2.5em }
    & .co-contents-link { min-block-size: 0; background: none !important; font-weight: inherit !important }
  }`;

/** Without script nothing can press a button that only script answers: it keeps its place, unseen. */
export const waitingCss = (tag: string) => `
${tag}:not(:defined) .co-live { visibility: hidden }
@media (scripting: none) { ${tag} .co-live { display: none } }`;

/**
 * With script a document shows one part at a time: the others make no room for themselves until it has come, so that
 * nothing jumps. Where it does not come they are there after a while.
 */
export const waitingDocumentCss = (tag: string) => `
@media (scripting: enabled) { ${tag}:not(:defined) .co-part ~ .co-part { animation: co-part-waits 6s } }
@keyframes co-part-waits { from, to { position: absolute; visibility: hidden; block-size: 0; overflow: clip } }`;
