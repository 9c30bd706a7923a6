import { expect } from '@open-wc/testing';
import '../src/elements/quote/index.js';
import { css, waiting } from '../src/elements/quote/styles.js';
import { ariaTree, cleanPage, same } from './reader.js';
import { put, seen, settled } from './support.js';

const said = '<blockquote><p>They asked us first.</p></blockquote><footer>A parent, in <cite>Our year</cite></footer>';
const quote = async (inside: string) => (await put(`<co-quote>${inside}</co-quote>`)).querySelector('co-quote')!;

describe('co-quote', () => {
  afterEach(cleanPage);

  it('keeps the author’s nodes, the same ones, where the author put them', async () => {
    const element = document.createElement('co-quote');
    element.innerHTML = said;
    const nodes = [...element.childNodes];
    (await put('')).append(element);
    await settled(document.body);
    document.documentElement.dataset.coWords = 'easy';
    await settled(document.body);
    expect(element.innerHTML).to.equal(said);
    nodes.forEach((node, at) => same(element.childNodes[at], node));
    expect(element.shadowRoot!.textContent!.trim()).to.equal('');
    element.querySelector('p')!.firstChild!.nodeValue = 'They asked us again.';
    expect(seen(element)).to.include('They asked us again.');
  });

  it('says the quotation and who said it, and nothing of its mark', async () => {
    await quote(said);
    const tree = await ariaTree('co-quote');
    if (!tree) return;
    expect(tree).to.include('- blockquote:').and.include('They asked us first.').and.include('Our year');
    expect(tree).not.to.include('img').and.not.include('“');
  });

  it('frames what is no quotation too', async () => {
    const element = await quote('<p>Nothing about us without us.</p>');
    expect(seen(element).trim()).to.equal('Nothing about us without us.');
    expect(getComputedStyle(element).paddingInlineStart).not.to.equal('0px');
    expect(element.querySelector('p')!.offsetTop).to.be.greaterThan(element.offsetTop + 24);
  });

  it('leaves the look of the author’s words to the host wherever the host has a rule', async () => {
    const host = document.createElement('style');
    host.textContent = 'blockquote { margin: 13px; font-size: 31px } cite { font-style: oblique }';
    document.head.prepend(host);
    const element = await quote(said);
    const words = getComputedStyle(element.querySelector('blockquote')!);
    expect([words.marginLeft, words.fontSize]).to.deep.equal(['13px', '31px']);
    expect(getComputedStyle(element.querySelector('cite')!).fontStyle).to.include('oblique');
    host.remove();
  });

  it('has the size that it had before the script', async () => {
    const frame = document.createElement('iframe');
    frame.style.width = '600px';
    (await put('')).append(frame);
    frame.contentDocument!.body.innerHTML = `<style>${css}${waiting} body { font: 18px serif }</style><co-quote>${said}</co-quote>`;
    const before = frame.contentDocument!.querySelector('co-quote')!;
    expect(before.matches(':not(:defined)')).to.equal(true);
    const element = await quote(said);
    Object.assign(element.parentElement!.style, { font: '18px serif', width: `${before.clientWidth}px` });
    for (const selector of ['blockquote', 'footer']) {
      const at = (root: Element) => {
        const { left, top, width, height } = root.querySelector(selector)!.getBoundingClientRect();
        const outer = root.getBoundingClientRect();
        return [left - outer.left, top - outer.top, width, height, outer.height].map(Math.round);
      };
      expect(at(element), selector).to.deep.equal(at(before));
    }
  });

  it('mirrors its mark on a page from right to left', async () => {
    const element = await quote(said);
    const mark = () => getComputedStyle(element, '::before').transform;
    expect(mark()).to.equal('none');
    document.documentElement.dir = 'rtl';
    expect(mark()).to.equal('matrix(-1, 0, 0, 1, 0, 0)');
  });
});
