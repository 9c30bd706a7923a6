// The service: what it takes in, what it says to whom, and what it tells nobody.
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { isIPv6 } from 'node:net';
import cors from '@fastify/cors';
import formbody from '@fastify/formbody';
import rateLimit from '@fastify/rate-limit';
import Fastify, { LogController } from 'fastify';
import { Busy } from './batches.js';
import { isId } from './definition.js';
import { FORM_FORMAT, readForm } from './form.js';
import { closes } from './keeping.js';
import { formPage, plainPage, policy, STYLE, thanksPage } from './pages.js';
import { answerFaults, canonical, frameFault, KEY, NOTHING } from './response.js';
import { closesInWords, dayIn, opensInWords } from './zone.js';

/**
 * @typedef {import('./store.js').Store} Store
 * @typedef {import('./store.js').Opened} Opened
 *
 * @typedef {object} Options
 * @property {string[]} [origins]  Origins whose pages may send answers; `*` is any. Without it only the receiver's own
 *   pages and programs that have no origin may.
 * @property {number} [graceDays]  How long after closing answers may arrive that were sent before.
 * @property {number} [rate]  Responses a minute from one address; 0 is any number.
 * @property {number} [bodyLimit]  Bytes.
 * @property {string} [publicUrl]  Where people see the receiver, if its own host name isn't what they see.
 * @property {boolean | string | number} [trustProxy]  Whose word on a client's address counts, as Fastify takes it.
 * @property {() => number} [now]
 * @property {any} [logger]  As Fastify takes it.
 */

export const DEFAULTS = { graceDays: 7, rate: 60, bodyLimit: 256 * 1024, trustProxy: 'loopback' };

const DAY = 86_400_000;
const MINUTE = 60_000;
/** A definition or a closing that was changed from the command line is known after so long at most. */
const FRESH = 1000;
/** The same form from the same address within so long is one that was pressed twice. */
const TWICE = 5000;
const RETRY_AFTER = 10;

/** An answer that is no success: for programs a problem as RFC 9457 has it, for people a page. */
class Problem extends Error {
  /** @param {{ retryAfter?: number, errors?: import('./response.js').Fault[] }} [more] */
  constructor(status, code, title, detail, more) {
    super(title);
    Object.assign(this, { status, code, title, detail, ...more });
  }
}

const problems = {
  unknown: () => new Problem(404, 'unknown', 'There is no such consultation', 'Please check the address.'),
  notAllowed: () =>
    new Problem(
      403,
      'not-allowed',
      'Answers can’t be sent from that page',
      'The page that you came from may not send answers here. Go back to see your answers again.',
    ),
  tooMany: (seconds) =>
    new Problem(
      429,
      'too-many',
      'Too many answers came at once',
      'Many answers came from the same place. Please wait a minute, then send yours again.',
      { retryAfter: seconds },
    ),
  busy: () =>
    new Problem(503, 'busy', 'We could not store your answers', 'Please wait a moment, then send them again.', {
      retryAfter: RETRY_AFTER,
    }),
  failed: () =>
    new Problem(500, 'failed', 'Something went wrong', 'Please wait a moment, then send your answers again.', {
      retryAfter: RETRY_AFTER,
    }),
  malformed: (detail) => new Problem(400, 'malformed', 'The answers could not be read', detail),
  wrongType: () =>
    new Problem(415, 'wrong-type', 'The answers could not be read', 'Send them as application/json, or as a form.'),
  tooLarge: () =>
    new Problem(413, 'too-large', 'Your answers are too long', 'Go back, make them shorter, and send them again.'),
  invalid: (errors) =>
    new Problem(422, 'invalid', 'There is a problem', 'Some answers need a change before they can be sent.', {
      errors,
    }),
  nothing: () =>
    new Problem(422, 'invalid', 'There is a problem', 'There is no answer yet. Please answer one question or more.', {
      errors: [],
    }),
  keyUsed: () =>
    new Problem(409, 'key-used', 'You have sent other answers before', 'The answers that you sent first are stored.'),
  notOpen: (opens) => new Problem(403, 'not-open', 'It is not open yet', `It opens ${opens}.`),
  closed: (closed) => new Problem(410, 'closed', 'It is closed', `It closed ${closed}.`),
  notPublished: () =>
    new Problem(404, 'not-published', 'There are no results yet', 'They are published after the consultation.'),
  notFound: () => new Problem(404, 'not-found', 'There is nothing here', 'Please check the address.'),
};

/** Errors may hold what somebody wrote, so only what kind they are is told. */
const errorKind = (error) => ({ type: error?.name, code: error?.code ?? error?.errcode });

/** Safe to put into a log: no address, no body, no question. */
export const LOGGER = {
  level: 'info',
  base: null,
  serializers: { req: ({ method }) => ({ method }), res: ({ statusCode }) => ({ statusCode }), err: errorKind },
};

/** The part of an address that stands for one household or school. */
const network = (address) => (isIPv6(address) && !address.startsWith('::ffff:') ? prefix64(address) : address);
const prefix64 = (address) => {
  const [head, tail] = address.split('::');
  const groups = head ? head.split(':') : [];
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail ? tail.split(':').length : 0);
  return [...groups, ...Array(missing).fill('0'), ...(tail ? tail.split(':') : [])].slice(0, 4).join(':');
};

const isForm = (request) => /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '');

/** A service over a store; `listen` is the caller's. */
export async function createServer(/** @type {Store} */ store, /** @type {Options} */ options = {}) {
  const settings = { ...DEFAULTS, origins: [], now: Date.now, logger: false, ...options };
  const { origins, graceDays, rate, now } = settings;
  const anyOrigin = origins.includes('*');
  // Made at start and kept nowhere else: what was hashed with it can't be told from outside, nor after the next start.
  const secret = randomBytes(32);
  const keyed = (...parts) => createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url');

  const app = Fastify({
    logger: settings.logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: settings.bodyLimit,
    trustProxy: settings.trustProxy,
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 100 },
    forceCloseConnections: 'idle',
  });

  // A connection that was busy when the end began would else be kept open for its next request, and hold the end up.
  app.addHook('preClose', async () => {
    const timer = setInterval(() => app.server.closeIdleConnections(), 50).unref();
    app.server.once('close', () => clearInterval(timer));
  });

  // Reading is for everybody; sending is for the pages that are named.
  await app.register(cors, {
    delegator: (request, callback) => {
      const method = request.headers['access-control-request-method'] ?? request.method;
      const reads = method === 'GET' || method === 'HEAD';
      callback(null, {
        origin: reads || anyOrigin ? '*' : origins,
        methods: ['GET', 'HEAD', 'POST'],
        allowedHeaders: ['content-type'],
        exposedHeaders: ['retry-after'],
        maxAge: 600,
      });
    },
  });
  await app.register(formbody, { bodyLimit: settings.bodyLimit });
  await app.register(rateLimit, { global: false });
  const count = app.createRateLimit({
    max: rate,
    timeWindow: MINUTE,
    // Who goes on all the same isn't read any more.
    ban: rate * 4,
    keyGenerator: (request) => keyed('address', network(request.ip)),
  });

  // Bytes that are no UTF-8 are refused: to guess would be to store something else than what was sent.
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    let decoded;
    try {
      decoded = utf8.decode(body);
    } catch {
      done(problems.malformed('It is not UTF-8.'));
      return;
    }
    parseJson(request, decoded, done);
  });

  /** @type {Map<string, { at: number, opened: Promise<Opened | undefined> }>} */
  const cache = new Map();
  async function find(id) {
    if (!isId(id)) throw problems.unknown();
    const known = cache.get(id);
    if (known && now() - known.at < FRESH && now() >= known.at) return known.opened;
    const opened = store.consultation(id);
    cache.set(id, { at: now(), opened });
    const forget = () => cache.delete(id);
    opened.then((found) => found || forget(), forget);
    const found = await opened;
    if (!found) throw problems.unknown();
    return found;
  }

  function state(/** @type {Opened} */ opened) {
    if (now() >= closes(opened)) return 'closed';
    return now() < opened.current.opens ? 'not-open' : 'open';
  }

  const isOwn = (request, origin) => {
    if (settings.publicUrl) return origin === new URL(settings.publicUrl).origin;
    return URL.canParse(origin) && new URL(origin).host === request.host;
  };

  /** A page that isn't named may not send, even where browsers ask nobody (plain forms). */
  function checkOrigin(request) {
    const { origin, 'sec-fetch-site': site } = request.headers;
    if (anyOrigin) return;
    const known = origin !== undefined && (origins.includes(origin) || isOwn(request, origin));
    if (known) return;
    if (origin !== undefined || origins.length || site === 'cross-site') throw problems.notAllowed();
  }

  /** @type {Map<string, { at: number, key: string }>} */
  const forms = new Map();
  /** The key of a form that has none of its own: the same for one that was sent twice by a double press. */
  function formKey(request) {
    const name = keyed('form', request.ip, request.params.id, request.body);
    for (const [old, { at }] of forms) {
      if (now() - at < TWICE) break;
      forms.delete(old);
    }
    if (!forms.has(name)) forms.set(name, { at: now(), key: randomUUID() });
    return forms.get(name).key;
  }

  /** Puts answers into the store where they may go there, and tells whether they were there before. */
  async function take(/** @type {Opened} */ opened, { key, pressed, given, faults }) {
    const { current, editions, id } = opened;
    const answers = canonical(given);
    /** What was stored before stays stored, whatever has changed in between. */
    const refuse = async (problem) => {
      const before = await store.find(id, key);
      if (before === undefined) throw problem;
      if (before !== answers) throw problems.keyUsed();
      return 'same';
    };
    const now_ = now();
    const closed = closes(opened);
    if (now_ < current.opens) return refuse(problems.notOpen(opensInWords(current.opens, current.zone)));
    const late = now_ >= closed;
    if (late && (opened.published || pressed === undefined || pressed >= closed || now_ >= closed + graceDays * DAY)) {
      return refuse(problems.closed(closesInWords(closed, current.zone)));
    }
    // A page that was opened before the definition changed may still send what it asked for.
    let errors = faults ?? answerFaults(given, current);
    let edition = current;
    if (errors.length && faults === undefined) {
      edition = editions.find((older) => !answerFaults(given, older).length) ?? current;
      if (edition !== current) errors = [];
    }
    if (errors.length) return refuse(problems.invalid(errors));
    if (answers === NOTHING) return refuse(problems.nothing());
    const outcome = await store.save({
      consultation: id,
      key,
      edition: edition.edition,
      day: dayIn(now_, current.zone),
      late,
      answers,
    });
    if (outcome === 'other') throw problems.keyUsed();
    return outcome;
  }

  async function takeJson(request, reply, opened) {
    const { body } = request;
    const fault = frameFault(body, opened.id);
    if (fault) throw problems.malformed(fault);
    const outcome = await take(opened, { key: body.key, pressed: Date.parse(body.pressed), given: body.answers });
    return reply.code(outcome === 'stored' ? 201 : 200).send({ status: 'stored', key: body.key });
  }

  async function takeForm(request, reply, opened) {
    const { body } = request;
    request.opened = opened;
    request.key = KEY.test(body.key) ? body.key : formKey(request);
    if (request.tooMany) throw problems.tooMany(request.tooMany);
    if (body.format !== FORM_FORMAT || body.consultation !== opened.id) {
      throw problems.malformed('The form is not one of this consultation.');
    }
    const { answers, faults } = readForm(body, opened.current);
    const all = [...faults, ...answerFaults(answers, opened.current)];
    const seen = new Set();
    const errors = all.filter(({ question }) => !seen.has(question) && seen.add(question));
    await take(opened, { key: request.key, given: answers, faults: errors });
    return reply.code(303).header('location', 'thanks').send();
  }

  app.decorateRequest('opened', null);
  app.decorateRequest('key', null);
  app.decorateRequest('tooMany', null);

  app.addHook('onSend', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    reply.header('cross-origin-resource-policy', 'cross-origin');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });

  app.post('/consultations/:id/responses', {
    onRequest: async (request) => {
      checkOrigin(request);
      if (!rate) return;
      const limit = await count(request);
      if (!limit.isExceeded) return;
      const seconds = Math.max(1, limit.ttlInSeconds);
      // A form is read first, so that its page can give the answers back; but not without end.
      if (!isForm(request) || limit.isBanned) throw problems.tooMany(seconds);
      request.tooMany = seconds;
    },
    handler: async (request, reply) => {
      const opened = await find(request.params.id);
      return isForm(request) ? takeForm(request, reply, opened) : takeJson(request, reply, opened);
    },
  });

  app.get('/consultations/:id', async (request) => {
    const opened = await find(request.params.id);
    const { id, title, opens, zone } = opened.current;
    const iso = (instant) => new Date(instant).toISOString();
    return { id, title, state: state(opened), opens: iso(opens), closes: iso(closes(opened)), zone, now: iso(now()) };
  });

  app.get('/consultations/:id/results', async (request, reply) => {
    const { id } = await find(request.params.id);
    const results = await store.results(id);
    if (!results) throw problems.notPublished();
    return reply.header('cache-control', 'public, max-age=60').send(results);
  });

  const sendPage = (reply, status, body) =>
    reply
      .code(status)
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policy(origins))
      // With none at all, browsers would send our own form as one from nowhere.
      .header('referrer-policy', 'same-origin')
      .send(body);

  app.get('/consultations/:id/thanks', async (request, reply) => {
    request.asPage = true;
    return sendPage(reply, 200, thanksPage((await find(request.params.id)).current));
  });
  app.decorateRequest('asPage', false);

  app.get('/style.css', async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(STYLE),
  );

  app.get('/health', async () => {
    await store.ids();
    return { status: 'ok' };
  });

  function problemOf(error) {
    if (error instanceof Problem) return error;
    if (error instanceof Busy) return problems.busy();
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return problems.tooLarge();
    if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return problems.wrongType();
    if (error.statusCode >= 400 && error.statusCode < 500) return problems.malformed('It is not well-formed.');
    return error.code || error.errcode ? problems.busy() : problems.failed();
  }

  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error);
    const { status, code, title, detail, errors, retryAfter } = problem;
    if (status >= 500) request.log.error({ err: error.cause ?? error }, code);
    if (retryAfter) reply.header('retry-after', String(retryAfter));
    if (isForm(request) || request.asPage) return sendPage(reply, status, problemPage(request, problem));
    return reply
      .code(status)
      .type('application/problem+json')
      .send(JSON.stringify({ type: `urn:co-elements:${code}`, title, status, detail, ...(errors && { errors }) }));
  });

  function problemPage(request, { status, title, detail, errors }) {
    const { opened, body, key } = request;
    if (!opened) return plainPage({ title, detail });
    const canSend = [422, 429, 500, 503].includes(status);
    return formPage(opened.current, { title, detail, faults: errors, fields: body, key, canSend });
  }

  app.setNotFoundHandler(() => {
    throw problems.notFound();
  });
  return app;
}
