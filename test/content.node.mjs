// What the bundled pack has beyond the rules for all packs (npm run content:check): its own structure, what is inferred,
// its pictures and spellings, and the modules that are made of it.
// Run: npx node --test test/content.node.mjs
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import { filesIn, schemaOf } from '../scripts/pack-files.mjs';
import { finished } from '../scripts/words.mjs';

const root = new URL('../', import.meta.url);
const json = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const { sections, links } = filesIn();
const { ladder, jigsaw, priorities, glossary } = sections;
const pictures = json('src/pictures/pictures.json');
const { normalise, shardOf } = await import('../src/glossary/normalise.ts');
const { lookup } = await import('../src/glossary/lookup.ts');

/** Every object in a section, with the id of the nearest thing that has one. */
const objectsIn = (value, id = '') => {
  if (!value || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap((inner) => objectsIn(inner, id));
  const own = value.id ?? id;
  return [{ id: own, value }, ...Object.values(value).flatMap((inner) => objectsIn(inner, own))];
};
const names = Object.keys(sections);
const all = names.flatMap((name) => objectsIn(sections[name]));
const repeated = (list) => [...new Set(list.filter((entry, i) => list.indexOf(entry) !== i))];

test('each section has the shape that its schema says to a full validator', () => {
  const isRegExp = (text) => {
    try {
      return Boolean(new RegExp(text, 'u'));
    } catch {
      return false;
    }
  };
  const ajv = new Ajv({ allErrors: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/, regex: isRegExp } });
  for (const name of names) {
    const schema = schemaOf(name);
    const validate = ajv.getSchema(schema.$id) ?? ajv.compile(schema);
    validate(sections[name]);
    assert.deepEqual(validate.errors, null, name);
    assert.equal(validate({ ...sections[name], extra: 1 }), false, `${name}: an unknown field passes`);
  }
});

test('the rungs go from 7 down to 1, the pieces from 1 to 5, and one rung is co-production', () => {
  assert.deepEqual(
    ladder.rungs.map(({ n }) => n),
    [7, 6, 5, 4, 3, 2, 1],
  );
  assert.deepEqual(
    jigsaw.pieces.map(({ n }) => n),
    [1, 2, 3, 4, 5],
  );
  assert.deepEqual(
    ladder.rungs.filter((rung) => rung.is).map(({ id }) => id),
    ['co-producing'],
  );
});

test('an outcome or objective carries the item it is named after', () => {
  for (const { outcomes, objectives } of priorities.priorities) {
    for (const { id, source } of [...outcomes, ...objectives.flatMap(({ items }) => items)])
      assert.deepEqual(source, [id]);
  }
});

test('what the documents do not say is marked as inferred', () => {
  for (const item of [...ladder.rungs, ...ladder.groups, ...jigsaw.pieces]) assert.equal(item.inferred, true, item.id);
  for (const { id, value } of all) {
    if (value.plain && value.source?.length === 0) assert.equal(value.inferred, true, id);
  }
  assert.deepEqual(
    objectsIn(priorities)
      .filter(({ value }) => value.inferred)
      .map(({ id }) => id),
    ['strategy.objective.preparing-for-adulthood.health.3', 'strategy.objective.inclusive-education.supported.8'],
  );
  assert.deepEqual(
    glossary.terms.filter((term) => term.inferred).map(({ id }) => id),
    ['hscf', 'send-strategic-group', 'jc-framework', 'supported-apprenticeship'],
  );
});

test('every picture is a plain SVG and stands for one concept only', async () => {
  assert.deepEqual(repeated(Object.values(pictures).map(({ openmoji }) => openmoji)), []);
  const modules = readdirSync(new URL('src/pictures/', root)).filter((file) => file.endsWith('.ts'));
  assert.deepEqual(modules.map((file) => file.slice(0, -3)).toSorted(), Object.keys(pictures).toSorted());
  for (const concept of Object.keys(pictures)) {
    assert.match(
      readFileSync(new URL(`src/pictures/${concept}.ts`, root), 'utf8'),
      /^\/\/ SPDX-License-Identifier: CC-BY-SA-4\.0\n/,
      concept,
    );
    const { default: address } = await import(`../src/pictures/${concept}.ts`);
    assert.match(address, /^data:image\/svg\+xml,[\x20-\x7e]+$/, concept);
    assert.doesNotMatch(address, /['"<>#]/, concept);
    const svg = decodeURIComponent(address.slice(address.indexOf(',') + 1));
    assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 72 72">.+<\/svg>$/s, concept);
    assert.doesNotMatch(svg, /<script|<foreignObject|<style|<image|\son\w+=|javascript:|href="(?!#)/i, concept);
    const open = [];
    for (const [, end, tag, closed] of svg.matchAll(/<(\/?)([\w:]+)(?:[^>"]|"[^"]*")*?(\/?)>/g)) {
      if (end) assert.equal(open.pop(), tag, concept);
      else if (!closed) open.push(tag);
    }
    assert.deepEqual(open, [], concept);
  }
});

test('a glossary spelling resolves to one term', () => {
  const owners = new Map();
  for (const { id, term, forms } of glossary.terms) {
    for (const form of new Set([term, ...forms, id.replaceAll('-', ' ')].map(normalise))) {
      assert.equal(owners.get(form) ?? id, id, `"${form}" is in two terms`);
      owners.set(form, id);
    }
    assert.deepEqual(repeated([term, ...forms].map(normalise)), [], id);
    for (const form of forms) assert.doesNotMatch(form, /;|\bsource\b|\btypo\b|\(old\)|\bNOT\b/, id);
  }
});

test('a term is found by its own patterns', () => {
  for (const { id, term, forms, match } of glossary.terms) {
    const patterns = match.map((pattern) => new RegExp(pattern, 'u'));
    assert.ok(
      [term, ...forms].some((text) => patterns.some((pattern) => pattern.test(text))),
      id,
    );
    for (const pattern of patterns) assert.equal(pattern.test(''), false, `${id}: ${pattern} finds nothing at all`);
  }
});

test('initials are found only in their own case', () => {
  const finds = (id, text) =>
    glossary.terms.find((term) => term.id === id).match.some((pattern) => new RegExp(pattern, 'u').test(text));
  const notFound = {
    send: ['please send it', 'Send a letter', 'SENDIASS', 'resend'],
    sen: ['sen', 'Sen', 'SEND', 'SEN Support'],
    salt: ['salt', 'Salt', 'a pinch of salt'],
    ot: ['ot', 'not', 'Ot', 'OTHER'],
    pfa: ['PFA', 'pfa'],
    icb: ['icb'],
    gp: ['gp', 'GPS'],
    hbc: ['a council', 'hbc'],
    'ehc-plan': ['ehcp', 'a plan'],
    'local-offer': ['a local offer'],
    sufficiency: ['sufficient'],
    principle: ['school principals'],
  };
  for (const [id, texts] of Object.entries(notFound))
    for (const text of texts) assert.equal(finds(id, text), false, `${id}: ${text}`);
  const found = {
    send: ['help for SEND.', 'special educational needs and/or disabilities'],
    salt: ['SaLT', 'SALT', 'Speech and Language Therapy'],
    ot: ['an OT', 'occupational therapy'],
    'ehc-plan': ['EHCPs', 'EHC plans', 'Education, Health and Care Plan'],
    'childrens-trust': ["Halton Children's Trust", 'Halton Children’s Trust'],
    'co-production': ['Co-production', 'coproduced', 'co-productive', 'co produce'],
  };
  for (const [id, texts] of Object.entries(found))
    for (const text of texts) assert.ok(finds(id, text), `${id}: ${text}`);
});

test('expansions stand only where there are initials', () => {
  for (const { id, term, expansion } of glossary.terms) {
    if (expansion) assert.match(`${term} `, /[A-Z][A-Za-z]*[A-Z]|Ofsted/, id);
  }
});

test('one spelling is made of many', () => {
  assert.equal(normalise('  Co‑production, '), 'co production');
  assert.equal(normalise('parent/carer'), normalise('Parent - Carer'));
  assert.equal(normalise('Children’s Trust'), normalise('childrens  trust'));
  assert.equal(normalise('“tell it once” approach'), 'tell it once approach');
  assert.equal(normalise('person\u00adcentred'), 'personcentred');
  assert.equal(shardOf('3 way'), '0');
  assert.equal(shardOf('send'), 's');
});

test('the generated modules hold every spelling, every definition and their pictures', async () => {
  execFileSync(process.execPath, [fileURLToPath(new URL('scripts/content.mjs', root))], { cwd: root });
  const { forms } = await import('../src/content/modules/forms.ts');
  const { definitions } = await import('../src/content/modules/definitions.ts');
  const { pictures: single } = await import('../src/content/modules/pictures.ts');
  const { sections: lazy, sectionPictures } = await import('../src/content/modules/sections.ts');
  const find = async (text) => lookup((await forms[shardOf(normalise(text))]?.())?.default ?? {}, normalise(text));
  for (const term of glossary.terms) {
    for (const form of [term.term, ...term.forms, term.id.replaceAll('-', ' ')])
      assert.equal((await find(form))?.[0], term.id, form);
    const { default: shard } = await definitions[shardOf(term.id)]();
    const { plain, easy, picture, expansion } = term;
    assert.deepEqual(shard[term.id], { term: term.term, ...(expansion && { expansion }), plain, easy, picture });
  }
  for (const [text, id, expansion] of [
    ['EHCPs', 'ehc-plan', 'Education, Health and Care plan'],
    ['EHC Plans', 'ehc-plan', 'Education, Health and Care plan'],
    ['SaLT', 'salt', 'Speech and Language Therapy'],
    ['GPs', 'gp', 'general practitioner'],
    ['local authorities', 'local-authority', undefined],
    ['lived experiences', 'lived-experience', undefined],
  ]) {
    assert.deepEqual(await find(text), expansion ? [id, expansion] : [id], text);
  }
  for (const text of ['constructor', 'toString', '', 'nothing of the kind'])
    assert.equal(await find(text), undefined, text);
  assert.deepEqual(Object.keys(single).toSorted(), Object.keys(pictures).toSorted());
  const address = async (concept) => (await single[concept]()).default;
  const delivered = finished(sections, links);
  const byId = ({ entries }) => entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  assert.deepEqual(byId((await lazy.links()).default), byId(delivered.links));
  for (const name of names) {
    const { pictures: covers = {}, ...words } = (await lazy[name]()).default;
    assert.deepEqual(words, delivered[name]);
    const objects = objectsIn(delivered[name]).map(({ value }) => value);
    const named = objects.filter(({ picture, name: own }) => picture && own);
    const covered = new Set(named.map(({ picture }) => picture));
    assert.deepEqual(Object.keys(covers), [...covered], name);
    for (const concept of covered) assert.equal(covers[concept], await address(concept));
    const used = new Set(objects.flatMap(({ picture }) => picture ?? []));
    const { default: bundle } = await sectionPictures[name]();
    assert.deepEqual(Object.keys(bundle).toSorted(), [...used].toSorted());
    for (const concept of used) assert.equal(bundle[concept], await address(concept), `${name}: ${concept}`);
  }
});
