import { aTimeout, expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../src/elements/term/index.js';
import type { CoDefinition } from '../src/elements/definition/definition.js';
import type { CoTerm } from '../src/elements/term/term.js';
import {
  ariaTree,
  cleanPage,
  click,
  hasFocus,
  inViewport,
  isChromium,
  press,
  same,
  spoken,
  tap,
  until,
} from './reader.js';
import { put, seen, settled, warnings } from './support.js';

const panel = () => document.querySelector<CoDefinition>('co-definition');
const isOpen = () => !!panel()?.matches(':popover-open');
const opened = (part = '') =>
  until(() => isOpen() && panel()!.innerText.includes(part), `a definition with “${part}” opens`);
const closed = () => until(() => !isOpen(), 'the definition closes');
const legalPaper = 'a legal paper for a person aged 0 to 25';
const closeButton = () => [...panel()!.querySelectorAll('button')].find((button) => button.innerText === 'Close')!;

/** A paragraph with one term, its role waited for. */
const one = async (term = '<co-term>EHCP</co-term>') => {
  const region = await put(`<p>Ask for an ${term} <a href="#x">today</a>.</p>`);
  return region.querySelector('co-term')!;
};

describe('co-term', () => {
  before(() => import('../src/elements/definition/index.js'));
  afterEach(() => {
    panel()?.close();
    cleanPage();
  });

  describe('opens and closes', () => {
    it('opens at a click and closes at the second', async () => {
      const term = await one();
      await click(term);
      await opened(legalPaper);
      expect(term.ariaExpanded).to.equal('true');
      await click(term);
      await closed();
      await aTimeout(100);
      expect(isOpen()).to.equal(false);
      expect(term.ariaExpanded).to.equal('false');
    });

    for (const key of ['Enter', 'Space']) {
      it(`opens and closes with ${key}, and the page does not scroll`, async () => {
        const term = await one();
        term.focus();
        const { scrollY } = window;
        await press(key);
        await opened(legalPaper);
        hasFocus(term);
        await press(key);
        await closed();
        hasFocus(term);
        expect(window.scrollY).to.equal(scrollY);
      });
    }

    it('closes with Esc, and focus is still on the word', async () => {
      const term = await one();
      term.focus();
      await press('Enter');
      await opened();
      await press('Escape');
      await closed();
      hasFocus(term);
      expect(term.ariaExpanded).to.equal('false');
    });

    it('closes with a press elsewhere', async () => {
      const term = await one();
      await click(term);
      await opened();
      await click(document.querySelector('h1')!);
      await closed();
      expect(term.ariaExpanded).to.equal('false');
    });

    it('closes with its Close button, and focus is back on the word', async () => {
      const term = await one();
      await click(term);
      await opened();
      await click(closeButton());
      await closed();
      hasFocus(term);
    });

    it('opens one panel for the page: another word takes it over', async () => {
      const region = await put('<p><co-term>EHCP</co-term> and <co-term>SENDIASS</co-term></p>');
      const [first, second] = region.querySelectorAll('co-term');
      await click(first!);
      await opened(legalPaper);
      second!.focus();
      await press('Enter');
      await until(() => second!.ariaExpanded === 'true', 'the second opens');
      expect(first!.ariaExpanded).to.equal('false');
      expect(seen(panel()!)).not.to.include(legalPaper);
      expect(document.querySelectorAll('co-definition').length).to.equal(1);
    });

    it('opens at a touch and closes at the next', async function () {
      if (!isChromium) return this.skip();
      const term = await one();
      let touched = '';
      term.addEventListener('pointerdown', ({ pointerType }) => (touched = pointerType), { once: true });
      await tap(term);
      await opened(legalPaper);
      expect(touched).to.equal('touch');
      await tap(term);
      await closed();
      await aTimeout(100);
      expect(isOpen()).to.equal(false);
    });

    it('closes when its word is taken off the page', async () => {
      const term = await one();
      await click(term);
      await opened();
      term.remove();
      await closed();
    });
  });

  describe('keeps the reader’s place', () => {
    it('lets Tab go into the panel and on, and closes when focus has left it', async () => {
      const term = await one();
      const next = term.parentElement!.querySelector('a')!;
      term.focus();
      await press('Enter');
      await opened();
      await press('Tab');
      hasFocus(closeButton());
      expect(isOpen()).to.equal(true);
      await press('Tab');
      hasFocus(next);
      await closed();
    });

    it('returns the focus to the word when Esc is pressed inside the panel', async () => {
      const term = await one();
      await click(term);
      await opened();
      closeButton().focus();
      await press('Escape');
      await closed();
      hasFocus(term);
    });

    it('says the definition once', async () => {
      const term = await one();
      const said = await spoken(async () => {
        await click(term);
        await opened();
      });
      expect(said.length).to.equal(1);
      expect(said[0]).to.include('Education, Health and Care plan').and.include(legalPaper);
    });

    it('is a button with the word as its name, shut at first', async () => {
      const term = await one();
      expect([term.role, term.ariaExpanded, term.tabIndex]).to.deep.equal(['button', 'false', 0]);
      const tree = await ariaTree('main');
      if (tree) expect(tree).to.include('button "EHCP"');
    });

    it('stands in a heading without changing what the heading says', async () => {
      const region = await put('<h3>Your <co-term>EHCP</co-term> explained</h3>');
      await click(region.querySelector('co-term')!);
      await opened(legalPaper);
      expect(region.querySelector('h3')!.innerText).to.equal('Your EHCP explained');
      const tree = await ariaTree('main');
      if (tree) expect(tree).to.include('heading "Your EHCP explained" [level=3]');
    });
  });

  describe('leaves the author’s words alone', () => {
    it('keeps the very same text node, alone, through everything', async () => {
      const term = document.createElement('co-term');
      const text = document.createTextNode('EHCP');
      term.append(text);
      (await put('<p></p>')).querySelector('p')!.append(term);
      await until(() => term.role === 'button', 'it is a button');
      await click(term);
      await opened();
      document.documentElement.dataset.coWords = 'easy';
      await settled(document.body);
      panel()!.close();
      expect(term.childNodes.length).to.equal(1);
      same(term.firstChild, text);
      expect(text.data).to.equal('EHCP');
    });

    for (const spelling of [
      'EHCP',
      'EHCPs',
      'ehc plan',
      'EHC plans',
      'Education, Health and Care Plan',
      '“EHC‑plan”',
    ]) {
      it(`knows the spelling ${spelling}`, async () => {
        const term = await one(`<co-term>${spelling}</co-term>`);
        await click(term);
        await opened(legalPaper);
      });
    }

    it('takes the term’s id for words of the author’s own', async () => {
      const term = await one('<co-term term="ehc-plan">plan of your own</co-term>');
      await click(term);
      await opened(legalPaper);
    });

    it('stays plain text where the glossary does not know the word, and says so once', async () => {
      let region!: HTMLElement;
      const said = await warnings(async () => {
        region = await put('<p><co-term>Fizzbuzz</co-term> and <co-term>Fizzbuzz</co-term></p>');
      });
      expect(said.length).to.equal(1);
      expect(said[0]).to.include('co-term').and.include('Fizzbuzz').and.include('expected');
      const term = region.querySelector('co-term')!;
      expect([term.role, term.ariaExpanded, term.tabIndex]).to.deep.equal([null, null, -1]);
      await click(term);
      await aTimeout(100);
      expect(isOpen()).to.equal(false);
      expect(seen(region)).to.include('Fizzbuzz and Fizzbuzz');
    });

    it('stays text inside a link, which keeps its click, and says so once', async () => {
      let region!: HTMLElement;
      const said = await warnings(async () => {
        region = await put('<p><a href="#link">Your <co-term>EHCP</co-term></a></p>');
      });
      expect(said.length).to.equal(1);
      expect(said[0]).to.include('found <a>');
      const term = region.querySelector('co-term')!;
      expect(term.role).to.equal(null);
      await click(term);
      await until(() => location.hash === '#link', 'the link is followed');
      expect(isOpen()).to.equal(false);
    });
  });

  describe('follows changes', () => {
    const means = async (term: CoTerm, part: string) => {
      await until(() => term.role === 'button', 'it is a button');
      await click(term);
      await opened(part);
    };

    it('explains the new word when its text is changed in place', async () => {
      const term = await one();
      (term.firstChild as Text).data = 'SENDIASS';
      await means(term, 'Information, Advice and Support');
    });

    it('explains the new word when a framework replaces the text node', async () => {
      const term = await one();
      term.replaceChildren('SENDIASS');
      await means(term, 'Information, Advice and Support');
    });

    it('becomes a button when its text arrives after it is on the page', async () => {
      const term = document.createElement('co-term');
      (await put('<p></p>')).querySelector('p')!.append(term);
      await aTimeout(50);
      term.textContent = 'EHCP';
      await means(term, legalPaper);
    });

    it('becomes text again when the new word is unknown, and a button when it is known again', async () => {
      const term = await one();
      await warnings(async () => {
        term.textContent = 'Quux';
        await until(() => term.role === null, 'it is text');
      });
      expect(term.tabIndex).to.equal(-1);
      term.textContent = 'SENDIASS';
      await means(term, 'Information, Advice and Support');
    });

    it('explains the new term when the attribute changes, and shuts what was open', async () => {
      const term = await one();
      await click(term);
      await opened(legalPaper);
      term.setAttribute('term', 'sendiass');
      await closed();
      await means(term, 'Information, Advice and Support');
    });

    it('still explains the word after a page translator put other words in its place', async () => {
      const term = await one();
      const said = await warnings(async () => {
        term.innerHTML = '<font><font>Plan Edukacji</font></font>';
        await aTimeout(50);
        await means(term, legalPaper);
      });
      expect(said).to.deep.equal([]);
    });

    it('shows the easy definition with its picture in easy words, and none with pictures off', async () => {
      document.documentElement.dataset.coWords = 'easy';
      const term = await one();
      await click(term);
      await opened('EHC means education, health and care.');
      expect(seen(panel()!)).not.to.include(legalPaper);
      await until(() => panel()!.querySelector('img')?.src.startsWith('data:image/svg'), 'the picture is there');
      expect(panel()!.querySelector('img')!.alt).to.equal('');
      expect(seen(panel()!)).to.include('Draft easy read').and.include('OpenMoji');
      document.documentElement.dataset.coPictures = 'off';
      await until(() => !panel()!.querySelector('img'), 'the picture goes');
      expect(seen(panel()!)).to.include('EHC means education, health and care.');
      expect(seen(panel()!)).to.include('Draft easy read').and.not.include('OpenMoji');
    });

    it('draws the open definition afresh when the wording changes, and keeps the focus on Close', async () => {
      const term = await one();
      await click(term);
      await opened(legalPaper);
      const button = closeButton();
      button.focus();
      document.documentElement.dataset.coWords = 'easy';
      await until(() => seen(panel()!).includes('EHC means'), 'it is easy');
      hasFocus(button);
      expect(isOpen()).to.equal(true);
    });
  });

  describe('works wherever it stands', () => {
    const inShadow = (parent: Element) => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>An <co-term>EHCP</co-term> <a href="#x">x</a></p>';
      parent.append(host);
      return host.shadowRoot!.querySelector('co-term')!;
    };

    it('in the shadow root of another component', async () => {
      const term = inShadow(await put(''));
      await until(() => term.role === 'button', 'it is a button');
      expect(getComputedStyle(term).textDecorationStyle).to.equal('dotted');
      await click(term);
      await opened(legalPaper);
      await press('Escape');
      await closed();
      term.focus();
      await press('Enter');
      await opened(legalPaper);
      closeButton().focus();
      await press('Enter');
      await closed();
      hasFocus(term);
    });

    for (const where of ['a modal dialog', 'a component in a modal dialog']) {
      it(`in ${where}: the panel is in reach, and Esc closes it and not the dialog`, async () => {
        const region = await put('<dialog><p>An <co-term>EHCP</co-term></p></dialog>');
        const dialog = region.querySelector('dialog')!;
        const term = where === 'a modal dialog' ? dialog.querySelector('co-term')! : inShadow(dialog);
        dialog.showModal();
        await until(() => term.role === 'button', 'it is a button');
        const said = await spoken(async () => {
          await click(term);
          await opened(legalPaper);
        });
        expect(said.length).to.equal(1);
        same(document.getElementById('co-announcer')!.closest('dialog'), dialog);
        await click(closeButton());
        await closed();
        term.focus();
        await press('Enter');
        await opened();
        await press('Escape');
        await closed();
        expect(dialog.open).to.equal(true);
        dialog.close();
      });
    }

    it('in a modal dialog that closes while it is open: it closes too, and the page goes on', async () => {
      const region = await put('<dialog><p>An <co-term>EHCP</co-term></p></dialog>');
      const dialog = region.querySelector('dialog')!;
      const term = dialog.querySelector('co-term')!;
      dialog.showModal();
      await click(term);
      await opened();
      dialog.close();
      await closed();
      expect(term.ariaExpanded).to.equal('false');
      dialog.showModal();
      await click(term);
      await opened(legalPaper);
      dialog.close();
      await closed();
    });

    it('as a sheet at the bottom edge of a narrow screen', async function () {
      const could = await inViewport(360, 640, async () => {
        const term = await one();
        await click(term);
        await opened();
        await aTimeout(200);
        const { left, right, bottom, top } = panel()!.getBoundingClientRect();
        expect([left, Math.round(right), Math.round(bottom)]).to.deep.equal([
          0,
          document.documentElement.clientWidth,
          640,
        ]);
        expect(top).to.be.greaterThan(100);
        expect(document.documentElement.scrollWidth).to.be.at.most(360);
      });
      if (!could) this.skip();
    });

    for (const place of [
      'inset: 4px auto auto 4px',
      'inset: 4px 4px auto auto',
      'inset: auto 4px 4px auto',
      'inset: auto auto 4px 4px',
    ]) {
      it(`wholly inside a wide viewport, with the word at ${place}`, async () => {
        const region = await put(`<p style="position: fixed; margin: 0; ${place}"><co-term>EHCP</co-term></p>`);
        const term = region.querySelector('co-term')!;
        await click(term);
        await opened();
        await aTimeout(200);
        const box = panel()!.getBoundingClientRect();
        expect(Math.min(box.left, box.top)).to.be.at.least(0);
        expect(box.right).to.be.at.most(innerWidth);
        expect(box.bottom).to.be.at.most(innerHeight);
      });
    }

    it('links to all words only where the page has them, and to this very word', async () => {
      const term = await one();
      await click(term);
      await opened();
      const link = () =>
        [...panel()!.querySelectorAll('a')].find((a) => a.innerText === 'All words' && a.checkVisibility());
      expect(!link()).to.equal(true);
      panel()!.close();
      await import('../src/elements/glossary/index.js');
      document.querySelector('main')!.append(document.createElement('co-glossary'));
      await settled(document.body);
      await click(term);
      await opened();
      expect(link()!.hash).to.equal('#co-term-ehc-plan');
      await click(link()!);
      await closed();
      await until(() => location.hash === '#co-term-ehc-plan', 'the page goes there');
      const { top } = document.getElementById('co-term-ehc-plan')!.getBoundingClientRect();
      expect(top).to.be.within(-1, innerHeight);
    });

    it('in print, where what the initials stand for follows them', async function () {
      const region = await put('<p><co-term>EHCP</co-term> or <co-term>Education, Health and Care plan</co-term></p>');
      const [initials, inFull] = region.querySelectorAll('co-term');
      expect(initials!.dataset.coExpansion).to.equal('Education, Health and Care plan');
      expect(inFull!.dataset.coExpansion).to.equal(undefined);
      try {
        await emulateMedia({ media: 'print' });
      } catch {
        return this.skip();
      }
      const after = getComputedStyle(initials!, '::after').content;
      await emulateMedia({ media: 'screen' });
      expect(after).to.include('Education, Health and Care plan');
    });
  });
});
