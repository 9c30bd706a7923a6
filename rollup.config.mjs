import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { minifyHTMLLiterals } from 'minify-literals';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { minify } from 'terser';

const from = 'build/tsc';
const rooms = globSync(`${from}/elements/*/index.js`)
  .map((file) => path.basename(path.dirname(file)))
  .sort();
const banner = `/*! co-elements, MIT. Pictures: OpenMoji, CC BY-SA 4.0. */`;

/** Core modules that stand on Lit; the others must not bring Lit to a page that has only terms. */
const onLit = new Set(['drawn', 'blocks', 'view', 'choosing', 'choices', 'style', 'strings', 'content', 'parsed']);

/** And those that only whole documents and lists of their items need. */
const forDocuments = new Set(['document', 'paged', 'pages', 'page-strings', 'document-styles']);
const forPacks = new Set(['pack', 'schema']);

const chunkOf = (id) => {
  if (/node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element)\//.test(id)) return 'chunks/lit';
  const core = /\/tsc\/core\/([\w-]+)\.js$/.exec(id)?.[1];
  if (core && forDocuments.has(core)) return 'chunks/documents';
  if (core && forPacks.has(core)) return 'chunks/packs';
  if (core) return onLit.has(core) ? 'chunks/drawn' : 'chunks/core';
  if (/\/tsc\/content\/(pictures|modules\/pictures)\.js/.test(id)) return 'content/pictures';
  if (id.endsWith('/tsc/content/modules/schemas.js')) return 'content/schemas';
  if (/\/tsc\/glossary\//.test(id)) return 'chunks/terms';
  if (/\/tsc\/(elements\/term\/later|content\/(halton|modules\/sections))\.js$/.test(id)) return 'chunks/halton';
  return undefined;
};

/** Where a lazily imported module goes, by where it stands. */
const lazyName = ({ facadeModuleId: id, name }) => {
  const content = /\/tsc\/content\/modules\/(.+)\.js$/.exec(id ?? '')?.[1];
  if (content) return `content/halton/en-GB/${content}.js`;
  const picture = /\/tsc\/pictures\/(.+)\.js$/.exec(id ?? '')?.[1];
  if (picture) return `pictures/${picture}.js`;
  return name.includes('/') ? `${name}.js` : `chunks/${name}.js`;
};

/** Style sheets are plain strings here: white space goes, and the `&` that nesting adds by itself. */
const smallCss = (code) =>
  code
    .replace(/\n\s*/g, ' ')
    .replace(/& (?=[.:[])/g, '')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/: (?=[\w#$"'.-])/g, ':')
    .replace(/ > (?=[*.:\w])/g, '>')
    .replace(/;}/g, '}');

const literals = () => ({
  name: 'minify-literals',
  async transform(code, id) {
    if (!id.includes(`${path.sep}tsc${path.sep}`) || id.includes('/content/modules/')) return null;
    if (/(styles?|isolate|announce)\.js$/.test(id)) return { code: smallCss(code), map: null };
    // The source language needs no look-up: other languages come through registerLabels().
    if (/strings\.js$/.test(id))
      return { code: code.replace(/import .* from '@lit\/localize';/, 'const msg = (text) => text;'), map: null };
    return (await minifyHTMLLiterals(code, { fileName: id })) ?? null;
  },
});

const small = () => ({
  name: 'terser',
  async renderChunk(code) {
    return (await minify(code, { module: true, ecma: 2022, compress: { passes: 2 }, format: { comments: /^!/ } })).code;
  },
});

/** The one data file among what the command brings. */
const json = () => ({
  name: 'json',
  transform: (code, id) => (id.endsWith('.json') ? `module.exports = ${code};` : null),
});

let bundle;

/** Remembers the graph of the rooms, from which the loader's table is made. */
const remember = () => ({
  name: 'remember',
  generateBundle: (_, output) => void (bundle = output),
});

/** Everything that a file needs, itself included, following static imports. */
const closure = (file, seen = new Set()) => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const next of bundle[file].imports) closure(next, seen);
  return seen;
};

const table = () => {
  const files = [];
  const number = (file) => (files.includes(file) ? files.indexOf(file) : files.push(file) - 1);
  const needs = {};
  const easy = {};
  for (const room of rooms.filter((room) => room !== 'term')) {
    const wanted = [...closure(`elements/${room}.js`)];
    const { section, others } = sectionsOf(room);
    for (const name of [section, ...others].filter(Boolean)) wanted.push(`content/halton/en-GB/${name}.js`);
    const pictures = [section, ...others]
      .map((name) => `content/halton/en-GB/${name}.pictures.js`)
      .filter((file) => file in bundle);
    if (pictures.length) easy[`co-${room}`] = pictures.map(number);
    const own = [`elements/${room}.js`, `elements/${room}/class.js`];
    needs[`co-${room}`] = wanted.filter((file) => !own.includes(file)).map(number);
  }
  return { files, needs, easy };
};

/** The sections that a room declares in its class: the one that it shows and those beside it. */
const sectionsOf = (room) => {
  const { code } = Object.values(bundle).find(({ facadeModuleId: id }) => id?.endsWith(`/elements/${room}/${room}.js`));
  const declared = (name) => new RegExp(`(?:static |\\.)${name}\\s*=\\s*([^;}]+)`).exec(code)?.[1] ?? '';
  const names = (text) => [...text.matchAll(/["']([\w-]+)["']/g)].map(([, name]) => name);
  return { section: names(declared('section')).find(isBundled), others: names(declared('with')).filter(isBundled) };
};

/** A section that the bundled pack does not have comes with a partner's pack. */
const isBundled = (name) => `content/halton/en-GB/${name}.js` in bundle;

/** Content and pictures stand in the package once: Node reads the modules that browsers read. */
const asServed = () => ({
  name: 'as-served',
  resolveDynamicImport(specifier, importer) {
    const name = lazyName({ facadeModuleId: path.resolve(path.dirname(importer), specifier), name: '' });
    return /^(content|pictures)\//.test(name) ? { id: path.resolve('dist', name), external: 'relative' } : null;
  },
});

/** What Node does not have. There an element is a class that nothing defines; with a DOM of a test runner it is whole. */
const withoutDom = `const HTMLElement = globalThis.HTMLElement ?? class {};
const customElements = globalThis.document ? globalThis.customElements : { get() {}, define() {} };`;

const withTable = () => ({
  name: 'loader-table',
  renderChunk(code) {
    const { files, needs, easy } = table();
    mkdirSync('build', { recursive: true });
    writeFileSync('build/needs.json', JSON.stringify({ files, needs, easy }, null, 1));
    const tables = Object.entries({ FILES: files, NEEDS: needs, EASY: easy });
    return `${tables.map(([name, value]) => `const ${name} = ${JSON.stringify(value)};`).join('\n')}\n${code}`;
  },
});

const input = {
  index: `${from}/index.js`,
  ...Object.fromEntries(
    rooms.flatMap((room) => [
      [`elements/${room}`, `${from}/elements/${room}/index.js`],
      [`elements/${room}/class`, `${from}/elements/${room}/${room}.js`],
    ]),
  ),
};
const chunks = {
  format: 'es',
  banner,
  entryFileNames: '[name].js',
  chunkFileNames: lazyName,
  manualChunks: chunkOf,
  hoistTransitiveImports: false,
};

export default [
  {
    input: { ...input, embed: `${from}/embed/embed.js` },
    output: { ...chunks, dir: 'dist' },
    plugins: [nodeResolve({ ignoreSideEffectsForRoot: true }), literals(), remember(), small()],
  },
  {
    input,
    output: { ...chunks, dir: 'dist/server', intro: withoutDom },
    // Lit has a build of its own for Node.
    external: /^(lit|@lit)(\/|$)/,
    plugins: [asServed(), literals(), small()],
  },
  {
    input: { 'co-elements': `${from}/loader.js` },
    output: { dir: 'dist', format: 'es', banner, entryFileNames: '[name].js' },
    plugins: [literals(), withTable(), small()],
  },
  ...['frame', 'co-frame'].map((name) => ({
    input: { [name]: `${from}/embed/${name}.js` },
    output: { dir: 'dist', format: 'es', banner, entryFileNames: '[name].js' },
    plugins: [small()],
  })),
  {
    input: { cli: `${from}/cli/co-elements.js` },
    output: { dir: 'dist', format: 'es', banner: `#!/usr/bin/env node\n${banner}`, entryFileNames: '[name].js' },
    external: /^node:/,
    plugins: [nodeResolve(), json(), commonjs({ extensions: ['.js', '.json'] }), small()],
  },
];
