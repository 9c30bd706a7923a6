import type { Pack } from '../core/content.js';
import { sectionPictures, sections } from './modules/sections.js';

/** The bundled content: Halton's words in British English. */
export const halton: Pack = { id: 'halton', lang: 'en-GB', sections, pictures: sectionPictures };
