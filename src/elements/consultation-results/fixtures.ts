import type { Fixture } from '../../core/fixture.js';

const easy = (text: string, picture: string) => [{ text, picture }];
const option = (id: string, plain: string, text: string, picture: string) => ({ id, plain, easy: easy(text, picture) });
const question = (id: string, type: string, plain: string, rows: object[], options: object[]) => ({
  kind: 'question',
  id: `made-up.${id}`,
  source: [],
  plain,
  easy: rows,
  type,
  about: [],
  options,
});

/** Of its own, so that the consultation in it stands in the way of no other. */
const lang = 'en-GB-x-results';

/** Made-up answers to a made-up consultation: nobody published any of the real one. */
const pack = {
  id: 'made-up-results',
  lang,
  sections: {
    consultation: {
      section: 'consultation',
      document: { id: 'made-up-meetings', title: 'Made-up consultation', date: 'an example' },
      title: 'How review meetings are run',
      source: [],
      opens: '2025-03-03',
      closes: '2025-03-28',
      zone: 'Europe/London',
      parts: [
        {
          id: 'meetings',
          name: 'The meeting',
          source: [],
          content: [
            question(
              'early',
              'agreement',
              'Do you agree that papers should come a week before the meeting?',
              easy('Should papers come a week before?', 'letter'),
              [
                option('strongly-agree', 'Strongly agree', 'I agree a lot.', 'yes'),
                option('agree', 'Agree', 'I agree.', 'yes'),
                option('neither', 'Neither agree nor disagree', 'I am in the middle.', 'thinking'),
                option('disagree', 'Disagree', 'I disagree.', 'no'),
                option('strongly-disagree', 'Strongly disagree', 'I disagree a lot.', 'no'),
              ],
            ),
            question('where', 'one', 'Where should we meet?', easy('Where should we meet?', 'place'), [
              option('school', 'At school', 'At school.', 'school'),
              option('home', 'At home', 'At home.', 'home'),
              option('online', 'On a screen', 'On a screen.', 'technology'),
              option('phone', 'On the phone', 'On the phone.', 'phone'),
            ]),
            question('order', 'order', 'What matters most to you?', easy('What matters most?', 'first'), [
              option('time', 'Enough time', 'Enough time.', 'time'),
              option('words', 'Plain words', 'Plain words.', 'one-idea'),
              option('child', 'My child is heard', 'People listen to my child.', 'child'),
            ]),
          ],
        },
      ],
    },
    results: {
      section: 'results',
      format: 'co-elements/results/1',
      consultation: 'made-up-meetings',
      title: 'What families said about review meetings',
      opens: '2025-03-03',
      closes: '2025-03-28',
      published: '2025-04-14',
      lang,
      fewerThan: 5,
      answered: 132,
      questions: [
        {
          id: 'made-up.early',
          type: 'agreement',
          answered: 130,
          options: [
            { id: 'strongly-agree', count: 50 },
            { id: 'agree', count: 40 },
            { id: 'neither', count: 12 },
            { id: 'disagree', count: 20 },
            { id: 'strongly-disagree', count: 8 },
          ],
          comments: [{ text: 'I read slowly. A week gives me time to ask.' }],
        },
        {
          id: 'made-up.where',
          type: 'one',
          answered: 100,
          options: [
            { id: 'school', count: 45 },
            { id: 'home', count: 40 },
            { id: 'online', count: null },
            { id: 'phone', count: null },
          ],
        },
        {
          id: 'made-up.order',
          type: 'order',
          answered: 90,
          options: [
            { id: 'time', count: 16, mean: 2.4 },
            { id: 'words', count: 14, mean: 2.1 },
            { id: 'child', count: 60, mean: 1.5 },
          ],
        },
      ],
    },
  },
};

export const fixtures: Fixture[] = [
  {
    name: 'made-up results from a pack',
    html: `<co-content><script type="application/json">${JSON.stringify(pack)}</script></co-content><co-consultation-results lang="${lang}"></co-consultation-results>`,
    words: [
      'What families said about review meetings',
      '132 people answered.',
      'Most people agreed: 90 of 130.',
      'People chose “At school” most often: 45 of 100.',
      'not shown',
      'Groups of fewer than 5 people are not shown',
      'Most people put “My child is heard” first: 60 of 90.',
      'I read slowly.',
    ],
    easyWords: ['Most people agreed: about 7 out of 10.', 'People chose this most often', 'Draft easy read'],
  },
];
