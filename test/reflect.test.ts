import { expect } from '@open-wc/testing';
import charter from '../src/content/modules/charter.js';
import ladder from '../src/content/modules/ladder.js';
import '../src/elements/reflect/index.js';
import { blockOf } from '../src/core/blocks.js';
import { ariaTree, cleanPage, click, same, spoken, until } from './reader.js';
import { put, seen, settled, translate } from './support.js';

const { is, isnt } = blockOf(charter.parts, 'is-isnt')!;
const answer = (region: Element, statement: string, name: string) => {
  const group = [...region.querySelectorAll('fieldset')].find((each) => each.innerText.includes(statement))!;
  return [...group.querySelectorAll('label')].find((label) => label.innerText.trim() === name)!;
};
const result = (region: Element) => region.querySelector<HTMLElement>('.co-reflect-result')!;
const button = (region: Element, name: string) =>
  [...region.querySelectorAll('button')].find((each) => each.innerText.trim() === name)!;
const bare = (words: string) => words.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');

describe('co-reflect', () => {
  afterEach(cleanPage);

  it('asks about every statement and every step, and shows nothing before there is an answer', async () => {
    const region = await put('<co-reflect></co-reflect>');
    expect(region.querySelectorAll('fieldset').length).to.equal(is.items.length + isnt.items.length + 1);
    expect(seen(result(region))).to.include('Choose some answers');
    expect(region.querySelectorAll('input:checked').length).to.equal(0);
    const tree = await ariaTree('co-reflect');
    if (tree)
      expect(tree)
        .to.include('textbox "Which meeting or project?"')
        .and.include(`group "${bare(is.items[0]!.plain)}"`);
  });

  it('says where the team stands and what would lift it, without a score', async () => {
    const region = await put('<co-reflect></co-reflect>');
    await click(answer(region, bare(is.items[0]!.plain), 'Yes'));
    await click(answer(region, bare(isnt.items[1]!.plain), 'No'));
    const informing = ladder.rungs.find(({ id }) => id === 'informing')!;
    await click(region.querySelector('input[value=informing]')!);
    await settled(region);
    const words = seen(result(region));
    const above = ladder.rungs.find(({ n }) => n === informing.n + 1)!;
    expect(words).to.include(`You were on step ${informing.n} of 7: ${informing.name}.`);
    expect(words).to.include(`The next step up is ${above.name}.`);
    expect(words).to.match(new RegExp(`What went well ${bare(is.items[0]!.plain).slice(0, 20)}`));
    expect(words).to.include(`Talk about this: “${bare(isnt.items[1]!.plain)}”`);
    expect(words).not.to.match(/score|points|%/i);
  });

  it('guides and asks in easy words, one idea a row with its picture', async () => {
    const region = await put('<co-reflect></co-reflect>', 'easy');
    expect(seen(region)).to.include('Talk about each line together.').and.include('You do not get a score.');
    const question = region.querySelector('fieldset legend')!;
    const rows = is.items[0]!.easy.map(({ text }) => bare(text));
    expect(seen(question as HTMLElement).trim()).to.equal(rows.join(' '));
    await until(() => question.querySelectorAll('img').length === rows.length, 'a picture for each');
  });

  it('keeps answers and typed words when the wording changes', async () => {
    const region = await put('<co-reflect></co-reflect>');
    const about = region.querySelector<HTMLInputElement>('input[type=text]')!;
    about.value = 'Summer play scheme';
    about.dispatchEvent(new Event('input', { bubbles: true }));
    await click(answer(region, bare(is.items[0]!.plain), 'Partly'));
    region.dataset.coWords = 'easy';
    await settled(region);
    same(region.querySelector('input[type=text]'), about);
    expect(about.value).to.equal('Summer play scheme');
    expect([...region.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value)).to.deep.equal([
      'partly',
    ]);
  });

  it('draws its result anew where a translator replaced the words', async () => {
    const region = await put('<co-reflect></co-reflect>');
    await click(region.querySelector('input[value=informing]')!);
    await settled(region);
    translate(result(region));
    await click(region.querySelector('input[value=co-producing]')!);
    await until(() => seen(result(region)).includes('You were on step 7 of 7'), 'the new result is there');
    expect(seen(result(region))).not.to.include('step 3 of 7');
  });

  it('saves what it shows as a file of plain words, and says so once', async () => {
    const region = await put('<co-reflect></co-reflect>');
    const about = region.querySelector<HTMLInputElement>('input[type=text]')!;
    about.value = 'Summer play scheme';
    about.dispatchEvent(new Event('input', { bubbles: true }));
    await click(answer(region, bare(is.items[0]!.plain), 'Yes'));
    await click(region.querySelector('input[value=co-producing]')!);
    const saved: Blob[] = [];
    const { createObjectURL } = URL;
    const { click: follow } = HTMLAnchorElement.prototype;
    const names: string[] = [];
    URL.createObjectURL = (blob: Blob) => (saved.push(blob), 'blob:co');
    HTMLAnchorElement.prototype.click = function () {
      names.push(this.download);
    };
    try {
      expect(await spoken(() => click(button(region, 'Save as a file')))).to.deep.equal(['Saved as a file.']);
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = follow;
    }
    expect(names).to.deep.equal(['where-we-stand.txt']);
    const top = ladder.rungs.find(({ n }) => n === 7)!;
    expect((await saved[0]!.text()).split('\n')).to.deep.equal([
      'Where you stand',
      'Summer play scheme',
      `You were on step 7 of 7: ${top.name}. That is the top step.`,
      'What went well',
      `- ${bare(is.items[0]!.plain)}`,
    ]);
  });

  it('clears everything when asked, and says so', async () => {
    const region = await put('<co-reflect></co-reflect>');
    await click(answer(region, bare(is.items[0]!.plain), 'Yes'));
    await click(region.querySelector('input[value=informing]')!);
    expect(await spoken(() => click(button(region, 'Clear all answers')))).to.deep.equal(['All answers are cleared.']);
    await until(() => seen(result(region)).includes('Choose some answers'), 'it is as at first');
    expect(region.querySelectorAll('input:checked').length).to.equal(0);
  });

  it('keeps two of them apart, takes part in no form and stores nothing', async () => {
    const before = JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]);
    const region = await put('<form><co-reflect></co-reflect><co-reflect></co-reflect></form>');
    const [first, second] = [...region.querySelectorAll('co-reflect')];
    await click(answer(first!, bare(is.items[0]!.plain), 'Yes'));
    await click(answer(second!, bare(is.items[0]!.plain), 'No'));
    expect([...region.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value)).to.deep.equal([
      'yes',
      'no',
    ]);
    expect([...new FormData(region.querySelector('form')!)]).to.deep.equal([]);
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])).to.equal(before);
  });
});
