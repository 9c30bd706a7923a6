import { define } from '../../core/define.js';
import { CoCard } from './card.js';

define('co-card', CoCard);
