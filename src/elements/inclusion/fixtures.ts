import type { Fixture } from '../../core/fixture.js';

export const fixtures: Fixture[] = [
  {
    name: 'all four sides',
    html: '<co-inclusion></co-inclusion>',
    words: [
      'What do we mean by inclusive?',
      'Attending',
      'Included',
      'Achieving',
      'Supported',
      'SEND Strategy 2021-2025',
    ],
    easyWords: ['Attending', 'Supported', 'Draft easy read'],
  },
];
