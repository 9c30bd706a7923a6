import type { Fixture } from '../../core/fixture.js';

/** Made-up figures: the bundled pack has none. */
const pack = {
  id: 'made-up-figures',
  lang: 'en-GB',
  sections: {
    measures: {
      section: 'measures',
      document: { id: 'measures', title: 'Made-up figures', date: 'an example' },
      title: 'How things go',
      intro: {
        id: 'measures.intro',
        source: [],
        plain: 'These figures are made up. They show what a dashboard looks like.',
        easy: [{ text: 'These numbers are made up.', picture: 'numbers' }],
      },
      measures: [
        {
          id: 'measures.plans',
          source: [],
          name: 'EHC plans made in time',
          plain: 'The law gives 20 weeks to make an EHC plan. This is the share that was made in time.',
          easy: [{ text: 'An EHC plan should be made in 20 weeks.', picture: 'calendar' }],
          unit: '%',
          value: 71,
          target: 80,
          better: 'more',
          trend: [
            { label: '2021', value: 52 },
            { label: '2022', value: 58 },
            { label: '2023', value: 71 },
          ],
          updated: '2024-03-05',
        },
        {
          id: 'measures.school',
          source: [],
          name: 'Pupils without a school place',
          plain: 'This is how many pupils with an EHC plan wait for a place at a school.',
          easy: [{ text: 'Some pupils wait for a place at a school.', picture: 'waiting' }],
          unit: 'pupils',
          value: 3,
          target: 0,
          better: 'less',
          people: true,
          trend: [
            { label: '2022', value: 9 },
            { label: '2023', value: 3 },
          ],
          updated: '2024-03-05',
        },
      ],
    },
  },
};

export const fixtures: Fixture[] = [
  {
    name: 'two figures from a pack',
    html: `<co-content><script type="application/json">${JSON.stringify(pack)}</script></co-content><co-measures></co-measures>`,
    words: [
      'How things go',
      'EHC plans made in time',
      '71%',
      'The target is 80%.',
      'fewer than 5 pupils',
      'Up from 58%',
    ],
    easyWords: ['EHC plans made in time', '71%', 'Draft easy read'],
  },
];
