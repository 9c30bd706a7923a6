// A host's page in a real browser, with the library's files as they are asked for.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../scripts/chromium.mjs';
import { serve } from '../scripts/serve.mjs';

export const dist = fileURLToPath(new URL('../dist/', import.meta.url));
export const loader = '<script type="module" src="/dist/co-elements.js"></script>';

export let browser;
export let server;

export const start = async () => {
  assert.ok(existsSync(`${dist}co-elements.js`), 'dist/co-elements.js is missing: run "npm run build" first.');
  server = await serve({ port: 0, quiet: true });
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs });
};

export const stop = async () => {
  await browser?.close();
  await server?.close();
};

export const page = (body, { head = loader, html = '' } = {}) =>
  `<!doctype html><html lang="en-GB" ${html}><head><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,">${head}</head><body><h1>Host</h1>${body}<p>Host words after.</p></body></html>`;

/** Lists what a context asks of another place than these: the page's and the library's. */
export function strangersIn(context, ...origins) {
  const strangers = [];
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^http/.test(protocol) && !origins.includes(origin)) strangers.push(request.url());
  });
  return strangers;
}

/** Fails the test where there is any. */
export function atHome(t, context, ...origins) {
  const strangers = strangersIn(context, ...origins);
  t.after(() => assert.deepEqual(strangers, [], 'nothing is asked of another place'));
}

/** A tab with all that its page says, throws and is refused. */
export async function newTab(t, { origins = [server.url], init, ...options } = {}) {
  const context = await browser.newContext(options);
  const tab = await context.newPage();
  t.after(async () => {
    // What is still on its way when a test ends is nobody's fault.
    await tab.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
  });
  atHome(t, context, ...origins);
  const said = [];
  const errors = [];
  tab.on('pageerror', (error) => errors.push(error.message));
  tab.on('console', (message) => {
    if (message.type() === 'warning') said.push(message.text());
  });
  await tab.addInitScript(() => {
    globalThis.refused = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      globalThis.refused.push([violatedDirective, blockedURI, sample].join(' ')),
    );
  });
  if (init) await tab.addInitScript(init);
  return { context, tab, said, errors };
}

/**
 * A page of the host with given markup. `route(path)` may hold, abort or change a file of the library; `others` are places
 * that frames of the host's own lead to.
 */
export async function open(t, markup, { route, init, headers = {}, others = [] } = {}) {
  const { tab, said, errors } = await newTab(t, { init, origins: [server.url, ...others] });
  const asked = [];
  await tab.route(`${server.url}/host.html`, (held) =>
    held.fulfill({ body: markup, contentType: 'text/html; charset=utf-8', headers }),
  );
  await tab.route(/\/(dist|old)\//, async (held) => {
    const path = new URL(held.request().url()).pathname.slice(1);
    asked.push(path.replace(/^dist\//, ''));
    const answer = await route?.(path.replace(/^dist\//, ''), held);
    if (answer === 'abort') await held.abort();
    else if (answer === 'old') await old(held);
    else if (answer === 'cors') {
      const response = await held.fetch();
      await held.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
    } else if (answer !== 'done') await held.continue();
  });
  await tab.goto(`${server.url}/host.html`);
  return { tab, asked, said, errors };
}

/** The same build as an earlier version, under another path. */
async function old(held) {
  const url = held.request().url().replace('/old/', '/dist/');
  const response = await held.fetch({ url });
  await held.fulfill({ response, body: (await response.text()).replaceAll('0.1.0', '0.0.9') });
}

/** Nothing asked for during a while, and every element of ours drawn. */
export async function quiet(tab, asked, { still = 400 } = {}) {
  for (let before = -1; before !== asked.length;) {
    before = asked.length;
    await wait(still);
  }
  await tab.evaluate(() => Promise.all([...document.querySelectorAll('*')].map((element) => element.updateComplete)));
}
