// The rules for packs: each is broken once, and has to name the place.
// Run: npx node --test test/content-check.node.mjs
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { filesIn, inventory, pictures, runs, schemaOf } from '../scripts/pack-files.mjs';

const { coverage } = await import('../src/cli/coverage.ts');
const { copiedIn, packedRuns, runsOf, unpackedRuns } = await import('../src/cli/own-words.ts');
const { lineOf } = await import('../src/cli/places.ts');
const { readingOf, syllablesIn } = await import('../src/cli/readability.ts');
const { linkFaults } = await import('../src/cli/references.ts');
const { checkChanges, checkSections, markFaults } = await import('../src/cli/rules.ts');
const { easyFlaws, plainFlaws } = await import('../src/cli/wording.ts');

const root = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'co-content-'));
after(() => rmSync(folder, { recursive: true }));

const { sections, links } = filesIn();
const { terms } = sections.glossary;
const ground = { schemaOf, pictures, terms, runs, beside: sections };

/** The object of a section that has an id. */
const byId = (value, id) => {
  if (!value || typeof value !== 'object') return undefined;
  if (value.id === id) return value;
  return Object.values(value)
    .map((inner) => byId(inner, id))
    .find(Boolean);
};

/** What the rules say about a section after a change. */
const linesAfter = (name, change, lang) => {
  const section = structuredClone(sections[name]);
  change(section);
  return checkSections({ [name]: section }, ground, lang).faults.map(lineOf);
};

/** The same for one item of the charter. */
const ITEM = 'charter.commitment.07';
const linesFor = (change, lang) => linesAfter('charter', (charter) => change(byId(charter, ITEM)), lang);
const easyLines = (text, lang) => linesFor(({ easy }) => (easy[0].text = text), lang);
const plainLines = (text) => linesFor((item) => (item.plain = text));

const check = (...args) =>
  spawnSync(process.execPath, [path.join(root, 'scripts/content-check.mjs'), ...args], { encoding: 'utf8' });

test('the bundled pack passes', () => {
  const { stdout, status } = check();
  assert.equal(stdout.slice(stdout.lastIndexOf('\n\n')), '\n\nNo faults\n');
  assert.equal(status, 0);
});

test('an item that is gone is named and missed in the count', () => {
  const pack = path.join(folder, 'less');
  cpSync(path.join(root, 'src/content/halton/en-GB'), pack, { recursive: true });
  const file = path.join(pack, 'charter.json');
  const charter = JSON.parse(readFileSync(file, 'utf8'));
  const list = charter.parts.flatMap(({ content }) => content).find(({ kind }) => kind === 'commitments');
  list.items = list.items.filter(({ id }) => id !== ITEM);
  writeFileSync(file, JSON.stringify(charter));
  rmSync(path.join(pack, 'ladder.json'));
  const { stdout, status } = check(pack);
  assert.match(stdout, /^charter\.json: charter\.commitment\.07: expected words for this commitment, found none$/m);
  assert.match(stdout, /^charter\.commitment\.01–16 +16 +15 +0$/m);
  assert.match(stdout, /^ladder\.json: expected this file, found none$/m);
  assert.equal(status, 1);
});

test('an item is carried once, and left out only where its kind allows it', () => {
  const changed = structuredClone(sections);
  byId(changed.charter, ITEM).source.push('charter.commitment.08', 'charter.commitment.99');
  changed.charter.notShown.push({ id: 'charter.vision.p.1', why: 'long' });
  assert.deepEqual(coverage(changed, inventory).faults.map(lineOf).toSorted(), [
    'charter: charter.commitment.07: expected an item of the documents, found “charter.commitment.99”',
    'charter: charter.commitment.08: expected to be carried once, found in charter, charter.commitment.07 and in charter, charter.commitment.08',
    'charter: charter.vision.p.1: expected to be carried or left out, found both',
    'charter: charter.vision.p.1: expected words for it: a paragraph may not be left out',
  ]);
});

test('the groups that are counted are those of the documents', () => {
  const ids = Object.keys(inventory.items);
  assert.equal(ids.length, 491);
  for (const { name, ids: pattern, count } of inventory.groups) {
    assert.equal(ids.filter((id) => new RegExp(`^${pattern}$`).test(id)).length, count, name);
  }
});

test('the sections pass as they are, so that a change is what breaks them', () => {
  assert.deepEqual(
    linesFor(() => undefined),
    [],
  );
});

test('a shape that the schema does not know is named with its item', () => {
  assert.deepEqual(
    linesFor((item) => (item.colour = 'red')).map((line) => line.replace(/parts.*\./, '')),
    [`charter: ${ITEM}: “red”: colour: is not known here`],
  );
});

test('an easy sentence is short, alone and ends properly', () => {
  const long = 'We will listen to you and to all the others who are with you.';
  assert.deepEqual(easyLines(long), [`charter: ${ITEM}: “${long}”: expected at most 12 words, found 14`]);
  assert.match(easyLines('We listen. We act.').join(), /“We listen\. We act\.”: expected one sentence/);
  assert.match(easyLines('We listen').join(), /“We listen”: expected \. or \? at the end/);
});

test('an easy sentence has words and figures in place of signs, initials and number words', () => {
  for (const sign of ['(', ')', '[', ']', '/', '%', '&', ';']) {
    assert.match(easyLines(`We listen ${sign} act.`).join(), new RegExp(`in place of the sign “\\${sign}”`));
  }
  assert.match(easyLines('The CQC came.').join(), /expected full words in place of “CQC”/);
  assert.match(easyLines('We made three plans.').join(), /expected a figure in place of “three”/);
  assert.deepEqual(easyLines('The NHS helps with SEND.'), []);
  assert.deepEqual(easyFlaws('The CQC came.', { explained: terms.find(({ id }) => id === 'cqc') }), []);
});

test('an easy row has one picture that is there', () => {
  assert.match(
    linesFor(({ easy }) => (easy[0].picture = 'unicorn')).join(),
    /charter\.commitment\.07: “.+”: expected a picture of the set, found “unicorn”/,
  );
  assert.match(linesFor(({ easy }) => delete easy[0].picture).join(), /charter\.commitment\.07: .*picture: is missing/);
});

test('a plain sentence has at most 25 words and ends properly', () => {
  const long = `We ${'listen and '.repeat(12)}act.`;
  assert.deepEqual(plainLines(`We act. ${long}`), [`charter: ${ITEM}: “${long}”: expected at most 25 words, found 26`]);
  assert.match(plainLines('We act').join(), /“We act”: expected \. or \? at the end/);
  assert.deepEqual(plainLines('They said “we will act.”'), []);
  assert.deepEqual(plainFlaws('Strongly agree', new Set(), { label: true }), []);
});

test('initials in plain words are in the glossary or known to all', () => {
  assert.deepEqual(plainLines('The XYZ group met.'), [
    `charter: ${ITEM}: “The XYZ group met.”: expected full words in place of “XYZ”, or a term of the glossary`,
  ]);
  assert.deepEqual(plainLines('The CQC, the ICBs and Ofsted came with someone for BSL.'), []);
});

test('pictures of speech, words of management and Latin are named', () => {
  for (const words of [
    'at the heart of',
    'drive the work forwards',
    'seamless',
    'stakeholders',
    'e.g.',
    'etc',
    'via',
    'ad hoc',
  ]) {
    assert.match(plainLines(`We do this ${words} here.`).join(), /in place of “/, words);
    assert.match(easyLines(`We do this ${words} here.`).join(), /in place of “/, words);
  }
  assert.deepEqual(plainLines('We deviate from the embers.'), []);
});

test('the glossary may use the words that it explains, and this is reported', () => {
  const { faults, excepted } = checkSections({ glossary: sections.glossary }, ground);
  assert.deepEqual(faults, []);
  assert.ok(excepted.explained.get('stakeholder') > 0);
  const lines = linesAfter('glossary', (glossary) => (byId(glossary, 'gp').plain = 'A stakeholder.'));
  assert.match(lines.join(), /^glossary: gp: “A stakeholder\.”/);
});

test('an id is there once', () => {
  const lines = linesAfter('charter', (charter) => (byId(charter, ITEM).id = 'charter.commitment.08'));
  assert.deepEqual(lines, ['charter: charter.commitment.08: expected an id of its own, found it twice']);
  const two = { charter: sections.charter, strategy: structuredClone(sections.strategy) };
  byId(two.strategy, 'strategy.principle.1').id = ITEM;
  assert.deepEqual(checkSections(two, ground).faults.map(lineOf), [
    `strategy: ${ITEM}: expected an id of its own, found it in charter too`,
  ]);
});

test('what is named has to be there', () => {
  const none = '“nothing-of-the-kind”';
  const name = 'nothing-of-the-kind';
  const found = (section, id, change) => linesAfter(section, (all) => change(byId(all, id))).join('\n');
  assert.match(
    found('charter', ITEM, (item) => (item.theme = name)),
    new RegExp(`${ITEM}: expected a theme .*${none}`),
  );
  assert.match(
    found('ladder', 'informing', (rung) => (rung.group = name)),
    new RegExp(`expected a group .*${none}`),
  );
  assert.match(
    found('ladder', 'informing', (rung) => (rung.piece = name)),
    new RegExp(`expected a piece .*${none}`),
  );
  assert.match(
    found('jigsaw', 'no-engagement', (piece) => (piece.band = name)),
    new RegExp(`expected a band .*${none}`),
  );
  assert.match(
    linesAfter('you-said', ({ replies }) => (replies[0].serves = [name])).join(),
    new RegExp(`expected “serves” to name .*${none}`),
  );
  const { consultation, priorities } = structuredClone({ ...sections });
  const lines = () => checkSections({ consultation, priorities }, ground).faults.map(lineOf);
  byId(consultation, 'consultation.q.01').about = [name];
  assert.deepEqual(lines(), [
    `consultation: consultation.q.01: expected “about” to name a part that is there, found ${none}`,
  ]);
  byId(consultation, 'consultation.q.01').about = ['vision'];
  assert.deepEqual(lines(), []);
  byId(consultation, 'consultation.q.01').rungs = [name];
  assert.match(lines().join(), new RegExp(`consultation\\.q\\.01: expected a step of the ladder .*${none}`));
  delete byId(consultation, 'consultation.q.01').rungs;
  byId(priorities, 'strategy.objective.empowerment.01').id = 'strategy.objective.empowerment.12';
  assert.match(lines().join(), /expected “same” to name an item with words .*“strategy\.objective\.empowerment\.01”/);
});

test('results name a consultation of the pack, its questions and their answers, and a reply one of them', () => {
  const { 'you-said': replies, ladder, consultation, priorities } = structuredClone(sections);
  const question = (id, options) => ({
    id,
    type: 'one',
    answered: 9,
    options: options.map((one) => ({ id: one, count: 9 })),
  });
  const results = {
    section: 'results',
    format: 'co-elements/results/1',
    consultation: 'consultation',
    title: 'Made up',
    opens: '2021-03-08',
    closes: '2021-04-23T17:00',
    published: '2021-06-01',
    lang: 'en-GB',
    fewerThan: 5,
    answered: 9,
    questions: [question('consultation.q.04', ['yes', 'no'])],
  };
  replies.replies[0].finding = 'consultation.q.04';
  delete replies.replies[0].serves;
  const lines = () =>
    checkSections({ consultation, ladder, priorities, results, 'you-said': replies }, ground).faults.map(lineOf);
  assert.deepEqual(lines(), []);
  results.questions.push(question('consultation.q.99', ['yes']));
  results.questions[0].options[1].id = 'never';
  replies.replies[0].finding = 'consultation.q.01';
  results.consultation = 'another';
  assert.deepEqual(lines(), [
    'results: expected a consultation that is there, found “another”',
    'results: consultation.q.04: expected an answer that is there, found “never”',
    'results: consultation.q.99: expected a question of the consultation that is there, found “consultation.q.99”',
    'you-said: you-said.local-offer: expected “finding” to name a question of the results that is there, found “consultation.q.01”',
  ]);
});

test('a consultation opens before it closes, on days that there are, in a time zone that there is', () => {
  const { consultation, ladder, priorities } = structuredClone(sections);
  const linesFor = (changes) =>
    checkSections({ consultation: { ...consultation, ...changes }, ladder, priorities }, ground).faults.map(lineOf);
  assert.deepEqual(linesFor({ opens: '2026-05-01T09:00', closes: '2026-05-01' }), []);
  assert.deepEqual(linesFor({ opens: '2026-05-02', closes: '2026-05-01T17:00' }), [
    'consultation: “2026-05-01T17:00”: expected “closes” after “opens”',
  ]);
  assert.deepEqual(linesFor({ closes: '2026-02-30' }), [
    'consultation: “2026-02-30”: expected a day, and a time, that there is',
  ]);
  assert.deepEqual(linesFor({ opens: '2021-03-08T24:30' }), [
    'consultation: “2021-03-08T24:30”: expected a day, and a time, that there is',
  ]);
  assert.deepEqual(linesFor({ zone: 'Europe/Runcorn' }), [
    'consultation: “Europe/Runcorn”: expected a time zone such as Europe/London',
  ]);
});

test('a link goes from a commitment, objective or action of the pack to another', () => {
  assert.deepEqual(linkFaults(links, sections), []);
  const lines = linkFaults({ [ITEM]: ['charter.vision.p.1', 'plan.priority.1.statement'] }, sections).map(lineOf);
  assert.deepEqual(lines, [
    `links: ${ITEM}: expected a commitment, objective or action of the pack, found “charter.vision.p.1”`,
  ]);
});

test('a marked term is in the glossary, and no mark is within another', () => {
  assert.deepEqual(plainLines('We write a [plan](term:ehc-plan).'), []);
  assert.match(plainLines('We write a [plan](term:paln).').join(), /expected a term of the glossary, found “paln”/);
  const nested = { charter: { id: 'x', plain: 'An [[EHC plan](term:ehc-plan)](term:ehc-plan).' } };
  assert.deepEqual(
    markFaults(nested, terms).map(({ id, expected }) => `${id}: ${expected}`),
    ['x: expected marks beside each other'],
  );
});

const SENTENCE = 'Every cat in our street sleeps on the warm wall until noon.';

test('8 words in a row from a document are found, fewer are not', () => {
  const own = { ...ground, runs: unpackedRuns(packedRuns(runsOf([SENTENCE]))) };
  const lines = (text) => {
    const charter = structuredClone(sections.charter);
    byId(charter, ITEM).plain = text;
    return checkSections({ charter }, own).faults.map(lineOf);
  };
  const expected = 'expected words of your own, found the words of a source document';
  assert.deepEqual(lines('Here Every Cat in our street – sleeps on the cold wall.'), [
    `charter: ${ITEM}: “every cat in our street sleeps on the”: ${expected}`,
  ]);
  assert.deepEqual(lines('Here every cat in our street sleeps on a wall.'), []);
});

test('a name may stand as it is in a document, a sentence around it may not', () => {
  const found = (names) => copiedIn(SENTENCE, runsOf([SENTENCE]), names);
  assert.deepEqual(
    found([]).map(({ isName }) => isName),
    [false],
  );
  assert.deepEqual(
    found(['Cat in our Street sleeps', 'the warm wall']).map(({ isName }) => isName),
    [false],
  );
  const [{ isName, names, words }] = found(['Cat in our Street sleeps', 'the warm wall until']);
  assert.deepEqual([isName, names], [true, ['Cat in our Street sleeps', 'the warm wall until']]);
  assert.equal(words, 'every cat in our street sleeps on the warm wall until noon');
});

test('the hashes that are shipped know the documents, and hold no text', () => {
  const title = 'United Nations Convention on the Rights of the Child';
  assert.equal(copiedIn(title, runs).length, 1);
  assert.equal(copiedIn(SENTENCE, runs).length, 0);
  const { faults, excepted } = checkSections({ charter: sections.charter }, ground);
  assert.deepEqual(faults, []);
  assert.ok(excepted.copied.get(title) > 0);
  assert.match(
    readFileSync(path.join(root, 'scripts/source-runs.txt'), 'utf8'),
    /^(?:[A-Za-z0-9+/]{120}\n)+[A-Za-z0-9+/=]*\n$/,
  );
});

test('reading age is grade and 5, with and without names', () => {
  const near = (value, expected) => assert.ok(Math.abs(value - expected) < 0.01, `${value}, not ${expected}`);
  const simple = readingOf(['The cat sat on the mat.'], []);
  near(simple.age, 0.39 * 6 + 11.8 - 15.59 + 5);
  near(simple.ageWithoutNames, simple.age);
  const { words, age, ageWithoutNames, names } = readingOf(
    ['The Care Act helps. Is it fair?'],
    [{ id: 'care-act', match: ['\\bCare Act\\b'] }],
  );
  assert.deepEqual([words, [...names]], [7, [['care-act', 1]]]);
  near(age, 0.39 * (7 / 2) + 11.8 * (7 / 7) - 15.59 + 5);
  near(ageWithoutNames, 0.39 * (6 / 2) + 11.8 * (5 / 5) - 15.59 + 5);
});

test('syllables are those that people say', () => {
  const said = {
    area: 3,
    'Area’s': 3,
    everyday: 3,
    'co-production': 4,
    professionals: 4,
    families: 3,
    doing: 2,
    2014: 1,
    NHS: 1,
  };
  for (const [word, count] of Object.entries(said)) assert.equal(syllablesIn(word), count, word);
});

test('words that are too hard are named by section and part, from 100 words on', () => {
  const hard = 'Organisational responsibilities necessitate considerable interdepartmental communication capabilities.';
  const part = (count) =>
    linesAfter('strategy', ({ parts }) => {
      parts[1].content = [
        {
          kind: 'text',
          id: 'x',
          source: [],
          plain: Array(count).fill(hard).join(' '),
          easy: [{ text: 'Yes.', picture: 'yes' }],
        },
      ];
    }).filter((line) => line.startsWith(`strategy: ${sections.strategy.parts[1].id}: `));
  assert.match(part(15).join(), /expected a reading age of at most 11, found \d\d\.\d\d$/);
  assert.deepEqual(part(14), []);
});

test('in another language only what holds in every language is asked', () => {
  assert.deepEqual(easyLines('Two IPA etc.', 'pl'), []);
  assert.match(easyLines('Two / IPA etc.', 'pl').join(), /in place of the sign “\/”/);
});

test('an overlay is held against the same rules, by the ids of the pack it lies over', () => {
  const ids = new Set([ITEM]);
  assert.deepEqual(checkChanges({ [ITEM]: 'Any words; these are the document’s own.' }, ground, ids), []);
  const lines = checkChanges({ [ITEM]: { plain: 'We leverage it.' }, 'charter.none': 'Words.' }, ground, ids).map(
    lineOf,
  );
  assert.deepEqual(lines, [
    `items: ${ITEM}: “We leverage it.”: expected everyday words in place of “leverage”`,
    'items: charter.none: expected the id of an item or source of the pack',
  ]);
});
