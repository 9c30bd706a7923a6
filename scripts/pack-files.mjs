// The bundled pack as it is written, and what the rules for packs look things up in.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import './ts.mjs';

const { unpackedRuns } = await import('../src/cli/own-words.ts');

const root = path.resolve(import.meta.dirname, '..');
const json = (file) => JSON.parse(readFileSync(path.resolve(root, file), 'utf8'));
const schema = (name) => json(`src/content/schema/${name}.schema.json`);
const schemas = readdirSync(path.join(root, 'src/content/schema')).map((file) => file.replace('.schema.json', ''));

/** Sections that are whole documents. */
export const documents = schema('document').properties.section.enum;

/** The schema of a section, by name. */
export const schemaOf = (section) => {
  const name = documents.includes(section) ? 'document' : section;
  return schemas.includes(name) ? schema(name) : undefined;
};

/** The files of a pack: its sections, and what its commitments go with. */
export const filesIn = (folder = 'src/content/halton/en-GB') => {
  const names = readdirSync(path.resolve(root, folder)).map((file) => path.basename(file, '.json'));
  const { links = {}, ...sections } = Object.fromEntries(names.map((name) => [name, json(`${folder}/${name}.json`)]));
  return { links, sections };
};

export const inventory = json('scripts/inventory.json');
export const runs = unpackedRuns(readFileSync(path.join(root, 'scripts/source-runs.txt'), 'utf8'));
export const pictures = new Set(Object.keys(json('src/pictures/pictures.json')));
