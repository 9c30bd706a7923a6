import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { parseFragment, serialize } from 'parse5';
import { createElement, StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { build, preview } from 'vite';
import { drawnTags, staticHtml } from '../scripts/static.mjs';
import { words } from './frameworks/marked-host.mjs';
import { Host } from './frameworks/react-host.mjs';
import { browser, loader, open, page, quiet, start, stop } from './host-page.mjs';
import { packedFiles, root } from './packed.mjs';

/** The examples and the files that are only checked for their types, beside the package as it is published. */
const folder = path.join(root, 'build/examples');

before(async () => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(path.join(root, 'examples'), folder, { recursive: true });
  cpSync(path.join(root, 'test/frameworks/types'), path.join(folder, 'types'), { recursive: true });
  for (const file of packedFiles()) cpSync(path.join(root, file), path.join(folder, 'node_modules/co-elements', file));
  await start();
});
after(stop);

/** What parse5 made of markup, as plain data; what is not for React to look into, as markup. */
const plain = (node) => {
  const { nodeName, tagName, value, attrs, childNodes } = node;
  if (nodeName === '#text') return value;
  const attributes = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
  const isSet = ['script', 'co-section-nav'].includes(tagName) && childNodes.length;
  return { tag: tagName, attributes, ...(isSet ? { inside: serialize(node) } : { children: childNodes.map(plain) }) };
};

/** The examples of every element but two that others make themselves. */
const examples = await Promise.all(
  drawnTags
    .filter((room) => !['definition', 'consultation-form'].includes(room))
    .map(async (room) => {
      const { fixtures } = await import(`../build/tsc/elements/${room}/fixtures.js`);
      const parsed = (html) => parseFragment(html).childNodes.map(plain);
      return { tag: `co-${room}`, fixtures: fixtures.map((one) => ({ ...one, nodes: parsed(one.html) })) };
    }),
);

/** Preact in React's place. */
const preact = {
  'react-dom/client': 'preact/compat/client',
  'react-dom': 'preact/compat',
  react: 'preact/compat',
};

/** A module with all that it imports, the frameworks in their development builds: those tell of mistakes. */
const bundled = async (entry, inPreact = false) => {
  const [{ output }] = await build({
    root,
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    plugins: [svelte({ configFile: false })],
    resolve: { conditions: ['development', 'browser'], alias: inPreact ? preact : {} },
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    build: { write: false, minify: false, lib: { entry, formats: ['es'] } },
  });
  return output[0].code;
};

/** A host's page that runs a bundle; what its console says is an error too. */
const host = async (t, code, inside = '', beside = '') => {
  const head = `${loader}<script type="module" src="/dist/host.js"></script>`;
  const opened = await open(t, page(`<div id="root">${inside}</div>${beside}`, { head }), {
    init: () => (globalThis.console.error = (...said) => globalThis.console.warn('error:', ...said)),
    route: async (file, held) => {
      if (file !== 'host.js') return undefined;
      await held.fulfill({ body: code, contentType: 'text/javascript' });
      return 'done';
    },
  });
  return { ...opened, said: () => [...opened.errors, ...opened.said] };
};

/** The page's text, once it has all of some words. */
const reads = async (tab, wanted) => {
  const text = async () => (await tab.textContent('#root')).replace(/\s+/g, ' ');
  for (const end = Date.now() + 10_000; ;) {
    const now = await text();
    const missing = wanted.filter((words) => !now.includes(words));
    if (!missing.length) return now;
    assert.ok(Date.now() < end, `“${missing.join('”, “')}” in “${now.slice(0, 300)}…”`);
    await tab.waitForTimeout(30);
  }
};

const easy = (tab) => tab.evaluate(() => (document.documentElement.dataset.coWords = 'easy'));

describe('React', { concurrency: 4 }, () => {
  let code;
  before(async () => (code = await bundled('test/frameworks/react.mjs')));

  for (const { tag, fixtures } of examples) {
    for (const { name, nodes, words, easyWords } of fixtures) {
      it(`draws <${tag}> “${name}” anew, moves it and removes it, in both wordings`, async (t) => {
        const { tab, asked, said } = await host(t, code);
        const draw = async (props, wanted = []) => {
          await tab.evaluate((all) => globalThis.draw(all), { nodes, ...props });
          await reads(tab, [`Host words before, ${props.n}.`, `Host words after, ${props.n}.`, ...wanted]);
        };
        await tab.evaluate(() => globalThis.start());
        await draw({ n: 0 }, words);
        await draw({ n: 1 });
        await draw({ n: 2, moved: true }, words);
        await easy(tab);
        await draw({ n: 3, moved: true });
        await draw({ n: 4 }, easyWords);
        await draw({ n: 5, gone: true });
        assert.equal(await tab.locator(`#root ${tag}`).count(), 0);
        await draw({ n: 6 }, easyWords);
        await tab.evaluate(() => globalThis.stop());
        assert.equal(await tab.locator('#root > *').count(), 0);
        await quiet(tab, asked, { still: 100 });
        assert.deepEqual(said(), []);
      });
    }

    for (const late of [false, true]) {
      it(`takes over a server’s <${tag}> ${late ? 'after' : 'before'} the element has drawn itself`, (t) =>
        hydrates(t, fixtures[0], late));
    }
  }

  it('takes over a server’s <co-ladder> with all its words inside', async (t) => {
    const nodes = [{ tag: 'co-ladder', attributes: {}, inside: await staticHtml('co-ladder') }];
    await hydrates(t, { nodes, words: ['Co-production Ladder'] }, true);
  });

  async function hydrates(t, { nodes, words }, late) {
    const markup = renderToString(createElement(StrictMode, null, createElement(Host, { nodes })));
    const { tab, asked, said } = await host(t, code, markup);
    if (late) await quiet(tab, asked);
    const there = await tab.locator('#root > section').elementHandle();
    await tab.evaluate((props) => globalThis.hydrate(props), { nodes });
    await reads(tab, words);
    await tab.evaluate((props) => globalThis.draw(props), { nodes, n: 1 });
    await reads(tab, ['Host words before, 1.']);
    await quiet(tab, asked, { still: 100 });
    assert.deepEqual(said(), []);
    assert.ok(await there.evaluate((element) => element.isConnected), 'what the server sent is still in use');
  }
});

const pages = {
  React: 'react.mjs',
  Preact: 'react.mjs',
  Solid: 'solid.mjs',
  Vue: 'vue.mjs',
  Svelte: 'svelte.svelte.js',
};
for (const [framework, file] of Object.entries(pages)) {
  describe(framework, () => {
    it('may go on changing what it put inside an element, a word and the attributes, and hears of events', async (t) => {
      const { tab, asked, said } = await host(t, await bundled(`test/frameworks/${file}`, framework === 'Preact'));
      const ladders = ['Co-production Ladder', 'Where are we on the ladder?'];
      await tab.evaluate(() => globalThis.start());
      for (const n of [0, 1, 2, 3]) {
        await tab.evaluate((change) => globalThis.draw(change), { n });
        await reads(tab, [`Host words, ${n}.`, ...ladders]);
        await tab
          .locator('#root co-term[role=button]', { hasText: n % 2 ? 'SENDIASS' : 'EHCP' })
          .last()
          .waitFor();
        await tab.locator(`#root input[value=engaging]${n % 2 ? '[required]' : ':not([required])'}`).waitFor();
        await tab.locator(`#root h${n + 2}`, { hasText: 'Co-production Ladder' }).waitFor();
      }
      await tab.locator('#root input[value=engaging]').check();
      assert.equal(await tab.evaluate(() => globalThis.chosen), 'engaging');
      await easy(tab);
      await reads(tab, ['They ask you what you think.']);
      await tab.evaluate(() => globalThis.draw({ n: 4, gone: true }));
      await reads(tab, ['Host words, 4.']);
      assert.equal(await tab.locator('#root co-ladder').count(), 0);
      await quiet(tab, asked, { still: 100 });
      assert.deepEqual(said(), []);
    });
  });
}

describe('co-explain on an app’s own text', () => {
  let code;
  before(async () => (code = await bundled('test/frameworks/marked.mjs')));

  /** The app's text is what the app says, and nothing else; and each of its terms is painted where it stands. */
  const isRight = async (tab, props) => {
    const texts = words(props).map(({ text }) => text);
    const painted = texts.join('').match(/SENDIASS|EHCP|Local Offer|annual review/g) ?? [];
    const now = () =>
      tab.evaluate(() => ({
        texts: [...document.querySelectorAll('#root > *')].map((element) => element.textContent),
        painted: [...(CSS.highlights.get('co-explain') ?? [])]
          .map(({ startContainer, startOffset, endOffset }) => startContainer.data.slice(startOffset, endOffset))
          .toSorted(),
        elements: document.querySelectorAll('#root > * *').length,
      }));
    const wanted = { texts, painted: painted.toSorted(), elements: 0 };
    for (const end = Date.now() + 8000; Date.now() < end && !isDeepStrictEqual(await now(), wanted);)
      await tab.waitForTimeout(50);
    assert.deepEqual(await now(), wanted);
  };

  for (const framework of ['React', 'Vue'])
    for (const mode of ['paint', 'wrap'])
      for (const start of ['start', 'hydrate'])
        it(`${framework} goes on drawing it after ${start}, with mode="${mode}"`, async (t) => {
          const explain = `<co-explain for="root" uses="all" mode="${mode}"></co-explain>`;
          const sent = words({})
            .map(({ text }) => `<p>${text}</p>`)
            .join('');
          const inside = framework === 'Vue' ? `<!--[-->${sent}<!--]-->` : sent;
          const { tab, asked, said } = await host(t, code, start === 'hydrate' ? inside : '', explain);
          const call = (name, props) =>
            tab.evaluate(
              ([framework, name, props]) => void globalThis[framework][name](props),
              [framework, name, props],
            );
          // What a server sent is marked before the app takes it over. Only React leaves nothing in it by which it could be
          // told: there are buttons until the app first changes something.
          const hasButtons = framework === 'React' && mode === 'wrap' && start === 'hydrate';
          if (hasButtons) await tab.locator('#root co-term[role=button]').first().waitFor();
          else if (start === 'hydrate') await isRight(tab, {});
          await call(start);
          const all = [{ n: 0 }, { n: 1 }, { n: 2 }, { n: 3, gone: true }, { n: 4 }];
          for (const props of hasButtons ? all.slice(1) : all) {
            await call('draw', props);
            await isRight(tab, props);
          }
          await call('draw', { n: 5 });
          await call('draw', { n: 6 });
          await isRight(tab, { n: 6 });
          await call('stop');
          await isRight(tab, { gone: true });
          await quiet(tab, asked, { still: 100 });
          const refused = said().filter((line) => line.includes('mode="wrap"'));
          assert.equal(refused.length, mode === 'wrap' ? 1 : 0);
          assert.deepEqual(
            said().filter((line) => !refused.includes(line)),
            [],
          );
        });
});

describe('The types, and the examples with them,', () => {
  const checked = (checker, ...args) => {
    const command = [path.join(root, 'node_modules', checker), ...args];
    const { stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
    return stdout + stderr;
  };

  it('know every attribute and event in JSX of React, Preact and Solid and in Vue’s templates, and no other', () => {
    // Wrong lines are marked in the files: one that passes is an error too.
    assert.equal(checked('vue-tsc/bin/vue-tsc.js', '-p', 'types'), '');
  });

  it('know them in Svelte', () => {
    const args = ['--workspace', '.', '--tsconfig', './types/tsconfig.json', '--output', 'machine-verbose'];
    const output = checked('svelte-check/bin/svelte-check', ...args);
    const found = output.matchAll(/"filename":"([^"]+\.svelte)","start":\{"line":(\d+)/g);
    assert.deepEqual(
      [...found].map(([, file, line]) => `${path.basename(file)} ${Number(line) + 1}`),
      [3, 4, 5, 6].map((line) => `Wrong.svelte ${line}`),
      output,
    );
  });
});

describe('The examples', () => {
  for (const name of ['react', 'vue', 'svelte']) {
    it(`${name}: attributes, properties, boolean attributes and events work, and nothing breaks on the way`, async (t) => {
      const config = { root: path.join(folder, name), logLevel: 'error' };
      await build(config);
      const server = await preview(config);
      t.after(() => server.close());
      const context = await browser.newContext();
      t.after(() => context.close());
      const tab = await context.newPage();
      const said = [];
      tab.on('pageerror', (error) => said.push(error.message));
      tab.on('console', (message) => said.push(message.text()));
      await tab.goto(server.resolvedUrls.local[0]);

      const step = tab.locator('[aria-current=step]');
      await step.getByText('Being asked').first().waitFor();
      await tab.getByRole('button', { name: 'SENDIASS' }).click();
      await tab.locator('co-definition:popover-open').waitFor();
      await tab.keyboard.press('Escape');

      await tab.getByLabel('Meeting').selectOption('Annual reviews');
      await step.getByText('Designing together').first().waitFor();
      await tab.getByRole('button', { name: 'EHC plan' }).last().waitFor();

      const isComplete = () => tab.locator('form').evaluate((form) => form.checkValidity());
      const need = tab.getByLabel('We need an answer');
      assert.equal(await isComplete(), true);
      await need.check();
      await tab.locator('input[type=radio][name=step][required]').first().waitFor();
      assert.equal(await isComplete(), false);
      await need.uncheck();
      await tab.locator('input[type=radio][name=step]:not([required])').first().waitFor();
      assert.equal(await isComplete(), true);

      await tab.locator('input[value=engaging]').check();
      await tab.getByText('You chose: engaging').waitFor();

      await tab.getByLabel('Easy read').check();
      await step.getByText('You help to plan it.').first().waitFor();
      await tab.getByRole('button', { name: 'Hide the ladder' }).click();
      await step.waitFor({ state: 'detached' });
      await tab.getByRole('button', { name: 'Show the ladder' }).click();
      await step.waitFor();
      assert.deepEqual(said, []);
    });
  }
});
