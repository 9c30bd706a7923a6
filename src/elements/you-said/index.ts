import '../term/later.js';
import { define } from '../../core/define.js';
import { CoYouSaid } from './you-said.js';

define('co-you-said', CoYouSaid);
