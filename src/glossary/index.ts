/** What finds a glossary's terms in text. It has no DOM and imports nothing: it runs in Node and in workers too. */
export { findTerms, type Findable, type Found } from './find.js';
export { startsOf } from './starts.js';
