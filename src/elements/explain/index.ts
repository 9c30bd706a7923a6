import { define } from '../../core/define.js';
import { CoExplain } from './explain.js';

define('co-explain', CoExplain);
