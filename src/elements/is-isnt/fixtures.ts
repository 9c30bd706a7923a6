import type { Fixture } from '../../core/fixture.js';

export const fixtures: Fixture[] = [
  {
    name: 'both sides',
    html: '<co-is-isnt></co-is-isnt>',
    words: ['Co-production is', 'Co-production isn', 'From: Halton SEND Co-production Charter'],
    easyWords: ['Co-production is', 'Co-production isn', 'Draft easy read'],
  },
];
