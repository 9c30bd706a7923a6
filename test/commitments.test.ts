import { expect } from '@open-wc/testing';
import pack from '../src/content/modules/charter.js';
import plan from '../src/content/modules/plan.js';
import '../src/elements/action-plan/index.js';
import '../src/elements/commitments/index.js';
import '../src/elements/priorities/index.js';
import { blockOf } from '../src/core/blocks.js';
import { ariaTree, cleanPage, click, hasFocus, same, spoken, until } from './reader.js';
import { put, seen, settled, warnings } from './support.js';

const block = blockOf(pack.parts, 'commitments')!;
const shown = (region: Element) =>
  [...region.querySelectorAll<HTMLElement>('ol > li')].filter((item) => item.offsetHeight > 0);
const radio = (region: Element, name: string) =>
  [...region.querySelectorAll('label')].find((label) => label.innerText.includes(name))!.querySelector('input')!;

describe('co-commitments', () => {
  afterEach(cleanPage);

  it('shows all sixteen with their numbers, each of which can be linked to', async () => {
    const region = await put('<co-commitments></co-commitments>');
    expect(shown(region).length).to.equal(16);
    for (const { n, name, id } of block.items) {
      const item = document.getElementById(`co-${id.replaceAll('.', '-')}`)!;
      const link = item.querySelector('a')!;
      expect([link.innerText, link.ariaLabel]).to.deep.equal([String(n), `Commitment ${n}: ${name}`]);
      expect(new URL(link.href).hash).to.equal(`#${item.id}`);
    }
    const tree = await ariaTree('co-commitments');
    if (tree) expect(tree).to.include('radio "All (16)" [checked]').and.include('list');
  });

  it('shows those of a theme, says once how many, and keeps focus where it is', async () => {
    const region = await put('<co-commitments></co-commitments>');
    const { id, name } = block.themes.at(-1)!;
    const count = block.items.filter(({ theme }) => theme === id).length;
    const choice = radio(region, name);
    const said = await spoken(async () => click(choice));
    expect(said).to.deep.equal([`${count} of 16 commitments shown.`]);
    expect(shown(region).length).to.equal(count);
    hasFocus(choice);
    await click(radio(region, 'All'));
    await until(() => shown(region).length === 16, 'all are shown again');
  });

  it('keeps two lists on one page apart, and gives an id to one of them only', async () => {
    const region = await put('<co-commitments></co-commitments><co-commitments theme="meetings"></co-commitments>');
    const [first, second] = [...region.querySelectorAll('co-commitments')];
    expect(shown(first!).length).to.equal(16);
    expect(shown(second!).length).to.equal(block.items.filter(({ theme }) => theme === 'meetings').length);
    const ids = [...region.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.length).to.equal(new Set(ids).size);
  });

  it('does not take part in a form around it', async () => {
    const region = await put('<form><co-commitments></co-commitments></form>');
    expect([...new FormData(region.querySelector('form')!)]).to.deep.equal([]);
  });

  it('says what is wrong with a theme once and shows all', async () => {
    let region!: HTMLElement;
    const said = await warnings(async () => (region = await put('<co-commitments theme="tea"></co-commitments>')));
    expect(said.length).to.equal(1);
    expect(said[0]).to.include('theme="tea"').and.include('meetings');
    expect(shown(region).length).to.equal(16);
  });

  it('keeps its controls when the wording changes', async () => {
    const region = await put('<co-commitments></co-commitments>');
    const before = radio(region, 'Meetings');
    before.focus();
    region.dataset.coWords = 'easy';
    await settled(region);
    same(radio(region, 'Meetings'), before);
    hasFocus(before);
  });
});

describe('links between documents', () => {
  afterEach(cleanPage);
  const actions = blockOf(plan.parts, 'actions')!;

  it('lead from a commitment to an action on the same page, and back', async () => {
    await put(
      '<co-commitments></co-commitments><co-action-plan section="actions"></co-action-plan><co-priorities></co-priorities>',
    );
    const linked = (id: string) =>
      [...document.getElementById(id)!.querySelectorAll<HTMLAnchorElement>('.co-link')].map((link) => link.hash);
    const commitment = 'co-charter-commitment-02';
    const action = 'co-plan-priority-2-statement';
    expect(actions.items[1]!.id).to.equal('plan.priority.2.statement');
    expect(linked(commitment)).to.include(`#${action}`);
    expect(linked(action)).to.include(`#${commitment}`);
    for (const hash of linked(commitment)) expect(document.querySelector(hash), hash).to.not.equal(null);
  });

  it('are words without a link where no page shows the other end', async () => {
    const region = await put('<co-commitments></co-commitments>');
    const first = region.querySelector('#co-charter-commitment-02')!;
    expect(first.querySelectorAll('.co-link').length).to.equal(0);
    await click(first.querySelector('summary')!);
    await until(() => seen(first as HTMLElement).includes('Priority action 2'), 'it is named');
    expect(seen(first as HTMLElement)).to.include('as we read it');
  });
});
