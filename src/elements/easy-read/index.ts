import { define } from '../../core/define.js';
import { CoEasyRead } from './easy-read.js';

define('co-easy-read', CoEasyRead);
