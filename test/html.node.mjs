// The command `co-elements html` as it is delivered: the package alone, with no other beside it.
// Run after "npm run build": npx node --test test/html.node.mjs
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parse } from 'parse5';
import { snippet as builderSnippet } from '../site/snippets.js';
import { dist, loader, open, page, quiet, start, stop } from './host-page.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'co-html-'));
const snippet = (name) => readFileSync(`${dist}snippets/${name}.html`, 'utf8');

before(async () => {
  assert.ok(existsSync(`${dist}cli.js`), 'dist/cli.js is missing: run "npm run build" first.');
  cpSync(dist, `${folder}/dist`, { recursive: true });
  cpSync(path.join(dist, '../package.json'), `${folder}/package.json`);
  await start();
});
after(async () => {
  await stop();
  rmSync(folder, { recursive: true });
});

const run = (...args) =>
  new Promise((resolve) => {
    execFile(process.execPath, ['dist/cli.js', 'html', ...args], { cwd: folder }, (error, stdout, stderr) =>
      resolve({ status: error?.code ?? 0, stdout, stderr }),
    );
  });

const write = (name, value) => writeFileSync(path.join(folder, name), JSON.stringify(value));

/** The options that a snippet's tag has, as somebody would type them. */
const optionsIn = (name) => {
  const [, list] = new RegExp(`<co-${name}([^>]*)>`).exec(snippet(name));
  return [...list.matchAll(/([\w-]+)="([^"]*)"/g)].flatMap(([, option, value]) => [`--${option}`, value]);
};

describe('prints what the build prints', { concurrency: 2 }, () => {
  for (const file of existsSync(`${dist}snippets`) ? readdirSync(`${dist}snippets`) : []) {
    const name = path.basename(file, '.html');
    test(`for ${name}`, async () => {
      const { status, stdout } = await run(name, ...optionsIn(name));
      assert.equal(status, 0);
      assert.equal(stdout, snippet(name));
      parse(`<!doctype html><title>${name}</title>${stdout}`, {
        onParseError: ({ code, startOffset }) => assert.fail(`${code}: ${stdout.slice(startOffset - 40, startOffset)}`),
      });
    });
  }
});

test('an option stands in the tag and in the words', async () => {
  const { stdout, stderr } = await run('ladder', '--current', 'consulting', '--heading-level=3');
  assert.match(stdout, /^<co-ladder current="consulting" heading-level="3"><div class="co-body /);
  assert.match(stdout, /We are on step 4, “Being asked”/);
  assert.match(stdout, /aria-current="step"[^>]*><p class="co-ladder-flag">We are here<\/p><p[^>]*>Step 4 of 7</);
  assert.match(stdout, /<h3 class="co-heading">Co-production Ladder<\/h3>/);
  assert.equal(stderr, '');
});

test('easy words come with their pictures, and without where those are off', async () => {
  const { stdout } = await run('is-isnt', '--words', 'easy');
  assert.match(stdout, /^<co-is-isnt words="easy"><div class="co-body co-easy"/);
  assert.match(stdout, /<img class="co-picture" alt="" src="data:image/);
  assert.match(stdout, /Draft easy read/);
  const bare = await run('is-isnt', '--words', 'easy', '--pictures', 'off');
  assert.doesNotMatch(bare.stdout, /<img/);
});

test('what is a question in a form has at most one answer', async () => {
  const { stdout } = await run('ladder', '--mode', 'choose', '--name', 'step', '--value', 'consulting', '--required');
  assert.match(stdout, /^<co-ladder mode="choose" name="step" value="consulting" required>/);
  assert.equal(stdout.match(/<input[^>]*\schecked/g)?.length, 1);
  assert.match(stdout, /value="consulting" required checked/);
  assert.doesNotMatch((await run('commitments')).stdout, /checked="false"/);
});

test('what an author typed can’t leave its attribute', async () => {
  const { stdout } = await run('ladder', '--mode', 'choose', '--name', '"><img src=x onerror=a()>&');
  assert.match(stdout, /^<co-ladder mode="choose" name="&quot;>&lt;img src=x onerror=a\(\)>&amp;">/);
  assert.doesNotMatch(stdout, /<img src=x/);
});

describe('with a pack', () => {
  const items = { 'charter.commitment.13': { plain: 'We are kind. These are our own words.' } };
  before(() => {
    write('ours.json', { id: 'ours', lang: 'en-GB', items, owner: { name: 'Us', contact: 'mailto:us@example.org' } });
    write('wrong.json', { lang: 5 });
    const ladder = JSON.parse(readFileSync(`${dist}content/halton/en-GB/ladder.json`, 'utf8'));
    ladder.rungs[0].id = 'our-first';
    write('ladder.json', { id: 'area', lang: 'en-GB', sections: { ladder } });
    write('polish.json', { id: 'area', lang: 'pl', sections: { ladder } });
  });

  test('its words are printed, and who answers for them', async () => {
    const { status, stdout, stderr } = await run('commitments', '--pack', 'ours.json');
    assert.equal(status, 0);
    assert.match(stdout, /We are kind. These are our own words./);
    assert.match(stdout, /href="mailto:us@example.org"/);
    assert.match(stderr, /expects <co-content src="…"> on the page/);
  });

  test('an open consultation stands in the element that answers it', async () => {
    const { sections } = JSON.parse(readFileSync(path.join(dist, '../site/have-your-say.json'), 'utf8'));
    write('asks.json', { id: 'area', lang: 'en-GB', sections: { consultation: sections.consultation } });
    const args = ['consultation', '--pack', 'asks.json'];
    const { status, stdout, stderr } = await run(...args, '--endpoint', 'https://answers.example/a');
    assert.equal(status, 0);
    assert.match(stdout, /^<co-consultation-form endpoint="https:\/\/answers\.example\/a"><div class="co-body "/);
    assert.match(stdout, /<\/co-consultation-form>\n$/);
    assert.match(stderr, /expects pack="…" in the tag, with the address of this pack/);
    assert.match((await run(...args)).stdout, /^<co-consultation><div/);
  });

  test('labels are in its language', async () => {
    const { stdout } = await run('ladder', '--current', 'our-first', '--pack', 'polish.json');
    assert.match(stdout, /^<co-ladder current="our-first"><div class="co-body " lang="pl"/);
    assert.match(stdout, /Jesteśmy na stopniu 7/);
    assert.match(stdout, /Pokaż jako tabelę/);
  });

  test('options are held against its own steps', async () => {
    const { stdout } = await run('ladder', '--current', 'our-first', '--pack', 'ladder.json');
    assert.match(stdout, /We are on step 7/);
    const { status, stderr } = await run('ladder', '--current', 'our-first');
    assert.equal(status, 1);
    assert.match(stderr, /--current “our-first”: expected one of no-say, /);
  });

  test('that a page would leave out is not printed', async () => {
    const { status, stdout, stderr } = await run('ladder', '--pack', 'wrong.json');
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /^co-elements: wrong\.json: lang: expected text\. All that is wrong: .*\n$/);
  });
});

const LISTED = /expected one of action-plan, card, .*, you-said$/;
for (const [what, args, message] of [
  ['no widget', [], /^expected a widget: one of action-plan, .*ladder/],
  ['an unknown widget', ['laddr'], /^“laddr”: expected one of action-plan, .*ladder/],
  ['a name that every object has', ['constructor'], LISTED],
  ['a path in place of a name', ['../../etc/passwd'], LISTED],
  ['the panel, which opens by itself', ['definition'], LISTED],
  ['a second widget', ['ladder', 'jigsaw'], /^“jigsaw”: expected one widget/],
  ['an unknown option', ['ladder', '--curent', 'consulting'], /^--curent: expected one of --current, --aim/],
  ['an option of another widget', ['jigsaw', '--aim', 'co-producing'], /^--aim: expected one of --current, --mode/],
  ['a bad value', ['ladder', '--current', 'step-4'], /^--current “step-4”: expected one of no-say, educating, /],
  [
    'a level that there is not',
    ['ladder', '--heading-level', '7'],
    /^--heading-level “7”: expected a number from 1 to 6/,
  ],
  ['an option without its value', ['ladder', '--current'], /^--current: expected a value/],
  ['an option in place of a value', ['ladder', '--current', '--aim', 'co-producing'], /^--current: expected a value/],
  ['a value for what is on or off', ['ladder', '--required=no'], /^--required=no: expected --required alone/],
  ['a missing option', ['priority-card'], /^--priority: expected one of working-better-together, /],
  ['a pack that is not there', ['ladder', '--pack', 'none.json'], /^none\.json: expected a file that can be read/],
  [
    'a form that there is not',
    ['ladder', '--form', 'iframe'],
    /^--form “iframe”: expected one of tag, link, data, frame/,
  ],
  ['a form without an address', ['ladder', '--form', 'link'], /^--base: expected where the gallery is/],
  [
    'an address that is not whole',
    ['ladder', '--form', 'link', '--base', '/widgets/'],
    /^--base “\/widgets\/”: expected where/,
  ],
  [
    'a form that can’t hold an author’s words',
    ['card', '--form', 'link'],
    /^--form link: expected tag, since <co-card>/,
  ],
  [
    'a pack in a form without words',
    ['ladder', '--form', 'link', '--pack', 'ours.json'],
    /^--pack: expected --form tag/,
  ],
  [
    'what no address may set',
    ['easy-read-toggle', '--remember', '--form', 'link', '--base', 'https://words.example/'],
    /^--remember: expected --form tag/,
  ],
])
  test(`${what} is met with one line, the code 1 and nothing printed`, async () => {
    const { status, stdout, stderr } = await run(...args);
    assert.deepEqual([status, stdout], [1, '']);
    const [, said] = /^co-elements: (.*)\n$/.exec(stderr) ?? [];
    assert.match(said, message);
  });

test('help lists the widgets, and what can be set on one', async () => {
  const all = await run('--help');
  assert.equal(all.status, 0);
  assert.match(all.stdout, /^ {2}ladder +The ladder from having no say/m);
  assert.doesNotMatch(all.stdout, /^ {2}definition/m);
  const one = await run('ladder', '--help');
  assert.match(one.stdout, /^<co-ladder>: The ladder/);
  assert.match(one.stdout, /^ {2}--current no-say\|educating\|.*\n {6}The step where we are\./m);
  assert.match(one.stdout, /^ {2}--required\n/m);
});

describe('on a page', { concurrency: 2 }, () => {
  const sheet = '<link rel="stylesheet" href="/dist/co-elements.css">';

  test('the style sheet alone draws it, and when the script comes nothing moves and no word is said twice', async (t) => {
    const { stdout } = await run('ladder', '--current', 'consulting');
    const look = (tab) =>
      tab.locator('co-ladder').evaluate((ladder) => {
        const flag = getComputedStyle(ladder.querySelector('.co-ladder-flag'));
        return {
          marker: getComputedStyle(ladder.querySelector('ol')).listStyleType,
          colours: flag.color !== flag.backgroundColor && flag.backgroundColor !== 'rgba(0, 0, 0, 0)',
          height: ladder.offsetHeight,
          words: ladder.innerText.replaceAll(/\s+/g, ' '),
        };
      });
    const bare = await open(t, page(stdout, { head: sheet }));
    const before = await look(bare.tab);
    assert.deepEqual([before.marker, before.colours], ['none', true]);

    const { tab, asked, said, errors } = await open(t, page(stdout, { head: `${sheet}${loader}` }), {
      init: () => {
        globalThis.shifts = [];
        new PerformanceObserver((list) => {
          for (const { value } of list.getEntries()) globalThis.shifts.push(value);
        }).observe({ type: 'layout-shift', buffered: true });
      },
    });
    await quiet(tab, asked);
    assert.equal(await tab.locator('co-ladder').evaluate((ladder) => ladder.matches(':defined')), true);
    const now = await look(tab);
    // A button that only script answers is there without script, unseen.
    assert.equal(now.words.replace('Show as a table ', ''), before.words.replace('Show as a table ', ''));
    assert.equal(now.words.match(/We are on step 4/g).length, 1);
    assert.ok(Math.abs(now.height - before.height) <= 1, `${before.height} px, then ${now.height} px`);
    assert.deepEqual(await tab.evaluate(() => globalThis.shifts), []);
    assert.deepEqual([said, errors], [[], []]);
  });

  const link =
    /^<p><a href="https:\/\/words\.example\/widgets\/ladder\?current=consulting">The ladder [^<]*<\/a><\/p>\n$/;
  const data = /^<div data-co="ladder" data-co-current="consulting"><p><a href="https:.*<\/a><\/p><\/div>\n$/;
  for (const [form, printed] of Object.entries({ link, data }))
    test(`the ${form} leads to the widget, and becomes it where the library is`, async (t) => {
      const { stdout } = await run(
        'ladder',
        '--current',
        'consulting',
        '--form',
        form,
        '--base',
        'https://words.example/',
      );
      const head = loader.replace('></', ' data-co-links="https://words.example/widgets/"></');
      const { tab, asked } = await open(t, page(`<svg width="1" height="3000"></svg>${stdout}`, { head }));
      assert.match(stdout, printed);
      await quiet(tab, asked);
      assert.match(await tab.locator('co-ladder').innerText(), /We are on step 4/);
    });

  for (const form of ['link', 'data', 'frame'])
    test(`${form}: the same as the snippet builder gives`, async () => {
      const base = 'https://words.example/';
      const { widgets } = JSON.parse(readFileSync(path.join(dist, '../build/site/widgets/options.json'), 'utf8'));
      for (const name of ['ladder', 'glossary', 'commitments']) {
        const widget = widgets.find((one) => one.name === name);
        const { stdout } = await run(name, '--heading-level', '3', '--form', form, '--base', base);
        assert.equal(stdout.trim(), builderSnippet(form, { widget, options: [['heading-level', '3']], base }));
      }
    });

  test('the frame shows the widget', async (t) => {
    const { stdout } = await run(
      'ladder',
      '--current',
      'consulting',
      '--form',
      'frame',
      '--base',
      'https://words.example/',
    );
    const { tab } = await open(t, page(stdout, { head: '' }), { others: ['https://words.example'] });
    const [frame] = await tab
      .locator('iframe')
      .evaluateAll((frames) => frames.map(({ src, sandbox, title, height }) => [src, sandbox.value, title, height]));
    assert.deepEqual(frame, [
      'https://words.example/dist/embed.html?widget=ladder&current=consulting',
      'allow-scripts',
      'The ladder from having no say to working together as equals',
      '600',
    ]);
  });
});
