// Who may send, how much and how often, and what is said to the others. Nothing is lost by a refusal, nothing half kept.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import { start } from '../src/index.js';
import { LOGGER } from '../src/server.js';
import { behind, definition, fields, overBoth, receiver, response } from './support.mjs';

const code = (answer) => `${answer.statusCode} ${answer.json().type.replace('urn:co-elements:', '')}`;
const HOST = 'https://www.council.example';

test('what can’t be read is told so: not JSON, not an object, not UTF-8, poisoned, of another type, or incomplete', async (t) => {
  const { post, all } = await receiver(t, ':memory:');
  const whole = JSON.stringify(response());
  for (const [body, expected, headers] of [
    ['', '400 malformed'],
    ['{', '400 malformed'],
    ['[]', '400 malformed'],
    ['null', '400 malformed'],
    ['"text"', '400 malformed'],
    [Buffer.from(whole.replace('agree"}', 'agree\xff"}'), 'latin1'), '400 malformed'],
    [whole.replace('"answers":{', '"answers":{"__proto__":{"x":1},'), '400 malformed'],
    [whole.replace('"answers":{', '"answers":{"constructor":{"prototype":{}},'), '400 malformed'],
    [whole.replace('response/1', 'response/2'), '400 malformed'],
    [whole.replace('2026-11-27T10:05', '2026-11-27T25:05'), '400 malformed'],
    [whole, '415 wrong-type', { 'content-type': 'text/plain' }],
    [whole, '415 wrong-type', { 'content-type': 'application/xml' }],
    [whole, '415 wrong-type', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['['.repeat(100_000), '400 malformed'],
  ]) {
    assert.equal(code(await post(body, headers)), expected, String(body).slice(0, 60));
  }
  for (const field of ['format', 'consultation', 'key', 'pressed', 'answers']) {
    const body = response();
    delete body[field];
    const answer = await post(body);
    assert.equal(code(answer), '400 malformed', field);
    assert.match(answer.json().detail, new RegExp(`“${field}” is missing`));
  }
  const many = await post(response(Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`q${index}`, {}]))));
  assert.equal(code(many), '422 invalid');
  assert.equal(many.json().errors.length, 50);
  assert.deepEqual(await all(), []);
});

test('a body over the limit is refused in words, and the sender hears it', async (t) => {
  const receiver = await start({ port: 0, definitions: [definition()], now: () => Date.parse('2026-11-27T10:00Z') });
  t.after(() => receiver.close());
  const send = (type, body) =>
    fetch(`${receiver.url}/consultations/reviews/responses`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
  for (const size of [256 * 1024, 8 * 1024 * 1024]) {
    const json = await send('application/json', JSON.stringify(response({ 'q.text': { text: 'a'.repeat(size) } })));
    assert.equal(json.status, 413);
    assert.equal((await json.json()).type, 'urn:co-elements:too-large');
    const form = await send(
      'application/x-www-form-urlencoded',
      new URLSearchParams(fields([['q.text', 'a'.repeat(size)]])),
    );
    assert.equal(form.status, 413);
    assert.match(await form.text(), /<h1>Your answers are too long<\/h1>/);
  }
  assert.equal(await receiver.store.count('reviews'), 0);
});

test('only pages of the origins that are named may send, also where browsers ask nobody', async (t) => {
  const { post, form, app, all } = await receiver(t, ':memory:', { origins: [HOST] });
  let stored = 0;
  for (const [headers, allowed] of [
    [{ origin: HOST }, true],
    [{ origin: HOST, 'sec-fetch-site': 'cross-site' }, true],
    // The receiver's own page, which gives a form back.
    [{ origin: 'http://localhost:80', host: 'localhost:80' }, false],
    [{ origin: 'http://localhost', host: 'localhost', 'sec-fetch-site': 'same-origin' }, true],
    [{}, false],
    [{ origin: 'null' }, false],
    [{ origin: 'https://evil.example' }, false],
    [{ origin: `${HOST}.evil.example` }, false],
    [{ origin: `${HOST}:8443` }, false],
    [{ origin: HOST.replace('https', 'http') }, false],
    [{ origin: HOST.toUpperCase() }, false],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'none', referer: HOST }, false],
  ]) {
    const json = await post(response(), headers);
    const posted = await form(fields([['q.text', `${stored} ${JSON.stringify(headers)}`]]), headers);
    assert.deepEqual([json.statusCode, posted.statusCode], allowed ? [201, 303] : [403, 403], JSON.stringify(headers));
    if (!allowed) assert.equal(code(json), '403 not-allowed');
    if (allowed) stored += 2;
  }
  assert.equal((await all()).length, stored);
  const ask = (origin) =>
    app.inject({
      method: 'OPTIONS',
      url: '/consultations/reviews/responses',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });
  const yes = await ask(HOST);
  assert.equal(yes.statusCode, 204);
  assert.equal(yes.headers['access-control-allow-origin'], HOST);
  assert.match(yes.headers['access-control-allow-headers'], /content-type/);
  assert.equal(yes.headers['access-control-allow-credentials'], undefined);
  const no = await ask('https://evil.example');
  assert.equal(no.headers['access-control-allow-origin'], undefined);
  const answer = await post(response(), { origin: HOST });
  assert.equal(answer.headers['access-control-allow-origin'], HOST);
  assert.match(answer.headers['access-control-expose-headers'], /retry-after/i);
  // A refusal can be read too, so that the page can say what it was.
  assert.equal((await post('{', { origin: HOST })).headers['access-control-allow-origin'], HOST);
});

test('where none is named, pages of others may not send, and programs may; with * everybody may', async (t) => {
  const none = await receiver(t, ':memory:');
  assert.equal((await none.post(response())).statusCode, 201);
  assert.equal((await none.post(response(), { origin: HOST })).statusCode, 403);
  assert.equal((await none.post(response(), { 'sec-fetch-site': 'cross-site' })).statusCode, 403);
  assert.equal((await none.post(response(), { origin: 'http://localhost', host: 'localhost' })).statusCode, 201);
  const any = await receiver(t, ':memory:', { origins: ['*'] });
  const answer = await any.post(response(), { origin: HOST, 'sec-fetch-site': 'cross-site' });
  assert.equal(answer.statusCode, 201);
  assert.equal(answer.headers['access-control-allow-origin'], '*');
  const proxied = await receiver(t, ':memory:', { origins: [HOST], publicUrl: 'https://answers.example/x' });
  assert.equal((await proxied.post(response(), { origin: 'https://answers.example' })).statusCode, 201);
  assert.equal((await proxied.post(response(), { origin: 'http://localhost', host: 'localhost' })).statusCode, 403);
});

test('a flood from one address is told to wait, a form gets its answers back, and others go on', async (t) => {
  const { app, all } = await receiver(t, ':memory:', { rate: 5 });
  const send = (payload, remoteAddress, type = 'application/json', forwarded) =>
    app.inject({
      method: 'POST',
      url: '/consultations/reviews/responses',
      remoteAddress,
      headers: { 'content-type': type, ...(forwarded && { 'x-forwarded-for': forwarded }) },
      payload,
    });
  const json = (...where) => send(JSON.stringify(response()), ...where);
  for (let n = 0; n < 5; n++) assert.equal((await json('203.0.113.7')).statusCode, 201);
  const refused = await json('203.0.113.7');
  assert.equal(code(refused), '429 too-many');
  assert.ok(refused.headers['retry-after'] > 0 && refused.headers['retry-after'] <= 60);
  const form = 'application/x-www-form-urlencoded';
  const posted = await send(new URLSearchParams(fields([['q.text', 'Keep me']])).toString(), '203.0.113.7', form);
  assert.equal(posted.statusCode, 429);
  assert.match(posted.body, /Keep me/);
  assert.match(posted.body, /<button>Send my answers<\/button>/);
  assert.equal((await json('203.0.113.8')).statusCode, 201);
  // What is no answer counts as well, or it would be a way to try keys.
  for (let n = 0; n < 5; n++) await send('{', '203.0.113.9');
  assert.equal((await json('203.0.113.9')).statusCode, 429);
  // A proxy on the same machine is believed, nobody else is; of IPv6 a whole network is one address.
  for (let n = 0; n < 5; n++) await json('127.0.0.1', undefined, '198.51.100.1');
  assert.equal((await json('127.0.0.1', undefined, '198.51.100.1')).statusCode, 429);
  assert.equal((await json('127.0.0.1', undefined, '198.51.100.2')).statusCode, 201);
  assert.equal((await json('203.0.113.7', undefined, '198.51.100.3')).statusCode, 429);
  for (let n = 0; n < 5; n++) await json(`2001:db8:0:1::${n}`);
  assert.equal((await json('2001:db8:0:1:a:b:c:d')).statusCode, 429);
  assert.equal((await json('2001:db8:0:2::1')).statusCode, 201);
  // Whoever goes on all the same isn't read any more.
  let last;
  for (let n = 0; n < 25; n++)
    last = await send(new URLSearchParams(fields([['q.text', 'Keep me']])).toString(), '203.0.113.7', form);
  assert.equal(last.statusCode, 429);
  assert.doesNotMatch(last.body, /Keep me/);
  const stored = (await all()).length;
  assert.equal(stored, 5 + 1 + 5 + 1 + 5 + 1);
});

overBoth('A store that fails', (fresh) => {
  test('is told as busy with a time to come again, nothing is half stored, and the retry is taken', async (t) => {
    const lines = [];
    const stream = new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    });
    const database = await fresh();
    const { post, form, all } = await receiver(t, database, { logger: { ...LOGGER, stream } });
    assert.equal((await post(response())).statusCode, 201);
    await behind(database, 'ALTER TABLE co_responses RENAME TO co_away');
    const one = response({ 'q.text': { text: 'My secret words' } });
    const answers = await Promise.all([post(one), post(response())]);
    for (const answer of answers) {
      assert.equal(code(answer), '503 busy');
      assert.ok(Number(answer.headers['retry-after']) > 0);
    }
    const posted = await form(fields([['q.text', 'My secret words']]));
    assert.equal(posted.statusCode, 503);
    assert.match(posted.body, /My secret words/);
    const [, key] = /name="key" value="([^"]+)"/.exec(posted.body);
    await behind(database, 'DROP TABLE co_responses', 'ALTER TABLE co_away RENAME TO co_responses');
    assert.equal((await all()).length, 1);
    assert.equal((await post(one)).statusCode, 201);
    for (let n = 0; n < 2; n++) {
      assert.equal(
        (
          await form(
            fields([
              ['key', key],
              ['q.text', 'My secret words'],
            ]),
          )
        ).statusCode,
        303,
      );
    }
    assert.equal((await all()).length, 3);
    // The log tells what kind of error it was, and not one word that somebody wrote.
    assert.match(lines.join(''), /"err":\{"type":"\w*Error"/i);
    assert.doesNotMatch(lines.join(''), /secret|127\.0\.0\.1|q\.text|remoteAddress/);
    const errors = lines.map((line) => JSON.parse(line).err).filter(Boolean);
    for (const error of errors) assert.deepEqual(Object.keys(error).sort(), ['code', 'type']);
  });
});

test('answers carry headers that keep pages apart, and pages a policy without script', async (t) => {
  const { app, form, post } = await receiver(t, ':memory:');
  for (const answer of [
    await form(fields([['q.one', 'x']])),
    await app.inject('/consultations/reviews/thanks'),
    await form([]),
  ]) {
    assert.match(answer.headers['content-type'], /^text\/html; charset=utf-8/);
    const policy = answer.headers['content-security-policy'];
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /script|unsafe/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.equal(answer.headers['referrer-policy'], 'same-origin');
    assert.doesNotMatch(answer.body, /<script|\sstyle=|\son\w+=/);
  }
  const answer = await post(response());
  assert.equal(answer.headers['x-content-type-options'], 'nosniff');
  assert.equal(answer.headers['cache-control'], 'no-store');
  assert.equal(answer.headers['set-cookie'], undefined);
  const named = await receiver(t, ':memory:', { origins: [HOST] });
  const page = await named.app.inject('/consultations/reviews/thanks');
  assert.match(page.headers['content-security-policy'], /frame-ancestors https:\/\/www\.council\.example$/);
});

test('a sender that stops half way leaves nothing behind and holds nobody up', async (t) => {
  const receiver = await start({ port: 0, definitions: [definition()], now: () => Date.parse('2026-11-27T10:00Z') });
  t.after(() => receiver.close());
  const body = JSON.stringify(response());
  const socket = connect(Number(new URL(receiver.url).port), '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(
    `POST /consultations/reviews/responses HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, -10)}`,
  );
  const answer = await fetch(`${receiver.url}/consultations/reviews/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(response()),
  });
  assert.equal(answer.status, 201);
  socket.destroy();
  assert.equal(await receiver.store.count('reviews'), 1);
});
