import '../../content/halton.js';
import '../../content/pictures.js';
import { schemas } from '../../content/modules/schemas.js';
import { define } from '../../core/define.js';
import { CoContent } from './content.js';

CoContent.schemas = schemas;

define('co-content', CoContent);
