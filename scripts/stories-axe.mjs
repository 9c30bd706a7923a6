// Every story of a built Storybook through axe, in light and in dark, and with no request to anywhere else.
// Usage: stories-axe.mjs [part of a story's id]
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import sirv from 'sirv';
import { chromiumArgs, chromiumPath } from './chromium.mjs';

const folder = fileURLToPath(new URL('../storybook-static', import.meta.url));
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** A story is a piece of a page: landmarks and the first heading are the page's. */
const rules = Object.fromEntries(
  ['region', 'landmark-one-main', 'page-has-heading-one'].map((id) => [id, { enabled: false }]),
);

let entries;
try {
  ({ entries } = JSON.parse(await readFile(`${folder}/index.json`, 'utf8')));
} catch {
  console.error('There is no built Storybook. Run "npm run storybook:build" first.');
  process.exit(1);
}
const wanted = process.argv[2] ?? '';
const stories = Object.values(entries).filter(({ type, id }) => type === 'story' && id.includes(wanted));

const server = createServer(sirv(folder, { dev: true })).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs });
let passed = 0;
let failed = 0;

/** Takes stories off the one list until it is empty. */
async function work() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  for (let story = waiting.shift(); story; story = waiting.shift()) {
    for (const [scheme, problems] of Object.entries(await check(page, story.id))) {
      if (problems.length) {
        failed += 1;
        console.log(`✗ ${story.id}, ${scheme}`);
        for (const problem of problems) console.log(`    ${problem}`);
      } else {
        passed += 1;
      }
    }
  }
  await context.close();
}

const waiting = [...stories];
try {
  await Promise.all([work(), work()]);
} finally {
  await browser.close();
  server.close();
}
if (!stories.length) console.log(`No story's id has "${wanted}" in it.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !stories.length ? 1 : 0;

/** What is wrong with a story, in light and then in dark. */
async function check(page, id) {
  const problems = { light: [], dark: [] };
  let scheme = 'light';
  const onRequest = (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob|about):/.test(request.url())) {
      problems[scheme].push(`asked for ${request.url()}`);
    }
  };
  const onError = (error) => problems[scheme].push(`threw ${error.message}`);
  page.on('request', onRequest).on('pageerror', onError);
  try {
    await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story`);
    await page.waitForSelector('body.sb-show-main:not(.sb-show-preparing-story)', { timeout: 15_000 });
    await page.waitForLoadState('networkidle');
    const undefinedTags = await page.$$eval('#storybook-root :not(:defined)', (found) =>
      found.map((el) => el.localName),
    );
    if (undefinedTags.length) problems.light.push(`not defined: ${[...new Set(undefinedTags)].join(', ')}`);
    await page.evaluate(axe);
    problems.light.push(...(await violations(page)));
    scheme = 'dark';
    await page.evaluate(() =>
      globalThis.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals: { scheme: 'dark' } }),
    );
    await page.waitForFunction(() => getComputedStyle(document.documentElement).colorScheme === 'dark');
    await page.waitForTimeout(200);
    problems.dark.push(...(await violations(page)));
  } catch (error) {
    problems[scheme].push(error.message.split('\n')[0]);
  }
  page.off('request', onRequest).off('pageerror', onError);
  return problems;
}

async function violations(page) {
  const found = await page.evaluate((rules) => globalThis.axe.run(document, { rules }), rules);
  return found.violations.flatMap(({ id, help, nodes }) => [
    `${id}: ${help}`,
    ...nodes.slice(0, 5).map(({ html }) => `  ${html.slice(0, 160)}`),
  ]);
}
