import type { Fixture } from '../../core/fixture.js';

export const fixtures: Fixture[] = [
  {
    name: 'the boards and groups of 2024',
    html: '<co-governance></co-governance>',
    words: ['Who answers to whom (2024)', 'Halton SEND Strategic Improvement Board', 'Joint Commissioning'],
    easyWords: ['Halton SEND Delivery Group', 'Draft easy read'],
  },
];
