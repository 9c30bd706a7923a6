import { isolate } from '../core/isolate.js';

/** Marks what “Show me” points at, until something else is shown or the panel goes. */
export const SHOWN = 'data-co-shown';

export const css = `${isolate(
  'dialog.co-health',
  `position: fixed; inset: auto 1em 1em auto; z-index: 2147483647; inline-size: min(30em, 100vw - 2em);
  max-block-size: min(44em, 100vh - 2em); max-block-size: min(44em, 100dvh - 2em); overflow: auto; padding: 0 1.5em 1.5em;
  --_line: var(--co-color-line, color-mix(in oklab, currentColor 22%, transparent));
  --_quiet: color-mix(in oklab, currentColor 86%, transparent);
  --_accent: var(--co-color-accent, light-dark(#0a5257, #86d3d1));
  --_r: var(--co-radius, .5em);
  color: var(--co-color-ink, light-dark(#1b2023, #f1f2f0)); background: var(--co-color-paper, light-dark(#fff, #1a1d21));
  font-family: var(--co-font-body, inherit); overflow-wrap: break-word; text-align: start;
  border: 1px solid var(--_line); border-radius: var(--_r); box-shadow: 0 4px 24px #0004;`,
  `
  & .co-health-head { position: sticky; inset-block-start: 0; display: flex; flex-wrap: wrap; gap: .25em 1em; align-items: center; justify-content: space-between; margin: 0 -1.5em; padding: 1em 1.5em .75em; background: inherit }
  & .co-health-name { margin: 0; font-size: 1.25em; line-height: 1.3; font-family: var(--co-font-heading, inherit) }
  & .co-health-text { margin: 0 0 .5em; text-wrap: pretty }
  & .co-health-sum { margin: 0 0 .25em; font-weight: 600; text-wrap: pretty }
  & .co-health-quiet { margin: 0; color: var(--_quiet) }
  & .co-health-list { margin: 1em 0 0; padding: 0; list-style: none }
  & .co-health-item { margin: 0; padding-block: .75em; border-block-start: 1px solid var(--_line) }
  & .co-health-row { display: flex; flex-wrap: wrap; gap: .25em 1em; align-items: center; justify-content: space-between }
  & .co-health-what { flex: 1 1 7em; min-inline-size: 0; margin: 0; font-size: 1em; font-weight: 600 }
  & .co-health-problems { margin: .5em 0 0; padding-inline-start: 1.1em; border-inline-start: 4px solid var(--co-color-negative, light-dark(#8c2f1b, #f5b3a1)); list-style: none }
  & .co-health-problem { margin: 0; text-wrap: pretty }
  & .co-health-problem + .co-health-problem { margin-block-start: .6em }
  & .co-health-todo { display: block; color: var(--_quiet) }
  & .co-health-button { min-block-size: 2.75em; padding: .35em 1em; font: inherit; font-weight: 600; color: inherit; background: none; border: 2px solid color-mix(in oklab, currentColor 65%, transparent); border-radius: var(--_r); cursor: pointer }
  & .co-health-button:hover { background: color-mix(in oklab, var(--_accent) 12%, transparent); border-color: currentColor }
  & .co-health-end { margin-block-start: 1em; padding-block-start: 1em; border-block-start: 1px solid var(--_line) }
  & .co-health-copy { box-sizing: border-box; inline-size: 100%; block-size: 10em; margin-block-start: .75em; font: inherit; color: inherit; background: none; border: 2px solid var(--_line); border-radius: var(--_r) }
  & :focus-visible { outline: 3px solid var(--co-color-focus, light-dark(#0a3d62, #ffd166)); outline-offset: 2px; box-shadow: 0 0 0 2px #fff }
  & .co-health-name:focus { outline: none; box-shadow: none }`,
)}
@media (max-width: 40em) {
  dialog.co-health:not(#co#co#co#co) { inset: auto 0 0; inline-size: 100vw; max-block-size: 55vh; max-block-size: 55dvh; border-width: 3px 0 0; border-color: var(--_accent); border-radius: 0 }
}
@media print { dialog.co-health:not(#co#co#co#co) { display: none } }
[${SHOWN}]:not(#co#co#co#co) { outline: 3px solid light-dark(#8c2f1b, #f5b3a1); outline-offset: 4px; scroll-margin-block-start: 5em }`;
