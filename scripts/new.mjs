// Adds a room by copying a real, tested one, so that what is copied is never older than the library.
// Usage: npm run new -- <name>   (for the element <co-name>)
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const source = 'card';

const pascal = (name) => name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
const label = (name) => name[0].toUpperCase() + name.slice(1).replaceAll('-', ' ');

/** Says what is wrong with a name; undefined where nothing is. */
function fault(name, root) {
  if (!name) return 'Give a name: npm run new -- <name>';
  if (name.startsWith('co-')) return `Give the name without "co-": npm run new -- ${name.slice(3)}`;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    return `"${name}" can't be a name. Use small letters, digits and single hyphens, and start with a letter.`;
  }
  const there = [`src/elements/${name}`, `stories/${name}.stories.ts`, `test/${name}.test.ts`].find((file) =>
    existsSync(path.join(root, file)),
  );
  return there && `${there} is there already.`;
}

/**
 * Writes the room's files, with tag, class and labels renamed.
 * @param {string} name - `quote` for <co-quote>
 * @param {string} root - folder of the project
 * @returns {string[]} the files, relative to the root
 */
export function createRoom(name, root) {
  const problem = fault(name, root);
  if (problem) throw new Error(problem);
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const rename = (text) =>
    text
      .replaceAll(`Co${pascal(source)}`, `Co${pascal(name)}`)
      .replaceAll(`co-${source}`, `co-${name}`)
      .replaceAll(`Elements/${label(source)}`, `Elements/${label(name)}`)
      // In paths, in quotes and as a class; not in sentences.
      .replace(new RegExp(`(?<=[/'"\`.])${source}(?![\\w-])`, 'g'), name)
      .replace(/@since [\d.]+/g, `@since ${version}`);
  const files = globSync([`src/elements/${source}/*.ts`, `stories/${source}.stories.ts`, `test/${source}.test.ts`], {
    cwd: root,
  });
  return files.sort().map((from) => {
    const to = from.replace(new RegExp(`(?<=[/\\\\])${source}(?=[./\\\\])`, 'g'), name);
    mkdirSync(path.dirname(path.join(root, to)), { recursive: true });
    writeFileSync(path.join(root, to), rename(readFileSync(path.join(root, from), 'utf8')));
    return to;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [name] = process.argv.slice(2);
  try {
    const files = createRoom(name, path.resolve(import.meta.dirname, '..'));
    console.log(`<co-${name}> is made, a copy of <co-${source}>:

${files.map((file) => `  ${file}`).join('\n')}

Next:
  1. Say in the doc block of ${name}.ts what it is for, which attributes it takes and what a bad value does.
     The manifest, the editors' data and the stories' controls come from there.
  2. Write its template and styles, and in fixtures.ts the examples with the words that must be readable.
  3. npm test             The element contract finds the room by itself.
  4. npm run storybook    So do the stories.`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
