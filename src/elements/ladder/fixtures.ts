import type { Fixture } from '../../core/fixture.js';

export const fixtures: Fixture[] = [
  {
    name: 'where we are and want to be',
    html: '<co-ladder current="consulting" aim="co-producing"></co-ladder>',
    words: [
      'Step 7 of 7',
      'Working together as equals',
      'Doing with',
      'Having no say',
      'We are here',
      'We want to be here',
      'Show as a table',
    ],
    easyWords: ['Working together as equals', 'We plan it together.', 'We are here', 'Draft easy read'],
  },
  {
    name: 'plain ladder',
    html: '<co-ladder heading-level="3"></co-ladder>',
    words: ['A ladder with 7 steps.', 'Being asked', 'Doing for', 'For example'],
    easyWords: ['They ask you what you think.'],
  },
  {
    name: 'choose',
    html: '<co-ladder mode="choose" name="step" value="consulting"></co-ladder>',
    words: ['Where are we on the ladder?', 'Step 4 of 7', 'Being asked', 'You chose step 4 of 7'],
    easyWords: ['Where are we on the ladder?', 'Being asked'],
  },
];
