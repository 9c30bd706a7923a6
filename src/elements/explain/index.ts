import '../../content/halton.js';
import { define } from '../../core/define.js';
import { CoExplain } from './explain.js';

CoExplain.panel = () => import('../definition/index.js');
define('co-explain', CoExplain);
