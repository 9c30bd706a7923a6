import { define } from '../../core/define.js';
import { CoEasyReadToggle } from './easy-read-toggle.js';

define('co-easy-read-toggle', CoEasyReadToggle);
