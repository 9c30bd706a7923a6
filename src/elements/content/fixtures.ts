import type { Fixture } from '../../core/fixture.js';

/** An overlay with one area's own words for one commitment. */
const overlay = {
  lang: 'en-GB',
  items: {
    'charter.commitment.13': {
      plain: 'We will always treat each other with respect. This is our own wording.',
      checked: { by: 'an example reading group', date: '2026-03-05' },
    },
  },
};

export const fixtures: Fixture[] = [
  {
    name: 'an overlay over one commitment',
    html: `<co-content><script type="application/json">${JSON.stringify(overlay)}</script></co-content><co-commitments></co-commitments>`,
    words: ['This is our own wording.'],
    easyWords: ['Easy words checked by an example reading group, 5 March 2026.', 'except where it says so'],
  },
];
