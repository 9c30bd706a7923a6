import type { Fixture } from '../../core/fixture.js';

export const fixtures: Fixture[] = [
  {
    name: 'with pictures',
    html: '<co-easy-read><p>The group of parents and staff meets on the first Tuesday of each month, in the library, and everybody who lives here may come.</p><p slot="easy" data-co-picture="meeting">Parents and staff meet.</p><p slot="easy" data-co-picture="calendar">They meet on the first Tuesday of the month.</p><p slot="easy" data-co-picture="council">It is in the library. You can come too.</p></co-easy-read>',
    words: ['The group of parents and staff meets on the first Tuesday'],
    easyWords: ['Parents and staff meet.', 'You can come too.'],
  },
  {
    name: 'words only',
    html: '<co-easy-read><h3>Getting here</h3><p>Take bus 14 to the town hall, from which it is a walk of about five minutes.</p><h3 slot="easy">How to get here</h3><p slot="easy">Take bus 14 to the town hall.</p><p slot="easy">Then walk for 5 minutes.</p></co-easy-read>',
    words: ['Getting here', 'Take bus 14 to the town hall, from which'],
    easyWords: ['How to get here', 'Then walk for 5 minutes.'],
  },
];
