import { expect } from '@open-wc/testing';
import '../src/elements/local-offer/index.js';
import '../src/elements/partners/index.js';
import '../src/elements/signatures/index.js';
import '../src/elements/you-said/index.js';
import { cleanPage } from './reader.js';
import { put, seen } from './support.js';

const headings = (region: Element, level: number) =>
  [...region.querySelectorAll(`.co-body h${level}`)].map((heading) => heading.textContent!.trim());

describe('co-partners', () => {
  afterEach(cleanPage);

  it('names the partnership and each partner, in that order, without the quotation that stands among them', async () => {
    const region = await put('<co-partners></co-partners>');
    expect(headings(region, 2)).to.deep.equal(['Halton SEND Strategic Partnership']);
    expect(headings(region, 3)).to.deep.equal([
      'Halton Borough Council',
      'Halton SEND Parent Carer’s Forum',
      'NHS Cheshire and Merseyside',
    ]);
    expect(seen(region)).not.to.include('Maya Angelou');
  });
});

describe('co-signatures', () => {
  afterEach(cleanPage);

  it('shows names, offices and organisations, and from when they are', async () => {
    const region = await put('<co-signatures></co-signatures>');
    expect(region.querySelectorAll('co-signatures li').length).to.equal(3);
    const [first] = region.querySelectorAll<HTMLElement>('co-signatures li');
    expect(
      first!.innerText
        .trim()
        .split('\n')
        .map((line) => line.trim()),
    ).to.deep.equal(['Milorad Vasic', 'Executive Director Children’s Services', 'Halton Borough Council']);
    expect(seen(region)).to.include('2022');
  });
});

describe('co-local-offer', () => {
  afterEach(cleanPage);

  it('tells how it was reviewed and names the four priorities of the strategy', async () => {
    const region = await put('<co-local-offer></co-local-offer>');
    expect(headings(region, 3).at(-1)).to.include('The Parable of Blobs and Squares');
    const names = [...region.querySelectorAll('.co-list-name')].map((name) => name.textContent!.trim());
    expect(names.slice(-4)).to.deep.equal([
      'Working Better Together',
      'Preparing for Adulthood',
      'Empowerment (Communication and Co-production)',
      'Inclusive Education for CYP with SEND',
    ]);
  });
});

describe('co-you-said', () => {
  afterEach(cleanPage);

  it('puts what was done, when, and what it serves beside what was said', async () => {
    const region = await put('<co-you-said></co-you-said>');
    const [reply] = region.querySelectorAll<HTMLElement>('co-you-said li');
    expect([...reply!.querySelectorAll('h3')].map((heading) => heading.textContent!.trim())).to.deep.equal([
      'You said',
      'We did',
    ]);
    expect(seen(reply!)).to.match(/You said .* We did .* 2021/);
    expect(reply!.querySelector('details')!.textContent).to.include('Empowerment').and.include('Commitment 7');
  });
});
