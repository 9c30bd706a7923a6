import type { Fixture } from '../../core/fixture.js';

export const fixtures: Fixture[] = [
  {
    name: 'all eleven',
    html: '<co-strengths></co-strengths>',
    words: ['What works well', '5 March 2024'],
    easyWords: ['What works well', 'Draft easy read'],
  },
];
