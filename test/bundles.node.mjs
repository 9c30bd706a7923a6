// One file with the loader and a widget: what it brings, what it leaves, and that it shares a page with all others.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { dist, loader, open, page, quiet, start, stop } from './host-page.mjs';

before(start);
after(stop);

const script = (name, more = '') => `<script type="module" src="/dist/bundles/${name}.js" ${more}></script>`;
const links = 'data-co-links="https://words.example/widgets/"';
const names = globSync(`${dist}bundles/*.js`).map((file) => path.basename(file, '.js'));
const snippetOf = (name) => readFileSync(`${dist}snippets/${name}.html`, 'utf8');
const policy = {
  'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html`,
};
/** What a widget begins with: a reader fetches the rest by pressing or choosing something. */
const atFirst = /^(chunks\/(core|drawn|documents)|elements\/[\w-]+\/class)\.js$/;
const hash = (name) => JSON.parse(readFileSync(`${dist}integrity.json`, 'utf8'))[name];

describe('a bundle', { concurrency: 2 }, () => {
  test('there is one for every widget', () => {
    const drawn = globSync(`${dist}snippets/*.html`).map((file) => path.basename(file, '.html'));
    assert.deepEqual(
      drawn.filter((name) => !names.includes(name)),
      ['content', 'term'],
    );
  });

  // The form is drawn by nothing: test/consultation-form.node.mjs has it.
  for (const name of names.filter((one) => one !== 'consultation-form'))
    test(`brings all that co-${name} needs at first, under the strictest policy`, async (t) => {
      const markup = snippetOf(name);
      // Other widgets inside it or beside it are not what it brings.
      const inside = [...markup.matchAll(/<co-(?!term)([\w-]+)/g)].map(([, one]) => one).filter((one) => one !== name);
      const { tab, asked, said, errors } = await open(t, page(markup, { head: script(name) }), { headers: policy });
      await tab.waitForFunction((tag) => customElements.get(tag), `co-${name}`);
      await quiet(tab, asked);
      assert.deepEqual([await tab.evaluate('refused'), said, errors], [[], [], []]);
      const fetched = asked.filter((file) => atFirst.test(file) && !file.includes('/definition/'));
      // The panel of a term comes when the page rests, and stands on core.js.
      const hasTerm = await tab.locator('co-term').count();
      if (!inside.length)
        assert.deepEqual(
          fetched.filter((file) => !hasTerm || file !== 'chunks/core.js'),
          [],
        );
      assert.equal(
        await tab
          .locator(`co-${name}`)
          .first()
          .evaluate((element) => element.hasUpdated),
        true,
      );
    });

  test('is everything that the loader is: terms, links, marked elements and other tags', async (t) => {
    const markup = `<co-ladder></co-ladder><p>An <co-term>EHCP</co-term> is a plan.</p><div data-co="ladder"><p>Steps.</p></div>
      <p><a href="https://words.example/widgets/ladder?current=consulting">The ladder</a></p><co-jigsaw></co-jigsaw>`;
    const { tab, asked, said, errors } = await open(t, page(markup, { head: script('ladder', links) }));
    await quiet(tab, asked);
    assert.equal(await tab.locator('co-ladder ol').first().isVisible(), true);
    assert.equal(await tab.locator('co-ladder:has(ol)').count(), 3);
    assert.equal(await tab.locator('co-jigsaw li').first().isVisible(), true);
    await tab.locator('p > co-term', { hasText: 'EHCP' }).press('Enter');
    await tab.locator('co-definition:popover-open').waitFor();
    assert.equal(asked.includes('elements/ladder/class.js'), false, 'no ladder is fetched beside it');
    assert.deepEqual([said, errors], [[], []]);
  });

  for (const [what, head] of [
    ['two bundles', script('ladder') + script('jigsaw')],
    ['a bundle before the loader', script('ladder') + loader],
    ['the loader before a bundle', loader + script('ladder')],
  ])
    test(`shares packs, pictures and the switch with all others on the page: ${what}`, async (t) => {
      const pack = {
        lang: 'en-GB-x-school',
        id: 'school',
        sections: { ladder: JSON.parse(readFileSync(`${dist}content/halton/en-GB/ladder.json`, 'utf8')) },
      };
      pack.sections.ladder.title = 'Our own ladder';
      const markup = `<co-content><script type="application/json">${JSON.stringify(pack)}</script></co-content>
        <co-easy-read-toggle></co-easy-read-toggle><div lang="en-GB-x-school"><co-ladder></co-ladder></div><co-jigsaw></co-jigsaw>`;
      const { tab, asked, said, errors } = await open(t, page(markup, { head }));
      await quiet(tab, asked);
      await tab.getByRole('heading', { name: 'Our own ladder' }).waitFor();
      await tab.getByRole('radio', { name: 'Easy read' }).check();
      await tab.locator('co-ladder').getByText('Draft easy read').waitFor();
      await tab.locator('co-jigsaw').getByText('Draft easy read').waitFor();
      await tab.locator('co-ladder img').first().waitFor();
      assert.deepEqual([said, errors], [[], []]);
    });

  test('draws once the words in the page were painted: they are there at once, and stay the largest', async (t) => {
    const { tab, asked } = await open(t, page(snippetOf('ladder'), { head: script('ladder') }), {
      init: () => {
        globalThis.largest = [];
        new PerformanceObserver((list) => globalThis.largest.push(...list.getEntries())).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
        const define = customElements.define.bind(customElements);
        customElements.define = (...all) => {
          if (all[0] === 'co-ladder') globalThis.paintedBefore = performance.getEntriesByType('paint').length;
          define(...all);
        };
      },
    });
    await quiet(tab, asked);
    assert.ok((await tab.evaluate('paintedBefore')) > 0);
    assert.equal(await tab.evaluate('largest.length'), 1);
  });

  test('with integrity lets no changed file run that it fetches later', async (t) => {
    const head = script('ladder', `integrity="${hash('bundles/ladder.js')}"`);
    const later = 'content/halton/en-GB/ladder.pictures.js';
    const markup = page('<co-ladder></co-ladder>', { head, html: 'data-co-words="easy"' });
    const route = async (file, held) => {
      if (file !== later) return undefined;
      const response = await held.fetch();
      await held.fulfill({ response, body: `${await response.text()}\nglobalThis.ran = true` });
      return 'done';
    };
    const sound = await open(t, markup);
    await quiet(sound.tab, sound.asked);
    assert.deepEqual([sound.said, sound.errors], [[], []]);
    assert.ok(sound.asked.includes(later) && sound.asked.includes('integrity.js'));
    const { tab, asked } = await open(t, markup, { route });
    await quiet(tab, asked);
    assert.ok(asked.includes(later));
    assert.equal(await tab.evaluate('globalThis.ran'), undefined);
    assert.match(await tab.locator('co-ladder').innerText(), /Draft easy read/);
  });

  test('with integrity of another file does not run, and the words stay', async (t) => {
    const head = script('ladder', `integrity="${hash('co-elements.js')}"`);
    const { tab, asked } = await open(t, page('<co-ladder><p>Seven steps.</p></co-ladder>', { head }));
    await quiet(tab, asked);
    assert.deepEqual(asked, ['bundles/ladder.js']);
    assert.equal(await tab.locator('co-ladder').innerText(), 'Seven steps.');
  });
});
