import { addPictureTable } from '../core/pictures.js';
import { pictures } from './modules/pictures.js';

// Every bundled picture, for elements that show any that an author names.
addPictureTable(pictures);
