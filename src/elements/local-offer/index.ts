import '../term/later.js';
import { define } from '../../core/define.js';
import { CoLocalOffer } from './local-offer.js';

define('co-local-offer', CoLocalOffer);
