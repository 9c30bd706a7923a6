import { aTimeout, expect } from '@open-wc/testing';
import type { CoExplain } from '../src/elements/explain/explain.js';
import { registerPack } from '../src/core/content.js';
import '../src/elements/explain/index.js';
import { sendMouse } from '@web/test-runner-commands';
import { cleanPage, click, focused, press, same, spoken, until } from './reader.js';
import { faults, put, seen, settled, translate, warnings } from './support.js';

const text =
  'Your child may get an <b>EHC</b> plan. Ask <a href="#sendiass">SENDIASS</a>, or see the Local Offer. Two rights.';
const page = (attributes = '', words = text) =>
  `<article id="a-page"><p>${words}</p></article><co-explain for="a-page" ${attributes}></co-explain>`;

const explained = (region: Element) =>
  [...region.querySelectorAll('co-explain dt')].map((term) => term.textContent.replace(/\s+/g, ' ').trim());

/** The middle of some words of the page. */
const middleOf = (region: Element, words: string) => {
  const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.nodeValue!.indexOf(words);
    if (at < 0) continue;
    const range = new Range();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + words.length);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }
  throw new Error(`no "${words}"`);
};

const pressAt = ({ x, y }: { x: number; y: number }) =>
  sendMouse({ type: 'click', position: [Math.round(x), Math.round(y)] });

const open = async (markup: string, count: number) => {
  const region = await put(markup);
  await until(() => explained(region).length === count, `${count} words are explained`);
  await settled(region);
  return region;
};

describe('co-explain', () => {
  afterEach(cleanPage);

  it('paints of very many words those near what a person sees, and the others when they come near', async function () {
    if (!('highlights' in CSS)) this.skip();
    // What has no box of its own stands in view with what is in it.
    const line = (n: number) => `<p><span class="no-box" id="word-${n}">Local Offer</span> of ${n}.</p>`;
    const region = await open(
      `<style>.no-box { display: contents } article p { margin: 0; height: 50px }</style>
      <article id="a-page">${Array.from({ length: 400 }, (_, n) => line(n)).join('')}</article>
      <co-explain for="a-page" uses="all"></co-explain>`,
      1,
    );
    const isPainted = (n: number) =>
      [...CSS.highlights.get('co-explain')!].some(
        ({ startContainer }) => startContainer.parentElement === region.querySelector(`#word-${n}`),
      );
    await until(() => isPainted(0), 'the first is painted');
    expect(isPainted(399)).to.equal(false);
    region.querySelector('p:has(#word-399)')!.scrollIntoView();
    await until(() => isPainted(399), 'the last is painted once it is in view');
    await until(() => !isPainted(0), 'the first is far away');
    // A look at a changed page leaves no moment without paint.
    let bare = 0;
    const watch = setInterval(() => (bare += isPainted(399) ? 0 : 1));
    region.querySelector('article')!.prepend('SENDIASS. ');
    await until(() => explained(region).length === 2, 'what came is explained');
    await aTimeout(100);
    clearInterval(watch);
    expect(bare).to.equal(0);
    region.querySelector('co-explain')!.remove();
    expect(isPainted(399)).to.equal(false);
  });

  it('lists the words of the page in their order, and paints them without touching anything', async () => {
    const region = await open(page(), 2);
    expect(explained(region)[0]).to.match(/^EHC plan/);
    expect(explained(region)[1]).to.match(/^Local Offer/);
    expect(region.querySelector('article')!.innerHTML).to.equal(`<p>${text}</p>`);
    if ('highlights' in CSS) {
      const painted = [...CSS.highlights.get('co-explain')!].map((range) => {
        const live = new Range();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      });
      expect(painted).to.deep.equal(['EHC plan', 'Local Offer']);
    }
  });

  it('explains a painted word that is pressed, and leaves links to the host', async function () {
    if (!('highlights' in CSS)) this.skip();
    const region = await open(page(), 2);
    await pressAt(middleOf(region, 'Local Offer'));
    await until(() => document.querySelector('co-definition:popover-open'), 'the definition is open');
    const panel = document.querySelector('co-definition')!;
    expect(seen(panel)).to.include('Local Offer');
    // It can be seen: an anchor out of sight would hide it.
    const { left, top, width, height } = panel.getBoundingClientRect();
    expect(panel.contains(document.elementFromPoint(left + width / 2, top + height / 2))).to.equal(true);
    await press('Escape');
    await pressAt(middleOf(region, 'SENDIASS'));
    expect(location.hash).to.equal('#sendiass');
    history.replaceState(null, '', location.pathname + location.search);
    expect(document.querySelector('co-definition:popover-open') === null).to.equal(true);
  });

  it('shows a word where it stands, says so once, and comes back with Escape', async () => {
    const region = await open(page(), 2);
    region.querySelector<HTMLElement>('summary')!.click();
    const where = [...region.querySelectorAll<HTMLElement>('co-explain button')].find((button) =>
      button.ariaLabel!.includes('Local Offer'),
    )!;
    where.focus();
    expect(await spoken(() => press('Enter'))).to.deep.equal([
      '“Local Offer” is selected in the text. Press Escape to come back to the list.',
    ]);
    expect(String(getSelection())).to.equal('Local Offer');
    await press('Escape');
    expect(focused()).to.equal(where);
    expect(String(getSelection())).to.equal('');
  });

  it('finds what is added later, and goes when it goes', async () => {
    const region = await open(page(), 2);
    const more = document.createElement('p');
    more.textContent = 'There is an annual review.';
    region.querySelector('article')!.append(more);
    await until(() => explained(region).length === 3, 'the new word');
    region.querySelector('co-explain')!.remove();
    more.textContent = 'There is an EHCP.';
    await aTimeout(400);
    if ('highlights' in CSS) expect(CSS.highlights.get('co-explain')?.size ?? 0).to.equal(0);
  });

  it('marks common words where it is asked to, and leaves out what it is told to', async () => {
    const region = await open(page('with="rights" without="ehc-plan"'), 2);
    expect(explained(region)).to.deep.equal(['Local Offer', 'rights']);
    const explain = region.querySelector<CoExplain>('co-explain')!;
    explain.skip = 'article';
    explain.with = '';
    await until(() => explained(region).length === 1, 'only what is not left out');
  });

  it('finds a partner’s term whose pattern is of a kind that can’t be prepared, and all others', async () => {
    const term = { forms: [], kind: 'word', easy: ['It helps.'], picture: 'group', plain: 'It helps.' } as const;
    const glossary = {
      section: 'glossary',
      title: 'Words',
      terms: [
        { ...term, id: 'widget', term: 'widget', match: ['\\w+dget'] },
        { ...term, id: 'hub', term: 'hub', match: ['\\bhub\\b'] },
      ],
    };
    registerPack({ id: 'odd', lang: 'gd', sections: { glossary: async () => ({ default: glossary as never }) } });
    const region = await open(`<div lang="gd">${page('', 'The widget is in the hub.')}</div>`, 2);
    expect(explained(region)).to.deep.equal(['widget', 'hub']);
  });

  it('says what is wrong with an attribute, once, and goes on', async () => {
    const said = await warnings(() => open(page('uses="some" skip="::["', 'An EHC plan.'), 1));
    expect(said).to.deep.equal([
      '[co-elements] <co-explain uses="some">: expected first or all. The words already there stay.',
      '[co-elements] <co-explain skip="::[">: expected a CSS selector. The words already there stay.',
    ]);
  });
});

/** Every text node of an element, with the words in it. */
const textsIn = (element: Element) => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
};

const paintedIn = (region: Element) =>
  [...(CSS.highlights.get('co-explain') ?? [])].filter(({ startContainer }) => region.contains(startContainer)).length;

describe('co-explain with mode="wrap"', () => {
  const words =
    'Ask SENDIASS about an <b>EHC</b> plan. SENDIASS and the Local Offer help, <i>as does the NHS</i>. Local Offer.';
  let holder: HTMLElement;
  const wraps = () => [...holder.querySelectorAll<HTMLElement>('article co-term')];
  const labels = () => wraps().map(({ textContent }) => textContent);
  const article = () => holder.querySelector('article')!;

  /** A page that nothing draws: what the other tests stand in is Lit's. */
  const load = async (count: number, inside = `<p>${words}</p>`, attributes = 'for="static" uses="all"') => {
    holder = document.createElement('main');
    holder.innerHTML = `<h1>Host</h1><article id="static">${inside}</article><co-explain mode="wrap" ${attributes}></co-explain>`;
    document.body.append(holder);
    await until(() => wraps().length === count, `${count} words are buttons`);
    await settled(holder);
  };
  /** Long enough for two more looks at the page. */
  const rest = () => aTimeout(500);

  afterEach(() => {
    holder.remove();
    cleanPage();
  });

  it('makes each word a button around the page’s own text, and paints what goes on in another element', async () => {
    await load(5);
    expect(labels()).to.deep.equal(['SENDIASS', 'SENDIASS', 'Local Offer', 'NHS', 'Local Offer']);
    expect(wraps().map((term) => [term.role, term.getAttribute('term')].join())).to.deep.equal(
      ['sendiass', 'sendiass', 'local-offer', 'nhs', 'local-offer'].map((id) => `button,${id}`),
    );
    await until(() => paintedIn(article()) === 1, 'the word in two elements is painted');
    expect(explained(holder).length).to.equal(4);
    expect(textsIn(article())[0].data).to.equal('Ask ');
    expect(await faults(holder)).to.deep.equal([]);
    wraps()[2].focus();
    await press('Enter');
    await until(() => document.querySelector('co-definition:popover-open'), 'the definition is open');
    expect(seen(document.querySelector('co-definition')!)).to.include('Local Offer');
    await press('Escape');
    await click(wraps()[0]);
    await until(() => document.querySelector('co-definition:popover-open'), 'one press opens it');
    await aTimeout(100);
    expect(seen(document.querySelector('co-definition')!)).to.include('SENDIASS');
  });

  it('puts everything back, node by node, when it goes and when the option changes', async () => {
    holder = document.createElement('main');
    holder.innerHTML = `<article id="static"><p>${words}</p><p>SENDIASS</p></article>`;
    const own = article();
    own.firstElementChild!.prepend('EHCP ', 'and ', 'SENDIASS ');
    const before = textsIn(own);
    const data = before.map((text) => text.data);
    document.body.append(holder);
    const explain = document.createElement('co-explain');
    Object.assign(explain, { mode: 'wrap', for: 'static', uses: 'all' });
    holder.append(explain);
    const isBack = () => {
      const now = textsIn(own);
      expect(now.map((text) => text.data)).to.deep.equal(data);
      for (const [at, text] of now.entries()) same(text, before[at]);
    };
    await until(() => wraps().length === 8, 'the words are buttons');
    explain.mode = 'paint';
    await until(() => !wraps().length, 'no buttons');
    isBack();
    explain.mode = 'wrap';
    await until(() => wraps().length === 8, 'buttons again');
    explain.remove();
    isBack();
    await rest();
    isBack();
    holder.append(explain);
    await until(() => wraps().length === 8, 'buttons where it came back');
  });

  it('follows what the host changes, and rests when the page does', async () => {
    await load(5);
    const [first] = wraps();
    await rest();
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(article(), { childList: true, characterData: true, subtree: true });
    await rest();
    expect(changes.length).to.equal(0);
    article().insertAdjacentHTML('beforeend', '<p>An annual review.</p>');
    await until(() => wraps().length === 6, 'the new word');
    // What stands inside one of ours is another word now, and the words around it are one text again.
    first.firstChild!.nodeValue = 'the NHS';
    await until(() => labels()[0] === 'NHS', 'the changed word');
    expect(
      textsIn(article())
        .map(({ data }) => data)
        .slice(0, 3),
    ).to.deep.equal(['Ask the ', 'NHS', ' about an ']);
    article().querySelector('p')!.textContent = 'An EHCP, no more.';
    await until(() => labels().join() === 'EHCP,annual review', 'what is left');
    await rest();
    changes.length = 0;
    await rest();
    expect(changes.length).to.equal(0);
    observer.disconnect();
  });

  it('leaves what a page translator did', async () => {
    await load(5);
    translate(article());
    await rest();
    expect(wraps().length).to.equal(5);
    for (const term of wraps()) expect(term.querySelector('co-term') === null).to.equal(true);
    expect(labels()[0]).to.equal('«SENDIASS»');
  });

  it('gives in to a script that puts the words back each time', async () => {
    const said = await warnings(async () => {
      await load(1, '<p>Ask SENDIASS.</p>');
      const back = new MutationObserver(() => {
        if (wraps().length) article().innerHTML = '<p>Ask SENDIASS.</p>';
      });
      back.observe(article(), { childList: true, subtree: true });
      article().append(' Now.');
      await until(() => paintedIn(article()) === 1, 'the word is painted');
      await rest();
      expect(wraps().length).to.equal(0);
      expect(paintedIn(article())).to.equal(1);
      back.disconnect();
    });
    expect(said).to.deep.equal([
      '[co-elements] <co-explain mode="wrap">: expected for="…" with a part of the page that nothing else draws, found a script that changes them again and again. Its words are painted.',
    ]);
  });

  it('shows a word as a button that has the focus, and the first Escape closes its definition', async () => {
    await load(5);
    holder.querySelector<HTMLElement>('summary')!.click();
    const where = holder.querySelector<HTMLElement>('[data-co-where="local-offer"]')!;
    where.focus();
    await press('Enter');
    expect(String(getSelection())).to.equal('Local Offer');
    same(focused(), wraps()[2]);
    await press('Enter');
    await until(() => document.querySelector('co-definition:popover-open'), 'the definition is open');
    await press('Escape');
    await until(() => !document.querySelector('co-definition:popover-open'), 'it is closed');
    same(focused(), wraps()[2]);
    await press('Escape');
    same(focused(), where);
  });

  const traces: Record<string, (at: HTMLElement) => unknown> = {
    'React’s root': (at) => Object.assign(at, { __reactContainer$x: {} }),
    'an older React’s root': (at) => Object.assign(at, { _reactRootContainer: {} }),
    'an element of React': (at) => Object.assign(at, { __reactFiber$x: {} }),
    'Vue’s root': (at) => Object.assign(at, { __vue_app__: {} }),
    'Vue’s root in the markup': (at) => (at.dataset.vApp = ''),
    'an element of Svelte': (at) => Object.assign(at, { [Symbol('events')]: {} }),
    'a block of Svelte from a server': (at) => at.prepend(new Comment('[')),
    Angular: (at) => at.setAttribute('ng-version', '20.0.0'),
    Preact: (at) => Object.assign(at, { __k: {} }),
    Solid: (at) => Object.assign(at, { $$click: () => {} }),
    Alpine: (at) => Object.assign(at, { _x_dataStack: [] }),
    Lit: (at) => Object.assign(at, { _$litPart$: {} }),
  };
  for (const [name, leave] of Object.entries(traces))
    for (const place of ['main', 'article', 'p']) {
      if (name.includes('block') && place === 'main') continue;
      it(`paints where it sees ${name} on <${place}>`, async () => {
        holder = document.createElement('main');
        holder.innerHTML = `<article id="static"><p>Ask SENDIASS.</p></article>`;
        leave(holder.matches(place) ? holder : holder.querySelector<HTMLElement>(place)!);
        document.body.append(holder);
        holder.insertAdjacentHTML('beforeend', '<co-explain mode="wrap" for="static"></co-explain>');
        await until(() => paintedIn(article()) === 1, 'the word is painted');
        expect(wraps().length).to.equal(0);
      });
    }

  it('says once what is wrong, and paints', async () => {
    const said = await warnings(async () => {
      const drawn = document.createElement('section');
      drawn.innerHTML = '<p>Ask SENDIASS.</p>';
      Object.assign(drawn, { __vue_app__: {} });
      for (const attributes of [
        'mode="wrap"',
        'mode="wrap"',
        'mode="buttons" for="static"',
        'mode="wrap" for="static"',
      ]) {
        holder?.remove();
        holder = document.createElement('main');
        holder.innerHTML = `<article id="static"></article><co-explain ${attributes}></co-explain>`;
        article().append(drawn);
        document.body.append(holder);
        await until(() => paintedIn(article()) === 1, 'the word is painted');
        expect(wraps().length).to.equal(0);
      }
    });
    expect(said).to.deep.equal([
      '[co-elements] <co-explain mode="wrap">: expected for="…" with a part of the page that nothing else draws, found none. Its words are painted.',
      '[co-elements] <co-explain mode="buttons">: expected paint or wrap. The words already there stay.',
      '[co-elements] <co-explain mode="wrap">: expected for="…" with a part of the page that nothing else draws, found a framework’s traces on <section>. Its words are painted.',
    ]);
  });
});
