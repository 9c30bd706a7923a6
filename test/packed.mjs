// The package as it is published.
import { execFileSync } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

const npm = (args, cwd) =>
  execFileSync('npm', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });

/** Paths of the files that `npm pack` takes. */
export const packedFiles = () =>
  JSON.parse(npm(['pack', '--dry-run', '--json'], root))[0].files.map((file) => file.path);

/** Makes the packed file in a folder and returns its path. */
export const packInto = (folder) =>
  path.join(folder, JSON.parse(npm(['pack', '--json', '--pack-destination', folder], root))[0].filename);

/** Installs into a project as a user would, from npm's own store where it has what is needed. */
export const install = (folder, ...what) =>
  npm(['install', '--prefer-offline', '--no-audit', '--no-fund', ...what], folder);
