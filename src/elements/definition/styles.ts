import { isolate } from '../../core/isolate.js';

/* In a closed dialog WebKit 2.50 goes round for ever over the fallbacks of an open popover that is not rendered. */
export const css = isolate(
  'co-definition',
  `
  --_line: var(--co-color-line, color-mix(in oklab, currentColor 22%, transparent));
  --_r: var(--co-radius, .5em);
  color: var(--co-color-ink, light-dark(#1b2023, #f1f2f0)); background: var(--co-color-paper, light-dark(#fff, #1a1d21)); font-family: var(--co-font-body, inherit);
  position: fixed; inset: auto 0 0; overflow: auto; max-block-size: min(80vh, 80dvh); padding: 1.25em; border: 1px solid var(--_line);
  border-block-start: 3px solid var(--co-color-accent, light-dark(#0a5257, #86d3d1)); box-shadow: 0 4px 24px #0004;`,
  `
  & .co-definition-term { margin: 0 0 .4em; font-weight: 700; line-height: 1.3; text-wrap: balance }
  & .co-definition-text { margin: 0 0 .5em; text-wrap: pretty }
  & .co-definition-easy { display: flex; flex-wrap: wrap; gap: 0 1em }
  & .co-definition-easy .co-definition-term { inline-size: 100% }
  & .co-definition-easy .co-definition-texts { flex: 1 1 9em; min-inline-size: 0; overflow-wrap: break-word }
  & .co-definition-easy .co-definition-text { font-size: max(1.25em, 20px); line-height: 1.6 }
  & .co-definition-note { margin: 0; opacity: .86 }
  & .co-definition-plate { flex: none; box-sizing: border-box; inline-size: 6em; block-size: 6em; padding: .35em; background: #fff; border: 1px solid var(--_line); border-radius: var(--_r) }
  & .co-definition-picture { display: block; inline-size: 100%; block-size: 100%; forced-color-adjust: none }
  & .co-definition-end { display: flex; flex-wrap: wrap; gap: .5em 1.25em; align-items: center; position: sticky; inset-block-end: -1.25em; margin: .25em 0 -1.25em; padding-block: .5em 1.25em; background: inherit }
  & .co-definition-all { color: inherit; padding-block: .6em; text-underline-offset: .25em }
  & .co-definition-close { margin-inline-start: auto; min-block-size: 2.75em; padding: .4em 1.1em; font: inherit; font-weight: 600; color: inherit; background: none; border: 2px solid; border-radius: var(--_r); cursor: pointer }
  & .co-definition-close:hover { background: color-mix(in oklab, currentColor 10%, transparent) }
  & :focus-visible { outline: 3px solid var(--co-color-focus, light-dark(#0a3d62, #ffd166)); outline-offset: 2px; box-shadow: 0 0 0 2px #fff }`,
).concat(`
co-definition:not(:popover-open):not(#co#co#co#co) { display: none }
@media (min-width: 40em) {
  @supports (position-area: block-end) {
    co-definition:not(#co#co#co#co) {
      inset: auto; position-area: block-end span-inline-end; position-try-fallbacks: flip-block, flip-inline, flip-block flip-inline;
      inline-size: max-content; max-inline-size: min(26em, 90vw); margin: .4em 0; border-block-start-width: 1px; border-radius: var(--_r);
    }
    dialog:not([open]) > co-definition:not(#co#co#co#co) { position-try-fallbacks: none }
  }
}
@media (prefers-reduced-motion: no-preference) {
  co-definition:not(#co#co#co#co) { transition: opacity .14s, translate .14s }
  @starting-style { co-definition:popover-open:not(#co#co#co#co) { opacity: 0; translate: 0 4px } }
}
@media print { co-definition:not(#co#co#co#co) { display: none } }`);
