import '../term/later.js';
import { define } from '../../core/define.js';
import { CoPartners } from './partners.js';

define('co-partners', CoPartners);
