import { markedCss, sheet } from '../../core/style.js';

/** The look, wherever it is drawn. */
export const isIsntCss = `${markedCss}
  & .co-panel.co-is-isnt-column { border-block-start: .3em solid var(--_mark) }
  & .co-is-isnt-is { --_mark: var(--_positive) }
  & .co-is-isnt-isnt { --_mark: var(--_negative) }
  & .co-is-isnt-is .co-marked::before { clip-path: polygon(8% 52%, 22% 38%, 40% 56%, 78% 14%, 92% 28%, 40% 84%) }
  & .co-is-isnt-isnt .co-marked::before { clip-path: polygon(14% 26%, 26% 14%, 50% 38%, 74% 14%, 86% 26%, 62% 50%, 86% 74%, 74% 86%, 50% 62%, 26% 86%, 14% 74%, 38% 50%) }`;

export const css = sheet('co-is-isnt', isIsntCss);
