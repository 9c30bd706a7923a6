// Is an answer ever lost, or there twice? A thousand responses go through a bad network to a receiver that is killed and
// started again five times, with each of its databases. Run: npm run test:faults [-- sqlite | postgres] [-- --seed 7]
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { hostile } from '../receiver/test/hostile.mjs';
import { missing, startPostgres } from '../receiver/test/postgres.mjs';
import { definition as everyKind } from '../receiver/test/support.mjs';
import { random, startProxy } from './faults/proxy.mjs';
import { startReceiver } from './faults/receiver.mjs';
import { send } from './faults/sender.mjs';

const RESPONSES = 1000;
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

/** Open whenever this runs. */
function open() {
  const day = (offset) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  return { ...everyKind(), opens: day(-2), closes: day(2) };
}

function makeResponse(n, next) {
  const of = (...ids) => ids[Math.floor(next() * ids.length)];
  return {
    format: 'co-elements/response/1',
    consultation: 'reviews',
    key: randomUUID(),
    pressed: `${new Date().toISOString().slice(0, 16)}:00.000Z`,
    answers: {
      'q.agree': { choice: of('agree', 'neither', 'disagree'), comment: `Number ${n}` },
      'q.order': { order: ['time', 'place', 'people'].sort(() => next() - 0.5) },
      'q.text': { text: `${n}: ${hostile[n % hostile.length].slice(0, 1000)}` },
    },
  };
}

/** What was sent and what was confirmed is held against what is stored. */
function compare(stored, sent, confirmed) {
  const lost = [...confirmed].filter((key) => !stored.has(key));
  assert.deepEqual(lost, [], `${lost.length} confirmed responses are not stored.`);
  for (const [key, answers] of stored)
    assert.deepEqual(answers, sent.get(key), `${key} is stored otherwise than it was sent.`);
}

/** Sends them all, and kills the receiver again and again meanwhile. */
async function go({ receiver, proxy, all, next }) {
  const sent = new Map(all.map(({ key, answers }) => [key, answers]));
  const confirmed = new Set();
  const statuses = { 200: 0, 201: 0 };
  let tries = 0;
  const waiting = [...all];
  const sender = async () => {
    for (let response; (response = waiting.pop());) {
      const endpoint = receiver.endpoint.replace(receiver.url, proxy.url);
      const result = await send(endpoint, response, { speed: SPEED, random: next });
      confirmed.add(response.key);
      statuses[result.status]++;
      tries += result.tries;
    }
  };
  const senders = Promise.all(Array.from({ length: AT_ONCE }, sender));
  const refused = senders.then(
    () => false,
    () => true,
  );

  let openEnds = 0;
  for (let kill = 1; kill <= KILLS; kill++) {
    while (confirmed.size < (all.length / (KILLS + 1)) * kill) {
      if (await Promise.race([refused, wait(5, false)])) break;
    }
    await receiver.kill();
    const before = new Set(confirmed);
    const stored = await receiver.stored();
    compare(stored, sent, before);
    openEnds += [...stored.keys()].filter((key) => !before.has(key)).length;
    await wait(300);
    await receiver.start();
  }
  await senders;
  // What the network still holds back to send it again is let in before it is counted.
  await wait(LONGEST + 100);
  const stored = await receiver.stored();
  compare(stored, sent, confirmed);
  assert.equal(confirmed.size, all.length);
  assert.equal(stored.size, all.length);
  assert.equal(await receiver.stop(), 0);
  return { confirmed, stored, statuses, tries, openEnds };
}

async function run(name, { make }, seed) {
  const start = Date.now();
  const next = random(seed);
  const ends = [];
  try {
    const { database, stop } = await make();
    ends.push(stop);
    const receiver = await startReceiver({ database, definition: open() });
    ends.push(receiver.kill);
    const proxy = await startProxy({ target: receiver.url, seed, longest: LONGEST });
    ends.push(proxy.close);
    const all = Array.from({ length: RESPONSES }, (_, n) => makeResponse(n, next));
    const { confirmed, stored, statuses, tries, openEnds } = await go({ receiver, proxy, all, next });
    const faults = Object.entries(proxy.counts).map(([what, count]) => `${count} ${what}`);
    console.log(`${name}: ${all.length} sent, ${confirmed.size} confirmed, ${stored.size} stored, 0 lost, 0 twice
  ${tries} tries; the network: ${faults.join(', ')}
  ${KILLS} times killed; ${openEnds} were stored then and not confirmed yet
  ${statuses[201]} confirmed as new, ${statuses[200]} as there before
  ${((Date.now() - start) / 1000).toFixed(0)} s, seed ${seed}`);
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

const { values, positionals } = parseArgs({ options: { seed: { type: 'string' } }, allowPositionals: true });
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e6));
for (const [name, database] of Object.entries(databases)) {
  if (positionals.length && !positionals.includes(name)) continue;
  if (database.missing) {
    console.log(`${name}: left out, since ${database.missing}`);
    continue;
  }
  await run(name, database, seed);
}
