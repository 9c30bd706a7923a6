import type { Fixture } from '../../core/fixture.js';

const said = (plain: string, picture: string, easy = plain) => ({ plain, easy: [{ text: easy, picture }] });
const item = (id: string, plain: string, picture: string, easy = plain) => ({
  id,
  source: [],
  ...said(plain, picture, easy),
});
const option = (id: string, plain: string, easy: string, picture: string) => ({ id, ...said(plain, picture, easy) });

const agreement = [
  { ...option('strongly-agree', 'Strongly agree', 'I agree a lot.', 'yes'), side: 'agree' },
  { ...option('agree', 'Agree', 'I agree.', 'yes'), side: 'agree' },
  { ...option('neither', 'Neither agree nor disagree', 'I am in the middle.', 'thinking'), side: 'neither' },
  { ...option('disagree', 'Disagree', 'I disagree.', 'no'), side: 'disagree' },
  { ...option('strongly-disagree', 'Strongly disagree', 'I disagree a lot.', 'no'), side: 'disagree' },
  { ...option('dont-know', 'Don’t know', 'I do not know.', 'question'), side: 'none' },
];

/** A made-up consultation with a question of every kind. */
export const consultation = {
  section: 'consultation',
  document: { id: 'short-breaks', title: 'Short breaks: a made-up consultation', date: 'an example' },
  title: 'Have your say about short breaks',
  source: [],
  opens: '2024-01-01',
  closes: '2045-12-31',
  zone: 'Europe/London',
  contact: {
    team: 'The short breaks team',
    phone: '01632 960 001',
    email: 'breaks@council.example',
    address: ['Short breaks team', 'Town Hall', '1 High Street', 'Anytown'],
  },
  after: [
    item(
      'breaks.after.1',
      'We read every answer in January. In March we publish what people said and what we will do.',
      'calendar',
      'In March we tell you what people said.',
    ),
  ],
  keepDays: 365,
  parts: [
    {
      id: 'about',
      name: 'About this consultation',
      source: [],
      content: [
        {
          kind: 'text',
          ...item(
            'breaks.about',
            'A short break gives you time to do what you enjoy. It gives your family a rest. We want to plan them with you. It takes about 5 minutes, and nobody asks who you are.',
            'leisure',
            'We want to plan short breaks with you.',
          ),
        },
      ],
    },
    {
      id: 'aims',
      name: 'What we want to do',
      source: [],
      content: [
        {
          kind: 'list',
          id: 'aims',
          items: [
            item('breaks.aims.1', 'There are short breaks near your home.', 'home'),
            item('breaks.aims.2', 'There is something to do in every school holiday.', 'calendar'),
            item(
              'breaks.aims.3',
              'Young people help to choose what is on offer.',
              'choice',
              'Young people help to choose.',
            ),
          ],
        },
        {
          kind: 'question',
          ...item('breaks.q.1', 'Do you agree or disagree with these aims?', 'question'),
          type: 'agreement',
          about: ['aims'],
          options: agreement,
          comment: true,
          required: true,
        },
      ],
    },
    {
      id: 'times',
      name: 'When',
      source: [],
      content: [
        {
          kind: 'question',
          ...item(
            'breaks.q.2',
            'When do you need short breaks? Choose all that apply.',
            'time',
            'When do you need short breaks?',
          ),
          type: 'many',
          about: [],
          options: [
            option('evenings', 'Evenings', 'In the evening.', 'time'),
            option('weekends', 'Weekends', 'At the weekend.', 'calendar'),
            option('holidays', 'School holidays', 'In the school holidays.', 'leisure'),
            { ...option('other', 'At another time', 'At another time.', 'write'), other: true },
            { ...option('never', 'I do not need them', 'I do not need them.', 'no'), alone: true },
          ],
        },
      ],
    },
    {
      id: 'say',
      name: 'Your say',
      source: [],
      content: [
        {
          kind: 'question',
          ...item('breaks.q.3', 'How much say did you have last year?', 'voice'),
          type: 'ladder',
          about: [],
          rungs: ['co-producing', 'engaging', 'consulting', 'informing'],
        },
      ],
    },
    {
      id: 'first',
      name: 'What comes first',
      source: [],
      content: [
        {
          kind: 'question',
          ...item('breaks.q.4', 'What is most important to you?', 'first'),
          type: 'order',
          about: [],
          options: [
            option('near', 'It is near my home', 'It is near my home.', 'home'),
            option('friends', 'My friends can come too', 'My friends can come too.', 'friends'),
            option('staff', 'The staff know me', 'The staff know me.', 'support'),
          ],
        },
      ],
    },
    {
      id: 'else',
      name: 'Anything else',
      source: [],
      content: [
        {
          kind: 'question',
          ...item('breaks.q.5', 'What else should we know?', 'write'),
          type: 'text',
          about: [],
          limit: 200,
        },
      ],
    },
    {
      id: 'privacy',
      name: 'Privacy',
      source: [],
      content: [
        {
          kind: 'text',
          ...item(
            'breaks.privacy',
            'We do not ask who you are. We keep your answers for one year.',
            'private',
            'We do not ask who you are.',
          ),
        },
      ],
    },
  ],
};

/** In a language of its own, so that several examples can stand on one page. */
const example = (name: string, changes: object = {}, attributes = '') => {
  const lang = `en-GB-x-${name}`;
  const pack = { id: `made-up-${name}`, lang, sections: { consultation: { ...consultation, ...changes } } };
  return `<co-content><script type="application/json">${JSON.stringify(pack)}</script></co-content><co-consultation lang="${lang}"${attributes}></co-consultation>`;
};

const endpoint = ' endpoint="https://answers.example/consultations/short-breaks/responses"';

export const fixtures: Fixture[] = [
  {
    name: 'the consultation of 2021, closed',
    html: '<co-consultation></co-consultation>',
    words: [
      'Halton SEND Strategy 2021-2025 Consultation',
      'People could answer from 8 March 2021 to 23 April 2021.',
      'Our Vision',
      'Neither agree nor disagree',
      'The document does not list these answers. They are ours.',
    ],
    easyWords: ['People could answer from 8 March 2021', 'I agree a lot.', 'Draft easy read'],
  },
  {
    name: 'open, with a question of every kind',
    html: example('open', {}, endpoint),
    words: [
      'Have your say about short breaks',
      'You can answer until 31 December 2045.',
      'Start',
      'Do you agree or disagree with these aims?',
      'Please do not write names, or anything that tells who you are.',
      'Step 7 of 7',
      'Phone: 01632 960 001',
    ],
    easyWords: ['Start', 'Young people help to choose.', 'I am in the middle.', 'Draft easy read'],
  },
  {
    name: 'open, to be answered on paper',
    html: example('paper'),
    words: ['You cannot send answers from this page.', 'Print this form', 'Send answers on paper to:', 'Town Hall'],
    easyWords: ['Print this form', 'It is near my home.'],
  },
  {
    name: 'not open yet',
    html: example('soon', { opens: '2045-10-01' }, endpoint),
    words: ['You can answer from 1 October 2045 to 31 December 2045.', 'About this consultation'],
    easyWords: ['You can answer from 1 October 2045', 'We want to plan short breaks with you.'],
  },
];
