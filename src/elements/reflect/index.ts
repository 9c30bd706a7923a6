import '../term/later.js';
import { define } from '../../core/define.js';
import { CoReflect } from './reflect.js';

define('co-reflect', CoReflect);
