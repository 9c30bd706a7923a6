import type { Fixture } from '../../core/fixture.js';

export const fixtures: Fixture[] = [
  {
    name: 'the whole strategy',
    html: '<co-strategy></co-strategy>',
    words: ['SEND Strategy 2021-2025', 'Introduction', 'Vision', 'Principles', 'Our Priorities'],
    easyWords: ['Vision', 'Draft easy read'],
  },
  {
    name: 'one part',
    html: '<co-strategy section="vision"></co-strategy>',
    words: ['Vision', 'From: SEND Strategy 2021-2025.'],
    easyWords: ['Vision', 'Draft easy read'],
  },
];
