import { expect } from '@open-wc/testing';
import pack from '../src/content/modules/charter.js';
import '../src/elements/is-isnt/index.js';
import { blockOf } from '../src/core/blocks.js';
import { ariaTree, cleanPage, inViewport } from './reader.js';
import { put } from './support.js';

const { is, isnt } = blockOf(pack.parts, 'is-isnt')!;

describe('co-is-isnt', () => {
  afterEach(cleanPage);

  it('tells both sides in words: each list stands under a heading that names it', async () => {
    const region = await put('<co-is-isnt heading-level="3"></co-is-isnt>');
    const sides = [...region.querySelectorAll('h3')].map((heading) => [
      heading.textContent!.trim(),
      heading.closest('.co-panel')!.querySelectorAll('li').length,
    ]);
    expect(sides).to.deep.equal([
      [is.name, 5],
      [isnt.name, 4],
    ]);
    const tree = await ariaTree('co-is-isnt');
    if (tree) expect(tree).to.include(`heading "${is.name}" [level=3]`);
  });

  it('stands side by side on a wide screen, one after the other on a phone', async () => {
    const tops = async () => {
      const region = await put('<co-is-isnt></co-is-isnt>');
      return [...region.querySelectorAll('h2')].slice(-2).map((heading) => heading.getBoundingClientRect().top);
    };
    const wide = await tops();
    expect(wide[0]).to.equal(wide[1]);
    await inViewport(360, 700, async () => {
      const [first, second] = await tops();
      expect(second).to.be.greaterThan(first!);
    });
  });
});
