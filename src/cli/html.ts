import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { registerPack } from '../core/content.js';
import { each, packOf, sectionFaults } from '../core/pack.js';
import { faultsIn } from '../core/schema.js';
import { reserved } from '../embed/options.js';
import { beside, bundled, packSchema, readPack, schemaFor, Wrong } from './files.js';
import { staticHtml, tagFor } from './static.js';

/** What the manifest says of a widget. */
interface Widget {
  tagName: string;
  summary: string;
  slots?: object[];
  attributes?: { name: string; type: { text: string }; description: string }[];
}

interface Option {
  name: string;
  description: string;
  /** Every value that it takes; none where it takes any text. */
  values?: string[];
  isBoolean: boolean;
  isNumber: boolean;
}

type Options = [name: string, value: string][];

const forms = ['tag', 'link', 'data', 'frame'] as const;
type Form = (typeof forms)[number];

const isForm = (text: string): text is Form => (forms as readonly string[]).includes(text);

/** Those that can be asked for: the panel of definitions opens by itself, and the form of a consultation comes with it. */
const unasked = ['co-definition', 'co-consultation-form'];

const widgets = () => {
  const manifest = JSON.parse(readFileSync(beside('custom-elements.json'), 'utf8')) as {
    modules: { declarations?: Widget[] }[];
  };
  const declared = manifest.modules.flatMap(({ declarations = [] }) => declarations);
  return new Map(
    declared.filter(({ tagName }) => !unasked.includes(tagName)).map((widget) => [widget.tagName.slice(3), widget]),
  );
};

/** Every widget may name the language of the page around it. */
const lang: Option = {
  name: 'lang',
  description: 'Language of the words, where a pack has them. Default: en-GB.',
  isBoolean: false,
  isNumber: false,
};

const optionsOf = ({ attributes = [] }: Widget): Option[] => [
  ...attributes.map(({ name, type: { text }, description }) => ({
    name,
    description,
    values: text.startsWith("'") ? [...text.matchAll(/'([^']+)'/g)].map(([, value]) => value) : undefined,
    isBoolean: text === 'boolean',
    isNumber: text === 'number',
  })),
  lang,
];

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** True for a widget that has to do with words of the page's own. */
const wraps = ({ tagName, slots = [] }: Widget) =>
  slots.length > 0 || ['co-content', 'co-explain', 'co-listen', 'co-section-nav'].includes(tagName);

const titleOf = ({ summary }: Widget) => summary.replace(/\.$/, '');

const helpOf = (widget: Widget) => {
  const rows = optionsOf(widget).map(
    ({ name, description, values, isBoolean }) =>
      `  --${name}${isBoolean ? '' : values ? ` ${values.join('|')}` : ' …'}\n      ${description}`,
  );
  return `<${widget.tagName}>: ${widget.summary}\n\n${rows.join('\n')}`;
};

const listOf = (all: Map<string, Widget>) =>
  `Widgets for co-elements html:\n\n${[...all].map(([name, { summary }]) => `  ${name.padEnd(18)}${summary}`).join('\n')}\n\nWhat can be set: co-elements html <widget> --help`;

/** Every id of some words: of a step, a part, a theme. */
const idsIn = (words: unknown) => {
  const ids = new Set<unknown>();
  each(words, ({ id }) => ids.add(id));
  return ids;
};

/** A pack whose faults would keep it off the page is not printed either. */
const packFrom = (path: string) => {
  const file = readPack(path);
  const schemas = Object.fromEntries(Object.keys(file.sections ?? {}).map((name) => [name, schemaFor(name)]));
  const faults = [
    ...faultsIn(file, packSchema()),
    ...sectionFaults(file.sections, schemas).flatMap(([, faults]) => faults),
  ];
  if (faults.length) throw new Wrong(`${path}: ${faults[0]}. All that is wrong: co-elements pack check ${path}`);
  return file;
};

/** What was asked for, held against what the manifest says; the help where that was. */
const parse = (args: string[], all: Map<string, Widget>) => {
  const asked = { help: { type: 'boolean', short: 'h' }, pack: { type: 'string' } } as const;
  const texts = ['form', 'base', ...[...all.values()].flatMap(optionsOf).flatMap((o) => (o.isBoolean ? [] : [o.name]))];
  const { tokens, values, positionals } = parseArgs({
    args,
    options: { ...asked, ...Object.fromEntries(texts.map((name) => [name, { type: 'string' as const }])) },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  if (values.help && !positionals.length) return listOf(all);
  const [name, ...more] = positionals;
  const widget = all.get(name);
  if (!name) throw new Wrong(`expected a widget: one of ${[...all.keys()].join(', ')}`);
  if (!widget) throw new Wrong(`“${name}”: expected one of ${[...all.keys()].join(', ')}`);
  if (values.help) return helpOf(widget);
  const given = new Map<string, string>();
  const known = optionsOf(widget);
  const names = [...known.map((option) => option.name), 'pack', 'form', 'base'];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { rawName, value, name } = token;
    const isBoolean = known.find((option) => option.name === name)?.isBoolean;
    if (!names.includes(name)) throw new Wrong(`${rawName}: expected one of --${names.join(', --')}`);
    if (isBoolean && value !== undefined) throw new Wrong(`${rawName}=${value}: expected ${rawName} alone`);
    if (!isBoolean && (!value || value.startsWith('--'))) throw new Wrong(`${rawName}: expected a value`);
    given.set(name, value ?? '');
  }
  if (more.length) throw new Wrong(`“${more[0]}”: expected one widget and its options, such as --current consulting`);
  const take = (name: string) => {
    const value = given.get(name);
    given.delete(name);
    return value;
  };
  return { widget, known, pack: take('pack'), form: take('form') ?? 'tag', base: take('base'), options: [...given] };
};

const checkValues = (options: Options, known: Option[], words: unknown[]) => {
  const ids = idsIn(words);
  for (const { name, description, values = [] } of known)
    if (description.includes('Required.') && !options.some(([option]) => option === name))
      throw new Wrong(`--${name}: expected one of ${values.join(', ')}`);
  for (const [name, value] of options) {
    const { values, isNumber } = known.find((option) => option.name === name)!;
    if (isNumber && !/^[1-6]$/.test(value)) throw new Wrong(`--${name} “${value}”: expected a number from 1 to 6`);
    // Values that are ids of the bundled words are others in another area's.
    if (!values || values.includes(value) || (words.length > 1 && ids.has(values[0]) && ids.has(value))) continue;
    throw new Wrong(`--${name} “${value}”: expected one of ${values.join(', ')}`);
  }
};

/** What is pasted where a tag would not survive: all of it in an address, or with a link inside. */
const printOther = (form: Exclude<Form, 'tag'>, widget: Widget, options: Options, base?: string) => {
  const name = widget.tagName.slice(3);
  if (wraps(widget))
    throw new Wrong(`--form ${form}: expected tag, since <${widget.tagName}> holds words of the page's own`);
  const own = options.find(([option]) => reserved.includes(option));
  if (own) throw new Wrong(`--${own[0]}: expected --form tag, since it is for the web team alone to set`);
  if (!base || !URL.canParse(base) || !/^https?:.*\/$/.test(base))
    throw new Wrong(`--base${base ? ` “${base}”` : ''}: expected where the gallery is, from https:// to a slash`);
  const query = new URLSearchParams(options).toString();
  const title = escape(titleOf(widget));
  const anchor = `<a href="${escape(`${base}widgets/${name}${query && `?${query}`}`)}">${title}</a>`;
  const link = `<p>${anchor}</p>`;
  if (form === 'link') return link;
  if (form === 'data') {
    const list = options.map(([option, value]) => ` data-co-${option}="${escape(value)}"`).join('');
    return `<div data-co="${name}"${list}>${link}</div>`;
  }
  const src = escape(`${base}dist/embed.html?widget=${name}${query && `&${query}`}`);
  // The words beside it stay where an editor takes frames away.
  return `<iframe src="${src}" title="${title}" width="100%" height="600" sandbox="allow-scripts" loading="lazy"></iframe>
<p>On a page of its own: ${anchor}</p>`;
};

const attributesOf = (options: Options) =>
  options.map(([name, value]) => ` ${name}${value && `="${escape(value)}"`}`).join('');

/** The example that the package brings, with these options: its words are the author's to change. */
const example = ({ tagName }: Widget, options: Options) => {
  const html = readFileSync(beside(`snippets/${tagName.slice(3)}.html`), 'utf8').trim();
  console.error('co-elements: the words inside are an example. Put your own in their place.');
  return options.length
    ? html.replace(new RegExp(`<${tagName}[^>]*>`), () => `<${tagName}${attributesOf(options)}>`)
    : html;
};

const printTag = async (widget: Widget, options: Options, pack?: string, lang = '') => {
  const { tagName } = widget;
  const words = wraps(widget) ? '' : await staticHtml(tagName, { ...Object.fromEntries(options), lang });
  if (!words && pack) throw new Wrong(`${pack}: expected words for <${tagName}>`);
  if (!words) return example(widget, options);
  if (/<div class="co-body[^>]*><\/div>$/.test(words))
    throw new Wrong(`<${tagName}>: expected options that its words know`);
  const tag = tagFor(tagName, words);
  const place = tag === tagName ? '<co-content src="…"> on the page' : 'pack="…" in the tag';
  if (pack) console.error(`co-elements: expects ${place}, with the address of this pack.`);
  return `<${tag}${attributesOf(options)}>${words}</${tag}>`;
};

/** Prints a widget to paste into a page. Ends with 1 where it can't. */
export const html = async (args: string[]) => {
  try {
    const asked = parse(args, widgets());
    if (typeof asked === 'string') {
      console.log(asked);
      return 0;
    }
    const { widget, known, pack, form, base, options } = asked;
    if (!isForm(form)) throw new Wrong(`--form “${form}”: expected one of ${forms.join(', ')}`);
    if (form !== 'tag' && pack) throw new Wrong(`--pack: expected --form tag, which alone holds the words`);
    const file = pack && packFrom(pack);
    checkValues(options, known, [bundled().sections, ...(file ? [file] : [])]);
    if (file) registerPack(packOf(file, pack));
    console.log(
      form === 'tag'
        ? await printTag(widget, options, pack, file ? file.lang : undefined)
        : printOther(form, widget, options, base),
    );
    return 0;
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    console.error(`co-elements: ${error.message}`);
    return 1;
  }
};
