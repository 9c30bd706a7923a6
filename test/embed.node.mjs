// Links and marked elements that become widgets, on a host's page in a real browser.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { policy } from '../scripts/serve.mjs';
import { open, page, quiet, server, start, stop } from './host-page.mjs';

before(start);
after(stop);

const host = 'https://words.example/widgets/';
const head = `<script type="module" src="/dist/co-elements.js" data-co-links="${host}"></script>`;
/** A host's own rule for links must not show one that is kept out of sight. */
const style = '<style>a { display: inline-block } .wide a { display: block }</style>';
const far = '<svg width="1" height="3000"></svg>';
const link = (path, words = 'The co-production ladder') => `<a href="${host}${path}">${words}</a>`;

/** A page in which embeds stand below what a reader sees. */
const below = (markup, options) => page(`${far}${markup}`, { head: `${style}${head}`, ...options });

const openPage = async (t, markup, options = {}) => {
  const opened = await open(t, markup, {
    ...options,
    init: () => {
      globalThis.shifts = [];
      new PerformanceObserver((list) => {
        for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) globalThis.shifts.push(value);
      }).observe({ type: 'layout-shift', buffered: true });
    },
  });
  await quiet(opened.tab, opened.asked);
  return opened;
};

/** Waits until something holds, however busy this machine is. */
const eventually = async (holds, what) => {
  for (let patience = 100; patience; patience -= 1) {
    if (await holds()) return;
    await wait(50);
  }
  assert.fail(what);
};

const shown = (tab, selector) => tab.locator(selector).filter({ visible: true }).count();

describe('a link that stands alone', { concurrency: 2 }, () => {
  test('becomes its widget with the options of its address, and is kept', async (t) => {
    const { tab, said, errors } = await openPage(
      t,
      below(`<p>${link('ladder?current=consulting&utm_source=mail')}</p>`),
    );
    assert.match(await tab.locator('co-ladder').innerText(), /We are on step 4/);
    assert.equal(await tab.locator('co-ladder').getAttribute('utm_source'), null);
    assert.equal(await shown(tab, `p > a[href^="${host}"]`), 0, 'the link is out of sight');
    assert.equal(await tab.locator(`a[href^="${host}"]`).count(), 1, 'and still there');
    assert.deepEqual([said, errors], [[], []]);
    assert.deepEqual(await tab.evaluate(() => globalThis.shifts), []);
  });

  for (const [what, markup] of [
    [
      'wrapped and decorated by an editor',
      `<div><span><strong>${link('ladder/?current=consulting')}</strong><br></span></div>`,
    ],
    ['whose page ends in .html', `<p>${link('ladder.html?current=consulting')}</p>`],
    ['in an item of a list', `<ul><li>${link('ladder?current=consulting')}</li></ul>`],
  ])
    test(`is known ${what}`, async (t) => {
      const { tab } = await openPage(t, below(markup));
      assert.match(await tab.locator('co-ladder').innerText(), /We are on step 4/);
      assert.equal(
        (await tab.locator('li > *, div > *').filter({ hasText: 'We are on step 4', visible: true }).count()) > 0,
        true,
      );
    });

  test('in view stays as it is until it is pressed, and nothing moves', async (t) => {
    const { tab } = await openPage(
      t,
      page(`<p>${link('ladder?current=consulting')}</p>`, { head: `${style}${head}` }),
      // It is seen before the script comes.
      { route: async (path) => void (path === 'co-elements.js' && (await wait(400))) },
    );
    const own = tab.getByRole('link', { name: 'The co-production ladder' });
    assert.equal(await shown(tab, 'co-ladder'), 0);
    assert.equal(await own.getAttribute('aria-expanded'), 'false');
    assert.deepEqual(await tab.evaluate(() => globalThis.shifts), []);
    await own.press('Enter');
    await tab.locator('co-ladder').waitFor();
    assert.equal(await tab.evaluate(() => document.activeElement.textContent.trim()), 'Co-production Ladder');
    assert.equal(await tab.evaluate(() => location.pathname), '/host.html');
    await tab.waitForFunction(() => document.getElementById('co-announcer')?.textContent === 'It is shown here now.');
  });

  for (const [what, markup] of [
    ['in running text', `<p>See ${link('ladder')} for more.</p>`],
    ['in running text, drawn as a block', `<p class="wide">See ${link('ladder')} for more.</p>`],
    ['beside a picture', `<p><img alt="" src="data:,">${link('ladder')}</p>`],
    ['in navigation', `<nav><p>${link('ladder')}</p></nav>`],
    ['where somebody is writing', `<div contenteditable><p>${link('ladder')}</p></div>`],
    ['where the host keeps us out', `<div data-co-skip><p>${link('ladder')}</p></div>`],
    ['to a widget that there is not', `<p>${link('laddr')}</p>`],
    ['to another place', '<p><a href="https://elsewhere.example/widgets/ladder">The co-production ladder</a></p>'],
    [
      'to an address that only begins alike',
      '<p><a href="https://words.example/widgets-old/ladder">The ladder</a></p>',
    ],
    ['to what shows nothing by itself', `<p>${link('definition')}</p><div data-co="content"></div>`],
    ['deeper than a widget', `<p>${link('ladder/steps/one')}</p>`],
  ])
    test(`is left alone ${what}`, async (t) => {
      const { tab, errors } = await openPage(t, below(markup));
      assert.equal(await tab.locator('co-ladder, co-definition, co-content').count(), 0);
      assert.equal(await shown(tab, 'a'), 1);
      assert.deepEqual(errors, []);
    });

  test('is left alone in a framework’s root', async (t) => {
    const { tab } = await openPage(t, below('<div id="root"></div>'));
    await tab.evaluate(
      (html) => {
        const root = document.getElementById('root');
        root.__reactContainer$x = {};
        root.append(document.createRange().createContextualFragment(html));
      },
      `<p>${link('ladder')}</p>`,
    );
    await tab.waitForTimeout(800);
    assert.equal(await tab.locator('co-ladder').count(), 0);
  });

  test('under an address that is not whole is left alone, and that is said', async (t) => {
    const wrong = head.replace(host, `/widgets/ ${host.slice(0, -1)}`);
    const { tab, said } = await openPage(t, page(`${far}<p>${link('ladder')}</p>`, { head: wrong }));
    assert.equal(await tab.locator('co-ladder').count(), 0);
    assert.deepEqual(said, [
      '[co-elements] data-co-links="/widgets/": expected https://host/',
      '[co-elements] data-co-links="https://words.example/widgets": expected https://host/',
    ]);
  });

  test('without a list of addresses in the script tag no link is touched', async (t) => {
    const { tab, asked } = await openPage(t, page(`${far}<p>${link('ladder')}</p>`));
    assert.deepEqual(asked, ['co-elements.js']);
    assert.equal(await tab.locator('co-ladder').count(), 0);
  });

  test('added later is found, and its widget goes with it', async (t) => {
    const { tab, asked } = await openPage(t, below('<div id="later"></div>'));
    await tab.evaluate(
      (html) => {
        document.getElementById('later').append(document.createRange().createContextualFragment(html));
      },
      `<p>${link('jigsaw')}</p>`,
    );
    await tab.locator('co-jigsaw li').first().waitFor();
    await quiet(tab, asked);
    await tab.evaluate(() => document.querySelector('#later p').remove());
    await tab.waitForFunction(() => !document.querySelector('co-jigsaw'));
  });

  test('stays a good link where the widget’s script cannot be had, and it is said once', async (t) => {
    const { tab, said, errors } = await openPage(t, below(`<p>${link('ladder')}</p>`), {
      route: (path) => (path === 'elements/ladder/class.js' ? 'abort' : undefined),
    });
    assert.equal(await shown(tab, 'a'), 1);
    assert.deepEqual(said, [
      '[co-elements] <co-ladder>: its script could not be fetched. The words already there stay.',
    ]);
    assert.deepEqual(errors, []);
  });

  test('asks for all that its widget needs at once: no round more than a tag', async (t) => {
    const waiting = [];
    const { tab, asked } = await open(t, below(`<p>${link('ladder')}</p>`), {
      route: async (path) => {
        if (path === 'co-elements.js') return;
        await new Promise((resolve) => waiting.push(resolve));
      },
    });
    for (const file of ['embed.js', 'elements/ladder/class.js', 'content/halton/en-GB/ladder.js'])
      await eventually(() => asked.includes(file), file);
    for (let n = 0; n < 40; n += 1) {
      for (const go of waiting.splice(0)) go();
      await tab.waitForTimeout(20);
    }
  });

  test('stays one link within the widget’s own tag or mark, whose words cannot be had', async (t) => {
    for (const own of ['<co-ladder>|</co-ladder>', '<div data-co="ladder">|</div>']) {
      const { tab } = await openPage(t, below(own.replace('|', `<p>${link('ladder')}</p>`)), {
        route: (path) => path.endsWith('en-GB/ladder.js') && 'abort',
      });
      assert.equal(await tab.locator('co-ladder').count(), 1);
      assert.ok(await tab.getByRole('link', { name: 'The co-production ladder' }).isVisible());
    }
  });

  test('cannot switch on what is the web team’s to decide', async (t) => {
    const { tab } = await openPage(t, below(`<p>${link('easy-read-toggle?remember=&for=x')}</p>`));
    const toggle = tab.locator('co-easy-read-toggle');
    await toggle.waitFor({ state: 'attached' });
    assert.deepEqual(await toggle.evaluate((element) => element.getAttributeNames()), []);
  });
});

test('a link to a word’s page inside a sentence explains the word', async (t) => {
  const { tab, said, errors } = await openPage(
    t,
    page(`<p>Your child may get an ${link('words/ehc-plan', '<em>EHC plan</em>')} soon.</p>`, {
      head: `${style}${head}`,
    }),
  );
  assert.equal((await tab.locator('p').first().innerText()).trim(), 'Your child may get an EHC plan soon.');
  const word = tab.getByRole('button', { name: 'EHC plan' });
  await word.press('Enter');
  await tab
    .locator('co-definition:popover-open')
    .getByText('education, health and care', { exact: false })
    .first()
    .waitFor();
  assert.deepEqual([said, errors], [[], []]);
});

describe('a marked element', { concurrency: 2 }, () => {
  test('gives its place and its words to its widget, with its options', async (t) => {
    const { tab, said, errors } = await openPage(
      t,
      page(
        '<div data-co="ladder" data-co-current="consulting" data-co-heading-level="3"><p>A ladder with seven steps.</p></div>',
      ),
    );
    const ladder = tab.locator('co-ladder');
    assert.match(await ladder.innerText(), /We are on step 4/);
    assert.equal(await ladder.locator('h3').first().innerText(), 'Co-production Ladder');
    assert.equal(await tab.getByText('A ladder with seven steps.').count(), 0);
    assert.deepEqual([said, errors], [[], []]);
  });

  test('keeps its words where the section cannot be had', async (t) => {
    const { tab } = await openPage(t, page('<div data-co="ladder"><p>A ladder with seven steps.</p></div>'), {
      route: (path) => (path.endsWith('/ladder.js') && path.startsWith('content/') ? 'abort' : undefined),
    });
    assert.equal(await shown(tab, 'p:has-text("A ladder with seven steps.")'), 1);
  });

  test('of a name that there is not is reported once and left as it is', async (t) => {
    const { tab, said } = await openPage(
      t,
      page('<div data-co="laddr"><p>Words.</p></div><div data-co="laddr"></div>'),
    );
    assert.equal(said.length, 1);
    assert.match(said[0], /<div data-co="laddr">: expected the name of a widget/);
    assert.equal(await shown(tab, 'p:has-text("Words.")'), 1);
  });
});

test('all of it under the strictest policy, with nothing asked elsewhere', async (t) => {
  const { tab, errors } = await openPage(
    t,
    page(
      `${far}<p>${link('ladder')}</p><p>An ${link('words/ehc-plan', 'EHC plan')}.</p><div data-co="jigsaw"><p>A jigsaw.</p></div>`,
      { head },
    ),
    { headers: { 'content-security-policy': policy } },
  );
  await tab.locator('co-jigsaw li').first().waitFor();
  assert.equal((await tab.locator('co-ladder ol').count()) > 0, true);
  assert.deepEqual(await tab.evaluate(() => globalThis.refused), []);
  const asked = await tab.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  assert.ok(asked.length > 5);
  assert.deepEqual(
    asked.filter((name) => !/^data:/.test(name) && !name.startsWith(server.url)),
    [],
  );
  assert.deepEqual(errors, []);
});

describe('a frame, for sites that allow no script', { concurrency: 2 }, () => {
  const frame = (query, more = '') =>
    `<iframe title="The co-production ladder" sandbox="allow-scripts" width="600" height="300" src="${server.url}/dist/embed.html?${query}" ${more}></iframe>`;
  const route = () => 'cors';

  test('shows its widget with its options, without an origin and without script of the host’s', async (t) => {
    const { tab, asked, errors } = await open(
      t,
      page(frame('widget=ladder&current=consulting&remember='), { head: '' }),
      {
        route,
      },
    );
    await quiet(tab, asked);
    const inside = tab.frameLocator('iframe');
    await inside.getByText('We are here').waitFor();
    assert.deepEqual(await inside.locator('co-ladder').evaluate((element) => element.getAttributeNames()), ['current']);
    assert.equal(await tab.locator('iframe').evaluate((element) => element.clientHeight), 300, 'it scrolls');
    assert.deepEqual(errors, []);
  });

  test('has the height of its words where co-frame.js is on the page, also when they change', async (t) => {
    const { tab, asked } = await open(
      t,
      page(`${far}${frame('widget=ladder')}${frame('widget=is-isnt')}`, {
        head: '<script type="module" src="/dist/co-frame.js"></script>',
      }),
      { route },
    );
    await quiet(tab, asked);
    const height = (n) =>
      tab
        .locator('iframe')
        .nth(n)
        .evaluate((element) => element.clientHeight);
    const content = (n) =>
      tab
        .frameLocator('iframe')
        .nth(n)
        .locator('body')
        .evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
    for (const n of [0, 1]) await eventually(async () => (await height(n)) === (await content(n)), `frame ${n} fits`);
    const before = await height(0);
    await tab.frameLocator('iframe').first().getByText('For example').first().click();
    await tab.waitForFunction((old) => document.querySelector('iframe').clientHeight > old, before);
    await eventually(async () => (await height(0)) === (await content(0)), 'it fits again');
  });

  test('in view keeps its height until the reader is in it or it is out of sight, so that nothing moves', async (t) => {
    const head = '<script type="module" src="/dist/co-frame.js"></script>';
    const { tab, asked } = await open(
      t,
      page(`<p>${frame('widget=ladder')}${frame('widget=is-isnt')}</p>${far}`, { head }),
      {
        // They come when the page has long been painted.
        route: async (path) => {
          if (path === 'co-elements.js') await wait(1000);
          return 'cors';
        },
      },
    );
    await quiet(tab, asked);
    const heights = () => tab.locator('iframe').evaluateAll((all) => all.map((one) => one.clientHeight));
    assert.deepEqual(await heights(), [300, 300]);
    await tab.frameLocator('iframe').first().getByRole('heading').first().click();
    await eventually(async () => (await heights())[0] > 300, 'the one that was pressed fits');
    await tab.evaluate(() => scrollTo(0, 0));
    await eventually(async () => (await heights())[1] > 300, 'the other is below what the reader sees now');
  });

  test('leaves other frames and other messages alone', async (t) => {
    const { tab, asked } = await open(
      t,
      page(`${far}<iframe title="Another" srcdoc="Words" height="120"></iframe>${frame('widget=is-isnt')}`, {
        head: '<script type="module" src="/dist/co-frame.js"></script>',
      }),
      { route },
    );
    await quiet(tab, asked);
    const heights = () => tab.locator('iframe').evaluateAll((all) => all.map((one) => one.clientHeight));
    const [, fitting] = await heights();
    assert.ok(fitting > 300, 'co-frame.js is at work');
    const [, other, ours] = tab.frames();
    await other.evaluate(() => parent.postMessage({ message: 'height', value: 900 }, '*'));
    await ours.evaluate(() => {
      for (const data of [null, 'height', { message: 'other', value: 900 }, { message: 'height', value: '900' }])
        parent.postMessage(data, '*');
      parent.postMessage({ message: 'height', value: -1 }, '*');
    });
    await tab.waitForTimeout(200);
    assert.deepEqual(await heights(), [120, fitting]);
  });

  test('tells WordPress its height with the secret that it was given', async (t) => {
    const { tab, asked } = await open(t, page('<div id="here"></div>', { head: '' }), { route });
    await tab.evaluate((src) => {
      globalThis.told = [];
      addEventListener('message', ({ data }) => globalThis.told.push(data));
      const element = document.createElement('iframe');
      Object.assign(element, { src, title: 'Ladder' });
      element.setAttribute('sandbox', 'allow-scripts');
      document.getElementById('here').append(element);
    }, `${server.url}/dist/embed.html?widget=ladder#?secret=aBc123`);
    await quiet(tab, asked);
    await eventually(async () => (await tab.evaluate(() => globalThis.told.at(-1)?.value)) > 600, 'its height is told');
    const last = await tab.evaluate(() => globalThis.told.at(-1));
    assert.deepEqual([last.message, last.secret], ['height', 'aBc123']);
  });
});
