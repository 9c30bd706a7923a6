import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { parse } from 'parse5';
import { rollup } from 'rollup';
import { minify } from 'terser';

const source = new URL('../site/', import.meta.url);
const target = new URL('../build/site/', import.meta.url);

const manifest = new URL('../dist/custom-elements.json', import.meta.url);

/** What they find in the page is the author's: nothing, plain links, or a pack. */
const finding = ['co-section-nav', 'co-content'];

const small = () => ({ name: 'terser', renderChunk: (code) => minify(code, { module: true, ecma: 2022 }) });

/** Attributes that any of them may have. */
const shared = ['id', 'class', 'lang'];

/**
 * What the manifest says of each widget: its attributes, and whether it holds words of the author's.
 * @returns {Map<string, { attributes: string[], wraps: boolean }>}
 */
export function widgetsIn({ modules }) {
  const declared = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  return new Map(
    declared.map(({ tagName, attributes = [], slots = [] }) => [
      tagName,
      { attributes: [...attributes.map(({ name }) => name), ...shared], wraps: slots.length > 0 },
    ]),
  );
}

/**
 * Puts the static words of every empty widget into a page, and leaves every other character as the author typed it.
 * The words come from the packs that the page points at with `<co-content src>`.
 * @param {string} html
 * @param {object} options
 * @param {ReturnType<typeof widgetsIn>} options.widgets
 * @param {typeof import('./static.mjs').staticHtml} options.staticHtml
 * @param {typeof import('./static.mjs').tagFor} [options.tagFor] the tag that those words stand in
 * @param {(packs: string[]) => Promise<unknown>} [options.wordsOf] the words of a page, by the addresses of its packs
 * @param {string} [options.file] named in errors
 */
export async function fill(html, options) {
  const { widgets, staticHtml, tagFor = (tag) => tag, wordsOf = async () => undefined, file = 'page' } = options;
  const problems = [];
  const at = (place, text) => problems.push(`${file}:${place.startLine}:${place.startCol} ${text}`);
  const tree = parse(html, {
    sourceCodeLocationInfo: true,
    onParseError: (error) => at(error, `not valid HTML: ${error.code}`),
  });

  const holes = [];
  const packs = [];
  const ids = new Set();
  for (const element of elements(tree)) {
    const { tagName: tag, sourceCodeLocation: place } = element;
    const own = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
    if (own.id) ids.add(own.id);
    if (!tag.startsWith('co-')) continue;
    if (tag === 'co-content' && own.src) packs.push(own.src);
    const widget = widgets.get(tag);
    if (!widget) {
      at(place, `<${tag}> is no widget of ours. Known: ${[...widgets.keys()].join(', ')}.`);
      continue;
    }
    const { attributes, wraps } = widget;
    for (const { name } of element.attrs)
      if (!attributes.includes(name))
        at(place, `<${tag}> has no attribute "${name}". Known: ${attributes.join(', ')}.`);
    if (!place.endTag) {
      at(place, `<${tag}> is not closed.`);
      continue;
    }
    if (finding.includes(tag)) continue;
    const inner = html.slice(place.startTag.endOffset, place.endTag.startOffset);
    if (wraps && !inner.trim()) at(place, `<${tag}> needs words of the author’s own.`);
    if (!wraps && inner.trim()) at(place, `<${tag}> must be empty here: the build fills it in.`);
    if (!wraps) holes.push({ tag, own, place });
  }
  if (problems.length) throw new Error(problems.join('\n'));
  const content = await wordsOf(packs).catch((error) => {
    throw new Error(`${file}: ${error.message}`, { cause: error });
  });

  let result = '';
  let from = 0;
  for (const { tag, own, place } of holes) {
    const words = await staticHtml(tag, own, { content, ids }).catch((error) => {
      throw new Error(`${file}:${place.startLine}:${place.startCol} ${error.message}`, { cause: error });
    });
    const { startTag, endTag } = place;
    const name = tagFor(tag, words);
    result += `${html.slice(from, startTag.startOffset)}<${name}`;
    result += html.slice(startTag.startOffset + 1 + tag.length, startTag.endOffset) + words;
    result += `</${name}>`;
    from = endTag.endOffset;
  }
  return result + html.slice(from);
}

/** Every element of a parse5 tree, in the order of the document. */
function* elements(node) {
  for (const child of node.childNodes ?? []) {
    if (child.tagName) yield child;
    yield* elements(child);
  }
}

/** The words of a page that points at packs of the site, which have to be without faults. */
export async function packsOf(names, folder = source) {
  const { faultsOf, wordsOf } = await import('./static.mjs');
  const packs = names.map(async (src) => {
    const place = new URL(src, folder);
    if (!place.href.startsWith(folder.href)) throw new Error(`expected a pack of the site, found "${src}"`);
    try {
      const file = JSON.parse(await readFile(place, 'utf8'));
      const faults = await faultsOf(file);
      if (faults.length) throw new Error(faults.join('\n'));
      return { file, src };
    } catch (error) {
      throw new Error(`${src}: ${error.message}`, { cause: error });
    }
  });
  return wordsOf(await Promise.all(packs));
}

/**
 * Builds the site into build/site.
 * @param {string} [base] - the address that it will have, `https://…/`: for oEmbed and in what there is to paste
 */
export async function buildSite(base) {
  const { staticHtml, tagFor } = await import('./static.mjs');
  const widgets = widgetsIn(JSON.parse(await readFile(manifest, 'utf8')));
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  for (const name of await readdir(source)) {
    if (!name.endsWith('.html')) {
      await cp(new URL(name, source), new URL(name, target), { recursive: true });
      continue;
    }
    const html = await readFile(new URL(name, source), 'utf8');
    await writeFile(
      new URL(name, target),
      await fill(html, { widgets, staticHtml, tagFor, wordsOf: packsOf, file: `site/${name}` }),
    );
  }
  // What reads HTML brings its parser along.
  const reading = await rollup({
    input: fileURLToPath(new URL('survive.js', source)),
    plugins: [nodeResolve(), small()],
  });
  await reading.write({ file: fileURLToPath(new URL('survive.js', target)), format: 'es' });
  const { galleryFiles } = await import('./gallery.mjs');
  for (const folder of ['words', 'oembed']) await mkdir(new URL(`widgets/${folder}/`, target), { recursive: true });
  for (const [name, text] of await galleryFiles(base)) {
    const isPage = name.endsWith('.html');
    await writeFile(
      new URL(name, target),
      isPage ? await fill(text, { widgets, staticHtml, tagFor, wordsOf: packsOf, file: name }) : text,
    );
  }
  return fileURLToPath(target);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const { values } = parseArgs({ options: { base: { type: 'string' } } });
    await buildSite(values.base && new URL(values.base.replace(/\/?$/, '/')).href);
    console.log('Site built: build/site');
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
