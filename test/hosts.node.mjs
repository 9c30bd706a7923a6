// Strict and odd hosts: policies in real headers, integrity, other places, two versions, frames without an origin.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { dist, newTab, open, page, quiet, start, stop } from './host-page.mjs';

const folder = path.join(mkdtempSync(path.join(tmpdir(), 'co-host-')), 'co');
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
/** Of the same build, under another number. */
const earlier = '0.0.9';
const cors = { 'access-control-allow-origin': '*' };

/** The command as a web team runs it. */
const host = (...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${dist}cli.js`, 'host', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

before(async () => {
  await start();
  assert.equal(host(folder).status, 0);
  const place = path.join(folder, earlier);
  cpSync(path.join(folder, version), place, { recursive: true });
  for (const name of globSync('{stable/,chunks/,}*.{js,html}', { cwd: place })) {
    const file = path.join(place, name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(version, earlier));
  }
});

after(async () => {
  await stop();
  rmSync(path.dirname(folder), { recursive: true });
});

const hashes = () => JSON.parse(readFileSync(`${dist}integrity.json`, 'utf8'));
const types = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html; charset=utf-8' };
const links = 'https://words.example/widgets/';
const css = (address) => `<link rel="stylesheet" href="${address}co-elements.css">`;
/** What stands below it is out of sight at first. */
const far = '<svg width="1" height="3000"></svg>';
const ladder = 'Working together as equals';

/**
 * A server of the test's own: pages and folders by their paths, under real headers. `change(path, text)` is what a file
 * of a folder has become on its way.
 */
async function serve(t, { pages = {}, folders = {}, headers = {}, change } = {}) {
  const asked = [];
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const prefix = Object.keys(folders).find((one) => pathname.startsWith(one));
    const name = prefix && pathname.slice(prefix.length);
    if (prefix) asked.push(name);
    const body =
      pages[pathname] ?? (prefix && (await readFile(path.join(folders[prefix], name), 'utf8').catch(() => undefined)));
    if (body === undefined) return response.writeHead(404, headers).end();
    response.writeHead(200, { 'content-type': types[path.extname(name ?? '')] ?? types['.html'], ...headers });
    response.end((prefix && (await change?.(name, body))) ?? body);
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://localhost:${server.address().port}`, asked, pages };
}

const script = (address, more = '') =>
  `<script type="module" src="${address}co-elements.js" data-co-links="${links}" ${more}></script>`;

describe('a script tag with integrity', { concurrency: 2 }, () => {
  const press = async ({ tab, asked }) => {
    await tab.locator('co-term', { hasText: 'EHCP' }).first().click();
    await quiet(tab, asked);
  };
  const easy = 'data-co-words="easy"';
  const scenes = [
    {
      what: 'a widget',
      body: '<co-ladder><p>Seven steps.</p></co-ladder>',
      html: easy,
      stays: /Seven steps\.|7 steps/,
    },
    { what: 'a link', body: `${far}<p><a href="${links}jigsaw">The jigsaw</a></p>`, stays: /The jigsaw|Jigsaw/ },
    {
      what: 'a term',
      body: '<p>An <co-term>EHCP</co-term> is a plan.</p>',
      html: easy,
      act: press,
      stays: /An EHCP is/,
    },
  ];
  /** Nobody misses them until they press something, or they are there beside the words. */
  const silent = /^elements\/definition|^chunks\/terms|^pictures\//;

  /** Opens a scene; `changed` is the one file that is not what was published. It tells if it runs. */
  const visit = async (t, { body, html, act }, { changed, integrity = hashes()['co-elements.js'] } = {}) => {
    const { url, asked } = await serve(t, {
      pages: { '/': page(body, { html, head: script('/co/', integrity && `integrity="${integrity}"`) }) },
      folders: { '/co/': dist },
      change: async (name, text) => {
        if (name === changed) return `${text}\n(globalThis.ran ??= []).push('${name}');`;
        // It comes first: what imports it must not fetch it anew.
        await wait(100);
        return text;
      },
    });
    const { tab, said, errors } = await newTab(t, { origins: [url] });
    await tab.goto(url);
    await quiet(tab, asked);
    await act?.({ tab, asked });
    const ran = await tab.evaluate(() => globalThis.ran ?? []);
    return { tab, asked, said, errors, ran };
  };

  for (const scene of scenes)
    test(`lets no changed file of ${scene.what} run, says so and leaves the words`, async (t) => {
      const sound = await visit(t, scene);
      assert.deepEqual([sound.said, sound.errors], [[], []]);
      assert.deepEqual(sound.asked.slice(0, 2), ['co-elements.js', 'integrity.js']);
      assert.deepEqual(sound.asked.toSorted(), [...new Set(sound.asked)].sort(), 'no file is asked for twice');
      for (const changed of sound.asked)
        await t.test(changed, async (t) => {
          const { tab, asked, said, errors, ran } = await visit(t, scene, { changed });
          assert.ok(asked.includes(changed));
          assert.deepEqual([ran, errors], [[], []]);
          assert.match(await tab.locator('body').innerText(), scene.stays);
          // The browser itself speaks for the tag.
          if (changed === 'co-elements.js') return assert.deepEqual(asked, ['co-elements.js']);
          if (scene.act || !silent.test(changed)) assert.ok(said.length || changed.startsWith('pictures/'));
          assert.deepEqual(said, [...new Set(said)]);
          for (const line of said) assert.match(line, /^\[co-elements\] .+could not be fetched/);
        });
    });

  test('has what a file imports checked with it, however deep', async (t) => {
    const changed = 'chunks/drawn.js';
    const { url } = await serve(t, {
      pages: { '/': page('', { head: '' }) },
      folders: { '/co/': dist },
      change: (name, text) => (name === changed ? `${text}\n` : text),
    });
    const { tab } = await newTab(t, { origins: [url] });
    await tab.goto(url);
    const outcome = await tab.evaluate(async () => {
      const { check } = await import('/co/integrity.js');
      return check('elements/charter.js').catch(({ message }) => message);
    });
    assert.equal(outcome, 'chunks/drawn.js could not be fetched as it was published');
  });

  test('needs no round of its own for integrity.js where the page preloads it', async (t) => {
    const { 'integrity.js': hash, 'co-elements.js': integrity } = hashes();
    let release;
    const gate = new Promise((resolve) => (release = resolve));
    const { url, asked } = await serve(t, {
      pages: {
        '/': page(scenes[0].body, {
          head: `<link rel="modulepreload" href="/co/integrity.js" integrity="${hash}" crossorigin="anonymous">${script('/co/', `integrity="${integrity}"`)}`,
        }),
      },
      folders: { '/co/': dist },
      change: (name, text) => (name === 'co-elements.js' ? gate.then(() => text) : text),
    });
    const { tab, said } = await newTab(t, { origins: [url] });
    await tab.goto(url, { waitUntil: 'commit' });
    for (let patience = 100; patience && asked.length < 2; patience -= 1) await wait(50);
    assert.deepEqual(asked.toSorted(), ['co-elements.js', 'integrity.js'], 'both are on their way at once');
    release();
    await tab.getByText(ladder).first().waitFor();
    await quiet(tab, asked);
    assert.equal(asked.filter((name) => name === 'integrity.js').length, 1);
    assert.deepEqual(said, []);
  });

  test('of another version is refused, and the words stay', async (t) => {
    const integrity = hashes()['co-frame.js'];
    const { tab, asked } = await visit(t, scenes[0], { integrity });
    assert.deepEqual(asked, ['co-elements.js']);
    assert.match(await tab.locator('body').innerText(), /Seven steps\./);
  });

  test('checks nothing and asks for nothing more where the attribute is missing', async (t) => {
    const { asked, ran, said } = await visit(t, scenes[0], { changed: 'chunks/drawn.js', integrity: '' });
    assert.equal(asked.includes('integrity.js'), false);
    assert.deepEqual([ran, said], [['chunks/drawn.js'], []]);
  });
});

/** Every form of embedding on one page. */
const forms = `<co-easy-read-toggle></co-easy-read-toggle><p>An <co-term>EHCP</co-term> is a plan.</p>
  <co-ladder></co-ladder><div data-co="jigsaw"><p>A jigsaw.</p></div>
  <p>An <a href="${links}words/annual-review">annual review</a> comes every year.</p>
  ${far}<p><a href="${links}is-isnt">What it is</a></p>`;

/** All of them at work: drawn, a definition opened, the switch used. */
const useForms = async (tab, frame = tab) => {
  for (const name of ['co-ladder ol', 'co-jigsaw li', 'co-is-isnt li'])
    await frame.locator(name).first().waitFor({ state: 'attached' });
  await frame.getByRole('button', { name: 'annual review' }).waitFor();
  await frame.locator('p > co-term[role=button]', { hasText: 'EHCP' }).press('Enter');
  await frame.locator('co-definition:popover-open').waitFor();
  await tab.keyboard.press('Escape');
  await frame.getByRole('radio', { name: 'Easy read' }).check();
  await frame.locator('co-ladder').getByText('Draft easy read').waitFor();
};

/** What the policies refused, in the page and in its frames. */
const refused = async (tab) => (await Promise.all(tab.frames().map((one) => one.evaluate('refused')))).flat();

describe('the strictest policy', { concurrency: 2 }, () => {
  const policy = (origin) =>
    `default-src 'none'; script-src ${origin}; style-src 'self'; img-src ${origin} data:; connect-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html`;
  const snippets = () => globSync(`${dist}snippets/*.html`).map((file) => readFileSync(file, 'utf8'));

  const visit = async (t, body, { head = script('/co/'), html, more = '', own = '/co/' } = {}) => {
    const pages = {};
    const headers = {};
    const { url, asked } = await serve(t, { pages, folders: { '/co/': folder }, headers });
    headers['content-security-policy'] = policy(url) + more;
    pages['/'] = page(body, { head: css(own) + head, html });
    const { tab, said, errors } = await newTab(t, { origins: [url] });
    await tab.goto(url);
    await quiet(tab, asked);
    return { tab, asked, said, errors };
  };

  for (const words of ['plain', 'easy'])
    test(`refuses nothing of any widget in ${words} words`, async (t) => {
      const { tab, asked, said, errors } = await visit(t, snippets().join(''), { html: `data-co-words="${words}"` });
      await tab.locator('co-term:visible').first().click();
      await tab.locator('co-definition:popover-open').waitFor();
      await tab.keyboard.press('Escape');
      const other = words === 'plain' ? 'Easy read' : 'Plain words';
      await tab.getByRole('radio', { name: other }).first().check();
      await quiet(tab, asked);
      assert.equal(await tab.locator(':not(:defined)').count(), 0);
      assert.deepEqual([await refused(tab), said, errors], [[], [], []]);
    });

  for (const [what, more] of [
    ['plain', ''],
    ['with integrity', `integrity="${hashes()['stable/co-elements.js']}"`],
  ])
    test(`refuses nothing of a tag, a link, a word’s link and a marked element: script tag ${what}`, async (t) => {
      const { tab, asked, said, errors } = await visit(t, forms, { head: script('/co/', more) });
      await useForms(tab);
      await quiet(tab, asked);
      assert.deepEqual([await refused(tab), said, errors], [[], [], []]);
    });

  test('refuses nothing of a frame, nor inside it', async (t) => {
    const frame = '<iframe title="The ladder" src="/co/embed.html?widget=ladder" width="600" height="300"></iframe>';
    const { tab, said, errors } = await visit(t, far + frame, {
      head: '<script type="module" src="/co/co-frame.js"></script>',
      more: "; frame-src 'self'",
    });
    await tab.frameLocator('iframe').getByText(ladder).first().waitFor();
    await tab.waitForFunction(() => document.querySelector('iframe').clientHeight > 300);
    assert.deepEqual([await refused(tab), said, errors], [[], [], []]);
  });

  test('is in force here: it refuses what is not ours', async (t) => {
    const { tab } = await visit(t, '<p style="color: red">Host</p><script>globalThis.mine = 1</script>');
    assert.equal((await refused(tab)).length, 2);
  });
});

describe('wherever the files are served from', { concurrency: 2 }, () => {
  /** A page with every form, from its own server; used, and nothing said but what is expected. */
  const visit = async (t, url, { origins = [url], expected = [], body } = {}) => {
    const { context, tab, said, errors } = await newTab(t, { origins });
    await tab.goto(url);
    if (!body) await useForms(tab);
    assert.deepEqual([said, errors], [expected, []]);
    return { context, tab, said };
  };

  test('they work: from a sub-path, for a page deep in a site', async (t) => {
    const { url, asked } = await serve(t, {
      pages: { '/local-offer/help/': page(forms, { head: script('../../assets/widgets/co/') }) },
      folders: { '/assets/widgets/co/': folder },
    });
    await visit(t, `${url}/local-offer/help/`, { origins: [url] });
    assert.deepEqual(
      asked.filter((name) => name !== 'co-elements.js' && !name.startsWith(`${version}/`)),
      [],
      'the stable name brings all else from the folder of its version',
    );
  });

  test('they work: from another origin, by the pinned tags as the command prints them', async (t) => {
    const library = await serve(t, { folders: { '/co/': folder }, headers: cors });
    const { stdout } = host(folder, '--base', `${library.url}/co/`);
    const pinned = stdout.split('\n').filter((line) => line.includes(`/${version}/`) && line.includes(' integrity='));
    assert.equal(pinned.length, 2, 'a style sheet and a script');
    const head = pinned.join('').replace(' src=', ` data-co-links="${links}" src=`);
    const { url } = await serve(t, { pages: { '/': page(forms, { head }) } });
    const { tab } = await visit(t, url, { origins: [url, library.url] });
    assert.equal(await tab.evaluate(() => document.styleSheets.length), 1, 'the style sheet is let through');
    assert.ok(library.asked.includes(`${version}/integrity.js`), 'the files are checked');
  });

  test('words stay where another origin does not allow it', async (t) => {
    const library = await serve(t, { folders: { '/co/': folder } });
    const { url } = await serve(t, {
      pages: { '/': page('<co-ladder>Seven steps.</co-ladder>', { head: script(`${library.url}/co/`) }) },
    });
    const { tab } = await visit(t, url, { origins: [url, library.url], body: true });
    assert.equal(await tab.locator('co-ladder').innerText(), 'Seven steps.');
  });

  test('they work without a network, once they were fetched', async (t) => {
    const { url, asked } = await serve(t, {
      pages: { '/': page(forms, { head: script(`/co/${version}/`) }) },
      folders: { '/co/': folder },
      headers: { 'cache-control': 'public, max-age=31536000, immutable' },
    });
    const { context, tab } = await visit(t, url);
    await quiet(tab, asked);
    const before = asked.length;
    await context.setOffline(true);
    await tab.goto('about:blank');
    await tab.goto(url);
    await useForms(tab);
    assert.equal(asked.length, before);
  });

  for (const order of [
    [version, earlier],
    [earlier, version],
  ])
    test(`two versions work on one page, and that is said once: ${order.join(', then ')}`, async (t) => {
      const { url } = await serve(t, {
        pages: { '/': page(forms, { head: order.map((one) => script(`/co/${one}/`)).join('') }) },
        folders: { '/co/': folder },
      });
      const expected = `[co-elements] Two versions of co-elements: ${order[0]} (in use), ${order[1]}. Load one.`;
      await visit(t, url, { expected: [expected] });
    });

  test('they work in a frame with sandbox="allow-scripts", which has no origin', async (t) => {
    const { url } = await serve(t, {
      pages: {
        '/': page('<iframe title="A page" sandbox="allow-scripts" src="/inner" width="900" height="600"></iframe>', {
          head: '',
        }),
        '/inner': page(forms, { head: script('/co/', `integrity="${hashes()['stable/co-elements.js']}"`) }),
      },
      folders: { '/co/': folder },
      headers: cors,
    });
    const { tab } = await visit(t, url, { body: true });
    await useForms(tab, tab.frameLocator('iframe'));
    assert.equal(await tab.frames()[1].evaluate(() => globalThis.origin), 'null');
  });

  test('they work in a page with <base href>, and links to a place on the page stay on it', async (t) => {
    const { url } = await serve(t, {
      pages: {
        '/help': page(`${forms}<co-glossary></co-glossary><co-commitments></co-commitments>`, {
          head: `<base href="/elsewhere/">${script('../co/')}`,
        }),
      },
      folders: { '/co/': folder },
    });
    const { tab } = await visit(t, `${url}/help`, { origins: [url] });
    for (const [link, hash] of [
      ['.co-glossary-jump[href="#co-letter-S"]', '#co-letter-S'],
      ['.co-commitments-number >> nth=3', '#co-charter-commitment-04'],
    ]) {
      await tab.locator(link).click();
      assert.equal(await tab.evaluate(() => location.pathname + location.hash), `/help${hash}`);
      await tab.waitForFunction(
        (id) => Math.abs(document.getElementById(id).getBoundingClientRect().top) < 300,
        hash.slice(1),
      );
    }
  });
});

describe('co-elements host', () => {
  const stable = (html) => ({ pages: { '/': page(html, { head: script('/co/') }) }, folders: { '/co/': folder } });

  test('sets the stable names to a version that is there, and back', async (t) => {
    t.after(() => host(folder));
    for (const use of [earlier, version]) {
      const { status, stdout } = host(folder, '--use', use);
      assert.equal(status, 0);
      assert.ok(stdout.includes(`Its stable names bring ${use}.`));
      const { url, asked } = await serve(t, stable('<co-ladder></co-ladder>'));
      const { tab } = await newTab(t, { origins: [url] });
      await tab.goto(url);
      await tab.getByText(ladder).first().waitFor();
      await quiet(tab, asked);
      assert.deepEqual([...new Set(asked.slice(1).map((name) => name.split('/')[0]))], [use]);
      assert.ok(readFileSync(path.join(folder, 'embed.html'), 'utf8').includes(`src="${use}/frame.js"`));
    }
  });

  test('never writes over a version that is there', () => {
    const place = path.join(path.dirname(folder), 'own');
    assert.equal(host(place).status, 0);
    const file = path.join(place, version, 'integrity.json');
    assert.equal(host(place).status, 0, 'the same once more is fine');
    writeFileSync(file, '{}');
    const { status, stderr } = host(place);
    assert.equal(status, 2);
    assert.match(stderr, /has other files: expected a new version/);
    assert.equal(readFileSync(file, 'utf8'), '{}');
  });

  for (const [args, message] of [
    [['--use', '9.9.9'], `--use 9.9.9: expected a version out of ${earlier}, ${version}`],
    [['--use', '..'], `--use ..: expected a version out of ${earlier}, ${version}`],
    [['--base', 'co/'], '--base co/: expected an address from https:// or / to a slash at the end'],
  ])
    test(`says what was expected: ${args.join(' ')}`, () => {
      const { status, stderr } = host(folder, ...args);
      assert.deepEqual([status, stderr], [2, `co-elements: ${message}\n`]);
    });

  test('prints an import map with the hash of every script, by its address', async (t) => {
    const { stdout } = host(folder, '--base', '/co/', '--import-map');
    const { integrity } = JSON.parse(stdout);
    // Node’s own build is no file of a page.
    const scripts = globSync('**/*.js', { cwd: path.join(folder, version), exclude: ['server/**'] });
    assert.deepEqual(Object.keys(integrity).sort(), scripts.map((file) => `/co/${version}/${file}`).sort());
    const changed = `${version}/chunks/drawn.js`;
    const { url, asked } = await serve(t, {
      pages: {
        '/': page('<co-ladder>Seven steps.</co-ladder>', {
          head: `<script type="importmap">${stdout}</script>${script('/co/')}`,
        }),
      },
      folders: { '/co/': folder },
      change: (name, text) => (name === changed ? `${text}\n` : text),
    });
    const { tab, said } = await newTab(t, { origins: [url] });
    await tab.goto(url);
    await quiet(tab, asked);
    assert.equal(await tab.locator('co-ladder').innerText(), 'Seven steps.');
    assert.equal(said.length, 1);
  });

  test('brings frames that fit under the stable name and pinned', async (t) => {
    const frame = (place) =>
      `<iframe title="What it is" src="${place}embed.html?widget=is-isnt" width="600" height="90"></iframe>`;
    const { url } = await serve(t, {
      pages: {
        '/': page(`${far}${frame('/co/')}${frame(`/co/${version}/`)}`, {
          head: '<script type="module" src="/co/co-frame.js"></script>',
        }),
      },
      folders: { '/co/': folder },
    });
    const { tab } = await newTab(t, { origins: [url] });
    await tab.goto(url);
    await tab.waitForFunction(() => [...document.querySelectorAll('iframe')].every((one) => one.clientHeight > 300));
  });

  test('lets Chromium compile the marking engine while it comes', () => {
    // The hint counts in front of all code only, and is for what a page runs at once.
    const hinted = globSync('**/*.js', { cwd: dist }).filter((file) =>
      /allFunctionsCalled/.test(readFileSync(dist + file)),
    );
    assert.deepEqual(hinted, ['chunks/marks.js']);
    assert.match(readFileSync(`${dist}chunks/marks.js`, 'utf8'), /^\/\/# allFunctionsCalledOnLoad\n/);
  });

  test('has a marking engine that finds what comes while it looks', async (t) => {
    const { tab } = await open(t, page('<main></main>', { head: '' }));
    const found = await tab.evaluate(async () => {
      const { markPage } = await import('/dist/glossary/mark.js');
      const main = document.querySelector('main');
      main.innerHTML = `<p>${'words of a long page '.repeat(100)}</p>`.repeat(100);
      // Between two of its slices, each of which takes long.
      let [turns, clock] = [0, 0];
      performance.now = () => (clock += 10);
      const { scheduler } = globalThis;
      const go = scheduler.yield.bind(scheduler);
      scheduler.yield = () => {
        turns += 1;
        if (turns === 3) main.insertAdjacentHTML('afterbegin', '<p>A respite.</p>');
        return go();
      };
      const looks = [];
      return new Promise((resolve) => {
        markPage(main, {
          terms: [{ id: 'respite', match: ['respite'], starts: ['respite'] }],
          onChange: (marks) => {
            looks.push(marks.length);
            if (marks.length) resolve(looks);
          },
        });
        setTimeout(() => resolve(looks), 3000);
      });
    });
    // What it had found before the change is not told: it may stand elsewhere now.
    assert.deepEqual(found, [1]);
  });
});
