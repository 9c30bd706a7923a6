import { isolate } from '../../core/isolate.js';
import { hostCss, sharedCss } from '../../core/style.js';

export const css = isolate(
  'co-definition',
  `${hostCss}
  color: var(--co-color-ink, light-dark(#1b2023, #f1f2f0)); background: var(--_paper);
  position: fixed; inset: auto; inset-block-end: 0; inset-inline: 0; inline-size: auto; margin: 0; overflow: auto; max-block-size: 80vh;
  padding: 1.25em; border: 1px solid var(--_line); border-block-start: 3px solid var(--_accent);
  box-shadow: 0 4px 24px #0004;`,
  `${sharedCss}
  & .co-definition-term { margin: 0 0 .5em; font-weight: 700; line-height: 1.3; text-wrap: balance }
  & .co-definition-end { display: flex; flex-wrap: wrap; gap: .75em 1.25em; align-items: center; justify-content: space-between; margin-block-start: 1em }
  & .co-definition-all { color: inherit; text-underline-offset: .25em; padding-block: .5em }
  & .co-definition-rows { display: flex; flex-wrap: wrap; gap: 1em }
  & .co-definition-texts { flex: 1 1 9em; font-size: max(1.25em, 20px); line-height: 1.6 }`,
).concat(`
co-definition:not(:popover-open):not(#co#co#co#co) { display: none }
@media (min-width: 40em) {
  @supports (position-area: block-end) {
    co-definition:not(#co#co#co#co) {
      inset: auto; position-area: block-end span-inline-end; position-try-fallbacks: flip-block, flip-inline, flip-block flip-inline;
      inline-size: max-content; max-inline-size: min(26em, 90vw); margin: .4em 0; border-block-start-width: 1px; border-radius: var(--_r);
    }
  }
}
@media (prefers-reduced-motion: no-preference) {
  co-definition:not(#co#co#co#co) { transition: opacity .14s, translate .14s }
  @starting-style { co-definition:popover-open:not(#co#co#co#co) { opacity: 0; translate: 0 4px } }
}
@media print { co-definition:not(#co#co#co#co) { display: none } }`);
