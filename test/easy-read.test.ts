import { expect } from '@open-wc/testing';
import '../src/elements/easy-read/index.js';
import { ariaTree, cleanPage, same, until } from './reader.js';
import { put, seen, settled, warnings } from './support.js';

const pair =
  '<co-easy-read><p>The group meets monthly.</p><p slot="easy" data-co-picture="meeting">The group meets.</p><p slot="easy">It meets each month.</p></co-easy-read>';
const place = async (markup = pair, words?: 'easy') => (await put(markup, words)).querySelector('co-easy-read')!;
const shown = (element: HTMLElement) => seen(element).trim();

describe('co-easy-read', () => {
  afterEach(cleanPage);

  it('shows the author’s wording that the reader chose, and keeps the author’s nodes', async () => {
    const element = await place();
    const before = [...element.childNodes];
    expect(shown(element)).to.equal('The group meets monthly.');
    document.documentElement.dataset.coWords = 'easy';
    await settled(document.body);
    expect(shown(element)).to.equal('The group meets. It meets each month.');
    document.documentElement.dataset.coWords = 'plain';
    await settled(document.body);
    expect(shown(element)).to.equal('The group meets monthly.');
    before.forEach((node, i) => same(element.childNodes[i], node));
    expect(element.shadowRoot!.textContent!.trim()).to.equal('');
  });

  it('shows the picture of a row beside it, silent, and none while pictures are off', async () => {
    const element = await place(pair, 'easy');
    const images = () => element.shadowRoot!.querySelectorAll('img').length;
    await until(() => images() === 1, 'the picture is there');
    const tree = await ariaTree('co-easy-read');
    if (tree) expect(tree).to.equal('- paragraph: The group meets.\n- paragraph: It meets each month.');
    document.documentElement.dataset.coPictures = 'off';
    await until(() => images() === 0, 'the picture is gone');
  });

  it('shows rows that are added and changed later', async () => {
    const element = await place(pair, 'easy');
    const row = document.createElement('p');
    row.slot = 'easy';
    row.textContent = 'Come too.';
    element.append(row);
    await until(() => shown(element).endsWith('Come too.'), 'the new row');
    element.children[1].textContent = 'We meet.';
    expect(shown(element)).to.match(/^We meet\./);
    row.remove();
    await until(() => !shown(element).endsWith('Come too.'), 'the row is gone');
  });

  it('keeps plain words where there are no easy ones, and says so once', async () => {
    let element!: HTMLElement;
    const said = await warnings(async () => {
      element = await place('<co-easy-read><p>Plain only.</p></co-easy-read>', 'easy');
      element.append('');
      await settled(document.body);
    });
    expect(shown(element)).to.equal('Plain only.');
    expect(said.length).to.equal(1);
    expect(said[0]).to.include('<co-easy-read>: expected children with slot="easy"');
  });

  it('names an unknown picture once and shows the words without it', async () => {
    let element!: HTMLElement;
    const said = await warnings(async () => {
      element = await place(pair.replace('meeting', 'unicorn'), 'easy');
      await settled(document.body);
    });
    expect(said.length).to.equal(1);
    expect(said[0]).to.include('data-co-picture="unicorn"');
    expect(shown(element)).to.equal('The group meets. It meets each month.');
  });
});
