import { define } from '../../core/define.js';
import { CoListen } from './listen.js';

define('co-listen', CoListen);
