import '../../content/halton.js';
import '../term/later.js';
import { define } from '../../core/define.js';
import { CoCharter } from './charter.js';

CoCharter.brings = {
  'co-ladder': () => import('../ladder/index.js'),
  'co-jigsaw': () => import('../jigsaw/index.js'),
};
define('co-charter', CoCharter);
