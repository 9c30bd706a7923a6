import '../../content/halton.js';
import '../term/later.js';
import { define } from '../../core/define.js';
import { CoStrategy } from './strategy.js';

CoStrategy.brings = {
  'co-priorities': () => import('../priorities/index.js'),
  'co-outcomes': () => import('../outcomes/index.js'),
};
define('co-strategy', CoStrategy);
