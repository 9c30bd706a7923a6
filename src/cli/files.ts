import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { PackFile } from '../core/pack.js';
import { faultsIn, type Schema } from '../core/schema.js';
import type { Term } from '../core/types.js';
import { unpackedRuns } from './own-words.js';
import type { Sections } from './places.js';
import type { Ground } from './rules.js';
import { isFindable } from './wording.js';

/** Something that the person who typed the command can put right: its message is all that is shown. */
export class Wrong extends Error {}

/** What the package brings lies beside the bundled command. */
export const beside = (path: string) => new URL(path, import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(beside(path), 'utf8')) as unknown;
const folder = 'content/halton/en-GB/';

/** The bundled pack as it is written. */
export const bundled = (): { sections: Sections; links: Record<string, string[]> } => {
  const names = readdirSync(beside(folder)).filter((file) => file.endsWith('.json'));
  const files = Object.fromEntries(names.map((file) => [file.slice(0, -'.json'.length), json(`${folder}${file}`)]));
  const { links, ...sections } = files;
  return { sections: sections as Sections, links: (links ?? {}) as Record<string, string[]> };
};

const schema = (name: string) => {
  const path = `schema/${name}.schema.json`;
  return existsSync(beside(path)) ? (json(path) as Schema) : undefined;
};

export const packSchema = () => schema('pack') ?? {};

/** The schema of a section; whole documents share one. */
export const schemaFor = (section: string) =>
  schema(schema('document')?.properties?.section?.enum?.includes(section) ? 'document' : section);

/** What the rules look things up in, for a pack whose glossary may add terms. */
export const groundFor = (own: Sections): Ground => {
  const { sections } = bundled();
  const termsOf = ({ terms = [] }: { terms?: Term[] } = {}) => terms;
  const isSound = !!own.glossary && !faultsIn(own.glossary, schema('glossary') ?? {}).length;
  const terms = [...(isSound ? termsOf(own.glossary).filter(isFindable) : []), ...termsOf(sections.glossary)];
  const pictures = readdirSync(beside('pictures')).map((file) => file.replace('.js', ''));
  return {
    schemaOf: schemaFor,
    pictures: new Set(pictures),
    terms: terms.filter(({ id }, i) => terms.findIndex((other) => other.id === id) === i),
    runs: unpackedRuns(readFileSync(beside('source-runs.txt'), 'utf8')),
    beside: sections,
  };
};

/** A pack file from where the command was started. */
export const readPack = (path: string): PackFile => {
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Wrong(`${path}: expected a file that can be read`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Wrong(`${path}: expected JSON (${(error as Error).message})`);
  }
  if (!value || typeof value !== 'object' || Array.isArray(value))
    throw new Wrong(`${path}: expected a pack: an object`);
  return value as PackFile;
};
