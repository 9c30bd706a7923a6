import type { Fixture } from '../../core/fixture.js';

export const fixtures: Fixture[] = [
  {
    name: 'where we are',
    html: '<co-jigsaw current="feedback"></co-jigsaw>',
    words: ['Piece 1 of 5', 'Not involved', 'Giving your view', 'We are here', 'Working together as equals'],
    easyWords: ['You say what you think.', 'We are here', 'Draft easy read'],
  },
  {
    name: 'choose',
    html: '<co-jigsaw mode="choose" name="piece"></co-jigsaw>',
    words: ['Which piece are we on?', 'Piece 3 of 5', 'Giving your view'],
    easyWords: ['Which piece are we on?', 'Giving your view'],
  },
];
