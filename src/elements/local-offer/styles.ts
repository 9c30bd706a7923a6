import { isolate } from '../../core/isolate.js';
import { hostCss, sharedCss } from '../../core/style.js';

export const css = isolate('co-local-offer', hostCss, sharedCss);
