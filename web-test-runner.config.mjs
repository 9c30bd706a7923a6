import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from './scripts/chromium.mjs';
import { readLabels } from './scripts/labels.mjs';

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `The tests need Node 24 or later; this is ${process.version}. Node 24 comes with "npm ci": ` +
      'run the tests through "npm test" or "npx wtr". If that is what you did, npm was told to ignore install ' +
      'scripts, and "npm rebuild node" will mend it.',
  );
  process.exit(1);
}

/** Empty: Chromium only. Set by scripts/engines.mjs, which also starts what WebKit needs. */
const engines = (process.env.ENGINES ?? '').split(',').filter(Boolean);
const viewport = { width: 1280, height: 720 };

const chromium = async () =>
  playwrightLauncher({
    product: 'chromium',
    launchOptions: { executablePath: await chromiumPath(), args: chromiumArgs },
    createBrowserContext: ({ browser }) => browser.newContext({ viewport, locale: 'en-GB' }),
    concurrency: 2,
  });

const firefox = () => {
  const executablePath = firefoxPath();
  if (!executablePath) return missing('Firefox', 'install firefox-esr, or set FIREFOX_PATH');
  return chromeLauncher({
    puppeteer,
    launchOptions: {
      browser: 'firefox',
      executablePath,
      defaultViewport: viewport,
      extraPrefsFirefox: { 'intl.accept_languages': 'en-GB, en' },
    },
    // One window has the focus, and tests of focus need it.
    concurrency: 1,
  });
};

const webkit = () => {
  const port = Number(process.env.WEBKIT_DRIVER_PORT);
  const binary = globSync(['/usr/lib/*/webkit2gtk-4.1/MiniBrowser', '/usr/libexec/webkit2gtk-4.1/MiniBrowser'])[0];
  if (!port || !binary) return missing('WebKit', 'install webkit2gtk-driver and xvfb, and run "npm run test:engines"');
  return webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    capabilities: {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      'wdio:enforceWebDriverClassic': true,
    },
  });
};

function firefoxPath() {
  return [
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ].find((path) => path && existsSync(path));
}

function missing(name, remedy) {
  console.error(`${name} is not tested: ${remedy}.`);
  if (process.env.ENGINES_REQUIRED) process.exit(1);
}

const launchers = { chromium, firefox, webkit };
const wanted = engines.length ? engines : ['chromium'];
const browsers = (await Promise.all(wanted.map((name) => launchers[name]()))).filter(Boolean);

/** The last line of a run, in a form that scripts can read: a file that could not be run counts as one failure. */
function totalsReporter() {
  let totals;
  const count = (suite, sum) => {
    for (const test of suite?.tests ?? []) if (!test.skipped) sum[test.passed ? 'passed' : 'failed'] += 1;
    for (const inner of suite?.suites ?? []) count(inner, sum);
    return sum;
  };
  return {
    stop({ sessions }) {
      totals = { passed: 0, failed: 0 };
      for (const session of sessions) {
        const own = count(session.testResults, { passed: 0, failed: 0 });
        if (!session.passed && !own.failed) own.failed = 1;
        totals.passed += own.passed;
        totals.failed += own.failed;
      }
    },
    // Only what is returned here comes after the last progress report.
    getTestProgress: () => (totals ? [`${totals.passed} passed, ${totals.failed} failed`] : []),
  };
}

/**
 * Commands for tests, through `executeServerCommand` of @web/test-runner-commands; Chromium only:
 * `aria-snapshot` { selector? } gives the accessibility tree as text, `cdp` { method, params? } speaks to DevTools.
 */
function chromiumCommands() {
  return {
    name: 'chromium-commands',
    async executeCommand({ command, payload, session }) {
      if (command !== 'aria-snapshot' && command !== 'cdp') return;
      if (session.browser.type !== 'playwright') throw new Error(`The command ${command} works in Chromium only.`);
      const page = session.browser.getPage(session.id);
      if (command === 'aria-snapshot') return page.locator(payload?.selector ?? 'body').ariaSnapshot();
      const client = await page.context().newCDPSession(page);
      // Left attached: what is emulated ends with the client.
      return (await client.send(payload.method, payload.params)) ?? {};
    },
  };
}

/** Every room by pattern, so that a new one is under the contract without being listed anywhere. */
function rooms() {
  return {
    name: 'rooms',
    resolveImport: ({ source }) => (source === 'virtual:rooms' ? '/virtual-rooms.js' : undefined),
    serve({ path }) {
      if (path !== '/virtual-rooms.js') return undefined;
      const names = globSync('src/elements/*/index.ts').map((file) => file.split(/[\\/]/).at(-2));
      const rows = names.map(
        (name) =>
          `{ name: '${name}', define: () => import('/src/elements/${name}/index.ts'), fixtures: (await import('/src/elements/${name}/fixtures.ts')).fixtures }`,
      );
      return { body: `export const rooms = [${rows.join(',')}];`, type: 'js' };
    },
  };
}

/** Our own labels in English, by id. A node test holds the files against the rooms' strings. */
function englishLabels() {
  return {
    name: 'english-labels',
    resolveImport: ({ source }) => (source === 'virtual:labels' ? '/virtual-labels.js' : undefined),
    serve({ path }) {
      if (path !== '/virtual-labels.js') return undefined;
      const entries = Object.entries(readLabels('cy')).map(([id, { source }]) => [id, source]);
      return { body: `export default ${JSON.stringify(Object.fromEntries(entries))};`, type: 'js' };
    },
  };
}

/** The `original` wording that the tests lay over the pack: a partner's own file where there is one, else none. */
function originalOverlay() {
  const file = process.env.CO_ORIGINAL_OVERLAY;
  return {
    name: 'original-overlay',
    resolveImport: ({ source }) => (source === 'virtual:original' ? '/virtual-original.js' : undefined),
    serve({ path }) {
      if (path !== '/virtual-original.js') return undefined;
      return { body: `export default ${file ? readFileSync(file, 'utf8') : 'undefined'};`, type: 'js' };
    },
  };
}

export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: ['test/*.test.ts'],
  nodeResolve: true,
  browsers,
  // The WebDriver launcher can't switch windows, and reads only the overall figure.
  concurrency: wanted.includes('webkit') ? 1 : 2,
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 10_000 } },
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
    chromiumCommands(),
    rooms(),
    englishLabels(),
    originalOverlay(),
  ],
  reporters: [defaultReporter(), totalsReporter()],
  filterBrowserLogs: ({ args }) => !args.some((arg) => typeof arg === 'string' && arg.includes('Lit is in dev mode')),
};
