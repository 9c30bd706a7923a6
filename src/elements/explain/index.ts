import { define } from '../../core/define.js';
import { CoExplain } from './explain.js';
import '../term/later.js';

define('co-explain', CoExplain);
