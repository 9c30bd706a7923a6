/** The public API and types. Importing it defines no element. */
export type * from './core/types.js';
export type { ReadingRequest } from './core/reading.js';
export type { Labels } from './core/labels.js';
export { registerPack, type Pack } from './core/content.js';
export { registerPictures } from './core/pictures.js';
export { registerLabels } from './core/languages.js';
export { version } from './core/version.js';
