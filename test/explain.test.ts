import { aTimeout, expect } from '@open-wc/testing';
import type { CoExplain } from '../src/elements/explain/explain.js';
import '../src/elements/explain/index.js';
import { sendMouse } from '@web/test-runner-commands';
import { cleanPage, focused, press, spoken, until } from './reader.js';
import { put, seen, settled, warnings } from './support.js';

const text =
  'Your child may get an <b>EHC</b> plan. Ask <a href="#sendiass">SENDIASS</a>, or see the Local Offer. Two rights.';
const page = (attributes = '', words = text) =>
  `<article id="a-page"><p>${words}</p></article><co-explain for="a-page" ${attributes}></co-explain>`;

const explained = (region: Element) =>
  [...region.querySelectorAll('co-explain dt')].map((term) => term.textContent.replace(/\s+/g, ' ').trim());

/** The middle of some words of the page. */
const middleOf = (region: Element, words: string) => {
  const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.nodeValue!.indexOf(words);
    if (at < 0) continue;
    const range = new Range();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + words.length);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }
  throw new Error(`no "${words}"`);
};

const pressAt = ({ x, y }: { x: number; y: number }) =>
  sendMouse({ type: 'click', position: [Math.round(x), Math.round(y)] });

const open = async (markup: string, count: number) => {
  const region = await put(markup);
  await until(() => explained(region).length === count, `${count} words are explained`);
  await settled(region);
  return region;
};

describe('co-explain', () => {
  afterEach(cleanPage);

  it('lists the words of the page in their order, and paints them without touching anything', async () => {
    const region = await open(page(), 2);
    expect(explained(region)[0]).to.match(/^EHC plan/);
    expect(explained(region)[1]).to.match(/^Local Offer/);
    expect(region.querySelector('article')!.innerHTML).to.equal(`<p>${text}</p>`);
    if ('highlights' in CSS) {
      const painted = [...CSS.highlights.get('co-explain')!].map((range) => {
        const live = new Range();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      });
      expect(painted).to.deep.equal(['EHC plan', 'Local Offer']);
    }
  });

  it('explains a painted word that is pressed, and leaves links to the host', async function () {
    if (!('highlights' in CSS)) this.skip();
    const region = await open(page(), 2);
    await pressAt(middleOf(region, 'Local Offer'));
    await until(() => document.querySelector('co-definition:popover-open'), 'the definition is open');
    const panel = document.querySelector('co-definition')!;
    expect(seen(panel)).to.include('Local Offer');
    // It can be seen: an anchor out of sight would hide it.
    const { left, top, width, height } = panel.getBoundingClientRect();
    expect(panel.contains(document.elementFromPoint(left + width / 2, top + height / 2))).to.equal(true);
    await press('Escape');
    await pressAt(middleOf(region, 'SENDIASS'));
    expect(location.hash).to.equal('#sendiass');
    history.replaceState(null, '', location.pathname + location.search);
    expect(document.querySelector('co-definition:popover-open') === null).to.equal(true);
  });

  it('shows a word where it stands, says so once, and comes back with Escape', async () => {
    const region = await open(page(), 2);
    region.querySelector<HTMLElement>('summary')!.click();
    const where = [...region.querySelectorAll<HTMLElement>('co-explain button')].find((button) =>
      button.ariaLabel!.includes('Local Offer'),
    )!;
    where.focus();
    expect(await spoken(() => press('Enter'))).to.deep.equal([
      '“Local Offer” is selected in the text. Press Escape to come back to the list.',
    ]);
    expect(String(getSelection())).to.equal('Local Offer');
    await press('Escape');
    expect(focused()).to.equal(where);
    expect(String(getSelection())).to.equal('');
  });

  it('finds what is added later, and goes when it goes', async () => {
    const region = await open(page(), 2);
    const more = document.createElement('p');
    more.textContent = 'There is an annual review.';
    region.querySelector('article')!.append(more);
    await until(() => explained(region).length === 3, 'the new word');
    region.querySelector('co-explain')!.remove();
    more.textContent = 'There is an EHCP.';
    await aTimeout(400);
    if ('highlights' in CSS) expect(CSS.highlights.get('co-explain')?.size ?? 0).to.equal(0);
  });

  it('marks common words where it is asked to, and leaves out what it is told to', async () => {
    const region = await open(page('with="rights" without="ehc-plan"'), 2);
    expect(explained(region)).to.deep.equal(['Local Offer', 'rights']);
    const explain = region.querySelector<CoExplain>('co-explain')!;
    explain.skip = 'article';
    explain.with = '';
    await until(() => explained(region).length === 1, 'only what is not left out');
  });

  it('says what is wrong with an attribute, once, and goes on', async () => {
    const said = await warnings(() => open(page('uses="some" skip="::["', 'An EHC plan.'), 1));
    expect(said).to.deep.equal([
      '[co-elements] <co-explain uses="some">: expected first or all. The words already there stay.',
      '[co-elements] <co-explain skip="::[">: expected a CSS selector. The words already there stay.',
    ]);
  });
});
