import '../term/later.js';
import { define } from '../../core/define.js';
import { CoConsultation } from './consultation.js';

define('co-consultation', CoConsultation);
