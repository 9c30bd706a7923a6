import { sheet } from '../../core/style.js';

/** The look of the list, wherever it is drawn. */
export const commitmentsCss = `
  & .co-chips.co-commitments-filter { margin: 0 0 1.5em; font-weight: 600 }
  & .co-commitments-filter .co-chip { font-weight: 400 }
  & .co-commitments-list { max-inline-size: 46em }
  & .co-commitments-item { display: flex; gap: 1em; margin: 0; padding-block: 1.1em; border-block-start: 1px solid var(--_line); scroll-margin-block-start: 1em }
  & .co-commitments-item:target { background: var(--_tint); box-shadow: 0 0 0 .5em var(--_tint) }
  & .co-commitments-number { display: flex; flex: none; align-items: center; justify-content: center; box-sizing: border-box; inline-size: 2.75em; block-size: 2.75em; font-weight: 700; color: var(--_accent-ink); background: var(--_accent); border: 2px solid var(--_accent); border-radius: var(--_r); text-decoration: none; forced-color-adjust: none }
  & .co-commitments-number:hover { text-decoration: underline }
  & .co-commitments-words { flex: 1 1 0; min-inline-size: 0 }
  @media print {
    & .co-commitments-item { break-inside: avoid }
    & .co-commitments-number { color: #000; background: none; border-color: #000 }
  }`;

export const css = sheet('co-commitments', commitmentsCss);
