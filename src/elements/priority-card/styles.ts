import { sheet } from '../../core/style.js';

/** The look of a card, wherever one is drawn. */
export const cardCss = `
  & .co-name.co-priority-name { font-size: 1.5em; line-height: 1.25 }
  & .co-priority-statement { font-size: 1.125em }
  & .co-priority-statement .co-row { font-size: max(1.111em, 20px) }
  & .co-priority-area { font-size: 1.125em; line-height: 1.3; font-weight: 700; margin: 1.25em 0 .5em }
  & .co-priority-area:first-child { margin-block-start: 0 }
  @media print { & .co-panel.co-accent { break-inside: auto } }`;

export const css = sheet('co-priority-card', cardCss);
