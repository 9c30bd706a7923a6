import { expect } from '@open-wc/testing';
import pack from '../src/content/modules/strategy.js';
import '../src/elements/inclusion/index.js';
import '../src/elements/outcomes/index.js';
import '../src/elements/strategy/index.js';
import { cleanPage, until } from './reader.js';
import { put, seen, settled } from './support.js';

describe('co-strategy', () => {
  afterEach(cleanPage);

  it('has every part in order, the priorities and the outcomes among them', async () => {
    const region = await put('<co-strategy></co-strategy>');
    const parts = [...region.querySelectorAll('.co-part')].filter((part) => part.closest('co-strategy'));
    expect(parts.map(({ id }) => id)).to.deep.equal(pack.parts.map(({ id }) => `co-strategy-${id}`));
    await until(
      () =>
        region.querySelector('#co-strategy-priorities co-priorities details') && region.querySelector('co-outcomes li'),
      'they are drawn',
    );
    expect(region.querySelectorAll('#co-strategy-priorities .co-panel').length).to.equal(4);
  });

  it('shows one part when a framework sets `section` as a property, and all again without it', async () => {
    const region = await put('<co-strategy></co-strategy>');
    const element = Object.assign(region.querySelector('co-strategy')!, { section: 'vision' });
    await settled(region);
    const parts = () => [...element.querySelectorAll('.co-part')].map(({ id }) => id);
    expect(parts()).to.deep.equal(['co-strategy-vision']);
    element.section = undefined;
    await settled(region);
    expect(parts()).to.have.length.above(1);
  });
});

describe('co-outcomes', () => {
  afterEach(cleanPage);

  it('asks how we will know, for each of the four priorities', async () => {
    const region = await put('<co-outcomes></co-outcomes>');
    const counts = [...region.querySelectorAll('h3')].map((heading) => [
      heading.textContent!.trim(),
      heading.closest('.co-panel')!.querySelectorAll('li').length,
    ]);
    expect(counts).to.deep.equal([
      ['Working Better Together', 2],
      ['Preparing for Adulthood', 6],
      ['Empowerment (Communication and Co-production)', 4],
      ['Inclusive Education for CYP with SEND', 2],
    ]);
  });
});

describe('co-inclusion', () => {
  afterEach(cleanPage);

  it('has its four sides with their points', async () => {
    const region = await put('<co-inclusion></co-inclusion>');
    const counts = [...region.querySelectorAll('h3')].map((heading) => [
      heading.textContent!.trim(),
      heading.closest('.co-panel')!.querySelectorAll('li').length,
    ]);
    expect(counts).to.deep.equal([
      ['Attending', 2],
      ['Included', 3],
      ['Achieving', 2],
      ['Supported', 2],
    ]);
    expect(seen(region)).to.include('From: SEND Strategy 2021-2025.');
  });
});
