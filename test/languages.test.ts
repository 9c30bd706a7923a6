import { aTimeout, expect } from '@open-wc/testing';
import { registerPack } from '../src/core/content.js';
import { registerLabels } from '../src/core/languages.js';
import { readingOf } from '../src/core/reading.js';
import { strings } from '../src/core/strings.js';
import { halton } from '../src/content/halton.js';
import '../src/elements/charter/index.js';
import '../src/elements/definition/index.js';
import '../src/elements/easy-read-toggle/index.js';
import '../src/elements/ladder/index.js';
import '../src/elements/priority-card/index.js';
import '../src/elements/term/index.js';
import { cleanPage, until } from './reader.js';
import { faults, put, seen, settled } from './support.js';

const { documentElement: page } = document;
const fetched = () =>
  performance.getEntriesByType('resource').flatMap(({ name }) => /\/locales\/(\w+)\./.exec(name)?.[1] ?? []);
const toggle = '<co-easy-read-toggle></co-easy-read-toggle>';
const bodyOf = (region: ParentNode) => region.querySelector<HTMLElement>('.co-body')!;

afterEach(cleanPage);

describe('labels of other languages', () => {
  it('are English for English, and for a language that has none', async () => {
    for (const lang of ['en', 'en-GB', 'fr', '']) {
      const region = await put(`<div lang="${lang}">${toggle}<co-ladder></co-ladder></div>`);
      expect(seen(region)).to.include('Plain words').and.include('Doing with');
      for (const body of region.querySelectorAll('.co-body')) expect(body.getAttribute('lang')).to.equal('en-GB');
    }
    expect(fetched()).to.deep.equal([]);
  });

  it('come one language at a time, for the nearest `lang`, also across a shadow root', async () => {
    const region = await put('<div lang="cy-GB"><div id="host"></div></div>');
    const root = region.querySelector('#host')!.attachShadow({ mode: 'open' });
    root.innerHTML = toggle;
    await until(() => root.querySelector('.co-body'), 'it is drawn');
    expect(bodyOf(root).innerText).to.include('Hawdd ei ddeall');
    expect(bodyOf(root).lang).to.equal('cy-GB');
    expect(fetched()).to.deep.equal(['cy']);
  });

  it('give way to those that a host registers, label by label', async () => {
    registerLabels('uk', { 'easy-read-toggle.pictures': 'Картинки' });
    const region = await put(`<div lang="uk">${toggle}</div>`);
    expect(seen(region)).to.include('Картинки').and.include('Прості слова').and.not.include('Малюнки');
  });

  it('never show English first, nor a mixture while another language is on its way', async () => {
    const texts = new Set<string>();
    const region = await put('<div></div>');
    const holder = region.querySelector('div')!;
    new MutationObserver(() => texts.add(seen(holder))).observe(holder, { childList: true, subtree: true });
    holder.lang = 'pl';
    holder.innerHTML = toggle;
    await until(() => seen(holder).includes('Proste słowa'), 'it is Polish');
    holder.lang = 'ar';
    holder.lang = 'uk';
    await until(() => seen(holder).includes('Прості слова'), 'it is Ukrainian');
    await aTimeout(50);
    expect([...texts].filter((text) => /Plain words|كلمات/.test(text))).to.deep.equal([]);
    expect(seen(holder)).not.to.include('Obrazki');
  });

  it('follow the language of the words: a Polish pack has Polish labels, and says that they are a draft', async () => {
    registerPack({ ...halton, id: 'polish', lang: 'pl' });
    const region = await put(
      '<div lang="pl"><co-ladder></co-ladder><co-priority-card priority="empowerment"></co-priority-card></div>',
    );
    expect(seen(region))
      .to.include('Stopień 7 z 7')
      .and.include('Pokaż jako tabelę')
      .and.match(/\(znaki: \d+\)/);
    expect(seen(region)).to.include('roboczym tłumaczeniem').and.not.include('po angielsku');
    expect(bodyOf(region).lang).to.equal('pl');
    expect(await faults(region)).to.deep.equal([]);
  });

  it('do not call English labels a draft', async () => {
    const region = await put('<div lang="en"><co-ladder></co-ladder></div>');
    expect(seen(region)).not.to.include('draft translation');
    expect(Object.keys(strings)).not.to.include('unchecked');
  });
});

describe('English words on a page in another language', () => {
  for (const [lang, note] of [
    ['cy', 'Mae’r geiriau hyn yn Saesneg.'],
    ['ar', 'هذه الكلمات باللغة الإنجليزية.'],
  ] as const) {
    it(`(${lang}) say so in that language, once, and are marked as English`, async () => {
      const dir = lang === 'ar' ? 'rtl' : 'ltr';
      const region = await put(`<div lang="${lang}" dir="${dir}"><co-charter></co-charter></div>`);
      await until(() => region.querySelector('co-ladder .co-body'), 'what stands inside is drawn');
      await settled(region);
      const notes = [...region.querySelectorAll<HTMLElement>('.co-note')].filter(({ innerText }) => innerText === note);
      expect(notes.length).to.equal(1);
      expect(notes[0]!.lang).to.equal(lang);
      expect(bodyOf(region).lang).to.equal('en-GB');
      const heading = region.querySelector('.co-heading')!;
      expect([notes[0]!, heading].map((each) => getComputedStyle(each).direction)).to.deep.equal([dir, 'ltr']);
      expect(getComputedStyle(heading).textAlign).to.equal('start');
      expect(seen(region)).to.include('Show all on one page');
      expect(await faults(region)).to.deep.equal([]);
    });
  }

  it('have a panel whose controls are in the reader’s language', async () => {
    const region = await put('<p lang="pl"><co-term>EHCP</co-term></p>');
    region.querySelector<HTMLElement>('co-term')!.click();
    await until(() => document.querySelector('co-definition:popover-open'), 'it is open');
    const panel = document.querySelector<HTMLElement>('co-definition')!;
    expect(panel.lang).to.equal('en-GB');
    const close = panel.querySelector<HTMLElement>('.co-definition-close')!;
    expect([close.innerText, close.lang]).to.deep.equal(['Zamknij', 'pl']);
    const note = panel.querySelector<HTMLElement>('.co-definition-note')!;
    expect([note.innerText, note.lang]).to.deep.equal(['Te słowa są po angielsku.', 'pl']);
    expect(await faults(panel)).to.deep.equal([]);
    close.click();
  });
});

describe('a page translator', () => {
  it('that sets the page’s `lang` does not change the language, not even when the wording changes then', async () => {
    page.lang = 'en';
    const region = await put(`${toggle}<co-ladder></co-ladder>`);
    page.className = 'translated-ltr';
    page.lang = 'pl';
    page.dataset.coWords = 'easy';
    await until(() => seen(region).includes('Draft easy read'), 'the wording changed');
    await settled(region);
    expect(seen(region)).to.include('Plain words').and.not.include('Proste').and.not.include('angielsku');
    expect(readingOf(region).lang).to.equal('en');
    page.className = '';
    page.lang = 'pl';
    await until(() => seen(region).includes('Proste słowa'), 'the author’s own change counts');
  });
});
