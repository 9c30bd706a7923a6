import '../term/later.js';
import { define } from '../../core/define.js';
import { CoCommitments } from './commitments.js';

define('co-commitments', CoCommitments);
