import '../term/later.js';
import { define } from '../../core/define.js';
import { CoOutcomes } from './outcomes.js';

define('co-outcomes', CoOutcomes);
