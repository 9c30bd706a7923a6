import { sheet } from '../../core/style.js';

const outcomesCss = `
  & .co-outcomes-priority { margin-block-start: 1.75em; padding-block-start: 1.25em; border-block-start: .3em solid var(--_accent) }
  @media print { & .co-outcomes-priority { break-inside: avoid } }`;

export const css = sheet('co-outcomes', outcomesCss);
