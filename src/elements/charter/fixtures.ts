import type { Fixture } from '../../core/fixture.js';

export const fixtures: Fixture[] = [
  {
    name: 'the whole charter',
    html: '<co-charter></co-charter>',
    words: ['Halton SEND Co-production Charter', 'Introduction', 'Vision', 'Our commitments', 'Show all on one page'],
    easyWords: ['Halton SEND Co-production Charter', 'Draft easy read'],
  },
  {
    name: 'one part',
    html: '<co-charter section="with-us" heading-level="3"></co-charter>',
    words: ['Co-production with us', 'Co-production is'],
    easyWords: ['Co-production is', 'Draft easy read'],
  },
];
