// People who answer in real browser pages, on devices of their own: some press Send and go, some come back, and some
// have their page closed while it sends.
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import sirv from 'sirv';
import { chromiumArgs, chromiumPath } from '../chromium.mjs';

/** How often in a hundred a page is closed at once after Send was pressed. */
const CLOSED = 25;
/** What every answer from a page begins with. */
export const MARK = 'From page ';

const dist = sirv(fileURLToPath(new URL('../../dist/', import.meta.url)));

/** A host's page with the consultation, under a strict policy. */
async function startHost(pack, endpoint) {
  const page = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Have your say</title>
    <link rel="icon" href="data:,"><script type="module" src="/co-elements.js"></script></head>
    <body><co-content src="/pack.json"></co-content><co-consultation endpoint="${endpoint}"></co-consultation></body></html>`;
  const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' ${new URL(endpoint).origin}; require-trusted-types-for 'script'; trusted-types lit-html`;
  const server = createServer((request, response) => {
    if (request.url === '/pack.json')
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(pack));
    else if (request.url === '/')
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
        .end(page);
    else dist(request, response, () => response.writeHead(404).end());
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** Answers from the first page to the last, and presses Send. */
async function answer(tab, words) {
  const room = tab.locator('co-consultation');
  const button = (name) => room.getByRole('button', { name, exact: true });
  const start = button('Start');
  await start.waitFor();
  // What an earlier visit left comes above the button, which may move away under the finger: people press again.
  while (await start.isVisible()) await start.click({ timeout: 2000 }).catch(() => {});
  const send = button('Send my answers');
  let isFirst = true;
  while (!(await send.isVisible())) {
    const radios = room.getByRole('radio');
    if (await radios.count()) await radios.first().check();
    if (isFirst) await room.getByRole('textbox').fill(words);
    isFirst = false;
    await button('Continue').click();
  }
  await send.click();
}

/** Keys of what waits on a device. */
const waitingOn = (tab) =>
  tab.evaluate(async () => {
    const all = await indexedDB.databases();
    if (!all.some(({ name }) => name === 'co-elements')) return [];
    const open = indexedDB.open('co-elements');
    await new Promise((resolve) => (open.onsuccess = resolve));
    const keys = open.result.transaction('outbox').objectStore('outbox').getAllKeys();
    await new Promise((resolve) => (keys.onsuccess = resolve));
    open.result.close();
    return keys.result;
  });

/**
 * @param {{ pack: any, endpoint: string, count: number, devices: number, next: () => number,
 *   onSent: (words: string) => void }} options  `endpoint` leads through the bad network; `onSent` is told what a page
 *   has said is sent.
 * @returns {Promise<{ answered: Promise<void>, arrived: () => Promise<void>, waiting: () => Promise<string[]>,
 *   close: () => Promise<void> }>}  `answered` when everybody has pressed Send, `waiting` the keys that are on the devices
 *   now, and `arrived` when, after everybody has come back, nothing waits any more.
 */
export async function startPages({ pack, endpoint, count, devices, next, onSent }) {
  const host = await startHost(pack, endpoint);
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs });
  const contexts = await Promise.all(Array.from({ length: devices }, () => browser.newContext()));
  const left = Array.from({ length: count }, (_, n) => `${MARK}${n}`);

  const use = async (context) => {
    for (let words; (words = left.pop());) {
      const tab = await context.newPage();
      await tab.goto(host.url);
      await answer(tab, words);
      // Nobody closes a page that would ask whether to leave: what it says may be left is on the device. The announcer speaks
      // before that, and of what waited before.
      const sent = tab.getByRole('heading', { name: 'Sent. Thank you.' });
      await tab.getByText('You can leave this page.').or(sent).waitFor();
      if (next() * 100 >= CLOSED) {
        // Nobody waits for ever; what is not sent then stays on the device.
        await sent.waitFor({ timeout: 15_000 }).then(
          () => onSent(words),
          () => {},
        );
      }
      await tab.close({ runBeforeUnload: false });
    }
  };
  const visit = async (context, look) => {
    const tab = await context.newPage();
    try {
      await tab.goto(host.url);
      return await look(tab);
    } finally {
      await tab.close();
    }
  };
  return {
    answered: Promise.all(contexts.map(use)).then(() => {}),
    waiting: async () => (await Promise.all(contexts.map((context) => visit(context, waitingOn)))).flat(),
    arrived: async () => {
      for (const context of contexts)
        await visit(context, async (tab) => {
          while ((await waitingOn(tab)).length) await tab.waitForTimeout(200);
        });
    },
    close: async () => {
      await browser.close();
      await host.close();
    },
  };
}
