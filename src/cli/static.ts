// Prints an element's words from its own template: one template, three lives.
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { halton } from '../content/halton.js';
import { pictures } from '../content/modules/pictures.js';
import * as bundled from '../core/content.js';
import { checksIn, type Drawn } from '../core/drawn.js';
import { labelLang, readyLabels } from '../core/labels.js';
import { addPictures, addPictureTable } from '../core/pictures.js';
import type { Wording } from '../core/types.js';
import { anchorOf, body, type View } from '../core/view.js';
import { roomOf } from './rooms.js';

/** The words of a page: those of the bundled pack, and of the packs that it points at. */
type Content = Pick<typeof bundled, 'loadSection' | 'loadSectionPictures'>;

interface Page {
  /** Default: the bundled words. */
  content?: Content;
  /** Ids that stand in the page already; those of the element are added. */
  ids?: Set<string>;
}

bundled.registerDefault(halton);
addPictureTable(pictures);

/** Language of the pages that static words are made for. */
const LANG = 'en-GB';

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const isRoom = (value: unknown): value is typeof Drawn =>
  typeof value === 'function' && 'template' in value && 'css' in value;

/**
 * The inner HTML of an element, without script: what a page shows before the library comes.
 * @param tag `co-ladder`
 * @param attributes `words`, `pictures` and `lang` count as they do on the live element; an empty value is true
 * @returns empty for an element that wraps its author's own words, and where no pack has its section
 */
export const staticHtml = async (
  tag: string,
  attributes: Record<string, string> = {},
  { content = bundled, ids = new Set() }: Page = {},
): Promise<string> => {
  const room = tag.replace(/^co-/, '');
  if (['term', 'definition', 'content', 'consultation-form'].includes(room)) return '';
  const Class = Object.values(await roomOf(room)).find(isRoom);
  if (!Class) return '';
  const lang = attributes.lang || LANG;
  const words = (attributes.words || 'plain') as Wording;
  const names = [Class.section, ...Class.with];
  const [loaded, ...others] = await Promise.all(names.map(async (name) => name && sectionIn(content, name, lang)));
  if (Class.section && !loaded) return '';
  for (const name of words === 'easy' ? names : names.slice(0, 1))
    if (name) addPictures(await content.loadSectionPictures(name, lang));
  for (const { data } of [loaded, ...others].filter((one) => !!one))
    if ('pictures' in data && data.pictures) addPictures(data.pictures);
  await Promise.all([readyLabels(lang), readyLabels(loaded?.lang ?? '')]);
  const options: Record<string, unknown> = Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [camel(name), value === '' ? true : value]),
  );
  if ('value' in options) options.chosen = options.value;
  options.others = Object.fromEntries(others.flatMap((other) => (other ? [[other.data.section, other.data]] : [])));
  options.printed = true;
  const pages = loaded?.pages ?? {};
  const checks = checksIn(loaded?.data);
  const view: View = {
    words,
    pictures: attributes.pictures !== 'off',
    level: Number(attributes['heading-level'] || 2),
    lang: loaded?.lang ?? labelLang(lang),
    reader: lang,
    checked: checks.length > 0 && checks.every(Boolean),
    mixed: checks.some(Boolean),
    owner: loaded?.owner,
    place: (id) => pages[id.split('.')[0]] && `${pages[id.split('.')[0]]}#${anchorOf(id)}`,
    taken: (id) => ids.has(id),
  };
  const drawn = Class.template(loaded?.data as never, view, options as never);
  const html = await collectResult(render(body(view, drawn)));
  const small = html
    .replace(/<!--[^]*?-->|<\?>/g, '')
    // A property that is also an attribute is printed as one, beside it, and an attribute of any value means yes.
    .replaceAll(' checked="false"', '')
    .replace(/ checked="(true)?"/g, ' checked')
    .replace(/( checked)\b([^>]*) checked\b/g, '$1$2')
    .replace(/\s+/g, ' ')
    .replace(
      / (?=<\/?(div|p|ol|ul|li|dl|dt|dd|h\d|details|summary|fieldset|legend|label|table|thead|tbody|tr|t[hd]|nav)\b)/g,
      '',
    )
    .trim();
  for (const [, id] of small.matchAll(/ id="([^"]*)"/g)) ids.add(id);
  return within(small, view.lang, { content, ids });
};

/** The tag that printed words stand in: an open form stands in the one that answers it without the whole element. */
export const tagFor = (tag: string, words: string) =>
  tag === 'co-consultation' && words.includes('<form ') ? 'co-consultation-form' : tag;

/** A section; nothing where no pack has it. */
const sectionIn = (content: Content, name: bundled.SectionName, lang: string) =>
  content.loadSection(name, lang).catch((error: Error) => {
    if (!error.message.startsWith('no content pack')) throw error;
  });

/** Elements that stand within another's words get theirs, in its language. */
const within = async (html: string, lang: string, page: Page) => {
  let result = '';
  let last = 0;
  for (const { 0: whole, 1: tag, 2: list, index } of html.matchAll(/<(co-(?!term)[\w-]+)([^>]*)><\/\1>/g)) {
    const words = await staticHtml(tag, { lang, ...attributesIn(list) }, page);
    const own = tagFor(tag, words);
    result += `${html.slice(last, index)}<${own}${list}>${words}</${own}>`;
    last = index + whole.length;
  }
  return result + html.slice(last);
};

/** The attributes of a start tag. */
export const attributesIn = (list: string) =>
  Object.fromEntries([...list.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value = '']) => [name, value]));
