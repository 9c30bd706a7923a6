// The embedded database: one file, SQLite as Node brings it.
import { closeSync, openSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { TABLES, VERSION } from './store.js';

/** SQLITE_BUSY: the command line is writing to the same file. */
const BUSY = 5;
/** How long to try again then, in milliseconds. */
const PATIENCE = 5000;

/** @returns {Promise<import('./store.js').Database>} */
export async function open(/** @type {string} */ file) {
  // Only the user that runs the receiver may read it.
  if (file !== ':memory:') closeSync(openSync(file, 'a', 0o600));
  const database = new DatabaseSync(file, { timeout: 50 });
  const statements = new Map();
  const prepared = (sql) => {
    if (!statements.has(sql)) statements.set(sql, database.prepare(sql.replace(/\$\d+/g, '?')));
    return statements.get(sql);
  };

  /** Writes as one: when it resolves, it is on the disk. The process isn't held up while another one writes. */
  async function atOnce(work) {
    for (const start = Date.now(); ;) {
      try {
        database.exec('BEGIN IMMEDIATE');
        break;
      } catch (error) {
        if (error.errcode !== BUSY || Date.now() - start > PATIENCE) throw error;
        await wait(20);
      }
    }
    try {
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  // What is deleted is overwritten, and not only forgotten.
  database.exec('PRAGMA secure_delete = ON');
  await atOnce(() => {
    for (const sql of TABLES) database.exec(/co_responses/.test(sql) ? `${sql} WITHOUT ROWID` : sql);
    const [{ version }] = database.prepare('SELECT max(version) AS version FROM co_schema').all();
    if (version > VERSION) throw new Error(`${file} was written by a newer receiver: please update this one.`);
    database.exec(`INSERT INTO co_schema VALUES (${VERSION}) ON CONFLICT DO NOTHING`);
  });

  const insert = `INSERT INTO co_responses (consultation, key, edition, day, late, answers)
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`;
  const find = 'SELECT answers FROM co_responses WHERE consultation = $1 AND key = $2';
  return {
    rows: async (sql, ...values) => prepared(sql).all(...values),
    write: async (all) => {
      const changed = await atOnce(() => all.map(([sql, ...values]) => Number(prepared(sql).run(...values).changes)));
      // What was deleted is not to stay in the log beside the file.
      if (all.some(([sql]) => sql.startsWith('DELETE'))) database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      return changed;
    },
    save: (responses) =>
      atOnce(() =>
        responses.map(({ consultation, key, edition, day, late, answers }) => {
          const { changes } = prepared(insert).run(consultation, key, edition, day, Number(late), answers);
          if (changes) return 'stored';
          return prepared(find).get(consultation, key).answers === answers ? 'same' : 'other';
        }),
      ),
    end: async () => database.close(),
  };
}
