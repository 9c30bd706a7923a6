// Measures this library and its peers interleaved in one run. Milliseconds vary with the machine; the ratios are what
// counts, and nothing here ever fails a build. Usage: npm run bench [-- --runs 9 --only terms,style,network]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { chromium } from 'playwright-core';
import { rollup } from 'rollup';
import { chromiumArgs, chromiumPath } from '../scripts/chromium.mjs';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '7' }, only: { type: 'string', default: 'terms,style,network' } },
});
const runs = Number(values.runs);
const root = fileURLToPath(new URL('../', import.meta.url));
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

if (!existsSync(`${root}dist/co-elements.js`)) {
  console.error('dist is missing: run "npm run build" first.');
  process.exit(1);
}

const pages = new Map();
const types = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html; charset=utf-8' };
const folders = { '/dist/': `${root}dist/`, '/shoelace/': `${root}node_modules/@shoelace-style/shoelace/cdn/` };
const packed = new Map();

/** Everything gzipped, nothing kept by the browser between two runs. */
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const prefix = Object.keys(folders).find((prefix) => pathname.startsWith(prefix));
  const file = prefix && path.join(folders[prefix], pathname.slice(prefix.length));
  const body = pages.get(pathname) ?? (file && existsSync(file) ? readFileSync(file) : undefined);
  if (body === undefined) return response.writeHead(404).end();
  if (!packed.has(pathname)) packed.set(pathname, gzipSync(body));
  response.writeHead(200, {
    'content-type': types[path.extname(pathname)] ?? types['.html'],
    'content-encoding': 'gzip',
    'cache-control': 'no-store',
  });
  response.end(packed.get(pathname));
});
await new Promise((resolve) => server.listen(0, 'localhost', resolve));
const url = `http://localhost:${server.address().port}`;
const browser = await chromium.launch({
  executablePath: await chromiumPath(),
  args: [...chromiumArgs, '--js-flags=--expose-gc'],
});

const html = (head, body) =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,"><style>body { font: 16px/1.5 sans-serif }</style>${head}</head><body>${body}</body></html>`;

/** A page of its own for every measurement, so that nothing is warm from the one before. */
const fresh = async (address, measure) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    return await measure(page, cdp, `${url}${address}`);
  } finally {
    await context.close();
  }
};

/** Contestants take turns; the first turn of each only warms the machine. */
const interleave = async (contestants) => {
  const figures = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let run = 0; run <= runs; run++)
    for (const [name, measure] of Object.entries(contestants)) {
      const figure = await measure();
      if (run) figures[name].push(figure);
    }
  return figures;
};

const table = (title, columns, rows) => {
  const cells = [columns, ...rows].map((row) =>
    row.map((cell) => (typeof cell === 'number' ? cell.toFixed(cell < 10 ? 2 : 0) : String(cell ?? ''))),
  );
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const row of cells)
    console.log(
      `  ${row.map((cell, at) => (at ? cell.padStart(widths[at]) : cell.padEnd(widths[at]))).join('  ')}`.trimEnd(),
    );
};

const against = (figure, target) => `${figure <= target ? 'holds' : 'short'} (target ${target})`;

/** 1,000 terms put on a page whose library is there: script and first frame, and the memory that they hold. */
async function terms() {
  const bundle = await rollup({
    input: path.join(folders['/shoelace/'], 'components/tooltip/tooltip.js'),
    plugins: [nodeResolve()],
    onwarn: () => {},
  });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  pages.set('/tooltip.js', output[0].code);
  pages.set('/plain', html('', ''));
  pages.set('/ours', html('<script type="module" src="/dist/co-elements.js"></script>', ''));
  pages.set('/peer', html('<script type="module" src="/tooltip.js"></script>', ''));

  const words = [
    'EHCP',
    'EHC plan',
    'SENCO',
    'SENDIASS',
    'Local Offer',
    'CAMHS',
    'annual review',
    'co-production',
    'short breaks',
    'ICB',
  ];
  const markup = (wrap) =>
    Array.from({ length: 100 }, () => `<p>${words.map((word) => wrap(word)).join(', ')}</p>`).join('');
  const contestants = {
    plain: ['/plain', markup((word) => `<span tabindex="0">${word}</span>`), ''],
    ours: ['/ours', markup((word) => `<co-term>${word}</co-term>`), 'co-term'],
    peer: [
      '/peer',
      markup(
        (word) =>
          `<sl-tooltip content="What ${word} means, in one plain sentence for everybody."><span tabindex="0">${word}</span></sl-tooltip>`,
      ),
      'sl-tooltip',
    ],
  };

  const measure =
    ([address, body, tag]) =>
    () =>
      fresh(address, async (page, cdp, at) => {
        await page.goto(at, { waitUntil: 'load' });
        if (tag) await page.waitForFunction((name) => customElements.get(name), tag);
        // One of each kind first: what is fetched once for all is no part of the thousand.
        await page.evaluate(
          (one) => document.body.insertAdjacentHTML('beforeend', `<div hidden>${one}</div>`),
          body.slice(0, body.indexOf('</p>') + 4),
        );
        await page.waitForLoadState('networkidle');
        await page.waitForTimeout(150);
        const heap = async () => {
          await cdp.send('HeapProfiler.collectGarbage');
          const { usedSize, embedderHeapUsedSize = 0 } = await cdp.send('Runtime.getHeapUsage');
          return usedSize + embedderHeapUsedSize;
        };
        const before = await heap();
        const frame = await page.evaluate(
          (body) =>
            new Promise((resolve) => {
              requestAnimationFrame(() =>
                setTimeout(() => {
                  const start = performance.now();
                  const home = document.createElement('div');
                  home.innerHTML = body;
                  document.body.append(home);
                  requestAnimationFrame(() => {
                    const { port1, port2 } = new MessageChannel();
                    port1.onmessage = () => resolve(performance.now() - start);
                    port2.postMessage('');
                  });
                }),
              );
            }),
          body,
        );
        await page.waitForTimeout(300);
        return { frame, kib: ((await heap()) - before) / 1024 / 1000 };
      });

  const figures = await interleave(
    Object.fromEntries(Object.entries(contestants).map(([name, row]) => [name, measure(row)])),
  );
  const of = (name, key) => median(figures[name].map((figure) => figure[key]));
  // The words themselves cost the same everywhere: memory is counted above plain focusable words.
  const kib = (name) => of(name, 'kib') - of('plain', 'kib');
  const ratio = of('ours', 'frame') / of('peer', 'frame');
  const above = (name) => of(name, 'frame') - of('plain', 'frame');
  table(
    '1,000 terms on one page',
    ['', 'ms to first frame', '× Shoelace', 'ms above plain', 'KiB each', ''],
    [
      ['plain words', of('plain', 'frame'), of('plain', 'frame') / of('peer', 'frame'), 0, 0],
      [
        'co-term',
        of('ours', 'frame'),
        ratio,
        above('ours'),
        kib('ours'),
        `time ${against(Number(ratio.toFixed(3)), 0.12)}, memory ${against(Number(kib('ours').toFixed(2)), 0.5)}`,
      ],
      ['Shoelace sl-tooltip', of('peer', 'frame'), 1, above('peer'), kib('peer')],
    ],
  );
}

/** One full style pass over a host page of 10,000 elements, bare, with our sheets adopted, and with widgets on it. */
async function style() {
  const bootstrap = readFileSync(`${root}node_modules/bootstrap/dist/css/bootstrap.min.css`, 'utf8');
  const host = Array.from(
    { length: 1111 },
    (_, at) =>
      `<article class="card mb-3" id="a${at}"><div class="card-body"><h2 class="card-title">News</h2><p class="card-text">Some <a href="#">words</a> of <strong>the host</strong>.</p><ul class="list-group"><li class="list-group-item">One</li><li class="list-group-item">Two</li></ul></div></article>`,
  ).join('');
  pages.set(
    '/host',
    html(`<style>${bootstrap}</style>`, `<main class="container">${host}</main><div id="ours"></div>`),
  );
  const snippets = readdirSync(`${root}dist/snippets`).map((file) => [
    file.slice(0, -5),
    readFileSync(`${root}dist/snippets/${file}`, 'utf8'),
  ]);
  const all = snippets.map(([, snippet]) => snippet).join('');

  const measure = (body, keep) => () =>
    fresh('/host', async (page, _cdp, at) => {
      await page.goto(at);
      if (body) {
        await page.evaluate(async (body) => {
          document.getElementById('ours').innerHTML = body;
          await import('/dist/co-elements.js');
        }, body);
        await page.waitForLoadState('networkidle');
        await page.waitForTimeout(200);
        if (!keep) await page.evaluate(() => document.getElementById('ours').replaceChildren());
      }
      return page.evaluate(() => {
        const sheet = document.head.appendChild(document.createElement('style'));
        const times = [];
        for (let pass = 0; pass < 15; pass++) {
          sheet.textContent = `* { --pass: ${pass} }`;
          const start = performance.now();
          void getComputedStyle(document.body).color;
          times.push(performance.now() - start);
        }
        // The quickest pass: the one that nothing else on the machine disturbed.
        return { ms: Math.min(...times), elements: document.querySelectorAll('*').length };
      });
    });

  const figures = await interleave({
    'bare host page': measure(''),
    'all our sheets adopted': measure(all, false),
    ...Object.fromEntries(snippets.map(([name, snippet]) => [`with ${name}`, measure(snippet, true)])),
    'with every widget': measure(all, true),
  });
  const of = (name, key) => median(figures[name].map((figure) => figure[key]));
  const bare = of('bare host page', 'ms');
  table(
    'A full style pass over a host page of 10,000 elements with Bootstrap (widgets bring elements of their own)',
    ['', 'elements', 'ms', '× bare', ''],
    Object.keys(figures).map((name) => [
      name,
      String(of(name, 'elements')),
      of(name, 'ms'),
      of(name, 'ms') / bare,
      name === 'bare host page' ? '' : against(Number((of(name, 'ms') / bare).toFixed(2)), 1.15),
    ]),
  );
}

/** One widget over slow 4G (562 ms, 1.44 Mbit/s) on a CPU four times slower, from navigation to usable. */
async function network() {
  const needs = JSON.parse(readFileSync(`${root}build/needs.json`, 'utf8'));
  const preload = (tag) =>
    [
      'co-elements.js',
      `elements/${tag.slice(3)}.js`,
      `elements/${tag.slice(3)}/class.js`,
      ...needs.needs[tag].map((number) => needs.files[number]),
    ]
      .map((file) => `<link rel="modulepreload" href="/dist/${file}">`)
      .join('');
  const css = '<link rel="stylesheet" href="/dist/co-elements.css">';
  const script = '<script type="module" src="/dist/co-elements.js"></script>';
  const words = '<h1>Host</h1><p>Words of the host.</p>';
  const ladder = readFileSync(`${root}dist/snippets/ladder.html`, 'utf8');
  // Usable: the term answers a press, the ladder's switch has its listener, the peer's tooltip is drawn.
  const watch = (test) =>
    `<script>(function look() { if (${test}) globalThis.usable = performance.now(); else requestAnimationFrame(look) })()</script>`;
  const drawn = `(e => e && e.isUpdatePending === false && e.hasUpdated)`;
  const rows = {
    'static page': [`${words}<p>An EHCP.</p>`, '', `document.readyState !== 'loading'`],
    'co-term': [`${words}<p>An <co-term>EHCP</co-term>.</p>`, script, `document.querySelector('co-term[role=button]')`],
    'co-ladder, pasted tag': [
      `${words}<co-ladder></co-ladder>`,
      script,
      `${drawn}(document.querySelector('co-ladder'))`,
    ],
    'co-ladder, pasted snippet and style sheet': [
      words + ladder,
      css + script,
      `${drawn}(document.querySelector('co-ladder'))`,
    ],
    'co-ladder, snippet with modulepreload': [
      words + ladder,
      css + preload('co-ladder') + script,
      `${drawn}(document.querySelector('co-ladder'))`,
    ],
    'Shoelace sl-tooltip, autoloader': [
      `${words}<p>An <sl-tooltip content="A plan."><span tabindex="0">EHCP</span></sl-tooltip>.</p>`,
      '<link rel="stylesheet" href="/shoelace/themes/light.css"><script type="module" src="/shoelace/shoelace-autoloader.js"></script>',
      `${drawn}(document.querySelector('sl-tooltip'))`,
    ],
  };
  for (const [at, [name, [body, head, test]]] of Object.entries(rows).entries()) {
    pages.set(`/net-${at}`, html(head + watch(test), body));
    rows[name] = `/net-${at}`;
  }
  const measure = (address) => () =>
    fresh(address, async (page, cdp, at) => {
      let requests = 0;
      let bytes = 0;
      await cdp.send('Network.enable');
      cdp.on('Network.requestWillBeSent', ({ request }) => void (requests += request.url.startsWith('http')));
      cdp.on('Network.loadingFinished', ({ encodedDataLength }) => void (bytes += encodedDataLength));
      await cdp.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 562.5,
        downloadThroughput: (1.44 * 1e6) / 8,
        uploadThroughput: (0.675 * 1e6) / 8,
      });
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await page.goto(at);
      await page.waitForFunction(() => globalThis.usable, undefined, { polling: 50, timeout: 60_000 });
      const [usable, read] = await page.evaluate(() => [
        globalThis.usable,
        performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      ]);
      return { usable, read, requests, bytes };
    });

  const figures = await interleave(
    Object.fromEntries(Object.entries(rows).map(([name, address]) => [name, measure(address)])),
  );
  const of = (name, key) => median(figures[name].map((figure) => figure[key]));
  const targets = { 'co-term': 0.42, 'co-ladder, pasted tag': 0.6, 'co-ladder, snippet with modulepreload': 0.42 };
  const peer = of('Shoelace sl-tooltip, autoloader', 'usable');
  table(
    'One widget over slow 4G with a CPU four times slower (HTTP/1.1, gzip)',
    ['', 'requests', 'bytes', 'words ms', 'usable ms', '× static', '× Shoelace', ''],
    Object.keys(rows).map((name) => {
      const share = of(name, 'usable') / peer;
      return [
        name,
        String(of(name, 'requests')),
        String(of(name, 'bytes')),
        of(name, 'read'),
        of(name, 'usable'),
        of(name, 'usable') / of('static page', 'usable'),
        share,
        targets[name] ? against(Number(share.toFixed(2)), targets[name]) : '',
      ];
    }),
  );
}

try {
  console.log(`Medians of ${runs} runs, contestants in turns. Chromium ${browser.version()}.`);
  for (const [name, run] of Object.entries({ terms, style, network }))
    if (values.only.split(',').includes(name)) await run();
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
