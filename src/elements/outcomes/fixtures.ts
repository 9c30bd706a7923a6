import type { Fixture } from '../../core/fixture.js';

export const fixtures: Fixture[] = [
  {
    name: 'all fourteen',
    html: '<co-outcomes></co-outcomes>',
    words: [
      'Our Key Outcomes',
      'Working Better Together',
      'How will we know?',
      'Inclusive Education for CYP with SEND',
    ],
    easyWords: ['Our Key Outcomes', 'Draft easy read'],
  },
];
