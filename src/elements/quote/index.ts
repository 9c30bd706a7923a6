import { define } from '../../core/define.js';
import { CoQuote } from './quote.js';

define('co-quote', CoQuote);
