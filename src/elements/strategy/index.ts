import '../term/later.js';
import { define } from '../../core/define.js';
import { CoStrategy } from './strategy.js';

define('co-strategy', CoStrategy);
