import { expect } from '@open-wc/testing';
import { registerPack } from '../src/core/content.js';
import '../src/elements/easy-read-toggle/index.js';
import '../src/elements/ladder/index.js';
import '../src/elements/priority-card/index.js';
import { ariaTree, cleanPage, click, focused, hasFocus, press, spoken, tabTo, until } from './reader.js';
import { put, seen, settled, warnings } from './support.js';

const { documentElement: page } = document;
const key = 'co-elements:reading';
const toggle = async (markup = '<co-easy-read-toggle></co-easy-read-toggle>') =>
  (await put(markup)).querySelector('co-easy-read-toggle')!;
const named = (element: Element, name: string) =>
  [...element.querySelectorAll('input')].find((input) => input.labels![0]!.innerText.trim() === name)!;
const checked = (element: Element) =>
  [...element.querySelectorAll<HTMLInputElement>('[type=radio]')]
    .filter((radio) => radio.checked)
    .map(({ value }) => value)
    .join();
const button = (element: Element, name: string) =>
  [...element.querySelectorAll('button')].find(({ innerText }) => innerText === name);
const to = async (words: string) => {
  await until(() => page.dataset.coWords === words, `the page is in ${words} words`);
  await settled(document.body);
};

describe('co-easy-read-toggle', () => {
  afterEach(() => {
    cleanPage();
    localStorage.clear();
  });

  it('is a named group of radio buttons, and a switch of its own for pictures', async () => {
    const element = await toggle();
    expect(element.querySelector('fieldset legend')!.textContent!.trim()).to.equal('Words');
    expect([named(element, 'Plain words').type, named(element, 'Easy read').type]).to.deep.equal(['radio', 'radio']);
    expect(named(element, 'Pictures').getAttribute('role')).to.equal('switch');
    expect([checked(element), named(element, 'Pictures').checked]).to.deep.equal(['plain', true]);
    const tree = await ariaTree('co-easy-read-toggle');
    if (tree) {
      expect(tree).to.include('group "Words"').and.include('radio "Plain words" [checked]');
      expect(tree).to.include('radio "Easy read"').and.include('switch "Pictures" [checked]');
    }
  });

  it('changes the page by click, at once, and without moving the focus', async () => {
    const element = await toggle('<co-easy-read-toggle></co-easy-read-toggle><co-ladder></co-ladder>');
    await click(named(element, 'Easy read'));
    await to('easy');
    hasFocus(named(element, 'Easy read'));
    expect(seen(document.querySelector('co-ladder')!)).to.include('We plan it together.');
    await click(named(element, 'Pictures'));
    await until(() => page.dataset.coPictures === 'off', 'pictures are off');
    await settled(document.body);
    expect(document.querySelectorAll('co-ladder img').length).to.equal(0);
  });

  it('works by keyboard: one stop for the words, arrows choose, Space turns pictures off', async () => {
    const element = await toggle();
    await tabTo((at) => at === named(element, 'Plain words'));
    await press('ArrowRight');
    await to('easy');
    hasFocus(named(element, 'Easy read'));
    await press('Tab');
    hasFocus(named(element, 'Pictures'));
    await press('Space');
    await until(() => page.dataset.coPictures === 'off', 'pictures are off');
    hasFocus(named(element, 'Pictures'));
    await press('Shift+Tab');
    hasFocus(named(element, 'Easy read'));
    await press('ArrowLeft');
    await to('plain');
  });

  it('changes one region only where it is told which', async () => {
    const element = await toggle(
      '<co-easy-read-toggle for="part"></co-easy-read-toggle><div id="part"><co-ladder></co-ladder></div><co-priority-card priority="empowerment"></co-priority-card>',
    );
    await click(named(element, 'Easy read'));
    await until(() => document.getElementById('part')!.dataset.coWords === 'easy', 'the region is easy');
    await settled(document.body);
    expect(page.dataset.coWords).to.equal(undefined);
    expect(seen(document.querySelector('co-ladder')!)).to.include('Draft easy read');
    expect(seen(document.querySelector('co-priority-card')!)).not.to.include('Draft easy read');
    expect(checked(element)).to.equal('easy');
  });

  it('says a change once, however many elements and switches are on the page', async () => {
    const element = await toggle(
      '<co-easy-read-toggle></co-easy-read-toggle><co-easy-read-toggle></co-easy-read-toggle><co-ladder></co-ladder><co-ladder></co-ladder><co-priority-card priority="empowerment"></co-priority-card>',
    );
    expect(await spoken(() => click(named(element, 'Easy read')))).to.deep.equal(['Now in easy read.']);
    expect(await spoken(() => click(named(element, 'Pictures')))).to.deep.equal(['Pictures are off.']);
    expect(document.querySelectorAll('[role=status], [aria-live]').length).to.equal(1);
  });

  it('is heard inside a modal dialog', async () => {
    const element = await toggle('<dialog><co-easy-read-toggle></co-easy-read-toggle></dialog>');
    const dialog = element.closest('dialog')!;
    dialog.showModal();
    expect(await spoken(() => click(named(element, 'Easy read')))).to.deep.equal(['Now in easy read.']);
    expect(dialog.contains(document.getElementById('co-announcer'))).to.equal(true);
  });

  it('shows what a host script or a second switch changed', async () => {
    const first = await toggle(
      '<co-easy-read-toggle></co-easy-read-toggle><co-easy-read-toggle></co-easy-read-toggle>',
    );
    const second = document.querySelectorAll('co-easy-read-toggle')[1]!;
    await click(named(first, 'Easy read'));
    await to('easy');
    expect([checked(first), checked(second)]).to.deep.equal(['easy', 'easy']);
    page.dataset.coWords = 'plain';
    page.dataset.coPictures = 'off';
    await settled(document.body);
    expect([checked(first), checked(second)]).to.deep.equal(['plain', 'plain']);
    expect(named(second, 'Pictures').checked).to.equal(false);
    await click(named(second, 'Easy read'));
    await to('easy');
    expect(checked(first)).to.equal('easy');
  });

  it('keeps the words, and shows so, where the host cancels what it asks for', async () => {
    const element = await toggle('<co-easy-read-toggle></co-easy-read-toggle><co-ladder></co-ladder>');
    const no = (event: Event) => event.preventDefault();
    element.addEventListener('co-reading-request', no);
    const said = await spoken(async () => {
      await click(named(element, 'Easy read'));
      await click(named(element, 'Pictures'));
    });
    expect(said).to.deep.equal([]);
    expect([page.dataset.coWords, page.dataset.coPictures]).to.deep.equal([undefined, undefined]);
    expect(seen(document.querySelector('co-ladder')!)).not.to.include('Draft easy read');
    expect([checked(element), named(element, 'Pictures').checked]).to.deep.equal(['plain', true]);
  });

  it('tells the host what it asks for and what was changed', async () => {
    const element = await toggle();
    const told: unknown[] = [];
    const note = (event: Event) => void told.push([event.type, (event as CustomEvent<{ words: string }>).detail.words]);
    const types = ['co-reading-request', 'co-reading-change'];
    for (const type of types) addEventListener(type, note, true);
    await click(named(element, 'Easy read'));
    await to('easy');
    for (const type of types) removeEventListener(type, note, true);
    expect(told).to.deep.equal([
      ['co-reading-request', 'easy'],
      ['co-reading-change', 'easy'],
    ]);
  });

  describe('and the device’s memory', () => {
    it('stores nothing unless the host allows it', async () => {
      const element = await toggle();
      await click(named(element, 'Easy read'));
      await to('easy');
      expect([localStorage.length, sessionStorage.getItem(key)]).to.deep.equal([0, null]);
      expect(!button(element, 'Forget my settings')).to.equal(true);
    });

    it('stores nothing where a framework writes "false" for no', async () => {
      const element = await toggle('<co-easy-read-toggle remember="false"></co-easy-read-toggle>');
      await click(named(element, 'Easy read'));
      await to('easy');
      expect(localStorage.length).to.equal(0);
    });

    it('writes only after the reader chose, without anything that identifies, and recalls it', async () => {
      const element = await toggle('<co-easy-read-toggle remember></co-easy-read-toggle>');
      expect(localStorage.length).to.equal(0);
      await click(named(element, 'Easy read'));
      await to('easy');
      expect(Object.keys(localStorage)).to.deep.equal([key]);
      expect(JSON.parse(localStorage.getItem(key)!)).to.deep.equal({ v: 1, words: 'easy', pictures: true });
      element.remove();
      page.removeAttribute('data-co-words');
      const said = await spoken(() => toggle('<co-easy-read-toggle remember></co-easy-read-toggle>'));
      await to('easy');
      expect(checked(document.querySelector('co-easy-read-toggle')!)).to.equal('easy');
      expect(said).to.deep.equal([]);
    });

    it('forgets at a press, says so, and keeps the focus in the switch', async () => {
      const element = await toggle('<co-easy-read-toggle remember></co-easy-read-toggle>');
      await click(named(element, 'Easy read'));
      await until(() => button(element, 'Forget my settings'), 'it can be forgotten');
      const said = await spoken(async () => {
        button(element, 'Forget my settings')!.focus();
        await press('Enter');
      });
      expect(localStorage.length).to.equal(0);
      expect(said).to.deep.equal(['Your settings are forgotten.']);
      expect(!button(element, 'Forget my settings')).to.equal(true);
      expect(element.contains(focused())).to.equal(true);
      expect(page.dataset.coWords).to.equal('easy');
    });

    it('works where storage is blocked, and does not claim to remember', async () => {
      const { setItem, getItem } = Storage.prototype;
      const blocked = () => {
        throw new DOMException('Blocked', 'SecurityError');
      };
      Object.assign(Storage.prototype, { setItem: blocked, getItem: blocked });
      try {
        const element = await toggle('<co-easy-read-toggle remember></co-easy-read-toggle>');
        await click(named(element, 'Easy read'));
        await to('easy');
        expect(!button(element, 'Forget my settings')).to.equal(true);
      } finally {
        Object.assign(Storage.prototype, { setItem, getItem });
      }
    });

    it('takes no notice of what it can’t read', async () => {
      for (const stored of [
        'no JSON',
        '{"v":2,"words":"easy","pictures":true}',
        '{"v":1,"words":"huge","pictures":true}',
      ]) {
        localStorage.setItem(key, stored);
        const element = await toggle('<co-easy-read-toggle remember></co-easy-read-toggle>');
        expect([page.dataset.coWords, checked(element)], stored).to.deep.equal([undefined, 'plain']);
      }
    });
  });

  it('names a region that is not there once, and stays usable', async () => {
    let element!: HTMLElement;
    const said = await warnings(async () => {
      element = await toggle(
        '<co-easy-read-toggle for="nowhere"></co-easy-read-toggle><co-easy-read-toggle for="nowhere"></co-easy-read-toggle>',
      );
    });
    expect(said.length).to.equal(1);
    expect(said[0]).to.include('for="nowhere"').and.include('id of a region');
    expect(named(element, 'Easy read').checkVisibility()).to.equal(true);
  });

  // The last one: a pack can't be taken back.
  it('offers the original words only where a pack has them; elements without them say so and show plain words', async () => {
    const element = await toggle('<co-easy-read-toggle></co-easy-read-toggle><co-ladder></co-ladder>');
    expect(!named(element, 'Original words')).to.equal(true);
    registerPack({ id: 'with-originals', lang: 'en-GB', items: { 'charter.vision.p.1': 'As it is written.' } });
    const later = await toggle('<co-easy-read-toggle></co-easy-read-toggle><co-ladder></co-ladder>');
    await click(named(later, 'Original words'));
    await to('original');
    const ladder = document.querySelectorAll<HTMLElement>('co-ladder');
    expect(seen([...ladder].at(-1)!))
      .to.include('The original words are not here, so these are plain words.')
      .and.include('Doing with');
  });
});
