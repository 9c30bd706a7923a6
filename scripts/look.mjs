// Contact sheets of every fixture in every state: npm run look [-- room …] writes look/<room>.png.
import { globSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from './chromium.mjs';
import { serve } from './serve.mjs';

const root = path.resolve(import.meta.dirname, '..');
const asked = process.argv.slice(2);
const rooms = globSync('build/tsc/elements/*/fixtures.js', { cwd: root })
  .map((file) => path.basename(path.dirname(file)))
  .filter((room) => !asked.length || asked.includes(room))
  .sort();

const phone = 360;
const desktop = 1040;
/** The states that every fixture is looked at in. */
const states = [
  { name: 'phone, plain', width: phone },
  { name: 'phone, easy', width: phone, words: 'easy' },
  { name: 'phone, 200 % text, rtl', width: phone, dir: 'rtl', size: '200%' },
  { name: 'desktop, council', width: desktop, theme: 'council' },
  { name: 'desktop, easy, forum', width: desktop, words: 'easy', theme: 'forum' },
  { name: 'desktop, dark, nhs', width: desktop, theme: 'nhs', dark: true },
  { name: 'forced colours', width: desktop, forced: true },
  { name: 'print', width: 760, print: true },
];

const page = ({ html, state }) => `<!doctype html>
<html lang="en-GB" ${state.words ? `data-co-words="${state.words}"` : ''} ${state.dir ? `dir="${state.dir}"` : ''}>
<meta charset="utf-8"><title>look</title>
${state.theme ? `<link rel="stylesheet" href="/dist/themes/${state.theme}.css">` : ''}
<style>:root { color-scheme: ${state.dark ? 'dark' : 'light'}; font-size: ${state.size ?? '100%'} }
body { margin: 0; padding: 20px; font-family: system-ui, sans-serif; ${state.theme ? 'color: var(--co-color-ink); background: var(--co-color-paper)' : 'color: CanvasText; background: Canvas'} }</style>
<script type="module" src="/dist/co-elements.js"></script>
<body>${html}</body></html>`;

const { url, close } = await serve({ port: 0, quiet: true });
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs });
mkdirSync(path.join(root, 'look'), { recursive: true });

const opened = new Map();

/** One tab for each state, kept for all fixtures. */
async function tabFor(state) {
  if (!opened.has(state)) {
    const context = await browser.newContext({
      viewport: { width: state.width, height: 700 },
      forcedColors: state.forced ? 'active' : 'none',
      colorScheme: state.dark ? 'dark' : 'light',
    });
    opened.set(state, await context.newPage());
  }
  return opened.get(state);
}

async function shot(html, state) {
  const tab = await tabFor(state);
  await tab.unrouteAll();
  await tab.emulateMedia({ media: 'screen' });
  await tab.route(`${url}/look`, (route) => route.fulfill({ contentType: 'text/html', body: page({ html, state }) }));
  await tab.goto(`${url}/look`, { waitUntil: 'networkidle' });
  if (html.includes('<co-term')) {
    await tab.locator('co-term').first().click();
    await tab.locator('co-definition:popover-open').waitFor();
  }
  if (state.print) await tab.emulateMedia({ media: 'print' });
  await tab.waitForTimeout(200);
  return (await tab.screenshot({ fullPage: true })).toString('base64');
}

const sheet = await browser.newPage({ viewport: { width: 1600, height: 900 } });
for (const room of rooms) {
  const { fixtures } = await import(path.join(root, 'build/tsc/elements', room, 'fixtures.js'));
  for (const { name, html } of fixtures) {
    const cells = [];
    for (const state of states) {
      cells.push(
        `<figure><figcaption>${state.name}</figcaption><img style="width:${state.width * 0.72}px" src="data:image/png;base64,${await shot(html, state)}"></figure>`,
      );
    }
    await sheet.setContent(
      `<style>body{margin:16px;font:15px system-ui;background:#e4e4de}div{display:flex;flex-wrap:wrap;gap:14px;align-items:flex-start}figure{margin:0}figcaption{margin:0 0 4px;color:#333}img{max-height:1150px;object-fit:cover;object-position:top;background:#fff}</style><h2>${room}: ${name}</h2><div>${cells.join('')}</div>`,
    );
    const file = `look/${room}-${name.replace(/\W+/g, '-')}.png`;
    await sheet.screenshot({ path: path.join(root, file), fullPage: true });
    console.log(file);
  }
}
await browser.close();
await close();
