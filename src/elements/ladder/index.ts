import '../term/later.js';
import { define } from '../../core/define.js';
import { CoLadder } from './ladder.js';

define('co-ladder', CoLadder);
