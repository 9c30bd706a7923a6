import '../term/later.js';
import { define } from '../../core/define.js';
import { CoPriorities } from './priorities.js';

define('co-priorities', CoPriorities);
