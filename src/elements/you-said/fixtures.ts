import type { Fixture } from '../../core/fixture.js';

export const fixtures: Fixture[] = [
  {
    name: 'replies',
    html: '<co-you-said></co-you-said>',
    words: ['You said, we did', 'You said', 'We did'],
    easyWords: ['You said', 'We did', 'Draft easy read'],
  },
];
