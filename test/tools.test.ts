import { aTimeout, expect } from '@open-wc/testing';
import { rooms } from 'virtual:rooms';
import { cleanPage, click, until } from './reader.js';
import { defineFor, inPage, put, seen, settled, translate } from './support.js';

/** What readers lay over any page: toolbars, user style sheets and page translators. */
const lemon = 'rgb(255, 255, 204)';
const navy = 'rgb(0, 0, 128)';
const css = `* { font-family: "Comic Sans MS" !important; line-height: 2 !important; color: ${navy} !important; background: ${lemon} !important }`;

const textNodes = (region: Node) => {
  const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.data.trim() && !node.parentElement!.closest('script, style, option')) nodes.push(node);
  }
  return nodes;
};

/** Puts every word into an element of its own, to point at it while it is read aloud. */
const pointAtWords = (region: Node) => {
  for (const node of textNodes(region)) {
    const words = document.createDocumentFragment();
    for (const part of node.data.split(/(\s+)/)) {
      const word = document.createElement('span');
      word.dataset.tool = '';
      word.textContent = part;
      words.append(word.textContent.trim() ? word : part);
    }
    node.replaceWith(words);
  }
};

const underTool = () => {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  return () => style.remove();
};

/** What changes in a region while nobody does anything. */
const restless = async (region: Node) => {
  let changes = 0;
  const observer = new MutationObserver((records) => (changes += records.length));
  observer.observe(region, { subtree: true, childList: true, characterData: true });
  await aTimeout(500);
  observer.disconnect();
  return changes;
};

describe('under a reading toolbar and a user style sheet', () => {
  afterEach(cleanPage);

  for (const { name, fixtures } of rooms) {
    const [example] = fixtures;
    if (!example) continue;
    it(`co-${name} takes their look, can still be read, and changes its words`, async () => {
      await defineFor(fixtures);
      const region = await put(example.html, 'plain');
      const before = seen(region);
      const stop = underTool();
      try {
        pointAtWords(region);
        expect(seen(region)).to.equal(before);
        for (const node of textNodes(region).filter((one) => one.parentElement!.getClientRects().length)) {
          const { fontFamily, color, lineHeight, fontSize } = getComputedStyle(node.parentElement!);
          expect([fontFamily, color], node.data).to.deep.equal(['"Comic Sans MS"', navy]);
          expect(parseFloat(lineHeight)).to.be.closeTo(2 * parseFloat(fontSize), 0.1);
        }
        region.dataset.coWords = 'easy';
        await settled(region);
        for (const expected of example.easyWords) expect(inPage(region)).to.include(expected);
      } finally {
        stop();
      }
    });
  }

  it('a term is explained at a press on a word that a tool put inside it', async () => {
    await defineFor([{ html: '<co-term></co-term>' }]);
    const region = await put('<p>An <co-term>EHC plan</co-term> helps.</p>');
    const term = region.querySelector('co-term')!;
    await until(() => term.role === 'button', 'a button');
    pointAtWords(region);
    await settled(region);
    expect(term.role).to.equal('button');
    await click(term.querySelector('[data-tool]')!);
    await until(() => document.querySelector('co-definition:popover-open'), 'the definition');
    expect(seen(document.querySelector('co-definition')!)).to.include('EHC plan');
  });
});

describe('a page whose words are explained', () => {
  const page =
    '<article id="a"><p>An EHC plan says so. See the Local Offer.</p></article><co-explain for="a"></co-explain>';
  const explained = (region: Element) =>
    [...region.querySelectorAll('co-explain dt')].map((term) => term.textContent.replace(/\s+/g, ' ').trim());
  const open = async () => {
    await defineFor([{ html: page }]);
    const region = await put(page);
    await until(() => explained(region).length === 2, 'two words');
    return region;
  };

  afterEach(cleanPage);

  it('keeps its list where a tool puts every word into an element, and leaves the tool’s work alone', async () => {
    const region = await open();
    const article = region.querySelector('article')!;
    pointAtWords(article);
    const made = article.innerHTML;
    await aTimeout(500);
    expect(explained(region)).to.have.length(2);
    expect(article.innerHTML).to.equal(made);
    expect(await restless(region)).to.equal(0);
    if ('highlights' in CSS) expect([...CSS.highlights.get('co-explain')!]).to.have.length(2);
  });

  it('comes to rest where a translator puts other words there, and finds them again when it takes them back', async () => {
    const region = await open();
    const article = region.querySelector('article')!;
    const before = article.innerHTML;
    translate(article);
    for (const font of article.querySelectorAll('font font')) font.textContent = 'Plan dla dziecka.';
    await until(() => explained(region).length === 0, 'nothing is explained');
    expect(await restless(region)).to.equal(0);
    expect(article.textContent).to.equal('Plan dla dziecka.');
    article.innerHTML = before;
    await until(() => explained(region).length === 2, 'two words again');
  });
});
