// What is kept, whichever database keeps it. Nothing here says anything about a person: no address, no time of day.
import { createHash } from 'node:crypto';
import { Batches } from './batches.js';
import { readDefinition } from './definition.js';

/**
 * @typedef {object} Stored
 * @property {string} consultation
 * @property {string} key
 * @property {string} edition  Hash of the definition that the answers fit.
 * @property {string} day  Received; ISO day in the consultation's zone.
 * @property {boolean} late
 * @property {string} answers  Canonical JSON.
 *
 * @typedef {'stored' | 'same' | 'other'} Outcome  New; there before; another response has the key.
 *
 * @typedef {object} Opened  A consultation that the receiver knows.
 * @property {string} id
 * @property {import('./definition.js').Consultation} current
 * @property {import('./definition.js').Consultation[]} editions  Newest first.
 * @property {number | null} closedAt  Instant that was set by hand.
 * @property {boolean} published
 *
 * @typedef {[sql: string, ...values: (string | number | null)[]]} Statement  `$1`, `$2` … once each and in this order.
 */

export const TABLES = [
  `CREATE TABLE IF NOT EXISTS co_schema (version integer PRIMARY KEY)`,
  `CREATE TABLE IF NOT EXISTS co_consultations (id text PRIMARY KEY, edition text NOT NULL, closed_at bigint)`,
  `CREATE TABLE IF NOT EXISTS co_editions (consultation text NOT NULL, edition text NOT NULL, n integer NOT NULL,
     definition text NOT NULL, PRIMARY KEY (consultation, edition))`,
  // Without a row id and sorted by a random key, not even the order in which answers came is kept.
  `CREATE TABLE IF NOT EXISTS co_responses (consultation text NOT NULL, key text NOT NULL, edition text NOT NULL,
     day text NOT NULL, late integer NOT NULL, answers text NOT NULL, PRIMARY KEY (consultation, key))`,
  `CREATE TABLE IF NOT EXISTS co_comments (consultation text NOT NULL, key text NOT NULL, question text NOT NULL,
     field text NOT NULL, PRIMARY KEY (consultation, key, question, field))`,
  `CREATE TABLE IF NOT EXISTS co_results (consultation text NOT NULL, n integer NOT NULL, results text NOT NULL,
     PRIMARY KEY (consultation, n))`,
];
export const VERSION = 1;

const PAGE = 1000;
const ORPHANS = `DELETE FROM co_comments WHERE consultation = $1 AND NOT EXISTS
  (SELECT 1 FROM co_responses r WHERE r.consultation = co_comments.consultation AND r.key = co_comments.key)`;

/** The name of a free text in the list of comments: short, and it says nothing about when it came. */
const commentId = (...parts) => createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 10);

/**
 * @typedef {object} Database
 * @property {(sql: string, ...values: (string | number | null)[]) => Promise<any[]>} rows  Reads.
 * @property {(statements: Statement[]) => Promise<number[]>} write  All of them or none; how many rows each changed.
 * @property {(responses: Stored[]) => Promise<Outcome[]>} save  All of them or none, durably.
 * @property {() => Promise<void>} end
 */

export class Store {
  /** @type {Database} */
  #database;
  #batches;
  #read = new Map();

  constructor(/** @type {Database} */ database) {
    this.#database = database;
    this.#batches = new Batches((items) => database.save(items));
  }

  /** Stores a response durably, then tells which outcome it had. @param {Stored} response @returns {Promise<Outcome>} */
  save(response) {
    return this.#batches.add(response);
  }

  /** The answers under a key. */
  async find(consultation, key) {
    const [row] = await this.#database.rows(
      'SELECT answers FROM co_responses WHERE consultation = $1 AND key = $2',
      consultation,
      key,
    );
    return row?.answers;
  }

  /** @returns {Promise<Opened | undefined>} */
  async consultation(id) {
    const rows = await this.#database.rows(
      `SELECT c.edition AS current, c.closed_at, e.edition, e.definition,
         EXISTS (SELECT 1 FROM co_results r WHERE r.consultation = c.id) AS published
       FROM co_consultations c JOIN co_editions e ON e.consultation = c.id WHERE c.id = $1 ORDER BY e.n DESC`,
      id,
    );
    if (!rows.length) return undefined;
    const [{ current, closed_at: closedAt, published }] = rows;
    const editions = rows.map(({ edition, definition }) => this.#edition(edition, definition));
    return {
      id,
      current: editions.find(({ edition }) => edition === current),
      editions,
      closedAt: closedAt === null ? null : Number(closedAt),
      published: Boolean(published),
    };
  }

  /** A definition that was read once needn't be read again: its edition is its hash. */
  #edition(edition, definition) {
    if (!this.#read.has(edition)) this.#read.set(edition, readDefinition(JSON.parse(definition)));
    return this.#read.get(edition);
  }

  /** Ids of all consultations. @returns {Promise<string[]>} */
  async ids() {
    return (await this.#database.rows('SELECT id FROM co_consultations ORDER BY id')).map(({ id }) => id);
  }

  /** Makes a definition the current one. With `reopen` a closing that was set by hand no longer holds. */
  async open(
    /** @type {import('./definition.js').Consultation} */ { id, edition, definition },
    { reopen = false } = {},
  ) {
    const [{ n }] = await this.#database.rows(
      'SELECT coalesce(max(n), 0) + 1 AS n FROM co_editions WHERE consultation = $1',
      id,
    );
    await this.#database.write([
      [
        `INSERT INTO co_editions (consultation, edition, n, definition) VALUES ($1, $2, $3, $4)
         ON CONFLICT (consultation, edition) DO UPDATE SET n = excluded.n`,
        id,
        edition,
        Number(n),
        JSON.stringify(definition),
      ],
      [
        `INSERT INTO co_consultations (id, edition) VALUES ($1, $2)
         ON CONFLICT (id) DO UPDATE SET edition = excluded.edition${reopen ? ', closed_at = NULL' : ''}`,
        id,
        edition,
      ],
    ]);
  }

  async close(id, /** @type {number} */ at) {
    await this.#database.write([['UPDATE co_consultations SET closed_at = $1 WHERE id = $2', at, id]]);
  }

  /** @returns {Promise<number>} */
  async count(id) {
    return Number(
      (await this.#database.rows('SELECT count(*) AS n FROM co_responses WHERE consultation = $1', id))[0].n,
    );
  }

  /** All responses, by key. @returns {AsyncGenerator<Stored>} */
  async *responses(id) {
    let last = '';
    for (;;) {
      const rows = await this.#database.rows(
        `SELECT key, edition, day, late, answers FROM co_responses WHERE consultation = $1 AND key > $2
         ORDER BY key LIMIT ${PAGE}`,
        id,
        last,
      );
      for (const row of rows) yield { consultation: id, ...row, late: Boolean(row.late) };
      if (rows.length < PAGE) return;
      last = rows.at(-1).key;
    }
  }

  /**
   * Every free text that somebody wrote, sorted by its id.
   * @returns {Promise<{ id: string, key: string, question: string, field: string, text: string, published: boolean }[]>}
   */
  async comments(id) {
    const marked = await this.#database.rows(
      'SELECT key, question, field FROM co_comments WHERE consultation = $1',
      id,
    );
    const published = new Set(marked.map(({ key, question, field }) => commentId(key, question, field)));
    const all = [];
    for await (const { key, answers } of this.responses(id)) {
      for (const [question, answer] of Object.entries(JSON.parse(answers))) {
        for (const field of ['text', 'comment', 'other']) {
          if (answer[field] === undefined) continue;
          const name = commentId(key, question, field);
          all.push({ id: name, key, question, field, text: answer[field], published: published.has(name) });
        }
      }
    }
    return all.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Whether comments shall be in what is published next. */
  async mark(id, comments, /** @type {boolean} */ publish) {
    await this.#database.write(
      comments.map(({ key, question, field }) => [
        publish
          ? `INSERT INTO co_comments (consultation, key, question, field) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`
          : `DELETE FROM co_comments WHERE consultation = $1 AND key = $2 AND question = $3 AND field = $4`,
        id,
        key,
        question,
        field,
      ]),
    );
  }

  /** What was published last. */
  async results(id) {
    const [row] = await this.#database.rows(
      'SELECT results FROM co_results WHERE consultation = $1 ORDER BY n DESC LIMIT 1',
      id,
    );
    return row && JSON.parse(row.results);
  }

  async publish(id, results) {
    const [{ n }] = await this.#database.rows(
      'SELECT coalesce(max(n), 0) + 1 AS n FROM co_results WHERE consultation = $1',
      id,
    );
    await this.#database.write([
      ['INSERT INTO co_results (consultation, n, results) VALUES ($1, $2, $3)', id, Number(n), JSON.stringify(results)],
    ]);
  }

  /** Deletes responses, all or those that came before a day; tells how many. @returns {Promise<number>} */
  async delete(id, /** @type {string | undefined} */ before) {
    const [deleted] = await this.#database.write([
      before === undefined
        ? ['DELETE FROM co_responses WHERE consultation = $1', id]
        : ['DELETE FROM co_responses WHERE consultation = $1 AND day < $2', id, before],
      [ORPHANS, id],
    ]);
    return deleted;
  }

  /** Lets what waits be written, then lets go of the database. */
  async end() {
    await this.#batches.done();
    await this.#database.end();
  }
}

const isUrl = (database) => /^postgres(?:ql)?:/.test(database);

/**
 * Opens the store of a database: the URL of a PostgreSQL one, or a file's path for SQLite.
 * @returns {Promise<Store>}
 */
export async function openStore(/** @type {string} */ database) {
  const { open } = isUrl(database) ? await import('./postgres.js') : await import('./sqlite.js');
  return new Store(await open(database));
}
