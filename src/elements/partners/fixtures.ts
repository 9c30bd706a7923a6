import type { Fixture } from '../../core/fixture.js';

export const fixtures: Fixture[] = [
  {
    name: 'all partners',
    html: '<co-partners></co-partners>',
    words: ['Halton SEND Strategic Partnership', 'Halton Borough Council', 'NHS Cheshire and Merseyside', 'OpenMoji'],
    easyWords: ['Halton Borough Council', 'Draft easy read'],
  },
];
