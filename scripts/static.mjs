// Prints an element's words from its own template: one template, three lives.
import { globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';

const root = path.resolve(import.meta.dirname, '..');
const from = (file) => import(pathToFileURL(path.join(root, 'build/tsc', file)).href);

/** Rooms that draw themselves into the page, by tag. */
export const drawnTags = globSync('src/elements/*/index.ts', { cwd: root })
  .map((file) => path.basename(path.dirname(file)))
  .sort();

const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/**
 * The inner HTML of an element in a wording, without script: what a page shows before the library comes.
 * @param {string} tag - `co-ladder`
 * @param {Record<string, string>} attributes
 * @param {{ words?: 'plain' | 'easy' }} [options]
 * @returns {Promise<string>} empty for an element that wraps its author's own words
 */
export async function staticHtml(tag, attributes = {}, { words = 'plain' } = {}) {
  const room = tag.replace(/^co-/, '');
  if (!drawnTags.includes(room)) throw new Error(`<${tag}> is no element of this library`);
  if (room === 'term' || room === 'definition') return '';
  const [module, { body }] = await Promise.all([from(`elements/${room}/${room}.js`), from('core/view.js')]);
  const Class = Object.values(module).find((value) => typeof value === 'function' && value.template && 'css' in value);
  if (!Class) return '';
  const section = Class.section && (await sectionIn(Class.section));
  if (Class.section && !section) return '';
  if (section) {
    const { addPictures } = await from('core/pictures.js');
    addPictures((await from(`content/modules/${Class.section}.pictures.js`)).default);
    if (section.pictures) addPictures(section.pictures);
  }
  const options = Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [camel(name), value === '' ? true : value]),
  );
  if ('value' in options) options.chosen = options.value;
  options.others = Object.fromEntries(
    await Promise.all((Class.with ?? []).map(async (name) => [name, await sectionIn(name)])),
  );
  options.printed = true;
  const level = Number(attributes['heading-level'] ?? 2);
  const view = { words, pictures: true, level, lang: 'en-GB' };
  const drawn = Class.template(section, view, options);
  const html = await collectResult(render(body(view, drawn)));
  const small = html
    .replace(/<!--[^]*?-->/g, '')
    .replace(/\s+/g, ' ')
    .replace(
      / (?=<\/?(div|p|ol|ul|li|dl|dt|dd|h\d|details|summary|fieldset|legend|label|table|thead|tbody|tr|t[hd]|nav)\b)/g,
      '',
    )
    .trim();
  return within(small, { words });
}

/** A section of the bundled pack; none where it has none. */
const sectionIn = (name) =>
  from(`content/modules/${name}.js`).then(
    ({ default: section }) => section,
    () => undefined,
  );

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
