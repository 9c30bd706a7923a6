// What the receiver has said it stored is stored, whatever happens to it right afterwards.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Batches, Busy } from '../src/batches.js';
import { openConsultation, openStore, readDefinition } from '../src/index.js';
import { behind, definition, overBoth, receiver, response } from './support.mjs';

const command = path.resolve(import.meta.dirname, '../src/cli.js');

/** Serves in a process of its own, which gets no chance to tidy up. */
async function serve(database) {
  const child = spawn(process.execPath, [command, 'serve', '--port', '0', '--rate', '0', '--database', database], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
      if (found) resolve(found);
    });
  });
  return {
    post: (body) =>
      fetch(`${url}/consultations/reviews/responses`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    kill: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(signal);
      await once(child, 'exit');
    },
  };
}

overBoth('A receiver', (fresh, name) => {
  test('that is killed has stored all it confirmed, and takes the rest after it was started again', async (t) => {
    const database = await fresh();
    const store = await openStore(database);
    t.after(() => store.end());
    const day = (offset) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
    await openConsultation(store, definition({ opens: day(-2), closes: day(2) }));
    const all = [];
    const confirmed = new Set();
    let first = await serve(database);
    t.after(() => first.kill('SIGKILL'));
    // Each sends one after the other until nobody answers, so that some are on their way whenever it is killed.
    const sending = Array.from({ length: 50 }, async () => {
      for (let isTaken = true; isTaken;) {
        const one = response({ 'q.text': { text: `Number ${all.length}` } });
        all.push(one);
        const answer = await first.post(one).catch(() => undefined);
        isTaken = answer?.status === 201;
        if (isTaken) confirmed.add(one.key);
      }
    });
    while (confirmed.size < 20) await wait(1);
    await first.kill('SIGKILL');
    await Promise.all(sending);
    assert.ok(confirmed.size < all.length, 'It was killed too late to tell anything.');
    const there = new Set((await Array.fromAsync(store.responses('reviews'))).map(({ key }) => key));
    for (const key of confirmed) assert.ok(there.has(key), key);
    first = await serve(database);
    for (const one of all) {
      const { status } = await first.post(one);
      assert.equal(status, there.has(one.key) ? 200 : 201);
    }
    assert.equal(await store.count('reviews'), all.length);
    // Asked to end, it first answers what has come.
    const last = Array.from({ length: 50 }, () => response());
    const answers = last.map((one) =>
      first.post(one).then(
        ({ status }) => status,
        () => 'not taken',
      ),
    );
    await Promise.race(answers);
    const asked = Date.now();
    await first.kill('SIGTERM');
    // Senders that keep their connection open don't hold it up.
    assert.ok(Date.now() - asked < 10_000);
    const taken = (await Promise.all(answers)).filter((status) => status !== 'not taken');
    assert.ok(taken.length > 0 && taken.every((status) => status === 201 || status === 503), String(taken));
    assert.equal(await store.count('reviews'), all.length + taken.filter((status) => status === 201).length);
  });

  test('that runs twice at the same database takes each response once', async (t) => {
    const database = await fresh();
    const both = [await receiver(t, database), await receiver(t, database)];
    const all = Array.from({ length: 200 }, () => response());
    const answers = await Promise.all(
      all.flatMap((one, index) => [both[index % 2].post(one), both[(index + 1) % 2].post(one)]),
    );
    const codes = answers.map(({ statusCode }) => statusCode);
    assert.equal(codes.filter((code) => code === 201).length, all.length);
    assert.equal(codes.filter((code) => code === 200).length, all.length);
    assert.equal((await both[0].all()).length, all.length);
  });

  if (name === 'PostgreSQL') {
    test('goes on when the database has cut every connection', async (t) => {
      const database = await fresh();
      const { post, all } = await receiver(t, database);
      const responses = Array.from({ length: 50 }, () => response());
      const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE pid <> pg_backend_pid() AND datname = current_database()`;
      const sending = responses.map((one) => post(one));
      await behind(database, cut);
      for (const { statusCode } of await Promise.all(sending))
        assert.ok([201, 503].includes(statusCode), String(statusCode));
      for (const one of responses) {
        // Each of its connections may turn out to be dead once.
        let status = 503;
        for (let tries = 0; status === 503 && tries < 10; tries++) status = (await post(one)).statusCode;
        assert.ok([200, 201].includes(status), String(status));
      }
      assert.equal((await all()).length, responses.length);
    });
  }

  test('refuses a database that a newer one has set up', async () => {
    const database = await fresh();
    await (await openStore(database)).end();
    await behind(database, 'INSERT INTO co_schema VALUES (99)');
    await assert.rejects(openStore(database), /newer receiver: please update this one/);
  });
});

test('while another process writes to the file, answers wait for their turn and health is told', async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'co-busy-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'a.sqlite');
  const { post, app } = await receiver(t, file);
  const other = new DatabaseSync(file);
  other.exec('BEGIN IMMEDIATE');
  const sending = post(response());
  await wait(300);
  assert.equal((await app.inject('/health')).statusCode, 200);
  assert.equal(await Promise.race([sending, wait(50, 'waiting')]), 'waiting');
  other.exec('COMMIT');
  other.close();
  assert.equal((await sending).statusCode, 201);
});

test('a file that is no database is refused, and left as it is', async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'co-none-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'letter.txt');
  writeFileSync(file, 'Dear council, '.repeat(1000));
  await assert.rejects(openStore(file), /not a database/);
});

test('what waits is bounded, and what a failed batch held is told so', { timeout: 10_000 }, async () => {
  const { promise, resolve } = Promise.withResolvers();
  const written = [];
  const batches = new Batches(async (items) => {
    await promise;
    if (items.includes('bad')) throw new Error('No.');
    written.push(items);
    return items.map((item) => item.toUpperCase());
  }, 3);
  const first = batches.add('a');
  await wait(5);
  const rest = ['b', 'bad', 'c'].map((item) => batches.add(item));
  await assert.rejects(batches.add('d'), Busy);
  resolve();
  assert.equal(await first, 'A');
  for (const { reason } of await Promise.allSettled(rest)) assert.ok(reason instanceof Busy);
  assert.equal(await batches.add('e'), 'E');
  await batches.done();
  assert.deepEqual(written, [['a'], ['e']]);
});

test('a definition is another edition when anything in it changes, and not by the order of its keys', () => {
  const { edition } = readDefinition(definition());
  const turned = Object.fromEntries(Object.entries(definition()).reverse());
  assert.equal(readDefinition(turned).edition, edition);
  assert.notEqual(readDefinition(definition({ title: 'Another' })).edition, edition);
});
