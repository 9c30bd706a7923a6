import { isolate } from '../../core/isolate.js';
import { hostCss, sharedCss } from '../../core/style.js';

const partsCss = `
  & .co-heading.co-part-name { font-size: 1.25em }
  & .co-part + .co-part { margin-block-start: 1.5em }`;

export const css = isolate('co-local-offer', hostCss, sharedCss + partsCss);
