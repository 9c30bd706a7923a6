import { aTimeout, expect } from '@open-wc/testing';
import { registerPictures } from '../src/core/pictures.js';
import '../src/elements/card/index.js';
import { ariaTree, cleanPage, same, until } from './reader.js';
import { put, seen, settled, warnings } from './support.js';

const card = async (markup: string) => (await put(markup)).querySelector('co-card')!;
const picture = (element: Element) => element.shadowRoot!.querySelector('img');
const partners = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

describe('co-card', () => {
  afterEach(cleanPage);

  it('keeps the author’s nodes, the same ones, where the author put them', async () => {
    const element = document.createElement('co-card');
    const words = document.createElement('p');
    words.textContent = 'Meet other parents.';
    element.append(words);
    (await put('')).append(element);
    element.picture = 'meeting';
    await until(() => picture(element), 'the picture is there');
    document.documentElement.dataset.coWords = 'easy';
    await settled(document.body);
    expect(element.childNodes.length).to.equal(1);
    same(element.firstChild, words);
    same(words.assignedSlot!.getRootNode(), element.shadowRoot);
    expect(element.shadowRoot!.textContent!.trim()).to.equal('');
    words.textContent = 'On Tuesday.';
    expect(seen(element).trim()).to.equal('On Tuesday.');
  });

  it('shows a picture that says nothing to a screen reader, and none while pictures are off', async () => {
    const element = await card('<co-card picture="meeting"><h3>Coffee morning</h3></co-card>');
    await until(() => picture(element)?.src.startsWith('data:image/svg'), 'the picture is there');
    expect(picture(element)!.alt).to.equal('');
    const tree = await ariaTree('co-card');
    if (tree) expect(tree).to.equal('- heading "Coffee morning" [level=3]');
    document.documentElement.dataset.coPictures = 'off';
    await until(() => !picture(element), 'the picture goes');
    expect(seen(element).trim()).to.equal('Coffee morning');
    document.documentElement.dataset.coPictures = 'on';
    await until(() => picture(element), 'the picture comes back');
  });

  it('names an unknown picture once and shows the words without it', async () => {
    let element!: HTMLElement;
    const said = await warnings(async () => {
      element = await card('<co-card picture="unicorn"><p>Words</p></co-card><co-card picture="unicorn"></co-card>');
      document.documentElement.dataset.coWords = 'easy';
      await aTimeout(100);
    });
    expect(said.length).to.equal(1);
    expect(said[0]).to.include('co-card').and.include('picture="unicorn"').and.include('expected');
    expect(picture(element) === null).to.equal(true);
    expect(seen(element).trim()).to.equal('Words');
  });

  it('shows a partner’s picture in place of the bundled one, also after it is drawn', async () => {
    const element = await card('<co-card picture="school"><p>Words</p></co-card>');
    await until(() => picture(element)?.src.startsWith('data:image/svg'), 'the bundled picture is there');
    registerPictures({ school: partners });
    await until(() => picture(element)!.src === partners, 'the partner’s picture is there');
    const later = await card('<co-card picture="school"><p>Words</p></co-card>');
    await until(() => picture(later)?.src === partners, 'the partner’s picture is there at once');
  });
});
