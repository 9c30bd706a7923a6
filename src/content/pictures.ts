import { bundled } from '../core/pictures.js';
import { pictures } from './modules/pictures.js';

/** Single bundled pictures, by concept. */
bundled.load = (concept) => pictures[concept]?.();
