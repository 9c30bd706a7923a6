import '../term/later.js';
import { define } from '../../core/define.js';
import { CoCharter } from './charter.js';

define('co-charter', CoCharter);
