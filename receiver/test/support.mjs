// What the tests of the receiver share.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe } from 'node:test';
import { openConsultation } from '../src/keeping.js';
import { createServer } from '../src/server.js';
import { openStore } from '../src/store.js';
import { missing, startPostgres } from './postgres.mjs';

const option = (id, more = {}) => ({ id, plain: `Option ${id}`, ...more });
const AGREE = ['strongly-agree', 'agree', 'neither', 'disagree', 'strongly-disagree', 'dont-know'];

/** A consultation with every kind of question. */
export const definition = (more = {}) => ({
  section: 'consultation',
  document: { id: 'reviews', title: 'Review meetings' },
  title: 'How review meetings are run',
  opens: '2026-10-01',
  closes: '2026-12-18',
  zone: 'Europe/London',
  keepDays: 365,
  contact: {
    team: 'The SEND team',
    phone: '01632 960123',
    email: 'send@example.org',
    address: ['1 High Street', 'Town'],
  },
  after: [{ id: 'reviews.after', plain: 'We read every answer. We tell you what we do by March.' }],
  parts: [
    {
      id: 'meetings',
      name: 'Meetings',
      content: [
        { kind: 'text', id: 'reviews.p.1', plain: 'A review meeting is about your child’s plan.' },
        {
          kind: 'question',
          id: 'q.agree',
          plain: 'Do you agree?',
          type: 'agreement',
          about: [],
          required: true,
          comment: true,
          options: AGREE.map((id) => option(id)),
        },
        {
          kind: 'question',
          id: 'q.one',
          plain: 'Who are you?',
          type: 'one',
          about: [],
          options: [option('parent'), option('young'), option('other', { other: true })],
        },
        {
          kind: 'question',
          id: 'q.many',
          plain: 'How shall we tell you?',
          type: 'many',
          about: [],
          options: [option('email'), option('post'), option('other', { other: true }), option('none', { alone: true })],
        },
        { kind: 'question', id: 'q.text', plain: 'What else?', type: 'text', about: [], limit: 2000 },
        {
          kind: 'question',
          id: 'q.ladder',
          plain: 'Where are we?',
          type: 'ladder',
          about: [],
          rungs: ['co-producing', 'informing'],
        },
        {
          kind: 'question',
          id: 'q.order',
          plain: 'What matters most?',
          type: 'order',
          about: [],
          options: [option('time'), option('place'), option('people')],
        },
      ],
    },
  ],
  ...more,
});

/** An instant while it is open. */
export const OPEN = Date.parse('2026-11-27T10:05:20.000Z');

/** A response that is whole. */
export const response = (answers = {}, more = {}) => ({
  format: 'co-elements/response/1',
  consultation: 'reviews',
  key: randomUUID(),
  pressed: '2026-11-27T10:05:00.000Z',
  answers: { 'q.agree': { choice: 'agree' }, ...answers },
  ...more,
});

const databases = [
  {
    name: 'SQLite',
    skip: false,
    make: async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'co-receiver-'));
      let n = 0;
      return {
        fresh: async () => path.join(folder, `${++n}.sqlite`),
        stop: async () => rmSync(folder, { recursive: true, force: true }),
      };
    },
  },
  { name: 'PostgreSQL', skip: missing, make: startPostgres },
];

/**
 * The same tests over both databases.
 * @param {(fresh: () => Promise<string>, name: string) => void} tests  `fresh` gives an empty database.
 */
export function overBoth(title, tests) {
  for (const { name, skip, make } of databases) {
    describe(`${title}, with ${name}`, { skip }, () => {
      let made;
      before(async () => {
        made = await make();
      });
      after(() => made?.stop());
      tests(() => made.fresh(), name);
    });
  }
}

/** A receiver whose clock stands where the test sets it, and which is ended with the test. */
export async function receiver(t, database, { definition: given = definition(), now = OPEN, ...options } = {}) {
  const clock = { now };
  const store = await openStore(database);
  await openConsultation(store, given);
  const app = await createServer(store, { now: () => clock.now, rate: 0, ...options });
  t.after(async () => {
    await app.close();
    await store.end();
  });
  const url = `/consultations/${given.document.id}/responses`;
  return {
    app,
    store,
    clock,
    post: (body, headers = {}) =>
      app.inject({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/json', ...headers },
        payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
      }),
    form: (fields, headers = {}) =>
      app.inject({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        payload: new URLSearchParams(fields).toString(),
      }),
    all: async () => {
      const all = [];
      for await (const row of store.responses(given.document.id))
        all.push({ ...row, answers: JSON.parse(row.answers) });
      return all;
    },
  };
}

/** Does something to a database behind the receiver's back. */
export async function behind(database, ...statements) {
  const { open } = database.startsWith('postgres:')
    ? await import('../src/postgres.js')
    : await import('../src/sqlite.js');
  const raw = await open(database);
  for (const statement of statements) await raw.write([[statement]]);
  await raw.end();
}

/** The fields of a form as the page without script has them. */
export const fields = (more = []) => [
  ['format', 'co-elements/form/1'],
  ['consultation', 'reviews'],
  ['q.agree', 'agree'],
  ...more,
];
