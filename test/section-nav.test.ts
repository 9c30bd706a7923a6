import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { SectionChange } from '../src/elements/section-nav/long-text.js';
import { slug } from '../src/elements/section-nav/parts.js';
import '../src/elements/section-nav/index.js';
import { ariaTree, cleanPage, click, hasFocus, isChromium, press, same, spoken, tabTo, until } from './reader.js';
import { faults, put, seen, settled, translate, warnings } from './support.js';

const sections = `<article id="text"><h2>Our group</h2><p>We meet every week.</p>
  <section id="who"><h3>Who can come</h3><p id="friend">You can bring a friend.</p></section>
  <section><h3>Where</h3><p>In the library.</p></section>
  <section><header><h3 id="cost">What it costs</h3></header><p>Nothing.</p></section></article>`;
const runs = `<div id="text"><h2>Our plan</h2><p>In three steps.</p>
  <h3>First</h3><p>We listen.</p><p>We write it down.</p><h3>Second</h3><h4>Who writes</h4><p>A parent.</p><h3>Second</h3><p>We look back.</p></div>`;
const both = (text: string) =>
  `<co-section-nav for="text"></co-section-nav>${text}<co-section-nav for="text" show="pager"></co-section-nav>`;
const clean = () => history.replaceState(null, '', location.pathname + location.search);

describe('co-section-nav', () => {
  let region: HTMLElement;

  const draw = async (markup: string) => {
    region = await put(markup);
    return region;
  };
  const text = () => region.querySelector<HTMLElement>('#text')!;
  const links = () => [...region.querySelectorAll<HTMLAnchorElement>('.co-contents a')];
  const names = () => links().map((link) => link.innerText.trim());
  const pager = (rel: string) => region.querySelector<HTMLAnchorElement>(`[rel=${rel}]`)!;
  const pressed = (label: string) =>
    click([...region.querySelectorAll('button')].find((button) => button.innerText.trim() === label)!);
  const shows = (words: string, hidden: string) =>
    until(() => seen(text()).includes(words) && !seen(text()).includes(hidden), `“${words}” shows, “${hidden}” not`);

  beforeEach(clean);
  afterEach(() => {
    region.remove();
    clean();
    cleanPage();
  });

  it('lists the sections of the text and shows one, with what stands before them', async () => {
    await draw(`<co-section-nav></co-section-nav>${sections}`);
    expect(names()).to.deep.equal(['Who can come', 'Where', 'What it costs']);
    await shows('We meet every week. Who can come You can bring a friend.', 'library');
    same(region.querySelector('[aria-current]'), links()[0]);
    const tree = await ariaTree('co-section-nav');
    if (tree) expect(tree).to.include('navigation "Contents"').and.include('link "Where"');
    expect(await faults(region)).to.deep.equal([]);
  });

  it('cuts a text without sections at its headings; a single one of a level is its title', async () => {
    await draw(`<co-section-nav></co-section-nav>${runs}`);
    expect(names()).to.deep.equal(['First', 'Second', 'Second']);
    await shows('Our plan In three steps. First We listen. We write it down.', 'Second');
    await click(links()[1]!);
    await shows('Second Who writes A parent.', 'We look back.');
    expect(new Set(links().map(({ hash }) => hash)).size).to.equal(3);
  });

  it('leads on with the keyboard, tells where the reader is in both, and puts the focus on the heading', async () => {
    await draw(both(sections));
    const told: SectionChange[] = [];
    region.addEventListener('co-section-change', ({ target, detail }) => {
      same(target as Element, text());
      told.push(detail);
    });
    expect(pager('next').innerText.replace(/\s+/g, ' ').trim()).to.equal('Next Where');
    await tabTo((at) => at === pager('next'));
    await press('Enter');
    await shows('In the library.', 'friend');
    hasFocus(text().querySelectorAll('h3')[1]!);
    same(region.querySelector('[aria-current]'), links()[1]);
    expect(region.querySelector('.co-pager')!.getAttribute('aria-label')).to.equal('Part 2 of 3');
    expect(told).to.deep.equal([{ id: 'where' }]);
    await click(links()[2]!);
    await shows('Nothing.', 'library');
    expect(pager('prev').innerText.replace(/\s+/g, ' ').trim()).to.equal('Previous Where');
    expect(told.at(-1)).to.deep.equal({ id: 'cost' });
    expect(await faults(region)).to.deep.equal([]);
  });

  for (const [kind, markup] of Object.entries({ sections, runs })) {
    it(`leaves a text in ${kind} as it was when everything is shown, and when it is removed`, async () => {
      await draw(markup);
      const nodes = [...text().querySelectorAll('*')];
      const before = text().outerHTML;
      const [nav, on] = [document.createElement('co-section-nav'), document.createElement('co-section-nav')];
      on.setAttribute('show', 'pager');
      text().before(nav);
      text().after(on);
      await settled(region);
      expect(text().outerHTML).not.to.equal(before);
      const said = await spoken(() => pressed('Show all on one page'));
      expect(said).to.deep.equal(['Everything is shown.']);
      expect(text().outerHTML).to.equal(before);
      expect(on.innerText.trim()).to.equal('');
      await pressed('Show one part at a time');
      await settled(region);
      expect(on.innerText).to.include('Next');
      nav.remove();
      expect(text().outerHTML, 'the other one still serves').not.to.equal(before);
      on.remove();
      expect(text().outerHTML).to.equal(before);
      nodes.forEach((node, at) => same(text().querySelectorAll('*')[at], node));
      const sheets = document.adoptedStyleSheets.length;
      text().before(nav);
      await settled(region);
      nav.remove();
      expect(document.adoptedStyleSheets.length).to.equal(sheets);
    });
  }

  it('sets nothing but hidden with its mark, and ids, on the text, and no id where there is one', async () => {
    await draw(both(sections));
    await click(links()[1]!);
    await shows('In the library.', 'friend');
    await press('Tab'); // On from the heading, which held the focus.
    const set = [...text().querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].map(({ name, value }) => `${name}=${value}`),
    );
    expect(set.sort()).to.deep.equal([
      'data-co-away=',
      'data-co-away=',
      'hidden=until-found',
      'hidden=until-found',
      'id=cost',
      'id=friend',
      'id=where',
      'id=who',
    ]);
  });

  it('makes no room for what is hidden, whatever rules the host has', async () => {
    const host = document.createElement('style');
    host.textContent =
      '#text > * { margin: 50px 0; padding: 9px; border: 3px solid } [hidden] { display: none !important }';
    document.head.append(host);
    await draw(`<div id="text"><h3>First</h3><p>One.</p></div>`);
    const alone = text().offsetHeight;
    await draw(
      `<co-section-nav></co-section-nav><div id="text"><h3>First</h3><p>One.</p><h3>Second</h3>${'<p>Two.</p>'.repeat(40)}<h3>Third</h3><p>Three.</p></div>`,
    );
    expect(text().offsetHeight).to.be.closeTo(alone, 1);
    expect(getComputedStyle(text().lastElementChild!).display, 'the browser can search it').to.equal('block');
    for (const hidden of text().querySelectorAll<HTMLElement>('[hidden]')) expect(hidden.offsetHeight).to.equal(0);
    host.remove();
  });

  it('follows the headings when they change, and settles', async () => {
    await draw(both(sections));
    text().querySelectorAll('h3')[1]!.textContent = 'Where we meet';
    await until(() => names()[1] === 'Where we meet', 'the new name');
    expect(pager('next').innerText).to.include('Where we meet');
    translate(text());
    translate(region.querySelector('co-section-nav')!);
    await until(() => names()[0] === '«Who can come»', 'the translated name, once');
    let changes = 0;
    const observer = new MutationObserver((records) => (changes += records.length));
    observer.observe(region, { subtree: true, childList: true, characterData: true, attributes: true });
    await settled(region);
    observer.disconnect();
    expect(changes).to.equal(0);
    text().querySelectorAll('h3')[1]!.querySelector('font font')!.firstChild!.nodeValue = 'Our place';
    await until(() => names()[1] === 'Our place', 'the name where a translator has been');
    expect(links()[1]!.hash, 'the address stays').to.equal('#where');
    await click(region.querySelector('button')!);
    text().querySelectorAll('h3')[1]!.textContent = 'A place';
    await until(() => names()[1] === 'A place', 'the name while everything is shown');
    expect(links()[1]!.hash, 'the address stays').to.equal('#where');
  });

  it('names the language of each name', async () => {
    await draw(`<co-section-nav></co-section-nav>${sections.replace('<h3>Where', '<h3 lang="pl">Gdzie')}`);
    expect(links().map((link) => link.closest('[lang]')!.getAttribute('lang'))).to.deep.equal(['en', 'pl', 'en']);
  });

  it('is called as the author says, so that two texts on a page can be told apart', async () => {
    await draw(both(sections).replaceAll('for="text"', 'for="text" label="Our group"'));
    expect([...region.querySelectorAll('nav')].map((nav) => nav.getAttribute('aria-label'))).to.deep.equal([
      'Our group',
      'Our group: Part 1 of 3',
    ]);
  });

  it('opens the part that holds what a link leads to, and goes back with the Back button', async () => {
    history.replaceState(null, '', '#cost');
    await draw(`<p><a href="#friend">Bring a friend</a></p>${both(sections)}`);
    await shows('Nothing.', 'friend');
    await click(region.querySelector('a[href="#friend"]')!);
    await shows('You can bring a friend.', 'Nothing.');
    hasFocus(document.getElementById('friend')!);
    history.back();
    await shows('Nothing.', 'You can bring a friend.');
  });

  it('opens the part in which the browser found words', async () => {
    await draw(both(runs));
    const found = [...text().querySelectorAll('p')].at(-1)!;
    found.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await shows('We look back.', 'We listen.');
    same(region.querySelector('[aria-current]'), links()[2]);
  });

  it('prints everything', async function () {
    if (!isChromium) this.skip(); // The others can't be told to print.
    await draw(both(sections));
    const print = (media: string) =>
      executeServerCommand('cdp', { method: 'Emulation.setEmulatedMedia', params: { media } });
    await print('print');
    const all = [...text().querySelectorAll('section')].map(
      (section) => section.checkVisibility({ contentVisibilityAuto: true }) && section.offsetHeight > 20,
    );
    await print('');
    expect(all).to.deep.equal([true, true, true]);
  });

  it('survives a framework that draws the text anew, in whole or in part', async () => {
    await draw(both(sections));
    await click(links()[1]!);
    await shows('In the library.', 'friend');
    const [first, second] = [...text().querySelectorAll('section')] as [HTMLElement, HTMLElement];
    second.insertAdjacentHTML('beforeend', '<p>By the door.</p>');
    first.outerHTML = '<section id="who"><h3>Who may come</h3><p>Everybody.</p></section>';
    await until(() => names()[0] === 'Who may come', 'the new section is listed');
    await shows('In the library. By the door.', 'Everybody.');
    const copy = text().cloneNode(false) as HTMLElement;
    copy.innerHTML = '<section><h3>Where</h3><p>Here.</p></section><section><h3>When</h3><p>Now.</p></section>';
    text().replaceWith(copy);
    await until(() => names().join() === 'Where,When', 'the new text is listed');
    await shows('Here.', 'Now.');
  });

  it('leaves hidden what the host hides, and does not list it', async () => {
    await draw(
      `<co-section-nav></co-section-nav>${sections.replace('<section id="who">', '<section id="who" hidden>')}`,
    );
    expect(names()).to.deep.equal(['Where', 'What it costs']);
    await pressed('Show all on one page');
    await shows('In the library.', 'friend');
  });

  it('leaves what the host itself hides until it is found within a part', async () => {
    await draw(
      `<co-section-nav></co-section-nav>${runs.replace('<p>We write it down.</p>', '<p hidden="until-found">We write it down.</p>')}`,
    );
    await shows('We listen.', 'We write it down.');
    await click(links()[1]!);
    await shows('A parent.', 'We listen.');
    await click(links()[0]!);
    await shows('We listen.', 'We write it down.');
    await pressed('Show all on one page');
    await shows('We look back.', 'We write it down.');
  });

  it('shows a saved page, with what was hidden when it was saved, as it is shown alone', async () => {
    await draw(both(sections));
    const saved = region.innerHTML.replace('Host words before.', '');
    region.remove();
    await draw(saved);
    expect(names()).to.deep.equal(['Who can come', 'Where', 'What it costs']);
    await click(links()[1]!);
    await shows('In the library.', 'friend');
    await pressed('Show all on one page');
    await until(() => !text().querySelector('[hidden]'), 'all is shown');
  });

  it('finds its text beside it or beside what holds it', async () => {
    await draw(`<aside><co-section-nav></co-section-nav></aside>${sections}`);
    expect(names()[0]).to.equal('Who can come');
    await draw(`${runs}<footer><co-section-nav show="pager"></co-section-nav></footer>`);
    await shows('We listen.', 'Second');
    await draw(`<co-section-nav></co-section-nav><div><div>${sections}</div></div>`);
    expect(names()[0]).to.equal('Who can come');
  });

  it('keeps the author’s own links and says so once where there is no such text, or nothing to cut', async () => {
    const own = '<ul><li><a href="#who">Who</a></li></ul>';
    for (const [attributes, after, expected] of [
      ['for="nowhere"', sections, 'for="nowhere"'],
      ['for=""', sections, 'for=""'],
      ['', '', 'found nothing, expected a text with two or more headings'],
      ['for="text"', '<div id="text"><h3>One</h3><p>Words.</p></div>', 'id="text"'],
    ]) {
      const markup = `<div><div><co-section-nav ${attributes}>${own}</co-section-nav></div></div>${after}`;
      const said = await warnings(async () => {
        await draw(markup);
        region.remove();
        await draw(markup);
      });
      const ours = said.filter((line) => line.includes(expected!));
      expect(ours.length, attributes).to.equal(1);
      expect(ours[0]).to.include('co-section-nav').and.include('expected');
      expect(region.querySelector('co-section-nav')!.innerHTML.replace(/<!--.*?-->/g, '')).to.equal(own);
      expect(region.querySelector('[hidden]') === null).to.equal(true);
      region.remove();
    }
  });

  it('reads what it does not know to show as the list, and says so once', async () => {
    const said = await warnings(() => draw(`<co-section-nav for="text" show="tabs"></co-section-nav>${sections}`));
    expect(said.length).to.equal(1);
    expect(said[0]).to.include('show="tabs"').and.include('contents or pager');
    expect(names().length).to.equal(3);
  });

  it('makes ids that can be read, in any script', () => {
    expect(['What it costs?', '  Für Élise & co. ', 'من يمكنه الحضور', '…'].map(slug)).to.deep.equal([
      'what-it-costs',
      'fur-elise-co',
      'من-يمكنه-الحضور',
      'part',
    ]);
  });
});
