import { watch } from './loader.js';

export { watch };

watch(document);
