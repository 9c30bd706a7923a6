import type { Fixture } from '../../core/fixture.js';

export const fixtures: Fixture[] = [
  {
    name: 'all four',
    html: '<co-priorities></co-priorities>',
    words: ['Working Better Together', 'Preparing for Adulthood', 'Empowerment', 'Inclusive Education', '22 actions'],
    easyWords: ['Working Better Together', 'Inclusive Education', 'Draft easy read'],
  },
];
