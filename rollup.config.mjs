import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { minifyHTMLLiterals } from 'minify-literals';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { minify } from 'terser';
import { smallCss } from './scripts/small-css.mjs';

const from = 'build/tsc';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const rooms = globSync(`${from}/elements/*/index.js`)
  .map((file) => path.basename(path.dirname(file)))
  .sort();
const banner = `/*! co-elements, MIT. Pictures: OpenMoji, CC BY-SA 4.0. */`;
/** For what is fetched to be run at once: Chromium compiles all of its functions while it comes, and not one by one later. */
const eager = '//# allFunctionsCalledOnLoad\n';

/** Core modules that stand on Lit; the others must not bring Lit to a page that has only terms. */
const onLit = new Set(['drawn', 'blocks', 'view', 'choosing', 'choices', 'style', 'isolate', 'strings', 'content']);

/** And those that only whole documents and lists of their items need. */
const forDocuments = new Set(['document', 'paged', 'pages', 'page-strings', 'document-styles']);
const forPacks = new Set(['pack', 'schema']);
/** What the loader and integrity.js have each for themselves, and what only pages in another language need. */
const alone = new Set(['preload', 'languages']);

const chunkOf = (id) => {
  if (/node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element)\//.test(id)) return 'chunks/drawn';
  const core = /\/tsc\/core\/([\w-]+)\.js$/.exec(id)?.[1];
  if (alone.has(core)) return undefined;
  if (core && forDocuments.has(core)) return 'chunks/documents';
  if (core && forPacks.has(core)) return 'chunks/packs';
  if (core) return onLit.has(core) ? 'chunks/drawn' : 'chunks/core';
  if (id.endsWith('/tsc/content/modules/pictures.js')) return 'content/pictures';
  if (id.endsWith('/tsc/content/modules/schemas.js')) return 'content/schemas';
  // What looks through a whole page is needed where a page asks for it only.
  if (/\/tsc\/glossary\/(find|index|mark|paint|starts)\.js$/.test(id)) return 'chunks/marks';
  if (/\/tsc\/glossary\//.test(id)) return 'chunks/terms';
  if (/\/tsc\/content\/(halton|modules\/sections)\.js$/.test(id)) return 'chunks/drawn';
  if (id.endsWith('/tsc/elements/term/later.js')) return 'chunks/later';
  return undefined;
};

/** Where a lazily imported module goes, by where it stands. */
const lazyName = ({ facadeModuleId: id, name }) => {
  const content = /\/tsc\/content\/modules\/(.+)\.js$/.exec(id ?? '')?.[1];
  if (content) return `content/halton/en-GB/${content}.js`;
  const picture = /\/tsc\/pictures\/(.+)\.js$/.exec(id ?? '')?.[1];
  if (picture) return `pictures/${picture}.js`;
  const labels = /\/tsc\/locales\/(.+)\.js$/.exec(id ?? '')?.[1];
  if (labels) return `labels/${labels}.js`;
  return name.includes('/') ? `${name}.js` : `chunks/${name}.js`;
};

const literals = () => ({
  name: 'minify-literals',
  async transform(code, id) {
    if (!id.includes(`${path.sep}tsc${path.sep}`) || id.includes('/content/modules/')) return null;
    // The panel has its rules as they are in the end: what isolates them is needed beside Lit only.
    if (id.endsWith('/elements/definition/styles.js')) {
      const { css } = await import(pathToFileURL(id).href);
      return { code: `export const css = ${JSON.stringify(smallCss(css))};`, map: null };
    }
    // Style sheets are plain strings here.
    if (/(styles?|isolate|announce)\.js$/.test(id)) return { code: smallCss(code), map: null };
    // The source language needs no look-up.
    if (/strings\.js$/.test(id))
      return { code: code.replace(/import .* from '@lit\/localize';/, 'const msg = (text) => text;'), map: null };
    return (await minifyHTMLLiterals(code, { fileName: id })) ?? null;
  },
});

const small = ({ comments = /^!/, compress = { passes: 2, inline: 1 } } = {}) => ({
  name: 'terser',
  async renderChunk(code) {
    return (await minify(code, { module: true, ecma: 2022, compress, format: { comments } })).code;
  },
});

/** The one data file among what the command brings. */
const json = () => ({
  name: 'json',
  transform: (code, id) => (id.endsWith('.json') ? `module.exports = ${code};` : null),
});

/** Rooms with a template; the others stand on the browser's own classes and print nothing. */
const printed = rooms.filter((room) => !['term', 'definition', 'content', 'consultation-form'].includes(room));

/** What prints widgets brings the templates, and reads the words where the package has them. */
const printing = () => ({
  name: 'printing',
  load: (id) =>
    id.endsWith('/tsc/cli/rooms.js')
      ? `${printed.map((room, i) => `import * as room${i} from '../elements/${room}/${room}.js';`).join('\n')}
const rooms = { ${printed.map((room, i) => `'${room}': room${i}`).join(', ')} };
export const roomOf = async (name) => rooms[name];`
      : null,
  resolveDynamicImport(specifier, importer) {
    const facadeModuleId = path.resolve(path.dirname(importer), specifier);
    // What rooms fetch for readers is nothing to print.
    const room = /\/tsc\/elements\/([\w-]+)\/\1\.js$/.exec(facadeModuleId)?.[1];
    if (room) return { id: `./elements/${room}/class.js`, external: 'absolute' };
    return /\/tsc\/(content\/modules|pictures|locales)\//.test(facadeModuleId)
      ? { id: `./${lazyName({ facadeModuleId, name: '' })}`, external: 'absolute' }
      : null;
  },
});
/**
 * `import('./x.js')` becomes `bring(() => import('./x.js'), 'x.js')`: where a page asked for it, integrity.js checks the
 * file first. A bundler still sees the import.
 */
const checked = () => {
  const bring = path.resolve(from, 'core/bring.js');
  const isOurs = (id) => id.startsWith(path.resolve(from)) && !id.endsWith('/tsc/integrity.js');
  return {
    name: 'checked',
    transform(code, id) {
      if (!isOurs(id) || !/\bimport\('/.test(code)) return null;
      const calls = code.replace(/\bimport\('[^']+'\)/g, 'bring($&)');
      return { code: `import { bring } from ${JSON.stringify(bring)};\n${calls}`, map: null };
    },
    renderDynamicImport: ({ moduleId, targetChunk }) =>
      isOurs(moduleId) ? { left: '() => import(', right: `), ${JSON.stringify(targetChunk.fileName)}` } : null,
  };
};

/** What keeps a state: packs, pictures, listeners. */
const kept = /^chunks\/(core|drawn)$/;
/** What the file calls outside what core/bring.js exports. */
let bringing;

/**
 * A page may get these twice, in a bundle and by themselves: the first copy of a version serves both. That needs the same
 * names outside, so bundles are made of the files as they are.
 */
const once = () => ({
  name: 'once',
  renderChunk(code, { name }) {
    if (!kept.test(name)) return null;
    const all = this.parse(code).body;
    const text = ({ start, end }) => code.slice(start, end);
    const exported = all.filter(({ type }) => type === 'ExportNamedDeclaration').flatMap((one) => one.specifiers);
    const outside = exported.map((one) => one.exported.name);
    const [, bring] = /(\S+) = [^;]*\bcheckWith: checkWith\b/.exec(code) ?? [];
    bringing ??= exported.find((one) => one.local.name === bring)?.exported.name;
    const imports = all.filter(({ type }) => type === 'ImportDeclaration');
    const taken = imports.flatMap((one) => one.specifiers).find((one) => outside.includes(one.local.name));
    if (taken) this.error(`${name} imports and exports "${taken.local.name}": one of them needs another name`);
    const body = all.filter(({ type }) => !/^(Import|ExportNamed)Declaration$/.test(type));
    return `${imports.map(text).join('\n')}
export const { ${outside} } = (globalThis['co-elements ${version} ${path.basename(name)}'] ??= (() => {
${body.map(text).join('\n')}
return { ${exported.map((one) => `${one.exported.name}: ${one.local.name}`)} };
})());`;
  },
});

/** Files that no other asks for: for a page's own scripts. */
const notLoaded = ['index', 'integrity', 'glossary', 'glossary/mark'];

let bundle;

/** Remembers the graph of the rooms, from which the tables of the loader and of integrity.js are made. */
const remember = () => ({
  name: 'remember',
  generateBundle(_, output) {
    bundle = output;
    const files = Object.values(bundle).filter(({ name }) => !notLoaded.includes(name));
    const rows = files.map(({ fileName, code, imports }) => [fileName, [hashOf(code), ...imports]]);
    const table = bundle['integrity.js'];
    table.code = `const TABLE=${JSON.stringify(Object.fromEntries(rows))};\n${table.code}`;
  },
});

/** Half as long as those in integrity.json: there is one for each file. */
const hashOf = (code) => `sha256-${createHash('sha256').update(code).digest('base64')}`;

/** Everything that a file needs, itself included, following static imports. */
const closure = (file, seen = new Set()) => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const next of bundle[file].imports) closure(next, seen);
  return seen;
};

/** All files that the loader fetches for a tag: its class is the first. */
const needsOf = (room) => {
  const wanted = [...closure(`elements/${room}/class.js`)];
  const { section, others } = sectionsOf(room);
  for (const name of [section, ...others].filter(Boolean)) wanted.push(`content/halton/en-GB/${name}.js`);
  return wanted;
};

const table = () => {
  const files = [];
  const number = (file) => (files.includes(file) ? files.indexOf(file) : files.push(file) - 1);
  const all = Object.fromEntries(rooms.filter((room) => room !== 'term').map((room) => [`co-${room}`, needsOf(room)]));
  const needs = Object.fromEntries(
    Object.entries(all).map(([tag, [, ...others]]) => [tag, characters(others.map(number).toSorted((a, b) => a - b))]),
  );
  return { files, needs, all };
};

/** As the loader reads it: no `.js`, and of a section with pictures for its easy words no more than its name. */
const shortName = (file) => {
  const [path, section] = /^(?:content\/halton\/en-GB\/(.+)|.+)(?=\.js$)/.exec(file);
  return `${path}.pictures.js` in bundle ? section : path;
};

/** The sections that a room declares in its class: the one that it shows and those beside it. */
const sectionsOf = (room) => {
  // A class stands in a chunk where something that it fetches later uses the same modules.
  const isClass = (id) => id.endsWith(`/elements/${room}/${room}.js`);
  const { code } = Object.values(bundle).find(({ moduleIds }) => moduleIds?.some(isClass));
  const declared = (name) => new RegExp(`(?:static |\\.)${name}\\s*=\\s*([^;}]+)`).exec(code)?.[1] ?? '';
  const names = (text) => [...text.matchAll(/["']([\w-]+)["']/g)].map(([, name]) => name);
  return { section: names(declared('section')).find(isBundled), others: names(declared('with')).filter(isBundled) };
};

/** A section that the bundled pack does not have comes with a partner's pack. */
const isBundled = (name) => `content/halton/en-GB/${name}.js` in bundle;

/** Content, pictures and labels stand in the package once: Node reads the modules that browsers read. */
const asServed = () => ({
  name: 'as-served',
  resolveDynamicImport(specifier, importer) {
    const name = lazyName({ facadeModuleId: path.resolve(path.dirname(importer), specifier), name: '' });
    return /^(content|pictures|labels)\//.test(name) ? { id: path.resolve('dist', name), external: 'relative' } : null;
  },
});

/** What Node does not have. There an element is a class that nothing defines; with a DOM of a test runner it is whole. */
const withoutDom = `const HTMLElement = globalThis.HTMLElement ?? class {};
const customElements = globalThis.document ? globalThis.customElements : { get() {}, define() {} };`;

const characters = (numbers) => String.fromCharCode(...numbers.map((number) => number + 48));

const withTable = (base) => ({
  name: 'loader-table',
  renderChunk(code) {
    const { files, needs, all } = table();
    mkdirSync('build', { recursive: true });
    writeFileSync('build/needs.json', JSON.stringify(all, null, 1));
    const tables = {
      FILES: files.map(shortName),
      NEEDS: needs,
      INTEGRITY: hashOf(bundle['integrity.js'].code),
      BASE: base,
    };
    const lines = Object.entries(tables).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};`);
    return `${lines.join('\n')}\n${code}`;
  },
});

/** Widgets that a page may have in one file with the loader. The loader itself is what a term needs. */
const bundled = rooms.filter((room) => !['term', 'definition', 'content'].includes(room));

/** The loader, and one widget with all that it needs at first, made of the files that the others load one by one. */
const together = (room) => {
  const dist = path.resolve('dist');
  const entry = path.join(dist, 'bundles', room);
  let needs = [];
  const isIn = (file) => needs.includes(file);
  const at = (file) => JSON.stringify(path.resolve(file));
  return {
    name: 'together',
    buildStart() {
      needs = needsOf(room);
    },
    resolveId: (id) => (id === room ? entry : null),
    load: (id) =>
      id === entry
        ? `import { ${bringing} as bringing } from ${at('dist/chunks/core.js')};
import * as exported from ${at(`dist/elements/${room}/class.js`)};
import { define } from ${at(`${from}/core/define.js`)};
import { painted } from ${at(`${from}/core/painted.js`)};
import { get, own, rooms, watch } from ${at('build/loader.js')};
if (own?.integrity) bringing.checkWith((file) => get(file.slice(0, -3)));
rooms['co-${room}'] = painted().then(() => {
  for (const one of Object.values(exported)) if (one.version) define('co-${room}', one);
});
watch(document);
export { watch };`
        : null,
    // What is in the file itself is checked with it.
    transform: (code, id) =>
      id.startsWith(`${dist}/`)
        ? code.replace(/[\w$]+\(\(\)=>(import\("[^"]+"\)),"([^"]+)"\)/g, (all, load, file) => (isIn(file) ? load : all))
        : null,
    resolveDynamicImport(specifier, importer) {
      if (typeof specifier !== 'string') return null;
      const id = path.resolve(path.dirname(importer), specifier);
      return isIn(path.relative(dist, id)) ? id : { id, external: 'relative' };
    },
  };
};

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
  // Every page with a term or a form pays for these, which hold no picture, and the matcher stands for itself.
  banner: ({ facadeModuleId: id, name }) =>
    /\/(forms|definitions|glossary|consultation-form)\//.test(id) || /^chunks\/(core|marks|send)$/.test(name)
      ? `${name === 'chunks/marks' ? eager : ''}/*! co-elements, MIT. */`
      : banner,
  entryFileNames: '[name].js',
  chunkFileNames: lazyName,
  manualChunks: chunkOf,
  hoistTransitiveImports: false,
  freeze: false,
};

export default [
  {
    input: {
      ...input,
      embed: `${from}/embed/embed.js`,
      integrity: `${from}/integrity.js`,
      // Without a DOM as they are: Node takes the same files.
      glossary: `${from}/glossary/index.js`,
      'glossary/mark': `${from}/glossary/mark.js`,
    },
    output: { ...chunks, dir: 'dist' },
    plugins: [
      nodeResolve({ ignoreSideEffectsForRoot: true }),
      literals(),
      checked(),
      once(),
      remember(),
      small({ comments: /^!|^# all/ }),
    ],
  },
  {
    input,
    output: { ...chunks, dir: 'dist/server', intro: withoutDom },
    // Lit has a build of its own for Node.
    external: /^(lit|@lit)(\/|$)/,
    plugins: [nodeResolve({ ignoreSideEffectsForRoot: true }), asServed(), literals(), small()],
  },
  ...Object.entries({ 'co-elements': '', 'stable/co-elements': `${version}/` }).map(([name, base]) => ({
    input: { [name]: `${from}/co-elements.js` },
    output: { dir: 'dist', format: 'es', banner, entryFileNames: '[name].js' },
    plugins: [literals(), withTable(base), small()],
  })),
  {
    input: `${from}/loader.js`,
    output: { file: 'build/loader.js', format: 'es' },
    plugins: [literals(), withTable('../'), small()],
  },
  ...bundled.map((room) => ({
    input: room,
    output: { file: `dist/bundles/${room}.js`, format: 'es', banner, inlineDynamicImports: true },
    plugins: [together(room), small({ compress: false })],
  })),
  ...['frame', 'co-frame'].map((name) => ({
    input: { [name]: `${from}/embed/${name}.js` },
    output: { dir: 'dist', format: 'es', banner, entryFileNames: '[name].js' },
    plugins: [small()],
  })),
  // One file each: the check must run where nothing else of the library does.
  ...[
    ['health', 'health.js', 'es'],
    ['health-now', 'check-page.js', 'iife'],
  ].map(([name, file, format]) => ({
    input: `${from}/embed/${name}.js`,
    output: { file: `dist/${file}`, format, banner },
    plugins: [literals(), small()],
  })),
  {
    input: { cli: `${from}/cli/co-elements.js` },
    output: {
      dir: 'dist',
      format: 'es',
      banner: ({ isEntry }) => `${isEntry ? '#!/usr/bin/env node\n' : ''}${banner}`,
      entryFileNames: '[name].js',
      chunkFileNames: 'cli-[name].js',
    },
    external: /^node:/,
    plugins: [
      printing(),
      nodeResolve({ exportConditions: ['node'], preferBuiltins: true, ignoreSideEffectsForRoot: true }),
      json(),
      commonjs({ extensions: ['.js', '.json'] }),
      // It is read from a disk: what more minifying saves is not worth the time of the build.
      small({ comments: /^!|@license/, compress: false }),
    ],
  },
];
