import { expect } from '@open-wc/testing';
import '../src/elements/content/index.js';
import '../src/elements/measures/index.js';
import { cleanPage, click, until } from './reader.js';
import { put, seen, warnings } from './support.js';

const measure = (id: string, more: object) => ({
  id: `measures.${id}`,
  source: [],
  name: `Figure ${id}`,
  plain: 'What it means.',
  easy: [{ text: 'What it means.', picture: 'numbers' }],
  unit: '%',
  value: 50,
  better: 'more',
  updated: '2026-01-31',
  ...more,
});
let packs = 0;
const page = (...measures: object[]) =>
  put(
    `<co-content><script type="application/json">${JSON.stringify({
      id: `figures-${++packs}`,
      lang: 'en-GB',
      sections: {
        measures: {
          section: 'measures',
          document: { id: 'figures', title: 'Figures' },
          title: `Figures ${packs}`,
          intro: measure('intro-words', {}) && {
            id: 'measures.intro',
            source: [],
            plain: 'Made up.',
            easy: [{ text: 'Made up.', picture: 'numbers' }],
          },
          measures,
        },
      },
    })}</script></co-content><co-measures></co-measures>`,
  ).then(async (region) => {
    await until(() => seen(region).includes(`Figures ${packs}`), 'the pack is in use');
    return region;
  });

/** What is drawn of the times before, and of the last one. */
const bars = (region: Element) => [...region.querySelectorAll<SVGPathElement>('svg path')].slice(0, 2);

describe('co-measures', () => {
  afterEach(cleanPage);

  it('keeps the words already there where no pack has figures, and says so', async () => {
    let region!: HTMLElement;
    const said = await warnings(async () => (region = await put('<co-measures><p>Ask us.</p></co-measures>')));
    expect(said.join()).to.include('"measures"');
    expect(seen(region)).to.include('Ask us.');
  });

  for (const [what, more, sentence] of [
    [
      'below its target and better',
      {
        value: 71,
        target: 80,
        trend: [
          { label: '2024', value: 58 },
          { label: '2025', value: 71 },
        ],
      },
      'The target is 80%. Up from 58% (2024). That is better.',
    ],
    [
      'reached, where less is good',
      {
        value: 3,
        target: 4,
        better: 'less',
        trend: [
          { label: '2024', value: 6 },
          { label: '2025', value: 3 },
        ],
      },
      'The target is 4%. The target is reached. Down from 6% (2024). That is better.',
    ],
    [
      'worse, where less is good',
      {
        value: 9,
        better: 'less',
        trend: [
          { label: '2024', value: 6 },
          { label: '2025', value: 9 },
        ],
      },
      'Up from 6% (2024). That is worse.',
    ],
    [
      'as before',
      {
        trend: [
          { label: '2024', value: 50 },
          { label: '2025', value: 50 },
        ],
      },
      'The same as before (2024).',
    ],
    ['a figure alone', {}, ''],
  ] as const) {
    it(`says in words how a figure stands: ${what}`, async () => {
      const region = await page(measure('a', more));
      expect(region.querySelector<HTMLElement>('.co-measures-value + p')!.innerText).to.equal(sentence);
    });
  }

  it('never shows a count of people from 1 to 4: not in words, not in the table, not as a bar', async () => {
    const trend = [
      { label: 'May', value: 12 },
      { label: 'June', value: 4 },
      { label: 'July', value: 3 },
    ];
    const region = await page(
      measure('few', { people: true, unit: 'pupils', value: 3, trend, target: 0, better: 'less' }),
    );
    const item = region.querySelector<HTMLElement>('co-measures li')!;
    await click(item.querySelector('summary')!);
    await until(() => item.querySelector('details')!.open, 'it opens');
    const cells = [...item.querySelectorAll('td')].map((cell) => cell.innerText.trim());
    expect(cells).to.deep.equal(['12 pupils', 'fewer than 5 pupils', 'fewer than 5 pupils']);
    expect(seen(item)).to.include('so that nobody can be recognised');
    expect(seen(item)).not.to.match(/\b[34] pupils/);
    const [before, now] = bars(item).map((bar) => bar.getBBox());
    expect(before!.width, 'one bar of the two before').to.equal(16);
    expect(now!.width, 'none for the last').to.equal(0);
  });

  it('shows none and five as they are', async () => {
    const region = await page(
      measure('none', { people: true, unit: 'pupils', value: 0 }),
      measure('five', { people: true, unit: 'pupils', value: 5 }),
    );
    const values = [...region.querySelectorAll<HTMLElement>('.co-measures-value')].map((value) => value.innerText);
    expect(values).to.deep.equal(['0 pupils', '5 pupils']);
  });

  it('draws its bars from the figures of the table beneath, as high as they are', async () => {
    const trend = [
      { label: 'a', value: 20 },
      { label: 'b', value: 40 },
    ];
    const region = await page(measure('bars', { value: 40, trend }));
    const [low, high] = bars(region).map((bar) => bar.getBBox().height);
    expect(high! / low!).to.be.closeTo(2, 0.15);
    expect(region.querySelector('svg')!.getAttribute('aria-hidden')).to.equal('true');
    expect([...region.querySelectorAll('th[scope=row]')].map((cell) => cell.textContent!.trim())).to.deep.equal([
      'a',
      'b',
    ]);
  });
});
