// `co-elements lint`: what it says about pages, in the terminal and as a page.
// Run: npm run build && npx node --test test/lint.node.mjs
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../scripts/chromium.mjs';
import { atHome } from './host-page.mjs';

const root = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'co-lint-'));
after(() => rmSync(folder, { recursive: true }));

const page = (body, head = '') =>
  `<!doctype html>\n<html lang="en-GB">\n<head><title>A page</title>${head}</head>\n<body>\n${body}\n</body>\n</html>\n`;

/** Lints a page and tells how that ended. */
const lint = (html, ...options) => {
  writeFileSync(path.join(folder, 'page.html'), html);
  const args = [path.join(root, 'dist/cli.js'), 'lint', 'page.html', ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return {
    status,
    stdout,
    stderr,
    found: [...stdout.matchAll(/^ {2}line (\d+) {2}(.+)$/gm)].map(([, n, what]) => [Number(n), what]),
  };
};
const long = `${'We look at what each child needs and we write it down '.repeat(3)}for you.`;

describe('finds', () => {
  const cases = [
    [
      'a long sentence, with a place to end it',
      `<p>${long.replace('needs and', 'needs, and')}</p>`,
      [[5, /^Long sentence: “We look/]],
      /38 words, expected at most 25\. You could end a sentence after “… what each child needs”/,
    ],
    ['initials that nothing explains', '<p>Ask the MDT.</p>', [[5, 'Initials that are not explained: “MDT”']]],
    [
      'a hard word, how often, and what to paste',
      '<p>An EHCP.</p>\n<p>Your EHCP helps.</p>',
      [[5, 'Hard word: “EHCP”, 2 times']],
      /Say so, or paste <co-term>EHCP<\/co-term>/,
    ],
    [
      'words of management',
      '<p>Our journey\ngoing forward is good.</p>',
      [
        [5, 'Not everyday words: “journey”'],
        [6, 'Not everyday words: “going forward”'],
      ],
    ],
    [
      'a sentence that goes through a link and over lines',
      `<p>${long.replace('child', '<a href="/x">\nchild</a>')}</p>`,
      [[5, /^Long sentence/]],
    ],
    [
      'what stands in a card of ours, around an author’s words',
      '<co-card><p>Ask the MDT.</p></co-card>',
      [[5, /“MDT”/]],
    ],
  ];
  for (const [what, html, found, also] of cases)
    test(what, () => {
      const result = lint(page(html));
      assert.equal(result.found.length, found.length, result.stdout);
      for (const [i, [line, words]] of found.entries()) {
        assert.equal(result.found[i][0], line, result.stdout);
        if (typeof words === 'string') assert.equal(result.found[i][1], words);
        else assert.match(result.found[i][1], words);
      }
      if (also) assert.match(result.stdout, also);
      assert.equal(result.status, 1);
    });
});

describe('finds nothing', () => {
  const cases = {
    'in short plain words': '<p>We talk with you. We write down what we agree.</p>',
    'where initials stand beside their words': '<p>The Multi-Disciplinary Team (MDT) meets. Ask the MDT.</p>',
    'where the words follow the initials': '<p>The MDT (multi-disciplinary team) meets.</p>',
    'where the page has <abbr>': '<p>Ask the <abbr title="multi-disciplinary team">MDT</abbr>.</p>',
    'where a term is explained': '<p>An <co-term>EHCP</co-term> is a plan. Your EHCP helps.</p>',
    'where the page explains its hard words': '<co-explain></co-explain><p>An EHCP and SENDIASS.</p>',
    'in initials that everybody knows': '<p>See the UK film at 5 PM. It is a PDF. Part II.</p>',
    'in a postcode and a form': '<p>Runcorn WA7 2GQ, form AB12-3.</p>',
    'in code, other languages and what nobody sees':
      '<pre>MDT</pre><p lang="cy">MDT</p><p hidden>MDT</p><script>"MDT"</script>',
    'in a heading of capitals': '<h2>CONTACT US</h2>',
    'in words of our own': '<co-ladder><p>An EHCP and an MDT.</p></co-ladder>',
  };
  for (const [what, html] of Object.entries(cases))
    test(what, () => {
      const { status, stdout, found } = lint(page(html));
      assert.deepEqual([found, status], [[], 0], stdout);
      assert.match(stdout, /0 things to look at/);
    });
});

test('tells a page’s words and reading age, and says so where there are too few', () => {
  const easy = '<p>We help you. You can ask us. We are here to help. Come and see us at the school. </p>'.repeat(7);
  assert.match(lint(page(easy)).stdout, /page\.html: 13\d words, reading age \d\.\d/);
  assert.match(lint(page('<p>We help you.</p>')).stdout, /3 words, too few to tell a reading age/);
});

test('counts longer or shorter sentences where it is asked to', () => {
  const html = page('<p>We look at what each child needs and we write it down.</p>');
  assert.equal(lint(html).status, 0);
  assert.match(lint(html, '--longest', '10').stdout, /12 words, expected at most 10/);
});

test('knows the glossary of another area', () => {
  const term = {
    id: 'mdt',
    term: 'MDT',
    kind: 'acronym',
    expansion: 'multi-disciplinary team',
    forms: [],
    match: ['\\bMDT\\b'],
    plain: 'A group of people with different jobs who help you.',
    easy: ['A group of people helps you.'],
    picture: 'group',
  };
  writeFileSync(
    path.join(folder, 'area.json'),
    JSON.stringify({
      id: 'area',
      lang: 'en-GB',
      sections: { glossary: { section: 'glossary', title: 'Words', terms: [term] } },
    }),
  );
  const { stdout } = lint(page('<p>Ask the MDT.</p>'), '--pack', 'area.json');
  assert.match(stdout, /Hard word: “MDT”/);
  assert.match(stdout, /MDT: multi-disciplinary team\. A group of people with different jobs who help you\./);
});

test('meets wrong options and files with one line and the code 2', () => {
  for (const [options, message] of [
    [['--longest', 'many'], '--longest many: expected a number of words'],
    [['nowhere.html'], 'nowhere.html: expected a page that can be read'],
    [['--html', 'no/such/folder/r.html'], /--html no\/such/],
    [['--colour'], /--colour/],
  ]) {
    const { status, stderr } = lint(page('<p>We help.</p>'), ...options);
    assert.equal(status, 2);
    if (typeof message === 'string') assert.equal(stderr, `co-elements: ${message}\n`);
    else assert.match(stderr, message);
  }
});

test('reads a page that is broken in every way', () => {
  const { status, stderr } = lint('<p>Ask <b>the MDT<table><td>An <i>EHCP</p></b><![CDATA[ x ]]><script>');
  assert.deepEqual([status, stderr], [1, '']);
});

test('writes the report as a page that axe passes, from words that are shown as words', async (t) => {
  const { found } = lint(
    page(`<p>${long}</p><p>Ask the MDT about &lt;img src=x onerror=alert(1)&gt; and the EHCP.</p>`),
    '--html',
    'report.html',
  );
  assert.equal(found.length, 3);
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs });
  t.after(() => browser.close());
  const axe = readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
  for (const [width, colorScheme] of [
    [320, 'light'],
    [1280, 'dark'],
  ]) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    atHome(t, context);
    const tab = await context.newPage();
    await tab.setContent(readFileSync(path.join(folder, 'report.html'), 'utf8'));
    assert.equal(await tab.locator('h1').innerText(), '3 places to make easier to read');
    assert.equal(await tab.locator('li').count(), 3);
    assert.equal(await tab.locator('img').count(), 0);
    assert.equal(await tab.locator('mark').first().innerText(), 'MDT');
    assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'fits');
    await tab.evaluate(axe);
    const { violations } = await tab.evaluate(() => globalThis.axe.run());
    assert.deepEqual(
      violations.map(({ id }) => id),
      [],
    );
  }
});
