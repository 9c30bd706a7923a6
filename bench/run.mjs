// Measures this library and its peers interleaved in one run. Milliseconds vary with the machine; the ratios are what
// counts, and nothing here ever fails a build. Usage: npm run bench [-- --runs 9 --only terms,style,network,marks,survey]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { chromium } from 'playwright-core';
import { rollup } from 'rollup';
import { minify } from 'terser';
import { chromiumArgs, chromiumPath } from '../scripts/chromium.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    only: { type: 'string', default: 'terms,style,network,marks,survey' },
  },
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
const fresh = async (address, measure, viewport = { width: 1280, height: 800 }) => {
  const context = await browser.newContext({ viewport });
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

/**
 * Every form of embedding over slow 4G (562 ms, 1.44 Mbit/s) on a CPU four times slower: from navigation to usable on a
 * bare page; then what a reader sees meanwhile on a host page with its own style sheet and host words below, and what
 * moves, also on a tall screen, on which all of it is in view.
 */
async function network() {
  pages.set('/host.css', readFileSync(`${root}site/council.css`));
  const links = 'https://words.example/widgets/';
  const css = (name) => `<link rel="stylesheet" href="/dist/${name}.css">`;
  const scriptOf = (file) => `<script type="module" src="/dist/${file}.js" data-co-links="${links}"></script>`;
  const script = scriptOf('co-elements');
  const ladder = readFileSync(`${root}dist/snippets/ladder.html`, 'utf8').trim();
  const [, options, words] = /^<co-ladder([^>]*)>([^]*)<\/co-ladder>$/.exec(ladder);
  const marked = `<div data-co="ladder"${options.replaceAll(' ', ' data-co-')}>${words}</div>`;
  const link = `<p><a href="${links}ladder?current=consulting">The co-production ladder</a></p>`;
  const far = Array.from({ length: 60 }, () => '<p>Words of the host.</p>').join('');
  const frame = '<iframe title="The ladder" src="/dist/embed.html?widget=ladder" width="600" height="600"></iframe>';
  // Usable: the term answers a press, the ladder's switch has its listener, the peer's tooltip is drawn.
  const drawn = (tag) =>
    `(e => e && e.isUpdatePending === false && e.hasUpdated && !e.hidden)(document.querySelector('${tag}'))`;
  const inFrame = `(e => e && e.hasUpdated)(frames[0]?.document.querySelector('co-ladder'))`;
  const [host, hostWithWords] = ['host page', 'host page, the same words'];
  // `beside` is the same page without us. A tag without its words inside has neither them nor its height at first.
  const rows = {
    [host]: { body: '<p>An EHCP.</p>', usable: `document.readyState !== 'loading'` },
    [hostWithWords]: { body: `<div>${words}</div>`, usable: `document.readyState !== 'loading'` },
    term: {
      body: '<p>An <co-term>EHCP</co-term>.</p>',
      head: script,
      usable: `document.querySelector('co-term[role=button]')`,
      target: 0.42,
      beside: host,
    },
    'tag, its words and sheet, bundle': {
      body: ladder,
      head: css('styles/ladder') + scriptOf('bundles/ladder'),
      usable: drawn('co-ladder'),
      target: 0.42,
      beside: hostWithWords,
    },
    'tag, its words and sheet': {
      body: ladder,
      head: css('styles/ladder') + script,
      usable: drawn('co-ladder'),
      target: 0.6,
      beside: hostWithWords,
    },
    'tag alone': {
      body: '<co-ladder></co-ladder>',
      head: script,
      usable: drawn('co-ladder'),
      target: 0.6,
    },
    'data-co, its words and sheet': {
      body: marked,
      head: css('styles/data-ladder') + script,
      usable: drawn('co-ladder'),
      beside: hostWithWords,
    },
    'link in view': {
      body: link,
      head: script,
      usable: `document.querySelector('a[aria-expanded]')`,
      beside: host,
    },
    // On the tall screen it is in view.
    'link below': {
      body: far + link,
      head: script,
      usable: `document.querySelector('a[aria-expanded]') || ${drawn('co-ladder')}`,
      beside: host,
    },
    'frame with co-frame.js': {
      body: frame,
      head: '<script type="module" src="/dist/co-frame.js"></script>',
      usable: inFrame,
      beside: host,
    },
    'Shoelace sl-tooltip, autoloader': {
      body: '<p>An <sl-tooltip content="A plan."><span tabindex="0">EHCP</span></sl-tooltip>.</p>',
      head: '<link rel="stylesheet" href="/shoelace/themes/light.css"><script type="module" src="/shoelace/shoelace-autoloader.js"></script>',
      usable: drawn('sl-tooltip'),
    },
  };
  const watch = (usable) => `<script>
    globalThis.moved = 0;
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) globalThis.moved += value;
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => { globalThis.largest = list.getEntries().at(-1).startTime })
      .observe({ type: 'largest-contentful-paint', buffered: true });
    (function look() { if (${usable}) globalThis.usable = performance.now(); else requestAnimationFrame(look) })();
  </script>`;
  const below = '<p id="below">Words of the host below.</p>'.concat('<p>More of them.</p>'.repeat(3));
  for (const [at, row] of Object.values(rows).entries()) {
    const head = `${row.head ?? ''}${watch(row.usable)}`;
    const body = `<h1>Host</h1><p>Words of the host.</p><div id="place">${row.body}</div>${below}`;
    row.bare = `/bare-${at}`;
    pages.set(row.bare, html(head, body));
    row.address = `/net-${at}`;
    pages.set(row.address, html(`<link rel="stylesheet" href="/host.css">${head}`, body));
  }
  const measure = (address, viewport) => () =>
    fresh(
      address,
      async (page, cdp, at) => {
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
        const height = () => page.evaluate(() => document.querySelector('#place').getBoundingClientRect().height);
        await page.goto(at, { waitUntil: 'commit' });
        await page.waitForFunction(() => globalThis.largest, undefined, { polling: 50, timeout: 60_000 });
        const before = await height();
        await page.waitForFunction(() => globalThis.usable, undefined, { polling: 50, timeout: 60_000 });
        await page.waitForTimeout(500);
        const figures = await page.evaluate(() => ({
          usable: globalThis.usable,
          read: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
          largest: globalThis.largest,
          moved: globalThis.moved,
        }));
        return { ...figures, grown: (await height()) - before, requests, bytes };
      },
      viewport,
    );

  const figures = await interleave(
    Object.fromEntries(
      Object.entries(rows).flatMap(([name, { address, bare }]) => [
        [name, measure(address)],
        [`${name}, bare`, measure(bare)],
      ]),
    ),
  );
  const of = (name, key) => median(figures[name].map((figure) => figure[key]));
  const onBare = (name, key) => of(`${name}, bare`, key);
  const peer = onBare('Shoelace sl-tooltip, autoloader', 'usable');
  table(
    'Every form on a bare page over slow 4G with a CPU four times slower (HTTP/1.1, gzip)',
    ['', 'requests', 'bytes', 'words ms', 'usable ms', '× static page', '× Shoelace', ''],
    Object.entries(rows).map(([name, { target }]) => {
      const share = onBare(name, 'usable') / peer;
      return [
        name,
        String(onBare(name, 'requests')),
        String(onBare(name, 'bytes')),
        onBare(name, 'read'),
        onBare(name, 'usable'),
        onBare(name, 'usable') / onBare(host, 'usable'),
        share,
        target ? against(Number(share.toFixed(2)), target) : '',
      ];
    }),
  );

  const tall = {};
  for (const [name, { address }] of Object.entries(rows))
    tall[name] = await measure(address, { width: 1280, height: 8000 })();
  const moved = (name) => Math.max(...figures[name].map((figure) => figure.moved));
  table(
    'What a reader sees meanwhile on a host page with its own style sheet, beside the same page without us',
    ['', 'LCP ms', '× without', '', 'CLS', 'CLS, tall', 'grows px, tall', ''],
    Object.entries(rows).map(([name, { beside }]) => {
      const largest = of(name, 'largest');
      const share = beside && largest / of(beside, 'largest');
      return [
        name,
        largest,
        share ?? '',
        beside ? against(Number(share.toFixed(2)), 1.05) : '',
        moved(name),
        tall[name].moved,
        Math.round(tall[name].grown).toString(),
        beside ? against(Math.max(moved(name), tall[name].moved), 0) : '',
      ];
    }),
  );
}

/** A page of 1 MB and what is looked for in it, the same in every run. */
function jargonPage() {
  let seed = 1;
  const below = (count) => Math.floor(((seed = (seed * 16807) % 2147483647) / 2147483647) * count);
  const glossary = JSON.parse(readFileSync(`${root}src/content/halton/en-GB/glossary.json`, 'utf8'));
  const names = [...new Set(glossary.terms.map(({ term }) => term))].filter((term) => /^[\w -]+$/.test(term));
  const first = names.slice(0, 100);
  const isTerm = (word) => names.some((name) => name.toLowerCase() === word.toLowerCase());
  // Running text is made of the words that explain the terms, as often as they stand there.
  const words = glossary.terms.flatMap(({ plain }) => plain.match(/[A-Za-z]+/g)).filter((word) => !isTerm(word));
  // Half of the others begin with a word of the text, which is hard on an engine that looks at the first word of a term.
  const beginnings = [...new Set(words.filter((word) => word.length > 3))];
  const more = Array.from(
    { length: 900 },
    (_, at) => names[at + 100] ?? `${beginnings[at % beginnings.length]}${at % 2 ? 'ly' : ''} number ${at}`,
  );
  const some = (count) => Array.from({ length: count }, () => words[below(words.length)]).join(' ');
  const term = () => first[below(100)];
  // As content systems write it: classes, wrappers, links, line breaks.
  const part = (at) => `
    <div class="content-block content-block--text" id="part-${at}">
      ${at % 60 ? `<p class="content-block__title">${some(4)}</p>` : `<h2>${some(4)}</h2>`}
      <p class="lead">${some(12)} <strong>${some(2)}</strong> ${term()} ${some(9)},
        ${some(6)} ${term()} ${some(5)}.</p>
      <p>${some(8)} <a class="link" href="/pages/${at}/more-about-this">${some(3)}</a> ${some(6)} ${term()} ${some(4)}.</p>
      <ul class="list list--bullet">
        ${Array.from({ length: 4 }, () => `<li class="list__item"><span>${some(3)} ${term()}</span> ${some(5)}</li>`).join('\n        ')}
      </ul>
      <table class="table"><tbody>
        ${Array.from({ length: 3 }, () => `<tr class="table__row"><th scope="row">${some(2)}</th><td class="table__cell">${some(3)} ${term()} ${some(3)}</td><td class="table__cell table__cell--numeric">${below(1000)}</td></tr>`).join('\n        ')}
      </tbody></table>
    </div>`;
  let body = '';
  for (let at = 0; body.length < 1e6; at += 1) body += part(at);
  return { body, first, more };
}

/** The jargon of a page marked: every use wrapped by the peers, painted by us; how long the page is busy, and what marks hold. */
async function marks() {
  const { body, first, more } = jargonPage();
  for (const file of ['mark.js/dist/mark.min.js', 'findandreplacedomtext/src/findAndReplaceDOMText.js'])
    pages.set(`/${path.basename(file)}`, readFileSync(`${root}node_modules/${file}`));
  const scripts = ['mark.min.js', 'findAndReplaceDOMText.js']
    .map((name) => `<script src="/${name}"></script>`)
    .join('');
  pages.set(
    '/jargon',
    html(`${scripts}<style>::highlight(terms) { text-decoration: underline }</style>`, `<main>${body}</main>`),
  );

  /** Runs in the page: one contestant, until its marks are there. */
  const contestant = {
    'mark.js, one regex': { peer: 'mark', names: first },
    '… each text by itself': { peer: 'texts', names: first },
    findAndReplaceDOMText: { peer: 'replace', names: first },
    'markPage, all uses painted': { uses: 'all', names: first },
    'markPage, first uses painted': { uses: 'first', names: first },
    '… all uses, 1,000 terms': { uses: 'all', names: [...first, ...more] },
  };
  const measure =
    ({ peer, uses, names }) =>
    () =>
      fresh('/jargon', async (page, cdp, at) => {
        await page.goto(at, { waitUntil: 'load' });
        await page.evaluate(
          async ({ peer, uses, names }) => {
            const main = document.querySelector('main');
            const { markPage, paintMarks } = await import('/dist/glossary/mark.js');
            const { startsOf } = await import('/dist/glossary.js');
            const longest = names.toSorted((a, b) => b.length - a.length);
            // What ours reads as the same: a space in a term is any white space or a hyphen.
            const spaced = longest.map((name) => name.replaceAll(/[ -]/g, '[\\s-]+'));
            const regex = new RegExp(`\\b(?:${spaced.join('|')})\\b`, 'g');
            const terms = names.map((name) => ({ id: name, match: [`\\b${name}\\b`], starts: startsOf([name]) }));
            const highlight = new Highlight();
            CSS.highlights.set('terms', highlight);
            globalThis.run = {
              // As all others do it finds words that go on in another element; left to itself it doesn't, and is quicker.
              mark: () => new globalThis.Mark(main).markRegExp(regex, { acrossElements: true }),
              texts: () => new globalThis.Mark(main).markRegExp(regex),
              replace: () => void globalThis.findAndReplaceDOMText(main, { find: regex, wrap: 'mark' }),
              ours: () =>
                new Promise((resolve) => {
                  const onChange = (found) => {
                    globalThis.kept = found;
                    paintMarks(highlight)(found);
                    resolve();
                  };
                  markPage(main, { terms, uses, onChange });
                }),
            }[peer ?? 'ours'];
          },
          { peer, uses, names },
        );
        await page.waitForTimeout(200);
        const heap = async () => {
          await cdp.send('HeapProfiler.collectGarbage');
          const { usedSize, embedderHeapUsedSize = 0 } = await cdp.send('Runtime.getHeapUsage');
          return usedSize + embedderHeapUsedSize;
        };
        const before = await heap();
        const figures = await page.evaluate(async () => {
          const nextFrame = () =>
            new Promise((resolve) =>
              requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = resolve;
                port2.postMessage('');
              }),
            );
          const tasks = [];
          const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
          observer.observe({ type: 'longtask' });
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
          const start = performance.now();
          await globalThis.run();
          const script = performance.now() - start;
          await nextFrame();
          // Of many marks those near the view are painted, once it is known which.
          const painted = () => !globalThis.kept || CSS.highlights.get('terms').size > 0;
          const waits = !painted();
          while (!painted()) await new Promise((resolve) => setTimeout(resolve));
          if (waits) await nextFrame();
          const frame = performance.now() - start;
          await new Promise((resolve) => setTimeout(resolve, 200));
          const lasted = tasks.filter((task) => task.startTime + task.duration > start);
          return {
            script,
            frame,
            longest: Math.max(0, ...lasted.map(({ duration }) => duration)),
            count: globalThis.kept?.length ?? document.querySelectorAll('mark').length,
          };
        });
        return { ...figures, bytes: ((await heap()) - before) / figures.count };
      });

  const figures = await interleave(
    Object.fromEntries(Object.entries(contestant).map(([name, row]) => [name, measure(row)])),
  );
  const of = (name, key) => median(figures[name].map((figure) => figure[key]));
  const [regex, texts, replace, all, once, thousand] = Object.keys(contestant);
  const share = (name, peer, key = 'frame') => Number((of(name, key) / of(peer, key)).toFixed(3));
  /** Until the marks are on the screen, which is what a person waits for, and the script alone, which leaves layout out. */
  const beside = (name, peer, what, target) =>
    ['frame', 'script']
      .map((key) => `${key} ${share(name, peer, key)} × ${what} ${against(share(name, peer, key), target)}`)
      .join(', ');
  const held = {
    [all]: `${beside(all, regex, 'mark.js', 0.2)} (${share(all, texts)} × each text), ${beside(all, replace, 'findAndReplace', 0.5)}`,
    [once]: beside(once, regex, 'mark.js', 0.143),
    [thousand]: beside(thousand, all, '100 terms', 1.3),
  };
  const longest = (name) => Math.max(...figures[name].map((figure) => figure.longest));
  table(
    `The jargon of a page of ${(body.length / 1e6).toFixed(1)} MB marked, 100 terms`,
    ['', 'marks', 'script ms', 'to next frame ms', 'longest task ms', 'bytes a mark', ''],
    Object.keys(contestant).map((name) => [
      name,
      String(of(name, 'count')),
      of(name, 'script'),
      of(name, 'frame'),
      longest(name) ? longest(name) : '< 50',
      of(name, 'bytes'),
      held[name] ? `${held[name]}, tasks ${against(longest(name), 50)}` : '',
    ]),
  );
}

/** The script of a page that asks, to the answer that is sent, beside the smallest page with SurveyJS. No content. */
async function survey() {
  const bundle = await rollup({
    input: 'survey',
    plugins: [
      {
        name: 'survey',
        resolveId: (id) => (id === 'survey' ? id : undefined),
        load: (id) =>
          id === 'survey'
            ? `import { Model } from 'survey-core'; import { renderSurvey } from 'survey-js-ui';
               const ask = { elements: [{ type: 'radiogroup', name: 'a', title: 'Do you agree?', choices: ['Yes', 'No'] }] };
               renderSurvey(new Model(ask), document.querySelector('#survey'));`
            : undefined,
      },
      nodeResolve({ browser: true }),
    ],
    onwarn: () => {},
  });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  const { code } = await minify(output[0].code, { module: true });
  const needs = JSON.parse(readFileSync(`${root}build/needs.json`, 'utf8'));
  const sum = (names) =>
    [...new Set(['co-elements.js', ...names, 'chunks/send.js'])]
      .filter((name) => !/^(content|pictures)\//.test(name))
      .reduce((bytes, name) => bytes + gzipSync(readFileSync(`${root}dist/${name}`)).length, 0);
  const printed = needs['co-consultation-form'];
  const ours = sum(printed);
  const drawn = sum([...needs['co-consultation'], ...printed, 'chunks/form-styles.js']);
  const peer = gzipSync(code).length;
  const share = Number((ours / peer).toFixed(3));
  table(
    'The script of a page that asks people, gzipped bytes',
    ['', 'bytes', ''],
    [
      ['SurveyJS, one question', String(peer), ''],
      ['co-consultation-form, every kind, words in the page', String(ours), `${share} × ${against(share, 0.04)}`],
      ['co-consultation, every kind, words drawn', String(drawn), `${(drawn / peer).toFixed(3)} ×`],
    ],
  );
}

try {
  console.log(`Medians of ${runs} runs, contestants in turns. Chromium ${browser.version()}.`);
  for (const [name, run] of Object.entries({ terms, style, network, marks, survey }))
    if (values.only.split(',').includes(name)) await run();
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
