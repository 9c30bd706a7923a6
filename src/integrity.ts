import { preload } from './core/preload.js';

/** Written by the build: for each file its hash and the files that it imports. */
declare const TABLE: Record<string, [hash: string, ...imports: string[]]>;

const at = (file: string) => new URL(file, import.meta.url).href;
const base = at('.');
const fetched = new Map<string, Promise<unknown>>();

const fetchOnce = (file: string) => {
  let coming = fetched.get(file);
  if (!coming) {
    coming = preload(at(file), TABLE[file][0]).catch(() => {
      fetched.delete(file);
      throw new Error(`${file} could not be fetched as it was published`);
    });
    fetched.set(file, coming);
  }
  return coming;
};

/** A file and all that it imports. */
const closure = (file: string, all = new Set<string>()) => {
  if (all.has(file)) return all;
  all.add(file);
  for (const next of TABLE[file].slice(1)) closure(next, all);
  return all;
};

const core = 'chunks/core.js';
let handed: Promise<void> | undefined;

/**
 * Resolves when a file of the library may be imported: it and all that it imports are here, as they were published.
 * What they import later, when they run, comes through here too.
 * @param file its path from here, or its address
 */
export const check = async (file: string) => {
  const files = closure(at(file).slice(base.length));
  await Promise.all([...files].map(fetchOnce));
  if (files.has(core)) await (handed ??= import('./core/bring.js').then(({ checkWith }) => checkWith(check)));
};
