import { isolate } from '../../core/isolate.js';
import { documentCss } from '../../core/document-styles.js';
import { hostCss, sharedCss } from '../../core/style.js';
import { governanceCss } from '../governance/governance.js';

export const css = isolate('co-strategy', hostCss, sharedCss + documentCss + governanceCss);
