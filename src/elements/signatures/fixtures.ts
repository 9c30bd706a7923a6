import type { Fixture } from '../../core/fixture.js';

export const fixtures: Fixture[] = [
  {
    name: 'who signed',
    html: '<co-signatures></co-signatures>',
    words: ['Charter signatures', 'Clare Collins', 'Halton Borough Council', '2022'],
    easyWords: ['Clare Collins', '2022'],
  },
];
