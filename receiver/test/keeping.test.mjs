// What those who run a consultation do: with the store, and from the command line as it is delivered.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, describe, test } from 'node:test';
import { readDefinition, start } from '../src/index.js';
import { closeConsultation, deleteBefore, deleteKept, openConsultation, publishResults } from '../src/keeping.js';
import { definition, OPEN, overBoth, receiver, response } from './support.mjs';

const DAY = 86_400_000;
const CLOSES = Date.parse('2026-12-19T00:00:00Z');

const changed = (change) => {
  const copy = definition();
  change(copy, copy.parts[0].content);
  return copy;
};

overBoth('Those who run a consultation', (fresh) => {
  test('may change its questions until answers came, then only with force; other words at any time', async (t) => {
    const { post, store } = await receiver(t, await fresh());
    const question = changed((_, content) => (content[3].options[0].plain = 'By email'));
    const required = changed((_, content) => (content[2].required = true));
    const words = changed((copy) => (copy.contact.phone = '01632 960999'));
    assert.equal((await openConsultation(store, question)).change, 'changed');
    assert.equal((await openConsultation(store, definition())).change, 'changed');
    assert.equal((await openConsultation(store, definition())).change, 'same');
    await post(response());
    for (const next of [question, required, changed((_, content) => content.pop())]) {
      await assert.rejects(openConsultation(store, next), /1 response has come, so the questions can’t change/);
    }
    assert.equal((await openConsultation(store, words)).change, 'changed');
    const forced = await openConsultation(store, question, { force: true });
    assert.deepEqual([forced.change, forced.changes], ['changed', ['question q.many is another']]);
    assert.equal((await store.consultation('reviews')).editions.length, 3);
  });

  test('may close it early and late; a definition with another closing takes that back', async (t) => {
    const { post, store, clock } = await receiver(t, await fresh());
    await closeConsultation(store, 'reviews', undefined, clock.now);
    clock.now += 2000;
    assert.equal((await post(response({}, { pressed: '2026-11-27T10:06:00.000Z' }))).statusCode, 410);
    assert.equal((await post(response({}, { pressed: '2026-11-27T10:04:00.000Z' }))).statusCode, 201);
    await openConsultation(
      store,
      changed((copy) => (copy.contact.phone = '01632 960999')),
    );
    clock.now += 2000;
    assert.equal((await post(response({}, { pressed: '2026-11-27T10:06:00.000Z' }))).statusCode, 410);
    await closeConsultation(store, 'reviews', '2026-12-24T12:00');
    clock.now = Date.parse('2026-12-24T11:59Z');
    assert.equal((await post(response({}, { pressed: '2026-12-24T11:59:00.000Z' }))).statusCode, 201);
    assert.equal(
      (
        await openConsultation(
          store,
          changed((copy) => (copy.closes = '2026-12-20')),
        )
      ).reopen,
      true,
    );
    clock.now += 2000;
    assert.equal((await post(response({}, { pressed: '2026-12-24T11:59:00.000Z' }))).statusCode, 410);
    await assert.rejects(closeConsultation(store, 'reviews', 'soon'), /“soon”: expected a day/);
    await assert.rejects(closeConsultation(store, 'reviews', '2025-01-01'), /before it opens/);
    await assert.rejects(closeConsultation(store, 'other'), /no consultation “other”. There are: reviews/);
  });

  test('publish after closing and grace, once; a corrected snapshot only when asked for', async (t) => {
    const { post, store, app, clock } = await receiver(t, await fresh());
    for (let n = 0; n < 12; n++) {
      await post(response({ 'q.agree': { choice: n < 7 ? 'agree' : 'disagree', comment: `Comment ${n}` } }));
    }
    await assert.rejects(
      publishResults(store, 'reviews', { now: OPEN }),
      /It is not closed: it closes at the end of Friday 18/,
    );
    await assert.rejects(publishResults(store, 'reviews', { now: CLOSES + 7 * DAY - 1 }), /may still arrive/);
    const comments = await store.comments('reviews');
    assert.equal(comments.length, 12);
    await store.mark('reviews', comments.slice(0, 3), true);
    await store.mark('reviews', comments.slice(0, 1), false);
    const { results } = await publishResults(store, 'reviews', { now: CLOSES + 7 * DAY });
    assert.equal(results.answered, 12);
    assert.deepEqual(
      results.questions[0].comments.map(({ text }) => text).sort(),
      comments
        .slice(1, 3)
        .map(({ text }) => text)
        .sort(),
    );
    const answer = await app.inject({
      url: '/consultations/reviews/results',
      headers: { origin: 'https://any.example' },
    });
    assert.deepEqual(answer.json(), JSON.parse(JSON.stringify(results)));
    assert.equal(answer.headers['access-control-allow-origin'], '*');
    await assert.rejects(publishResults(store, 'reviews', { now: CLOSES + 8 * DAY }), /--again.*compare them/s);
    // It is a snapshot: what goes afterwards doesn't change it.
    assert.equal(await store.delete('reviews'), 12);
    assert.equal((await app.inject('/consultations/reviews/results')).json().answered, 12);
    const again = await publishResults(store, 'reviews', { now: CLOSES + 8 * DAY, again: true });
    assert.equal(again.before.answered, 12);
    assert.equal((await app.inject('/consultations/reviews/results')).json().answered, null);
    // Once it is published, nothing that is late comes in any more.
    clock.now = CLOSES + 1000;
    assert.equal((await post(response())).statusCode, 410);
  });

  test('who publish early end the days of grace with it', async (t) => {
    const { post, store, clock } = await receiver(t, await fresh());
    clock.now = CLOSES + 1000;
    assert.equal((await post(response())).statusCode, 201);
    await publishResults(store, 'reviews', { now: clock.now, early: true });
    clock.now += 2000;
    assert.equal((await post(response())).statusCode, 410);
  });

  test('delete what came before a day, or all once its time is over, with the marks on its comments', async (t) => {
    const { post, store, clock, all } = await receiver(t, await fresh());
    clock.now = Date.parse('2026-11-01T12:00Z');
    const old = response({ 'q.text': { text: 'Old' } });
    await post(old);
    clock.now = Date.parse('2026-11-02T12:00Z');
    await post(response({ 'q.text': { text: 'New' } }));
    await store.mark('reviews', await store.comments('reviews'), true);
    await assert.rejects(deleteBefore(store, 'reviews', 'tomorrow'), /expected a day/);
    assert.equal(await deleteBefore(store, 'reviews', '2026-11-01'), 0);
    assert.equal(await deleteBefore(store, 'reviews', '2026-11-02'), 1);
    assert.deepEqual(
      (await store.comments('reviews')).map(({ text, published }) => [text, published]),
      [['New', true]],
    );
    await post(old);
    assert.equal((await store.comments('reviews')).find(({ text }) => text === 'Old').published, false);
    assert.equal(await store.delete('reviews', '2026-11-03'), 2);
    await post(old);
    const kept = await deleteKept(store, 'reviews', CLOSES + 365 * DAY - 1);
    assert.deepEqual([kept.deleted, kept.until], [0, CLOSES + 365 * DAY]);
    assert.equal((await all()).length, 1);
    assert.equal((await deleteKept(store, 'reviews', CLOSES + 365 * DAY)).deleted, 1);
    assert.deepEqual(await all(), []);
  });
});

test('what is deleted is no longer in the file', async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'co-deleted-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'a.sqlite');
  const { post, store } = await receiver(t, file);
  await post(response({ 'q.text': { text: 'Find this sentence' } }));
  const bytes = () => [file, `${file}-wal`].map((name) => readFileSync(name, 'latin1')).join('');
  assert.match(bytes(), /Find this sentence/);
  await store.delete('reviews');
  assert.doesNotMatch(bytes(), /Find this sentence/);
  assert.equal(statSync(file).mode & 0o077, 0);
});

test('a definition that can’t be used is met with all that is wrong in it', () => {
  const broken = changed((copy, content) => {
    copy.opens = '2026-02-30';
    copy.zone = 'Europe/Halton';
    copy.keepDays = -1;
    content[1].type = 'slider';
    content[2].options[1].id = 'parent';
    content[3].id = 'q.one';
    content[4].options = [{ id: 'x', plain: 'X' }];
    content[6].options[0].id = 'comment';
    content.push({ kind: 'question', id: 'key', plain: ' ', type: 'text', limit: 0 });
  });
  assert.throws(
    () => readDefinition(broken),
    (error) => {
      for (const part of [
        /^.*opens: /m,
        /zone: /,
        /keepDays: /,
        /q\.agree: “slider” is no type/,
        /q\.one: an answer’s id is there twice/,
        /q\.one: its id is there twice/,
        /q\.text: a text question has no options/,
        /q\.order: .*comment or other/,
        /key: its id is the name of a field/,
        /key: it has no plain words/,
        /key: limit/,
      ]) {
        assert.match(error.message, part);
      }
      return true;
    },
  );
  for (const value of [null, [], 'x', {}, { section: 'consultation', parts: [null] }]) {
    assert.throws(() => readDefinition(value), /can’t be used/, JSON.stringify(value));
  }
  assert.throws(() => readDefinition(changed((copy) => (copy.closes = '2026-09-30'))), /closes: it must be later/);
});

test('the consultation that ships with the library can be used as it is', () => {
  const shipped = new URL('../../src/content/halton/en-GB/consultation.json', import.meta.url);
  const { id, questions } = readDefinition(JSON.parse(readFileSync(shipped, 'utf8')));
  assert.equal(id, 'consultation');
  assert.equal(questions.size, 10);
});

describe('The package', () => {
  const folder = mkdtempSync(path.join(import.meta.dirname, '../../node_modules/.packed-'));
  after(() => rmSync(folder, { recursive: true }));
  const root = path.resolve(import.meta.dirname, '..');
  const [{ filename, files }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root, encoding: 'utf8' }),
  );
  execFileSync('tar', ['-xzf', path.join(folder, filename), '-C', folder]);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package/package.json'), 'utf8'));
  const command = path.join(folder, 'package', bin['co-elements-receiver']);
  const work = path.join(folder, 'work');
  mkdirSync(work);
  const environment = (more) => ({ PATH: process.env.PATH, DATABASE_FILE: path.join(work, 'answers.sqlite'), ...more });
  const run = (...args) => {
    const options = { cwd: work, encoding: 'utf8', env: environment() };
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], options);
    return { status, stdout, stderr };
  };
  const write = (name, value) =>
    writeFileSync(path.join(work, name), typeof value === 'string' ? value : JSON.stringify(value));

  test('holds what runs, its words and its licence, and nothing else', () => {
    const names = files.map(({ path: name }) => name).sort();
    assert.deepEqual(
      names.filter((name) => !name.startsWith('src/')),
      ['LICENSE', 'README.md', 'package.json'],
    );
    assert.ok(
      names.every((name) => /\.(js|json|md)$|^LICENSE$/.test(name)),
      names.join(),
    );
    assert.equal(statSync(command).mode & 0o111, 0o111);
    assert.match(readFileSync(command, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });

  test('tells how each command goes, and meets a mistake with one line and the code 2', () => {
    const all = run('--help');
    assert.equal(all.status, 0);
    for (const name of ['serve', 'open', 'close', 'list', 'export', 'comments', 'publish', 'delete']) {
      assert.match(all.stdout, new RegExp(`^ {2}co-elements-receiver ${name}\\b`, 'm'));
      const { status, stdout, stderr } = run(name, '--help');
      assert.deepEqual([status, stderr], [0, ''], name);
      assert.match(stdout, /--database <x>/, name);
    }
    write('broken.json', '{ "section": ');
    write('wrong.json', { section: 'consultation' });
    for (const [args, message, code = 2] of [
      [['bake'], /^“bake”: expected a command/],
      [['constructor'], /^“constructor”: expected a command/],
      [['open'], /^open: expected a definition/],
      [['open', 'nowhere.json'], /^nowhere.json: it can’t be read \(ENOENT\)/],
      [['open', 'broken.json'], /^broken.json: it is no JSON/],
      [['open', 'wrong.json'], /^The definition can’t be used:\n {2}document\.id/, 1],
      [['close'], /^close: expected an id/],
      [['export', 'x', '--xml'], /^export: .*--xml/],
      [['export', 'x'], /^There is no consultation “x”. There is none yet./, 1],
      [['delete', 'x'], /^delete: give --before <day> or --kept/],
      [['serve', '--port', 'high'], /^port: “high”: expected a whole number up to 65535/],
      [['serve', '--port', '70000'], /^port: “70000”/],
      [['serve', '--origins', 'https://x.example/path'], /^origins: “https:\/\/x.example\/path”: expected an origin/],
      [['serve', '--database', '/nowhere/at/all.sqlite'], /nowhere/, 1],
      [['serve', '--database', 'postgres://co@127.0.0.1:1/none'], /ECONNREFUSED/, 1],
    ]) {
      const { status, stdout, stderr } = run(...args);
      assert.deepEqual([status, stdout], [code, ''], args.join(' '));
      assert.match(stderr, message, args.join(' '));
      assert.doesNotMatch(stderr, /\n {4}at /, args.join(' '));
    }
  });

  test('serves, stores, ends in peace, and exports, comments on, publishes and deletes what came', async (t) => {
    const now = Date.now();
    const day = (offset) => new Date(now + offset * DAY).toISOString().slice(0, 10);
    const open = changed((copy) => Object.assign(copy, { opens: day(-10), closes: day(10), keepDays: 0 }));
    write('reviews.json', open);
    write('ladder.json', { section: 'ladder', rungs: [{ id: 'informing', name: 'Being told' }] });
    assert.match(run('open', 'reviews.json', '--ladder', 'ladder.json').stdout, /^reviews is registered: How review/);
    const receiver = spawn(process.execPath, [command, 'serve'], {
      cwd: work,
      env: environment({ PORT: '0', ALLOW_ORIGINS: 'https://www.council.example' }),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    t.after(() => receiver.kill('SIGKILL'));
    const lines = [];
    const address = await new Promise((resolve) => {
      createInterface({ input: receiver.stdout }).on('line', (line) => {
        lines.push(line);
        const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
        if (url) resolve(url);
      });
    });
    const headers = { 'content-type': 'application/json', origin: 'https://www.council.example' };
    const send = (body) =>
      fetch(`${address}/consultations/reviews/responses`, { method: 'POST', headers, body: JSON.stringify(body) });
    for (let n = 0; n < 6; n++) {
      const text = n ? `=Comment ${n}` : '\u001b[31mRed\u202e';
      assert.equal((await send(response({ 'q.text': { text } }))).status, 201);
    }
    const refused = await fetch(`${address}/consultations/reviews/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: headers.origin },
      body: new URLSearchParams({ format: 'co-elements/form/1', consultation: 'reviews' }),
    });
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /Being told/);
    // While it serves, the command line works on the same file.
    assert.match(run('list').stdout, /responses: 6; published: no/);
    receiver.kill('SIGTERM');
    const [code] = await once(receiver, 'exit');
    assert.equal(code, 0);
    assert.doesNotMatch(lines.join('\n'), /Comment|council\.example\b.*"ip"|remoteAddress/);

    const csv = run('export', 'reviews', '--bom').stdout;
    assert.match(csv, /^\ufeffkey,day,late,edition,q\.agree,q\.agree:comment,q\.one,q\.one:other,q\.many:email/);
    assert.equal(csv.split('\r\n').length, 8);
    assert.match(csv, /"'=Comment 1"/);
    assert.equal(JSON.parse(run('export', 'reviews', '--json').stdout).responses.length, 6);
    const listed = run('comments', 'reviews').stdout;
    assert.match(listed, /\\u001b\[31mRed\\u202e/);
    const [, one] = /^([0-9a-f]{10}) {2}q\.text \(text\)\n {4}=Comment 3/m.exec(listed);
    assert.match(run('comments', 'reviews', '--publish', one).stdout, /: 1\n$/);
    assert.match(run('comments', 'reviews').stdout, new RegExp(`^${one} .*published$`, 'm'));
    assert.match(run('comments', 'reviews', '--hide', 'nothing').stderr, /no comment nothing/);
    assert.match(run('publish', 'reviews').stderr, /^It is not closed/);
    assert.equal(run('close', 'reviews').status, 0);
    assert.match(run('publish', 'reviews').stderr, /may still arrive/);
    assert.match(run('publish', 'reviews', '--early', '--out', 'results.json').stdout, /written to results\.json/);
    const results = JSON.parse(readFileSync(path.join(work, 'results.json'), 'utf8'));
    assert.equal(results.answered, 6);
    assert.deepEqual(results.questions.find(({ id }) => id === 'q.text').comments, [{ text: '=Comment 3' }]);
    assert.match(run('publish', 'reviews').stderr, /--again/);
    assert.match(run('publish', 'reviews', '--again').stderr, /can compare the two/);
    assert.match(run('delete', 'reviews', '--kept').stdout, /^Deleted: 6/);
    assert.match(run('list').stdout, /responses: 0; published: yes/);
  });
});

test('start runs a receiver in this process, and close ends it', async () => {
  const receiver = await start({ port: 0, definitions: [definition()], origins: ['*'] });
  const state = await (await fetch(`${receiver.url}/consultations/reviews`)).json();
  assert.equal(state.id, 'reviews');
  await receiver.close();
  await assert.rejects(fetch(receiver.url));
  await assert.rejects(start({ port: 0, definitions: [{}] }), /can’t be used/);
});
