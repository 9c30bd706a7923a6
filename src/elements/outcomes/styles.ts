import { sheet } from '../../core/style.js';

export const css = sheet('co-outcomes');
