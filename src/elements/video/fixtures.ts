import type { Fixture } from '../../core/fixture.js';

const transcript =
  '<details slot="transcript"><summary>The film in words</summary><p>Write here everything that is said, who says it, and what can be seen where it matters.</p></details>';

export const fixtures: Fixture[] = [
  {
    name: 'a link to a film',
    html: `<co-video><a href="https://example.org/the-parable-of-blobs-and-squares.mp4">Watch The Parable of Blobs and Squares, a film about co-production</a>${transcript}</co-video>`,
    words: ['Watch The Parable of Blobs and Squares', 'The film in words', 'Write here everything that is said'],
    easyWords: ['Watch The Parable of Blobs and Squares', 'The film in words'],
  },
  {
    name: 'a film of one’s own with British Sign Language',
    html: `<co-video><video controls preload="none" aria-label="How we write a plan together" src="https://example.org/plan.mp4"><track kind="captions" srclang="en" label="English" src="https://example.org/plan.en.vtt"><a href="https://example.org/plan.mp4">How we write a plan together</a></video><p slot="bsl"><a href="https://example.org/plan.bsl.mp4">Watch it in British Sign Language</a></p>${transcript}</co-video>`,
    words: ['Watch it in British Sign Language', 'The film in words'],
    easyWords: ['Watch it in British Sign Language', 'The film in words'],
  },
  {
    name: 'a page that shows a film',
    html: `<co-video><p>Our first meeting was filmed. <a href="https://example.org/our-first-meeting">See the film on our own page</a></p>${transcript}</co-video>`,
    words: ['Our first meeting was filmed.', 'See the film on our own page'],
    easyWords: ['See the film on our own page'],
  },
];
