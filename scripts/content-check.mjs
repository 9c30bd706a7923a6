// Holds a pack against the rules for packs and against the inventory of the source documents.
// Run: npm run content:check [folder]
import './ts.mjs';
import { documents, filesIn, inventory, pictures, runs, schemaOf } from './pack-files.mjs';
import { finished } from './words.mjs';

const { coverage } = await import('../src/cli/coverage.ts');
const { lineOf } = await import('../src/cli/places.ts');
const { linkFaults } = await import('../src/cli/references.ts');
const { checkSections, markFaults } = await import('../src/cli/rules.ts');
const { isFindable } = await import('../src/cli/wording.ts');
const { counted, readingRows, table, tallied } = await import('../src/cli/tables.ts');

const { links, sections } = filesIn(process.argv[2]);
const expected = [...documents, 'consultation', 'ladder', 'jigsaw', 'priorities', 'glossary'];
const missing = expected
  .filter((name) => !sections[name])
  .map((name) => ({ where: name, id: '', expected: 'expected this file, found none' }));

const terms = (sections.glossary?.terms ?? []).filter(isFindable);
const { faults, readings, excepted } = checkSections(sections, { schemaOf, pictures, terms, runs });
const covered = coverage(sections, inventory);
const found = [...missing, ...faults, ...linkFaults(links, sections), ...covered.faults];
// What is marked as a term only shows in the finished words, and they need sections without holes.
if (!found.length) found.push(...markFaults(finished(sections, links), terms));

console.log('Items of the source documents\n');
console.log(
  table(
    ['', 'expected', 'carried', 'left out'],
    covered.counts.map((count) => [count.name, count.expected, count.carried, count.notShown]),
  ),
);
console.log('\nReading age of plain words, and without names and terms\n');
console.log(table(['', 'words', 'age', 'without'], readingRows(readings)));
console.log(`\nNames and terms left out: ${tallied(readings.filter(({ id }) => !id).map(({ names }) => names))}`);
console.log(`Names that the documents have too: ${tallied([excepted.copied])}`);
console.log(`Words of the stop list that the glossary explains: ${tallied([excepted.explained])}`);
console.log(`\n${counted(found)}`);
for (const fault of found) console.log(lineOf({ ...fault, where: `${fault.where}.json` }));
process.exitCode = found.length ? 1 : 0;
