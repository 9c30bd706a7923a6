import '../term/later.js';
import { define } from '../../core/define.js';
import { CoConsultationResults } from './consultation-results.js';

define('co-consultation-results', CoConsultationResults);
