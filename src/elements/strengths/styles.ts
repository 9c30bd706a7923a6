import { markedCss, sheet } from '../../core/style.js';

/** The look, wherever it is drawn. */
export const strengthsCss = `${markedCss}
  & .co-strengths-list .co-marked { margin: 0 }
  & .co-strengths-list .co-marked::before { clip-path: polygon(50% 0, 63% 34%, 100% 36%, 71% 59%, 81% 95%, 50% 75%, 19% 95%, 29% 59%, 0 36%, 37% 34%) }
  & .co-easy .co-grid.co-strengths-list { grid-template-columns: minmax(0, 1fr) }`;

export const css = sheet('co-strengths', strengthsCss);
