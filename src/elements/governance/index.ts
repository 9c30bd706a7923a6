import '../term/later.js';
import { define } from '../../core/define.js';
import { CoGovernance } from './governance.js';

define('co-governance', CoGovernance);
