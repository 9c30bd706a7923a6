import { expect } from '@open-wc/testing';
import section from '../src/content/modules/jigsaw.js';
import { registerPack } from '../src/core/content.js';
import '../src/elements/jigsaw/index.js';
import { ariaTree, cleanPage, click, hasFocus, press, same, spoken, until } from './reader.js';
import { put, seen, settled, warnings } from './support.js';

const jigsaw = async (markup = '<co-jigsaw></co-jigsaw>') => (await put(markup)).querySelector('co-jigsaw')!;
const pieces = (element: Element) =>
  [...element.querySelectorAll<HTMLElement>('ol > li')].map((item) =>
    /Piece (\d+) of (\d+)/.exec(item.innerText)!.slice(1).join('/'),
  );
const marked = (element: Element) => [...element.querySelectorAll<HTMLElement>('[aria-current]')];
const radios = (region: Element) => [...region.querySelectorAll<HTMLInputElement>('[type=radio]')];
const radio = (region: Element, value: string) => radios(region).find((input) => input.value === value)!;

describe('co-jigsaw to read', () => {
  afterEach(cleanPage);

  it('is an ordered list of five pieces, each with a heading at the author’s level', async () => {
    const element = await jigsaw('<co-jigsaw heading-level="3"></co-jigsaw>');
    expect(pieces(element)).to.deep.equal(['1/5', '2/5', '3/5', '4/5', '5/5']);
    expect([element.querySelectorAll('h3').length, element.querySelectorAll('h4').length]).to.deep.equal([1, 5]);
    const tree = await ariaTree('co-jigsaw');
    if (tree)
      expect(tree).to.include('heading "Giving your view" [level=4]').and.include('- list').and.not.include('img');
  });

  it('tells the piece we are on in words, in a sentence, and to assistive technology', async () => {
    const element = await jigsaw('<co-jigsaw current="feedback"></co-jigsaw>');
    expect(seen(element)).to.include('We are on piece 3, “Giving your view”.');
    const [here, ...others] = marked(element);
    expect(others).to.deep.equal([]);
    expect(here!.getAttribute('aria-current')).to.equal('step');
    expect(here!.innerText).to.include('We are here').and.include('Piece 3 of 5');
    element.setAttribute('current', 'involved');
    await settled(element);
    expect(marked(element).map(({ innerText }) => /Piece \d/.exec(innerText)![0])).to.deep.equal(['Piece 4']);
    element.removeAttribute('current');
    await settled(element);
    expect(seen(element)).not.to.include('We are here');
  });

  it('has drawings that hold no words and that a screen reader and the keyboard pass over', async () => {
    const drawings = [...(await jigsaw()).querySelectorAll('svg')];
    expect(drawings.length).to.be.greaterThan(4);
    for (const drawing of drawings) {
      expect(drawing.getAttribute('aria-hidden')).to.equal('true');
      expect(drawing.textContent!.trim()).to.equal('');
      expect(drawing.querySelector('a, title, text, [tabindex], [id]') === null).to.equal(true);
    }
  });

  it('names each wrong value once and draws the rest', async () => {
    let element!: HTMLElement;
    const said = await warnings(async () => {
      element = await jigsaw(
        '<co-jigsaw current="corner" mode="drag"></co-jigsaw><co-jigsaw current="corner" mode="drag"></co-jigsaw>',
      );
    });
    expect(said.length).to.equal(2);
    expect(said.join()).to.include('current="corner"').and.include('mode="drag"').and.include('co-producing');
    expect(pieces(element).length).to.equal(5);
    expect(marked(element).length).to.equal(0);
  });

  it('says the same in easy words, a picture to each idea', async () => {
    const element = await jigsaw('<co-jigsaw current="feedback"></co-jigsaw>');
    document.documentElement.dataset.coWords = 'easy';
    await settled(element);
    expect(seen(element))
      .to.include('You say what you think.')
      .and.include('We are here')
      .and.include('Draft easy read');
    await until(() => element.querySelectorAll('img').length > 4, 'the pictures are there');
    for (const image of element.querySelectorAll('img')) expect(image.alt).to.equal('');
    expect(pieces(element).length).to.equal(5);
  });
});

describe('co-jigsaw with the pieces of another pack', () => {
  afterEach(cleanPage);

  /** Pieces in a language of their own, in a place that is wide enough for a row of five. */
  const wide = async (count: number, lang: string) => {
    const all = Array.from({ length: count }, (_, i) => ({ ...section.pieces[i % 5]!, id: `p${i}`, n: i + 1 }));
    registerPack({ id: lang, lang, sections: { jigsaw: async () => ({ default: { ...section, pieces: all } }) } });
    const region = await put(`<div lang="${lang}"><co-jigsaw></co-jigsaw></div>`);
    region.style.cssText = 'display: block; inline-size: 1100px';
    await settled(region);
    const list = region.querySelector<HTMLElement>('ol')!;
    return { list, items: [...list.querySelectorAll<HTMLElement>('li')] };
  };

  it('fills the row with four pieces and gives the last one the strongest colour', async () => {
    const { list, items } = await wide(4, 'sco');
    expect(new Set(items.map((item) => item.getBoundingClientRect().top)).size).to.equal(1);
    expect(items.at(-1)!.getBoundingClientRect().right).to.be.closeTo(list.getBoundingClientRect().right, 3);
    const [third, last] = items.slice(-2).map((item) => getComputedStyle(item).borderTopColor);
    expect(last).to.equal(getComputedStyle(items.at(-1)!.querySelector('.co-jigsaw-line')!).stroke);
    expect(third).not.to.equal(last);
  });

  it('sets seven pieces one under the other, where a row would be too narrow', async () => {
    const { items } = await wide(7, 'kw');
    const tops = items.map((item) => item.getBoundingClientRect().top);
    expect([...tops].sort((a, b) => a - b)).to.deep.equal(tops);
    expect(new Set(tops).size).to.equal(7);
  });
});

describe('co-jigsaw to choose from', () => {
  const form = async (inner: string) => (await put(`<form>${inner}</form>`)).querySelector('form')!;
  const data = (host: HTMLFormElement) => [...new FormData(host)].map((pair) => pair.join('='));
  afterEach(cleanPage);

  it('asks in a named group, gives its answer to the form, and says what it means once', async () => {
    const host = await form('<co-jigsaw mode="choose" name="piece"></co-jigsaw>');
    expect(host.querySelector('legend')!.innerText).to.equal('Which piece are we on?');
    const told: unknown[] = [];
    host.addEventListener('co-jigsaw-change', (event) => told.push((event as CustomEvent<unknown>).detail));
    const said = await spoken(() => click(radio(host, 'feedback')));
    expect(data(host)).to.deep.equal(['piece=feedback']);
    expect(told).to.deep.equal([{ value: 'feedback' }]);
    expect(said.length).to.equal(1);
    expect(said[0]).to.include('You chose piece 3 of 5: Giving your view. That means:');
    expect(seen(host)).to.include(said[0]!);
    expect(host.querySelectorAll('[role=status], [aria-live]').length).to.equal(0);
  });

  it('moves to the next piece with the down arrow', async () => {
    const host = await form('<co-jigsaw mode="choose" name="piece" value="feedback"></co-jigsaw>');
    radio(host, 'feedback').focus();
    await press('ArrowDown');
    hasFocus(radio(host, 'involved'));
    expect(data(host)).to.deep.equal(['piece=involved']);
  });

  it('holds the form back while required, and goes back to the first answer at a reset', async () => {
    const host = await form(
      '<co-jigsaw mode="choose" name="piece" required></co-jigsaw><co-jigsaw mode="choose" name="second" value="involved"></co-jigsaw>',
    );
    expect(host.checkValidity()).to.equal(false);
    const [first, second] = [...host.querySelectorAll('co-jigsaw')];
    await click(radio(first!, 'information'));
    expect(host.checkValidity()).to.equal(true);
    await click(radio(second!, 'information'));
    host.reset();
    await settled(host);
    expect(data(host)).to.deep.equal(['second=involved']);
    expect(seen(second!)).to.include('You chose piece 4 of 5');
    expect(seen(first!)).not.to.include('You chose');
  });

  it('submits nothing without a name, and two such jigsaws do not disturb each other', async () => {
    const host = await form('<co-jigsaw mode="choose"></co-jigsaw><co-jigsaw mode="choose"></co-jigsaw>');
    const [first, second] = [...host.querySelectorAll('co-jigsaw')];
    await click(radio(first!, 'information'));
    await click(radio(second!, 'involved'));
    expect([radio(first!, 'information').checked, radio(second!, 'involved').checked]).to.deep.equal([true, true]);
    expect(data(host)).to.deep.equal([]);
  });

  it('keeps the answer and the focus when the wording changes, and obeys a disabled fieldset', async () => {
    const host = await form('<fieldset><co-jigsaw mode="choose" name="piece"></co-jigsaw></fieldset>');
    const chosen = radio(host, 'involved');
    await click(chosen);
    chosen.focus();
    document.documentElement.dataset.coWords = 'easy';
    await settled(host);
    same(radio(host, 'involved'), chosen);
    hasFocus(chosen);
    expect(data(host)).to.deep.equal(['piece=involved']);
    host.querySelector('fieldset')!.disabled = true;
    expect(data(host)).to.deep.equal([]);
    expect(chosen.matches(':disabled')).to.equal(true);
  });
});
