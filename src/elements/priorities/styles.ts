import { sheet } from '../../core/style.js';
import { cardCss } from '../priority-card/priority-card.js';

export const css = sheet(
  'co-priorities',
  `${cardCss}
  & .co-priorities-list { list-style: none; margin: 1.25em 0 0; padding: 0; display: grid; gap: 1.25em; grid-template-columns: minmax(0, 1fr) }
  & .co-priorities-item { margin: 0 }
  @container (min-width: 56em) { & .co-priorities-list { grid-template-columns: repeat(2, minmax(0, 1fr)); align-items: start } }
  @media print { & .co-priorities-list { display: block } & .co-priorities-item { margin-block-end: 1.25em } }`,
);
