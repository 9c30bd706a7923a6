import { aTimeout, expect } from '@open-wc/testing';
import '../src/elements/glossary/index.js';
import { ariaTree, cleanPage, click, hasFocus, press, spoken, until } from './reader.js';
import { put, seen, settled } from './support.js';

const glossary = async () => {
  const region = await put('<co-glossary></co-glossary>');
  await until(() => region.querySelector('dl'), 'the list is drawn');
  return region.querySelector('co-glossary')!;
};
const field = (list: Element) => list.querySelector<HTMLInputElement>('input[type=search]')!;
const shown = (list: Element) =>
  [...list.querySelectorAll('dt')].filter((term) => term.checkVisibility()).map((term) => term.innerText);
const count = (list: HTMLElement) => /\d+ words?(?=\s)|No word found\./.exec(seen(list))?.[0];
const inView = (id: string) => {
  const { top, bottom } = document.getElementById(id)!.getBoundingClientRect();
  return top >= -1 && top < innerHeight && bottom > 0;
};
const type = async (list: Element, text: string) => {
  field(list).focus();
  await press(...text);
};

describe('co-glossary', () => {
  afterEach(() => {
    cleanPage();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('lists all 208 words with a meaning each, in definition lists, in the order of the alphabet', async () => {
    const list = await glossary();
    expect(shown(list).length).to.equal(208);
    for (const term of list.querySelectorAll('dt')) {
      expect(term.closest('dl'), term.innerText).to.be.ok;
      expect((term.nextElementSibling as HTMLElement).innerText.trim(), term.innerText).not.to.equal('');
      expect(term.nextElementSibling!.localName).to.equal('dd');
    }
    const letters = [...list.querySelectorAll<HTMLElement>('h3')].map(({ innerText }) => innerText);
    expect(letters).to.deep.equal([...letters].sort());
    expect(new Set(letters).size).to.equal(letters.length);
    const bare = shown(list).map((term) => term.replace(/[^\p{L}\d]/gu, '').toLowerCase()[0]);
    expect(bare).to.deep.equal([...bare].sort());
  });

  it('has jumps by letter in a named navigation, and each leads somewhere', async () => {
    const list = await glossary();
    const jumps = [...list.querySelectorAll<HTMLAnchorElement>('nav a')];
    expect(jumps.length).to.be.greaterThan(15);
    for (const { hash, innerText } of jumps) {
      const goal = document.getElementById(hash.slice(1));
      expect(goal?.innerText.trim().startsWith(innerText), hash).to.equal(true);
    }
    expect(list.querySelector('nav')!.ariaLabel).to.equal('Words by letter');
    await click(jumps.find(({ innerText }) => innerText === 'S')!);
    await until(() => inView('co-letter-S'), 'S comes into view');
  });

  it('finds a word by any spelling and hides the letters that have none', async () => {
    const list = await glossary();
    await type(list, 'ehcps');
    await until(() => shown(list).length < 10, 'the list is short');
    expect(shown(list).join()).to.include('EHC plan');
    expect(count(list)).to.equal(`${shown(list).length} ${shown(list).length === 1 ? 'word' : 'words'}`);
    const letters = [...list.querySelectorAll<HTMLElement>('nav li, h3')].filter((part) => part.checkVisibility());
    expect(letters.map(({ innerText }) => innerText.trim())).to.deep.equal(['E', 'E']);
  });

  it('says the count once, after the reader pauses', async () => {
    const list = await glossary();
    const said = await spoken(() => type(list, 'plan'), 900);
    expect(said).to.deep.equal([`${shown(list).length} words`]);
  });

  it('says so where no word is found, and shows all again when the field is emptied', async () => {
    const list = await glossary();
    expect(await spoken(() => type(list, 'zzz'), 900)).to.deep.equal(['No word found. Try fewer letters.']);
    expect(shown(list)).to.deep.equal([]);
    expect(seen(list)).to.include('No word found. Try fewer letters.');
    await press('Backspace', 'Backspace', 'Backspace');
    await until(() => shown(list).length === 208, 'all are back');
  });

  it('goes to the word that the page’s address asks for, when it is opened there', async () => {
    history.replaceState(null, '', '#co-term-ehc-plan');
    await glossary();
    await until(() => inView('co-term-ehc-plan'), 'the word is in view');
  });

  it('goes to the word of a link, also while the filter hides it', async () => {
    const list = await glossary();
    const link = document.createElement('a');
    link.href = '#co-term-ehc-plan';
    link.textContent = 'EHC plan';
    list.before(link);
    await type(list, 'sendiass');
    await until(() => !document.getElementById('co-term-ehc-plan')!.checkVisibility(), 'it is filtered out');
    await click(link);
    await until(() => shown(list).length === 208 && inView('co-term-ehc-plan'), 'the word is in view');
    expect(field(list).value).to.equal('');
  });

  it('shows one picture for each meaning in easy words, and the words stay', async () => {
    const list = await glossary();
    document.documentElement.dataset.coWords = 'easy';
    await settled(list);
    await until(() => list.querySelector('img'), 'the pictures are there');
    for (const meaning of list.querySelectorAll('dd')) {
      const pictures = meaning.querySelectorAll('img');
      expect(pictures.length, meaning.innerText).to.equal(1);
      expect(pictures[0]!.alt).to.equal('');
    }
    expect(shown(list).length).to.equal(208);
    document.documentElement.dataset.coPictures = 'off';
    await settled(list);
    expect(list.querySelectorAll('img').length).to.equal(0);
  });

  it('keeps what was typed, and the focus, when the wording changes', async () => {
    const list = await glossary();
    const input = field(list);
    await type(list, 'ehcps');
    const before = shown(list);
    document.documentElement.dataset.coWords = 'easy';
    await settled(list);
    expect(input.value).to.equal('ehcps');
    hasFocus(input);
    expect(shown(list)).to.deep.equal(before);
    await aTimeout(600);
  });

  it('has a field whose name tells what it finds', async () => {
    const list = await glossary();
    expect(field(list).labels![0]!.innerText).to.include('Find a word');
    const tree = await ariaTree('co-glossary');
    if (tree) expect(tree).to.match(/searchbox "Find a word/);
  });
});
