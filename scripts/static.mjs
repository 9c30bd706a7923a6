// What the build needs to print static words, beside what the command `co-elements html` has.
import { globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');
const address = (file) => pathToFileURL(path.join(root, 'build/tsc', file)).href;
const from = (file) => import(address(file));

const { attributesIn, staticHtml: print, tagFor } = await from('cli/static.js');
export { attributesIn, tagFor };

/** Rooms that draw themselves into the page, by tag. */
export const drawnTags = globSync('src/elements/*/index.ts', { cwd: root })
  .map((file) => path.basename(path.dirname(file)))
  .sort();

/** The inner HTML of an element: `staticHtml` of src/cli/static.ts, for tags of this library. */
export async function staticHtml(tag, attributes, page) {
  if (!drawnTags.includes(tag.replace(/^co-/, ''))) throw new Error(`<${tag}> is no element of this library`);
  return print(tag, attributes, page);
}

let registries = 0;

/**
 * The words of a page: the bundled ones, and over them the packs that it points at. Each page has a registry of its
 * own, since Node makes a module anew for each query.
 * @param {{ file: object, src: string }[]} packs - what stands in each file, the one that wins last
 * @returns {Promise<Pick<typeof import('../src/core/content.js'), 'loadSection' | 'loadSectionPictures'>>}
 */
export async function wordsOf(packs = []) {
  const [content, { halton }, { packOf }] = await Promise.all([
    import(`${address('core/content.js')}?page=${++registries}`),
    from('content/halton.js'),
    from('core/pack.js'),
  ]);
  content.registerDefault(halton);
  for (const { file, src } of packs) content.registerPack(packOf(file, src));
  return content;
}

/** What is wrong with a pack, each line with its place; the page that points at it would leave that out. */
export async function faultsOf(file) {
  const [{ faultsIn }, { sectionFaults }, { schemas }] = await Promise.all([
    from('core/schema.js'),
    from('core/pack.js'),
    from('content/modules/schemas.js'),
  ]);
  return [...faultsIn(file, schemas.pack), ...sectionFaults(file?.sections, schemas).flatMap(([, faults]) => faults)];
}
