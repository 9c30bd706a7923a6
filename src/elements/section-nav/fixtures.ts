import type { Fixture } from '../../core/fixture.js';

export const fixtures: Fixture[] = [
  {
    name: 'a text in sections',
    html: `<co-section-nav><ul><li><a href="#who-can-come">Who can come</a></li><li><a href="#where-and-when">Where and when</a></li><li><a href="#what-it-costs">What it costs</a></li></ul></co-section-nav>
<article><p>The youth group meets every week.</p><section id="who-can-come"><h2>Who can come</h2><p>Anybody from 11 to 18 with a special need or a disability. You can bring a friend.</p></section><section id="where-and-when"><h2>Where and when</h2><p>Every Tuesday from 5pm to 7pm, in the library.</p><p>The door is wide, and there is a lift.</p></section><section id="what-it-costs"><h2>What it costs</h2><p>Nothing. We pay for the bus too.</p></section></article>`,
    words: ['Who can come', 'Where and when', 'Show all on one page', 'Every Tuesday from 5pm', 'Nothing. We pay'],
    easyWords: ['Who can come', 'Where and when', 'Show all on one page'],
  },
  {
    name: 'headings only, with links on and back',
    html: `<co-section-nav for="how-we-decide" label="How we decide"></co-section-nav>
<div id="how-we-decide"><h2>First we listen</h2><p>We ask families what matters to them.</p><p>We write it down in their words.</p><h2>Then we plan</h2><p>We make the plan together.</p><h3>Who writes</h3><p>A parent and an officer.</p><h2>Then we look back</h2><p>We say what changed, and what did not.</p></div>
<co-section-nav for="how-we-decide" label="How we decide" show="pager"></co-section-nav>`,
    words: ['First we listen', 'Then we look back', 'Show all on one page', 'Next', 'A parent and an officer.'],
    easyWords: ['First we listen', 'Then we look back', 'Show all on one page', 'Next'],
  },
];
