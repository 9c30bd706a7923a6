import { isolate } from '../../core/isolate.js';
import { documentCss, hostCss, sharedCss } from '../../core/style.js';
import { governanceCss } from '../governance/governance.js';
import { inclusionCss } from '../inclusion/inclusion.js';

export const css = isolate('co-strategy', hostCss, sharedCss + documentCss + inclusionCss + governanceCss);
