// A page with a consultation printed by the command, under a strict policy: what it fetches, and what it does.
// Run after "npm run build": npx node --test test/consultation-form.node.mjs
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { attributesIn, staticHtml, tagFor, wordsOf } from '../scripts/static.mjs';
import { open, page, quiet, start, stop } from './host-page.mjs';

const pack = JSON.parse(readFileSync(new URL('../site/have-your-say.json', import.meta.url), 'utf8'));
const headWith = (script) =>
  `<link rel="stylesheet" href="/dist/co-elements.css"><script type="module" src="/dist/${script}.js"></script>`;
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
};
let printed;

before(async () => {
  await start();
  const list = ' endpoint="/answers" pack="/pack.json"';
  const words = await staticHtml('co-consultation', attributesIn(list), {
    content: await wordsOf([{ file: pack, src: 'pack.json' }]),
  });
  const tag = tagFor('co-consultation', words);
  printed = `<${tag}${list}>${words}</${tag}>`;
});
after(stop);

/** The page, with a receiver and the pack beside it. */
const visit = async (t, { html = '', route, script = 'co-elements' } = {}) => {
  const visited = await open(t, page(printed, { head: headWith(script), html }), { headers, route });
  const answers = [];
  await visited.tab.route('**/answers', (held) => {
    const { key, answers: given } = held.request().postDataJSON();
    answers.push(given);
    return held.fulfill({ status: 201, json: { status: 'stored', key } });
  });
  await visited.tab.route('**/pack.json', (held) => held.fulfill({ json: pack }));
  return { ...visited, answers };
};
const scripts = (asked) => asked.filter((file) => file.endsWith('.js') && !/^content\/|definition/.test(file)).sort();
const press = (tab, name) => tab.getByRole('button', { name, exact: true }).click({ timeout: 5000 });

test('stands in the element that answers it', () => {
  assert.match(printed, /^<co-consultation-form endpoint="\/answers"/);
  assert.doesNotMatch(printed, /\sstyle=|<script|\son\w+=/);
});

const byBundle = ['bundles/consultation-form.js', 'chunks/send.js'];
const oneByOne = ['chunks/core.js', 'chunks/send.js', 'co-elements.js', 'elements/consultation-form/class.js'];
for (const [what, script, expected] of [
  ['the loader, one class and what sends', 'co-elements', oneByOne],
  ['its bundle and what sends', 'bundles/consultation-form', byBundle],
])
  test(`is answered and sent with ${what}, and nothing is refused`, async (t) => {
    const { tab, asked, said, errors, answers } = await visit(t, { script });
    await press(tab, 'Start');
    await tab.getByRole('radio').first().check();
    for (let n = 1; n <= 9; n += 1) {
      if (n === 3) await tab.getByRole('radio').first().check();
      await press(tab, 'Continue');
    }
    await press(tab, 'Send my answers');
    await tab.getByRole('heading', { name: 'Sent. Thank you.' }).waitFor();
    await quiet(tab, asked);
    assert.deepEqual(scripts(asked), expected);
    assert.equal(Object.keys(answers[0]).length, 2);
    assert.deepEqual([said, errors, await tab.evaluate(() => globalThis.refused)], [[], [], []]);
  });

test('makes way for the whole element in easy words, which has the pack that the tag names', async (t) => {
  const { tab, asked, said, errors } = await visit(t);
  await press(tab, 'Start');
  await tab.getByRole('radio').first().check();
  await tab.evaluate(() => (document.documentElement.dataset.coWords = 'easy'));
  await tab.getByText('Draft easy read').waitFor();
  await quiet(tab, asked);
  assert.ok(asked.includes('elements/consultation/class.js'));
  assert.ok(await tab.getByRole('radio').first().isChecked());
  assert.ok(await tab.getByText('Question 1 of 9').isVisible());
  assert.equal(await tab.locator('co-consultation-form').count(), 1);
  assert.deepEqual([said, errors, await tab.evaluate(() => globalThis.refused)], [[], [], []]);
});

test('goes on in its printed words where the whole element can’t be had, with one warning', async (t) => {
  const route = (file) => (file === 'elements/consultation/class.js' ? 'abort' : undefined);
  const { tab, said, errors } = await visit(t, { route });
  await press(tab, 'Start');
  await tab.evaluate(() => (document.documentElement.dataset.coWords = 'easy'));
  await tab.waitForTimeout(500);
  await tab.getByRole('radio').first().check();
  await press(tab, 'Continue');
  await tab.getByText('Question 2 of 9').waitFor();
  assert.equal(said.length, 1, said.join('\n'));
  assert.deepEqual(errors, []);
});

test('is a form of the browser’s where its script can’t be had', async (t) => {
  const route = (file) => (file === 'elements/consultation-form/class.js' ? 'abort' : undefined);
  const { tab, said } = await visit(t, { route });
  const send = tab.getByRole('button', { name: 'Send my answers', exact: true });
  await tab.waitForTimeout(6500);
  assert.ok(await send.isVisible());
  assert.equal(await tab.locator('form').getAttribute('novalidate'), null);
  assert.equal(said.length, 1, said.join('\n'));
});

test('needs no more of a drawn page: what answers comes with the whole element, once', async (t) => {
  const { tab, asked, said, errors } = await open(
    t,
    page('<co-content src="/pack.json"></co-content><co-consultation endpoint="/answers"></co-consultation>', {
      head: headWith('co-elements'),
    }),
    { headers },
  );
  await tab.route('**/pack.json', (held) => held.fulfill({ json: pack }));
  await tab.reload();
  await press(tab, 'Start');
  await quiet(tab, asked);
  assert.deepEqual([said, errors, await tab.evaluate(() => globalThis.refused)], [[], [], []]);
});
