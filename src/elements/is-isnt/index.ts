import '../term/later.js';
import { define } from '../../core/define.js';
import { CoIsIsnt } from './is-isnt.js';

define('co-is-isnt', CoIsIsnt);
