import { expect } from '@open-wc/testing';
import pack from '../src/content/modules/charter.js';
import '../src/elements/charter/index.js';
import { cleanPage, until } from './reader.js';
import { inPage, put, seen, warnings } from './support.js';

describe('co-charter', () => {
  afterEach(() => {
    cleanPage();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('has every part in the document’s order, with the ladder and the jigsaw in their places', async () => {
    const region = await put('<co-charter></co-charter>');
    const charter = region.querySelector('co-charter')!;
    await until(() => charter.querySelector('co-ladder li') && charter.querySelector('co-jigsaw li'), 'they are drawn');
    const ids = [...charter.querySelectorAll('.co-part')].map(({ id }) => id);
    expect(ids).to.deep.equal(pack.parts.map(({ id }) => `co-charter-${id}`));
    const levels = [...charter.querySelectorAll('.co-part > h3, .co-part h3.co-heading')].map((h) =>
      h.textContent!.trim(),
    );
    expect(levels).to.include('Vision').and.include('Our commitments').and.include('Charter signatures');
    expect(charter.querySelectorAll('.co-commitments-item').length).to.equal(16);
  });

  it('shows one part alone, without a list of contents and without fetching the ladder', async () => {
    const region = await put('<co-charter section="vision" heading-level="4"></co-charter>');
    expect(region.querySelector('h4')!.textContent!.trim()).to.equal('Vision');
    expect(region.querySelector('nav')).to.equal(null);
    expect(inPage(region)).not.to.include('Introduction');
    expect(region.querySelector('co-ladder')).to.equal(null);
  });

  it('keeps the words already there where the part is unknown, and says so once', async () => {
    let region!: HTMLElement;
    const said = await warnings(async () => {
      region = await put('<co-charter section="tea"><p>Read our charter.</p></co-charter>');
    });
    expect(said.length).to.equal(1);
    expect(said[0]).to.include('section="tea"').and.include('commitments');
    expect(seen(region)).to.include('Read our charter.');
  });

  it('explains a term at its first use in a part, and only there', async () => {
    const region = await put('<co-charter></co-charter>');
    for (const part of region.querySelectorAll('.co-part')) {
      const terms = [...part.querySelectorAll(':scope > * co-term')]
        .filter((term) => !term.closest('co-ladder, co-jigsaw'))
        .map((term) => term.getAttribute('term'));
      expect(terms, part.id).to.deep.equal([...new Set(terms)]);
    }
    const first = region.querySelector(
      '#co-charter-introduction co-term[term="send"], #co-charter-introduction co-term',
    )!;
    await until(() => first.getAttribute('role') === 'button', 'it is a button');
  });

  it('tells the source with its date', async () => {
    const region = await put('<co-charter section="vision"></co-charter>');
    expect(seen(region)).to.include('From: Halton SEND Co-production Charter (launched in November 2022).');
  });
});
