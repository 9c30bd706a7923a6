import '../term/later.js';
import { define } from '../../core/define.js';
import { CoInclusion } from './inclusion.js';

define('co-inclusion', CoInclusion);
