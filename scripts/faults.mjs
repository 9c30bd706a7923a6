// Is an answer ever lost, or there twice? Two thousand responses, from browser pages and from programs, go through a bad
// network to a receiver that is killed and started again five times, with each of its databases. Run: npm run test:faults [-- sqlite | postgres] [-- --seed 7]
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { hostile } from '../receiver/test/hostile.mjs';
import { missing, startPostgres } from '../receiver/test/postgres.mjs';
import { MARK, startPages } from './faults/pages.mjs';
import { random, startProxy } from './faults/proxy.mjs';
import { startReceiver } from './faults/receiver.mjs';
import { send } from './faults/sender.mjs';

const RESPONSES = 2000;
/** So many of them from pages, on so many devices: a page takes a second or two. */
const FROM_PAGES = 200;
const DEVICES = 8;
const AT_ONCE = 60;
const KILLS = 5;
/** So many times faster than people and the element are. */
const SPEED = 20;
/** Milliseconds that the network holds something back at most: three times as long as a sender waits. */
const LONGEST = 3000;

const databases = {
  sqlite: {
    make: async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'co-faults-'));
      return { database: path.join(folder, 'responses.sqlite'), stop: () => rmSync(folder, { recursive: true }) };
    },
  },
  postgres: {
    missing,
    make: async () => {
      const { fresh, stop } = await startPostgres();
      return { database: await fresh(), stop };
    },
  },
};

const pack = JSON.parse(readFileSync(new URL('../site/have-your-say.json', import.meta.url), 'utf8'));

function makeResponse(n, next) {
  const of = (...ids) => ids[Math.floor(next() * ids.length)];
  return {
    format: 'co-elements/response/1',
    consultation: pack.sections.consultation.document.id,
    key: randomUUID(),
    pressed: `${new Date().toISOString().slice(0, 16)}:00.000Z`,
    answers: {
      'reviews.q.before': { choice: of('agree', 'neither', 'disagree'), comment: `Number ${n}` },
      'reviews.q.where': { choice: of('school', 'home', 'online') },
      'reviews.q.matters': { order: ['child', 'time', 'words', 'done'].sort(() => next() - 0.5) },
      'reviews.q.change': { text: `${n}: ${hostile[n % hostile.length].slice(0, 900)}` },
    },
  };
}

/** What a page sent has a key that only the page knows; the words in it tell which it is. */
const wordsOf = (answers) => answers['reviews.q.before'].comment;

/** What was sent and what was confirmed is held against what is stored. */
function compare(stored, sent, confirmed) {
  const fromPages = [...stored.values()].map(wordsOf).filter((words) => words.startsWith(MARK));
  assert.equal(new Set(fromPages).size, fromPages.length, 'Something from a page is stored twice.');
  const there = new Set([...stored.keys(), ...fromPages]);
  const lost = [...confirmed].filter((one) => !there.has(one));
  assert.deepEqual(lost, [], `${lost.length} confirmed responses are not stored.`);
  for (const [key, answers] of stored)
    if (!wordsOf(answers).startsWith(MARK))
      assert.deepEqual(answers, sent.get(key), `${key} is stored otherwise than it was sent.`);
}

/** Sends them all, and kills the receiver again and again meanwhile. */
async function go({ receiver, proxy, all, next, ends }) {
  const sent = new Map(all.map(({ key, answers }) => [key, answers]));
  const confirmed = new Set();
  const statuses = { 200: 0, 201: 0 };
  const endpoint = receiver.endpoint.replace(receiver.url, proxy.url);
  let tries = 0;
  const waiting = [...all];
  const sender = async () => {
    for (let response; (response = waiting.pop());) {
      const result = await send(endpoint, response, { speed: SPEED, random: next });
      confirmed.add(response.key);
      statuses[result.status]++;
      tries += result.tries;
    }
  };
  const pages = await startPages({
    pack,
    endpoint,
    count: FROM_PAGES,
    devices: DEVICES,
    next,
    onSent: (words) => confirmed.add(words),
  });
  ends.push(pages.close);
  const senders = Promise.all([...Array.from({ length: AT_ONCE }, sender), pages.answered]);
  const ended = senders.then(
    () => true,
    () => true,
  );

  let openEnds = 0;
  for (let kill = 1; kill <= KILLS; kill++) {
    while (confirmed.size < (RESPONSES / (KILLS + 1)) * kill) {
      if (await Promise.race([ended, wait(5, false)])) break;
    }
    await receiver.kill();
    const before = new Set(confirmed);
    const stored = await receiver.stored();
    compare(stored, sent, before);
    openEnds += [...stored].filter(([key, answers]) => !before.has(key) && !before.has(wordsOf(answers))).length;
    await wait(300);
    await receiver.start();
  }
  await senders;

  // Nothing gets through: what no receiver has yet must be on the devices still.
  await receiver.kill();
  const known = await receiver.stored();
  const onDevices = await pages.waiting();
  const arrived = [...known.values()].filter((answers) => wordsOf(answers).startsWith(MARK)).length;
  const unknown = onDevices.filter((key) => !known.has(key)).length;
  assert.equal(arrived + unknown, FROM_PAGES, 'Something from a page is neither stored nor on its device.');
  await receiver.start();
  await pages.arrived();

  // What the network still holds back to send it again is let in before it is counted.
  await wait(LONGEST + 100);
  const stored = await receiver.stored();
  compare(stored, sent, confirmed);
  assert.equal(stored.size, RESPONSES);
  assert.equal(await receiver.stop(), 0);
  return { confirmed, stored, statuses, tries, openEnds, onDevices };
}

async function run(name, { make }, seed) {
  const start = Date.now();
  const next = random(seed);
  const ends = [];
  try {
    const { database, stop } = await make();
    ends.push(stop);
    const receiver = await startReceiver({ database, definition: pack.sections.consultation });
    ends.push(receiver.kill);
    const proxy = await startProxy({ target: receiver.url, seed, longest: LONGEST });
    ends.push(proxy.close);
    const all = Array.from({ length: RESPONSES - FROM_PAGES }, (_, n) => makeResponse(n, next));
    const { confirmed, stored, statuses, tries, openEnds, onDevices } = await go({ receiver, proxy, all, next, ends });
    const faults = Object.entries(proxy.counts).map(([what, count]) => `${count} ${what}`);
    console.log(`${name}: ${RESPONSES} sent, ${FROM_PAGES} of them from pages; ${stored.size} stored, 0 lost, 0 twice
  ${confirmed.size} confirmed to who sent them; ${onDevices.length} waited on devices until their people came back
  ${tries} tries of programs; the network: ${faults.join(', ')}
  ${KILLS} times killed; ${openEnds} were stored then and not confirmed yet
  ${statuses[201]} confirmed as new, ${statuses[200]} as there before
  ${((Date.now() - start) / 1000).toFixed(0)} s, seed ${seed}`);
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

const { values, positionals } = parseArgs({ options: { seed: { type: 'string' } }, allowPositionals: true });
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e6));
let passed = 0;
let failed = 0;
for (const [name, database] of Object.entries(databases)) {
  if (positionals.length && !positionals.includes(name)) continue;
  if (database.missing) {
    console.log(`${name}: left out, since ${database.missing}`);
    continue;
  }
  try {
    await run(name, database, seed);
    passed += 1;
  } catch (error) {
    console.error(`${name}, seed ${seed}:`, error);
    failed += 1;
  }
}
console.log(`${passed} passed, ${failed} failed`);
// What sends may go on sending after a failure.
process.exit(failed ? 1 : 0);
