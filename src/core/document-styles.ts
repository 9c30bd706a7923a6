/** Rules of the elements that show whole documents. */
export const documentCss = `
  & .co-heading.co-document-name { font-size: 1.75em; line-height: 1.2 }
  & .co-contents { margin-block: 1.25em 2em }
  & .co-contents > .co-live { margin: .75em 0 0 }
  & .co-contents-list { columns: 16em; column-gap: 2em }
  & .co-contents-item { margin: 0; break-inside: avoid }
  & .co-contents-link { display: flex; align-items: center; box-sizing: border-box; min-block-size: 2.75em; padding: .35em .9em; border-inline-start: 4px solid var(--_line) }
  & .co-contents-link[aria-current] { font-weight: 700; text-decoration: none; border-color: var(--_accent); background: var(--_tint) }
  & .co-part { display: flow-root; scroll-margin-block-start: 1em }
  & .co-part + .co-part { margin-block-start: 2.5em }
  & .co-part[hidden], & .co-part[hidden] + .co-part { margin: 0 }
  & .co-pager { display: flex; flex-wrap: wrap; gap: .75em; margin-block: 2em 0 }
  & .co-pager-link { display: block; flex: 1 1 12em; box-sizing: border-box; padding: .8em 1.1em; color: inherit; text-decoration: none; border: 2px solid var(--_edge); border-radius: var(--_r) }
  & .co-pager-link:hover { background: var(--_tint); border-color: currentColor }
  & .co-pager-name { display: block; font-weight: 700; text-decoration: underline; text-underline-offset: .25em }
  & .co-pager-next { text-align: end }
  @container (min-width: 30em) { & .co-pager-link:only-child { flex: 0 1 calc(50% - .375em) } & .co-pager-next { margin-inline-start: auto } }
  @media (forced-colors: active) { & .co-contents-link[aria-current] { border-inline-start: 10px solid Highlight; padding-inline-start: calc(.9em - 6px) } }
  @container (min-width: 56em) {
    & .co-document { display: grid; grid-template-columns: 15em minmax(0, 1fr); column-gap: 3em; align-items: start }
    & .co-contents { margin-block: .25em 0 }
  }
  @media print {
    & .co-document { display: block }
    & .co-part[hidden] { display: flow-root !important; content-visibility: visible !important }
    & .co-part + .co-part.co-part { margin-block-start: 2.5em }
    & .co-contents-link { min-block-size: 0; background: none !important; font-weight: inherit !important }
  }`;

/**
 * With script a document shows one part at a time: the others make no room for themselves until it has come, so that
 * nothing jumps. Where it does not come they are there after a while.
 */
export const waitingDocumentCss = (tag: string) => `
@media (scripting: enabled) { ${tag}:not(#co#co#co#co) .co-waits ~ .co-waits { animation: co-part-waits 6s } }
@keyframes co-part-waits { from, to { position: absolute; visibility: hidden; block-size: 0; overflow: clip } }`;
