import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../scripts/chromium.mjs';
import { serve } from '../scripts/serve.mjs';
import { fill, widgetsIn } from '../scripts/site.mjs';

const root = new URL('../', import.meta.url);
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const pages = ['index', 'council', 'nhs', 'forum'];
let browser, server, expected;

describe('the build of the site', () => {
  const options = {
    staticHtml: async (tag) => `<p>${tag}</p>`,
    widgets: widgetsIn({
      modules: [
        { declarations: [{ tagName: 'co-ladder', attributes: [{ name: 'current' }] }] },
        { declarations: [{ tagName: 'co-term', slots: [{ name: '' }] }] },
      ],
    }),
  };

  test('fills an empty widget and leaves every other character alone', async () => {
    const page = (inner) =>
      `<!doctype html>\n<html lang="en"><title>a</title>\n<body>  <co-term>SEND</co-term> &amp; <co-ladder  current=consulting>${inner}</co-ladder>\n</body></html>`;
    assert.equal(await fill(page(' '), options), page('<p>co-ladder</p>'));
  });

  for (const [what, html, message] of [
    ['an unknown tag', '<co-lader></co-lader>', /page:1:\d+ <co-lader> is no widget of ours/],
    ['an unknown attribute', '<co-ladder curent="consulting"></co-ladder>', /no attribute "curent"/],
    ['a tag left open', '<co-ladder>', /not closed/],
    ['words where the build puts its own', '<co-ladder>Top</co-ladder>', /must be empty/],
    ['a term without words', '<co-term></co-term>', /words of the author/],
    ['broken HTML', '<p id="a" id="b">', /duplicate-attribute/],
  ])
    test(`stops at ${what} and says where`, async () => {
      await assert.rejects(fill(`<!doctype html><title>a</title>${html}`, options), message);
    });
});

describe('in a browser', { concurrency: 2 }, () => {
  before(async () => {
    for (const made of ['dist/co-elements.js', 'build/site/index.html'])
      assert.ok(existsSync(new URL(made, root)), `${made} is missing: run "npm run build" first.`);
    expected = await words();
    server = await serve({ port: 0, quiet: true });
    browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs });
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const name of pages) {
    describe(`${name}.html`, () => {
      test('says everything without script', async () => {
        const context = await browser.newContext({ javaScriptEnabled: false });
        const page = await context.newPage();
        await page.goto(`${server.url}/${name}.html`);
        const widgets = await read(page);
        for (const widget of widgets) checkWords(widget);
        assert.ok(widgets.length, 'the page has widgets');
        await context.close();
      });

      test('works under the strict policy, by itself, with words in the page and room at 320 px', async () => {
        const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
        const { page, faults } = await open(context, name);
        for (const widget of await read(page)) checkWords(widget);
        assert.deepEqual(await shadowWords(page), [], 'no words in shadow roots');
        assert.equal(await overflow(page), 0, 'px of sideways scroll in plain words');

        await page.locator('co-term').first().click();
        await page.getByRole('radio', { name: 'Easy read' }).first().check();
        await page.waitForSelector('[data-co-words="easy"]', { state: 'attached' });
        await settled(page);
        assert.equal(await overflow(page), 0, 'px of sideways scroll in easy words');
        assert.deepEqual(await shadowWords(page), [], 'no words in shadow roots in easy words');
        assert.deepEqual(await faults(), []);
        await context.close();
      });

      for (const colorScheme of name === 'forum' ? ['light', 'dark'] : ['light'])
        test(`gives axe nothing to report (${colorScheme})`, async () => {
          const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme });
          const { page } = await open(context, name);
          assert.deepEqual(await axe(page), []);
          await context.close();
        });
    });
  }

  test('the rung that a reader picks goes where the host’s form goes', async () => {
    const context = await browser.newContext();
    const { page } = await open(context, 'forum');
    const submit = page.getByRole('button', { name: 'Try my answer' });
    await submit.click();
    assert.equal(new URL(page.url()).search, '', 'an answer is required');
    await page.locator('co-ladder input[value="engaging"]').check({ force: true });
    await submit.click();
    await page.waitForURL(/\?/);
    assert.equal(new URL(page.url()).search, '?where=engaging');
    await context.close();
  });
});

/** The words that each widget must show, in order, from the content itself. */
async function words() {
  const section = async (name) =>
    JSON.parse(await readFile(new URL(`dist/content/halton/en-GB/${name}.json`, root), 'utf8'));
  const [ladder, jigsaw, { priorities }, glossary] = await Promise.all(
    ['ladder', 'jigsaw', 'priorities', 'glossary'].map(section),
  );
  // “‘do with’ approach” stands under D.
  const alphabetical = new Intl.Collator('en-GB', { ignorePunctuation: true }).compare;
  const card = ({ name, statement }) => [name, statement.plain];
  const step = (mode) => (item) => [item.name, mode === 'choose' ? item.question.plain : item.plain];
  return {
    'co-ladder': ({ mode }) => ladder.rungs.flatMap(step(mode)),
    'co-jigsaw': ({ mode }) => jigsaw.pieces.flatMap(step(mode)),
    'co-priorities': () => priorities.flatMap(card),
    'co-priority-card': ({ priority }) => card(priorities.find(({ id }) => id === priority)),
    'co-glossary': () => glossary.terms.map(({ term }) => term).sort(alphabetical),
  };
}

function checkWords({ tag, attributes, text }) {
  let from = 0;
  let last = 'its start';
  for (const word of expected[tag](attributes).map(squeeze)) {
    const found = text.indexOf(word, from);
    const there = text.includes(word) ? 'but it stands earlier' : 'and it is nowhere';
    assert.notEqual(found, -1, `<${tag}> should show “${word}” after “${last}”, ${there}`);
    from = found + word.length;
    last = word;
  }
}

const squeeze = (text) => text.replace(/\s+/g, ' ').trim();

/** What a reader sees of each drawn widget: `innerText` leaves out what is hidden. */
async function read(page) {
  const widgets = await page.evaluate(
    (tags) =>
      [...document.querySelectorAll(tags.join())].map((element) => ({
        tag: element.localName,
        attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
        text: element.innerText,
      })),
    Object.keys(expected),
  );
  return widgets.map((widget) => ({ ...widget, text: squeeze(widget.text) }));
}

/** A page with script, all its widgets drawn. `faults` lists every error, refused policy and request to elsewhere. */
async function open(context, name) {
  const list = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => list.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) list.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && origin !== server.url) list.push(`request: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) list.push(`${response.status()}: ${response.url()}`);
  });
  await page.addInitScript(() => {
    globalThis.refused = [];
    addEventListener('securitypolicyviolation', (event) =>
      globalThis.refused.push(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  await page.goto(`${server.url}/${name}.html`);
  await settled(page);
  return { page, faults: async () => [...list, ...(await page.evaluate(() => globalThis.refused))] };
}

/** Every widget defined and drawn, and nothing more under way. */
async function settled(page) {
  await page.waitForFunction(() => {
    const ours = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('co-'));
    return ours.every((element) => element.matches(':defined') && !element.isUpdatePending);
  });
  await page.waitForLoadState('networkidle');
}

const overflow = (page) =>
  page.evaluate(() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth);

const shadowWords = (page) =>
  page.evaluate(() => {
    const found = [];
    const walk = (root) => {
      for (const element of root.querySelectorAll('*')) {
        if (!element.shadowRoot) continue;
        for (const child of element.shadowRoot.querySelectorAll(':not(style)'))
          for (const node of child.childNodes)
            if (node.nodeType === Node.TEXT_NODE && node.data.trim()) found.push(`${element.localName}: ${node.data}`);
        walk(element.shadowRoot);
      }
    };
    walk(document);
    return found;
  });

/** The debugger's own evaluation is not bound by the page's policy, so the page keeps it while axe looks. */
async function axe(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axeSource });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ': ' + target + ' ' + failureSummary)))`,
    awaitPromise: true,
    returnByValue: true,
  });
  assert.equal(exceptionDetails, undefined, exceptionDetails?.exception?.description);
  return result.value;
}
