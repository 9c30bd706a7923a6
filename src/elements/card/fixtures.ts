import type { Fixture } from '../../core/fixture.js';

export const fixtures: Fixture[] = [
  {
    name: 'with a picture',
    html: '<co-card picture="meeting"><h3>Coffee morning</h3><p>Meet other parents on the first Monday of the month. Bring your questions.</p></co-card>',
    words: ['Coffee morning', 'Meet other parents'],
    easyWords: ['Coffee morning', 'Meet other parents'],
  },
  {
    name: 'words only',
    html: '<co-card><h3>Ask us</h3><p>We answer within two working days.</p></co-card>',
    words: ['Ask us', 'We answer within two working days.'],
    easyWords: ['Ask us'],
  },
];
