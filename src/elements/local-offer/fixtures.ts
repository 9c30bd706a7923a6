import type { Fixture } from '../../core/fixture.js';

export const fixtures: Fixture[] = [
  {
    name: 'the review',
    html: '<co-local-offer></co-local-offer>',
    words: [
      'Review and co-production with parents, carers and young people',
      'Working Better Together',
      'The Parable of Blobs and Squares',
    ],
    easyWords: ['The Parable of Blobs and Squares', 'Draft easy read'],
  },
];
