// Everything in dist/ beside the scripts: style sheets, themes, static HTML, content and schemas as data, types.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { attributesIn, drawnTags, staticHtml } from './static.mjs';

const root = path.resolve(import.meta.dirname, '..');
const from = (file) => import(path.join(root, 'build/tsc', file));
const write = (file, text) => {
  mkdirSync(path.dirname(path.join(root, 'dist', file)), { recursive: true });
  writeFileSync(path.join(root, 'dist', file), text);
};
const small = (css) => css.replace(/\s+/g, ' ').trim();

const { waitingCss } = await from('core/style.js');
const { documentCss, waitingDocumentCss } = await from('core/document-styles.js');
const { themes, themeCss } = await from('core/tokens.js');

const sheets = [];
for (const room of drawnTags) {
  const { css, waiting } = await from(`elements/${room}/styles.js`);
  if (css) sheets.push(css, waitingCss(`co-${room}`), waiting ?? '');
  if (css?.includes(documentCss)) sheets.push(waitingDocumentCss(`co-${room}`));
}
write(
  'co-elements.css',
  `/* co-elements: the same isolated rules that the script brings, for pages before or without it. MIT. */\n${small(sheets.join('\n'))}\n`,
);

for (const name of Object.keys(themes)) write(`themes/${name}.css`, themeCss(name));

const { fixtures: all } = await fixtures();
for (const [room, list] of Object.entries(all)) {
  const html = list[0]?.html;
  if (html) write(`snippets/${room}.html`, `${await filled(html)}\n`);
}

cpSync(path.join(root, 'src/embed/frame.html'), path.join(root, 'dist/embed.html'));
cpSync(path.join(root, 'src/embed/frame.css'), path.join(root, 'dist/frame.css'));
cpSync(path.join(root, 'src/content/halton'), path.join(root, 'dist/content/halton'), { recursive: true });
cpSync(path.join(root, 'src/content/schema'), path.join(root, 'dist/schema'), { recursive: true });
cpSync(path.join(root, 'scripts/source-runs.txt'), path.join(root, 'dist/source-runs.txt'));
// Types of what the package exports, and what those stand on.
const { exports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
for (const { types } of Object.values(exports)) {
  if (!types || types.includes('/frameworks/')) continue;
  for (const room of types.includes('*') ? drawnTags : [''])
    withTypes(types.replaceAll('*', room).slice('./dist/types/'.length));
}

// What a site puts into `integrity` of the script tag and the style sheets (Subresource Integrity), file by file.
const hashed = globSync('**/*.{js,css}', { cwd: path.join(root, 'dist'), exclude: ['server/**'] }).sort();
const integrity = (file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(path.join(root, 'dist', file)))
    .digest('base64')}`;
write(
  'integrity.json',
  `${JSON.stringify(Object.fromEntries(hashed.map((file) => [file, integrity(file)])), null, 1)}\n`,
);

function withTypes(file) {
  const there = path.join(root, 'dist/types', file);
  if (existsSync(there)) return;
  cpSync(path.join(root, 'build/tsc', file), there);
  for (const [, next] of readFileSync(there, 'utf8').matchAll(/(?:from |import ?\(?)["'](\..+?)\.js["']/g))
    withTypes(path.join(path.dirname(file), `${next}.d.ts`));
}

async function fixtures() {
  const entries = drawnTags.map(async (room) => [room, (await from(`elements/${room}/fixtures.js`)).fixtures]);
  return { fixtures: Object.fromEntries(await Promise.all(entries)) };
}

/** A fixture with the static words of its element inside. */
async function filled(html) {
  const [, tag, list, inside] = /^<(co-[\w-]+)([^>]*)>([^]*)<\/\1>$/.exec(html.trim()) ?? [];
  if (!tag || inside) return html;
  return `<${tag}${list}>${await staticHtml(tag, attributesIn(list))}</${tag}>`;
}
