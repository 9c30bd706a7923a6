import { aTimeout, expect } from '@open-wc/testing';
import '../src/elements/card/index.js';
import '../src/elements/ladder/index.js';
import '../src/elements/listen/index.js';
import { leave } from '../src/elements/listen/voice.js';
import { cleanPage, click, focused, hasFocus, inViewport, press, same, spoken, tabTo, until } from './reader.js';
import { faults, put, seen, settled, warnings } from './support.js';

interface Voice {
  name: string;
  lang: string;
  localService: boolean;
  default: boolean;
}
const voice = (name: string, lang: string, localService = true): Voice => ({
  name,
  lang,
  localService,
  default: false,
});
const daniel = voice('Daniel', 'en-GB');

type Told = 'start' | 'boundary' | 'end' | 'error';

class Utterance {
  voice?: Voice;
  lang = '';
  rate = 1;
  onstart?: ((event: unknown) => void) | null;
  onboundary?: ((event: unknown) => void) | null;
  onend?: ((event: unknown) => void) | null;
  onerror?: ((event: unknown) => void) | null;
  constructor(readonly text: string) {}
  tell(type: Told, error?: string) {
    this[`on${type}`]?.({ type, error });
  }
}

/** Behaves as the engines do: one after the other, all events later, and every trap that is known of them. */
class Engine extends EventTarget {
  /** What was begun, in order. */
  readonly said: Utterance[] = [];
  all: Voice[] = [daniel];
  speaking = false;
  paused = false;
  /** Never tells of the end; with `hangs` it also goes on claiming to speak. */
  isMute = false;
  hangs = false;
  /** Never begins. */
  isDead = false;
  /** Fails at once. */
  error?: string;
  cancels = 0;
  resumes = 0;
  #queue: Utterance[] = [];
  #now?: Utterance;
  #cancelled = -1000;
  #clock = Date.now;

  get pending() {
    return this.#queue.length > 0;
  }
  getVoices() {
    return this.all;
  }
  speak(utterance: Utterance) {
    // In one breath with cancel() it is dropped, as in Chromium and Safari.
    if (this.#clock() - this.#cancelled < 60) return;
    this.#queue.push(utterance);
    this.#begin();
  }
  #begin() {
    if (this.#now || this.isDead) return;
    const next = this.#queue.shift();
    this.speaking = !!next;
    if (!next) return;
    this.#now = next;
    this.said.push(next);
    setTimeout(() => {
      if (this.error) {
        this.#now = undefined;
        this.speaking = false;
        next.tell('error', this.error);
        return this.#begin();
      }
      next.tell('start');
      next.tell('boundary');
    });
  }
  cancel() {
    this.cancels += 1;
    this.#cancelled = this.#clock();
    const [now, waiting] = [this.#now, this.#queue];
    this.#now = undefined;
    this.#queue = [];
    this.speaking = false;
    setTimeout(() => {
      // Chromium tells of an error, others of the end, and all too late.
      now?.tell('error', 'interrupted');
      now?.tell('end');
      for (const utterance of waiting) utterance.tell('error', 'canceled');
    }, 20);
  }
  resume() {
    this.resumes += 1;
    this.paused = false;
  }
  /** What is being said comes to its end. */
  async finish() {
    const now = this.#now!;
    this.#now = undefined;
    if (!this.hangs) this.speaking = false;
    await aTimeout(1);
    if (!this.isMute) now.tell('end');
    this.#begin();
    await aTimeout(1);
  }
  /** Another script on the page takes the voice away. */
  interrupt() {
    const now = this.#now!;
    this.#now = undefined;
    this.speaking = false;
    now.tell('error', 'interrupted');
  }
}

const { now } = performance;
let skew = 0;
/** Time goes on for whatever looks at the clock. */
const pass = (milliseconds: number) => (skew += milliseconds);

const own = ['speechSynthesis', 'SpeechSynthesisUtterance'] as const;

describe('co-listen', () => {
  let engine: Engine;
  let region: HTMLElement;

  const set = (name: (typeof own)[number], value: unknown) =>
    Object.defineProperty(window, name, { configurable: true, writable: true, value });
  const kept = own.map((name) => [name, Object.getOwnPropertyDescriptor(window, name)] as const);

  before(() => (performance.now = () => now.call(performance) + skew));
  beforeEach(() => {
    engine = new Engine();
    set('speechSynthesis', engine);
    set('SpeechSynthesisUtterance', Utterance);
  });
  afterEach(() => {
    region.remove();
    leave.isGiven = false;
    cleanPage();
    scrollTo(0, 0);
  });
  after(() => {
    performance.now = now;
    for (const [name, descriptor] of kept) {
      if (descriptor) Object.defineProperty(window, name, descriptor);
      else Reflect.deleteProperty(window, name);
    }
  });

  const draw = async (markup: string) => {
    region = await put(markup);
    return region.querySelector('co-listen')!;
  };
  const text = '<p>One is here. Two is <b>there</b>.</p><ul><li>Three</li><li>Four</li></ul>';
  const page = (inside = text, attributes = '') =>
    `<co-listen for="text" ${attributes}></co-listen><article id="text">${inside}</article>`;

  const button = (name: string, element: Element = region) =>
    [...element.querySelectorAll('button')].find((one) => one.innerText.trim().startsWith(name))!;
  const names = () =>
    [...region.querySelectorAll('co-listen button')].map((one) => one.textContent.replace(/\s+/g, ' ').trim());
  const spokenWords = () => engine.said.map((one) => one.text);
  const last = () => engine.said.at(-1)?.text;
  /** Waits until so many were begun. */
  const begun = (count: number) =>
    until(() => engine.said.length === count, `${count} said: ${spokenWords().join('|')}`);
  const listen = async (count = 1) => {
    button('Listen').click();
    await begun(count);
    await settled(region);
  };
  /** Everything that is read from the press to the end. */
  const all = async () => {
    await listen();
    for (let count = 1; count < 99; count += 1) {
      await engine.finish();
      await settled(region.querySelector('co-listen')!);
      if (engine.said.length === count) return spokenWords();
    }
    throw new Error('it does not end');
  };
  const painted = () => [...(CSS.highlights.get('co-listen') ?? [])].map(String);
  const events = () => {
    const heard: string[] = [];
    region.addEventListener('co-listen-start', ({ detail }) => heard.push(`start ${detail.region.id}`));
    region.addEventListener('co-listen-end', ({ detail }) => heard.push(`end ${detail.region.id} ${detail.finished}`));
    return heard;
  };
  const shown = (words: string) => until(() => seen(region).includes(words), `“${words}”`);

  it('says nothing before it is asked, then every sentence in order, each by itself, and tells when', async () => {
    await draw(page());
    const heard = events();
    expect(names()).to.deep.equal(['Listen', 'Back one sentence', 'Next sentence', 'Stop']);
    expect(engine.said.length).to.equal(0);
    expect(await all()).to.deep.equal(['One is here.', 'Two is there.', 'Three', 'Four']);
    expect(heard).to.deep.equal(['start text', 'end text true']);
    expect(engine.said[0]!.voice).to.equal(daniel);
    expect([engine.said[0]!.lang, engine.said[0]!.rate]).to.deep.equal(['en-GB', 1]);
    expect(names()[0]).to.equal('Listen');
    expect(engine.cancels).to.equal(0);
  });

  it('speaks in the very press, as Safari wants it', async () => {
    await draw(page());
    button('Listen').click();
    expect(last()).to.equal('One is here.');
  });

  it('works by keyboard, keeps the focus, and axe finds nothing while it reads', async () => {
    await draw(page());
    const main = await tabTo((at) => at === button('Listen'));
    await press('Enter');
    await begun(1);
    await settled(region);
    hasFocus(main);
    expect(main.innerText.trim()).to.equal('Pause');
    expect(await faults(region)).to.deep.equal([]);
    for (const name of ['Back', 'Next', 'Stop']) {
      await press('Tab');
      hasFocus(button(name));
    }
    await press('Space');
    await settled(region);
    hasFocus(button('Stop'));
    expect(main.innerText.trim()).to.equal('Listen');
    await press('Tab');
    same(focused(), region.querySelector('select'));
    for (const control of region.querySelectorAll<HTMLElement>('co-listen :is(button, select)'))
      expect(control.getBoundingClientRect().height, control.innerText).to.be.at.least(44);
  });

  it('pauses and begins its sentence anew', async () => {
    await draw(page());
    const heard = events();
    await listen();
    await engine.finish();
    await begun(2);
    await click(button('Pause'));
    await settled(region);
    expect(engine.speaking).to.equal(false);
    expect(names()[0]).to.equal('Go on');
    if ('highlights' in CSS) expect(painted().join('')).to.equal('Two is there.');
    await aTimeout(150);
    await click(button('Go on'));
    await begun(3);
    expect(last()).to.equal('Two is there.');
    expect(heard).to.deep.equal(['start text', 'end text false', 'start text']);
  });

  it('goes back and on by a sentence, also while it rests, and past the last to the end', async () => {
    await draw(page());
    const heard = events();
    expect(button('Back').getAttribute('aria-disabled')).to.equal('true');
    await click(button('Next'));
    expect(engine.said.length).to.equal(0);
    await listen();
    expect(button('Back').getAttribute('aria-disabled')).to.equal('false');
    await click(button('Next'));
    await begun(2);
    expect(last()).to.equal('Two is there.');
    await click(button('Back'));
    await begun(3);
    await click(button('Back'));
    await begun(4);
    expect(spokenWords().slice(2)).to.deep.equal(['One is here.', 'One is here.']);
    await click(button('Pause'));
    await click(button('Next'));
    await click(button('Next'));
    await aTimeout(150);
    expect(engine.said.length).to.equal(4);
    await click(button('Go on'));
    await begun(5);
    expect(last()).to.equal('Three');
    await click(button('Next'));
    await begun(6);
    await click(button('Next'));
    await until(() => names()[0] === 'Listen', 'the end');
    expect(heard.at(-1)).to.equal('end text true');
    expect(button('Stop').getAttribute('aria-disabled')).to.equal('true');
  });

  it('hears nothing of what it has left: late events move nothing', async () => {
    await draw(page());
    await listen();
    const [left] = engine.said;
    await click(button('Next'));
    await begun(2);
    await aTimeout(60);
    left!.tell('end');
    left!.tell('error', 'synthesis-failed');
    await aTimeout(60);
    expect(spokenWords()).to.deep.equal(['One is here.', 'Two is there.']);
    await click(button('Stop'));
    engine.said[1]!.tell('end');
    await aTimeout(150);
    expect(engine.said.length).to.equal(2);
    expect(names()[0]).to.equal('Listen');
  });

  it('changes its speed at once, from where it is', async () => {
    await draw(page());
    await listen();
    const select = region.querySelector('select')!;
    expect([...select.options].map((option) => option.text)).to.deep.equal([
      'Slow (0.75 ×)',
      'Normal (1 ×)',
      'Quick (1.25 ×)',
      'Fast (1.5 ×)',
    ]);
    expect(select.labels[0]!.innerText).to.match(/^Speed/);
    select.value = '1.5';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await begun(2);
    expect([last(), engine.said[1]!.rate]).to.deep.equal(['One is here.', 1.5]);
    await engine.finish();
    await begun(3);
    expect(engine.said[2]!.rate).to.equal(1.5);
  });

  it('takes no part in the host’s form', async () => {
    await draw(`<form>${page()}</form>`);
    expect([...region.querySelector('form')!.elements].filter((one) => one.localName === 'select').length).to.equal(0);
    expect(
      [...region.querySelectorAll('co-listen button')].every((one) => (one as HTMLButtonElement).type === 'button'),
    ).to.equal(true);
  });

  it('paints the sentence that it reads, and touches nothing of the text', async function () {
    if (!('highlights' in CSS)) this.skip();
    await draw(page());
    await listen();
    expect(painted()).to.deep.equal(['One is here.']);
    await engine.finish();
    await begun(2);
    expect(painted()).to.deep.equal(['Two is ', 'there', '.']);
    expect(region.querySelector('article')!.innerHTML).to.equal(text);
    await click(button('Stop'));
    expect(painted()).to.deep.equal([]);
  });

  it('reads where nothing can be painted', async () => {
    const highlights = Object.getOwnPropertyDescriptor(CSS, 'highlights');
    Object.defineProperty(CSS, 'highlights', { configurable: true, value: undefined });
    try {
      await draw(page());
      expect((await all()).length).to.equal(4);
    } finally {
      if (highlights) Object.defineProperty(CSS, 'highlights', highlights);
      else Reflect.deleteProperty(CSS, 'highlights');
    }
  });

  const long = Array.from({ length: 30 }, (_, i) => `<p style="height: 200px">Number ${i}</p>`).join('');
  const placeOf = (at: number) => region.querySelectorAll('article p')[at]!.getBoundingClientRect();
  const isSeen = (at: number) => placeOf(at).top >= 0 && placeOf(at).top < innerHeight;

  it('follows what it reads, only when it is out of sight, and not a reader who went elsewhere', async () => {
    await draw(page(long));
    await listen();
    await aTimeout(50);
    expect(scrollY).to.equal(0);
    const next = async () => {
      const count = engine.said.length;
      await engine.finish();
      await begun(count + 1);
    };
    for (let at = 1; at < 6; at += 1) await next();
    await until(() => isSeen(5) && scrollY > 0, 'the sixth is in view');
    await aTimeout(700); // A smooth scroll comes to rest.
    const there = scrollY;
    pass(2000);
    await next();
    await aTimeout(100);
    expect(scrollY, 'still in view').to.equal(there);
    scrollTo({ top: 0, behavior: 'instant' });
    await next();
    await next();
    await aTimeout(300);
    expect(scrollY, 'the reader looks at the top').to.equal(0);
    button('Next').click();
    await until(() => isSeen(9), 'asked for, it is brought into view');
  });

  it('keeps its controls at hand while it reads, and their place free', async () => {
    await draw(page(long));
    const element = region.querySelector('co-listen')!;
    const tools = element.querySelector('fieldset')!;
    const { height } = element.getBoundingClientRect();
    await listen();
    scrollTo({ top: 3000, behavior: 'instant' });
    const inWindow = () => Math.abs(tools.getBoundingClientRect().bottom - innerHeight) < 1;
    await until(inWindow, 'the controls are at the lower edge');
    expect(element.getBoundingClientRect().height).to.equal(height);
    const { left, top, width } = button('Stop').getBoundingClientRect();
    expect(document.elementFromPoint(left + width / 2, top + 20)!.closest('button')).to.equal(button('Stop'));
    await inViewport(640, 400, async () => {
      await until(() => !inWindow(), 'a low window stays free');
    });
    button('Stop').click();
    await until(() => tools.getBoundingClientRect().bottom < 0, 'they are back in their place');
    expect(element.getBoundingClientRect().height).to.equal(height);
  });

  it('reads what can be seen: not what a person typed, nor what is hidden, but alternative texts', async () => {
    await draw(
      page(`<h3>Head</h3><label>Name <input value="typed a"></label><textarea>typed b</textarea>
        <select><option>chosen</option></select><div contenteditable>typed c</div><div role="textbox">typed d</div>
        <p hidden>hidden a</p><p style="display: none">hidden b</p><p style="visibility: hidden">hidden c
          <span style="visibility: visible">Seen within.</span></p>
        <p aria-hidden="true">hidden d</p><p data-co-skip>skipped</p><details><summary>More</summary>folded</details>
        <script>code()</script><style>css {}</style><template>stored</template><p><ruby>漢<rt>kan</rt></ruby>.</p>
        <p>See <img alt="a bus" src="data:,"> here.<img alt="" src="data:,"></p>
        <div role="img" aria-label="A map">x</div><svg width="9" height="9"><title>A star</title><text>no</text></svg>
        <div style="display: contents"><p>Through.</p></div><p> → </p><co-listen for="text"></co-listen>`),
    );
    expect(await all()).to.deep.equal([
      'Head',
      'Name',
      'Seen within.',
      'More',
      '漢.',
      'See a bus here.',
      'A map',
      'A star',
      'Through.',
    ]);
  });

  it('cuts sentences at their ends and not at the ends of lines; long ones at commas', async () => {
    const part = 'a word and another word and one more word, hard to say, that makes this very long';
    await draw(
      page(`<p>First\n line. Sec\u00ADond one costs £1,000,
        or more.<br>After a break</p><pre>as\ntyped</pre><p>Go ${part}, then ${part}, then ${part}.</p><p>${'word '.repeat(60)}</p>`),
    );
    const said = await all();
    expect(said.slice(0, 7)).to.deep.equal([
      'First line.',
      'Second one costs £1,000, or more.',
      'After a break',
      'as',
      'typed',
      `Go ${part}, then ${part},`,
      `then ${part}.`,
    ]);
    expect(said.every(({ length }) => length <= 200)).to.equal(true);
    expect(said.slice(7).join(' ')).to.equal('word '.repeat(60).trim());
  });

  it('reads the words that a widget draws, and those of an author inside one', async () => {
    await draw(
      '<co-listen for="l"></co-listen><div id="l"><co-ladder heading-level="3"></co-ladder><co-card><h3>Bus</h3><p>It is free.</p></co-card></div>',
    );
    const said = await all();
    expect(said[0]).to.match(/ladder/i);
    expect(said).to.include('Being asked (Consultation)').and.include('It is free.');
    expect(said.some((words) => /\bBack\b/.test(words))).to.equal(false);
  });

  it('goes on in easy words where the reader changes them meanwhile', async () => {
    await draw('<co-listen for="l"></co-listen><co-ladder id="l" heading-level="3"></co-ladder>');
    await listen();
    document.documentElement.dataset.coWords = 'easy';
    await settled(region);
    for (let at = 1; at < 8; at += 1) {
      await engine.finish();
      await begun(at + 1);
    }
    for (const words of spokenWords().slice(2)) expect(seen(region.querySelector('co-ladder')!)).to.include(words);
  });

  it('passes over what has gone from the page meanwhile', async () => {
    await draw(page('<p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p>'));
    const [, two, three] = region.querySelectorAll('article p');
    await listen();
    for (const count of [2, 3]) {
      await engine.finish();
      await begun(count);
    }
    two!.remove();
    button('Back').click();
    await begun(4);
    expect(last()).to.equal('One.');
    await aTimeout(130);
    button('Next').click();
    await begun(5);
    expect(last()).to.equal('Three.');
    button('Pause').click();
    three!.remove();
    await settled(region);
    await aTimeout(130);
    button('Go on').click();
    await begun(6);
    expect(last()).to.equal('Four.');
  });

  it('reads a component’s own words and those in its slots, as they are shown', async () => {
    await draw(page('<div id="host"><p>In the slot.</p><p slot="none">Nowhere.</p></div>'));
    region.querySelector('#host')!.attachShadow({ mode: 'open' }).innerHTML =
      '<h3>Above.</h3><slot></slot><p>Below.</p>';
    expect(await all()).to.deep.equal(['Above.', 'In the slot.', 'Below.']);
  });

  it('reads each language with a voice of its own, and an unknown one with the main voice', async () => {
    const thomas = voice('Thomas', 'fr_FR');
    engine.all = [voice('Samantha', 'en-US'), daniel, thomas];
    await draw(
      page(
        '<p>Say <i lang="fr">bonjour</i> now.</p><p lang="cy">Croeso.</p><p lang="en-US">Color.</p><p lang="no way">Odd.</p>',
        'lang="en-GB"',
      ),
    );
    region.querySelector('article')!.lang = 'en-GB';
    await all();
    expect(engine.said.map((one) => [one.text, one.voice!.name])).to.deep.equal([
      ['Say', 'Daniel'],
      ['bonjour', 'Thomas'],
      ['now.', 'Daniel'],
      ['Croeso.', 'Daniel'],
      ['Color.', 'Samantha'],
      ['Odd.', 'Daniel'],
    ]);
    expect(engine.said[1]!.lang).to.equal('fr_FR');
  });

  it('reads a translated page in the translator’s language', async () => {
    engine.all = [daniel, voice('Thomas', 'fr-FR')];
    await draw(page('<p lang="en-GB">Bonjour.</p>'));
    document.documentElement.classList.add('translated-ltr');
    document.documentElement.lang = 'fr';
    await listen();
    expect(engine.said[0]!.voice!.name).to.equal('Thomas');
  });

  it('takes the voice of the region before another, and none that was made for fun', async () => {
    engine.all = [voice('Bells', 'en-GB'), voice('Karen', 'en-AU'), daniel, voice('Google UK', 'en-GB', false)];
    await draw(page());
    region.querySelector('article')!.lang = 'en-GB';
    await listen();
    expect(engine.said[0]!.voice!.name).to.equal('Daniel');
    button('Stop').click();
    engine.all = [voice('Bells', 'en-GB'), voice('Karen', 'en-AU')];
    await aTimeout(150);
    await listen(2);
    expect(engine.said[1]!.voice!.name).to.equal('Karen');
  });

  it('sends no words to the maker of a voice before the reader agrees, and asks once for the page', async () => {
    const far = voice('Google UK', 'en-GB', false);
    engine.all = [far];
    const element = await draw(`${page()}<co-listen for="text" label="Another"></co-listen>`);
    expect(seen(element).trim()).to.equal('');
    pass(3000);
    await shown('We found no English voice on this device itself.');
    expect(seen(element)).to.include('may send the words to the maker of the voice').and.not.include('Listen');
    expect(await faults(region)).to.deep.equal([]);
    expect(engine.said.length).to.equal(0);
    const agree = button('Use it anyway');
    agree.focus();
    await press('Enter');
    await until(() => seen(element).includes('Listen'), 'the controls');
    await settled(region);
    hasFocus(button('Listen'));
    expect(seen(region)).not.to.include('maker');
    expect(engine.said.length).to.equal(0);
    await listen();
    expect(engine.said[0]!.voice).to.equal(far);
    expect(localStorage.length + sessionStorage.length).to.equal(0);
  });

  it('keeps to the device’s own voice where there is one, whatever the other languages have', async () => {
    engine.all = [voice('Google français', 'fr-FR', false), daniel];
    await draw(page('<p>Say <i lang="fr">bonjour</i>.</p>'));
    await all();
    expect(engine.said.map((one) => one.voice!.name)).to.deep.equal(['Daniel', 'Daniel']);
  });

  it('says in words that there is no voice, and takes one that comes late', async () => {
    engine.all = [];
    const element = await draw(page());
    expect(seen(element).trim()).to.equal('');
    const { height } = element.getBoundingClientRect();
    pass(3000);
    await shown('This device has no voice for reading aloud in English.');
    expect(seen(element)).not.to.include('Listen');
    expect(element.getBoundingClientRect().height, 'nothing moves').to.equal(height);
    expect(await faults(region)).to.deep.equal([]);
    engine.all = [daniel];
    engine.dispatchEvent(new Event('voiceschanged'));
    await until(() => seen(element).includes('Listen'), 'the controls');
    expect(seen(element)).not.to.include('This device');
    expect(element.getBoundingClientRect().height).to.equal(height);
  });

  it('finds voices that come late without an event', async () => {
    engine.all = [];
    const element = await draw(page());
    engine.all = [daniel];
    await aTimeout(700);
    expect(seen(element)).to.include('Listen');
  });

  it('names the language that has no voice, and reads where only the first words have none', async () => {
    const element = await draw(page('<p>Croeso.</p>'));
    region.querySelector('article')!.lang = 'cy';
    pass(3000);
    await shown('This device has no voice for reading aloud in Welsh.');
    region.querySelector('article')!.innerHTML = '<p lang="en">Hello.</p>';
    region.querySelector('article')!.lang = 'cy-GB';
    await until(() => seen(element).includes('Listen'), 'the controls for English words');
    region.querySelector('article')!.innerHTML = '<p lang="cy">Croeso.</p><p>Hello.</p>';
    region.querySelector('article')!.lang = 'en';
    await settled(region);
    expect((await all()).length).to.equal(2);
  });

  it('says so where the browser can’t speak at all', async () => {
    set('speechSynthesis', undefined);
    await draw(page());
    pass(3000);
    await shown('This device has no voice for reading aloud in English.');
  });

  it('reads what is nearest around it and has words, else the main part', async () => {
    await draw(
      '<section id="outer"><p>Outer.</p><section id="inner"><div><co-listen></co-listen></div></section></section>',
    );
    const heard = events();
    await listen();
    expect([last(), heard[0]]).to.deep.equal(['Outer.', 'start outer']);
    button('Stop').click();
    region.querySelector('#inner')!.append('Inner.');
    await aTimeout(150);
    await listen(2);
    expect(last()).to.equal('Inner.');
    button('Stop').click();
    region.remove();
    await draw('<div><co-listen></co-listen></div>');
    await aTimeout(150);
    await listen(3);
    expect(last()).to.equal('Host');
  });

  it('names an id that is not there, once, and reads what is around it', async () => {
    const said = await warnings(async () => {
      await draw(
        '<article><p>Here.</p><co-listen for="nowhere"></co-listen><co-listen for="nowhere"></co-listen></article>',
      );
      await listen();
    });
    expect(said).to.deep.equal([
      '[co-elements] <co-listen for="nowhere">: expected the id of an element of this page. The words already there stay.',
    ]);
    expect(last()).to.equal('Here.');
  });

  it('says once that there is nothing to read', async () => {
    await draw(page('<p hidden>Nothing</p>'));
    expect(await spoken(() => click(button('Listen')))).to.deep.equal(['There are no words here to read aloud.']);
    expect(seen(region)).to.include('There are no words here to read aloud.');
    region.querySelector('p[hidden]')!.removeAttribute('hidden');
    await listen();
    expect(seen(region)).not.to.include('There are no words');
  });

  it('announces nothing while it speaks', async () => {
    await draw(page());
    const said = await spoken(async () => {
      await all();
      await aTimeout(100);
      button('Listen').click();
      await aTimeout(100);
      button('Pause').click();
    });
    expect(said).to.deep.equal([]);
  });

  it('stops when it is taken away, and may come back', async () => {
    const element = await draw(page());
    await listen();
    element.remove();
    expect(engine.speaking).to.equal(false);
    if ('highlights' in CSS) expect(painted()).to.deep.equal([]);
    await aTimeout(150);
    expect(engine.said.length).to.equal(1);
    region.prepend(element);
    await settled(region);
    expect(names()[0]).to.equal('Listen');
    await listen(2);
    button('Stop').click();
    await settled(region);
    region.addEventListener('co-listen-start', () => element.remove());
    button('Listen').click();
    await aTimeout(200);
    expect(engine.said.length).to.equal(2);
  });

  it('stops when the page goes, and hands its place to another that starts', async () => {
    await draw(`${page()}<co-listen for="text" label="Second"></co-listen>`);
    const [first, second] = region.querySelectorAll('co-listen');
    const heard = events();
    await listen();
    button('Listen', second).click();
    await begun(2);
    await settled(region);
    expect(heard).to.deep.equal(['start text', 'start text', 'end text false']);
    expect(seen(first!)).to.include('Listen').and.not.include('Pause');
    expect(seen(second!)).to.include('Pause');
    await engine.finish();
    await begun(3);
    window.dispatchEvent(new Event('pagehide'));
    expect(engine.speaking).to.equal(false);
    await settled(region);
    expect(seen(second!)).to.include('Listen');
  });

  it('goes on where the engine never tells of the end', async () => {
    engine.isMute = true;
    await draw(page());
    await listen();
    await engine.finish();
    await begun(2);
    expect(last()).to.equal('Two is there.');
  });

  it('goes on where the engine hangs: it nudges it first, then lets go', async () => {
    await draw(page());
    await listen();
    await aTimeout(20);
    const { resumes } = engine;
    await aTimeout(600);
    expect(engine.said.length, 'it is not hurried').to.equal(1);
    pass(15000);
    await until(() => engine.resumes > resumes, 'a nudge');
    expect(engine.said.length).to.equal(1);
    pass(3000);
    await begun(2);
    expect(last()).to.equal('Two is there.');
    expect(engine.cancels).to.equal(1);
  });

  it('gives up where the engine answers nothing, and says so once', async () => {
    engine.isDead = true;
    await draw(page());
    const said = await spoken(async () => {
      button('Listen').click();
      for (let i = 0; i < 8; i += 1) {
        await aTimeout(280);
        pass(6000);
      }
    }, 600);
    expect(said).to.deep.equal(['The voice did not answer. Please try again.']);
    expect(seen(region)).to.include('The voice did not answer.').and.include('Listen');
  });

  it('passes over a failure, and gives up at the second in a row', async () => {
    await draw(page());
    engine.error = 'synthesis-failed';
    button('Listen').click();
    await begun(1);
    await begun(2);
    await shown('The voice did not answer.');
    engine.error = undefined;
    await aTimeout(150);
    await listen(3);
    expect(seen(region)).not.to.include('The voice did not answer.');
  });

  it('rests where another script takes the voice', async () => {
    await draw(page());
    await listen();
    const { cancels } = engine;
    engine.interrupt();
    await until(() => names()[0] === 'Go on', 'it rests');
    expect(engine.cancels, 'the other one may speak').to.equal(cancels);
    await listenOn();
    expect(spokenWords()).to.deep.equal(['One is here.', 'One is here.']);
  });
  const listenOn = async () => {
    await aTimeout(150);
    button('Go on').click();
    await begun(2);
  };
});
