// Makes the WordPress plugin from integrations/wordpress and the built library: build/wordpress/co-elements, and a zip.
// Run after "npm run build": npm run wordpress
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32, deflateRawSync } from 'node:zlib';
import { staticHtml } from './static.mjs';

const root = path.resolve(import.meta.dirname, '..');
const source = path.join(root, 'integrations/wordpress');
const dist = path.join(root, 'dist');
const target = path.join(root, 'build/wordpress/co-elements');
const json = async (file) => JSON.parse(await readFile(file, 'utf8'));

// Options that are the web team's to decide are not offered to whoever writes a page.
const { reserved } = await import(pathToFileURL(path.join(root, 'build/tsc/embed/options.js')).href);
/** Options that change other things than the words that are printed. */
const unprinted = ['words', 'pictures', 'mode', 'show'];

const typeOf = ({ type: { text }, description }) => {
  if (text.startsWith("'")) return [...text.matchAll(/'([^']+)'/g)].map(([, value]) => value);
  return text === 'string' && description.startsWith('Address') ? 'url' : text;
};

/** Every choice of some options, each of them also left out. */
const choices = (options) =>
  options.reduce(
    (all, [name, values]) =>
      all.flatMap((chosen) => [chosen, ...values.map((value) => ({ ...chosen, [name]: value }))]),
    [{}],
  );

const pictures = new Map();

/** Pictures as files of the plugin: in easy words they would be most of what is printed. */
const withPictures = (html) =>
  html.replaceAll(/src="data:image\/svg\+xml,([^"]*)"/g, (_, data) => {
    const svg = decodeURIComponent(data);
    const name = `${createHash('sha256').update(svg).digest('hex').slice(0, 12)}.svg`;
    pictures.set(name, svg);
    return `src="{{pictures}}/${name}"`;
  });

const print = async (name, file, attributes) => {
  const html = withPictures(await staticHtml(`co-${name}`, attributes));
  if (/^(<div class="co-body[^>]*><\/div>)?$/.test(html)) return false;
  await mkdir(path.join(target, 'snippets', name), { recursive: true });
  await writeFile(path.join(target, 'snippets', name, file), html);
  return true;
};

/** What the plugin knows of a widget, once its words are printed; nothing where it has none without a pack. */
const widgetOf = async ({ tagName, summary, slots = [], attributes = [] }) => {
  const name = tagName.slice('co-'.length);
  const own = attributes.filter((attribute) => !reserved.includes(attribute.name));
  const options = Object.fromEntries(own.map((attribute) => [attribute.name, typeOf(attribute)]));
  const told = Object.fromEntries(own.map((attribute) => [attribute.name, attribute.description.replaceAll('`', '')]));
  const required = own
    .filter(({ description }) => description.includes('Required.'))
    .map((attribute) => attribute.name);
  const wraps = slots.length > 0;
  const printable = Object.entries(options).filter(
    ([option, type]) => Array.isArray(type) && !unprinted.includes(option),
  );
  let isPrinted = false;
  for (const words of wraps ? [] : ['plain', 'easy']) {
    for (const chosen of choices(printable)) {
      const parts = Object.entries(chosen).map(([option, value]) => `${option}-${value}`);
      isPrinted = (await print(name, [...parts, words, 'html'].join('.'), { ...chosen, words })) || isPrinted;
    }
    if (options.mode?.includes('choose'))
      await print(name, `mode-choose.${words}.html`, { mode: 'choose', name: '{{name}}', words });
  }
  const printed = printable.map(([option]) => option);
  // A list of contents finds its words in the page.
  if (!wraps && !isPrinted && name !== 'section-nav') return undefined;
  return [name, { title: summary.replace(/\.$/, ''), wraps, required, printed, options, told }];
};

/** A value as PHP writes it. */
const php = (value, indent = '') => {
  if (typeof value === 'string') return `'${value.replaceAll(/[\\']/g, '\\$&')}'`;
  if (typeof value !== 'object') return String(value);
  const deeper = `${indent}    `;
  const rows = Array.isArray(value)
    ? value.map((each) => `${deeper}${php(each, deeper)},\n`)
    : Object.entries(value).map(([key, each]) => `${deeper}${php(key)} => ${php(each, deeper)},\n`);
  return rows.length ? `[\n${rows.join('')}${indent}]` : '[]';
};

/** Files of a folder, at any depth, by their path in it. */
const filesIn = async (folder) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();

/** A zip archive of a folder (PKWARE's APPNOTE, 4.3), the same for the same files. */
const zip = async (folder) => {
  const start = path.dirname(folder);
  const entries = [];
  const directory = [];
  let offset = 0;
  for (const name of (await filesIn(start)).filter((file) => file.startsWith(`${path.basename(folder)}/`))) {
    const content = await readFile(path.join(start, name));
    const packed = deflateRawSync(content, { level: 9 });
    const bytes = Buffer.from(name);
    // Version 2.0, names in UTF-8, deflated, the first of January 1980.
    const shared = Buffer.alloc(26);
    for (const [at, value] of [20, 0x800, 8, 0, 0x21].entries()) shared.writeUInt16LE(value, at * 2);
    for (const [at, value] of [crc32(content), packed.length, content.length].entries())
      shared.writeUInt32LE(value, 10 + at * 4);
    shared.writeUInt16LE(bytes.length, 22);
    entries.push(Buffer.from('PK\x03\x04', 'latin1'), shared, bytes, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, place, bytes);
    offset += 4 + shared.length + bytes.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  for (const at of [8, 10]) end.writeUInt16LE(entries.length / 4, at);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...entries, list, end]);
};

await rm(path.join(root, 'build/wordpress'), { recursive: true, force: true });
const { version } = await json(path.join(root, 'package.json'));
for (const file of (await filesIn(source)).filter((name) => !/^test\/|^phpcs\.xml$/.test(name))) {
  const text = await readFile(path.join(source, file), 'utf8');
  await mkdir(path.dirname(path.join(target, file)), { recursive: true });
  await writeFile(path.join(target, file), text.replaceAll('{{version}}', version));
}

const integrity = await json(path.join(dist, 'integrity.json'));
const served = Object.keys(integrity).filter((file) => !/^(cli|themes\/|bundles\/|frame|co-frame)/.test(file));
for (const file of served) await cp(path.join(dist, file), path.join(target, 'dist', file));
for (const file of ['LICENSE', 'NOTICE']) await cp(path.join(root, file), path.join(target, file));
await cp(path.join(root, 'src/pictures/LICENSE'), path.join(target, 'pictures/LICENSE'));

const { modules } = await json(path.join(dist, 'custom-elements.json'));
const declared = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
const widgets = [];
for (const widget of declared.filter(
  ({ tagName }) => !['co-content', 'co-definition', 'co-consultation-form'].includes(tagName),
))
  widgets.push(await widgetOf(widget));
for (const [name, svg] of pictures) await writeFile(path.join(target, 'pictures', name), svg);
const files = Object.fromEntries(['co-elements.js', 'co-elements.css'].map((file) => [file, integrity[file]]));
const known = Object.fromEntries(widgets.filter(Boolean).sort(([a], [b]) => (a < b ? -1 : 1)));
await writeFile(
  path.join(target, 'data.php'),
  `<?php

// Made by the build from the library’s manifest.
defined('ABSPATH') || exit;

return ${php({ version, integrity: files, widgets: known })};
`,
);
const archive = await zip(target);
await writeFile(path.join(root, `build/wordpress/co-elements-${version}.zip`), archive);
console.log(`WordPress plugin: build/wordpress/co-elements-${version}.zip, ${Math.round(archive.length / 1024)} KiB`);
