import type { Fixture } from '../../core/fixture.js';

export const fixtures: Fixture[] = [
  {
    name: 'for one meeting',
    html: '<co-reflect></co-reflect>',
    words: [
      'Look back together',
      'Which meeting or project?',
      'Where you stand',
      'Nothing is stored or sent',
      'Save as a file',
    ],
    easyWords: ['Look back together', 'Where you stand'],
  },
];
