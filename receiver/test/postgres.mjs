// A PostgreSQL of the tests' own in a temporary folder, reached through a socket in that folder only.
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** Where its programs are: Debian keeps them out of the PATH. */
const places = [...(process.env.PATH ?? '').split(path.delimiter), ...globSync('/usr/lib/postgresql/*/bin')];
const programs = places.find((place) => ['initdb', 'postgres'].every((name) => existsSync(path.join(place, name))));

/** Why there is none; nothing where there is one. Nothing that is missing may be skipped in continuous integration. */
export const missing =
  programs || process.env.CI === 'true' ? false : 'PostgreSQL is not installed (Debian: apt-get install postgresql)';

/** It won't run as root, so there it runs as the user that its package makes. */
function user() {
  if (process.getuid?.() !== 0) return {};
  const id = (what) => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** @returns {Promise<{ fresh: () => Promise<string>, stop: () => Promise<void> }>} */
export async function startPostgres() {
  if (!programs) throw new Error('PostgreSQL is not installed.');
  const folder = mkdtempSync(path.join(tmpdir(), 'co-pg-'));
  const as = user();
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid);
  const data = path.join(folder, 'data');
  const run = { ...as, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } };
  execFileSync(
    path.join(programs, 'initdb'),
    ['-D', data, '-U', 'co', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-instructions', '--no-sync'],
    { ...run, stdio: 'ignore' },
  );
  const server = spawn(path.join(programs, 'postgres'), ['-D', data, '-k', folder, '-h', ''], {
    ...run,
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const url = (name) => `postgres://co@localhost/${name}?host=${encodeURIComponent(folder)}`;

  async function query(sql) {
    const client = new pg.Client({ connectionString: url('postgres') });
    client.on('error', () => {});
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }
  for (let tries = 0; ; tries++) {
    try {
      await query('SELECT 1');
      break;
    } catch (error) {
      if (tries === 100 || server.exitCode !== null) throw error;
      await wait(100);
    }
  }
  let n = 0;
  return {
    /** A new database's address. */
    fresh: async () => {
      const name = `test_${++n}`;
      await query(`CREATE DATABASE ${name}`);
      return url(name);
    },
    stop: async () => {
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
