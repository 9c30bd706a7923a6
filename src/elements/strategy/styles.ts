import { documentCss } from '../../core/document-styles.js';
import { sheet } from '../../core/style.js';
import { governanceCss } from '../governance/governance.js';

export const css = sheet('co-strategy', documentCss + governanceCss);
