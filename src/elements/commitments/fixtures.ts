import type { Fixture } from '../../core/fixture.js';

export const fixtures: Fixture[] = [
  {
    name: 'all sixteen',
    html: '<co-commitments></co-commitments>',
    words: ['Our commitments', 'Show commitments about', 'All (16)', 'no less than 1 week', 'What this goes with'],
    easyWords: ['Our commitments', 'Draft easy read'],
  },
  {
    name: 'one theme',
    html: '<co-commitments theme="meetings" heading-level="3"></co-commitments>',
    words: ['Our commitments', 'From: Halton SEND Co-production Charter'],
    easyWords: ['Our commitments'],
  },
];
