// Every element from its static HTML and the optional style sheet, with script off: what readers see before the script
// comes, or where it never does.
// Run after "npm run build": npx node --test test/static.node.mjs
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import postcss from 'postcss';
import { chromiumArgs, chromiumPath } from '../scripts/chromium.mjs';
import { atHome } from './host-page.mjs';

const root = path.resolve(import.meta.dirname, '..');
const axe = readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const css = readFileSync(path.join(root, 'dist/co-elements.css'), 'utf8');
const snippets = globSync('dist/snippets/*.html', { cwd: root }).sort();
/** A pack inside the page brings its words with script. */
const printed = snippets.filter((file) => !readFileSync(path.join(root, file), 'utf8').includes('<co-content'));
const fold = (text) => text.replace(/\s+/g, ' ');

describe('with script off', { concurrency: 2 }, () => {
  let browser;
  before(async () => {
    assert.ok(printed.length > 20, 'dist is missing: run "npm run build" first.');
    browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs });
  });
  after(() => browser.close());

  for (const file of printed) {
    const room = path.basename(file, '.html');
    test(`co-${room} shows its words, fits at 320 px, and axe finds nothing`, async (t) => {
      const { fixtures } = await import(path.join(root, `build/tsc/elements/${room}/fixtures.js`));
      const html = readFileSync(path.join(root, file), 'utf8');
      assert.doesNotMatch(html, /\sstyle=|<script|\son\w+=/, 'nothing that a strict policy refuses');
      const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
      t.after(() => context.close());
      atHome(t, context);
      const tab = await context.newPage();
      const page = `<!doctype html><html lang="en-GB"><title>${room}</title><style>${css} body { font-family: sans-serif }</style><main><h1>Host</h1>${html}</main></html>`;
      await tab.setContent(page);
      const seen = fold(await tab.locator('main').innerText());
      const inPage = fold(await tab.locator('main').textContent());
      // Words behind a summary are in the page; a control that needs script is not shown.
      const controls =
        /Show all on one page|Show commitments about|All \(16\)|Save as a file|Filter|Show as|Words explained on this page|Show me where/;
      for (const words of fixtures[0].words.filter((words) => !controls.test(words)))
        assert.ok(inPage.includes(words) || seen.includes(words), `"${words}" is missing`);
      assert.doesNotMatch(seen, controls);
      assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 320);
      // Axe needs timers, and they need script: here the page may run it, and still has none of ours.
      const other = await browser.newPage();
      t.after(() => other.close());
      await other.setContent(page);
      await other.evaluate(axe);
      const faults = await other.evaluate(async () => {
        const { violations } = await globalThis.axe.run('main', {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        });
        return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
      });
      assert.deepEqual(faults, []);
    });
  }
});

describe('the sheet of one widget', () => {
  const { modules } = JSON.parse(readFileSync(path.join(root, 'dist/custom-elements.json'), 'utf8'));
  const widgets = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  /** Selectors inside the rules of a tag, with the classes that each asks for. */
  const selectorsFor = (tag, text) => {
    const found = new Map();
    const own = postcss
      .parse(text)
      .nodes.filter(({ selectors = [] }) => selectors.some((one) => one.startsWith(`${tag}:`)));
    for (const rule of own)
      rule.walkRules(({ selectors }) => {
        for (const selector of selectors) {
          const asked = selector.replace(/:not\(.*?\)/g, '').matchAll(/\.(co-[\w-]+)/g);
          found.set(
            selector,
            [...asked].map(([, name]) => name),
          );
        }
      });
    return found;
  };
  /** Every option by itself, in every wording. */
  const settings = ({ attributes = [] }) => {
    const values = attributes.flatMap(({ name, type: { text } }) => {
      if (text === 'boolean') return [[name, '']];
      return [...text.matchAll(/'([^']+)'/g)].map(([, value]) => [name, value]);
    });
    const each = [{}, ...values.map(([name, value]) => ({ [name]: value }))];
    const choose = { mode: 'choose', name: 'n', value: each.at(-1)?.current ?? '' };
    return [...each, choose].flatMap((setting) => [setting, { words: 'easy', ...setting }]);
  };

  for (const file of printed) {
    const tag = `co-${path.basename(file, '.html')}`;
    test(`has every rule for ${tag} with any of its options`, async () => {
      const widget = widgets.find(({ tagName }) => tagName === tag);
      const { staticHtml } = await import('../scripts/static.mjs');
      const own = selectorsFor(tag, readFileSync(path.join(root, `dist/styles/${tag.slice(3)}.css`), 'utf8'));
      const all = selectorsFor(tag, css);
      const seen = new Set();
      for (const setting of settings(widget)) {
        const html = await staticHtml(tag, setting);
        for (const [, names] of html.matchAll(/class="([^"]*)"/g)) for (const name of names.split(' ')) seen.add(name);
      }
      const used = [...all.keys()].filter((selector) => all.get(selector).every((name) => seen.has(name)));
      assert.deepEqual(
        used.filter((selector) => !own.has(selector)),
        [],
      );
    });
  }
});

describe('the sheet of a marked element', () => {
  const begins = ':not(#co#co#co#co){all:initial';
  const read = (name) => readFileSync(path.join(root, `dist/styles/${name}.css`), 'utf8');
  // Around an author's own words there is nothing to begin.
  const rooms = printed
    .map((file) => path.basename(file, '.html'))
    .filter((room) => read(room).includes(`co-${room}${begins}`));
  for (const room of rooms)
    test(`has the rules of ${room}, and of tags only where others stand inside: those of one tag come with its script`, () => {
      const sheet = read(`data-${room}`);
      assert.ok(sheet.includes(`[data-co="${room}"]${begins}`));
      const tags = new Set([...sheet.matchAll(/(?<!\w)co-([\w-]+):not\(#co/g)].map(([, name]) => name));
      const words = readFileSync(path.join(root, `dist/snippets/${room}.html`), 'utf8');
      for (const [, inside] of words.matchAll(/<co-(?!term)([\w-]+)/g)) assert.ok(inside === room || tags.has(inside));
      // While others are on their way the page must not move: then all tags are there.
      assert.ok(tags.has(room) ? tags.size > 1 : tags.size === 0, [...tags].join());
    });
});
