import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../scripts/chromium.mjs';
import { serve } from '../scripts/serve.mjs';
import { galleryFiles } from '../scripts/gallery.mjs';
import { fill, packsOf, widgetsIn } from '../scripts/site.mjs';
import { strangersIn } from './host-page.mjs';

const root = new URL('../', import.meta.url);
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const pages = [
  'index',
  'council',
  'nhs',
  'forum',
  'charter',
  'strategy',
  'plan',
  'riverton',
  'have-your-say',
  'answers',
];
const inTheDark = ['forum', 'plan', 'riverton'];
let browser, server, halton, riverton, wordsOn, declaredTags;
const strangers = [];

describe('the build of the site', () => {
  const options = {
    staticHtml: async (tag) => `<p>${tag}</p>`,
    widgets: widgetsIn({
      modules: [
        { declarations: [{ tagName: 'co-ladder', attributes: [{ name: 'current' }] }] },
        { declarations: [{ tagName: 'co-term', slots: [{ name: '' }] }] },
        { declarations: [{ tagName: 'co-content', attributes: [{ name: 'src' }] }] },
      ],
    }),
  };

  test('fills an empty widget and leaves every other character alone', async () => {
    const page = (inner) =>
      `<!doctype html>\n<html lang="en"><title>a</title>\n<body>  <co-term>SEND</co-term> &amp; <co-ladder  current=consulting>${inner}</co-ladder>\n</body></html>`;
    assert.equal(await fill(page(' '), options), page('<p>co-ladder</p>'));
  });

  for (const [what, html, message] of [
    ['an unknown tag', '<co-lader></co-lader>', /page:1:\d+ <co-lader> is no widget of ours/],
    ['an unknown attribute', '<co-ladder curent="consulting"></co-ladder>', /no attribute "curent"/],
    ['a tag left open', '<co-ladder>', /not closed/],
    ['words where the build puts its own', '<co-ladder>Top</co-ladder>', /must be empty/],
    ['a term without words', '<co-term></co-term>', /words of the author/],
    ['broken HTML', '<p id="a" id="b">', /duplicate-attribute/],
  ])
    test(`stops at ${what} and says where`, async () => {
      await assert.rejects(fill(`<!doctype html><title>a</title>${html}`, options), message);
    });

  test('takes the words from the packs that the page points at, and gives an id only once', async () => {
    const asked = [];
    const taken = [];
    const staticHtml = async (tag, _, { content, ids }) => {
      if (tag === 'co-content') return '';
      taken.push([...ids]);
      ids.add('rung');
      return content;
    };
    const wordsOf = async (packs) => {
      asked.push(packs);
      return 'words of a';
    };
    const widget = '<co-ladder></co-ladder>';
    const page = `<!doctype html><title>a</title><p id="own"></p><co-content src="a.json"></co-content>${widget}${widget}`;
    const filled = await fill(page, { ...options, staticHtml, wordsOf });
    assert.equal(filled.split('words of a').length, 3);
    assert.deepEqual(asked, [['a.json']]);
    assert.deepEqual(taken, [['own'], ['own', 'rung']]);
  });

  describe('with a pack', () => {
    let folder;
    beforeEach(async () => {
      folder = pathToFileURL((await mkdtemp(path.join(tmpdir(), 'site-'))) + path.sep);
    });
    afterEach(() => rm(folder, { recursive: true }));

    for (const [what, words, name, message] of [
      ['is not there', undefined, 'a.json', /a\.json: ENOENT/],
      ['is no JSON', '{', 'a.json', /a\.json: .*JSON/],
      ['has a section that is not whole', '{"lang":"en","sections":{"plan":{}}}', 'a.json', /sections\.plan\.section/],
      ['stands elsewhere', '{}', '../package.json', /pack of the site/],
      ['stands on another server', '{}', 'https://example.org/a.json', /pack of the site/],
    ])
      test(`stops where it ${what} and says so`, async () => {
        if (words) await writeFile(new URL('a.json', folder), words);
        await assert.rejects(packsOf([name], folder), message);
      });
  });
});

describe('in a browser', { concurrency: 2 }, () => {
  before(async () => {
    for (const made of ['dist/co-elements.js', 'build/site/index.html'])
      assert.ok(existsSync(new URL(made, root)), `${made} is missing: run "npm run build" first.`);
    [halton, riverton] = await Promise.all([haltonsWords(), rivertonsWords()]);
    const [asked, answered] = await Promise.all(['have-your-say', 'have-your-say-results'].map(packIn));
    wordsOn = {
      riverton,
      'have-your-say': { ...halton, ...asked.sections },
      answers: { ...halton, ...answered.sections },
    };
    const { modules } = JSON.parse(await readFile(new URL('dist/custom-elements.json', root), 'utf8'));
    declaredTags = [...widgetsIn({ modules }).keys()];
    server = await serve({ port: 0, quiet: true });
    browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs });
    browser.on('context', (context) => strangers.push(strangersIn(context, server.url)));
  });

  after(async () => {
    await browser?.close();
    await server?.close();
    assert.deepEqual(strangers.flat(), [], 'nothing is asked of another place');
  });

  for (const name of pages) {
    describe(`${name}.html`, () => {
      test('says everything without script', async () => {
        const context = await browser.newContext({ javaScriptEnabled: false });
        const page = await context.newPage();
        await page.goto(`${server.url}/${name}.html`);
        const widgets = await read(page);
        for (const widget of widgets) checkWords(widget, name);
        assert.ok(widgets.length, 'the page has widgets');
        await context.close();
      });

      test('works under the strict policy, by itself, with words in the page and room at 320 px', async () => {
        const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
        const { page, faults } = await open(context, name);
        for (const widget of await read(page)) checkWords(widget, name);
        assert.deepEqual(await shadowWords(page), [], 'no words in shadow roots');
        assert.equal(await overflow(page), 0, 'px of sideways scroll in plain words');

        await page.locator('co-term').first().click();
        await page.getByRole('radio', { name: 'Easy read' }).first().check();
        await page.waitForSelector('[data-co-words="easy"]', { state: 'attached' });
        await settled(page);
        assert.equal(await overflow(page), 0, 'px of sideways scroll in easy words');
        assert.deepEqual(await shadowWords(page), [], 'no words in shadow roots in easy words');
        assert.deepEqual(await faults(), []);
        await context.close();
      });

      for (const colorScheme of inTheDark.includes(name) ? ['light', 'dark'] : ['light'])
        test(`gives axe nothing to report (${colorScheme})`, async () => {
          const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme });
          const { page } = await open(context, name);
          assert.deepEqual(await axe(page), []);
          await context.close();
        });
    });
  }

  describe('the gallery', { concurrency: 2 }, () => {
    const inGallery = existsSync(new URL('build/site/widgets/', root))
      ? readdirSync(new URL('build/site/widgets/', root)).filter((file) => file.endsWith('.html'))
      : [];
    const some = [...inGallery, 'words/index.html', 'words/ehc-plan.html', 'words/jargon.html'];

    test('has a page for each widget and for each word', async () => {
      const { terms } = halton.glossary;
      const shown = declaredTags.filter(
        (tag) => !['co-content', 'co-definition', 'co-consultation-form'].includes(tag),
      );
      assert.deepEqual(inGallery.sort(), [...shown.map((tag) => `${tag.slice(3)}.html`), 'index.html'].sort());
      assert.equal(readdirSync(new URL('build/site/widgets/words/', root)).length, terms.length + 1);
    });

    for (const file of some) {
      const name = `widgets/${file.replace('.html', '')}`;
      test(`${name} says everything without script`, async () => {
        const context = await browser.newContext({ javaScriptEnabled: false });
        const page = await context.newPage();
        await page.goto(`${server.url}/${name}.html`);
        assert.ok(squeeze(await page.locator('h1').innerText()));
        // What these show comes with a pack.
        if (!['measures.html', 'consultation-results.html'].includes(file))
          for (const widget of await read(page)) checkWords(widget, name);
        await context.close();
      });

      test(`${name} works under the strict policy, at 320 px, and gives axe nothing to report`, async () => {
        const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
        const { page, faults } = await open(context, name);
        assert.equal(await overflow(page), 0, 'px of sideways scroll');
        assert.deepEqual(await axe(page), []);
        assert.deepEqual(await faults(), []);
        await context.close();
      });
    }

    test('is found by oEmbed where it knows its own address, and nowhere else', async () => {
      const files = Object.fromEntries(await galleryFiles('https://words.example.org/co/'));
      const answer = JSON.parse(files['widgets/oembed/ladder.json']);
      assert.deepEqual([answer.version, answer.type], ['1.0', 'rich']);
      assert.match(
        answer.html,
        /^<iframe src="https:\/\/words\.example\.org\/co\/dist\/embed\.html\?widget=ladder" title="[^"]+"/,
      );
      assert.match(answer.html, /sandbox="allow-scripts"/);
      const discovery =
        '<link rel="alternate" type="application/json+oembed" href="https://words.example.org/co/widgets/oembed/ladder.json" />';
      assert.ok(files['widgets/ladder.html'].includes(discovery));
      assert.ok(files['widgets/ladder.html'].includes('https://words.example.org/co/widgets/ladder?current='));
      assert.ok(!Object.values(Object.fromEntries(await galleryFiles())).some((text) => text.includes('oembed')));
    });

    test('shows a widget with the options of the address', async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${server.url}/widgets/commitments?theme=meetings&remember=&utm_source=mail`);
      await settled(page);
      await page.waitForFunction(() => document.querySelectorAll('co-commitments ol > li:not([hidden])').length === 4);
      const names = await page.locator('co-commitments').evaluate((element) => element.getAttributeNames());
      assert.deepEqual(names, ['theme']);
      await context.close();
    });
  });

  describe('another area’s page', { concurrency: 1 }, () => {
    let context;
    beforeEach(async () => {
      context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    });
    afterEach(() => context.close());
    const widget = (page, tag) => page.locator(tag).first();

    test('has every widget whose words the pack brings, and no word of Halton’s in any, with script or without', async () => {
      const notBrought = ['co-glossary', 'co-consultation', 'co-consultation-form', 'co-consultation-results'];
      const own = textsIn(await rivertonsPack()).join('\n');
      const others = textsIn(halton).filter((text) => text.length > 20 && !own.includes(text));
      const scripted = (await open(context, 'riverton')).page;
      const bareContext = await browser.newContext({ javaScriptEnabled: false });
      const scriptless = await bareContext.newPage();
      await scriptless.goto(`${server.url}/riverton.html`);
      for (const page of [scripted, scriptless]) {
        const shown = await page.evaluate(
          (tags) =>
            [...document.querySelectorAll(tags.join())].map(({ localName, textContent }) => [localName, textContent]),
          Object.keys(expected),
        );
        assert.deepEqual(
          Object.keys(expected).filter((tag) => !notBrought.includes(tag) && !shown.some(([name]) => name === tag)),
          [],
          'widgets that are missing',
        );
        for (const [tag, words] of shown) {
          const said = squeeze(words);
          assert.doesNotMatch(said, /Halton/, tag);
          assert.deepEqual(
            others.filter((text) => said.includes(text)),
            [],
            tag,
          );
        }
      }
      await bareContext.close();
    });

    test('never shows Halton’s words first, even where its own file comes last', async () => {
      await context.addInitScript(() => {
        globalThis.seen = [];
        const look = () => {
          for (const { localName, textContent } of document.querySelectorAll(':defined'))
            if (localName.startsWith('co-') && textContent.includes('Halton')) globalThis.seen.push(localName);
        };
        new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
      });
      const late = (ms) => async (route) => {
        await new Promise((resolve) => setTimeout(resolve, ms));
        await route.continue();
      };
      await context.route('**/elements/content/class.js', late(500));
      await context.route('**/riverton.json', late(300));
      const { page, faults } = await open(context, 'riverton');
      await page.waitForTimeout(300);
      assert.deepEqual(await page.evaluate(() => globalThis.seen), []);
      assert.deepEqual(await faults(), []);
    });

    test('says how actions stand, whose words they are, and hides the number of a few people', async () => {
      const { page } = await open(context, 'riverton');
      const plan = await widget(page, 'co-action-plan').innerText();
      assert.match(squeeze(plan), /Late \(As of 10 February 2026\).*Who leads it Head of Therapy.*31 December 2025/);
      const measures = widget(page, 'co-measures');
      assert.match(
        squeeze(await measures.innerText()),
        /64%.*Up from 52% \(2024\)\. That is better\..*That is worse\./,
      );
      const few = measures.locator('li').filter({ hasText: 'without a school place' });
      await few.locator('summary').click();
      const said = squeeze(await few.innerText());
      assert.match(said, /fewer than 5 young people.*2023 14 young people.*2025 fewer than 5 young people/);
      assert.doesNotMatch(said, /\b3\b/);
      const tell = page.getByRole('link', { name: 'Something wrong? Tell the Riverton words team.' }).first();
      assert.equal(await tell.getAttribute('href'), 'mailto:words@riverton.example');
    });

    test('says who checked easy words, and calls the rest a draft', async () => {
      const { page } = await open(context, 'riverton');
      await page.getByRole('radio', { name: 'Easy read' }).first().check();
      await settled(page);
      const checked = 'Easy words checked by the Ferry Lane reading group, 11 February 2026.';
      const commitments = squeeze(await widget(page, 'co-commitments').innerText());
      assert.equal(commitments.split(checked).length - 1, 9, 'the lead and eight of nine commitments');
      assert.match(commitments, /Draft easy read: .* except where it says so\./);
      assert.equal(squeeze(await widget(page, 'co-you-said').innerText()).split(checked).length - 1, 7);
      assert.match(
        squeeze(await widget(page, 'co-local-offer').innerText()),
        /no reading group has checked these words yet\./,
      );
      assert.ok(await widget(page, 'co-commitments').locator('img').count(), 'with pictures');
    });

    test('prints every word and no control that needs a press', async () => {
      const { page } = await open(context, 'riverton');
      await page.emulateMedia({ media: 'print' });
      const controls = page.locator('.co-live, .co-button').filter({ visible: true });
      assert.deepEqual(await controls.allInnerTexts(), []);
      const printed = squeeze(await page.locator('main').innerText());
      for (const { name } of riverton.charter.parts) assert.ok(printed.includes(name), name);
    });

    test('links a promise to the action that goes with it', async () => {
      const { page } = await open(context, 'riverton');
      const promise = widget(page, 'co-commitments').locator('li').filter({ hasText: 'Words you can use' });
      await promise.locator('summary').click();
      await promise.getByRole('link', { name: 'Priority action 2: EHC plans on time' }).click();
      assert.equal(new URL(page.url()).hash, '#co-plan-action-2');
      assert.equal(await page.locator('#co-plan-action-2').count(), 1);
      await inView(page.locator('#co-plan-action-2'));
    });

    for (const [what, answer, told] of [
      ['is no JSON', { body: '{ "lang": ' }, /JSON/],
      ['is not there', { status: 404, body: '' }, /answered 404/],
      ['is a page and no pack', { body: '["tea"]' }, /the whole: expected an object/],
    ])
      test(`keeps the bundled words where the pack ${what}, and says so once`, async () => {
        await context.route('**/riverton.json', (route) => route.fulfill(answer));
        const { page, faults } = await open(context, 'riverton');
        await page.waitForFunction(() => document.querySelectorAll('co-commitments ol > li').length === 16);
        for (const tag of ['co-charter', 'co-strategy', 'co-governance'])
          assert.match(await widget(page, tag).innerText(), /Halton|SEND Strategy 2021-2025/, tag);
        assert.match(
          await widget(page, 'co-measures').innerText(),
          /fewer than 5 young people/,
          'the words already there',
        );
        const said = (await faults()).filter((line) => line.includes('co-content'));
        assert.equal(said.length, 1, said.join('\n'));
        assert.match(said[0], told);
      });

    test('leaves out the one section that is wrong, says so once, and uses the others', async () => {
      const pack = await rivertonsPack();
      delete pack.sections.plan.title;
      await context.route('**/riverton.json', (route) => route.fulfill({ json: pack }));
      const { page, faults } = await open(context, 'riverton');
      await page.waitForFunction(() => document.querySelectorAll('co-commitments ol > li').length === 9);
      assert.match(await widget(page, 'co-governance').innerText(), /Halton SEND Strategic Improvement Board/);
      assert.match(await page.locator('co-strategy').innerText(), /Riverton SEND Strategy/);
      const said = await faults();
      assert.equal(said.length, 1, said.join('\n'));
      assert.match(said[0], /left out what is wrong in the pack:\s+- sections\.plan\.title: is missing/);
    });

    test('shows bundled words after a second where the pack is slow, says so once, and uses it when it comes', async () => {
      let answer;
      const wait = new Promise((resolve) => (answer = resolve));
      await context.route('**/riverton.json', async (route) => {
        await wait;
        await route.continue();
      });
      const page = await context.newPage();
      const said = [];
      page.on('console', (message) => message.text().includes('co-content') && said.push(message.text()));
      await page.goto(`${server.url}/riverton.html`);
      await page.waitForFunction(() => document.querySelectorAll('co-commitments ol > li').length === 16);
      assert.equal(said.length, 1, said.join('\n'));
      assert.match(said[0], /riverton\.json.*no answer within a second/);
      answer();
      await page.waitForFunction(() => document.querySelectorAll('co-commitments ol > li').length === 9);
      assert.match(await widget(page, 'co-priority-card').innerText(), /Joining in near home/);
      assert.equal(said.length, 1);
    });
  });

  describe('documents on partners’ pages', () => {
    for (const javaScriptEnabled of [true, false])
      test(`link to each other ${javaScriptEnabled ? 'with' : 'without'} script: from a promise to its action and back`, async () => {
        const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled });
        const page = await context.newPage();
        await page.goto(`${server.url}/charter.html#co-charter-commitment-02`);
        if (javaScriptEnabled) await settled(page);
        const promise = page.locator('#co-charter-commitment-02');
        await inView(promise);
        await promise.locator('summary').click();
        await promise.getByRole('link', { name: /^Priority action 2/ }).click();
        await page.waitForURL('**/plan.html#co-plan-priority-2-statement');
        if (javaScriptEnabled) await settled(page);
        const action = page.locator('#co-plan-priority-2-statement');
        await inView(action);
        await action.locator('summary').click();
        await action.getByRole('link', { name: /^Commitment 2:/ }).click();
        await page.waitForURL('**/charter.html#co-charter-commitment-02');
        if (javaScriptEnabled) await settled(page);
        await inView(promise);
        await context.close();
      });

    test('say who answers for them', async () => {
      const context = await browser.newContext();
      for (const name of ['charter', 'strategy', 'plan']) {
        const { page } = await open(context, name);
        const tell = page.getByRole('link', { name: 'Something wrong? Tell the Local Offer team.' }).first();
        assert.equal(await tell.getAttribute('href'), 'mailto:local.offer@council.example.org', name);
      }
      await context.close();
    });
  });

  test('a consultation leads to its results, from there to what was done, and back to the questions', async () => {
    const context = await browser.newContext();
    const { page } = await open(context, 'have-your-say');
    assert.ok(await page.getByText('This consultation is made up.').isVisible());
    assert.ok(
      await page.locator('co-consultation-form').getByRole('button', { name: 'Start' }).isVisible(),
      'it is open',
    );
    await page.getByRole('link', { name: 'See what you told us then, and what we did' }).click();
    await page.waitForURL('**/answers.html');
    await settled(page);
    const results = page.locator('co-consultation-results');
    assert.ok((await results.innerText()).includes('Most people agreed: 92 of 130.'));
    await page.getByRole('link', { name: 'See how people answered' }).first().click();
    await page.waitForURL('**/answers.html#co-results-last-q-papers');
    await inView(page.locator('#co-results-last-q-papers'));
    await page.getByRole('link', { name: 'Have your say on review meetings' }).click();
    await page.waitForURL('**/have-your-say.html');
    await context.close();
  });

  describe('answers arrive', () => {
    const answersOf = async () => {
      const answers = [];
      for await (const stored of server.store.responses('review-meetings')) answers.push(JSON.parse(stored.answers));
      return answers;
    };

    test('from the page, by keyboard alone', async () => {
      const context = await browser.newContext();
      const { page } = await open(context, 'have-your-say');
      const before = await answersOf();
      const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
      assert.ok(loaded.some((name) => name.endsWith('/consultation-form/class.js')));
      assert.ok(!loaded.some((name) => name.endsWith('/consultation/class.js')), 'the whole element is not needed');
      const room = page.locator('co-consultation-form');
      const press = async (name) => {
        await room.getByRole('button', { name, exact: true }).focus();
        await page.keyboard.press('Enter');
      };
      await press('Start');
      await press('Continue');
      await room.getByText('There is a problem').waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Space');
      await room.getByRole('textbox').focus();
      const words = `Keys only: <b>"quotes"</b> & ${before.length}`;
      await page.keyboard.type(words);
      for (let asked = 1; asked <= 9; asked += 1) {
        await room.getByRole('heading', { name: `Question ${asked} of 9` }).waitFor();
        if (asked === 3) {
          await room.getByRole('radio').first().focus();
          await page.keyboard.press('Space');
        }
        await press('Continue');
      }
      await press('Send my answers');
      await room
        .getByRole('heading', { name: 'Sent. Thank you.' })
        .or(room.getByText('Sent. Thank you.'))
        .first()
        .waitFor();
      const [stored] = (await answersOf()).filter((each) => each['reviews.q.before'].comment === words);
      assert.deepEqual(stored, {
        'reviews.q.before': { choice: 'strongly-agree', comment: words },
        'reviews.q.where': { choice: 'school' },
      });
      assert.deepEqual(await page.evaluate(() => indexedDB.databases()), [], 'nothing is left on the device');
      await context.close();
    });

    test('from a page without script, as a plain form', async () => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${server.url}/have-your-say.html`);
      const form = page.locator('co-consultation-form form');
      await form.getByLabel('Disagree', { exact: true }).check();
      await form.locator('input[value=online]').check();
      const words = 'No script, and one line\nmore';
      await form.getByRole('textbox').first().fill(words);
      await form.getByRole('button', { name: /Send/ }).click();
      await page.waitForURL('**/thanks');
      assert.ok(await page.getByRole('heading', { level: 1 }).isVisible());
      const stored = (await answersOf()).find((each) => each['reviews.q.before'].comment?.startsWith('No script'));
      assert.equal(stored['reviews.q.before'].choice, 'disagree');
      assert.equal(stored['reviews.q.before'].comment.replace(/\r\n/g, '\n'), words);
      assert.equal(stored['reviews.q.where'].choice, 'online');
      await context.close();
    });

    test('once, from two windows that both try to send what waits', async () => {
      const context = await browser.newContext();
      const isPost = (request) => request.method() === 'POST';
      const lose = (route) => (isPost(route.request()) ? route.abort() : route.continue());
      await context.route('**/responses', lose);
      const button = (page, name) => page.locator('main').getByRole('button', { name, exact: true });
      const says = (page, ...told) =>
        page
          .locator('main')
          .getByText(new RegExp(`^(${told.join('|')})`))
          .first()
          .waitFor();
      const words = 'Two windows of one browser';
      const { page: one } = await open(context, 'have-your-say');
      await button(one, 'Start').click();
      await one.locator('main').getByRole('textbox').first().fill(words);
      for (let asked = 1; asked <= 9; asked += 1) {
        await one
          .locator('main')
          .getByRole('heading', { name: `Question ${asked} of 9` })
          .waitFor();
        if (asked === 1 || asked === 3) await one.locator('main form').getByRole('radio').first().check();
        await button(one, 'Continue').click();
      }
      await button(one, 'Send my answers').click();
      await says(one, 'Not sent yet: we will try again');
      const { page: two } = await open(context, 'have-your-say');
      await says(two, 'You have an answer that is not sent yet');
      await context.unroute('**/responses', lose);
      await Promise.all([one, two].map((page) => button(page, 'Try again now').click()));
      await says(one, 'Sent. Thank you.', 'It was sent or cleared in another window');
      await two.getByText('You have an answer that is not sent yet').waitFor({ state: 'hidden' });
      const stored = (await answersOf()).filter((each) => each['reviews.q.before'].comment === words);
      assert.equal(stored.length, 1);
      assert.deepEqual(await two.evaluate(() => indexedDB.databases()), [], 'nothing is left on the device');
      await context.close();
    });
  });

  test('the rung that a reader picks goes where the host’s form goes', async () => {
    const context = await browser.newContext();
    const { page } = await open(context, 'forum');
    const submit = page.getByRole('button', { name: 'Try my answer' });
    await submit.click();
    assert.equal(new URL(page.url()).search, '', 'an answer is required');
    await page.locator('co-ladder input[value="engaging"]').check({ force: true });
    await submit.click();
    await page.waitForURL(/\?/);
    assert.equal(new URL(page.url()).search, '?where=engaging');
    await context.close();
  });
});

const bare = (words) => words.replace(/\[([^\]]+)\]\(term:[\w-]+\)/g, '$1');
const plain = (items) => items.map((item) => bare(item.plain));
const named = (items) => items.flatMap(({ name, plain }) => [name, bare(plain)]);
const block = ({ parts }, kind) => parts.flatMap(({ content }) => content).find((one) => one.kind === kind);
const names = ({ name, under = [] }) => [name, ...under.flatMap(names)];
const whole =
  (section) =>
  (words, { section: only }) =>
    only
      ? [words[section].parts.find(({ id }) => id === only).name]
      : [words[section].title, ...words[section].parts.map(({ name }) => name)];
const card = ({ name, statement }) => [name, bare(statement.plain)];
const step =
  (mode) =>
  ({ name, plain, question }) => [name, bare(mode === 'choose' ? question.plain : plain)];
// “‘do with’ approach” stands under D.
const alphabetical = new Intl.Collator('en-GB', { ignorePunctuation: true }).compare;

/** The words that each widget must show, in order, from the content itself. */
const expected = {
  'co-ladder': ({ ladder }, { mode }) => ladder.rungs.flatMap(step(mode)),
  'co-jigsaw': ({ jigsaw }, { mode }) => jigsaw.pieces.flatMap(step(mode)),
  'co-priorities': ({ priorities: { priorities } }) => priorities.flatMap(card),
  'co-priority-card': ({ priorities: { priorities } }, { priority }) =>
    card(priorities.find(({ id }) => id === priority)),
  'co-outcomes': ({ priorities: { priorities } }) =>
    priorities.flatMap(({ name, outcomes }) => [name, ...plain(outcomes)]),
  'co-glossary': ({ glossary }) => glossary.terms.map(({ term }) => term).sort(alphabetical),
  'co-charter': whole('charter'),
  'co-strategy': whole('strategy'),
  'co-action-plan': whole('plan'),
  'co-commitments': ({ charter }, { theme }) =>
    named(block(charter, 'commitments').items.filter((item) => !theme || item.theme === theme)),
  'co-partners': ({ charter }) =>
    block(charter, 'partners').items.flatMap(({ name, items }) => [name, ...plain(items)]),
  'co-is-isnt': ({ charter }) => {
    const { is, isnt } = block(charter, 'is-isnt');
    return [is, isnt].flatMap(({ name, items }) => [name, ...plain(items)]);
  },
  'co-reflect': ({ charter, ladder }) => [
    ...expected['co-is-isnt']({ charter }),
    ...ladder.rungs.flatMap(({ name, question }) => [name, question.plain]),
  ],
  'co-signatures': ({ charter }) => block(charter, 'signatures').items.map(({ name }) => name),
  'co-inclusion': ({ strategy }) =>
    block(strategy, 'inclusion').areas.flatMap(({ name, items }) => [name, ...plain(items)]),
  'co-strengths': ({ plan }) => plain(block(plan, 'strengths').items),
  'co-governance': ({ plan }) => names(block(plan, 'governance').body),
  'co-local-offer': (words) => [words['local-offer'].title, ...words['local-offer'].parts.map(({ name }) => name)],
  'co-you-said': (words) => words['you-said'].replies.flatMap(({ said, did }) => plain([said, did])),
  'co-consultation': ({ consultation }) => [consultation.title],
  'co-consultation-form': ({ consultation }) => [consultation.title],
  'co-consultation-results': ({ consultation, results }) => [
    results.title,
    ...consultation.parts.flatMap(({ name, content }) => [name, ...plain(content)]),
  ],
  'co-measures': ({ measures }) => named(measures.measures),
};

const sections = [
  'charter',
  'strategy',
  'priorities',
  'plan',
  'local-offer',
  'ladder',
  'jigsaw',
  'you-said',
  'consultation',
  'glossary',
];
const haltonsWords = async () =>
  Object.fromEntries(
    await Promise.all(
      sections.map(async (name) => [
        name,
        JSON.parse(await readFile(new URL(`dist/content/halton/en-GB/${name}.json`, root), 'utf8')),
      ]),
    ),
  );
const packIn = async (name) => JSON.parse(await readFile(new URL(`site/${name}.json`, root), 'utf8'));
const rivertonsPack = () => packIn('riverton');
const rivertonsWords = async () => (await rivertonsPack()).sections;

function checkWords({ tag, attributes, text }, page) {
  let from = 0;
  let last = 'its start';
  for (const word of expected[tag](wordsOn[page] ?? halton, attributes).map(squeeze)) {
    const found = text.indexOf(word, from);
    const there = text.includes(word) ? 'but it stands earlier' : 'and it is nowhere';
    assert.notEqual(found, -1, `<${tag}> should show “${word}” after “${last}”, ${there}`);
    from = found + word.length;
    last = word;
  }
}

/** Every text of a pack that a reader may see. */
function textsIn(value, name = '') {
  if (typeof value === 'string')
    return /^(?:plain|text|name|title|role|organisation|by)$/.test(name) ? [squeeze(bare(value))] : [];
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, Array.isArray(value) ? name : key));
}

/** Comes into the upper half of the window. */
const inView = async (locator) => {
  const top = () => locator.evaluate((element) => element.getBoundingClientRect().top);
  for (let patience = 50; patience && !((await top()) > -60 && (await top()) < 500); patience -= 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  assert.ok((await top()) > -60 && (await top()) < 500, `it is in view: ${await top()}`);
};

const squeeze = (text) => text.replace(/\s+/g, ' ').trim();

/** What a reader sees of each drawn widget: `innerText` leaves out what is hidden. */
async function read(page) {
  const widgets = await page.evaluate(
    (tags) =>
      // A document's other parts wait, and what stands in them with it.
      [...document.querySelectorAll(tags.join())]
        .filter((element) => element.checkVisibility())
        .map((element) => ({
          tag: element.localName,
          attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
          text: element.innerText,
        })),
    Object.keys(expected),
  );
  return widgets.map((widget) => ({ ...widget, text: squeeze(widget.text) }));
}

/**
 * A page with script, all its widgets drawn. `faults` lists every error, refused policy and request to elsewhere.
 * `patient`: however busy this machine is, a pack is no second late.
 */
async function open(context, name, { patient = true } = {}) {
  const list = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => list.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) list.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && origin !== server.url) list.push(`request: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) list.push(`${response.status()}: ${response.url()}`);
  });
  if (patient)
    await page.addInitScript(() => {
      const { setTimeout } = globalThis;
      globalThis.setTimeout = (call, ms, ...more) => setTimeout(call, ms === 1000 ? 60_000 : ms, ...more);
    });
  await page.addInitScript(() => {
    globalThis.refused = [];
    addEventListener('securitypolicyviolation', (event) =>
      globalThis.refused.push(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  await page.goto(`${server.url}/${name.replace(/(?=#|$)/, '.html')}`);
  await settled(page);
  return { page, faults: async () => [...list, ...(await page.evaluate(() => globalThis.refused))] };
}

/** Every widget defined and drawn, and nothing more under way. */
async function settled(page) {
  await page.waitForFunction(() => {
    const ours = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('co-'));
    return ours.every((element) => element.matches(':defined') && !element.isUpdatePending);
  });
  await page.waitForLoadState('networkidle');
}

const overflow = (page) =>
  page.evaluate(() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth);

const shadowWords = (page) =>
  page.evaluate(() => {
    const found = [];
    const walk = (root) => {
      for (const element of root.querySelectorAll('*')) {
        if (!element.shadowRoot) continue;
        for (const child of element.shadowRoot.querySelectorAll(':not(style)'))
          for (const node of child.childNodes)
            if (node.nodeType === Node.TEXT_NODE && node.data.trim()) found.push(`${element.localName}: ${node.data}`);
        walk(element.shadowRoot);
      }
    };
    walk(document);
    return found;
  });

/** The debugger's own evaluation is not bound by the page's policy, so the page keeps it while axe looks. */
async function axe(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axeSource });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ': ' + target + ' ' + failureSummary)))`,
    awaitPromise: true,
    returnByValue: true,
  });
  assert.equal(exceptionDetails, undefined, exceptionDetails?.exception?.description);
  return result.value;
}
