import { sheet } from '../../core/style.js';

const partsCss = `
  & .co-heading.co-part-name { font-size: 1.25em }
  & .co-part + .co-part { margin-block-start: 1.5em }`;

export const css = sheet('co-local-offer', partsCss);
