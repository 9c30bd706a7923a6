// A receiver as it is run in earnest, in a process of its own that can be killed at any moment and started again.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { openStore } from '../../receiver/src/index.js';

const command = fileURLToPath(new URL('../../receiver/src/cli.js', import.meta.url));

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/**
 * @param {{ database: string, definition: any, origins?: string[] }} options  `database` as the receiver takes it.
 * @returns {Promise<{ url: string, endpoint: string, stored: () => Promise<Map<string, any>>, kill: () => Promise<void>,
 *   start: () => Promise<void>, stop: () => Promise<number> }>}
 *   `stored` reads all answers by their key, past the receiver; `kill` is -9; `start` starts it again at the same
 *   address; `stop` ends it as a machine does that is shut down, and tells its exit code.
 */
export async function startReceiver({ database, definition, origins = ['*'] }) {
  const { id } = definition.document;
  const folder = mkdtempSync(path.join(tmpdir(), 'co-faults-'));
  const file = path.join(folder, 'definition.json');
  writeFileSync(file, JSON.stringify(definition));
  const { status, stderr } = spawnSync(process.execPath, [command, 'open', file, '--database', database], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(stderr);

  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = ['serve', '--database', database, '--port', String(port), '--origins', origins.join(), '--rate', '0'];
  let child;
  async function start() {
    child = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
    for (let tries = 0; ; tries++) {
      const answer = await fetch(`${url}/health`).catch(() => undefined);
      if (answer?.ok) return;
      if (tries === 200 || child.exitCode !== null) throw new Error('The receiver did not start.');
      await wait(50);
    }
  }
  async function end(signal) {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const ended = once(child, 'exit');
    child.kill(signal);
    const [code] = await ended;
    return code;
  }
  await start();
  return {
    url,
    endpoint: `${url}/consultations/${id}/responses`,
    stored: async () => {
      const store = await openStore(database);
      try {
        // One row a key is what the table promises; a second row would be a second entry here.
        const rows = await Array.fromAsync(store.responses(id));
        const all = new Map(rows.map(({ key, answers }) => [key, JSON.parse(answers)]));
        if (all.size !== rows.length) throw new Error(`${rows.length - all.size} responses are stored twice.`);
        return all;
      } finally {
        await store.end();
      }
    },
    kill: async () => {
      await end('SIGKILL');
    },
    start,
    stop: () => end('SIGTERM'),
  };
}
