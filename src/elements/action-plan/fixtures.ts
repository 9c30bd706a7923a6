import type { Fixture } from '../../core/fixture.js';

export const fixtures: Fixture[] = [
  {
    name: 'the five priority actions',
    html: '<co-action-plan section="actions"></co-action-plan>',
    words: [
      'Strategic Oversight and Governance',
      'Joint Commissioning',
      'Who is responsible',
      'Halton Borough Council and NHS Cheshire and Merseyside',
    ],
    easyWords: ['Joint Commissioning', 'Who is responsible', 'Draft easy read'],
  },
  {
    name: 'the whole plan',
    html: '<co-action-plan></co-action-plan>',
    words: ['Halton Partnership Priority Action Plan', 'What works well', '5 March 2024'],
    easyWords: ['Draft easy read'],
  },
];
