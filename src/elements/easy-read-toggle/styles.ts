import { sheet } from '../../core/style.js';

export const css = sheet(
  'co-easy-read-toggle',
  `
  & > .co-body.co-body { container-type: normal }
  & .co-toggle { display: flex; flex-wrap: wrap; gap: .5em 1.25em; align-items: center }
  & .co-toggle-words { display: inline-flex; flex-wrap: wrap; border: 2px solid var(--_edge); border-radius: var(--_r) }
  & .co-toggle-part { position: relative; display: inline-flex; align-items: center; gap: .45em; box-sizing: border-box; min-block-size: 2.75em; padding: .3em 1em; font-weight: 600; cursor: pointer; border-radius: calc(var(--_r) - 2px) }
  & .co-toggle-part:hover { background: var(--_tint) }
  & .co-toggle-part:has(:checked) { color: var(--_accent-ink); background: var(--_accent) }
  & .co-toggle-part:has(:checked)::before { content: ""; inline-size: .35em; block-size: .7em; margin-block-start: -.15em; border: solid currentColor; border-width: 0 .16em .16em 0; transform: rotate(45deg) }
  & .co-toggle-part:has(:focus-visible) { outline: 3px solid var(--_focus); outline-offset: 2px; box-shadow: 0 0 0 2px #fff; z-index: 1 }
  & .co-toggle-radio { position: absolute; inset: 0; margin: 0; opacity: 0; inline-size: 100%; block-size: 100%; cursor: pointer }
  & .co-toggle-pictures { display: inline-flex; align-items: center; gap: .6em; min-block-size: 2.75em; font-weight: 600; cursor: pointer }
  & .co-toggle-switch { appearance: none; flex: none; box-sizing: border-box; inline-size: 3em; block-size: 1.75em; margin: 0; border: 2px solid var(--_edge); border-radius: 1em; background: none; cursor: pointer }
  & .co-toggle-switch::before { content: ""; display: block; inline-size: 1em; block-size: 1em; margin: calc(.375em - 2px); border-radius: 50%; background: var(--_edge) }
  & .co-toggle-switch:checked { background: var(--_accent); border-color: var(--_accent) }
  & .co-toggle-switch:checked::before { margin-inline-start: calc(1.625em - 2px); background: var(--_accent-ink) }
  & .co-toggle-memory { display: flex; flex-wrap: wrap; gap: .25em 1em; align-items: center; inline-size: 100%; margin: 0 }
  @media (prefers-reduced-motion: no-preference) { & .co-toggle-switch::before { transition: margin .13s } }
  @media (max-width: 30em) { & .co-toggle-part { padding-inline: .7em } }
  @media (forced-colors: active) {
    & .co-toggle-part:has(:checked) { forced-color-adjust: none; color: HighlightText; background: Highlight }
    & .co-toggle-switch::before { background: ButtonText }
    & .co-toggle-switch:checked { background: Highlight; forced-color-adjust: none }
    & .co-toggle-switch:checked::before { background: HighlightText }
  }
  @media print { & > .co-body.co-body { display: none } }`,
  'inline-size: auto;',
);
