import type { Fixture } from '../../core/fixture.js';

export const fixtures: Fixture[] = [
  {
    name: 'in a sentence',
    html: '<p>Your child may get an <co-term>EHCP</co-term> after the check.</p>',
    words: ['EHCP'],
    easyWords: ['EHCP'],
  },
  {
    name: 'several spellings',
    html: '<ul><li><co-term>EHC plans</co-term> last until 25.</li><li><co-term term="ehc-plan">The plan</co-term> is yours too.</li><li>Ask <co-term>SENDIASS</co-term> for advice.</li></ul>',
    words: ['EHC plans', 'The plan', 'SENDIASS'],
    easyWords: ['EHC plans', 'The plan', 'SENDIASS'],
  },
];
