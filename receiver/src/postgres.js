// PostgreSQL, where there is one already.
import pg from 'pg';
import { TABLES, VERSION } from './store.js';

/** Any number of our own, for the lock under which one receiver at a time sets the tables up. */
const SETTING_UP = 7_012_026;

/** What must hold, so that what it says it has stored is stored, as it was sent. */
const NEEDED = { server_encoding: ['UTF8'], fsync: ['on'], synchronous_commit: ['on', 'remote_write', 'remote_apply'] };

/** @returns {Promise<import('./store.js').Database>} */
export async function open(/** @type {string} */ connectionString) {
  const pool = new pg.Pool({ connectionString, max: 5, connectionTimeoutMillis: 5000, query_timeout: 10_000 });
  // A connection that breaks while nobody uses it is replaced; nothing is lost with it.
  pool.on('error', () => {});

  async function atOnce(work) {
    const client = await pool.connect();
    let broken;
    try {
      await client.query('BEGIN');
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((failed) => (broken = failed));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  try {
    for (const [name, values] of Object.entries(NEEDED)) {
      const value = (await pool.query('SELECT current_setting($1) AS value', [name])).rows[0].value;
      if (!values.includes(value))
        throw new Error(`PostgreSQL has ${name} = ${value}: expected ${values.join(' or ')}.`);
    }
    await atOnce(async (client) => {
      await client.query('SELECT pg_advisory_xact_lock($1)', [SETTING_UP]);
      for (const sql of TABLES) await client.query(sql);
      const [{ version }] = (await client.query('SELECT max(version) AS version FROM co_schema')).rows;
      if (version > VERSION) throw new Error('The database was set up by a newer receiver: please update this one.');
      await client.query('INSERT INTO co_schema VALUES ($1) ON CONFLICT DO NOTHING', [VERSION]);
    });
  } catch (error) {
    await pool.end();
    throw error;
  }

  /** One statement is one transaction. In the order of their keys, so that two receivers can't wait for each other. */
  async function insert(responses) {
    const rows = [...responses].sort((a, b) => (a.key < b.key ? -1 : 1));
    const column = (name) => rows.map((row) => row[name]);
    const { rows: stored } = await pool.query(
      `INSERT INTO co_responses (consultation, key, edition, day, late, answers)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[], $6::text[])
       ON CONFLICT DO NOTHING RETURNING consultation, key`,
      [
        column('consultation'),
        column('key'),
        column('edition'),
        column('day'),
        rows.map(({ late }) => Number(late)),
        column('answers'),
      ],
    );
    return new Set(stored.map(place));
  }
  const place = ({ consultation, key }) => `${consultation} ${key}`;

  return {
    rows: async (sql, ...values) => (await pool.query(sql, values)).rows,
    write: (all) =>
      atOnce(async (client) => {
        const changed = [];
        for (const [sql, ...values] of all) changed.push((await client.query(sql, values)).rowCount);
        return changed;
      }),
    save: async (responses) => {
      // Of the same key twice in a batch the first one is stored, and the other is held against it.
      const first = new Map();
      for (const response of responses) if (!first.has(place(response))) first.set(place(response), response);
      const stored = await insert([...first.values()]);
      const there = new Map(
        [...first].filter(([name]) => stored.has(name)).map(([name, { answers }]) => [name, answers]),
      );
      const before = [...first.values()].filter((response) => !stored.has(place(response)));
      if (before.length) {
        const { rows } = await pool.query(
          `SELECT consultation, key, answers FROM co_responses
           WHERE (consultation, key) IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
          [before.map(({ consultation }) => consultation), before.map(({ key }) => key)],
        );
        for (const row of rows) there.set(place(row), row.answers);
      }
      return responses.map((response) => {
        const name = place(response);
        if (!there.has(name)) throw new Error('A response was deleted while it came again.');
        if (stored.has(name) && first.get(name) === response) return 'stored';
        return there.get(name) === response.answers ? 'same' : 'other';
      });
    },
    end: () => pool.end(),
  };
}
