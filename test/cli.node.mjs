// The command `co-elements` as it is delivered, run where a partner would run it.
// Run: npm run build && npx node --test test/cli.node.mjs
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import '../scripts/ts.mjs';

const { packedRuns, runsOf } = await import('../src/cli/own-words.ts');

const command = path.resolve(import.meta.dirname, '../dist/cli.js');
const folder = mkdtempSync(path.join(tmpdir(), 'co-cli-'));
before(() => assert.ok(existsSync(command), 'dist/cli.js is missing: run "npm run build" first.'));
after(() => rmSync(folder, { recursive: true }));

const run = (...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
};
const read = (name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
const write = (name, value) =>
  writeFileSync(path.join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));

/** Every object at any depth. */
const objectsIn = (value) =>
  value && typeof value === 'object'
    ? [...(Array.isArray(value) ? [] : [value]), ...Object.values(value).flatMap(objectsIn)]
    : [];
const byId = (value, wanted) => objectsIn(value).find(({ id }) => id === wanted);

const ITEM = 'charter.commitment.07';

test('help names every command', () => {
  for (const args of [[], ['help'], ['--help']]) {
    const { status, stdout } = run(...args);
    assert.equal(status, 0);
    for (const name of ['html', 'pack new', 'pack check', 'pack diff', 'host', 'lint', 'help']) {
      assert.match(stdout, new RegExp(`^  co-elements ${name}`, 'm'));
    }
  }
});

test('it runs as a command of its own', () => {
  assert.match(readFileSync(command, 'utf8'), /^#!\/usr\/bin\/env node\n/);
});

test('a wrong command, option or file is met with one line and the code 2', () => {
  write('broken.json', '{ "lang": ');
  write('list.json', []);
  for (const [args, message] of [
    [['bake'], '“bake”: expected a command. See: co-elements help'],
    [['constructor'], '“constructor”: expected a command. See: co-elements help'],
    [['pack'], '“pack ”: expected pack new, pack check or pack diff'],
    [['pack', 'bake'], '“pack bake”: expected pack new, pack check or pack diff'],
    [['pack', 'new'], 'expected one name: co-elements pack new <name>'],
    [['pack', 'new', 'My Area'], '“My Area”: expected a name of small letters, figures and hyphens'],
    [['pack', 'new', 'area', '--sections', 'charter,chart'], /^“chart”: expected sections out of .*charter/],
    [['pack', 'new', 'area', '--colour', 'red'], /--colour/],
    [['pack', 'check'], 'expected one file: co-elements pack check <file>'],
    [['pack', 'check', 'none.json'], 'none.json: expected a file that can be read'],
    [['pack', 'check', 'broken.json'], /^broken\.json: expected JSON \(/],
    [['pack', 'check', 'list.json'], 'list.json: expected a pack: an object'],
    [['pack', 'diff', 'none.json'], 'none.json: expected a file that can be read'],
  ]) {
    const { status, stdout, stderr } = run(...args);
    assert.equal(status, 2, args.join(' '));
    assert.equal(stdout, '');
    const [, said] = /^co-elements: (.*)\n$/.exec(stderr) ?? [];
    if (typeof message === 'string') assert.equal(said, message);
    else assert.match(said, message);
  }
});

test('a new pack has the shape and no words', () => {
  const { status, stdout } = run('pack', 'new', 'my-area', '--lang', 'cy', '--sections', 'charter,ladder');
  assert.equal(status, 0);
  assert.equal(stdout, 'Wrote my-area.json with charter, ladder. Next: co-elements pack check my-area.json\n');
  const pack = read('my-area.json');
  assert.deepEqual([pack.id, pack.lang, Object.keys(pack.sections)], ['my-area', 'cy', ['charter', 'ladder']]);
  const { n, theme, plain, easy, source, name } = byId(pack, ITEM);
  assert.deepEqual([n, plain, easy, source, name], [7, '', [{ text: '', picture: '' }], [], '']);
  assert.ok(theme);
  for (const found of objectsIn(pack.sections)) {
    for (const field of ['plain', 'text', 'title', 'organisation']) {
      if (field in found && !('url' in found)) assert.equal(found[field], '', `${found.id}: ${field}`);
    }
    assert.equal('notShown' in found || 'same' in found || 'inferred' in found, false, found.id);
  }
});

test('a new pack has every section but the glossary, and never takes the place of a file', () => {
  assert.equal(run('pack', 'new', 'whole').status, 0);
  const before = readFileSync(path.join(folder, 'whole.json'), 'utf8');
  const { sections } = JSON.parse(before);
  assert.ok(sections.plan && sections.consultation && !sections.glossary);
  const { status, stderr } = run('pack', 'new', 'whole', '--words');
  assert.equal(status, 2);
  assert.equal(stderr, 'co-elements: whole.json is there already: expected a new name\n');
  assert.equal(readFileSync(path.join(folder, 'whole.json'), 'utf8'), before);
});

test('what is still empty is a fault with its place', () => {
  run('pack', 'new', 'empty', '--sections', 'charter');
  const { status, stdout } = run('pack', 'check', 'empty.json');
  assert.equal(status, 1);
  assert.match(stdout, /^charter: charter\.commitment\.07: parts\S+\.plain: expected text, not nothing$/m);
});

test('a pack that starts from the bundled words passes and differs in nothing', () => {
  for (const sections of ['charter,priorities', 'consultation', 'glossary']) {
    const name = `words-${sections.replace(',', '-')}`;
    run('pack', 'new', name, '--words', '--sections', sections);
    const check = run('pack', 'check', `${name}.json`);
    assert.match(check.stdout, /\nNo faults\n$/);
    assert.equal(check.status, 0);
    const diff = run('pack', 'diff', `${name}.json`);
    assert.match(diff.stdout, /^Bundled words stay for: .*\nNo difference\n$/);
    assert.equal(diff.status, 0);
  }
  const linked = Object.values(read('words-charter-priorities.json').links).flat();
  assert.ok(linked.length);
  assert.ok(linked.every((id) => id.startsWith('strategy.objective.')));
});

test('a sentence of a source document is named', () => {
  const sentence = 'Every cat in our street sleeps on the warm wall until noon.';
  const own = path.join(folder, 'dist');
  for (const part of ['cli.js', 'content', 'schema', 'pictures']) {
    cpSync(path.join(path.dirname(command), part), path.join(own, part), { recursive: true });
  }
  const hashes = packedRuns(runsOf([sentence]));
  writeFileSync(path.join(own, 'source-runs.txt'), hashes);
  write('copied.json', { lang: 'en-GB', items: { [ITEM]: { plain: sentence } } });
  const check = () =>
    spawnSync(process.execPath, [path.join(own, 'cli.js'), 'pack', 'check', 'copied.json'], {
      cwd: folder,
      encoding: 'utf8',
    });
  assert.match(check().stdout, /^items: charter\.commitment\.07: “every cat .* noon”: expected words of your own/m);
  assert.equal(check().status, 1);
});

test('what is wrong in a pack is named with its item, its words and what was expected', () => {
  run('pack', 'new', 'faulty', '--words', '--sections', 'charter');
  const pack = read('faulty.json');
  const item = byId(pack, ITEM);
  item.plain = 'We leverage the XYZ.';
  item.easy[0].text = 'The United Nations Convention on the Rights of the Child is far too long.';
  item.easy[0].picture = 'unicorn';
  item.theme = 'none';
  write('faulty.json', {
    ...pack,
    colour: 'red',
    links: { [ITEM]: ['plan.area.1'] },
    sections: { ...pack.sections, chart: {} },
  });
  const { status, stdout } = run('pack', 'check', 'faulty.json');
  assert.equal(status, 1);
  for (const line of [
    'pack: colour: is not known here',
    'chart: expected a section of the library',
    `charter: ${ITEM}: “We leverage the XYZ.”: expected full words in place of “XYZ”, or a term of the glossary`,
    `charter: ${ITEM}: “We leverage the XYZ.”: expected everyday words in place of “leverage”`,
    `charter: ${ITEM}: “${item.easy[0].text}”: expected at most 12 words, found 14`,
    `charter: ${ITEM}: “${item.easy[0].text}”: expected a picture of the set, found “unicorn”`,
    `charter: ${ITEM}: expected a theme that is there, found “none”`,
    `links: ${ITEM}: expected a commitment, objective or action of the pack, found “plan.area.1”`,
  ]) {
    assert.ok(stdout.split('\n').includes(line), `${line}\nis not in\n${stdout}`);
  }
  assert.match(stdout, /\n8 faults\n/);
});

test('an overlay is checked against the pack that it lies over', () => {
  write('overlay.json', {
    lang: 'en-GB',
    items: { [ITEM]: { plain: 'We keep our word.' }, 'charter.vision.p.1': 'The document’s own words, at any length.' },
  });
  const good = run('pack', 'check', 'overlay.json');
  assert.equal(good.stdout, 'Overlay: 1 original texts, 1 changed items\n\nNo faults\n');
  assert.equal(good.status, 0);
  write('overlay.json', { lang: 'en-GB', items: { [ITEM]: { plain: 'We tackle it.' }, 'charter.none': 'Words.' } });
  const bad = run('pack', 'check', 'overlay.json');
  assert.match(
    bad.stdout,
    new RegExp(`^items: ${ITEM}: “We tackle it\\.”: expected everyday words in place of “tackle”$`, 'm'),
  );
  assert.match(bad.stdout, /^items: charter\.none: expected the id of an item or source of the pack$/m);
  assert.equal(bad.status, 1);
  write('overlay.json', { lang: 'en-GB', over: 'another', items: { 'area.one': 'Words.' } });
  assert.equal(run('pack', 'check', 'overlay.json').status, 0);
});

test('diff names what is missing, added and changed, with the field', () => {
  run('pack', 'new', 'other', '--words', '--sections', 'charter');
  const pack = read('other.json');
  const list = objectsIn(pack).find(({ kind }) => kind === 'commitments');
  list.items = list.items.filter(({ id }) => id !== ITEM);
  list.items.push({ ...byId(pack, 'charter.commitment.08'), id: 'charter.commitment.17' });
  byId(pack, 'charter.commitment.09').easy[0].text = 'We keep our word.';
  pack.sections.charter.document.date = 'launched in 2031';
  write('other.json', pack);
  const { status, stdout } = run('pack', 'diff', 'other.json');
  assert.equal(status, 0);
  assert.match(stdout, /^Only in the bundled pack \(1\)\n {2}charter\.commitment\.07\n/m);
  assert.match(stdout, /^Only in this pack \(1\)\n {2}charter\.commitment\.17\n/m);
  assert.match(stdout, /^Different \(2\)\n {2}charter\/charter: date\n {2}charter\.commitment\.09: easy\n/m);
});

test('diff of an overlay names the changed fields and what has no original words', () => {
  write('over.json', {
    lang: 'en-GB',
    items: { [ITEM]: { plain: 'We keep our word.' }, 'charter.vision.p.1': 'Words.' },
  });
  const { stdout } = run('pack', 'diff', 'over.json');
  assert.match(stdout, /^Different \(1\)\n {2}charter\.commitment\.07: plain\nOriginal words for 1 of \d+ items\n/m);
  assert.match(stdout, /^Without original words \(\d+\)\n(?: {2}\S+\n)* {2}charter\.vision\.heading\n/m);
  assert.doesNotMatch(stdout, /^ {2}charter\.vision\.p\.1$/m);
});
