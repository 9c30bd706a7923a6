// Nothing jumps: with co-elements.css in the head, a pasted snippet keeps its size whenever the script arrives.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../scripts/chromium.mjs';
import { serve } from '../scripts/serve.mjs';
import { atHome } from './host-page.mjs';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
/** A pack inside the page brings words that nobody could print before it came. */
const snippets = globSync(`${dist}snippets/*.html`)
  .filter((file) => !readFileSync(file, 'utf8').includes('<co-content'))
  .sort();

const sizes = {
  phone: { width: 360, height: 740 },
  'a tall phone': { width: 360, height: 12000 },
  desktop: { width: 1280, height: 800 },
  'a tall desktop': { width: 1280, height: 8000 },
};

const links = 'https://words.example/widgets/';

const page = (
  snippet,
  { css = true, head = '' } = {},
) => `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
  <meta name="viewport" content="width=device-width"><title>A host</title><link rel="icon" href="data:,">
  ${css ? '<link rel="stylesheet" href="/dist/co-elements.css">' : ''}${head}
  <style>body { margin: 1rem; font: 18px/1.5 sans-serif } p { margin: 0 0 1rem }</style></head>
  <body><h1>Host</h1><p>Host words above.</p><div id="place">${snippet}</div>
  <p id="below">Host words below, which must not move.</p><p>More of them.</p>
  <script type="module" src="/dist/co-elements.js" data-co-links="${links}"></script></body></html>`;

let browser, server;

before(async () => {
  assert.ok(existsSync(`${dist}co-elements.css`) && snippets.length, 'dist is missing: run "npm run build" first.');
  server = await serve({ port: 0, quiet: true });
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** What moved between the first paint without script and the page at rest. */
async function upgrade(t, html, viewport) {
  const context = await browser.newContext({ viewport });
  t.after(() => context.close());
  atHome(t, context, server.url);
  const tab = await context.newPage();
  await tab.addInitScript(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries())
        globalThis.shifts.push(
          `${value.toFixed(4)} ${sources.map(({ node }) => node?.className || node?.localName || '?')}`,
        );
    }).observe({ type: 'layout-shift', buffered: true });
    globalThis.largest = [];
    new PerformanceObserver((list) =>
      globalThis.largest.push(...list.getEntries().map(({ startTime }) => startTime)),
    ).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  let come;
  const loader = new Promise((resolve) => (come = resolve));
  await tab.route(`${server.url}/host.html`, (route) => route.fulfill({ body: html, contentType: 'text/html' }));
  await tab.route('**/dist/co-elements.js', async (route) => {
    await loader;
    await wait(100);
    await route.continue();
  });
  await tab.goto(`${server.url}/host.html`, { waitUntil: 'commit' });
  await tab.locator('#below').waitFor({ state: 'attached' });
  // A busy machine may take long to show the page; the script comes after that.
  await tab.waitForFunction(() => globalThis.largest.length);
  await wait(400);
  const before = await tab.evaluate(measure);
  const start = await tab.evaluate(() => performance.now());
  come();
  await tab.waitForLoadState('networkidle');
  await tab.waitForFunction(() =>
    [...document.querySelectorAll('#place *')].every(
      (element) => !element.localName.startsWith('co-') || (element.matches(':defined') && !element.isUpdatePending),
    ),
  );
  await wait(400);
  const after = await tab.evaluate(measure);
  const { shifts, largest } = await tab.evaluate(() => ({ shifts: globalThis.shifts, largest: globalThis.largest }));
  return { tab, before, after, shifts, late: largest.filter((time) => time > start) };
}

/** Height of the widget and where each of its parts stands, to name the one that moved. */
function measure() {
  const place = document.querySelector('#place');
  const round = (number) => Math.round(number * 10) / 10;
  return {
    height: round(place.getBoundingClientRect().height),
    below: round(document.querySelector('#below').getBoundingClientRect().top + scrollY),
    parts: [...place.querySelectorAll('*')]
      .filter((element) => element.getClientRects().length && !element.closest('svg, .co-hidden'))
      .map((element) => {
        const { top, height } = element.getBoundingClientRect();
        return [
          `${element.localName}.${element.getAttribute('class')?.trim() ?? ''}`,
          round(top + scrollY),
          round(height),
        ];
      }),
  };
}

/** The first parts that differ, with how much. */
const moved = ({ before, after }) => {
  const found = [];
  for (const [at, [label, top, height]] of before.parts.entries()) {
    const [now, nowTop, nowHeight] = after.parts[at] ?? ['nothing', 0, 0];
    if (now !== label) return [...found, `${label} became ${now}`];
    if (Math.abs(nowHeight - height) > 0.5) found.push(`${label}: height ${height} → ${nowHeight}`);
    else if (Math.abs(nowTop - top) > 0.5 && !found.length) found.push(`${label}: top ${top} → ${nowTop}`);
  }
  return found;
};

for (const [size, viewport] of Object.entries(sizes))
  describe(`on ${size}`, { concurrency: 2 }, () => {
    for (const file of snippets)
      test(`${path.basename(file, '.html')} keeps its size when the script arrives late`, async (t) => {
        const result = await upgrade(t, page(readFileSync(file, 'utf8')), viewport);
        const parts = moved(result).slice(0, 6).join('\n');
        assert.deepEqual(result.shifts, [], `layout shifts\n${parts}`);
        assert.ok(
          Math.abs(result.after.height - result.before.height) <= 1,
          `height ${result.before.height} → ${result.after.height}\n${parts}`,
        );
        assert.ok(
          Math.abs(result.after.below - result.before.below) <= 1,
          'the host’s words below stay where they are',
        );
      });
  });

const whole = (room) => readFileSync(`${dist}snippets/${room}.html`, 'utf8').trim();
/** The same as an element with `data-co` that holds its words. */
const marked = (room) =>
  whole(room).replace(/^<co-([\w-]+)([^>]*)>([^]*)<\/co-\1>$/, (_, name, list, words) => {
    const options = list.replace(/ ([\w-]+)/g, ' data-co-$1');
    return `<div data-co="${name}"${options}>${words}</div>`;
  });
const link = `<p><a href="${links}ladder?current=consulting">The co-production ladder</a></p>`;
const frame = '<iframe title="The ladder" src="/dist/embed.html?widget=ladder" width="100%" height="300"></iframe>';
/** The sheet of one widget in place of the whole. */
const own = (name) => ({ css: false, head: `<link rel="stylesheet" href="/dist/styles/${name}.css">` });
const fits = { head: '<script type="module" src="/dist/co-frame.js"></script>' };
/** Each other form, and what tells that it is at work. */
const forms = [
  ...['ladder', 'charter', 'priority-card', 'reflect'].flatMap((room) => [
    [`data-co="${room}" with its own sheet`, marked(room), `[data-co-kept] + co-${room} .co-body`, own(`data-${room}`)],
    [`co-${room} with its own sheet`, whole(room), `co-${room} .co-body`, own(room)],
  ]),
  ['a link in view', link, 'a[aria-expanded=false]'],
  ['a link to a word', `<p>An <a href="${links}words/ehc-plan">EHC plan</a> helps.</p>`, 'co-term[role=button]'],
  ['a term', '<p>An <co-term>EHCP</co-term> helps.</p>', 'co-term[role=button]'],
  ['a frame', frame, 'iframe'],
  ['a frame with co-frame.js', frame, 'iframe', fits],
];

for (const [size, viewport] of Object.entries(sizes))
  describe(`every form on ${size}`, { concurrency: 2 }, () => {
    for (const [what, html, sign, options] of forms)
      test(`${what} keeps its size when the script arrives late`, async (t) => {
        const { before, after, shifts, late, tab } = await upgrade(t, page(html, options), viewport);
        assert.equal(await tab.locator(sign).first().isVisible(), true, 'it is at work');
        for (const inner of tab.frames().slice(1)) assert.ok(await inner.locator('co-ladder li').count());
        assert.deepEqual(shifts, []);
        assert.deepEqual(late, [], 'the largest words were there before (LCP)');
        assert.ok(Math.abs(after.height - before.height) <= 1, `height ${before.height} → ${after.height}`);
        assert.ok(Math.abs(after.below - before.below) <= 1);
      });

    for (const [what, html, options] of [
      ['a link', link],
      ['a frame with co-frame.js', frame, fits],
    ])
      test(`${what} below what a reader sees grows, and nothing in view moves`, async (t) => {
        const far = `<p class="far">${'Host words. '.repeat(20)}</p>`.repeat(Math.ceil(viewport.height / 50));
        const { before, after, shifts } = await upgrade(t, page(far + html, options), viewport);
        assert.ok(after.height - before.height > 200, `height ${before.height} → ${after.height}`);
        assert.deepEqual(shifts, []);
      });
  });

test('this test sees a jump: the same snippet without its style sheet', async (t) => {
  const html = readFileSync(`${dist}snippets/ladder.html`, 'utf8');
  const { before, after, shifts } = await upgrade(t, page(html, { css: false }), sizes['a tall phone']);
  assert.ok(shifts.length > 0);
  assert.ok(Math.abs(after.height - before.height) > 1);
});
