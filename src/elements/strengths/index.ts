import '../term/later.js';
import { define } from '../../core/define.js';
import { CoStrengths } from './strengths.js';

define('co-strengths', CoStrengths);
