import type { Fixture } from '../../core/fixture.js';

const words = ['Listen', 'Back one sentence', 'Next sentence', 'Stop', 'Speed'];

export const fixtures: Fixture[] = [
  {
    name: 'a text of your own',
    html: '<co-listen for="to-hear"></co-listen><article id="to-hear"><p>You can read this page, or listen to it. Press Listen to begin. The words are marked while they are read.</p></article>',
    words,
    easyWords: words,
  },
  {
    name: 'a widget',
    html: '<co-listen for="steps-to-hear" label="Read the ladder aloud"></co-listen><co-ladder id="steps-to-hear" heading-level="3"></co-ladder>',
    words: ['Read the ladder aloud', 'Listen'],
    easyWords: ['Read the ladder aloud', 'Listen'],
  },
];
