import type { Fixture } from '../../core/fixture.js';

export const fixtures: Fixture[] = [
  {
    name: 'a page of somebody else',
    html: `<article id="a-page"><p>Your child may get an EHC plan. Ask SENDIASS, or see the Local Offer.</p><p>PLEASE SEND THIS FORM. The EHC plan is looked at in an annual review.</p></article><co-explain for="a-page"></co-explain>`,
    words: ['Your child may get an EHC plan.', 'Words explained on this page (4)', 'Show me where'],
    easyWords: ['Words explained on this page (4)', 'It does not take sides.'],
  },
];
