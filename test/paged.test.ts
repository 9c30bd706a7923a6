import { expect } from '@open-wc/testing';
import '../src/elements/charter/index.js';
import { ariaTree, cleanPage, click, hasFocus, press, same, spoken, tabTo, until } from './reader.js';
import { put, seen, settled } from './support.js';

const clean = () => history.replaceState(null, '', location.pathname + location.search);

describe('a document shown part by part', () => {
  let charter: HTMLElement;

  const draw = async () => {
    charter = (await put('<co-charter></co-charter>')).querySelector('co-charter')!;
    await until(() => parts().length && parts().every(heading), 'the charter is drawn, and the rooms that it shows');
  };
  const parts = () => [...charter.querySelectorAll<HTMLElement>('.co-part')];
  const open = () => parts().filter((part) => !part.hidden);
  const links = () => [...charter.querySelectorAll<HTMLAnchorElement>('.co-contents a')];
  const current = () => links().filter((link) => link.hasAttribute('aria-current'));
  const heading = (part: Element) => part.querySelector<HTMLElement>('h3')!;
  const pager = (rel: string) => charter.querySelector<HTMLAnchorElement>(`[rel=${rel}]`);
  const everything = () => charter.querySelector<HTMLButtonElement>('.co-contents button')!;
  const isOpen = (part: Element | undefined, what: string) =>
    until(() => open().length === 1 && open()[0] === part, `only ${what} is open`);

  beforeEach(async () => {
    clean();
    await draw();
  });
  afterEach(() => {
    document.querySelector('base')?.remove();
    charter.remove();
    clean();
    cleanPage();
  });

  it('shows the first part, and says in the list of all which one that is', async () => {
    await isOpen(parts()[0], 'the first part');
    expect(links().map((link) => link.innerText.trim())).to.deep.equal(
      parts().map((part) => heading(part).textContent!.trim()),
    );
    expect(current().length).to.equal(1);
    same(current()[0], links()[0]);
    const tree = await ariaTree('.co-contents');
    if (tree)
      expect(tree)
        .to.include('navigation "Contents: Halton SEND Co-production Charter"')
        .and.include(links()[0]!.innerText.trim());
  });

  it('goes to a part from the list, with the keyboard, and puts the focus on its heading', async () => {
    const [, , third] = links();
    await tabTo((at) => at === third);
    await press('Enter');
    await isOpen(parts()[2], 'the third part');
    await until(() => document.activeElement === heading(parts()[2]!), 'the focus is on its heading');
    same(current()[0], links()[2]);
    expect(location.hash).to.equal(`#${parts()[2]!.id}`);
  });

  it('leaves no trace of the focus on a heading once the reader has gone on', async () => {
    await click(links()[1]!);
    await until(() => document.activeElement === heading(parts()[1]!), 'the focus is on its heading');
    expect(heading(parts()[1]!).tabIndex).to.equal(-1);
    await press('Tab');
    expect(heading(parts()[1]!).hasAttribute('tabindex')).to.equal(false);
  });

  it('leads on and back by links that say where to', async () => {
    const name = (link: Element | null) => (link as HTMLElement).innerText.replace(/\s+/g, ' ').trim();
    expect(pager('prev') === null).to.equal(true);
    expect(name(pager('next'))).to.equal(`Next ${heading(parts()[1]!).textContent!.trim()}`);
    await click(pager('next')!);
    await isOpen(parts()[1], 'the second part');
    hasFocus(heading(parts()[1]!));
    expect(name(pager('prev'))).to.equal(`Previous ${heading(parts()[0]!).textContent!.trim()}`);
    expect(charter.querySelector('.co-pager')!.getAttribute('aria-label')).to.equal(
      `Halton SEND Co-production Charter: Part 2 of ${parts().length}`,
    );
    await click(pager('prev')!);
    await isOpen(parts()[0], 'the first part');
    location.hash = parts().at(-1)!.id;
    await isOpen(parts().at(-1), 'the last part');
    expect(pager('next') === null).to.equal(true);
  });

  it('opens the part that holds what a link from elsewhere leads to', async () => {
    const item = parts().at(-2)!.querySelector<HTMLElement>('[id]') ?? parts().at(-2)!;
    charter.remove();
    history.replaceState(null, '', `#${item.id}`);
    await draw();
    await until(
      () => open().length === 1 && open()[0]!.querySelector(`#${item.id}, :scope#${item.id}`) !== null,
      'it is open',
    );
    const there = document.getElementById(item.id)!;
    await until(() => there.contains(document.activeElement), 'the focus is there');
    const { top, bottom } = there.getBoundingClientRect();
    expect(bottom > 0 && top < innerHeight).to.equal(true);
  });

  it('goes back with the Back button, part by part, to where the reader came from', async () => {
    await click(links()[2]!);
    await isOpen(parts()[2], 'the third part');
    await click(pager('next')!);
    await isOpen(parts()[3], 'the fourth part');
    history.back();
    await isOpen(parts()[2], 'the third part');
    history.back();
    await isOpen(parts()[0], 'the first part');
    same(current()[0], links()[0]);
    history.forward();
    await isOpen(parts()[2], 'the third part again');
    history.back();
    await isOpen(parts()[0], 'the first part');
  });

  it('stays where it is when the host’s own links lead to the top or elsewhere', async () => {
    await click(links()[2]!);
    await isOpen(parts()[2], 'the third part');
    for (const hash of ['nowhere', '']) {
      location.hash = hash;
      await settled(charter);
      await isOpen(parts()[2], 'the third part');
    }
  });

  it('shows everything on one page and one part again, and says each once', async () => {
    await click(links()[1]!);
    await isOpen(parts()[1], 'the second part');
    expect(await spoken(() => click(everything()))).to.deep.equal(['Everything is shown.']);
    expect(open().length).to.equal(parts().length);
    expect(current().length).to.equal(0);
    expect(charter.querySelector('.co-pager') === null).to.equal(true);
    hasFocus(everything());
    expect(everything().innerText.trim()).to.equal('Show one part at a time');
    await click(links()[3]!);
    await until(() => document.activeElement === heading(parts()[3]!), 'the list still leads to its parts');
    expect(open().length).to.equal(parts().length);
    expect(await spoken(() => click(everything()))).to.deep.equal(['One part is shown.']);
    await isOpen(parts()[3], 'the part where the reader was');
    hasFocus(everything());
  });

  it('opens the part in which the browser found words', async () => {
    parts()[4]!.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await isOpen(parts()[4], 'the part with the words');
    same(current()[0], links()[4]);
  });

  it('leaves modified clicks to the browser', async () => {
    const stay = (event: Event) => {
      taken.push(event.defaultPrevented);
      event.preventDefault();
    };
    const taken: boolean[] = [];
    addEventListener('click', stay);
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])
      links()[2]!.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, [key]: true }));
    removeEventListener('click', stay);
    await settled(charter);
    expect(taken).to.deep.equal([false, false, false, false]);
    await isOpen(parts()[0], 'the first part');
  });

  it('stays on its page where the host names another as the base of its links', async () => {
    const base = document.createElement('base');
    base.href = 'https://example.org/elsewhere/';
    document.head.append(base);
    const { pathname } = location;
    await click(links()[1]!);
    await isOpen(parts()[1], 'the second part');
    expect(location.pathname).to.equal(pathname);
    expect(location.hash).to.equal(`#${parts()[1]!.id}`);
    expect(seen(charter)).to.include(heading(parts()[1]!).textContent!.trim());
  });
});
