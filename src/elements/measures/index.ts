import '../term/later.js';
import { define } from '../../core/define.js';
import { CoMeasures } from './measures.js';

define('co-measures', CoMeasures);
