import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../core/version.js';
import { Wrong } from './files.js';
import { argsOf } from './pack.js';

export const hostHelp = `  co-elements host <folder> [--use 1.2.3] [--base https://your-site.example/co-elements/] [--import-map]
      Lays out a folder for a web server: each version in a folder of its own, never written again, and beside them the
      stable names (co-elements.js, embed.html …), which bring one version. Prints the tags and the headers to set.
      --use         the version of the stable names, out of those that are there: to go back (default: this one)
      --base        the folder's address (default /co-elements/)
      --import-map  prints only an import map with the hash of every script`;

const dist = fileURLToPath(new URL('.', import.meta.url));
/** What no page asks for. */
const kept = /^(cli\.js|types|source-runs\.txt|(custom-elements|web-types|vscode\.html-custom-data)\.json)$/;

const integrityIn = (folder: string) => readFileSync(path.join(folder, 'integrity.json'), 'utf8');

/** A version once there never changes: pages that are pinned to it hold its hashes. */
const add = (folder: string) => {
  const place = path.join(folder, version);
  if (existsSync(place)) {
    if (integrityIn(place) !== integrityIn(dist))
      throw new Wrong(`${place} has other files: expected a new version, since pages may be pinned to this one`);
    return;
  }
  // Nobody sees half of it: it gets its name when it is whole.
  const coming = `${place}.coming`;
  rmSync(coming, { recursive: true, force: true });
  cpSync(dist, coming, { recursive: true, filter: (file) => !kept.test(path.relative(dist, file)) });
  renameSync(coming, place);
};

const versionsIn = (folder: string) =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => existsSync(path.join(folder, name, 'stable/co-elements.js')))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));

const tags = (base: string, integrity?: Record<string, string>) => {
  const checked = (file: string) => (integrity ? ` integrity="${integrity[file]}" crossorigin="anonymous"` : '');
  return `  <link rel="stylesheet" href="${base}co-elements.css"${checked('co-elements.css')} />
  <script type="module" src="${base}co-elements.js"${checked('co-elements.js')}></script>`;
};

export const host = (args: string[]) => {
  const options = { use: { type: 'string' }, base: { type: 'string' }, 'import-map': { type: 'boolean' } } as const;
  const { values, name: folder } = argsOf(args, options, 'one folder: co-elements host <folder>');
  const { base = '/co-elements/' } = values;
  if (!/^(https?:\/\/|\/).*\/$/.test(base))
    throw new Wrong(`--base ${base}: expected an address from https:// or / to a slash at the end`);
  const used = values.use ?? version;
  if (!values.use) add(folder);
  const there = versionsIn(folder);
  if (!there.includes(used)) throw new Wrong(`--use ${used}: expected a version out of ${there.join(', ') || 'none'}`);
  const place = path.join(folder, used);
  const integrity = JSON.parse(integrityIn(place)) as Record<string, string>;
  const own = `${base}${used}/`;
  if (values['import-map']) {
    const scripts = Object.entries(integrity).filter(
      ([file]) => file.endsWith('.js') && existsSync(path.join(place, file)),
    );
    const map = Object.fromEntries(scripts.map(([file, hash]) => [`${own}${file}`, hash]));
    console.log(JSON.stringify({ integrity: map }));
    return 0;
  }
  cpSync(path.join(place, 'stable'), folder, { recursive: true });
  console.log(`${folder} has ${there.join(', ')}. Its stable names bring ${used}.

Pinned: ${used} until you change the tags; the browser and the script itself check every file.
${tags(own, integrity)}

Stable: the version that the folder is set to. Without integrity, since these files change with it.
${tags(base)}

Headers
  under ${base}<version>/   Cache-Control: public, max-age=31536000, immutable
  all others under ${base}  Cache-Control: public, max-age=300
  everywhere   Access-Control-Allow-Origin: *   for other sites, for integrity and for frames
  everywhere   X-Content-Type-Options: nosniff`);
  return 0;
};
