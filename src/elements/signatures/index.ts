import '../term/later.js';
import { define } from '../../core/define.js';
import { CoSignatures } from './signatures.js';

define('co-signatures', CoSignatures);
