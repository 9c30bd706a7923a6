import { expect } from '@open-wc/testing';
import '../src/elements/content/index.js';
import '../src/elements/consultation/index.js';
import '../src/elements/consultation-form/index.js';
import { registerPack } from '../src/core/content.js';
import { consultation as example } from '../src/elements/consultation/fixtures.js';
import type { ConsultationSection } from '../src/core/types.js';
import { hostile } from '../receiver/test/hostile.mjs';
import { field, find, go, says } from './asking.js';
import { printed, sheet } from './printed.js';
import { cleanPage, click, hasFocus, type, until } from './reader.js';
import { faults, put, seen, settled, translate } from './support.js';

const made = example as unknown as ConsultationSection;
const { fetch: realFetch } = window;
const { now } = Date;
let count = 0;

/** A printed consultation, and a pack from which the whole element would draw it. */
const tagFor = (changes: object = {}, attributes = '') => {
  const lang = `en-GB-x-p${(count += 1)}`;
  const data = { ...made, ...changes };
  registerPack({ id: lang, lang, sections: { consultation: () => Promise.resolve({ default: data }) } });
  return printed(data, `lang="${lang}" endpoint="https://answers.example/p${count}" ${attributes}`);
};

describe('co-consultation-form', () => {
  afterEach(async () => {
    const { clearAll } = await import('../src/elements/consultation-form/send.js');
    await clearAll();
    window.fetch = realFetch;
    Date.now = now;
    cleanPage();
  });

  it('answers what is printed in the nodes that are there, and leaves the whole element alone', async () => {
    const region = await put(tagFor());
    const radio = region.querySelector<HTMLInputElement>('[value=agree]')!;
    await go(region, 'Start');
    await click(radio);
    expect([radio.isConnected, radio.checked]).to.deep.equal([true, true]);
    expect(await faults(region)).to.deep.equal([]);
    expect(region.querySelector('co-consultation')).to.equal(null);
  });

  it('sends what the contract says, and tells what happens next', async () => {
    const bodies: { key: string; consultation: string; answers: object }[] = [];
    window.fetch = (_, init) => {
      const body = JSON.parse(init!.body as string) as (typeof bodies)[number];
      bodies.push(body);
      return Promise.resolve(new Response(JSON.stringify({ status: 'stored', key: body.key }), { status: 201 }));
    };
    const region = await put(tagFor());
    await go(region, 'Start');
    await click(field(region, '[value=agree]'));
    for (let n = 0; n < 5; n += 1) await go(region, 'Continue');
    await go(region, 'Send my answers');
    await says(region, 'Sent. Thank you.');
    hasFocus(field(region, '.co-consultation-now'));
    expect(seen(region)).to.include('What happens next').and.include('We read every answer in January.');
    region.dataset.coWords = 'easy';
    await until(() => region.querySelector('co-consultation form'), 'the whole element');
    await says(region, 'In March we tell you what people said.');
    expect(seen(region)).to.include('Sent. Thank you.').and.not.include('Continue').and.not.include('Question 6');
    expect(bodies.map(({ consultation, answers }) => [consultation, answers])).to.deep.equal([
      ['short-breaks', { 'breaks.q.1': { choice: 'agree' } }],
    ]);
  });

  it('shows a thousand hostile texts back as text', async function () {
    this.timeout(40_000);
    const region = await put(tagFor());
    await go(region, 'Start');
    await click(field(region, '[value=agree]'));
    for (let n = 0; n < 5; n += 1) await go(region, 'Continue');
    const box = region.querySelector<HTMLTextAreaElement>('[name="breaks.q.5"]')!;
    const said = () => [...region.querySelectorAll('.co-consultation-said')].at(-1)!;
    for (const text of hostile) {
      box.value = text;
      box.dispatchEvent(new Event('input', { bubbles: true }));
      if (!box.value.trim()) continue;
      expect(said().querySelector('.co-consultation-own')!.textContent).to.equal(box.value.trim());
      expect(said().querySelectorAll(':not(p, button, span)').length).to.equal(0);
    }
  });

  it('keeps a draft on the device and offers it at the next visit', async () => {
    const tag = tagFor();
    const region = await put(tag);
    await go(region, 'Start');
    await click(field(region, '[value=disagree]'));
    await go(region, 'Continue');
    await go(region, 'Save and come back on this device');
    await says(region, 'Saved on this device.');
    hasFocus(find(region, 'Save and come back on this device')!);
    const next = await put(tag);
    await says(next, 'You saved answers on this device');
    await go(next, 'Go on with them');
    expect(seen(next)).to.include('Question 2 of 5');
    expect(next.querySelector<HTMLInputElement>('[value=disagree]')!.checked).to.equal(true);
  });

  it('begins where somebody had begun before the script came', async () => {
    const holder = document.createElement('main');
    holder.innerHTML = tagFor();
    const box = holder.querySelector<HTMLTextAreaElement>('[name="breaks.q.5"]')!;
    box.value = 'Half a sent';
    const region = await put('<div id="static"></div>');
    // Where the script is late all pages are there after a while.
    for (const page of holder.querySelectorAll('.co-consultation-waits'))
      page.classList.remove('co-consultation-waits');
    region.querySelector('#static')!.append(holder.firstElementChild!);
    box.focus();
    await settled(region);
    hasFocus(box);
    expect(seen(region)).to.include('Question 5 of 5').and.not.include('Question 1 of 5');
  });

  it('makes way for the whole element when the wording changes, with answers, page and focus', async () => {
    const region = await put(tagFor());
    await go(region, 'Start');
    await click(field(region, '[value=neither]'));
    await click(field(region, 'textarea'));
    await type('Halfway.');
    translate(region.querySelector('co-consultation-form')!);
    region.dataset.coWords = 'easy';
    await until(() => region.querySelector('co-consultation form'), 'the whole element');
    await settled(region);
    expect(region.querySelectorAll('co-consultation-form').length).to.equal(1);
    expect(seen(region)).to.include('Question 1 of 5').and.include('I am in the middle.').and.not.include('«');
    expect(field(region, '[value=neither]').checked).to.equal(true);
    const box = field<HTMLTextAreaElement>(region, 'textarea');
    expect(box.value).to.equal('Halfway.');
    hasFocus(box);
    await go(region, 'Continue');
    expect(seen(region)).to.include('Question 2 of 5');
  });

  for (const [what, changes, attributes] of [
    ['pictures are off', {}, 'data-co-pictures="off"'],
    ['it is read in another wording', {}, 'data-co-words="easy"'],
    ['it is read in another language', {}, 'lang="cy"'],
  ] as const)
    it(`makes way at once where ${what}`, async () => {
      const tag = tagFor(changes).replace(/ lang="[^"]*" endpoint/, ' endpoint');
      const region = await put(`<div ${attributes}>${tag}</div>`);
      await until(() => region.querySelector('co-consultation > .co-body'), 'the whole element');
    });

  it('makes way where a page changes what the words were printed for', async () => {
    const region = await put(tagFor());
    await go(region, 'Start');
    await click(field(region, '[value=agree]'));
    region.querySelector('co-consultation-form')!.setAttribute('heading-level', '4');
    await until(() => region.querySelector('co-consultation h5.co-consultation-now'), 'headings of the level');
    expect(field(region, '[value=agree]').checked).to.equal(true);
  });

  it('makes way for a record once the last day is over, also in an old page', async () => {
    const tag = tagFor({ closes: '2044-12-31' });
    Date.now = () => Date.parse('2045-01-01T12:00:00Z');
    const region = await put(tag);
    await says(region, 'This consultation is closed.');
    expect(region.querySelectorAll('form').length).to.equal(0);
  });

  it('makes way where the page has no sheet for it', async () => {
    const tag = tagFor();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    const region = await put(tag);
    await until(() => region.querySelector('co-consultation form'), 'the whole element');
    await settled(region);
    expect(region.querySelectorAll('form').length).to.equal(1);
    await go(region, 'Start');
    expect(seen(region)).to.include('Question 1 of 5');
  });

  it('goes on where it was when it is moved, and begins anew in a copy', async () => {
    const region = await put(tagFor());
    await go(region, 'Start');
    await click(field(region, '[value=agree]'));
    await go(region, 'Continue');
    const element = region.querySelector('co-consultation-form')!;
    const copy = element.cloneNode(true) as Element;
    element.remove();
    region.append(element);
    await settled(region);
    expect(seen(region)).to.include('Question 2 of 5');
    element.replaceWith(copy);
    await settled(region);
    expect(seen(region)).to.include('Question 1 of 5');
    await go(region, 'Continue');
    expect(seen(region)).to.include('Question 2 of 5');
  });
});
