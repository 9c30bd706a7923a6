import { expect } from '@open-wc/testing';
import { upgrade } from '../src/embed/embed.js';
import '../src/elements/ladder/index.js';
import '../src/elements/term/index.js';
import { cleanPage, click, focused, press, spoken, until } from './reader.js';
import { put, seen, settled } from './support.js';

const bases = ['https://words.example/widgets/'];
const link = (path: string, words: string) => `<a href="${bases[0]}${path}">${words}</a>`;

/** Upgrades every link and mark of a region, as the loader does. */
const upgraded = async (markup: string) => {
  const region = await put(markup);
  for (const element of region.querySelectorAll<HTMLElement>('a, [data-co]'))
    void upgrade(element, bases, Promise.resolve());
  await settled(region);
  return region;
};

describe('a link to a widget’s page', () => {
  afterEach(cleanPage);

  it('becomes the widget below what a reader sees, and is not shown any more', async () => {
    const region = await upgraded(
      `<svg width="1" height="3000"></svg><p>${link('ladder?current=consulting', 'The ladder')}</p>`,
    );
    const ladder = region.querySelector('co-ladder')!;
    await until(() => seen(ladder).includes('We are on step 4'), 'the ladder is shown');
    expect(region.querySelector('p > a')!.checkVisibility()).to.equal(false);
    expect(ladder.previousElementSibling!.querySelector('a')).to.be.ok;
  });

  it('in view becomes it when pressed: the focus moves to its heading, and it is said once', async () => {
    const region = await upgraded(`<p>${link('ladder', 'The ladder')}</p>`);
    const own = region.querySelector('a')!;
    await until(() => own.getAttribute('aria-expanded') === 'false', 'it can be pressed');
    expect(seen(region)).not.to.include('Working together as equals');
    own.focus();
    expect(await spoken(() => press('Enter'))).to.deep.equal(['It is shown here now.']);
    expect(seen(region)).to.include('Working together as equals');
    expect(focused()!.textContent!.trim()).to.equal('Co-production Ladder');
  });

  it('stays where it is part of a sentence, and one to a word’s page explains the word', async () => {
    const region = await upgraded(
      `<p>See ${link('ladder', 'the ladder')} and your ${link('words/ehc-plan', 'EHC plan')} now.</p>`,
    );
    expect(region.querySelector('co-ladder') === null).to.equal(true);
    expect(seen(region)).to.include('See the ladder and your EHC plan now.');
    const word = region.querySelector<HTMLElement>('co-term')!;
    await until(() => word.getAttribute('role') === 'button', 'the word is known');
    await click(word);
    await until(() => document.querySelector('co-definition:popover-open'), 'it is explained');
    await press('Escape');
  });
});

describe('a marked element', () => {
  afterEach(cleanPage);

  it('gives its words to the widget, which has its options', async () => {
    const region = await upgraded('<div data-co="ladder" data-co-heading-level="3"><p>Seven steps.</p></div>');
    const ladder = region.querySelector('co-ladder')!;
    await until(() => ladder.querySelector('h3'), 'it is drawn');
    expect(seen(region)).not.to.include('Seven steps.');
    expect(ladder.previousElementSibling!.checkVisibility()).to.equal(false);
  });
});
