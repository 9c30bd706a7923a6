import { define } from '../../core/define.js';
import { CoSectionNav } from './section-nav.js';

define('co-section-nav', CoSectionNav);
