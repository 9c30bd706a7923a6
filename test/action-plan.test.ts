import { expect } from '@open-wc/testing';
import '../src/elements/action-plan/index.js';
import '../src/elements/content/index.js';
import '../src/elements/governance/index.js';
import '../src/elements/strengths/index.js';
import { ariaTree, cleanPage, click, hasFocus, until } from './reader.js';
import { put, seen } from './support.js';

const overlay = (items: object) =>
  `<co-content><script type="application/json">${JSON.stringify({ lang: 'en-GB', id: 'progress', over: 'halton', items })}</script></co-content>`;

describe('co-action-plan', () => {
  afterEach(cleanPage);

  it('shows the five priority actions, each with who is responsible, and no status that nobody gave', async () => {
    const region = await put('<co-action-plan section="actions"></co-action-plan>');
    const actions = [...region.querySelectorAll<HTMLElement>('ol > li')];
    expect(actions.map((action) => action.querySelector('h3')!.textContent!.trim())).to.deep.equal([
      'Priority action 1: Strategic Oversight and Governance',
      'Priority action 2: Cohesive communication / joined up systems',
      'Priority action 3: Joint Commissioning',
      'Priority action 4: Early identification of need and access',
      'Priority action 5: Education Health and Care Plans',
    ]);
    for (const action of actions) {
      const facts = [...action.querySelectorAll('dt, dd')].map((fact) => fact.textContent!.trim());
      expect(facts).to.deep.equal([
        'Who is responsible',
        'Halton Borough Council and NHS Cheshire and Merseyside Integrated Care Board (ICB)',
      ]);
    }
    expect(seen(region)).not.to.include('On time');
  });

  it('shows the progress that a partner’s pack brings: a sentence first, then words, dates and who leads', async () => {
    const region = await put(
      `${overlay({
        'plan.priority.1.statement': { status: 'done', updated: '2024-09-01' },
        'plan.priority.2.statement': { status: 'on-time', owner: 'Ada Example', due: '2024-12-31' },
        'plan.priority.3.statement': { status: 'late' },
      })}<co-action-plan section="actions"></co-action-plan>`,
    );
    const plan = region.querySelector('co-action-plan')!;
    await until(() => seen(plan).includes('Done'), 'the overlay is in use');
    expect(seen(plan)).to.include('1 of 5 actions is done. 1 of 5 actions is on time. 1 of 5 actions is late.');
    const facts = [...plan.querySelectorAll('ol > li')].map((action) => seen(action.querySelector('dl')!));
    expect(facts[0]).to.include('Done (As of 1 September 2024)');
    expect(facts[1]).to.include('On time').and.include('Ada Example').and.include('31 December 2024');
    expect(facts[3]).not.to.include('How it stands');
    const tree = await ariaTree('co-action-plan');
    if (tree) expect(tree).to.include('1 of 5 actions is done');
  });
});

describe('co-strengths', () => {
  afterEach(cleanPage);

  it('lists all eleven under their heading, with the plan’s date', async () => {
    const region = await put('<co-strengths></co-strengths>');
    expect(region.querySelectorAll('co-strengths li').length).to.equal(11);
    expect(seen(region)).to.include('From: Halton Partnership Priority Action Plan (5 March 2024).');
  });
});

describe('co-governance', () => {
  afterEach(cleanPage);

  it('tells by the list itself who stands under whom', async () => {
    const region = await put('<co-governance></co-governance>');
    const name = (item: Element) => item.querySelector('h3, h4, h5')!.textContent!.trim();
    const top = region.querySelector('co-governance .co-body ul > li')!;
    expect(name(top)).to.equal('Halton SEND Strategic Improvement Board');
    const group = top.querySelector(':scope > ul > li')!;
    expect(name(group)).to.equal('Halton SEND Delivery Group');
    expect([...group.querySelectorAll(':scope > ul > li')].map(name).length).to.equal(5);
    const tree = await ariaTree('co-governance');
    if (tree) expect(tree).to.include('heading "Joint Commissioning" [level=5]');
  });

  it('is shown as a plain list and as a diagram again, by the same button', async () => {
    const region = await put('<co-governance></co-governance>');
    const button = region.querySelector('button')!;
    const border = () => getComputedStyle(region.querySelector('.co-governance-body')!).borderTopWidth;
    expect([button.innerText.trim(), border()]).to.deep.equal(['Show as a list', '3px']);
    const words = seen(region.querySelector('ul')!);
    await click(button);
    await until(() => border() === '0px', 'the boxes are gone');
    expect(button.innerText.trim()).to.equal('Show as a diagram');
    expect(seen(region.querySelector('ul')!)).to.equal(words);
    hasFocus(button);
  });
});
