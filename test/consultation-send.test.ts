import { aTimeout, expect } from '@open-wc/testing';
import { openDB } from 'idb';
import '../src/elements/content/index.js';
import '../src/elements/consultation/index.js';
import { registerPack } from '../src/core/content.js';
import { consultation as example } from '../src/elements/consultation/fixtures.js';
import type * as Sending from '../src/elements/consultation-form/send.js';
import type { ConsultationSection } from '../src/core/types.js';
import { field, find, go, says } from './asking.js';
import { cleanPage, click, hasFocus, spoken, until } from './reader.js';
import { put, seen, settled } from './support.js';

const made = example as unknown as ConsultationSection;
const { fetch: realFetch } = window;
const { random } = Math;
const { timeout } = AbortSignal;
let count = 0;

interface Asked {
  url: string;
  init: RequestInit;
  body: { key: string; pressed: string; format: string; consultation: string; answers: object };
}

/** A receiver in place of the network, with what it was asked. */
const receiver = (answer: (asked: Asked, n: number) => Response | Promise<Response>) => {
  const asked: Asked[] = [];
  window.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.includes('answers.example')) return realFetch(input, init);
    asked.push({ url, init: init!, body: JSON.parse(init!.body as string) as Asked['body'] });
    return answer(asked.at(-1)!, asked.length);
  };
  return asked;
};
const json = (status: number, body: object, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
const stored = ({ body: { key } }: Asked, _n?: number, status = 201) => json(status, { status: 'stored', key });
const problem = (status: number, code: string, more: object = {}) =>
  json(status, { type: `urn:co-elements:${code}`, title: code, ...more });
const noNetwork = () => Promise.reject(new TypeError('Failed to fetch'));

const endpointOf = (n = count) => `https://answers.example/${n}`;
const tagFor = () => {
  const lang = `en-GB-x-s${(count += 1)}`;
  registerPack({ id: lang, lang, sections: { consultation: () => Promise.resolve({ default: made }) } });
  return `<co-consultation lang="${lang}" endpoint="${endpointOf()}"></co-consultation>`;
};
/** Everything but Send. */
const answer = async (region: HTMLElement) => {
  await go(region, 'Start');
  await click(field(region, '[value=agree]'));
  for (let n = 0; n < 5; n += 1) await go(region, 'Continue');
};
const send = async (region: HTMLElement) => {
  await answer(region);
  await go(region, 'Send my answers');
};

const names = async () => (await indexedDB.databases()).map(({ name }) => name);
const database = () =>
  openDB('co-elements', 1, {
    upgrade(db) {
      db.createObjectStore('outbox', { keyPath: 'key' });
      db.createObjectStore('drafts');
    },
  });
const kept = async (store: 'outbox' | 'drafts') => {
  if (!(await names()).includes('co-elements')) return [];
  const db = await database();
  const all = (await db.getAll(store)) as { key: string; answers: object; refused?: string }[];
  db.close();
  return all;
};
/** What an earlier visit left. */
const leave = async (key: string, endpoint: string) => {
  const db = await database();
  const answers = { 'breaks.q.1': { choice: 'agree' } };
  await db.put('outbox', { key, endpoint, consultation: 'short-breaks', pressed: '2026-11-27T10:05:00.000Z', answers });
  db.close();
};
/** True where leaving the page would be asked about. */
const asksBeforeLeaving = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
let freeDevice = () => {};
/** Presses Send on a device that does nothing until it is freed. */
const sendHeld = async () => {
  const region = await put(tagFor());
  await answer(region);
  const held = new Promise<void>((resolve) => (freeDevice = resolve));
  void navigator.locks.request('co-elements', () => held);
  await go(region, 'Send my answers');
  return region;
};
const setOnLine = (value?: boolean) => {
  if (value === undefined) delete (navigator as Partial<Navigator>).onLine;
  else Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => value });
};

describe('co-consultation sends', () => {
  beforeEach(() => {
    Math.random = () => 0;
  });

  afterEach(async () => {
    freeDevice();
    const { clearAll } = await import('../src/elements/consultation-form/send.js');
    await clearAll();
    window.fetch = realFetch;
    Math.random = random;
    AbortSignal.timeout = timeout;
    setOnLine();
    cleanPage();
  });

  it('asks for nothing and stores nothing before the person presses Send', async () => {
    const asked = receiver(stored);
    const { open } = IDBFactory.prototype;
    let opened = 0;
    IDBFactory.prototype.open = function (...args) {
      opened += 1;
      return open.apply(this, args);
    };
    try {
      const region = await put(tagFor());
      await answer(region);
      expect([asked.length, opened]).to.deep.equal([0, 0]);
      await go(region, 'Send my answers');
      await says(region, 'Sent. Thank you.');
      expect(asked.length).to.equal(1);
      expect(opened).to.be.above(0);
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  it('sends what the contract says and nothing else, says so once, and leaves nothing on the device', async () => {
    const asked = receiver(async (each) => {
      await aTimeout(400);
      return stored(each);
    });
    const region = await put(tagFor());
    await answer(region);
    const said = await spoken(() => go(region, 'Send my answers'), 1000);
    expect(said).to.deep.equal(['Sending…', 'Sent. Thank you.']);
    hasFocus(region.querySelector('.co-consultation-now')!);
    expect(seen(region)).to.include('What happens next').and.include('We read every answer in January.');
    const { url, init, body } = asked[0]!;
    expect(url).to.equal(endpointOf());
    expect([init.method, init.credentials]).to.deep.equal(['POST', 'omit']);
    expect(init.headers).to.deep.equal({ 'content-type': 'application/json' });
    const { key, pressed, ...rest } = body;
    expect(rest).to.deep.equal({
      format: 'co-elements/response/1',
      consultation: 'short-breaks',
      answers: { 'breaks.q.1': { choice: 'agree' } },
    });
    expect(key).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(pressed).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z$/);
    expect(Math.abs(Date.parse(pressed) - Date.now())).to.be.below(130_000);
    await until(async () => !(await names()).includes('co-elements'), 'the database is gone');
  });

  it('asks for one answer or more', async () => {
    const asked = receiver(stored);
    const parts = made.parts.map((part) => ({
      ...part,
      content: part.content.map((block) => ({ ...block, required: undefined })),
    }));
    const tag = tagFor();
    registerPack({
      id: 'none-required',
      lang: `en-GB-x-s${count}`,
      sections: { consultation: () => Promise.resolve({ default: { ...made, parts } as ConsultationSection }) },
    });
    const region = await put(tag);
    await go(region, 'Start');
    for (let n = 0; n < 5; n += 1) await go(region, 'Continue');
    await go(region, 'Send my answers');
    expect(seen(region)).to.include('There is a problem').and.include('Answer one or more before you send.');
    expect(asked.length).to.equal(0);
  });

  it('keeps an answer while there is no network and sends it, with the same key, when there is', async () => {
    setOnLine(false);
    let isUp = false;
    const asked = receiver((each) => (isUp ? stored(each) : noNetwork()));
    const region = await put(tagFor());
    await answer(region);
    const said = await spoken(() => go(region, 'Send my answers'), 600);
    // What is over at once is not spoken.
    expect(said).to.deep.equal(['Not sent yet: waiting for the internet.']);
    expect(seen(region)).to.include(
      'Your answers are kept on this device until they are sent. You can leave this page.',
    );
    expect((await kept('outbox')).map(({ key }) => key)).to.deep.equal([asked[0]!.body.key]);
    expect(asksBeforeLeaving()).to.equal(false);
    isUp = true;
    setOnLine(true);
    window.dispatchEvent(new Event('online'));
    await says(region, 'Sent. Thank you.');
    expect(new Set(asked.map(({ body }) => JSON.stringify(body))).size).to.equal(1);
    expect(await kept('outbox')).to.deep.equal([]);
  });

  it('tries again by itself after a failure of the receiver', async () => {
    const asked = receiver((each, n) => (n === 1 ? problem(500, 'broken') : stored(each)));
    const region = await put(tagFor());
    await send(region);
    await says(region, 'Not sent yet: we will try again by ourselves.');
    const from = Date.now();
    await says(region, 'Sent. Thank you.');
    expect(Date.now() - from).to.be.within(700, 3000);
    expect(asked.length).to.equal(2);
    expect(asked[0]!.body.key).to.equal(asked[1]!.body.key);
  });

  it('rests as long as the receiver asks, also when it is nudged', async () => {
    const times: number[] = [];
    receiver((each, n) => {
      times.push(Date.now());
      return n === 1 ? json(503, {}, { 'retry-after': '3' }) : stored(each);
    });
    const region = await put(tagFor());
    await send(region);
    await says(region, 'Not sent yet');
    window.dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));
    await click(find(region, 'Try again now')!);
    await aTimeout(500);
    expect(times.length).to.equal(1);
    await says(region, 'Sent. Thank you.');
    expect(times[1]! - times[0]!).to.be.at.least(2990);
  });

  it('gives up a try that takes too long, and tries again', async () => {
    const waits: number[] = [];
    AbortSignal.timeout = (ms) => {
      waits.push(ms);
      return timeout.call(AbortSignal, 100);
    };
    const asked = receiver((each, n) =>
      n > 1
        ? stored(each)
        : new Promise((_, reject) => {
            each.init.signal!.addEventListener('abort', () => reject(new DOMException('', 'TimeoutError')));
          }),
    );
    const region = await put(tagFor());
    await send(region);
    await says(region, 'Not sent yet');
    await says(region, 'Sent. Thank you.');
    expect(waits[0]).to.equal(20_000);
    expect(asked.length).to.equal(2);
  });

  it('takes a reply that does not know the key for no answer: a page of a network in the way', async () => {
    receiver((each, n) =>
      n === 1
        ? new Response('<h1>Log in</h1>', { status: 200 })
        : n === 2
          ? json(200, { status: 'stored', key: 'x' })
          : stored(each),
    );
    const region = await put(tagFor());
    await send(region);
    await says(region, 'Not sent yet');
    expect((await kept('outbox')).length).to.equal(1);
    await click(find(region, 'Try again now')!);
    await aTimeout(300);
    expect(seen(region)).to.include('Not sent yet');
    await click(find(region, 'Try again now')!);
    await says(region, 'Sent. Thank you.');
  });

  it('is done where the receiver had it before', async () => {
    const asked = receiver((each, n) => (n === 1 ? noNetwork() : stored(each, 2, 200)));
    const region = await put(tagFor());
    await send(region);
    await says(region, 'Not sent yet');
    const from = Date.now();
    document.dispatchEvent(new Event('visibilitychange'));
    await says(region, 'Sent. Thank you.');
    expect(Date.now() - from, 'at once').to.be.below(1000);
    expect(asked.length).to.equal(2);
    await aTimeout(2500);
    expect(asked.length).to.equal(2);
  });

  for (const [status, code] of [
    [422, 'invalid'],
    [409, 'key-used'],
    [400, 'malformed'],
    [413, 'too-large'],
  ] as const)
    it(`gives the answers back to be changed on ${status}, and sends them with a new key`, async () => {
      const errors = [{ question: 'breaks.q.1', detail: 'This answer is not known' }];
      const asked = receiver((each, n) => (n === 1 ? problem(status, code, { errors }) : stored(each)));
      const region = await put(tagFor());
      await send(region);
      await says(region, 'Not sent: some answers could not be taken.');
      expect((await kept('outbox')).map(({ refused }) => refused)).to.deep.equal(['changed']);
      await go(region, 'Change my answers');
      expect(seen(region)).to.include('There is a problem').and.include('This answer is not known');
      await click(region.querySelector('.co-consultation-problems a')!);
      await settled(region);
      hasFocus(field(region, '[value=agree]'));
      await click(field(region, '[value=disagree]'));
      for (let n = 0; n < 5; n += 1) await go(region, 'Continue');
      await go(region, 'Send my answers');
      await says(region, 'Sent. Thank you.');
      expect(asked.map(({ body }) => body.answers)).to.deep.equal([
        { 'breaks.q.1': { choice: 'agree' } },
        { 'breaks.q.1': { choice: 'disagree' } },
      ]);
      expect(asked[0]!.body.key).not.to.equal(asked[1]!.body.key);
      expect(await kept('outbox')).to.deep.equal([]);
    });

  for (const [status, code, words] of [
    [410, '', 'Not sent: the consultation is not open now.'],
    [403, 'not-open', 'Not sent: the consultation is not open now.'],
    [403, 'not-allowed', 'Not sent: this page may not send answers.'],
    [404, 'unknown', 'Not sent: this page may not send answers.'],
  ] as const)
    it(`keeps the answers and says how else to answer on ${status} ${code}`, async () => {
      const asked = receiver(() => problem(status, code));
      const region = await put(tagFor());
      await send(region);
      await says(region, words);
      expect(seen(region)).to.include('with these aims? Agree').and.include('01632 960 001');
      expect((await kept('outbox')).length).to.equal(1);
      await aTimeout(2500);
      expect(asked.length).to.equal(1);
      const copied: string[] = [];
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
      });
      expect(await spoken(() => click(find(region, 'Copy my answers')!))).to.deep.equal(['Copied.']);
      delete (navigator as { clipboard?: unknown }).clipboard;
      expect(copied[0]).to.equal(
        'Have your say about short breaks\n\nDo you agree or disagree with these aims?\n- Agree',
      );
    });

  it('says so where the device keeps nothing, and asks before the page is left, until it is sent', async () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('', 'SecurityError');
    };
    let isUp = false;
    receiver((each) => (isUp ? stored(each) : noNetwork()));
    try {
      const region = await put(tagFor());
      await answer(region);
      expect(asksBeforeLeaving()).to.equal(false);
      await go(region, 'Save and come back on this device');
      await says(region, 'This device could not keep your answers.');
      await go(region, 'Send my answers');
      await says(region, 'Not sent yet');
      expect(seen(region)).to.include('Please leave this page open until they are sent.');
      expect(asksBeforeLeaving()).to.equal(true);
      isUp = true;
      await click(find(region, 'Try again now')!);
      await says(region, 'Sent. Thank you.');
      expect(asksBeforeLeaving()).to.equal(false);
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  it('asks before the page is left until the answers are on a slow device', async () => {
    receiver(noNetwork);
    const region = await sendHeld();
    await until(asksBeforeLeaving, 'the question whether to leave');
    expect(seen(region)).to.include('Sending…');
    await says(region, 'Please leave this page open until they are sent.');
    expect(asksBeforeLeaving()).to.equal(true);
    freeDevice();
    await says(region, 'You can leave this page.');
    expect(asksBeforeLeaving()).to.equal(false);
    expect((await kept('outbox')).length).to.equal(1);
  });

  it('sends from a device that never answers', async () => {
    const asked = receiver(stored);
    const region = await sendHeld();
    await until(() => asked.length, 'it is sent');
    await says(region, 'Sent. Thank you.');
    expect(asksBeforeLeaving()).to.equal(false);
    freeDevice();
    await until(async () => !(await kept('outbox')).length, 'nothing is left on the device');
  });

  it('sends nothing that was cleared before it was kept', async () => {
    const asked = receiver(stored);
    const region = await sendHeld();
    await until(asksBeforeLeaving, 'the question whether to leave');
    await go(region, 'Clear everything now');
    await go(region, 'Yes, clear everything');
    freeDevice();
    await says(region, 'Everything is cleared.');
    await aTimeout(2500);
    expect(asked).to.deep.equal([]);
    expect(await kept('outbox')).to.deep.equal([]);
    expect(asksBeforeLeaving()).to.equal(false);
    expect(find(region, 'Start')).to.not.equal(undefined);
  });

  it('sends once what is sent with two presses', async () => {
    const asked = receiver(stored);
    const region = await put(tagFor());
    await answer(region);
    const button = find(region, 'Send my answers')!;
    button.click();
    button.click();
    await says(region, 'Sent. Thank you.');
    await aTimeout(500);
    expect(asked.length).to.equal(1);
  });

  it('sends at the next visit what an earlier one left, and tells of it', async () => {
    const tag = tagFor();
    let isUp = false;
    const asked = receiver((each) => (isUp ? stored(each) : noNetwork()));
    await leave('left-before', endpointOf());
    await leave('for-another', 'https://answers.example/another');
    const region = await put(tag);
    await says(region, 'You have an answer that is not sent yet');
    await says(region, 'Not sent yet');
    await go(region, 'Your answers');
    expect(seen(region)).to.include('with these aims? Agree');
    isUp = true;
    await click(find(region, 'Try again now')!);
    await says(region, 'Sent. Thank you.');
    expect([...new Set(asked.map(({ body }) => body.key))]).to.deep.equal(['left-before']);
    expect(asked[0]!.body.pressed).to.equal('2026-11-27T10:05:00.000Z');
    expect((await kept('outbox')).map(({ key }) => key)).to.deep.equal(['for-another']);
  });

  it('sends once where two windows have the same answer', async () => {
    const path = '../src/elements/consultation-form/send.ts';
    const [first, second] = (await Promise.all([
      import(`${path}?tab=1`),
      import(`${path}?tab=2`),
    ])) as (typeof Sending)[];
    tagFor();
    const endpoint = endpointOf();
    await leave('once', endpoint);
    const asked = receiver(async (each) => {
      await aTimeout(300);
      return stored(each);
    });
    await Promise.all([first!.resume(endpoint), second!.resume(endpoint)]);
    const statuses = () => [first!, second!].map(({ postOf }) => postOf('once')?.status);
    await until(() => statuses().every((status) => status === 'sent' || status === 'gone'), 'both know');
    expect(statuses().sort()).to.deep.equal(['gone', 'sent']);
    expect(asked.length).to.equal(1);
  });

  it('loses nothing that one window keeps while another takes its last off the device', async () => {
    const path = '../src/elements/consultation-form/send.ts';
    const [first, second] = (await Promise.all([
      import(`${path}?tab=3`),
      import(`${path}?tab=4`),
    ])) as (typeof Sending)[];
    const draft = { 'breaks.q.5': { text: 'Kept' } };
    for (let n = 0; n < 20; n += 1) {
      tagFor();
      const endpoint = endpointOf();
      await leave(`last-${n}`, endpoint);
      let saving: Promise<boolean> | undefined;
      receiver((each) => {
        saving = aTimeout(n / 5).then(() => second!.saveDraft('https://answers.example/other', draft));
        return stored(each);
      });
      await first!.resume(endpoint);
      await until(() => first!.postOf(`last-${n}`)?.status === 'sent', 'it is sent');
      expect(await saving).to.equal(true);
      expect(await second!.draftOf('https://answers.example/other'), `time ${n}`).to.deep.equal(draft);
      await second!.clearAll();
    }
  });

  it('tells of it in both of two elements, once', async () => {
    const tag = tagFor();
    receiver(stored);
    const region = await put(tag + tag);
    const [first, second] = [...region.querySelectorAll<HTMLElement>('co-consultation')];
    await answer(second!);
    window.fetch = noNetwork;
    await answer(first!);
    const said = await spoken(() => go(first!, 'Send my answers'), 700);
    expect(said).to.deep.equal(['Not sent yet: we will try again by ourselves.']);
    expect(seen(second!)).to.include('Check your answers');
  });

  it('keeps a draft only when asked to, and offers it at the next visit', async () => {
    const tag = tagFor();
    receiver(stored);
    const region = await put(tag);
    await go(region, 'Start');
    await click(field(region, '[value=disagree]'));
    await go(region, 'Continue');
    await click(field(region, '[value=weekends]'));
    expect(await names()).not.to.include('co-elements');
    const said = await spoken(() => go(region, 'Save and come back on this device'));
    expect(said).to.deep.equal(['Saved on this device. Other people who use it can see your answers.']);
    expect(await kept('drafts')).to.deep.equal([
      { 'breaks.q.1': { choice: 'disagree' }, 'breaks.q.2': { choices: ['weekends'] } },
    ]);
    const next = await put(tag);
    await says(next, 'You saved answers on this device');
    await go(next, 'Go on with them');
    expect(seen(next)).to.include('Question 3 of 5');
    expect(next.querySelector<HTMLInputElement>('[value=disagree]')!.checked).to.equal(true);
    expect(next.querySelector<HTMLInputElement>('[value=weekends]')!.checked).to.equal(true);
    for (let n = 0; n < 3; n += 1) await go(next, 'Continue');
    await go(next, 'Send my answers');
    await says(next, 'Sent. Thank you.');
    expect(await kept('drafts')).to.deep.equal([]);
  });

  it('clears everything after a second question: the page, the draft and what waits', async () => {
    let calls = 0;
    receiver(() => {
      calls += 1;
      return noNetwork();
    });
    const region = await put(tagFor());
    await answer(region);
    await go(region, 'Save and come back on this device');
    await go(region, 'Clear everything now');
    hasFocus(region.querySelector('.co-consultation-sure')!);
    await go(region, 'No, keep my answers');
    hasFocus(find(region, 'Clear everything now')!);
    expect((await kept('drafts')).length).to.equal(1);
    await go(region, 'Send my answers');
    await says(region, 'Not sent yet');
    expect((await kept('outbox')).length).to.equal(1);
    await go(region, 'Clear everything now');
    const said = await spoken(() => go(region, 'Yes, clear everything'));
    expect(said).to.deep.equal(['Everything is cleared.']);
    expect(await names()).not.to.include('co-elements');
    expect(region.querySelectorAll('input:checked').length).to.equal(0);
    expect(find(region, 'Start')).to.not.equal(undefined);
    const before = calls;
    window.dispatchEvent(new Event('online'));
    await aTimeout(2600);
    expect(calls).to.equal(before);
  });

  it('stores nothing again of what was cleared while it was on its way', async () => {
    let reply: (response: Response) => void = () => undefined;
    receiver(() => new Promise((resolve) => (reply = resolve)));
    const region = await put(tagFor());
    await send(region);
    await says(region, 'Sending…');
    await go(region, 'Clear everything now');
    await go(region, 'Yes, clear everything');
    reply(problem(422, 'invalid'));
    await aTimeout(300);
    expect(await names()).not.to.include('co-elements');
    expect(seen(region)).not.to.include('Not sent');
  });

  it('goes on after the element is gone from the page, and lets go of the window in the end', async () => {
    let isUp = false;
    const asked = receiver((each) => (isUp ? stored(each) : noNetwork()));
    const region = await put(tagFor());
    await send(region);
    await says(region, 'Not sent yet');
    region.querySelector('co-consultation')!.remove();
    isUp = true;
    window.dispatchEvent(new Event('online'));
    await until(() => asked.length === 2, 'the second try');
    await until(async () => !(await names()).includes('co-elements'), 'it is stored');
    window.dispatchEvent(new Event('online'));
    await aTimeout(200);
    expect(asked.length).to.equal(2);
  });
});
