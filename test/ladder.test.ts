import { expect } from '@open-wc/testing';
import { registerPack } from '../src/core/content.js';
import pack from '../src/content/modules/ladder.js';
import type { LadderSection } from '../src/core/types.js';
import '../src/elements/ladder/index.js';
import { ariaTree, cleanPage, click, hasFocus, press, same, spoken, until } from './reader.js';
import { put, seen, settled, warnings } from './support.js';

const section = pack as LadderSection;
const names = section.rungs.map(({ name }) => name);
const ladder = async (markup = '<co-ladder></co-ladder>') => (await put(markup)).querySelector('co-ladder')!;
const steps = (element: Element) =>
  [...element.querySelectorAll<HTMLElement>('ol ol > li')].map((item) =>
    /Step (\d+) of (\d+)/.exec(item.innerText)!.slice(1).join('/'),
  );
const marked = (element: Element) => [...element.querySelectorAll<HTMLElement>('[aria-current]')];
const button = (element: Element) => element.querySelector('button')!;

describe('co-ladder to read', () => {
  afterEach(cleanPage);

  it('is an ordered list, top step first, whose numbers count down', async () => {
    const element = await ladder();
    expect(steps(element)).to.deep.equal(['7/7', '6/7', '5/7', '4/7', '3/7', '2/7', '1/7']);
    const lists = [...element.querySelectorAll<HTMLOListElement>('ol ol')];
    expect(lists.every((list) => list.reversed)).to.equal(true);
    expect(lists.map(({ start, children }) => [start, children.length])).to.deep.equal([
      [7, 2],
      [5, 3],
      [2, 2],
    ]);
  });

  it('has three named groups, from with to to, and a heading for each step', async () => {
    const element = await ladder('<co-ladder heading-level="3"></co-ladder>');
    const heads = (tag: string) =>
      [...element.querySelectorAll<HTMLElement>(tag)].map(({ innerText }) => innerText.trim());
    expect(heads('h3').length).to.equal(1);
    expect(heads('h4')).to.deep.equal(['Doing with', 'Doing for', 'Doing to']);
    expect(heads('h5').map((head, n) => head.startsWith(names[n]!))).to.deep.equal(names.map(() => true));
    const tree = await ariaTree('co-ladder');
    if (tree) expect(tree).to.include('heading "Doing with" [level=4]').and.include('- listitem');
  });

  it('tells where we are and want to be in words, in a sentence, and to assistive technology', async () => {
    const element = await ladder('<co-ladder current="consulting" aim="co-producing"></co-ladder>');
    expect(seen(element)).to.include(
      'A ladder with 7 steps. Step 1 is “Having no say”. Step 7 is “Working together as equals”.',
    );
    expect(seen(element)).to.include('We are on step 4, “Being asked”.').and.include('We want to be on step 7');
    const [here, ...others] = marked(element);
    expect(others).to.deep.equal([]);
    expect(here!.getAttribute('aria-current')).to.equal('step');
    expect(here!.innerText).to.include('We are here').and.include('Step 4 of 7');
    const aim = [...element.querySelectorAll('li')].filter((item) => item.innerText.includes('We want to be here'));
    expect(aim.at(-1)!.innerText).to.include('Step 7 of 7');
  });

  it('moves the flag when `current` changes, and takes it away', async () => {
    const element = await ladder('<co-ladder current="consulting"></co-ladder>');
    element.setAttribute('current', 'informing');
    await settled(element);
    expect(marked(element).map(({ innerText }) => /Step \d/.exec(innerText)![0])).to.deep.equal(['Step 3']);
    element.removeAttribute('current');
    await settled(element);
    expect(marked(element).length).to.equal(0);
    expect(seen(element)).not.to.include('We are here');
  });

  it('keeps an example open, the same one, when the wording changes', async () => {
    const element = await ladder();
    const example = element.querySelectorAll('details')[3]!;
    await click(example.querySelector('summary')!);
    await until(() => example.open, 'it opens');
    example.querySelector('summary')!.focus();
    document.documentElement.dataset.coWords = 'easy';
    await settled(element);
    same(element.querySelectorAll('details')[3], example);
    expect([...element.querySelectorAll('details')].filter(({ open }) => open).length).to.equal(1);
    hasFocus(example.querySelector('summary')!);
    expect(seen(element)).to.include('They ask you what you think.');
  });

  it('shows itself as a table and back, by keyboard, with the focus still on the button', async () => {
    const element = await ladder('<co-ladder current="consulting"></co-ladder>');
    const there = button(element);
    expect(there.innerText).to.equal('Show as a table');
    there.focus();
    await press('Enter');
    await until(() => element.querySelector('table'), 'the table is there');
    same(button(element), there);
    hasFocus(there);
    expect(there.innerText).to.equal('Show as a ladder');
    const table = element.querySelector('table')!;
    expect(
      [...table.querySelectorAll<HTMLElement>('thead th')].map((th) => [th.scope, th.innerText].join(' ')),
    ).to.deep.equal(['col Step', 'col Kind', 'col What it means', 'col For example']);
    const rows = [...table.tBodies[0]!.rows];
    expect(
      rows.map(({ cells }) => [cells[0]!.localName, cells[0]!.scope, parseInt(cells[0]!.innerText)].join(' ')),
    ).to.deep.equal([7, 6, 5, 4, 3, 2, 1].map((n) => `th row ${n}`));
    same(marked(element)[0], rows[3]);
    expect(rows[3]!.innerText).to.include('We are here');
    expect(table.parentElement!.tabIndex).to.equal(0);
    document.documentElement.dataset.coWords = 'easy';
    await settled(element);
    expect(seen(element)).to.include('They ask you what you think.');
    hasFocus(there);
    await press('Space');
    await until(() => !element.querySelector('table'), 'the ladder is back');
    hasFocus(there);
  });

  it('names each wrong value once and draws the rest', async () => {
    let element!: HTMLElement;
    const said = await warnings(async () => {
      const wrong = '<co-ladder current="flying" aim="diving" mode="swim"></co-ladder>';
      element = await ladder(wrong + wrong);
      document.documentElement.dataset.coWords = 'easy';
      await settled(document.body);
    });
    expect(said.length).to.equal(3);
    for (const part of ['current="flying"', 'aim="diving"', 'mode="swim"'])
      expect(said.filter((line) => line.includes(part)).length, part).to.equal(1);
    expect(said.join()).to.include('co-producing').and.include('read or choose');
    expect(steps(element).length).to.equal(7);
    expect(marked(element).length).to.equal(0);
  });

  it('draws as many steps as the pack has', async () => {
    const rungs = section.rungs.slice(2);
    registerPack({ id: 'five', lang: 'sco', sections: { ladder: async () => ({ default: { ...section, rungs } }) } });
    const element = await ladder('<div lang="sco"><co-ladder current="no-say"></co-ladder></div>');
    expect(steps(element)).to.deep.equal(['5/5', '4/5', '3/5', '2/5', '1/5']);
    expect(seen(element)).to.include('A ladder with 5 steps.').and.include('Step 5 is “Being involved”');
    expect(marked(element)[0]!.innerText).to.include('Step 1 of 5');
  });
});

const form = async (inner: string, attributes = '') => {
  const region = await put(`<form ${attributes}>${inner}<button>Send</button></form>`);
  const host = region.querySelector('form')!;
  host.addEventListener('submit', (event) => event.preventDefault());
  return host;
};
const radios = (region: Element) => [...region.querySelectorAll<HTMLInputElement>('[type=radio]')];
const radio = (region: Element, value: string) => radios(region).find((input) => input.value === value)!;
const data = (host: HTMLFormElement) => [...new FormData(host)].map((pair) => pair.join('='));

describe('co-ladder to choose from', () => {
  afterEach(cleanPage);

  it('asks in a named group of radio buttons and gives its answer to the host’s form', async () => {
    const host = await form('<co-ladder mode="choose" name="step"></co-ladder>');
    expect(host.querySelector('legend')!.innerText).to.equal('Where are we on the ladder?');
    expect(radios(host).length).to.equal(7);
    expect(radios(host).some(({ checked }) => checked)).to.equal(false);
    expect(data(host)).to.deep.equal([]);
    const told: unknown[] = [];
    host.addEventListener('co-ladder-change', (event) => told.push((event as CustomEvent<unknown>).detail));
    const said = await spoken(() => click(radio(host, 'consulting')));
    expect(data(host)).to.deep.equal(['step=consulting']);
    expect(told).to.deep.equal([{ value: 'consulting' }]);
    const meaning = 'You chose step 4 of 7: Being asked. This is “Doing for”.';
    expect(seen(host)).to.include(meaning).and.include('Services decide, but tell people or ask them.');
    expect(said).to.deep.equal([`${meaning} Services decide, but tell people or ask them.`]);
    expect(host.querySelectorAll('[role=status], [aria-live]').length).to.equal(0);
    const tree = await ariaTree('co-ladder');
    if (tree)
      expect(tree)
        .to.include('group "Where are we on the ladder?"')
        .and.match(/radio "Step 4 of 7. Doing for Being asked.*\[checked\]/);
  });

  it('moves up the ladder with the up arrow', async () => {
    const host = await form('<co-ladder mode="choose" name="step" value="consulting"></co-ladder>');
    radio(host, 'consulting').focus();
    await press('ArrowUp');
    hasFocus(radio(host, 'engaging'));
    await until(() => seen(host).includes('You chose step 5 of 7'), 'the meaning follows');
    expect(data(host)).to.deep.equal(['step=engaging']);
    await press('ArrowDown', 'ArrowDown');
    expect(data(host)).to.deep.equal(['step=informing']);
  });

  it('lets the form go where a framework writes required="false"', async () => {
    const host = await form('<co-ladder mode="choose" name="step" required="false"></co-ladder>');
    expect(host.checkValidity()).to.equal(true);
  });

  it('holds back the form while an answer is required', async () => {
    const host = await form('<co-ladder mode="choose" name="step" required></co-ladder>');
    let sent = 0;
    host.addEventListener('submit', () => (sent += 1));
    expect(host.checkValidity()).to.equal(false);
    host.requestSubmit();
    expect(sent).to.equal(0);
    await click(radio(host, 'engaging'));
    expect(host.checkValidity()).to.equal(true);
    host.requestSubmit();
    expect(sent).to.equal(1);
  });

  it('goes back to the first answer and its meaning when the form is reset', async () => {
    const host = await form(
      '<co-ladder mode="choose" name="step" value="consulting"></co-ladder><co-ladder mode="choose" name="other"></co-ladder>',
    );
    await click(radio(host.querySelectorAll('co-ladder')[0]!, 'no-say'));
    await click(radio(host.querySelectorAll('co-ladder')[1]!, 'no-say'));
    expect(data(host)).to.deep.equal(['step=no-say', 'other=no-say']);
    host.reset();
    await settled(host);
    expect(data(host)).to.deep.equal(['step=consulting']);
    expect(seen(host)).to.include('You chose step 4 of 7').and.not.include('You chose step 1 of 7');
  });

  it('submits nothing without a name, and two such ladders do not disturb each other', async () => {
    const host = await form('<co-ladder mode="choose"></co-ladder><co-ladder mode="choose" required></co-ladder>');
    const [first, second] = [...host.querySelectorAll('co-ladder')];
    await click(radio(first!, 'no-say'));
    await click(radio(second!, 'engaging'));
    expect(data(host)).to.deep.equal([]);
    expect([radio(first!, 'no-say').checked, radio(second!, 'engaging').checked]).to.deep.equal([true, true]);
    radio(first!, 'no-say').focus();
    await press('ArrowUp');
    hasFocus(radio(first!, 'educating'));
    expect(seen(first!)).to.include('You chose step 2 of 7');
  });

  it('keeps the answer, the focus and the button itself when the wording changes', async () => {
    const host = await form('<co-ladder mode="choose" name="step"></co-ladder>');
    const chosen = radio(host, 'engaging');
    await click(chosen);
    chosen.focus();
    document.documentElement.dataset.coWords = 'easy';
    await settled(host);
    same(radio(host, 'engaging'), chosen);
    expect(chosen.checked).to.equal(true);
    hasFocus(chosen);
    expect(data(host)).to.deep.equal(['step=engaging']);
  });

  it('can’t be answered in a disabled fieldset', async () => {
    const host = await form(
      '<fieldset disabled><co-ladder mode="choose" name="step" value="consulting" required></co-ladder></fieldset>',
    );
    await click(radio(host, 'engaging'));
    expect(radio(host, 'engaging').checked).to.equal(false);
    expect(data(host)).to.deep.equal([]);
    host.querySelector('fieldset')!.disabled = false;
    expect(data(host)).to.deep.equal(['step=consulting']);
  });

  it('names a wrong first answer once and starts with none', async () => {
    let host!: HTMLFormElement;
    const said = await warnings(async () => {
      host = await form('<co-ladder mode="choose" name="step" value="jumping"></co-ladder>');
    });
    expect(said.length).to.equal(1);
    expect(said[0]).to.include('value="jumping"');
    expect(radios(host).length).to.equal(7);
    expect(data(host)).to.deep.equal([]);
  });
});
