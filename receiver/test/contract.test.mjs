// What the element and the receiver agreed on.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { definition, fields, overBoth, receiver, response } from './support.mjs';

const DAY = 86_400_000;
const CLOSES = Date.parse('2026-12-19T00:00:00Z');
const problem = (answer) => {
  assert.match(answer.headers['content-type'], /^application\/problem\+json/);
  const { type, ...rest } = answer.json();
  return { status: answer.statusCode, code: type.replace('urn:co-elements:', ''), ...rest };
};

overBoth('A response', (fresh) => {
  test('is stored, and told so only then: 201, then 200 for the same again, 409 for others under its key', async (t) => {
    const { post, all } = await receiver(t, await fresh());
    const one = response({
      'q.one': { choice: 'other', other: 'A neighbour' },
      'q.many': { choices: ['post', 'email'] },
      'q.text': { text: 'Thank you.' },
      'q.ladder': { choice: 'informing' },
      'q.order': { order: ['people', 'time'] },
    });
    const first = await post(one);
    assert.equal(first.statusCode, 201);
    assert.deepEqual(first.json(), { status: 'stored', key: one.key });
    const again = await post(one);
    assert.equal(again.statusCode, 200);
    assert.deepEqual(again.json(), { status: 'stored', key: one.key });
    // The same answers in another order of fields and choices, and with what is empty left in.
    const shuffled = {
      ...one,
      pressed: '2026-11-27T10:06:00.000Z',
      answers: Object.fromEntries(Object.entries(one.answers).reverse()),
    };
    shuffled.answers['q.many'] = { choices: ['email', 'post'], other: '' };
    assert.equal((await post(shuffled)).statusCode, 200);
    const other = problem(await post({ ...one, answers: { 'q.agree': { choice: 'disagree' } } }));
    assert.deepEqual([other.status, other.code], [409, 'key-used']);
    const [row, ...more] = await all();
    assert.deepEqual(more, []);
    assert.deepEqual(Object.keys(row).sort(), ['answers', 'consultation', 'day', 'edition', 'key', 'late']);
    assert.equal(row.key, one.key);
    assert.equal(row.day, '2026-11-27');
    assert.equal(row.late, false);
    assert.deepEqual(row.answers, { ...one.answers, 'q.many': { choices: ['email', 'post'] } });
  });

  test('that comes a hundred times at once is one row, and exactly one was the first', async (t) => {
    const { post, all } = await receiver(t, await fresh());
    const one = response();
    const answers = await Promise.all(Array.from({ length: 100 }, () => post(one)));
    const codes = answers.map(({ statusCode }) => statusCode).sort();
    assert.deepEqual(codes, [...Array(99).fill(200), 201]);
    assert.equal((await all()).length, 1);
  });

  test('of two with the same key that come at once, one is refused', async (t) => {
    const { post, all } = await receiver(t, await fresh());
    const key = randomUUID();
    const both = await Promise.all(
      ['agree', 'disagree'].map((choice) => post(response({ 'q.agree': { choice } }, { key }))),
    );
    assert.deepEqual(both.map(({ statusCode }) => statusCode).sort(), [201, 409]);
    assert.equal((await all()).length, 1);
  });

  test('may carry a comment without a choice where the question needs none', async (t) => {
    const given = definition();
    delete given.parts[0].content[1].required;
    const { post, all } = await receiver(t, await fresh(), { definition: given });
    assert.equal((await post(response({ 'q.agree': { comment: 'I don’t know yet.' } }))).statusCode, 201);
    assert.deepEqual((await all())[0].answers, { 'q.agree': { comment: 'I don’t know yet.' } });
  });

  const wrong = [
    ['an unknown question', { 'q.none': { choice: 'agree' } }, 'q.none', /no such question/],
    ['an unknown option', { 'q.agree': { choice: 'perhaps' } }, 'q.agree', /Choose from the answers/],
    ['an unknown field', { 'q.agree': { choice: 'agree', name: 'Ann' } }, 'q.agree', /no place for “name”/],
    ['a comment where there is no room for one', { 'q.one': { choice: 'parent', comment: 'x' } }, 'q.one', /“comment”/],
    ['a choice of the wrong kind', { 'q.many': { choices: 'email' } }, 'q.many', /Choose from/],
    ['an answer that is no object', { 'q.one': null }, 'q.one', /Choose from/],
    ['a choice that is there twice', { 'q.many': { choices: ['email', 'email'] } }, 'q.many', /only once/],
    ['what excludes the others together with one', { 'q.many': { choices: ['email', 'none'] } }, 'q.many', /alone/],
    [
      'an own answer that was not chosen',
      { 'q.one': { choice: 'parent', other: 'x' } },
      'q.one',
      /Choose “Option other”/,
    ],
    ['an unknown rung', { 'q.ladder': { choice: 'consulting' } }, 'q.ladder', /Choose from/],
    ['a place that is there twice', { 'q.order': { order: ['time', 'time'] } }, 'q.order', /only once/],
    [
      'a text that is too long',
      { 'q.text': { text: '😀'.repeat(2001) } },
      'q.text',
      /at most 2,000 characters. There are 2,001 now/,
    ],
    ['a text that is none', { 'q.text': { text: 7 } }, 'q.text', /as text/],
    ['no answer where one is needed', { 'q.agree': { comment: 'x' } }, 'q.agree', /Choose an answer/],
  ];
  test('with an answer that doesn’t fit is refused by question, and nothing of it stored', async (t) => {
    const { post, all } = await receiver(t, await fresh());
    for (const [what, answers, question, words] of wrong) {
      const { status, code, errors } = problem(await post(response(answers)));
      assert.deepEqual([status, code, errors.map((error) => error.question)], [422, 'invalid', [question]], what);
      assert.match(errors[0].detail, words, what);
    }
    assert.deepEqual(await all(), []);
  });

  test('may use every character that its limit gives, however many bytes they are', async (t) => {
    const { post } = await receiver(t, await fresh());
    assert.equal((await post(response({ 'q.text': { text: '😀'.repeat(2000) } }))).statusCode, 201);
  });

  test('without any answer is refused', async (t) => {
    const given = definition();
    delete given.parts[0].content[1].required;
    const { post } = await receiver(t, await fresh(), { definition: given });
    const { status, code, detail } = problem(await post(response({ 'q.agree': { comment: '  ' } })));
    assert.deepEqual([status, code], [422, 'invalid']);
    assert.match(detail, /no answer yet/);
  });

  test('comes in only while it is open; later only if it was sent before, within the days of grace', async (t) => {
    const { post, all, clock, app } = await receiver(t, await fresh());
    const pressed = (instant) => response({}, { pressed: new Date(instant).toISOString() });
    const at = async (now, body) => {
      clock.now = now;
      const answer = await post(body);
      return answer.statusCode === 201 ? 201 : `${answer.statusCode} ${problem(answer).code}`;
    };
    const opens = Date.parse('2026-09-30T23:00:00Z');
    assert.equal(await at(opens - 1, pressed(opens)), '403 not-open');
    assert.equal(await at(opens, pressed(opens)), 201);
    assert.equal(await at(CLOSES - 1, pressed(CLOSES - 60_000)), 201);
    assert.equal(await at(CLOSES, pressed(CLOSES)), '410 closed');
    assert.equal(await at(CLOSES, pressed(CLOSES - 60_000)), 201);
    assert.equal(await at(CLOSES + 7 * DAY - 1, pressed(CLOSES - 60_000)), 201);
    assert.equal(await at(CLOSES + 7 * DAY, pressed(CLOSES - 60_000)), '410 closed');
    const rows = await all();
    assert.deepEqual(rows.map(({ late }) => late).sort(), [false, false, true, true]);
    // A retry of what was stored is told that it is, however late; another one under its key is refused as before.
    const [{ key, answers }] = rows;
    clock.now = CLOSES + 30 * DAY;
    assert.equal((await post(response(answers, { key }))).statusCode, 200);
    assert.equal((await post(response({ 'q.agree': { choice: 'neither' } }, { key }))).statusCode, 409);
    const state = (await app.inject('/consultations/reviews')).json();
    assert.equal(state.state, 'closed');
  });

  test('to a page that was there before the definition changed is taken, as one to that edition', async (t) => {
    const { post, all, store, clock } = await receiver(t, await fresh());
    const { openConsultation } = await import('../src/keeping.js');
    const first = response({ 'q.text': { text: 'Before.' } });
    await post(first);
    const changed = definition();
    changed.parts[0].content = changed.parts[0].content.filter(({ id }) => id !== 'q.text');
    await openConsultation(store, changed, { force: true });
    clock.now += 2000;
    assert.equal((await post(first)).statusCode, 200);
    assert.equal((await post(response({ 'q.text': { text: 'After.' } }))).statusCode, 201);
    assert.equal((await post(response())).statusCode, 201);
    const editions = (await all()).map(({ answers, edition }) => [answers['q.text']?.text, edition]);
    const of = (text) => editions.find(([given]) => given === text)[1];
    assert.equal(of('Before.'), of('After.'));
    assert.notEqual(of('Before.'), of(undefined));
  });

  test('posted as a form goes on to the page of thanks', async (t) => {
    const { form, all, app } = await receiver(t, await fresh());
    const answer = await form(
      fields([
        ['q.agree:comment', 'First line\r\nsecond'],
        ['q.one', ''],
        ['q.many', 'email'],
        ['q.many', 'other'],
        ['q.many:other', 'By pigeon'],
        ['q.text', ''],
        ['q.order:time', '2'],
        ['q.order:people', '1'],
        ['q.order:place', ''],
      ]),
    );
    assert.equal(answer.statusCode, 303);
    const to = new URL(answer.headers.location, 'http://receiver/consultations/reviews/responses').pathname;
    assert.equal(to, '/consultations/reviews/thanks');
    const thanks = await app.inject(to);
    assert.equal(thanks.statusCode, 200);
    assert.match(thanks.body, /<h1>Thank you\. We have your answers<\/h1>/);
    assert.match(thanks.body, /We read every answer\./);
    assert.deepEqual(
      (await all()).map(({ answers }) => answers),
      [
        {
          'q.agree': { choice: 'agree', comment: 'First line\nsecond' },
          'q.many': { choices: ['email', 'other'], other: 'By pigeon' },
          'q.order': { order: ['people', 'time'] },
        },
      ],
    );
  });

  test('posted as a form twice by a double press is one; the same answers later are another', async (t) => {
    const { form, all, clock } = await receiver(t, await fresh());
    const twice = await Promise.all([form(fields()), form(fields())]);
    assert.deepEqual(
      twice.map(({ statusCode }) => statusCode),
      [303, 303],
    );
    assert.equal((await all()).length, 1);
    clock.now += 6000;
    assert.equal((await form(fields())).statusCode, 303);
    assert.equal((await all()).length, 2);
  });
});

test('an own answer in a form counts as chosen where nothing is chosen, and is asked about where something else is', async (t) => {
  const { form, all } = await receiver(t, ':memory:');
  assert.equal((await form(fields([['q.one:other', 'An aunt']]))).statusCode, 303);
  assert.deepEqual((await all())[0].answers['q.one'], { choice: 'other', other: 'An aunt' });
  const answer = await form(
    fields([
      ['q.one', 'parent'],
      ['q.one:other', 'An uncle'],
    ]),
  );
  assert.equal(answer.statusCode, 422);
  assert.match(answer.body, /An uncle/);
});

test('the state of a consultation is told as instants', async (t) => {
  const { app, clock } = await receiver(t, ':memory:');
  const { headers, ...answer } = await app.inject('/consultations/reviews');
  assert.equal(headers['access-control-allow-origin'], '*');
  assert.deepEqual(JSON.parse(answer.body), {
    id: 'reviews',
    title: 'How review meetings are run',
    state: 'open',
    opens: '2026-09-30T23:00:00.000Z',
    closes: '2026-12-19T00:00:00.000Z',
    zone: 'Europe/London',
    now: '2026-11-27T10:05:20.000Z',
  });
  clock.now = Date.parse('2026-09-30T22:59:59Z');
  assert.equal((await app.inject('/consultations/reviews')).json().state, 'not-open');
  assert.deepEqual(problem(await app.inject('/consultations/other')).code, 'unknown');
  assert.equal(problem(await app.inject('/consultations/reviews/results')).code, 'not-published');
  assert.equal(problem(await app.inject('/nowhere')).status, 404);
  assert.deepEqual((await app.inject('/health')).json(), { status: 'ok' });
});
