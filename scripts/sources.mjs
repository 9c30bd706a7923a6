// Writes what the checks know of the source documents: the kind of every item (scripts/inventory.json, whose groups are
// kept by hand) and the hashes of every 8 words in a row (scripts/source-runs.txt). To be run when a document changes.
// Run: npx node scripts/sources.mjs <inventory.json> <document.txt …>
import { readFileSync, writeFileSync } from 'node:fs';
import './ts.mjs';

const { packedRuns, runsOf } = await import('../src/cli/own-words.ts');
const { groups } = JSON.parse(readFileSync(new URL('inventory.json', import.meta.url), 'utf8'));
const [inventory, ...documents] = process.argv.slice(2);
if (!documents.length) throw new Error('expected the inventory and the texts of the documents');

const { items } = JSON.parse(readFileSync(inventory, 'utf8'));
const kinds = Object.fromEntries(items.map(({ id, kind }) => [id, kind]));
writeFileSync(new URL('inventory.json', import.meta.url), `${JSON.stringify({ groups, items: kinds }, null, 2)}\n`);
const runs = runsOf(documents.map((document) => readFileSync(document, 'utf8')));
writeFileSync(new URL('source-runs.txt', import.meta.url), packedRuns(runs));
console.log(`${items.length} items, ${runs.size} runs`);
