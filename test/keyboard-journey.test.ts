import { expect } from '@open-wc/testing';
import '../src/elements/definition/index.js';
import '../src/elements/easy-read-toggle/index.js';
import '../src/elements/glossary/index.js';
import '../src/elements/ladder/index.js';
import '../src/elements/term/index.js';
import { cleanPage, focused, hasFocus, inViewport, press, spoken, tabTo, type, until } from './reader.js';
import { inPage, put, seen, settled, translate } from './support.js';

const markup = `
  <co-easy-read-toggle></co-easy-read-toggle>
  <p>Your child may get an <co-term>EHCP</co-term> after the check.</p>
  <co-ladder current="consulting"></co-ladder>
  <form><co-ladder mode="choose" name="step"></co-ladder></form>
  <co-glossary></co-glossary>`;

const { documentElement: page } = document;
const fits = (when: string) => expect(page.scrollWidth - page.clientWidth, `overflow ${when}`).to.be.at.most(0);
const says = (at: Element) => (at as HTMLElement).innerText?.trim() ?? '';
/** WCAG 2.4.11: what has the focus is on the screen, and nothing of ours lies over it. */
const isInView = () => {
  const at = focused()!;
  const box = (at.closest('label') ?? at).getClientRects()[0]!;
  expect(box.bottom, at.outerHTML.slice(0, 90)).to.be.greaterThan(0);
  expect(box.top, at.outerHTML.slice(0, 90)).to.be.lessThan(innerHeight);
};

/** A parent who uses the keyboard only, on a page that a translator has rewritten. */
const walk = async () => {
  const region = await put(markup);
  const find = <T extends Element>(selector: string) => region.querySelector<T>(selector)!;
  await until(() => find('co-glossary dl') && find('co-term[role=button]'), 'all is drawn');
  translate(region);
  await settled(region);
  fits('at first');

  // Easier words.
  await tabTo((at) => at.matches('co-easy-read-toggle [value=plain]'));
  expect(await spoken(() => press('ArrowDown'))).to.deep.equal(['Now in easy read.']);
  await settled(region);
  hasFocus(find('[value=easy]'));
  fits('in easy words');
  for (const tag of ['co-easy-read-toggle', 'co-ladder', 'form', 'co-glossary'])
    expect(inPage(find(tag)), tag).not.to.include('«');
  expect(seen(find('co-ladder')))
    .to.include('They ask you what you think.')
    .and.include('We are here');
  expect(seen(region)).to.include('«Your child may get an').and.include('«Host words after.»');

  // A hard word: its meaning, and on to all words.
  const term = await tabTo((at) => at.localName === 'co-term');
  const panel = () => document.querySelector<HTMLElement>('co-definition:popover-open');
  const said = await spoken(async () => {
    await press('Enter');
    await until(panel, 'the meaning opens');
  });
  expect(said.length).to.equal(1);
  expect(said[0]).to.include('An EHC plan says what help you must get.');
  expect(seen(panel()!)).to.include('An EHC plan says what help you must get.');
  hasFocus(term);
  fits('with the meaning open');
  await press('Escape');
  await until(() => !panel(), 'the meaning closes');
  hasFocus(term);
  await press('Space');
  await until(panel, 'the meaning opens again');
  await tabTo((at) => says(at) === 'Close', 2);
  await press('Enter');
  await until(() => !panel(), 'the meaning closes');
  hasFocus(term);

  // The ladder: an example, then the table.
  const summary = await tabTo((at) => at.matches('co-ladder summary'));
  isInView();
  await press('Enter');
  await until(() => (summary.parentElement as HTMLDetailsElement).open, 'the example opens');
  const button = await tabTo((at) => at.matches('co-ladder button'));
  isInView();
  await press('Enter');
  await until(() => find('table'), 'the table is there');
  hasFocus(button);
  fits('with the table');

  // A choice.
  await tabTo((at) => at.matches('form [type=radio]'));
  isInView();
  const told = await spoken(() => press('Space'));
  expect(told.length).to.equal(1);
  expect(told[0]).to.match(/^You chose step \d of 7/);
  expect(seen(find('form'))).to.include(told[0]!.split('.')[0]!);
  isInView();
  fits('after a choice');

  // The list of words.
  await tabTo((at) => at.matches('[type=search]'));
  isInView();
  expect(await spoken(() => type('ehcp'), 900)).to.have.length(1);
  expect(seen(find('co-glossary'))).to.include('An EHC plan says what help you must get.');
  fits('with words found');
  const jump = await tabTo((at) => at.matches('nav a'), 3);
  expect(says(jump)).to.equal('E');

  // And back to plain words, from the end of the page.
  page.dataset.coWords = 'plain';
  await settled(region);
  hasFocus(jump);
  expect(find<HTMLInputElement>('[type=search]').value).to.equal('ehcp');
  expect(find<HTMLInputElement>('form :checked').checked).to.equal(true);
  expect(find('table')).to.be.ok;
  fits('in plain words again');
};

describe('A parent with a keyboard, on a narrow screen and a translated page', () => {
  afterEach(cleanPage);

  for (const dir of ['ltr', 'rtl']) {
    it(`reads, asks, chooses and finds, ${dir === 'ltr' ? 'from left to right' : 'from right to left'}`, async function () {
      this.timeout(40_000);
      page.dir = dir;
      if (!(await inViewport(320, 640, walk))) await walk();
    });
  }
});
