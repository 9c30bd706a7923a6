import { expect } from '@open-wc/testing';
import pack from '../src/content/modules/priorities.js';
import '../src/elements/priorities/index.js';
import '../src/elements/priority-card/index.js';
import type { PrioritiesSection } from '../src/core/types.js';
import { ariaTree, cleanPage, click, hasFocus, same, until } from './reader.js';
import { put, seen, settled, warnings } from './support.js';

const { priorities } = pack as PrioritiesSection;
/** A card's own parts; an action has one more, with what it goes with. */
const summaries = (region: Element) =>
  [...region.querySelectorAll('summary')].filter((summary) => !summary.closest('details details'));
/** Those of the list itself: what an item goes with is a list of its own. */
const items = (summary: Element) =>
  [...summary.parentElement!.querySelectorAll('li')].filter((item) => item.closest('details') === summary.parentElement)
    .length;
const levels = (region: Element) =>
  [...region.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].map(
    (h) => `${h.localName} ${h.textContent!.trim()}`,
  );

describe('co-priority-card', () => {
  afterEach(cleanPage);

  for (const { id, name, outcomes, objectives } of priorities) {
    it(`“${name}” tells how many signs and actions there are, and there are as many`, async () => {
      const card = (await put(`<co-priority-card priority="${id}"></co-priority-card>`)).querySelector(
        'co-priority-card',
      )!;
      const actions = objectives.flatMap((group) => group.items).length;
      const [signs, doing] = summaries(card);
      expect(seen(signs!).trim()).to.equal(`How will we know? (${outcomes.length} signs)`);
      expect(seen(doing!).trim()).to.equal(`What we will do (${actions} actions)`);
      expect([items(signs!), items(doing!)]).to.deep.equal([outcomes.length, actions]);
    });
  }

  it('has a heading for itself and one for each area, at the level the author asks for', async () => {
    const card = (
      await put('<co-priority-card priority="preparing-for-adulthood" heading-level="4"></co-priority-card>')
    ).querySelector('co-priority-card')!;
    const areas = ['Health', 'Education and Employment', 'Community Inclusion', 'Independent Living'];
    expect(levels(card)).to.deep.equal(['h4 Preparing for Adulthood', ...areas.map((area) => `h5 ${area}`)]);
    card.setAttribute('heading-level', '6');
    await settled(card);
    expect(levels(card)[1]).to.equal('h6 Health');
  });

  it('says what is wrong with a heading level once and takes 2', async () => {
    let card!: Element;
    const said = await warnings(async () => {
      card = (
        await put('<co-priority-card priority="empowerment" heading-level="9"></co-priority-card>')
      ).querySelector('co-priority-card')!;
    });
    expect(said.length).to.equal(1);
    expect(said[0]).to.include('heading-level="9"').and.include('1 to 6');
    expect(levels(card)[0]).to.equal('h2 Empowerment (Communication and Co-production)');
  });

  it('keeps the words already there where the priority is unknown, and says so once', async () => {
    let region!: HTMLElement;
    const said = await warnings(async () => {
      region = await put('<co-priority-card priority="happiness"><p>Read our strategy.</p></co-priority-card>');
    });
    expect(said.length).to.equal(1);
    expect(said[0]).to.include('co-priority-card').and.include('happiness').and.include('preparing-for-adulthood');
    expect(seen(region)).to.include('Read our strategy.');
    expect(region.querySelectorAll('details').length).to.equal(0);
  });

  it('draws the right one when a wrong priority is mended', async () => {
    const card = (
      await put('<co-priority-card priority="empowermint"><p>Read on.</p></co-priority-card>')
    ).querySelector('co-priority-card')!;
    card.setAttribute('priority', 'empowerment');
    await until(() => seen(card).includes('Empowerment'), 'it is drawn');
    expect(seen(card)).not.to.include('Read on.');
  });

  it('understands the draft’s name of the fourth priority', async () => {
    const region = await put('<co-priority-card priority="educational-inclusion"></co-priority-card>');
    expect(seen(region)).to.include('Inclusive Education');
  });

  it('says where a sentence of the document is not clear and the words are our reading, and only there', async () => {
    const card = (await put('<co-priority-card priority="inclusive-education"></co-priority-card>')).querySelector(
      'co-priority-card',
    )!;
    const told = [...card.querySelectorAll('li')].filter((item) =>
      item.textContent!.includes('This is how we read it.'),
    );
    expect(told.map(({ id }) => id)).to.deep.equal(['co-strategy-objective-inclusive-education-supported-8']);
  });

  it('keeps an open part open, the same one, when the wording changes', async () => {
    const card = (await put('<co-priority-card priority="empowerment"></co-priority-card>')).querySelector(
      'co-priority-card',
    )!;
    const [signs, doing] = [...card.querySelectorAll('details')];
    await click(doing!.querySelector('summary')!);
    await until(() => doing!.open, 'it opens');
    doing!.querySelector('summary')!.focus();
    document.documentElement.dataset.coWords = 'easy';
    await settled(card);
    same(card.querySelectorAll('details')[1], doing);
    expect([signs!.open, doing!.open]).to.deep.equal([false, true]);
    hasFocus(doing!.querySelector('summary')!);
    await until(() => doing!.querySelectorAll('img').length > 10, 'the pictures are there');
  });

  it('shows no picture while pictures are off, in either wording', async () => {
    const card = (await put('<co-priority-card priority="empowerment"></co-priority-card>')).querySelector(
      'co-priority-card',
    )!;
    await until(() => card.querySelector('img'), 'its picture is there');
    for (const image of card.querySelectorAll('img')) expect(image.alt).to.equal('');
    expect(seen(card), 'whoever drew a picture is named beside it, in plain words too').to.include('OpenMoji');
    document.documentElement.dataset.coPictures = 'off';
    await settled(card);
    expect(card.querySelectorAll('img').length).to.equal(0);
    document.documentElement.dataset.coWords = 'easy';
    await settled(card);
    expect(card.querySelectorAll('img').length).to.equal(0);
    expect(seen(card)).to.include('Draft easy read').and.not.include('OpenMoji');
  });
});

describe('co-priorities', () => {
  afterEach(cleanPage);

  it('lists all four under one heading, with counts that are right', async () => {
    const region = (await put('<co-priorities heading-level="3"></co-priorities>')).querySelector('co-priorities')!;
    const names = levels(region)
      .filter((line) => line.startsWith('h4'))
      .map((line) => line.slice(3));
    expect(names).to.deep.equal(priorities.map(({ name }) => name));
    const list = region.querySelector('ul')!;
    expect([list.role, list.children.length]).to.deep.equal(['list', 4]);
    for (const summary of summaries(region)) {
      expect(Number(/\d+/.exec(summary.innerText)![0]), summary.innerText).to.equal(items(summary));
    }
    expect(summaries(region).length).to.equal(8);
    const tree = await ariaTree('co-priorities');
    if (tree) expect(tree).to.include('heading "Empowerment (Communication and Co-production)" [level=4]');
  });
});
