// A thousand hostile texts are text, and nothing else, everywhere they go.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'parse5';
import { cell, toCsv, toJson } from '../src/export.js';
import { hostile } from './hostile.mjs';
import { definition, fields, overBoth, receiver, response } from './support.mjs';

const written = async (parts) => (await Array.fromAsync(parts)).join('');

/** Reads a table by RFC 4180 and nothing else. */
function readCsv(text) {
  const rows = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match; (match = pattern.exec(text));) {
    rows.at(-1).push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'));
    if (match[3] === '\r\n') rows.push([]);
    if (pattern.lastIndex === text.length) break;
  }
  assert.deepEqual(rows.pop(), []);
  return rows;
}

const optional = () => {
  const given = definition();
  delete given.parts[0].content[1].required;
  return given;
};

overBoth('A thousand hostile texts', (fresh) => {
  test('are stored and given back exactly, as answers, in both exports and as comments', async (t) => {
    assert.ok(hostile.length > 900, String(hostile.length));
    const { post, store, all } = await receiver(t, await fresh(), { definition: optional() });
    const sent = new Map();
    await Promise.all(
      hostile.map(async (text) => {
        const one = response({ 'q.agree': { choice: 'agree', comment: text }, 'q.text': { text } });
        sent.set(one.key, text);
        const answer = await post(one);
        assert.equal(answer.statusCode, 201, JSON.stringify(text));
      }),
    );
    const rows = await all();
    assert.equal(rows.length, hostile.length);
    for (const { key, answers } of rows) {
      assert.deepEqual(answers, {
        'q.agree': { choice: 'agree', comment: sent.get(key) },
        'q.text': { text: sent.get(key) },
      });
    }
    const opened = await store.consultation('reviews');
    const json = JSON.parse(await written(toJson(opened, store.responses('reviews'))));
    for (const { key, answers } of json.responses) assert.equal(answers['q.text'].text, sent.get(key));
    const [head, ...table] = readCsv(await written(toCsv(opened, store.responses('reviews'))));
    const column = head.indexOf('q.text');
    assert.equal(table.length, hostile.length);
    for (const row of table) {
      assert.equal(row.length, head.length);
      const text = sent.get(row[0]);
      assert.ok([text, `'${text}`].includes(row[column]), JSON.stringify(text));
      assert.doesNotMatch(row[column], /^[\s\0]*[=+\-@|%＝＋－＠]|^[\t\r\n]/);
    }
    const comments = await store.comments('reviews');
    assert.equal(comments.length, 2 * hostile.length);
    for (const { key, text } of comments) assert.equal(text, sent.get(key));
    assert.equal(new Set(comments.map(({ id }) => id)).size, comments.length);
    // Sent again, every one is known.
    for (const [key, text] of sent) {
      const again = response({ 'q.agree': { choice: 'agree', comment: text }, 'q.text': { text } }, { key });
      assert.equal((await post(again)).statusCode, 200, JSON.stringify(text));
    }
  });

  test('as ids, keys and paths are refused, and the tables are there afterwards', async (t) => {
    const { app, post, all } = await receiver(t, await fresh());
    await post(response());
    for (const text of hostile.filter((text) => text.length < 100)) {
      for (const [body, status] of [
        [response({}, { key: text }), 400],
        [response({}, { consultation: text }), 400],
        [response({}, { pressed: text }), 400],
        [response({}, { format: text }), 400],
        [response({ 'q.one': { choice: text } }), 422],
        [response({ 'q.order': { order: [text] } }), 422],
        [{ ...response(), [`x${text}`]: 1 }, 400],
      ]) {
        const answer = await post(body);
        assert.equal(answer.statusCode, status, JSON.stringify([text, body]));
      }
      if (text.isWellFormed()) {
        const answer = await app.inject(`/consultations/${encodeURIComponent(text)}`);
        assert.ok([404, 400].includes(answer.statusCode), JSON.stringify(text));
      }
    }
    assert.equal((await all()).length, 1);
  });
});

const attributesOf = (node) => Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value]));
const nodesOf = (node) => [node, ...(node.childNodes ?? []).flatMap(nodesOf)];

test('are text in the form that gives them back', async (t) => {
  const { form } = await receiver(t, ':memory:', { definition: optional() });
  const shape = (nodes) => nodes.map(({ nodeName }) => nodeName).filter((name) => name !== '#text');
  const pageWith = async (text) => {
    const answer = await form([
      ...fields([
        ['q.text', text],
        ['q.agree:comment', text],
      ]),
      ['q.one', 'nobody'],
      // A field that there isn't is named in the summary, outside any box.
      [`x${text}`, text],
    ]);
    assert.equal(answer.statusCode, 422);
    return nodesOf(parse(answer.body));
  };
  const usual = shape(await pageWith('usual'));
  for (const text of hostile.filter((text) => text.isWellFormed())) {
    const nodes = await pageWith(text);
    assert.deepEqual(shape(nodes), usual, JSON.stringify(text));
    // HTML has neither NUL nor CR.
    const expected = text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');
    const found = nodes.filter((node) => node.nodeName === 'textarea' && attributesOf(node).name === 'q.text');
    const [{ childNodes }] = found;
    const value = childNodes.map((node) => node.value).join('');
    if (text.trim() === '') continue;
    assert.equal(value.replaceAll('\0', '\ufffd'), expected.slice(0), JSON.stringify(text));
  }
});

test('what a spreadsheet would run as a formula gets an apostrophe, and other cells stay as they are', () => {
  for (const [value, expected] of [
    ['=1+1', '"\'=1+1"'],
    ['-5', '"\'-5"'],
    ['@x', '"\'@x"'],
    ['\t=1', '"\'\t=1"'],
    [' =1', '"\' =1"'],
    ['＝1', '"\'＝1"'],
    ['plain', 'plain'],
    ['a-b = c', 'a-b = c'],
    ['a, b', '"a, b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    [undefined, ''],
    [1, '1'],
  ]) {
    assert.equal(cell(value), expected, JSON.stringify(value));
  }
});
