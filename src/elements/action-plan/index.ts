import '../term/later.js';
import { define } from '../../core/define.js';
import { CoActionPlan } from './action-plan.js';

define('co-action-plan', CoActionPlan);
