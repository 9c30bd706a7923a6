// The one script tag in a real browser: what it fetches, when, and what happens when something is missing or wrong.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import sirv from 'sirv';
import { dist, loader, newTab, open, page, quiet, server, start, stop } from './host-page.mjs';

const words = 'Working together as equals';

before(start);
after(stop);

const snippets = () =>
  readdirSync(`${dist}snippets`)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ room: file.slice(0, -5), html: readFileSync(`${dist}snippets/${file}`, 'utf8').trim() }));
const snippet = (room) => snippets().find((one) => one.room === room).html;

const text = (tab, selector = 'body') => tab.locator(selector).first().innerText();

describe('one script tag', { concurrency: 2 }, () => {
  test('fetches for a term the loader, the spellings of its letter and, when idle, the panel', async (t) => {
    const { tab, asked, said, errors } = await open(t, page('<p>An <co-term>EHCP</co-term>.</p>'));
    await tab.waitForFunction(() => customElements.get('co-definition'));
    await quiet(tab, asked);
    assert.deepEqual(asked.slice(0, 2), ['co-elements.js', 'content/halton/en-GB/forms/e.js']);
    assert.deepEqual(asked.slice(2).sort(), ['chunks/core.js', 'chunks/terms.js', 'elements/definition/class.js']);
    assert.deepEqual([said, errors], [[], []]);
  });

  test('fetches for a ladder its room, what it stands on and its section, and when idle the panel for its terms', async (t) => {
    const { tab, asked } = await open(t, page('<co-ladder></co-ladder>'));
    await quiet(tab, asked);
    assert.ok((await text(tab, 'co-ladder')).includes(words));
    assert.deepEqual([...asked].sort(), [
      'chunks/core.js',
      'chunks/drawn.js',
      'chunks/terms.js',
      'co-elements.js',
      'content/halton/en-GB/ladder.js',
      'elements/definition/class.js',
      'elements/ladder/class.js',
    ]);
  });

  test('fetches for a part in another language its labels, and for English none', async (t) => {
    const toggle = '<co-easy-read-toggle></co-easy-read-toggle>';
    const { tab, asked, said, errors } = await open(t, page(toggle));
    await quiet(tab, asked);
    const before = asked.length;
    await tab.evaluate((html) => document.body.insertAdjacentHTML('beforeend', `<p lang="pl-PL">${html}</p>`), toggle);
    await tab.getByText('Proste słowa').waitFor();
    assert.deepEqual(
      [asked.slice(0, before).sort(), asked.slice(before)],
      [
        ['chunks/core.js', 'chunks/drawn.js', 'co-elements.js', 'elements/easy-read-toggle/class.js'],
        ['chunks/languages.js', 'labels/pl.js'],
      ],
    );
    assert.deepEqual([said, errors], [[], []]);
  });

  test('shows English labels where a language’s can’t be had, and says so once', async (t) => {
    const part = '<div lang="uk"><co-ladder></co-ladder><co-easy-read-toggle></co-easy-read-toggle></div>';
    const { tab, asked, said, errors } = await open(t, page(part), {
      route: (path) => (path === 'labels/uk.js' ? 'abort' : undefined),
    });
    await quiet(tab, asked);
    assert.ok((await text(tab, 'co-ladder')).includes(words));
    assert.ok((await text(tab, 'co-easy-read-toggle')).includes('Plain words'));
    assert.deepEqual(said, ['[co-elements] lang="uk": its labels could not be fetched.']);
    assert.deepEqual(errors, []);
  });

  test('fetches nothing for a page without widgets', async (t) => {
    const { tab, asked } = await open(t, page('<p>Nothing of ours.</p>'));
    await quiet(tab, asked);
    assert.deepEqual(asked, ['co-elements.js']);
  });

  test('one term opened fetches the definitions of its letter, never all', async (t) => {
    const { tab, asked } = await open(t, page('<p>An <co-term>EHCP</co-term>.</p>'));
    // The panel comes when the page is idle.
    await tab.waitForFunction(() => customElements.get('co-definition'));
    await quiet(tab, asked);
    const before = asked.length;
    await tab.locator('p > co-term', { hasText: 'EHCP' }).click();
    await tab.locator('co-definition:popover-open').waitFor();
    await quiet(tab, asked);
    assert.deepEqual(asked.slice(before), ['content/halton/en-GB/definitions/e.js']);
  });

  test('fetches no file twice where a page holds every widget', async (t) => {
    const { tab, asked, said, errors } = await open(
      t,
      page(
        snippets()
          .map(({ html }) => html)
          .join(''),
      ),
    );
    await quiet(tab, asked);
    assert.deepEqual(asked.toSorted(), [...new Set(asked)].sort());
    assert.deepEqual([said, errors], [[], []]);
  });

  for (const wording of ['plain', 'easy'])
    for (const { room, html } of existsSync(`${dist}snippets`) ? snippets() : [])
      test(`asks for all that ${room} needs in ${wording} words before any of it has come`, async (t) => {
        let release;
        const gate = new Promise((resolve) => (release = resolve));
        const { tab, asked } = await open(t, page(html, { html: `data-co-words="${wording}"` }), {
          route: async (path) => void (path !== 'co-elements.js' && (await gate)),
        });
        while (asked.length < 2) await wait(20);
        await quiet({ evaluate() {} }, asked);
        const second = [...asked];
        release();
        await quiet(tab, asked);
        // A picture that an author names is decoration; its words don't wait for it.
        // The panel for the terms in our words comes when the page is idle, and a pack is a file of the host's.
        const later = /^pictures\/|^elements\/definition|^chunks\/terms|\/schemas\/|^chunks\/packs/;
        const third = asked.slice(second.length).filter((path) => !later.test(path));
        assert.deepEqual(third, [], 'asked for in a third round');
      });

  test('draws what is added later', async (t) => {
    const { tab, asked } = await open(t, page(''));
    await quiet(tab, asked);
    await tab.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<div><co-ladder></co-ladder></div>'));
    await tab.getByText(words).first().waitFor();
  });

  test('watches a shadow root on request; the page’s choice of words reaches in', async (t) => {
    const { tab, asked, said, errors } = await open(
      t,
      page('<div id="host"></div>', { head: '<script type="module" src="/host.js"></script>' }),
      { route: undefined },
    );
    await tab.evaluate(async () => {
      const { watch } = await import('/dist/co-elements.js');
      const root = document.getElementById('host').attachShadow({ mode: 'open' });
      watch(root);
      root.innerHTML = '<style>p { color: red }</style><co-ladder></co-ladder><p>A <co-term>EHCP</co-term>.</p>';
    });
    await tab.getByText(words).first().waitFor();
    await quiet(tab, asked);
    assert.ok(asked.includes('elements/definition/class.js'), 'the panel is fetched for a term in a shadow root');
    const look = () =>
      tab.evaluate(() => {
        const root = document.getElementById('host').shadowRoot;
        return {
          colour: getComputedStyle(root.querySelector('co-ladder p')).color,
          words: root.querySelector('co-ladder').innerText,
        };
      });
    assert.notEqual((await look()).colour, 'rgb(255, 0, 0)', 'the style sheet is adopted there');
    await tab.evaluate(() => (document.documentElement.dataset.coWords = 'easy'));
    await quiet(tab, asked);
    assert.ok((await look()).words.includes('Draft easy read'));
    await tab.locator('p > co-term', { hasText: 'EHCP' }).click();
    await tab.locator('co-definition:popover-open').waitFor();
    assert.deepEqual([said, errors], [[], []]);
  });
});

describe('an element that the parser is still inside', { concurrency: 2 }, () => {
  let slow, url;
  const files = sirv(dist, { dev: true });

  before(async () => {
    slow = createServer(async (request, response) => {
      if (request.url.startsWith('/dist/')) {
        request.url = request.url.slice(5);
        return files(request, response);
      }
      const nested = request.url === '/nested';
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      // Browsers begin to draw after the first kilobyte.
      response.write(
        page('', { head: loader.replace(' src', ' async src') }).split('</body>')[0] + `<!--${'.'.repeat(2000)}-->`,
      );
      response.write(`<main><co-ladder><div>${nested ? '<ul><li>' : '<p>'}Fallback words, first half`);
      await wait(1200);
      response.end(
        `, second half.${nested ? '</li></ul>' : '</p>'}</div><p>Fallback end.</p></co-ladder></main><p>After.</p></body></html>`,
      );
    });
    await new Promise((resolve) => slow.listen(0, 'localhost', resolve));
    url = `http://localhost:${slow.address().port}`;
  });

  after(() => {
    slow.close();
    slow.closeAllConnections();
  });

  for (const path of ['/', '/nested'])
    test(`keeps its fallback until all of it has come, and then only the drawn words stand (${path})`, async (t) => {
      const { tab } = await newTab(t, { origins: [url] });
      await tab.goto(`${url}${path}`, { waitUntil: 'commit' });
      await tab.waitForFunction(() => customElements.get('co-ladder'));
      assert.equal(
        await tab.evaluate(() => document.readyState),
        'loading',
        'the element is defined while the parser is inside it',
      );
      await wait(200);
      assert.match(
        await tab.evaluate(() => document.querySelector('co-ladder').textContent),
        /^Fallback words, first half$/,
      );
      await tab.getByText(words).first().waitFor();
      const drawn = await tab.evaluate(() => document.body.innerText);
      assert.ok(!drawn.includes('Fallback'), 'the fallback is gone');
      assert.equal(drawn.split('Step 7 of 7').length, 2, 'the ladder is drawn once');
      assert.ok(drawn.includes('After.'));
    });
});

describe('a word whose meaning is still on its way', { concurrency: 2 }, () => {
  const late = (word) => async (t) => {
    let go;
    const held = new Promise((resolve) => {
      go = resolve;
    });
    const opened = await open(t, page(`<p>An <co-term>${word}</co-term>.</p>`), {
      route: (path) => (path.includes('/forms/') ? held : undefined),
    });
    await opened.tab.locator('co-term[role=button]').waitFor();
    return { ...opened, go };
  };

  test('takes a press, and answers it when the meaning is there', async (t) => {
    const { tab, go } = await late('EHCP')(t);
    await tab.locator('co-term').click();
    await tab.keyboard.press('Tab');
    assert.equal(await tab.locator('co-definition:popover-open').count(), 0);
    go();
    await tab.locator('co-definition:popover-open').getByText('EHC plan').first().waitFor();
  });

  test('becomes plain text again where the glossary does not know it, and says so once', async (t) => {
    const { tab, said, go } = await late('etcetera')(t);
    go();
    await tab.waitForFunction(() => !document.querySelector('co-term').hasAttribute('role'));
    assert.deepEqual(await tab.locator('co-term').evaluate((term) => term.getAttributeNames()), []);
    assert.equal(said.length, 1);
    assert.match(said[0], /expected a term of the glossary/);
  });

  test('becomes plain text again where it cannot be had', async (t) => {
    const { tab, said, go } = await late('EHCP')(t);
    go('abort');
    await tab.waitForFunction(() => !document.querySelector('co-term').hasAttribute('role'));
    assert.equal(said.length, 1);
    assert.match(said[0], /could not be fetched/);
  });
});

describe('what cannot be fetched', { concurrency: 2 }, () => {
  const blocked = [
    ['a chunk', 'chunks/drawn.js', 1],
    ['the room', 'elements/ladder/class.js', 1],
    ['its section', 'content/halton/en-GB/ladder.js', 1],
    ['the loader', 'co-elements.js', 0],
  ];
  for (const [what, file, warnings] of blocked)
    test(`leaves the words that are there: ${what}`, async (t) => {
      const { tab, asked, said, errors } = await open(
        t,
        page(`${snippet('ladder')}<co-ladder current="consulting"><p>Other words.</p></co-ladder>`),
        {
          route: (path) => (path === file ? 'abort' : undefined),
        },
      );
      await quiet(tab, asked);
      const seen = await text(tab);
      assert.ok(seen.includes(words) && seen.includes('Other words.'));
      assert.equal(said.length, warnings, said.join('\n'));
      for (const line of said)
        assert.match(line, /<co-ladder>.*(could not be fetched|Failed to fetch).*words already there stay/);
      assert.deepEqual(errors, []);
    });

  test('leaves words without their pictures', async (t) => {
    const { tab, asked, said, errors } = await open(
      t,
      page('<co-ladder></co-ladder>', { html: 'data-co-words="easy"' }),
      {
        route: (path) => (path.endsWith('.pictures.js') ? 'abort' : undefined),
      },
    );
    await quiet(tab, asked);
    assert.ok((await text(tab, 'co-ladder')).includes('Draft easy read'));
    assert.ok(said.length <= 1, said.join('\n'));
    assert.deepEqual(errors, []);
  });

  for (const [what, pattern, clicks] of [
    ['its spellings', /forms\/e\.js$/, 0],
    ['the panel', /definition\/class\.js$/, 1],
    ['its definition', /definitions\/e\.js$/, 1],
  ])
    test(`leaves a term's word as it is, with one warning: ${what}`, async (t) => {
      const { tab, asked, said, errors } = await open(t, page('<p>An <co-term>EHCP</co-term> is a plan.</p>'), {
        route: (path) => (pattern.test(path) ? 'abort' : undefined),
      });
      await quiet(tab, asked);
      if (clicks) await tab.locator('p > co-term', { hasText: 'EHCP' }).click();
      await quiet(tab, asked);
      assert.ok((await text(tab)).includes('An EHCP is a plan.'));
      assert.equal(said.length, 1, said.join('\n'));
      assert.match(said[0], /could not be fetched/);
      assert.deepEqual(errors, []);
    });

  test('gives up quietly where the element has gone, and draws when it comes back', async (t) => {
    let release;
    const gate = new Promise((resolve) => (release = resolve));
    const { tab, asked, said, errors } = await open(
      t,
      page('<co-ladder></co-ladder><p>A <co-term>EHCP</co-term>.</p>'),
      {
        route: async (path) => void (path !== 'co-elements.js' && (await gate)),
      },
    );
    while (asked.length < 5) await wait(20);
    await tab.evaluate(() => {
      globalThis.gone = [...document.querySelectorAll('co-ladder, co-term')];
      for (const element of globalThis.gone) element.remove();
    });
    release();
    await quiet(tab, asked);
    assert.deepEqual([said, errors], [[], []]);
    await tab.evaluate(() => document.body.append(...globalThis.gone));
    await tab.getByText(words).first().waitFor();
    await tab.locator('body > co-term[role=button], body > p > co-term[role=button]').first().waitFor();
    assert.deepEqual([said, errors], [[], []]);
  });
});

describe('storage that is blocked', () => {
  const toggle = '<co-easy-read-toggle remember></co-easy-read-toggle><co-ladder></co-ladder>';
  const choose = async (tab, frame) => {
    const { said, errors, asked } = tab;
    await frame.getByRole('radio', { name: 'Easy read' }).check();
    await frame.getByText('Draft easy read').first().waitFor();
    await quiet(tab.tab, asked);
    assert.equal(
      await frame.getByRole('button', { name: /forget/i }).count(),
      0,
      'nothing is stored, so nothing can be forgotten',
    );
    assert.deepEqual([said, errors], [[], []]);
  };

  test('works for the page where reading it throws', async (t) => {
    const opened = await open(t, page(toggle), {
      init: () =>
        Object.defineProperty(globalThis, 'localStorage', {
          get: () => {
            throw new DOMException('blocked', 'SecurityError');
          },
        }),
    });
    await choose(opened, opened.tab);
  });

  test('works in a sandboxed frame without an origin', async (t) => {
    const inner = page(toggle, { head: `<base href="${server.url}/">${loader}` }).replaceAll('"', '&quot;');
    const opened = await open(
      t,
      page(`<iframe sandbox="allow-scripts" srcdoc="${inner}" width="600" height="600"></iframe>`, { head: '' }),
      {
        route: () => 'cors',
      },
    );
    await choose(opened, opened.tab.frameLocator('iframe'));
  });
});

describe('a value that is not known', { concurrency: 2 }, () => {
  for (const [html, name, expected, stays, host] of [
    ['<co-ladder current="top"></co-ladder>', '<co-ladder current="top">', 'co-producing', words],
    ['<co-ladder aim="top"></co-ladder>', '<co-ladder aim="top">', 'co-producing', words],
    ['<co-ladder mode="choose" name="a" value="top"></co-ladder>', '<co-ladder value="top">', 'co-producing', words],
    ['<co-ladder mode="pick"></co-ladder>', '<co-ladder mode="pick">', 'read or choose', words],
    ['<co-ladder heading-level="9"></co-ladder>', '<co-ladder heading-level="9">', '1 to 6', words],
    ['<co-ladder heading-level="two"></co-ladder>', '<co-ladder heading-level="two">', '1 to 6', words],
    ['<co-ladder words="hard"></co-ladder>', '<co-ladder words="hard">', 'plain, easy, original', words],
    ['<co-ladder pictures="maybe"></co-ladder>', '<co-ladder pictures="maybe">', 'on, off', words],
    ['<co-ladder></co-ladder>', '<html data-co-words="hard">', 'plain, easy, original', words, 'data-co-words="hard"'],
    [
      '<co-ladder></co-ladder><co-jigsaw></co-jigsaw>',
      '<html data-co-pictures="no">',
      'on, off',
      words,
      'data-co-pictures="no"',
    ],
    ['<co-jigsaw current="corner"></co-jigsaw>', '<co-jigsaw current="corner">', 'feedback', words],
    [
      '<co-priority-card priority="money"><p>Old words.</p></co-priority-card>',
      '<co-priority-card priority="money">',
      'inclusive-education',
      'Old words.',
    ],
    [
      '<co-priority-card><p>Old words.</p></co-priority-card>',
      '<co-priority-card priority="">',
      'inclusive-education',
      'Old words.',
    ],
    [
      '<p>A <co-term term="quark">small thing</co-term>.</p>',
      '<co-term term="quark">',
      'a term of the glossary',
      'A small thing.',
    ],
    ['<p>A <co-term>quark</co-term>.</p>', 'quark', 'a term of the glossary', 'A quark.'],
    [
      '<co-card picture="quark"><p>Own words.</p></co-card>',
      '<co-card picture="quark">',
      'the name of a picture',
      'Own words.',
    ],
    [
      '<co-easy-read-toggle for="nowhere"></co-easy-read-toggle>',
      '<co-easy-read-toggle for="nowhere">',
      'the id of a region',
      'Easy read',
    ],
  ])
    test(`is told of once: ${host ?? html}`, async (t) => {
      const { tab, asked, said, errors } = await open(t, page(html, { html: host }));
      await quiet(tab, asked);
      assert.equal(said.length, 1, `one warning, not ${said.length}: ${said.join('\n')}`);
      assert.ok(said[0].includes(name), `“${said[0]}” names ${name}`);
      assert.ok(said[0].includes('expected') && said[0].includes(expected), `“${said[0]}” says what was expected`);
      assert.ok((await text(tab)).includes(stays), 'the words stand');
      assert.deepEqual(errors, []);
    });
});

describe('two versions on one page', { concurrency: 2 }, () => {
  const route = (path) => (path.startsWith('old/') ? 'old' : undefined);
  const second = loader.replace('/dist/', '/old/');
  const body = '<co-easy-read-toggle></co-easy-read-toggle><co-ladder></co-ladder><p>A <co-term>EHCP</co-term>.</p>';

  for (const [order, head] of [
    ['new, then old', loader + second],
    ['old, then new', second + loader],
  ])
    test(`work together and are told of once: ${order}`, async (t) => {
      const { tab, asked, said, errors } = await open(t, page(body, { head }), { route });
      await tab.getByText(words).first().waitFor();
      await quiet(tab, asked);
      assert.equal(said.length, 1, said.join('\n'));
      assert.match(said[0], /0\.1\.0/);
      assert.match(said[0], /0\.0\.9/);
      await tab.locator('p > co-term', { hasText: 'EHCP' }).click();
      await tab.locator('co-definition:popover-open').waitFor();
      await tab.keyboard.press('Escape');
      await tab.getByRole('radio', { name: 'Easy read' }).check();
      await tab.getByText('Draft easy read').first().waitFor();
      assert.equal(said.length, 1, said.join('\n'));
      assert.deepEqual(errors, []);
    });

  for (const [order, copies] of [
    [
      'the switch of the old',
      ['/dist/elements/ladder.js', '/old/elements/jigsaw.js', '/old/elements/easy-read-toggle.js'],
    ],
    [
      'the switch of the new',
      ['/old/elements/ladder.js', '/old/elements/jigsaw.js', '/dist/elements/easy-read-toggle.js'],
    ],
  ])
    test(`one switch drives the elements of both: ${order}`, async (t) => {
      const { tab, asked, said, errors } = await open(
        t,
        page('<co-easy-read-toggle></co-easy-read-toggle><co-ladder></co-ladder><co-jigsaw></co-jigsaw>', { head: '' }),
        { route },
      );
      await tab.evaluate(async (files) => {
        globalThis.changes = 0;
        globalThis.spoken = [];
        document.addEventListener('co-reading-change', () => globalThis.changes++);
        for (const file of files) await import(file);
      }, copies);
      await tab.getByText(words).first().waitFor();
      await tab.getByRole('radio', { name: 'Easy read' }).check();
      for (const tag of ['co-ladder', 'co-jigsaw']) await tab.locator(tag).getByText('Draft easy read').waitFor();
      await quiet(tab, asked);
      assert.equal(await tab.evaluate(() => globalThis.changes), 1, 'one store answers');
      assert.equal(await tab.locator('#co-announcer').count(), 1, 'one announcer');
      // Both bring the terms inside their words; where both ask at once, the second says that there are two.
      const others = said.filter((line) => !line.includes('Two versions of co-elements'));
      assert.deepEqual([others, errors], [[], []]);
    });
});

describe('integrity.json', { concurrency: 2 }, () => {
  const hashes = () => JSON.parse(readFileSync(`${dist}integrity.json`, 'utf8'));

  test('has the hash of every script and style sheet that a page may load', async () => {
    const files = readdirSync(dist, { recursive: true }).map((file) => file.replaceAll('\\', '/'));
    const wanted = files.filter((file) => /\.(js|css)$/.test(file) && !file.startsWith('server/'));
    assert.deepEqual(Object.keys(hashes()).sort(), wanted.sort());
  });
});
