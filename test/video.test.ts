import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { filmAt, playerAt } from '../src/elements/video/film.js';
import '../src/elements/video/index.js';
import { fixtures } from '../src/elements/video/fixtures.js';
import {
  ariaTree,
  cleanPage,
  click,
  focused,
  hasFocus,
  isChromium,
  press,
  same,
  spoken,
  tabTo,
  until,
} from './reader.js';
import { faults, put, seen, settled, warnings } from './support.js';

const transcript = '<details slot="transcript"><summary>The film in words</summary><p>A square speaks.</p></details>';
const own = '/test/film.mp4';
const video = async (inside: string, attributes = '') =>
  (await put(`<co-video ${attributes}>${inside}</co-video>`)).querySelector('co-video')!;
const player = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('.player');
const link = (element: Element) => element.querySelector('a')!;

/** What becomes of a click, without leaving the page. */
const follows = async (on: Element, how: MouseEventInit = {}) => {
  let isLink = false;
  const stay = (event: Event) => {
    isLink = !event.defaultPrevented;
    event.preventDefault();
  };
  addEventListener('click', stay);
  on.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...how }));
  removeEventListener('click', stay);
  await settled(document.body);
  return isLink;
};

const elsewhere = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => !name.startsWith(location.origin) && !name.startsWith('data:'));

describe('co-video', () => {
  afterEach(cleanPage);

  it('asks nobody for anything before the reader asks', async () => {
    performance.clearResourceTimings();
    for (const { html } of fixtures) {
      const region = await put(html);
      expect(region.querySelector('co-video')!.shadowRoot!.querySelectorAll('[src]').length).to.equal(0);
    }
    expect(elsewhere()).to.deep.equal([]);
  });

  it('shows a film file above its link when the link is pressed, with the focus on the film, and says so once', async () => {
    const element = await video(`<a href="${own}">Watch <b>our</b> film</a>${transcript}`);
    const before = [...element.childNodes];
    const said = await spoken(async () => {
      await click(link(element));
      await until(() => player(element), 'the film');
    });
    expect(said).to.deep.equal([`The film is here now. It comes from ${location.host}.`]);
    const film = player(element) as HTMLVideoElement;
    hasFocus(film);
    expect([film.localName, film.controls, film.autoplay, film.paused]).to.deep.equal(['video', true, false, true]);
    expect(film.getAttribute('aria-label')).to.equal('Watch our film');
    before.forEach((node, at) => same(element.childNodes[at], node));
    expect(seen(element)).to.include('Watch our film');
    expect(await faults(element)).to.deep.equal([]);
  });

  it('shows a film with the keyboard, and its link leads on afterwards', async () => {
    const element = await video(`<p>Our film. <a href="${own}">Watch it</a></p>${transcript}`);
    await tabTo((at) => at === link(element));
    await press('Enter');
    await until(() => player(element) && focused() === player(element), 'the film has the focus');
    expect(await follows(link(element))).to.equal(true);
  });

  it('shows the player that the author names in a frame with few rights and the link’s words for its name', async () => {
    const element = await video(`<a href="https://example.org/film">Watch our film</a>${transcript}`, 'embed="/test/"');
    expect(await follows(link(element))).to.equal(false);
    const frame = player(element) as HTMLIFrameElement;
    hasFocus(frame);
    expect(frame.title).to.equal('Watch our film');
    expect(frame.src).to.equal(`${location.origin}/test/`);
    expect([...frame.sandbox].sort()).to.deep.equal(['allow-same-origin', 'allow-scripts']);
    expect(frame.allow).to.equal('fullscreen; picture-in-picture');
    expect(frame.allow).not.to.include('autoplay');
    expect(frame.referrerPolicy).to.equal('strict-origin-when-cross-origin');
  });

  it('shows YouTube in its player without cookies, and asks it for nothing before', async function () {
    if (!isChromium) this.skip(); // Requests must be kept from leaving.
    await executeServerCommand('cdp', { method: 'Network.enable' });
    await executeServerCommand('cdp', { method: 'Network.setBlockedURLs', params: { urls: ['*youtube*'] } });
    performance.clearResourceTimings();
    const element = await video(`<a href="https://youtu.be/abcdefghijk">Watch our film</a>${transcript}`);
    expect(elsewhere()).to.deep.equal([]);
    const said = await spoken(() => click(link(element)));
    expect((player(element) as HTMLIFrameElement).src).to.equal(
      'https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0',
    );
    expect(said).to.deep.equal(['The film is here now. It comes from youtube-nocookie.com.']);
    element.remove();
  });

  it('knows the addresses of films', () => {
    const src = (address: string) => filmAt(address)?.src;
    const tube = 'https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0';
    expect(src('https://www.youtube.com/watch?v=abcdefghijk&t=3')).to.equal(tube);
    expect(src('https://m.youtube.com/watch?app=m&v=abcdefghijk')).to.equal(tube);
    expect(src('https://youtube.com/shorts/abcdefghijk')).to.equal(tube);
    expect(src('https://vimeo.com/76979871')).to.equal('https://player.vimeo.com/video/76979871?dnt=1');
    expect(src('https://vimeo.com/76979871/ab12')).to.equal('https://player.vimeo.com/video/76979871?dnt=1&h=ab12');
    expect(filmAt('https://example.org/a/film.WEBM?x=1')).to.deep.include({ kind: 'file', host: 'example.org' });
    for (const none of [
      'https://vimeo.com/about',
      'https://www.youtube.com/watch?list=x',
      'https://youtube.com.example.org/watch?v=abcdefghijk',
      'https://www.youtube.com/watch?v="><script>',
      'https://example.org/film',
      'http://example.org/film.mp4',
      'javascript:film.mp4',
      'data:video/mp4,film.mp4',
      'https://',
    ])
      expect(filmAt(none), none).to.equal(undefined);
    expect(playerAt('https://example.org/player')).to.deep.include({ kind: 'frame', host: 'example.org' });
    expect(playerAt('http://example.org/player')).to.equal(undefined);
    expect(playerAt('javascript:alert(1)')).to.equal(undefined);
  });

  it('leaves other links, modified clicks and clicks that the host answered to the browser', async () => {
    let element = await video(`<a href="https://example.org/page">See the film there</a>${transcript}`);
    expect(await follows(link(element))).to.equal(true);
    element = await video(`<a href="${own}">Watch</a>${transcript}`);
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])
      expect(await follows(link(element), { [key]: true }), key).to.equal(true);
    expect(await follows(element.querySelector('summary')!)).to.equal(true);
    link(element).addEventListener('click', (event) => event.preventDefault());
    expect(await follows(link(element))).to.equal(false);
    expect(player(element) === null).to.equal(true);
  });

  it('shows the film when its plate is pressed', async () => {
    const element = await video(`<p>Our film. <a href="${own}">Watch it</a></p>${transcript}`);
    await click(element.shadowRoot!.querySelector('.plate')!);
    await until(() => player(element) && focused() === player(element), 'the film has the focus');
    expect(element.shadowRoot!.querySelector('.plate') === null).to.equal(true);
    const other = await video(`<a href="https://example.org/page">See the film there</a>${transcript}`);
    expect(other.shadowRoot!.querySelector('.plate') === null, 'no film, no plate').to.equal(true);
  });

  it('keeps its size when the film is shown', async () => {
    for (const inside of [`<a href="${own}">Watch</a>`, `<p><a href="${own}">Watch</a></p>`]) {
      const element = await video(inside + transcript);
      const { height } = element.getBoundingClientRect();
      const bottom = link(element).getBoundingClientRect().bottom - element.getBoundingClientRect().top;
      expect(height).to.be.greaterThan(element.clientWidth / 2);
      await follows(link(element));
      expect(player(element)).to.be.an.instanceOf(HTMLVideoElement);
      expect(element.getBoundingClientRect().height).to.be.closeTo(height, 0.5);
      const now = link(element).getBoundingClientRect().bottom - element.getBoundingClientRect().top;
      expect(now).to.be.closeTo(bottom, 0.5);
    }
  });

  it('shows the film in sign language in the place of the other, and the other again', async () => {
    const element = await video(
      `<a href="${own}">Watch</a><p slot="bsl"><a href="/test/bsl.mp4">Watch in British Sign Language</a></p>${transcript}`,
    );
    const [first, second] = [...element.querySelectorAll('a')] as [HTMLElement, HTMLElement];
    const names = () =>
      [...element.shadowRoot!.querySelectorAll('.player')].map((film) => film.getAttribute('aria-label'));
    await follows(second);
    expect(names()).to.deep.equal(['Watch in British Sign Language']);
    expect((player(element) as HTMLVideoElement).src).to.include('/test/bsl.mp4');
    const tree = await ariaTree('co-video');
    if (tree) expect(tree).to.include('link "Watch in British Sign Language"');
    await follows(first);
    expect(names()).to.deep.equal(['Watch']);
    expect(await follows(first), 'now it leads on').to.equal(true);
  });

  it('takes a film away whose link leads elsewhere now', async () => {
    const element = await video(`<a href="${own}">Watch</a>${transcript}`);
    await follows(link(element));
    link(element).href = '/test/other.mp4';
    await until(() => !player(element), 'the film goes');
    expect(await follows(link(element))).to.equal(false);
    expect((player(element) as HTMLVideoElement).src).to.include('/test/other.mp4');
  });

  it('reports once what not everybody could follow', async () => {
    const track = '<track kind="captions" src="/test/film.vtt">';
    const native = (inside: string, src: string) => `<video controls preload="none" src="${src}">${inside}</video>`;
    const reported = (markup: string, attributes = '') =>
      warnings(async () => {
        await video(markup, attributes);
        (await video(markup, attributes)).append('');
        await settled(document.body);
      });
    expect(await reported(native(track, '/test/1.mp4'))).to.deep.equal([]);
    expect(await reported(`<a href="/test/2.mp4">Watch</a>${transcript}`)).to.deep.equal([]);
    const [without, ...no] = await reported(native('', '/test/3.mp4') + transcript);
    expect(no).to.deep.equal([]);
    expect(without)
      .to.include('<video src="/test/3.mp4">: expected a <track kind="captions">')
      .and.include('<co-video>');
    const neither = await reported(native('<track kind="chapters">', '/test/4.mp4'));
    expect(neither.length).to.equal(2);
    expect(neither[1]).to.include('expected its words in slot="transcript"');
    const words = await reported('<a href="/test/5.mp4">Watch</a>');
    expect(words.length).to.equal(1);
    expect(words[0]).to.include('/test/5.mp4').and.include('slot="transcript"');
  });

  it('reports an address that is not safe once, and its link leads where it leads', async () => {
    for (const [inside, attributes] of [
      ['<a href="http://example.org/film.mp4">Watch</a>', ''],
      ['<a href="https://example.org/film">Watch</a>', 'embed="http://example.org/player"'],
    ] as const) {
      let element!: HTMLElement;
      const said = await warnings(async () => {
        element = await video(inside + transcript, attributes);
        await video(inside + transcript, attributes);
        element = await video(inside + transcript, attributes);
      });
      expect(said.length).to.equal(1);
      expect(said[0]).to.include('="http://example.org').and.include('expected an https: address');
      expect(await follows(link(element))).to.equal(true);
      expect(player(element) === null).to.equal(true);
    }
  });
});
