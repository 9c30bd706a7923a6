import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'parse5';

const source = new URL('../site/', import.meta.url);
const target = new URL('../build/site/', import.meta.url);

const drawn = ['heading-level', 'lang', 'words', 'pictures'];
/** What the pages may use. `words`: the author writes them; `empty`: the build fills it in. */
const known = {
  'co-term': { words: true, attributes: ['term'] },
  'co-card': { words: true, attributes: ['picture'] },
  'co-easy-read-toggle': { empty: true, attributes: ['for', 'remember', 'lang'] },
  'co-glossary': { empty: true, attributes: drawn },
  'co-ladder': { empty: true, attributes: [...drawn, 'current', 'aim', 'mode', 'name', 'required', 'value'] },
  'co-jigsaw': { empty: true, attributes: [...drawn, 'current', 'aim', 'mode', 'name', 'required', 'value'] },
  'co-priorities': { empty: true, attributes: drawn },
  'co-priority-card': { empty: true, attributes: [...drawn, 'priority'] },
};
const global = ['id', 'class'];

/**
 * Puts the static words of every empty widget into a page, and leaves every other character as the author typed it.
 * @param {string} html
 * @param {(tag: string, attributes: Record<string, string>) => Promise<string>} staticHtml
 * @param {string} [file] named in errors
 */
export async function fill(html, staticHtml, file = 'page') {
  const problems = [];
  const at = (place, text) => problems.push(`${file}:${place.startLine}:${place.startCol} ${text}`);
  const tree = parse(html, {
    sourceCodeLocationInfo: true,
    onParseError: (error) => at(error, `not valid HTML: ${error.code}`),
  });

  const holes = [];
  for (const element of elements(tree)) {
    const { tagName: tag, sourceCodeLocation: place } = element;
    if (!tag.startsWith('co-')) continue;
    const rules = known[tag];
    if (!rules) {
      at(place, `<${tag}> is no widget of ours. Known: ${Object.keys(known).join(', ')}.`);
      continue;
    }
    const allowed = [...rules.attributes, ...global];
    for (const { name } of element.attrs)
      if (!allowed.includes(name)) at(place, `<${tag}> has no attribute "${name}". Known: ${allowed.join(', ')}.`);
    if (!place.endTag) {
      at(place, `<${tag}> is not closed.`);
      continue;
    }
    const inner = html.slice(place.startTag.endOffset, place.endTag.startOffset);
    if (rules.words && !inner.trim()) at(place, `<${tag}> needs words of the author’s own.`);
    if (rules.empty && inner.trim()) at(place, `<${tag}> must be empty here: the build fills it in.`);
    if (rules.empty) holes.push({ element, place });
  }
  if (problems.length) throw new Error(problems.join('\n'));

  let result = '';
  let from = 0;
  for (const { element, place } of holes) {
    const attributes = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
    const words = await staticHtml(element.tagName, attributes).catch((error) => {
      throw new Error(`${file}:${place.startLine}:${place.startCol} ${error.message}`, { cause: error });
    });
    result += html.slice(from, place.startTag.endOffset) + words;
    from = place.endTag.startOffset;
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

export async function buildSite() {
  const { staticHtml } = await import('./static.mjs');
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  for (const name of await readdir(source)) {
    if (!name.endsWith('.html')) {
      await cp(new URL(name, source), new URL(name, target), { recursive: true });
      continue;
    }
    const html = await readFile(new URL(name, source), 'utf8');
    await writeFile(new URL(name, target), await fill(html, staticHtml, `site/${name}`));
  }
  return fileURLToPath(target);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await buildSite();
    console.log('Site built: build/site');
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
