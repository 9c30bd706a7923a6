import { registerPack } from '../core/content.js';
import { sectionPictures, sections } from './modules/sections.js';

/** The bundled content: Halton's words in British English. */
registerPack({ id: 'halton', lang: 'en-GB', sections, pictures: sectionPictures });
