import { define } from '../../core/define.js';
import { CoGlossary } from './glossary.js';

define('co-glossary', CoGlossary);
