import { CoConsultation } from '../consultation/consultation.js';

const { css: formCss } = await CoConsultation.formStyles();

/** In a page's sheet the printed form has the rules of the element that drew it. */
export const css = CoConsultation.css.replace(/\bco-consultation(?=[:[])/g, 'co-consultation-form');

/**
 * The form without script. With script one page shows at a time: the others make no room before it comes, or for a
 * while where it does not.
 */
export const waiting = `${formCss}
@media (scripting: enabled) { co-consultation-form:not(#co#co#co#co) .co-consultation-waits { animation: co-consultation-waits 6s } }
@keyframes co-consultation-waits { from, to { position: absolute; visibility: hidden; block-size: 0; overflow: clip } }`;

/** Classes of what the script puts in. */
export const later = [
  ...[...formCss.matchAll(/\.(co-[\w-]+)/g)].map(([, name]) => name),
  ...['co-accent', 'co-hidden', 'co-link', 'co-list', 'co-list-item', 'co-live', 'co-minor', 'co-name', 'co-panel'],
];
