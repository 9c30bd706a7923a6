import type { Fixture } from '../../core/fixture.js';

export const fixtures: Fixture[] = [
  {
    name: 'one priority',
    html: '<co-priority-card priority="preparing-for-adulthood"></co-priority-card>',
    words: [
      'Preparing for Adulthood',
      'How will we know?',
      '6 signs',
      'What we will do',
      '19 actions',
      'Independent Living',
    ],
    easyWords: ['Preparing for Adulthood', 'How will we know?', 'Draft easy read'],
  },
  {
    name: 'one list of actions',
    html: '<co-priority-card priority="working-better-together" heading-level="3"></co-priority-card>',
    words: ['Working Better Together', '2 signs', '8 actions', 'From: SEND Strategy 2021-2025.'],
    easyWords: ['Working Better Together', 'What we will do'],
  },
];
