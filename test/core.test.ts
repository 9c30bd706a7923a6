import { aTimeout, expect } from '@open-wc/testing';
import { announce } from '../src/core/announce.js';
import { registerPack, type Pack } from '../src/core/content.js';
import { define } from '../src/core/define.js';
import { labelsFor } from '../src/core/labels.js';
import { registerLabels } from '../src/core/languages.js';
import { readingOf, subscribe } from '../src/core/reading.js';
import { warn } from '../src/core/warn.js';
import pack from '../src/content/modules/ladder.js';
import type { LadderSection } from '../src/core/types.js';
import '../src/elements/ladder/index.js';
import { cleanPage, same, spoken, until } from './reader.js';
import { put, seen, settled, warnings } from './support.js';

const section = pack as LadderSection;
const { documentElement: page } = document;
const titled = (title: string): LadderSection => ({ ...section, title });
const packOf = (id: string, lang: string, ladder: NonNullable<Pack['sections']['ladder']>): Pack => ({
  id,
  lang,
  sections: { ladder },
});
/** A pack whose words come when the test says so. */
const waiting = (id: string, lang: string) => {
  let settle!: (value: { default: LadderSection }) => void;
  const words = new Promise<{ default: LadderSection }>((resolve) => (settle = resolve));
  registerPack(packOf(id, lang, () => words));
  return () => settle({ default: titled(`Words of ${id}`) });
};

afterEach(cleanPage);

describe('the reading attributes', () => {
  const nested = async () => {
    const region = await put('<div id="outer"><div id="host"></div></div>');
    const root = region.querySelector('#host')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<section><co-ladder></co-ladder></section>';
    await until(() => root.querySelector('h2'), 'it is drawn');
    return {
      outer: region.querySelector<HTMLElement>('#outer')!,
      ladder: root.querySelector('co-ladder')!,
      inner: root.querySelector('section')!,
    };
  };

  it('are taken from the nearest ancestor, through shadow roots, and followed when they change', async () => {
    const { outer, ladder, inner } = await nested();
    outer.dataset.coWords = 'easy';
    await until(() => seen(ladder).includes('Draft easy read'), 'the outer region’s words reach it');
    inner.dataset.coWords = 'plain';
    await until(() => !seen(ladder).includes('Draft easy read'), 'the nearer region wins');
    outer.dataset.coPictures = 'off';
    inner.removeAttribute('data-co-words');
    await until(() => seen(ladder).includes('Draft easy read'), 'the outer region counts again');
    expect(ladder.querySelectorAll('img').length).to.equal(0);
  });

  it('give way to the element’s own', async () => {
    page.dataset.coWords = 'easy';
    const ladder = (await put('<co-ladder words="plain"></co-ladder>')).querySelector('co-ladder')!;
    expect(seen(ladder)).not.to.include('Draft easy read');
  });

  it('are read as plain words and pictures on where they make no sense, with one warning each', async () => {
    const said = await warnings(async () => {
      page.dataset.coWords = 'simple';
      page.dataset.coPictures = 'maybe';
      for (let times = 0; times < 3; times += 1) {
        const { words, pictures } = readingOf(document.body);
        expect([words, pictures]).to.deep.equal(['plain', true]);
      }
    });
    expect(said.length).to.equal(2);
    expect(said.join()).to.include('simple').and.include('maybe').and.include('easy');
  });

  it('call nobody back who has let go', async () => {
    let calls = 0;
    const stop = subscribe(document.body, () => (calls += 1));
    page.dataset.coWords = 'easy';
    await aTimeout(0);
    expect(calls).to.equal(1);
    stop();
    page.dataset.coWords = 'plain';
    await aTimeout(0);
    expect(calls).to.equal(1);
  });
});

describe('the languages', () => {
  it('shows a pack in a private variety only where that is asked for', async () => {
    registerPack(packOf('public', 'ga', async () => ({ default: titled('For all') })));
    registerPack(packOf('private', 'ga-x-school', async () => ({ default: titled('Ours alone') })));
    const region = await put(
      '<div lang="ga-IE"><co-ladder></co-ladder></div><div lang="ga-x-school"><co-ladder></co-ladder></div>',
    );
    const [all, own] = region.querySelectorAll('co-ladder');
    expect([seen(all), seen(own)].map((text) => /For all|Ours alone/.exec(text)?.[0])).to.deep.equal([
      'For all',
      'Ours alone',
    ]);
  });

  it('follow the author’s `lang`, and not a page translator’s', async () => {
    registerPack(packOf('polish', 'pl', async () => ({ default: titled('Drabina') })));
    const ladder = (await put('<co-ladder></co-ladder>')).querySelector('co-ladder')!;
    const [english] = seen(ladder).split('.');
    page.className = 'translated-ltr';
    page.lang = 'pl';
    await aTimeout(50);
    await settled(ladder);
    expect(seen(ladder)).to.include(english!).and.not.include('Drabina');
    page.className = '';
    page.lang = 'en';
    await settled(ladder);
    page.lang = 'pl-PL';
    await until(() => seen(ladder).includes('Drabina'), 'the words are Polish');
    same(ladder.querySelector('[lang]')?.closest('co-ladder'), ladder);
    expect(ladder.querySelector('[lang]')!.getAttribute('lang')).to.match(/^pl/);
  });

  it('let late answers lose: a slow first language does not draw over a fast second', async () => {
    const slow = waiting('slow', 'gd');
    registerPack(packOf('fast', 'ga', async () => ({ default: titled('Words of fast') })));
    const region = await put('<div lang="gd"><co-ladder></co-ladder></div>');
    region.querySelector('div')!.lang = 'ga';
    await until(() => seen(region).includes('Words of fast'), 'the second is drawn');
    let flashed = false;
    const observer = new MutationObserver(() => (flashed ||= seen(region).includes('Words of slow')));
    observer.observe(region, { childList: true, characterData: true, subtree: true });
    slow();
    await aTimeout(100);
    observer.disconnect();
    expect([flashed, seen(region).includes('Words of fast')]).to.deep.equal([false, true]);
  });

  it('fall back to the labels of the source, as a whole and one by one', () => {
    const source = { here: 'We are here', aim: 'We want to be here' };
    expect(labelsFor('ladder', source, 'fr')).to.deep.equal(source);
    registerLabels('sk', { 'ladder.here': 'Sme tu' });
    for (const lang of ['sk', 'SK', 'sk-SK']) {
      expect(labelsFor('ladder', source, lang)).to.deep.equal({ here: 'Sme tu', aim: 'We want to be here' });
    }
    expect(labelsFor('ladder', source, 'en-GB')).to.deep.equal(source);
  });

  it('draw the words there are, marked with their own language, where the page’s has none', async () => {
    const region = await put('<div lang="cy"><co-ladder current="consulting"></co-ladder></div>');
    expect(seen(region)).to.include('Doing with').and.include('We are here');
    expect(region.querySelector('co-ladder [lang]')!.getAttribute('lang')).to.equal('en-GB');
  });
});

describe('the content', () => {
  it('takes the place of the fallback words only once it is in hand', async () => {
    const arrive = waiting('tardy', 'gv');
    const region = await put('<div lang="gv"><co-ladder><p>Read about the ladder.</p></co-ladder></div>');
    expect(seen(region)).to.include('Read about the ladder.');
    arrive();
    await until(() => seen(region).includes('Words of tardy'), 'it is drawn');
    expect(seen(region)).not.to.include('Read about the ladder.');
  });

  it('that can’t be fetched leaves the fallback words, says so once, and is tried again by the next element', async () => {
    let tries = 0;
    registerPack(
      packOf('broken', 'kw', async () => {
        tries += 1;
        if (tries < 3) throw new Error('offline');
        return { default: titled('Words at last') };
      }),
    );
    const markup = '<co-ladder><p>Read about the ladder.</p></co-ladder>';
    let region!: HTMLElement;
    const said = await warnings(async () => {
      region = await put(`<div lang="kw">${markup}</div>`);
      region.firstElementChild!.insertAdjacentHTML('afterend', `<div lang="kw">${markup}</div>`);
      await settled(region);
    });
    expect(said.length).to.equal(1);
    expect(said[0]).to.include('co-ladder').and.include('offline');
    expect(seen(region).split('Read about the ladder.').length).to.equal(3);
    expect(seen(await put(`<div lang="kw">${markup}</div>`))).to.include('Words at last');
  });

  it('comes from the pack that was registered last', async () => {
    registerPack(packOf('first', 'sco', async () => ({ default: titled('Words of first') })));
    registerPack(packOf('last', 'sco', async () => ({ default: titled('Words of last') })));
    expect(seen(await put('<div lang="sco"><co-ladder></co-ladder></div>'))).to.include('Words of last');
  });
});

describe('the announcer', () => {
  it('says the same words a second time, and of two in one moment the later', async () => {
    const said = await spoken(async () => {
      announce('Saved.');
      await aTimeout(200);
      announce('Lost.');
      announce('Saved.');
    });
    expect(said).to.deep.equal(['Saved.', 'Saved.']);
    const region = document.getElementById('co-announcer')!;
    expect([region.getAttribute('role'), region.checkVisibility()]).to.deep.equal(['status', true]);
    expect(document.querySelectorAll('#co-announcer').length).to.equal(1);
  });

  it('speaks inside the modal dialog where the reader is, and on the page again afterwards', async () => {
    const region = await put('<dialog><button>Inside</button></dialog>');
    const dialog = region.querySelector('dialog')!;
    dialog.showModal();
    expect(await spoken(() => announce('Here.', dialog.querySelector('button')!))).to.deep.equal(['Here.']);
    same(document.getElementById('co-announcer')!.parentNode, dialog);
    dialog.close();
    await spoken(() => announce('There.', region));
    same(document.getElementById('co-announcer')!.parentNode, document.body);
  });

  it('stays one region, unseen, in a dialog inside a component, and comes back from there', async () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML = '<dialog><button>Inside</button></dialog>';
    document.body.append(host);
    const dialog = host.shadowRoot!.querySelector('dialog')!;
    dialog.showModal();
    announce('Here.', dialog.querySelector('button')!);
    const region = host.shadowRoot!.getElementById('co-announcer')!;
    expect(region.getBoundingClientRect().width).to.equal(1);
    dialog.close();
    await spoken(() => announce('There.'));
    same(document.getElementById('co-announcer'), region);
    host.remove();
  });

  it('does not keep the language of what it said before', async () => {
    await spoken(() => announce('Gotowe.', document.body, 'pl'));
    expect(document.getElementById('co-announcer')!.lang).to.equal('pl');
    await spoken(() => announce('Done.'));
    expect(document.getElementById('co-announcer')!.lang).to.equal(page.lang);
  });
});

describe('what it says to the web team', () => {
  it('is said once', async () => {
    expect(await warnings(() => ['a', 'b', 'a', 'a'].forEach(warn))).to.deep.equal([
      '[co-elements] a',
      '[co-elements] b',
    ]);
  });

  it('names both versions, once, where another copy has a tag already, and leaves the tag to it', async () => {
    class Theirs extends HTMLElement {
      static version = '0.0.1';
    }
    class Ours extends HTMLElement {}
    customElements.define('co-other', Theirs);
    const said = await warnings(() => {
      define('co-other', Ours);
      define('co-other', Ours);
    });
    expect(said.length).to.equal(1);
    expect(said[0]).to.include('0.0.1').and.include('Two versions');
    expect(customElements.get('co-other') === Theirs).to.equal(true);
  });
});
