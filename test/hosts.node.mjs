// Strict and odd hosts: policies in real headers, integrity, other places, two versions, frames without an origin.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { dist, newTab, page, quiet, start, stop } from './host-page.mjs';

before(start);
after(stop);

const hashes = () => JSON.parse(readFileSync(`${dist}integrity.json`, 'utf8'));
const types = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html; charset=utf-8' };
const links = 'https://words.example/widgets/';
const far = '<svg width="1" height="3000"></svg>';

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

const tag = (address, more = '') =>
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
      pages: { '/': page(body, { html, head: tag('/co/', integrity && `integrity="${integrity}"`) }) },
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
    const changed = 'chunks/lit.js';
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
    assert.equal(outcome, 'chunks/lit.js could not be fetched as it was published');
  });

  test('of another version is refused, and the words stay', async (t) => {
    const integrity = hashes()['co-frame.js'];
    const { tab, asked } = await visit(t, scenes[0], { integrity });
    assert.deepEqual(asked, ['co-elements.js']);
    assert.match(await tab.locator('body').innerText(), /Seven steps\./);
  });

  test('checks nothing and asks for nothing more where the attribute is missing', async (t) => {
    const { asked, ran, said } = await visit(t, scenes[0], { changed: 'chunks/lit.js', integrity: '' });
    assert.equal(asked.includes('integrity.js'), false);
    assert.deepEqual([ran, said], [['chunks/lit.js'], []]);
  });
});
