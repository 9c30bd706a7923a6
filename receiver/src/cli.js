#!/usr/bin/env node
// The command `co-elements-receiver`.
import { readFileSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { DefinitionError } from './definition.js';
import { toCsv, toJson } from './export.js';
import {
  closeConsultation,
  closes,
  deleteBefore,
  deleteKept,
  keptUntil,
  known,
  openConsultation,
  publishResults,
  Refused,
} from './keeping.js';
import { createServer, DEFAULTS, LOGGER } from './server.js';
import { openStore } from './store.js';
import { closesInWords, opensInWords } from './zone.js';

const FILE = 'responses.sqlite';

/** A mistake in what was typed. */
class Usage extends Error {}

const say = (text) => process.stdout.write(`${text}\n`);
const warn = (text) => process.stderr.write(`${text}\n`);

const database = `  --database <x>   file of the embedded database, or a postgres:// URL
                   (DATABASE_URL, then DATABASE_FILE, then ./${FILE})`;
const grace = `  --grace <days>   how long after closing answers may arrive that were sent before
                   (GRACE_DAYS, then ${DEFAULTS.graceDays})`;

/** Options of every command; those of one command stand with it. */
const SHARED = { database: { type: 'string' }, help: { type: 'boolean' } };
const text = { type: 'string' };
const flag = { type: 'boolean' };

function wholeNumber(value, name, fallback, most = Number.MAX_SAFE_INTEGER) {
  if (value === undefined || value === '') return fallback;
  if (!/^\d+$/.test(value) || Number(value) > most)
    throw new Usage(`${name}: “${value}”: expected a whole number${most < 1e6 ? ` up to ${most}` : ''}.`);
  return Number(value);
}

const env = (name) => process.env[name] || undefined;
const graceDays = (options) => wholeNumber(options.grace ?? env('GRACE_DAYS'), 'grace', DEFAULTS.graceDays, 366);
const databaseOf = (options) => options.database ?? env('DATABASE_URL') ?? env('DATABASE_FILE') ?? FILE;

function originsOf(value) {
  const origins = (value ?? '').split(/[\s,]+/).filter(Boolean);
  for (const origin of origins) {
    if (origin !== '*' && !(URL.canParse(origin) && new URL(origin).origin === origin)) {
      throw new Usage(`origins: “${origin}”: expected an origin, such as https://www.example.org, with no path.`);
    }
  }
  return origins;
}

/** `true`, `false`, a number of proxies, or addresses as Fastify takes them. */
function trusted(value) {
  if (value === undefined) return DEFAULTS.trustProxy;
  if (value === 'true' || value === 'false') return value === 'true';
  return /^\d+$/.test(value) ? Number(value) : value;
}

function readJson(file) {
  let content;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Usage(`${file}: it can’t be read (${error.code}).`);
  }
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new Usage(`${file}: it is no JSON: ${error.message}`);
  }
}

/** Control characters would act on the terminal, and marks of direction on the lines around. */
const visible = (value) =>
  value.replace(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (sign) =>
    sign === '\n' ? '\n    ' : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

async function serve(options) {
  const port = wholeNumber(options.port ?? env('PORT'), 'port', 8787, 65_535);
  const settings = {
    origins: originsOf(options.origins ?? env('ALLOW_ORIGINS')),
    graceDays: graceDays(options),
    rate: wholeNumber(options.rate ?? env('RATE'), 'rate', DEFAULTS.rate),
    bodyLimit: wholeNumber(options['body-limit'] ?? env('BODY_LIMIT'), 'body-limit', DEFAULTS.bodyLimit),
    publicUrl: options.url ?? env('PUBLIC_URL'),
    trustProxy: trusted(options['trust-proxy'] ?? env('TRUST_PROXY')),
    logger: LOGGER,
  };
  if (settings.publicUrl && !URL.canParse(settings.publicUrl))
    throw new Usage(`url: “${settings.publicUrl}”: expected an address.`);
  const store = await openStore(databaseOf(options));
  const app = await createServer(store, settings);
  try {
    await app.listen({ port, host: options.host ?? env('HOST') ?? '127.0.0.1' });
  } catch (error) {
    await store.end();
    throw error;
  }
  if (!settings.origins.length) app.log.warn('ALLOW_ORIGINS is empty: pages of other origins may not send answers.');
  if (!(await store.ids()).length)
    app.log.warn('There is no consultation yet: co-elements-receiver open <definition.json>');
  // What is under way is stored and answered before it ends.
  const stopping = new Promise((resolve) => ['SIGTERM', 'SIGINT'].forEach((signal) => process.once(signal, resolve)));
  app.log.info(`${await stopping}: ending`);
  await app.close();
  await store.end();
}

/** Runs something over the store, and lets go of it. */
const withStore = (work) => async (options, names) => {
  const store = await openStore(databaseOf(options));
  try {
    await work(store, options, names);
  } finally {
    await store.end();
  }
};

const commands = {
  serve: {
    summary: 'takes in answers',
    usage: 'serve [options]',
    takes: [],
    options: {
      port: text,
      host: text,
      origins: text,
      rate: text,
      grace: text,
      'body-limit': text,
      url: text,
      'trust-proxy': text,
    },
    help: `  --port <n>       (PORT, then 8787; 0 is any free one)
  --host <x>       where it listens (HOST, then 127.0.0.1: this machine only)
${database}
  --origins <x,y>  origins whose pages may send answers; * is any (ALLOW_ORIGINS)
${grace}
  --rate <n>       responses a minute from one address; 0 is any number (RATE, then ${DEFAULTS.rate})
  --body-limit <n> bytes of one response (BODY_LIMIT, then ${DEFAULTS.bodyLimit})
  --url <x>        where people see it, if a proxy doesn’t pass its own name on (PUBLIC_URL)
  --trust-proxy <x> whose X-Forwarded-For counts: true, false, how many proxies, or their
                   addresses (TRUST_PROXY, then loopback)`,
    run: serve,
  },
  open: {
    summary: 'registers a consultation, or a new edition of it',
    usage: 'open <definition.json> [--ladder <ladder.json>] [--force]',
    takes: ['a definition'],
    options: { force: flag, ladder: text },
    help: `The definition is the section “consultation” of a content pack. Once answers came, its questions stay as they are.

  --force          change questions all the same: for slips of the pen
  --ladder <file>  section “ladder”, for the names of rungs
${database}`,
    run: withStore(async (store, { force, ladder }, [file]) => {
      const result = await openConsultation(store, readJson(file), { force, ladder: ladder && readJson(ladder) });
      const { consultation, change, changes, answers, reopen } = result;
      const { id, title, opens, closes: end, zone } = consultation;
      say(
        {
          new: `${id} is registered: ${title}`,
          same: `${id} is registered as it is.`,
          changed: `${id} has a new edition.`,
        }[change],
      );
      say(`It opens ${opensInWords(opens, zone)} and closes ${closesInWords(end, zone)} (${zone}).`);
      if (answers && changes.length)
        warn(`${answers} responses are to earlier questions:\n${changes.map((line) => `  ${line}`).join('\n')}`);
      if (reopen) warn('Its closing was set by hand before; now the definition says again when it closes.');
    }),
  },
  close: {
    summary: 'closes one now, or sets when it closes',
    usage: 'close <id> [--at <time>]',
    takes: ['an id'],
    options: { at: text },
    help: `  --at <time>      a day (it closes as that ends) or a local time, such as 2026-12-18T17:00
${database}`,
    run: withStore(async (store, { at }, [id]) => {
      const { at: instant, zone } = await closeConsultation(store, id, at);
      say(`${id} closes ${closesInWords(instant, zone)} (${zone}).`);
    }),
  },
  list: {
    summary: 'lists the consultations',
    usage: 'list',
    takes: [],
    options: {},
    help: database,
    run: withStore(async (store) => {
      const ids = await store.ids();
      if (!ids.length) say('There is none yet.');
      for (const id of ids) {
        const opened = await store.consultation(id);
        const { title, opens, zone } = opened.current;
        const until = keptUntil(opened);
        say(`${id}: ${title}`);
        say(`  opens ${opensInWords(opens, zone)}, closes ${closesInWords(closes(opened), zone)} (${zone})`);
        say(`  responses: ${await store.count(id)}; published: ${opened.published ? 'yes' : 'no'}`);
        if (until !== undefined) say(`  answers may be deleted ${closesInWords(until, zone)}`);
      }
    }),
  },
  export: {
    summary: 'writes all answers out',
    usage: 'export <id> [--csv | --json] [--bom]',
    takes: ['an id'],
    options: { csv: flag, json: flag, bom: flag },
    help: `  --csv            a table (RFC 4180), safe to open in a spreadsheet; what it is without a choice
  --bom            with the mark by which Excel knows UTF-8
  --json           everything exactly as it came, with the definitions
${database}`,
    run: withStore(async (store, { csv, json, bom }, [id]) => {
      if (csv && json) throw new Usage('export: --csv or --json, not both.');
      const opened = await known(store, id);
      const responses = store.responses(id);
      await pipeline(
        Readable.from(json ? toJson(opened, responses) : toCsv(opened, responses, { bom })),
        process.stdout,
        { end: false },
      );
    }),
  },
  comments: {
    summary: 'lists what people wrote, and says what of it is published',
    usage: 'comments <id> [--publish <ids> | --hide <ids>]',
    takes: ['an id'],
    options: { publish: text, hide: text },
    help: `Nothing that somebody wrote is published unless it is named here. Read it first: it may name somebody.

  --publish <x,y>  publish these from the next “publish” on; “all” is all
  --hide <x,y>     don’t
${database}`,
    run: withStore(async (store, { publish, hide }, [id]) => {
      await known(store, id);
      const comments = await store.comments(id);
      for (const [value, wanted] of [
        [publish, true],
        [hide, false],
      ]) {
        if (value === undefined) continue;
        const ids = value.split(/[\s,]+/).filter(Boolean);
        const chosen = ids.includes('all') ? comments : comments.filter((comment) => ids.includes(comment.id));
        const missing = ids.filter((name) => name !== 'all' && !comments.some((comment) => comment.id === name));
        if (missing.length) throw new Refused(`There is no comment ${missing.join(', ')}.`);
        await store.mark(id, chosen, wanted);
        say(
          `${wanted ? 'Published from the next “publish” on' : 'Not published from the next “publish” on'}: ${chosen.length}`,
        );
      }
      if (publish !== undefined || hide !== undefined) return;
      for (const comment of comments) {
        say(`${comment.id}  ${comment.question} (${comment.field})${comment.published ? '  published' : ''}`);
        say(`    ${visible(comment.text)}`);
      }
      if (!comments.length) say('Nobody has written anything yet.');
    }),
  },
  publish: {
    summary: 'publishes a snapshot of the results',
    usage: 'publish <id> [--out <results.json>] [--again] [--early]',
    takes: ['an id'],
    options: { out: text, again: flag, early: flag, lang: text, grace: text },
    help: `Only after closing. Groups of fewer than 5 people are never shown.

  --out <file>     write it to a file as well
  --again          put a corrected snapshot in the place of the last one
  --early          don’t wait for late answers, and take none any more
  --lang <x>       language of title and comments (en-GB)
${grace}
${database}`,
    run: withStore(async (store, options, [id]) => {
      const { out, again, early, lang } = options;
      const { results, before } = await publishResults(store, id, {
        again,
        early,
        lang,
        graceDays: graceDays(options),
      });
      const content = `${JSON.stringify(results, null, 2)}\n`;
      if (out) writeFileSync(out, content);
      say(`${id} is published${out ? `, and written to ${out}` : ''}.`);
      if (before) warn('Whoever has the last snapshot can compare the two. Tell people what was corrected and why.');
    }),
  },
  delete: {
    summary: 'deletes answers for good',
    usage: 'delete <id> --before <day> | --kept',
    takes: ['an id'],
    options: { before: text, kept: flag },
    help: `  --before <day>   those that came before that day
  --kept           all, once the definition’s keepDays are over; nothing before that
${database}`,
    run: withStore(async (store, { before, kept }, [id]) => {
      if ((before === undefined) === !kept) throw new Usage('delete: give --before <day> or --kept.');
      if (before !== undefined) {
        say(`Deleted: ${await deleteBefore(store, id, before)}`);
        return;
      }
      const { deleted, until, zone } = await deleteKept(store, id);
      say(
        until === undefined
          ? `Deleted: ${deleted}`
          : `Nothing is deleted: their time ends ${closesInWords(until, zone)}.`,
      );
    }),
  },
};

const overview = () => `co-elements-receiver: takes in, keeps and publishes answers of consultations

${Object.values(commands)
  .map(({ usage, summary }) => `  co-elements-receiver ${usage}\n      ${summary}`)
  .join('\n')}

co-elements-receiver <command> --help tells more.`;

async function main([name, ...rest]) {
  if (name === undefined || name === 'help' || name === '--help') {
    say(overview());
    return;
  }
  if (!Object.hasOwn(commands, name))
    throw new Usage(`“${name}”: expected a command. See: co-elements-receiver --help`);
  const { usage, takes, options, help, run, summary } = commands[name];
  let parsed;
  try {
    parsed = parseArgs({ args: rest, options: { ...SHARED, ...options }, allowPositionals: true });
  } catch (error) {
    throw new Usage(`${name}: ${error.message}`);
  }
  if (parsed.values.help) {
    say(`co-elements-receiver ${usage}\n${summary}\n\n${help}`);
    return;
  }
  if (parsed.positionals.length !== takes.length) {
    throw new Usage(`${name}: expected ${takes[0] ?? 'no name'}: co-elements-receiver ${usage}`);
  }
  await run(parsed.values, parsed.positionals);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  // A reader that has seen enough closes its end: that is no mistake.
  if (error.code !== 'EPIPE') {
    const ours = error instanceof Usage || error instanceof Refused || error instanceof DefinitionError;
    warn(ours || error.code || error.errcode ? error.message || error.code : error.stack);
    process.exitCode = error instanceof Usage ? 2 : 1;
  }
}
