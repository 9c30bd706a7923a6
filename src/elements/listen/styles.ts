import { sheet } from '../../core/style.js';

export const css = sheet(
  'co-listen',
  `
  & > .co-body.co-body { container-type: normal }
  & .co-listen { display: grid; grid-template-columns: minmax(0, 1fr); gap: .75em }
  & .co-listen-tools, & .co-listen-off + .co-listen-note { grid-area: 1 / 1 }
  & .co-listen-off { visibility: hidden }
  & .co-listen-row { display: flex; flex-wrap: wrap; gap: .5em; align-items: center }
  & .co-listen-button { display: inline-flex; max-inline-size: 100%; align-items: center; gap: .5em }
  & .co-listen-button::before { content: ""; flex: none; inline-size: .85em; block-size: .85em; background: currentColor; forced-color-adjust: none }
  & .co-button.co-listen-main { min-inline-size: min(7.25em, 100%); color: var(--_accent-ink); background: var(--_accent); border-color: var(--_accent) }
  & .co-listen-main.co-listen-main:hover { background: color-mix(in oklab, var(--_accent) 88%, var(--_accent-ink)); border-color: var(--_accent) }
  & .co-listen-play::before { clip-path: polygon(10% 0, 100% 50%, 10% 100%) }
  & .co-listen-pause::before { clip-path: polygon(8% 0, 38% 0, 38% 100%, 62% 100%, 62% 0, 92% 0, 92% 100%, 8% 100%) }
  & .co-listen-back::before { clip-path: polygon(0 0, 20% 0, 20% 44%, 100% 0, 100% 100%, 20% 56%, 20% 100%, 0 100%) }
  & .co-listen-next::before { clip-path: polygon(100% 0, 80% 0, 80% 44%, 0 0, 0 100%, 80% 56%, 80% 100%, 100% 100%) }
  & .co-listen-row:dir(rtl) :is(.co-listen-back, .co-listen-next)::before { transform: scaleX(-1) }
  & .co-listen-button[aria-disabled="true"] { opacity: .6; cursor: default; background: none; border-color: var(--_edge) }
  & .co-listen-speed { display: inline-flex; flex-wrap: wrap; max-inline-size: 100%; box-sizing: border-box; align-items: center; gap: .5em; font-weight: 600; margin-inline-start: .5em }
  & .co-listen-select { box-sizing: border-box; max-inline-size: 100%; min-block-size: 2.75em; padding: .3em .5em; font: inherit; font-weight: 400; color: FieldText; background: Field; border: 2px solid var(--_edge); border-radius: var(--_r); cursor: pointer }
  & .co-note.co-listen-note { margin: 0; align-self: start }
  & .co-listen-words { margin: 0; max-inline-size: 36em; text-wrap: pretty }
  & .co-listen-agree { margin-block-start: .5em }
  @media (min-height: 30em) {
    & .co-listen-away .co-listen-tools { position: fixed; z-index: 2147483646; inset-inline: 0; inset-block-end: 0; box-sizing: border-box; padding: .6em 1em max(.6em, env(safe-area-inset-bottom)); color: var(--co-color-ink, CanvasText); background: var(--co-color-paper, Canvas); border-block-start: 1px solid var(--_line); box-shadow: 0 -2px 16px #0003 }
  }
  @media (max-width: 30em) { & .co-button.co-listen-button { flex: 1 1 auto; justify-content: center; padding-inline: .7em } & .co-button.co-listen-main { min-inline-size: min(6.5em, 100%) } & .co-listen-speed { flex: 1 1 auto; margin: 0 } & .co-listen-select { flex: 1 1 auto; min-inline-size: 0 } & .co-listen-away .co-listen-speed:not(:focus-within) { display: none } }
  @media (forced-colors: active) {
    & .co-listen-main.co-listen-main { color: ButtonText; background: ButtonFace; border-color: ButtonText }
    & .co-listen-button[aria-disabled="true"] { opacity: 1; color: GrayText; border-color: GrayText }
    & .co-listen-away .co-listen-tools { border-block-start: 2px solid }
  }
  @media print { & > .co-body.co-body { display: none } }`,
);

/** The sentence that is read now. Ink and ground go together, so that the host's colours don't matter. */
export const markCss = `
::highlight(co-listen) { color: #1d2528; background-color: #ffe083; text-decoration: underline 2px #0a5257; text-underline-offset: .2em }
@media (forced-colors: active) { ::highlight(co-listen) { color: HighlightText; background-color: Highlight; text-decoration-color: HighlightText } }`;
