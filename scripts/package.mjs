// Everything in dist/ beside the scripts: style sheets, themes, static HTML, content and schemas as data, types.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onlyFor, smallCss } from './small-css.mjs';
import { attributesIn, drawnTags, staticHtml, tagFor, wordsOf } from './static.mjs';

const root = path.resolve(import.meta.dirname, '..');
const from = (file) => import(path.join(root, 'build/tsc', file));
const write = (file, text) => {
  mkdirSync(path.dirname(path.join(root, 'dist', file)), { recursive: true });
  writeFileSync(path.join(root, 'dist', file), text);
};
const small = (css) => smallCss(css).trim();

const { sharedCss, waitingCss } = await from('core/style.js');
const { documentCss, waitingDocumentCss } = await from('core/document-styles.js');
const { themes, themeCss } = await from('core/tokens.js');

/** The rules of a room before or without its script, but for those that rooms share: a page reads them once. */
const sheetOf = async (room) => {
  const { css = '', waiting = '', later = [] } = await from(`elements/${room}/styles.js`);
  const isShared = css.includes(sharedCss);
  const document = css.includes(documentCss) ? waitingDocumentCss(`co-${room}`) : '';
  const rules = css && [css.replace(sharedCss, ''), waitingCss(`co-${room}`), waiting, document].join('\n');
  return { room, isShared, rules: small(rules), later };
};
const sheets = await Promise.all(drawnTags.map(sheetOf));
const sheet = (list, about) => {
  const shared = list.filter(({ isShared }) => isShared).map(({ room }) => `co-${room}:not(#co#co#co)`);
  const rules = [
    shared.length ? small(`${shared.join(', ')} { ${sharedCss} }`) : '',
    ...list.map(({ rules }) => rules),
  ];
  return `/* co-elements: ${about}. MIT. */\n${rules.filter(Boolean).join('\n')}\n`;
};
write(
  'co-elements.css',
  sheet(sheets, 'the same isolated rules that the script brings, for pages before or without it'),
);

/**
 * What one widget and those inside it need before their script or without it: only the rules for which their words, in
 * every wording and state, have a use. For an element with `data-co` its own are enough: when its script puts the tag there,
 * the tag's rules have come with it. Where others stand inside, what is drawn waits for their scripts, and the page must not
 * move while it does: it has the rules of all tags as well.
 */
function sheetsFor(room, printed) {
  const inside = new Set([...printed.matchAll(/<co-(?!term)([\w-]+)/g)].map(([, name]) => name));
  const classes = new Set([...printed.matchAll(/class="([^"]*)"/g)].flatMap(([, names]) => names.split(' ')));
  const isOwn = (one) => one.room === room;
  const needed = sheets.filter((one) => isOwn(one) || inside.has(one.room));
  for (const { later } of needed) for (const name of later) classes.add(name);
  const tag = onlyFor(classes, sheet(needed, `${room} before its script`));
  const marked = onlyFor(classes, sheet(sheets.filter(isOwn), `the same for data-co="${room}"`))
    .replaceAll(':not(:defined)', '')
    .replaceAll(new RegExp(`(?<![\\w.-])co-${room}(?=[:[ {])`, 'g'), `[data-co="${room}"]`);
  return { tag, data: needed.some((one) => !isOwn(one)) ? tag + marked : marked };
}

for (const name of Object.keys(themes)) write(`themes/${name}.css`, themeCss(name));

const { fixtures: all } = await fixtures();
for (const [room, list] of Object.entries(all)) {
  if (!list.length) continue;
  write(`snippets/${room}.html`, `${await filled(list[0].html)}\n`);
  const pages = list.map(({ html }) => html).concat(settings(room));
  const printed = pages.flatMap((html) => ['plain', 'easy'].map((words) => filled(html, { words }, packIn(html))));
  const { tag, data } = sheetsFor(room, (await Promise.all(printed)).join(''));
  write(`styles/${room}.css`, tag);
  write(`styles/data-${room}.css`, data);
}

cpSync(path.join(root, 'src/embed/frame.html'), path.join(root, 'dist/embed.html'));
cpSync(path.join(root, 'src/embed/frame.css'), path.join(root, 'dist/frame.css'));
// What a site serves under stable names, beside a folder for each version: `co-elements host` puts it there.
const { version } = await from('core/version.js');
const frame = readFileSync(path.join(root, 'src/embed/frame.html'), 'utf8');
write('stable/embed.html', frame.replaceAll(/(href|src)="(?!data:)/g, `$1="${version}/`));
for (const file of globSync('{co-elements.css,co-frame.js,{styles,themes}/*.css}', { cwd: path.join(root, 'dist') }))
  cpSync(path.join(root, 'dist', file), path.join(root, 'dist/stable', file));
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

/** A widget once for each value of its options. */
function settings(room) {
  const { modules } = JSON.parse(readFileSync(path.join(root, 'dist/custom-elements.json'), 'utf8'));
  const widgets = modules.flatMap(({ declarations = [] }) => declarations);
  const { attributes = [] } = widgets.find(({ tagName }) => tagName === `co-${room}`);
  return attributes
    .flatMap(({ name, type: { text } }) => [...text.matchAll(/'([^']+)'/g)].map(([, value]) => `${name}="${value}"`))
    .map((option) => `<co-${room} ${option}></co-${room}>`);
}

/** The pack that a fixture brings inside it. */
function packIn(html) {
  const found = /<script type="application\/json">([^]*?)<\/script>/.exec(html);
  return found ? [{ file: JSON.parse(found[1]), src: 'fixture' }] : [];
}

/** A fixture with the static words of its empty elements inside. */
async function filled(html, more, packs = []) {
  const page = packs.length ? { content: await wordsOf(packs) } : {};
  let result = '';
  let last = 0;
  for (const { 0: whole, 1: tag, 2: list, index } of html.trim().matchAll(/<(co-[\w-]+)([^>]*)><\/\1>/g)) {
    const words = await staticHtml(tag, { ...more, ...attributesIn(list) }, page);
    const own = tagFor(tag, words);
    result += `${html.trim().slice(last, index)}<${own}${list}>${words}</${own}>`;
    last = index + whole.length;
  }
  return result + html.trim().slice(last);
}
