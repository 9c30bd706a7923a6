import type { Fixture } from '../../core/fixture.js';

export const fixtures: Fixture[] = [
  {
    name: 'what a parent said',
    html: '<co-quote><blockquote><p>They asked us before they wrote the plan, not after. That made all the difference.</p></blockquote><footer>A parent at the Widnes coffee morning</footer></co-quote>',
    words: ['They asked us before they wrote the plan', 'A parent at the Widnes coffee morning'],
    easyWords: ['They asked us before they wrote the plan'],
  },
  {
    name: 'a figure, two paragraphs',
    html: '<co-quote><figure><blockquote><p>I was nervous at my first meeting.</p><p>Then somebody saved me a seat and told me what all the letters mean.</p></blockquote><figcaption>A young person in the youth group, from <cite>Our year in pictures</cite></figcaption></figure></co-quote>',
    words: ['I was nervous at my first meeting.', 'Our year in pictures'],
    easyWords: ['Then somebody saved me a seat'],
  },
  {
    name: 'words of another kind',
    html: '<co-quote><p>Nothing about us without us.</p></co-quote>',
    words: ['Nothing about us without us.'],
    easyWords: ['Nothing about us without us.'],
  },
];
