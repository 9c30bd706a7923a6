// Prints an element's words from its own template: one template, three lives.
import { globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';

const root = path.resolve(import.meta.dirname, '..');
const address = (file) => pathToFileURL(path.join(root, 'build/tsc', file)).href;
const from = (file) => import(address(file));

/** Rooms that draw themselves into the page, by tag. */
export const drawnTags = globSync('src/elements/*/index.ts', { cwd: root })
  .map((file) => path.basename(path.dirname(file)))
  .sort();

const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

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
    from('content/pictures.js'),
  ]);
  content.registerPack(halton);
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

let bundled;

/**
 * The inner HTML of an element in a wording, without script: what a page shows before the library comes.
 * @param {string} tag - `co-ladder`
 * @param {Record<string, string>} attributes
 * @param {object} [options]
 * @param {'plain' | 'easy'} [options.words]
 * @param {Awaited<ReturnType<typeof wordsOf>>} [options.content] - the page's words; without it the bundled ones
 * @param {Set<string>} [options.ids] - ids that stand in the page already; those of the element are added
 * @returns {Promise<string>} empty for an element that wraps its author's own words
 */
export async function staticHtml(tag, attributes = {}, { words = 'plain', content, ids = new Set() } = {}) {
  const room = tag.replace(/^co-/, '');
  if (!drawnTags.includes(room)) throw new Error(`<${tag}> is no element of this library`);
  if (['term', 'definition', 'content'].includes(room)) return '';
  const [module, { body, anchorOf }, { addPictures }] = await Promise.all([
    from(`elements/${room}/${room}.js`),
    from('core/view.js'),
    from('core/pictures.js'),
  ]);
  const Class = Object.values(module).find((value) => typeof value === 'function' && value.template && 'css' in value);
  if (!Class) return '';
  content ??= await (bundled ??= wordsOf());
  const [loaded, ...others] = await Promise.all(
    [Class.section, ...(Class.with ?? [])].map((name) => sectionIn(content, name)),
  );
  if (Class.section && !loaded) return '';
  if (loaded) {
    addPictures(await content.loadSectionPictures(Class.section, lang));
    if (loaded.data.pictures) addPictures(loaded.data.pictures);
  }
  const options = Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [camel(name), value === '' ? true : value]),
  );
  if ('value' in options) options.chosen = options.value;
  options.others = Object.fromEntries(others.flatMap((other) => (other ? [[other.data.section, other.data]] : [])));
  options.printed = true;
  const pages = loaded?.pages ?? {};
  const view = {
    words,
    pictures: true,
    level: Number(attributes['heading-level'] ?? 2),
    lang: loaded?.lang ?? lang,
    owner: loaded?.owner,
    place: (id) => pages[id.split('.')[0]] && `${pages[id.split('.')[0]]}#${anchorOf(id)}`,
    taken: (id) => ids.has(id),
  };
  const drawn = Class.template(loaded?.data, view, options);
  const html = await collectResult(render(body(view, drawn)));
  const small = html
    .replace(/<!--[^]*?-->/g, '')
    // What is set as a property is printed as if it were words.
    .replaceAll(' checked="false"', '')
    .replaceAll(' checked="true"', ' checked=""')
    .replace(/\s+/g, ' ')
    .replace(
      / (?=<\/?(div|p|ol|ul|li|dl|dt|dd|h\d|details|summary|fieldset|legend|label|table|thead|tbody|tr|t[hd]|nav)\b)/g,
      '',
    )
    .trim();
  for (const [, id] of small.matchAll(/ id="([^"]*)"/g)) ids.add(id);
  return within(small, { words, content, ids });
}

/** Language of the pages that static words are made for. */
const lang = 'en-GB';

/** A section with its language, owner and pages; none where no pack has it. */
const sectionIn = (content, name) => (name ? content.loadSection(name, lang).catch(() => undefined) : undefined);

/** Elements that stand within another's words get theirs. */
async function within(html, options) {
  let result = '';
  let last = 0;
  for (const { 0: whole, 1: tag, 2: list, index } of html.matchAll(/<(co-(?!term)[\w-]+)([^>]*)><\/\1>/g)) {
    result += `${html.slice(last, index)}<${tag}${list}>${await staticHtml(tag, attributesIn(list), options)}</${tag}>`;
    last = index + whole.length;
  }
  return result + html.slice(last);
}

/** The attributes of a start tag. */
export const attributesIn = (list) =>
  Object.fromEntries([...list.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value = '']) => [name, value]));
