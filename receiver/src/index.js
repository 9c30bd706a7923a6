import { openStore } from './store.js';
import { readDefinition } from './definition.js';
import { openConsultation } from './keeping.js';
import { createServer } from './server.js';

export { closeConsultation, deleteBefore, deleteKept, openConsultation, publishResults } from './keeping.js';
export { createServer, openStore, readDefinition };

/**
 * Starts a receiver in this process.
 * @param {import('./server.js').Options & { port?: number, host?: string, database?: string, definitions?: any[] }} options
 *   `port` 0 is any free one; `database` is a file or a PostgreSQL URL, `:memory:` where nothing is to stay;
 *   `definitions` are consultation sections of packs.
 * @returns {Promise<{ url: string, store: import('./store.js').Store, close: () => Promise<void> }>}
 */
export async function start({
  port = 8787,
  host = '127.0.0.1',
  database = ':memory:',
  definitions = [],
  ...options
} = {}) {
  const store = await openStore(database);
  let app;
  try {
    for (const definition of definitions) await openConsultation(store, definition);
    app = await createServer(store, options);
    await app.listen({ port, host });
  } catch (error) {
    await app?.close();
    await store.end();
    throw error;
  }
  const { port: taken, family } = app.server.address();
  return {
    url: `http://${family === 'IPv6' ? `[${host}]` : host}:${taken}`,
    store,
    close: async () => {
      await app.close();
      await store.end();
    },
  };
}
