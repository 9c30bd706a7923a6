import { define } from '../../core/define.js';
import { CoContent } from './content.js';

define('co-content', CoContent);
