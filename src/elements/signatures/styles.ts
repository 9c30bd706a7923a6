import { sheet } from '../../core/style.js';

/** The look, wherever it is drawn. */
export const signaturesCss = `
  & .co-signatures-list { display: grid; gap: 1.5em 2.5em; grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr)) }
  & .co-signatures-item { margin: 0; padding-block-start: .75em; border-block-start: 2px solid var(--_accent); break-inside: avoid }`;

export const css = sheet('co-signatures', signaturesCss);
