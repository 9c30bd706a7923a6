// The snippet builder as an editor uses it, in a real browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { parseFragment } from 'parse5';
import { attributesIn } from '../scripts/static.mjs';
import { browser, open, page, quiet, server, start, stop } from './host-page.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const file = (name) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const { widgets } = JSON.parse(file('build/site/widgets/options.json'));

/** What they show comes with a pack. */
const withPack = ['consultation-results', 'measures'];

before(start);
after(stop);

/** The builder on a page of its own; what it asks for elsewhere, refuses or throws fails the test. */
const openBuilder = async (t, query = '', options = {}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const tab = await context.newPage();
  const faults = [];
  tab.on('pageerror', (error) => faults.push(error.message));
  tab.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  tab.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !request.url().startsWith('data:')) faults.push(request.url());
  });
  t.after(async () => {
    await context.close();
    assert.deepEqual(faults, []);
  });
  await tab.goto(`${server.url}/builder.html${query}`);
  await tab.getByRole('heading', { name: 'Copy this' }).waitFor();
  await tab.waitForFunction(() => document.querySelector('#why').textContent);
  return tab;
};

/** What a host's page with some markup asks of the library. */
const openHost = async (t, markup, head) => {
  const { tab, asked } = await open(t, page(markup, { head }));
  await quiet(tab, asked);
  return asked.filter((name) => name.endsWith('.js'));
};

const code = (tab) => tab.locator('#code').textContent();

/** The code once it has what is expected in it: the builder follows what is set. */
const codeWith = async (tab, text) => {
  await tab.waitForFunction((part) => document.querySelector('#code').textContent.includes(part), text);
  return code(tab);
};

/** HTML without what two ways of writing the same differ in. */
const canonical = (html) => {
  const written = ({ nodeName, value, tagName, attrs, childNodes = [] }) => {
    if (nodeName === '#text') return value.replace(/\s+/g, ' ');
    const inside = childNodes.map(written).join('').trim();
    if (!tagName) return inside;
    const told = attrs.filter(({ name, value: text }) => name !== 'id' && (name !== 'value' || text));
    return `<${tagName} ${told
      .map(({ name, value: text }) => `${name}="${text.trim()}"`)
      .sort()
      .join(' ')}>${inside}</${tagName}>`;
  };
  return written(parseFragment(html)).replaceAll(/ (?=<)|(?<=>) /g, '');
};

/** An item that stands twice in a document has its id once, where it was drawn first. */
const idsOf = (html) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id).sort();

describe('the snippet builder', { concurrency: 2 }, () => {
  test('gives a link with the options that were set, and shows the widget with them', async (t) => {
    const tab = await openBuilder(t);
    await tab.getByLabel('Where are we now?').selectOption({ label: 'Being asked' });
    assert.equal(
      await codeWith(tab, 'current='),
      `<p><a href="${server.url}/widgets/ladder?current=consulting">The ladder from having no say to working together as equals</a></p>`,
    );
    await tab.locator('#live').getByText('We are on step 4').waitFor();
    assert.match(await tab.locator('#why').textContent(), /Kept in 83 of 83 set-ups/);
    assert.match(tab.url(), /\?widget=ladder&current=consulting$/);
  });

  test('shows it in easy words', async (t) => {
    const tab = await openBuilder(t, '?widget=is-isnt');
    await tab.getByLabel('Easy read').check();
    await tab.locator('#live .co-easy').waitFor();
    await tab.getByLabel('Plain words').check();
    await tab.locator('#live .co-body:not(.co-easy)').waitFor();
  });

  test('gives the tag where it stays, a frame where no script may run, and says why', async (t) => {
    const tab = await openBuilder(t, '?widget=jigsaw&place=drupal-full');
    assert.match(await code(tab), /^<co-jigsaw><a href="[^"]+\/widgets\/jigsaw">.+<\/a><\/co-jigsaw>$/);
    await tab.getByLabel('This site can’t have our script').check();
    assert.match(await codeWith(tab, '<iframe'), /embed\.html\?widget=jigsaw"/);
    assert.match(await tab.locator('#why').textContent(), /needs no script on the page/);
    await tab
      .getByRole('combobox', { name: 'Where will you paste it?' })
      .selectOption({ label: 'Drupal: Basic HTML or Restricted HTML' });
    assert.match(await codeWith(tab, '<p><a'), /^<p><a href=/);
  });

  test('says so where nothing of a widget survives, and gives the lines for the filters', async (t) => {
    const tab = await openBuilder(t, '?widget=quote&place=drupal-basic');
    assert.match(await tab.locator('#why').textContent(), /Nothing of this widget survives there/);
    assert.equal(await tab.getByRole('button', { name: 'Copy' }).isVisible(), false);
    await tab.getByText('If you look after the editor’s filters').click();
    assert.ok(await tab.getByText('<co-quote lang>').isVisible());
  });

  test('explains a word that the editor calls by another name', async (t) => {
    const tab = await openBuilder(t, '?widget=term&term=ehc-plan');
    await tab.getByLabel('What do you call it?').fill('the plan');
    assert.equal(await codeWith(tab, 'the plan'), `<a href="${server.url}/widgets/words/ehc-plan">the plan</a>`);
    await tab.locator('#live co-term[role=button]').click();
    await tab.locator('co-definition:popover-open').waitFor();
  });

  test('keeps what was set for a widget while another is looked at', async (t) => {
    const tab = await openBuilder(t, '?widget=commitments&theme=meetings');
    await tab.getByRole('combobox', { name: 'Choose a widget' }).selectOption('ladder');
    await codeWith(tab, '/ladder');
    await tab.getByRole('combobox', { name: 'Choose a widget' }).selectOption('commitments');
    assert.match(await codeWith(tab, '/commitments'), /theme=meetings/);
    assert.equal(await tab.getByLabel('Which theme at first?').inputValue(), 'meetings');
  });

  test('shows the questions of a form only where the widget is one', async (t) => {
    const tab = await openBuilder(t);
    assert.equal(await tab.getByLabel('Its name in your form').count(), 0);
    await tab.getByLabel('What is it for?').selectOption('choose');
    await tab.getByLabel('Its name in your form').fill('step');
    await tab.getByLabel('An answer is required').check();
    assert.match(await codeWith(tab, 'required'), /ladder\?mode=choose&amp;name=step&amp;required=/);
    await tab.getByLabel('What is it for?').selectOption('read');
    assert.match(await codeWith(tab, 'ladder"'), /widgets\/ladder">/);
  });

  test('copies, and says so once', async (t) => {
    const tab = await openBuilder(t, '', { permissions: ['clipboard-read', 'clipboard-write'] });
    await tab.getByRole('button', { name: 'Copy' }).click();
    await tab.getByRole('status').filter({ hasText: 'Copied.' }).waitFor();
    assert.equal(await tab.evaluate(() => navigator.clipboard.readText()), await code(tab));
  });

  test('selects the snippet where there is no clipboard', async (t) => {
    const tab = await openBuilder(t);
    await tab.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    });
    await tab.getByRole('button', { name: 'Copy' }).click();
    await tab.getByRole('status').filter({ hasText: 'Ctrl+C' }).waitFor();
    assert.equal(await tab.evaluate(() => String(getSelection()).trim()), await code(tab));
  });

  test('can be used with the keyboard alone', async (t) => {
    const tab = await openBuilder(t);
    await tab.getByRole('combobox', { name: 'Choose a widget' }).focus();
    await tab.keyboard.type('The co-prod');
    await codeWith(tab, '/widgets/charter');
    const tabTo = async (holds) => {
      for (let presses = 0; presses < 40; presses += 1) {
        await tab.keyboard.press('Tab');
        if (await tab.evaluate(holds)) return;
      }
      assert.fail(`not reached: ${holds}`);
    };
    await tabTo(() => document.activeElement.id === 'option-section');
    await tab.keyboard.press('ArrowDown');
    await codeWith(tab, 'section=introduction');
    await tabTo(() => document.activeElement.id === 'place');
    await tab.keyboard.type('Moodle');
    await tabTo(() => document.activeElement.id === 'copy');
    await tab.keyboard.press('Enter');
    await tab
      .getByRole('status')
      .filter({ hasText: /Copied|Ctrl/ })
      .waitFor();
    await tabTo(() => document.activeElement.id === 'back');
    await tab.keyboard.type('<co-charter section="introduction"></co-charter>');
    await tabTo(() => document.activeElement.textContent === 'See what is left');
    await tab.keyboard.press('Enter');
    await tab.getByText('The tag <co-charter> is whole.').waitFor();
  });

  test('says that an address is no address, and uses its own until then', async (t) => {
    const tab = await openBuilder(t);
    await tab.getByText('For the web team').click();
    await tab.getByLabel('Address of the gallery').fill('our site');
    await tab.getByLabel('Address of the gallery').blur();
    await tab.getByRole('alert').filter({ hasText: 'Expected a whole address' }).waitFor();
    assert.match(await code(tab), new RegExp(`${server.url}/widgets/`));
    await tab.getByLabel('Address of the gallery').fill('https://words.halton.example/co');
    await tab.getByLabel('Address of the gallery').blur();
    await codeWith(tab, 'https://words.halton.example/co/widgets/ladder');
    assert.equal(await tab.getByRole('alert').count(), 0);
    assert.match(
      await tab.getByRole('group', { name: 'Lines for the template' }).textContent(),
      /data-co-links="https:\/\/words\.halton\.example\/co\/widgets\/"/,
    );
  });

  test('keeps the preview beside what there is to copy, not above it', async (t) => {
    const tab = await openBuilder(t, '?widget=ladder');
    await tab.getByText('For the web team').click();
    const isOver = await tab.evaluate(() => {
      const [preview, ...lines] = ['.preview', '.result p', '.result pre'].flatMap((one) => [
        ...document.querySelectorAll(one),
      ]);
      const seen = [0, 0.5, 1].map((part) => {
        scrollTo(0, part * document.body.scrollHeight);
        const one = preview.getBoundingClientRect();
        return lines
          .map((line) => line.getBoundingClientRect())
          .some((box) => box.right > one.left && box.top < one.bottom && box.bottom > one.top);
      });
      return seen.some(Boolean);
    });
    assert.equal(isOver, false);
  });

  test('has a script with all that a widget needs at once, for all but a word', async (t) => {
    const tab = await openBuilder(t, '?widget=jigsaw');
    await tab.getByText('For the web team').click();
    const line = await tab.getByRole('group', { name: 'Script with the widget' }).textContent();
    assert.match(line, /data-co-links="[^"]+\/widgets\/"/);
    const [, address] = /^<script type="module" src="[^"]+(\/dist\/[^"]+)"/.exec(line);
    const used = await openHost(t, '<co-jigsaw></co-jigsaw>', `<script type="module" src="${address}"></script>`);
    // The panel for its terms comes when the page is idle, with what it stands on.
    assert.deepEqual(
      used.filter((name) => !/definition|terms|chunks\/core/.test(name)),
      ['bundles/jigsaw.js'],
    );
    const ofAWord = await openBuilder(t, '?widget=term');
    await ofAWord.getByText('For the web team').click();
    assert.equal(await ofAWord.getByRole('group', { name: 'Script with the widget' }).count(), 0);
  });

  test('reads what came back, and says what to paste instead', async (t) => {
    const tab = await openBuilder(t, '?widget=ladder&current=consulting');
    await tab.getByLabel('The HTML that came back').fill('<p>Look: <co-ladder>Seven steps</co-ladder></p>');
    await tab.getByRole('button', { name: 'See what is left' }).click();
    await tab.getByText('is there, without “current”').waitFor();
    const instead = await tab.getByRole('group', { name: 'What to paste instead' }).textContent();
    assert.match(instead, /^<p><a href="[^"]+\/widgets\/ladder\?current=consulting">/);
    await tab.getByLabel('The HTML that came back').fill(instead);
    await tab.getByRole('button', { name: 'See what is left' }).click();
    await tab.getByText('All of it is there').waitFor();
  });

  test('needs script, and says where to go without', async (t) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    t.after(() => context.close());
    const tab = await context.newPage();
    await tab.goto(`${server.url}/builder.html`);
    await tab.getByRole('link', { name: 'each widget’s own page' }).click();
    assert.match(await tab.title(), /All widgets/);
  });

  for (const width of [320, 1280])
    test(`gives axe nothing to report and scrolls one way only at ${width} px`, async (t) => {
      const tab = await openBuilder(t, '?widget=ladder&place=umbraco-13', { viewport: { width, height: 800 } });
      await tab.evaluate(() => {
        for (const details of document.querySelectorAll('.builder details')) details.open = true;
      });
      await tab.getByLabel('The HTML that came back').fill('<co-ladder aim="x"></co-ladder><p>&lt;co-term&gt;</p>');
      await tab.getByRole('button', { name: 'See what is left' }).click();
      await tab.getByText('came out as text').waitFor();
      await tab.evaluate(axeSource);
      const found = await tab.evaluate(async () => {
        const { violations } = await globalThis.axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      assert.deepEqual(found, []);
      assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      const small = await tab.evaluate(() =>
        [...document.querySelectorAll('main :is(select, button, input, textarea, summary)')]
          .filter((control) => control.checkVisibility())
          .map((control) => [
            control.id || control.textContent,
            (control.closest('label') ?? control).getBoundingClientRect(),
          ])
          .filter(([, { width: w, height }]) => w < 24 || height < 24)
          .map(([name]) => name),
      );
      assert.deepEqual(small, []);
    });

  for (const { name, hasAddress } of widgets)
    test(`shows <co-${name}> and has something to paste${hasAddress && !withPack.includes(name) ? ', also with all its words' : ''}`, async (t) => {
      const own = file(`dist/snippets/${name}.html`).trim();
      const [, list = ''] = new RegExp(`<co-${name}([^>]*)>`).exec(own) ?? [];
      const options = name === 'term' || !hasAddress ? {} : attributesIn(list);
      const query = new URLSearchParams({ widget: name, ...options, place: 'html' });
      const tab = await openBuilder(t, `?${query}`);
      await tab.locator(`#live co-${name}`).first().waitFor();
      assert.ok((await code(tab)).startsWith(`<co-${name}`));
      if (!hasAddress || withPack.includes(name)) return;
      await tab.locator(`#live co-${name} .co-body`).first().waitFor();
      await tab.getByLabel('With all its words inside').check();
      // The same that the build prints.
      const got = await codeWith(tab, 'co-body');
      assert.equal(canonical(got), canonical(own));
      assert.deepEqual(idsOf(got), idsOf(own));
    });
});
