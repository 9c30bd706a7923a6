import '../term/later.js';
import { define } from '../../core/define.js';
import { CoJigsaw } from './jigsaw.js';

define('co-jigsaw', CoJigsaw);
