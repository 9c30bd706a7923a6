// The receiver's own pages in a browser without script: what they say, what has the focus, and that axe finds nothing.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';
import { start } from '../src/index.js';
import { definition, OPEN } from './support.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const clock = { now: OPEN };
let receiver, browser, page, host;

/** Somebody's page with a form on it that posts without script. */
async function hostPage() {
  const server = createServer((request, reply) => {
    reply.setHeader('content-type', 'text/html');
    reply.end(`<!doctype html><html lang="en"><title>Host</title>
      <form method="post" action="${receiver.url}/consultations/reviews/responses">
        <input type="hidden" name="format" value="co-elements/form/1" />
        <input type="hidden" name="consultation" value="reviews" />
        <label><input type="radio" name="q.agree" value="agree" />Agree</label>
        <label>Comment <textarea name="q.agree:comment"></textarea></label>
        <label>Own <input name="q.one:other" /></label>
        <label><input type="radio" name="q.one" value="parent" />Parent</label>
        <label><input type="checkbox" name="q.many" value="email" />Email</label>
        <label><input type="checkbox" name="q.many" value="none" />None</label>
        <label>Text <textarea name="q.text"></textarea></label>
        <label>Time <input name="q.order:time" /></label>
        <label>Place <input name="q.order:place" /></label>
        <button>Send</button>
      </form></html>`);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

before(async () => {
  const origins = [];
  receiver = await start({ port: 0, definitions: [definition()], origins, rate: 0, now: () => clock.now });
  host = await hostPage();
  origins.push(host.url);
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs });
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  page = await context.newPage();
});
after(async () => {
  await browser?.close();
  host?.close();
  await receiver?.close();
});

/** What axe finds on a page as it stands; its script runs in a copy that has script. */
async function violations() {
  const copy = await browser.newPage({ viewport: { width: 320, height: 640 }, bypassCSP: true });
  await copy.route('**/*', (route) =>
    route.request().url().endsWith('.css') ? route.continue() : route.fulfill({ contentType: 'text/html', body: html }),
  );
  const html = await page.content();
  await copy.goto(page.url());
  await copy.addScriptTag({ content: axe });
  const found = await copy.evaluate(async () => {
    const { violations: all } = await window.axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return all.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  const wide = await copy.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 320, `It is ${wide} px wide.`);
  await copy.close();
  return found;
}

test('a form with mistakes comes back with all of it, says what to do, and goes through when that is done', async () => {
  await page.goto(host.url);
  await page.getByLabel('Comment').fill('A </textarea><b>bold</b> comment');
  await page.getByLabel('Own').fill('My neighbour');
  await page.getByLabel('Parent').check();
  await page.getByLabel('Email').check();
  await page.getByLabel('None').check();
  await page.getByLabel('Text').fill('\nFirst line is empty');
  await page.getByLabel('Time').fill('1');
  await page.getByLabel('Place').fill('1');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.waitForURL('**/responses');

  assert.match(await page.title(), /^Error: There is a problem – How review/);
  const summary = page.getByRole('alert');
  assert.equal(await summary.getByRole('heading', { level: 1 }).innerText(), 'There is a problem');
  assert.deepEqual(await summary.getByRole('link').allInnerTexts(), [
    'Do you agree? Choose an answer.',
    'Who are you? You wrote your own answer. Choose “Option other” as well, or take your words away.',
    'How shall we tell you? Choose “Option none” alone, or take it away.',
    'What matters most? Two answers have the place 1. Give each a place of its own.',
  ]);
  assert.equal(await page.locator('.summary:focus').count(), 1, 'The summary has the focus.');
  // Every link leads to a field of its question, and the question says the same again.
  for (const link of await summary.getByRole('link').all()) {
    const id = (await link.getAttribute('href')).slice(1);
    const question = page.locator(`.question:has([id="${id}"])`);
    assert.ok(
      ['INPUT', 'SELECT', 'TEXTAREA'].includes(await page.locator(`[id="${id}"]`).evaluate((field) => field.tagName)),
    );
    const described = await question.getAttribute('aria-describedby');
    const words = await page.locator(`[id="${described}"]`).innerText();
    assert.match(words, /^Error:/);
    assert.ok((await link.innerText()).endsWith(words.replace(/^Error:\s*/, '')));
  }
  const agree = page.getByRole('group', { name: 'Do you agree?' });
  assert.equal(
    await agree.getByLabel('Anything that you want to add').inputValue(),
    'A </textarea><b>bold</b> comment',
  );
  const who = page.getByRole('group', { name: /^Who are you\?/ });
  assert.equal(await who.getByLabel(/^Your own answer/).inputValue(), 'My neighbour');
  assert.ok(await who.getByLabel('Option parent').isChecked());
  const tell = page.getByRole('group', { name: /^How shall/ });
  assert.ok((await tell.getByLabel('Option email').isChecked()) && (await tell.getByLabel('Option none').isChecked()));
  assert.equal(await page.getByLabel(/^What else\?/).inputValue(), '\nFirst line is empty');
  assert.equal(await page.getByRole('combobox', { name: 'Option place' }).inputValue(), '1');
  assert.deepEqual(await violations(), []);

  await agree.getByLabel('Option agree', { exact: true }).check();
  await who.getByLabel('Option other', { exact: true }).check();
  await tell.getByLabel('Option none').uncheck();
  await page.getByRole('combobox', { name: 'Option place' }).selectOption('2');
  await page.getByRole('button', { name: 'Send my answers' }).click();
  await page.waitForURL('**/thanks');
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Thank you. We have your answers');
  assert.deepEqual(await violations(), []);
  const [{ answers }] = await Array.fromAsync(receiver.store.responses('reviews'));
  assert.deepEqual(JSON.parse(answers), {
    'q.agree': { choice: 'agree', comment: 'A </textarea><b>bold</b> comment' },
    'q.one': { choice: 'other', other: 'My neighbour' },
    'q.many': { choices: ['email'] },
    'q.text': { text: '\nFirst line is empty' },
    'q.order': { order: ['time', 'place'] },
  });
});

test('a form that comes too late is given back to copy, with who to ask', async () => {
  clock.now = Date.parse('2027-01-02T12:00Z');
  await page.goto(host.url);
  await page.getByLabel('Agree').check();
  await page.getByLabel('Text').fill('Please read this');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.waitForURL('**/responses');
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'It is closed');
  assert.match(await page.getByRole('alert').innerText(), /It closed at the end of Friday 18 December 2026\./);
  assert.equal(await page.getByLabel(/^What else\?/).inputValue(), 'Please read this');
  assert.equal(await page.getByRole('button').count(), 0);
  assert.equal(await page.getByRole('link', { name: '01632 960123' }).getAttribute('href'), 'tel:01632960123');
  assert.deepEqual(await violations(), []);
});

test('what is to be pressed is 44 px high or more', async () => {
  for (const box of await page.locator('.choice label, select, summary').all()) {
    assert.ok((await box.boundingBox()).height >= 44, await box.innerText());
  }
});
