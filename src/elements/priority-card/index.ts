import '../term/later.js';
import { define } from '../../core/define.js';
import { CoPriorityCard } from './priority-card.js';

define('co-priority-card', CoPriorityCard);
