import type { Fixture } from '../../core/fixture.js';

export const fixtures: Fixture[] = [
  {
    name: 'all words',
    html: '<co-glossary></co-glossary>',
    words: ['EHC plan', 'co-production', 'By law it should take no more than 20 weeks'],
    easyWords: ['EHC plan', 'EHC means education, health and care.'],
  },
];
