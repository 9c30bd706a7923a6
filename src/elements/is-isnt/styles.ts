import { markedCss, sheet } from '../../core/style.js';

/** The look, wherever it is drawn. */
export const isIsntCss = `${markedCss}
  & .co-is-isnt-is { --_accent: var(--_positive) }
  & .co-is-isnt-isnt { --_accent: var(--_negative) }
  & .co-is-isnt-is .co-marked::before { clip-path: polygon(0 50%, 15% 35%, 40% 60%, 85% 10%, 100% 25%, 40% 90%) }
  & .co-is-isnt-isnt .co-marked::before { clip-path: polygon(10% 25%, 25% 10%, 50% 35%, 75% 10%, 90% 25%, 65% 50%, 90% 75%, 75% 90%, 50% 65%, 25% 90%, 10% 75%, 35% 50%) }`;

export const css = sheet('co-is-isnt', isIsntCss);
