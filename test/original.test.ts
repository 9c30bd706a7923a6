import { expect } from '@open-wc/testing';
import overlay from 'virtual:original';
import { rooms } from 'virtual:rooms';
import { registerPack } from '../src/core/content.js';
import { cleanPage, inViewport, until } from './reader.js';
import { faults, inPage, put, settled } from './support.js';

/** Markup, and a source item that it shows. */
const shown: Record<string, [html: string, id: string]> = {
  'action-plan': ['<co-action-plan section="actions"></co-action-plan>', 'plan.priority.3.statement'],
  charter: ['<co-charter section="meaning"></co-charter>', 'charter.meaning.p.4'],
  commitments: ['<co-commitments></co-commitments>', 'charter.commitment.10'],
  governance: ['<co-governance></co-governance>', 'plan.governance.p.4'],
  inclusion: ['<co-inclusion></co-inclusion>', 'strategy.inclusive.attending.1'],
  'is-isnt': ['<co-is-isnt></co-is-isnt>', 'charter.isnt.4'],
  jigsaw: ['<co-jigsaw></co-jigsaw>', 'charter.jigsaw.p.2'],
  ladder: ['<co-ladder></co-ladder>', 'charter.ladder.p.2'],
  'local-offer': ['<co-local-offer></co-local-offer>', 'localoffer.review.p.4'],
  outcomes: ['<co-outcomes></co-outcomes>', 'strategy.outcome.empowerment.2'],
  partners: ['<co-partners></co-partners>', 'charter.partner.forum.p.1'],
  priorities: ['<co-priorities></co-priorities>', 'strategy.objective.empowerment.07'],
  'priority-card': [
    '<co-priority-card priority="empowerment"></co-priority-card>',
    'strategy.objective.empowerment.04',
  ],
  reflect: ['<co-reflect></co-reflect>', 'charter.is.2'],
  signatures: ['<co-signatures></co-signatures>', 'charter.signatures.lead'],
  strategy: ['<co-strategy section="vision"></co-strategy>', 'strategy.vision.p.2'],
  strengths: ['<co-strengths></co-strengths>', 'plan.strength.02'],
};

/** Without a partner's file: an overlay with words of its own for the same items. */
const own = {
  lang: 'en-GB',
  items: Object.fromEntries(
    Object.values(shown).map(([, id]) => [id, `Here stands what the document says under ${id}, word for word.`]),
  ),
};
const { lang, items } = overlay ?? own;

const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('in the original words of an overlay', () => {
  before(async () => {
    await Promise.all(rooms.filter(({ name }) => name in shown).map(({ define }) => define()));
    registerPack({ id: 'original', lang, items });
  });
  afterEach(cleanPage);

  for (const [name, [html, id]] of Object.entries(shown)) {
    it(`co-${name} shows them, axe finds nothing, and they fit at 320 px`, async () => {
      const region = await put(html);
      region.dataset.coWords = 'original';
      await settled(region);
      await until(() => folded(inPage(region)).includes(folded(items[id]!)), `${id}: ${items[id]}`);
      expect(await faults(region)).to.deep.equal([]);
      await inViewport(320, 640, () => {
        const { scrollWidth, clientWidth } = document.documentElement;
        expect(scrollWidth - clientWidth).to.be.at.most(0);
        return Promise.resolve();
      });
    });
  }

  it('says so where an element has none', async () => {
    const region = await put('<co-you-said></co-you-said>');
    await rooms.find(({ name }) => name === 'you-said')!.define();
    region.dataset.coWords = 'original';
    await settled(region);
    await until(() => inPage(region).includes('The original words are not here'), 'it says so');
  });
});
