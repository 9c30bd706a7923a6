import { define } from '../../core/define.js';
import { CoDefinition } from './definition.js';

define('co-definition', CoDefinition);
