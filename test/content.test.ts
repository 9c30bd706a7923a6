import { expect } from '@open-wc/testing';
import { registerPack } from '../src/core/content.js';
import '../src/elements/commitments/index.js';
import '../src/elements/content/index.js';
import { cleanPage, until } from './reader.js';
import { put, seen, warnings } from './support.js';

let count = 0;
const json = (pack: object) =>
  `<co-content><script type="application/json">${JSON.stringify(pack).replaceAll('<', '\\u003c')}</script></co-content>`;
const overlay = (items: object, more: object = {}) => ({
  id: `test-${++count}`,
  lang: 'en-GB',
  over: 'halton',
  items,
  ...more,
});
const item = (id: string, plain: string) => ({
  id,
  source: [],
  plain,
  easy: [{ text: `${plain.slice(0, 20)}.`, picture: 'yes' }],
});

/** A pack in a language of its own, so that the other tests keep Halton's words. */
const welsh = (more: object = {}) => ({
  id: 'other-area',
  lang: 'cy',
  sections: {
    charter: {
      section: 'charter',
      document: { id: 'charter', title: 'Siarter' },
      title: 'Siarter',
      source: [],
      parts: [
        {
          id: 'commitments',
          name: 'Ein hymrwymiadau',
          source: [],
          content: [
            {
              kind: 'commitments',
              lead: item('cy.lead', 'Byddwn yn gwneud hyn.'),
              themes: [{ id: 'all', name: 'Popeth' }],
              items: [{ ...item('cy.commitment.1', 'Byddwn yn gwrando.'), n: 1, name: 'Gwrando', theme: 'all' }],
            },
          ],
        },
      ],
    },
  },
  ...more,
});

const page = async (pack: object, lang = 'en-GB') => {
  let region!: HTMLElement;
  const said = await warnings(async () => {
    region = await put(`${json(pack)}<div lang="${lang}"><co-commitments></co-commitments></div>`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
  return { said, region, widget: region.querySelector('co-commitments')! };
};

describe('co-content', () => {
  afterEach(cleanPage);

  it('lays changed words over the one item that they are for, and shows nothing itself', async () => {
    const { widget, said, region } = await page(overlay({ 'charter.commitment.13': { plain: 'We are always kind.' } }));
    await until(() => seen(widget).includes('We are always kind.'), 'the overlay is in use');
    expect(seen(widget)).to.include('no less than 1 week');
    expect(said).to.deep.equal([]);
    expect(region.querySelector('co-content')!.getBoundingClientRect().height).to.equal(0);
  });

  it('tells the page that the pack is in use', async () => {
    const told: string[] = [];
    const listen = (event: Event) => told.push((event as CustomEvent<{ id: string }>).detail.id);
    document.addEventListener('co-content-load', listen);
    const pack = overlay({ 'charter.commitment.13': { plain: 'We are kind.' } });
    await page(pack);
    document.removeEventListener('co-content-load', listen);
    expect(told).to.deep.equal([pack.id]);
  });

  it('shows another area’s section whole, in its language, and leaves all others as they are', async () => {
    const { widget, region } = await page(welsh(), 'cy');
    await until(() => seen(widget).includes('Byddwn yn gwrando.'), 'the pack is in use');
    expect(widget.querySelectorAll('ol > li').length).to.equal(1);
    expect(widget.querySelector('.co-body')!.getAttribute('lang')).to.equal('cy');
    region.querySelector('div')!.lang = 'en';
    await until(() => widget.querySelectorAll('ol > li').length === 16, 'Halton’s words are still there');
  });

  it('names who answers for the words, with a link that tells them', async () => {
    const owner = { name: 'the Riverton team', contact: 'mailto:team@riverton.example' };
    const { widget } = await page(overlay({}, { owner }));
    await until(() => seen(widget).includes('Something wrong? Tell the Riverton team.'), 'the owner is named');
    const link = [...widget.querySelectorAll('a')].find((each) => each.href.startsWith('mailto:'))!;
    expect(link.innerText).to.include('Tell the Riverton team');
  });

  it('needs no changed words to say who answers and where a document is shown', async () => {
    const owner = { name: 'the web team', contact: 'mailto:web@riverton.example' };
    const { widget, said } = await page({ lang: 'en-GB', over: 'halton', owner, pages: { plan: '/the-plan' } });
    await until(() => seen(widget).includes('Something wrong? Tell the web team.'), 'the owner is named');
    const there = widget.querySelector<HTMLAnchorElement>('a[href="/the-plan#co-plan-priority-2-statement"]');
    expect(there?.textContent).to.include('Priority action 2');
    expect(said).to.deep.equal([]);
  });

  it('does not link another area’s commitments to Halton’s actions', async () => {
    const charter = structuredClone(welsh().sections.charter);
    charter.parts[0].content[0].items[0].id = 'charter.commitment.02';
    const { widget } = await page(welsh({ id: 'no-links', sections: { charter } }), 'cy');
    await until(() => seen(widget).includes('Byddwn yn gwrando.'), 'the pack is in use');
    expect(widget.querySelectorAll('details').length).to.equal(0);
  });

  it('says who checked easy words and when, and that the others are a draft', async () => {
    const checked = { by: 'Bright Sparks', date: '2026-02-01' };
    const { widget, region } = await page(overlay({ 'charter.commitment.13': { checked } }));
    region.dataset.coWords = 'easy';
    await until(() => seen(widget).includes('Easy words checked by Bright Sparks, 1 February 2026.'), 'it is told');
    expect(seen(widget)).to.include('except where it says so');
    expect(widget.querySelectorAll('.co-checked').length).to.equal(1);
  });

  for (const [what, pack, expected] of [
    ['an item of the wrong kind', overlay({ 'charter.commitment.12': { plain: 7 } }), 'items.charter.commitment.12'],
    [
      'a date that is none',
      overlay({ 'plan.priority.1.statement': { due: 'soon' } }),
      'items.plan.priority.1.statement',
    ],
    ['a section that does not exist', { id: 'x', lang: 'cy', sections: { tea: { section: 'tea' } } }, 'sections.tea'],
    ['a section that is not whole', welsh({ sections: { charter: { section: 'charter' } } }), 'sections.charter'],
    ['a language that is missing', { id: 'no-language', items: {} }, 'lang: is missing'],
    [
      'an owner whose address runs script',
      overlay({}, { owner: { name: 'x', contact: 'javascript:alert(1)' } }),
      'owner.contact',
    ],
    ['a page on a foreign scheme', overlay({}, { pages: { plan: 'javascript:alert(1)' } }), 'pages.plan'],
  ] as const) {
    it(`leaves out ${what}, says where it is once, and keeps the bundled words`, async () => {
      const { said, widget } = await page(pack);
      expect(said.length, said.join('\n')).to.equal(1);
      expect(said[0]).to.include(expected);
      expect(widget.querySelectorAll('ol > li').length).to.equal(16);
      expect(seen(widget)).not.to.include('javascript');
    });
  }

  it('keeps the right items of an overlay that has wrong ones too', async () => {
    const items = {
      'charter.commitment.08': { plain: 7 },
      'charter.commitment.11': { plain: 'We ask when you have time.' },
    };
    const { widget, said } = await page(overlay(items));
    await until(() => seen(widget).includes('We ask when you have time.'), 'the right one is in use');
    expect(said.length).to.equal(1);
  });

  for (const [what, markup, expected] of [
    ['no address and nothing inside', '<co-content></co-content>', 'expected an address in src'],
    [
      'words that are no JSON',
      '<co-content><script type="application/json">{</script></co-content>',
      'bundled words stay',
    ],
    ['a file that is not there', '<co-content src="/no/such/pack.json"></co-content>', '404'],
  ] as const) {
    it(`keeps the bundled words where there is ${what}, and says so once`, async () => {
      let region!: HTMLElement;
      const said = await warnings(async () => {
        region = await put(`${markup}<co-commitments></co-commitments>`);
        await until(() => region.querySelectorAll('ol > li').length === 16, 'the bundled words are there');
        await new Promise((resolve) => setTimeout(resolve, 200));
      });
      expect(said.length, said.join('\n')).to.equal(1);
      expect(said[0]).to.include('co-content').and.include(expected);
    });
  }

  it('does not hold up the bundled words where a pack is slow, and takes its words when it comes', async () => {
    const { fetch } = window;
    let answer!: (response: Response) => void;
    window.fetch = () => new Promise((resolve) => (answer = resolve));
    try {
      let widget!: HTMLElement;
      const said = await warnings(async () => {
        const region = await put('<co-content src="/slow.json"></co-content><co-commitments></co-commitments>');
        widget = region.querySelector('co-commitments')!;
        await until(() => widget.querySelectorAll('ol > li').length === 16, 'the bundled words came first');
      });
      expect(said.length, said.join('\n')).to.equal(1);
      expect(said[0]).to.include('/slow.json').and.include('stay until it comes');
      answer(new Response(JSON.stringify(overlay({ 'charter.commitment.14': { plain: 'Better late than never.' } }))));
      await until(() => seen(widget).includes('Better late than never.'), 'the late words are in use');
    } finally {
      window.fetch = fetch;
    }
  });

  it('shows hostile words as words', async () => {
    const hostile = '<img src=x onerror="window.coHostile = 1"><script>window.coHostile = 1</script>';
    const { widget } = await page(overlay({ 'charter.commitment.16': { plain: `Words ${hostile}.`, name: hostile } }));
    await until(() => widget.textContent!.includes('onerror'), 'it is shown');
    expect(widget.querySelector('img[src=x], script')).to.equal(null);
    expect('coHostile' in window).to.equal(false);
  });
});

describe('a pack that a script registers', () => {
  afterEach(cleanPage);

  it('is in use at once in what is drawn already', async () => {
    const region = await put('<co-commitments></co-commitments>');
    registerPack({
      id: 'by-script',
      lang: 'en-GB',
      over: 'halton',
      items: { 'charter.commitment.09': { plain: 'Come and join us.' } },
    });
    await until(() => seen(region).includes('Come and join us.'), 'it is drawn');
  });
});
