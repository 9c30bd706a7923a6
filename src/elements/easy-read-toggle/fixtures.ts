import type { Fixture } from '../../core/fixture.js';

export const fixtures: Fixture[] = [
  {
    name: 'the whole page',
    html: '<co-easy-read-toggle></co-easy-read-toggle>',
    words: ['Plain words', 'Easy read', 'Pictures'],
    easyWords: ['Plain words', 'Easy read', 'Pictures'],
  },
  {
    name: 'one region',
    html: '<co-easy-read-toggle for="region"></co-easy-read-toggle><div id="region"><co-ladder heading-level="3"></co-ladder></div>',
    words: ['Plain words', 'Easy read', 'Being asked'],
    easyWords: ['Plain words', 'Easy read'],
  },
];
