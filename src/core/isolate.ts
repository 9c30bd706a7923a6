/**
 * Wraps a room's rules so that the host page's rules do not reach in and ours do not reach out
 * (docs/decisions/0002-isolation-without-a-shadow.md).
 *
 * The element's own rule has one id more than the rule that reverts what stands inside a room, so that a room
 * nested in another keeps its own look whichever sheet came first. `!important` rules of the host or the reader
 * still win: text-spacing tools, reading toolbars and user style sheets work that way.
 *
 * Each piece of text finds its own direction, so that English words end with their full stop on a page from right to left.
 */
export const isolate = (tag: string, own: string, inside: string) => `${tag}:not(#co#co#co#co) {
  all: initial; display: block; box-sizing: border-box;
  font-family: inherit; font-size: max(1em, 16px); line-height: 1.5; color: inherit; color-scheme: inherit;
  direction: inherit; unicode-bidi: isolate; visibility: inherit; pointer-events: inherit; -webkit-text-size-adjust: 100%;
  ${own}
}
${tag}:dir(rtl):not(#co#co#co#co) { text-align: right }
${tag}[hidden]:not(#co#co#co#co) { display: none }
${tag}:not(#co#co#co) {
  & :where(*:not(svg *)), & :where(*:not(svg *))::before, & :where(*:not(svg *))::after { all: revert; unicode-bidi: plaintext }
  & :where(li)::marker { all: revert }
  & :where(input)::placeholder { all: revert }
  & :where(svg *) { display: revert; visibility: revert; filter: revert; clip-path: revert; mask: revert; animation: revert }
  & [hidden]:not([hidden="until-found" i]) { display: none !important }
  & [hidden="until-found" i] { content-visibility: hidden }
  ${inside}
}`;
