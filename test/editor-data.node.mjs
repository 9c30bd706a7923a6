import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import path from 'node:path';
import Ajv from 'ajv';
import { drawnTags } from '../scripts/static.mjs';
import { root } from './packed.mjs';

const require = createRequire(import.meta.url);
const read = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const section = (name) => read(`src/content/halton/en-GB/${name}.json`);

const manifest = read('dist/custom-elements.json');
const vscode = read('dist/vscode.html-custom-data.json');
const webTypes = read('dist/web-types.json');

const declarations = manifest.modules.flatMap((module) => module.declarations);
/** The values of a type such as `'read'|'choose'`; none for other types. */
const valuesOf = (type) => [...type.matchAll(/'([^']+)'/g)].map(([, value]) => value);
const names = (list = []) => list.map(({ name }) => name).sort();

for (const room of drawnTags) {
  const tag = `co-${room}`;
  describe(`<${tag}> in the manifest and the editors’ data`, () => {
    const element = declarations.find(({ tagName }) => tagName === tag);
    const inVscode = vscode.tags.find(({ name }) => name === tag);
    const inWebTypes = webTypes.contributions.html.elements.find(({ name }) => name === tag);

    it('is there, with a description', () => {
      assert.ok(element.summary.endsWith('.'));
      assert.ok(inVscode.description.startsWith(element.summary));
      assert.ok(inWebTypes.description.startsWith(element.summary));
    });

    it('has every attribute that its class observes, and no other', async () => {
      const [Class] = Object.values(await import(`../dist/server/elements/${room}/class.js`)).filter(
        ({ version }) => version,
      );
      const observed = new Set(Class.observedAttributes);
      // Drawn elements without a heading of their own inherit it.
      if (['easy-read-toggle', 'listen', 'section-nav'].includes(room)) observed.delete('heading-level');
      // What shows words is read as these say; they are watched from outside, since any element around may have them.
      if (observed.has('heading-level')) for (const name of ['words', 'pictures']) observed.add(name);
      assert.deepEqual(names(element.attributes), [...observed].sort());
    });

    it('has the same attributes, values and descriptions in all three', () => {
      const attributes = element.attributes ?? [];
      assert.deepEqual(names(inVscode.attributes), names(attributes));
      assert.deepEqual(names(inWebTypes.attributes), names(attributes));
      for (const { name, description, type } of attributes) {
        assert.ok(description, `${name} has a description`);
        const there = inVscode.attributes.find((one) => one.name === name);
        assert.equal(there.description, description);
        assert.deepEqual(names(there.values), valuesOf(type.text).sort());
        const alsoThere = inWebTypes.attributes.find((one) => one.name === name);
        assert.equal(alsoThere.description, description);
        assert.equal(alsoThere.value.type, type.text);
      }
      assert.deepEqual(names(inWebTypes.events), names(element.events));
      assert.deepEqual(names(inWebTypes.slots), names(element.slots));
    });
  });
}

describe('The files for editors', () => {
  it('tell of the library’s elements and nothing else', () => {
    const tags = drawnTags.map((room) => `co-${room}`);
    assert.deepEqual(declarations.map(({ tagName }) => tagName).sort(), tags);
    assert.deepEqual(names(vscode.tags), tags);
    assert.deepEqual(names(webTypes.contributions.html.elements), tags);
  });

  it('name the version of the package', () => assert.equal(webTypes.version, read('package.json').version));

  it('offer the values that the bundled pack has', () => {
    const ids = (list) => list.map(({ id }) => id).sort();
    const parts = (name) => ids(section(name).parts);
    const { themes } = section('charter')
      .parts.flatMap(({ content }) => content)
      .find(({ kind }) => kind === 'commitments');
    const offered = {
      'co-ladder current': ids(section('ladder').rungs),
      'co-ladder aim': ids(section('ladder').rungs),
      'co-jigsaw current': ids(section('jigsaw').pieces),
      'co-charter section': parts('charter'),
      'co-strategy section': parts('strategy'),
      'co-action-plan section': parts('plan'),
      'co-commitments theme': ids(themes),
      'co-priority-card priority': ids(section('priorities').priorities),
    };
    for (const [at, values] of Object.entries(offered)) {
      const [tag, name] = at.split(' ');
      const { attributes } = declarations.find(({ tagName }) => tagName === tag);
      assert.deepEqual(valuesOf(attributes.find((one) => one.name === name).type.text).sort(), values, at);
    }
  });

  it('keep to the manifest’s schema', () => {
    const ajv = new Ajv({ strict: false });
    const isValid = ajv.validate(require('custom-elements-manifest/schema.json'), manifest);
    assert.ok(isValid, ajv.errorsText());
  });

  it('lead to modules that are there', async () => {
    for (const { path: file, exports } of manifest.modules) {
      const exported = await import(`../${file.replace('dist/', 'dist/server/')}`);
      for (const { kind, name, declaration } of exports) {
        if (kind === 'js') assert.equal(typeof exported[declaration.name], 'function', `${file} has ${name}`);
      }
    }
  });
});
