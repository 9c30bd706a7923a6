// What a page pays, minified and gzipped, beside the limits. Content and pictures are counted apart.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { minify } from 'terser';

const dist = path.resolve(import.meta.dirname, '../dist');
const gz = (code) => gzipSync(code, { level: 9 }).length;
const file = (name) => gz(readFileSync(path.join(dist, name)));
const needs = JSON.parse(readFileSync(path.resolve(dist, '../build/needs.json'), 'utf8'));

/** Some code as one bundle, without content and pictures; what is imported lazily is no part of it. */
const bundle = async (code) => {
  const made = await rollup({
    input: 'all',
    external: (id) => /\/dist\/(content|pictures|labels)\//.test(id),
    plugins: [
      nodeResolve(),
      {
        name: 'all',
        resolveId: (id) => (id === 'all' ? id : undefined),
        load: (id) => (id === 'all' ? code : undefined),
        resolveDynamicImport: (id) => ({ id: `lazy:${id}`, external: true }),
      },
    ],
    onwarn: () => {},
  });
  const { output } = await made.generate({ format: 'es' });
  return gz((await minify(output[0].code, { module: true, ecma: 2022 })).code);
};

const isContent = (name) => /^(content|pictures)\//.test(name);
const sum = (names) => names.reduce((total, name) => total + file(name), 0);

const panel = needs['co-definition'].filter((name) => !isContent(name));
const rooms = [...new Set(Object.values(needs).flat())].filter((name) => !isContent(name));
/** The first set; the documents are all others. */
const firstSet = [
  'card',
  'definition',
  'easy-read-toggle',
  'glossary',
  'jigsaw',
  'ladder',
  'priorities',
  'priority-card',
];
const entries = Object.keys(needs).map((tag) => `elements/${tag.slice(3)}.js`);
const set = entries.filter((name) => firstSet.some((room) => name === `elements/${room}.js`));
const lit = await bundle(
  `export { html, LitElement, nothing } from 'lit'; export { keyed } from 'lit/directives/keyed.js';`,
);
/** The loader and these, beside Lit. */
const together = async (names) =>
  (await bundle(
    ['co-elements.js', ...names].map((name) => `import ${JSON.stringify(path.join(dist, name))};`).join(''),
  )) - lit;
const first = await together(set);
/** What helps to read any page is neither, and neither is what asks people. */
const helps = ['content', 'easy-read', 'explain', 'listen'].map((room) => `elements/${room}.js`);
const asks = ['consultation', 'consultation-form', 'consultation-results'].map((room) => `elements/${room}.js`);
const documents = entries.filter((name) => !helps.includes(name) && !asks.includes(name));
const withDocuments = await together(documents);
const forms = file('content/halton/en-GB/forms/e.js');
const definitions = file('content/halton/en-GB/definitions/e.js');
const load = file('co-elements.js');

/** The limit is 0.04 of the smallest page with SurveyJS, which has 389,967. */
const printed = [...needs['co-consultation-form'], 'chunks/send.js'];
const survey = load + sum(printed);
const drawn = [...needs['co-consultation'], ...printed, 'chunks/form-styles.js'].filter((name) => !isContent(name));

const from = (name) => `from ${JSON.stringify(path.join(dist, name))};`;
const engine = `export { findTerms } ${from('glossary.js')} export { markPage } ${from('glossary/mark.js')}`;

const rows = [
  ['a page with one term, at load (script)', load, 4000],
  ['… with its part of the index of forms', load + forms, 4000],
  ['… once its panel has come (script)', load + sum(panel), 11000],
  ['… with the index and the definitions of its letter', load + sum(panel) + forms + definitions, 11000],
  ['the first set beside Lit, as one bundle', first, 13700],
  ['the documents on top of the first set, as one bundle', withDocuments - first, 13700],
  [
    'what helps to read any page, asks people and checks packs, on top of all',
    (await together(entries)) - withDocuments,
  ],
  ['a page that asks with printed words, to the answer that is sent (script)', survey, 15_598],
  ['… with its words drawn in the page', load + sum([...new Set(drawn)])],
  ['… as the files that a page with every widget loads', load + sum(rooms)],
  ['the marking engine (findTerms, markPage), as one bundle', await bundle(engine), 2700],
  ['… with startsOf, which prepares the terms', await bundle(`${engine} export { startsOf } ${from('glossary.js')}`)],
  ['Lit', lit],
  ...Object.entries(needs).map(([tag, files]) => [
    `<${tag}> beside the loader`,
    sum(files.filter((name) => !isContent(name))),
  ]),
  ['the whole glossary (content)', file('content/halton/en-GB/glossary.js')],
  ['co-elements.css', file('co-elements.css')],
];
console.log('gzipped bytes');
for (const [what, bytes, limit] of rows) {
  const against = limit ? `  limit ${limit}  ${bytes <= limit ? 'holds' : `over by ${bytes - limit}`}` : '';
  console.log(`${String(bytes).padStart(7)}  ${what}${against}`);
}
