import { promisifyRequest } from 'idb-keyval';
import type { Answers } from './asked.js';

/** An answer on its way, as it waits on the device. */
export interface Letter {
  /** The same for every try, so that the receiver stores it once. */
  key: string;
  endpoint: string;
  consultation: string;
  /** When Send was pressed, to the minute. */
  pressed: string;
  answers: Answers;
  /** Why the receiver did not take it. */
  refused?: Refusal;
}

/** `changed`: the answers can't be taken as they are; `blocked`: not from this page, or not there. */
export type Refusal = 'changed' | 'blocked' | 'closed';

/** `gone`: another window of this browser sent or cleared it. */
export type Status = 'sending' | 'offline' | 'waiting' | 'sent' | 'gone' | Refusal;

export interface Post {
  letter: Letter;
  status: Status;
  /** False where the device would not keep it: it is lost when the page is left. */
  kept: boolean;
  /** What the receiver said is wrong, by question. */
  faults?: { question: string; detail: string }[];
}

const name = 'co-elements';
type Name = 'outbox' | 'drafts';

/** How long to wait between tries, in milliseconds; the last one is for all further ones. */
const pauses = [2000, 5000, 15_000, 60_000, 300_000];
const patience = 20_000;

/** One window at a time: nothing that one keeps may go with a database that another takes for empty. */
const alone = <T>(act: () => Promise<T>): Promise<T> => (navigator.locks ? navigator.locks.request(name, act) : act());

/** A device that does not answer must not keep anything from being sent. What it was to do it may do later. */
const inTime = <T>(act: Promise<T>, otherwise?: T) =>
  Promise.race([act, new Promise<T | undefined>((resolve) => setTimeout(() => resolve(otherwise), 2000))]);

/**
 * Does one thing with a store; over once it is on the disk. Opened for each thing that is done: a database that nobody
 * holds open can be deleted.
 */
const open = async <T>(where: Name, mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>) => {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('outbox', { keyPath: 'key' });
    opening.result.createObjectStore('drafts');
  };
  const db = await promisifyRequest(opening);
  try {
    const transaction = db.transaction(where, mode, { durability: 'strict' });
    const request = act(transaction.objectStore(where));
    await promisifyRequest(transaction);
    return request.result;
  } finally {
    db.close();
  }
};

const store = <T>(...how: Parameters<typeof open<T>>) => alone(() => open(...how));

const remove = () => promisifyRequest(indexedDB.deleteDatabase(name));

/** Says so once it is on the disk, however late that is. */
const keep = (letter: Letter) =>
  alone(async () => {
    await open('outbox', 'readwrite', (outbox) => outbox.put(letter));
    update(letter.key, { kept: true });
  }).catch(() => undefined);

/** True also where the device does not say. */
const isThere = (key: string) => {
  const found = store<IDBValidKey | undefined>('outbox', 'readonly', (outbox) => outbox.getKey(key));
  return inTime(
    found.then(Boolean, () => true),
    true,
  );
};

/** Takes something off the device, and the database with the last of it. */
const drop = (from: Name, key: string) =>
  alone(async () => {
    await open(from, 'readwrite', (each) => each.delete(key));
    const count = (name: Name) => open(name, 'readonly', (each) => each.count());
    if (navigator.locks && !(await count('outbox')) && !(await count('drafts'))) await remove();
  }).catch(() => undefined);

const posts = new Map<string, Post>();
const listeners = new Set<() => void>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();
/** The receiver asked not to be tried again before. */
const rests = new Map<string, number>();

/** True while it is on its way. */
export const isOpen = ({ status }: Post) => /sending|offline|waiting/.test(status);
const isOver = ({ status }: Post) => /sent|gone/.test(status);

const warnLeaving = (event: BeforeUnloadEvent) => event.preventDefault();
const nudge = () => {
  if (document.visibilityState === 'visible')
    for (const post of posts.values()) if (isOpen(post)) void attempt(post.letter.key);
};

/** What is on its way keeps listening for a connection, and an answer that is kept nowhere for the page's end. */
const listen = () => {
  const all = [...posts.values()];
  const watch = (on: boolean, target: EventTarget, type: string, listener: unknown) =>
    target[on ? 'addEventListener' : 'removeEventListener'](type, listener as EventListener);
  watch(all.some(isOpen), window, 'online', nudge);
  watch(all.some(isOpen), document, 'visibilitychange', nudge);
  watch(
    all.some((post) => !post.kept && !isOver(post)),
    window,
    'beforeunload',
    warnLeaving,
  );
};

const update = (key: string, change: Partial<Post>) => {
  const post = posts.get(key);
  if (!post) return;
  posts.set(key, { ...post, ...change });
  listen();
  for (const listener of [...listeners]) listener();
};

/** Calls back when anything on its way changes. Returns the function that lets go. */
export const onPost = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const postOf = (key?: string) => (key === undefined ? undefined : posts.get(key));

/** What is not sent yet to a receiver, the oldest first. */
export const unsentTo = (endpoint: string) =>
  [...posts.values()].filter((post) => post.letter.endpoint === endpoint && !isOver(post));

interface Problem {
  status?: string;
  key?: string;
  type?: string;
  errors?: Post['faults'];
}

/** What a reply means; nothing where it should be tried again. */
const meaningOf = (status: number, key: string, problem: Problem): Status | undefined => {
  // A page that a network puts in the way answers too: only the receiver knows the key.
  if (status === 200 || status === 201) return problem.status === 'stored' && problem.key === key ? 'sent' : undefined;
  if (status === 408 || status === 429 || status >= 500) return undefined;
  if (status === 410 || /^urn:co-elements:(not-open|closed)$/.test(problem.type ?? '')) return 'closed';
  if ([400, 409, 413, 415, 422].includes(status)) return 'changed';
  return status < 400 ? undefined : 'blocked';
};

const secondsIn = (header: string | null) =>
  header ? Number(header) || Math.max(0, (Date.parse(header) - Date.now()) / 1000) || 0 : 0;

/** One try. The answer is taken off the device only when the receiver says that it has it. */
const tryOnce = async (post: Post, tries: number) => {
  const { letter } = post;
  const { key, endpoint, consultation, pressed, answers } = letter;
  if (post.kept && !(await isThere(key))) {
    // Looking for it made the database anew.
    await drop('outbox', key);
    update(key, { status: 'gone' });
    return;
  }
  update(key, { status: 'sending' });
  let rest = 0;
  try {
    const reply = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ format: 'co-elements/response/1', consultation, key, pressed, answers }),
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    });
    rest = secondsIn(reply.headers.get('retry-after')) * 1000;
    const problem = ((await reply.json().catch(() => ({}))) ?? {}) as Problem;
    // Cleared meanwhile: nothing of it may be kept again.
    if (!posts.has(key)) return;
    const status = meaningOf(reply.status, key, problem);
    if (status === 'sent') {
      await inTime(drop('outbox', key));
      update(key, { status, kept: false });
      return;
    }
    if (status) {
      const refused = status as Refusal;
      if (post.kept) await inTime(keep({ ...letter, refused }));
      update(key, { status, letter: { ...letter, refused }, faults: problem.errors });
      return;
    }
  } catch {
    // No network, or no answer in time.
  }
  if (!posts.has(key)) return;
  const pause = pauses[Math.min(tries, pauses.length - 1)];
  const wait = Math.max(pause * (0.8 + Math.random() * 0.4), rest * (1 + Math.random() * 0.1));
  if (rest) rests.set(key, Date.now() + rest);
  timers.set(
    key,
    setTimeout(() => void attempt(key, tries + 1), wait),
  );
  update(key, { status: navigator.onLine ? 'waiting' : 'offline' });
};

const busy = new Set<string>();

/** Tries now, unless a try is under way or the receiver asked for a rest. Two windows take turns. */
const attempt = async (key: string, tries = 0) => {
  if (busy.has(key) || (rests.get(key) ?? 0) > Date.now()) return;
  busy.add(key);
  clearTimeout(timers.get(key));
  const act = async () => {
    const post = posts.get(key);
    if (post) await tryOnce(post, tries);
  };
  try {
    // Where there are no locks the key alone keeps it from being stored twice.
    await (navigator.locks ? navigator.locks.request(`${name}:${key}`, act).catch(act) : act());
  } finally {
    busy.delete(key);
  }
};

const dropPost = async (key: string) => {
  clearTimeout(timers.get(key));
  posts.delete(key);
  listen();
  await drop('outbox', key);
};

/** A random UUID also where a page is not served safely. */
const uuid = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  return [...bytes]
    .map((byte, i) => ([4, 6, 8, 10].includes(i) ? '-' : '') + byte.toString(16).padStart(2, '0'))
    .join('');
};

/**
 * Sends answers, now or as soon as it can be done, and gives the key by which to ask how it stands.
 * @param instead key of what was not taken, in whose place they are sent
 * @param onKept called when they are on the device, or as soon as it is known that it does not keep them
 */
export const send = (
  endpoint: string,
  consultation: string,
  answers: Answers,
  instead: string | undefined,
  onKept: () => void,
) => {
  const key = uuid();
  const pressed = new Date(Math.floor(Date.now() / 60_000) * 60_000).toISOString();
  const letter = { key, endpoint, consultation, pressed, answers };
  posts.set(key, { letter, status: 'sending', kept: false });
  listen();
  void inTime(Promise.all([keep(letter), instead && dropPost(instead), drop('drafts', endpoint)])).then(() => {
    // Cleared meanwhile.
    if (!posts.has(key)) return;
    onKept();
    void attempt(key);
  });
  return key;
};

/** Tries at once what waits. */
export const sendNow = (endpoint: string) => {
  for (const { letter } of unsentTo(endpoint)) {
    update(letter.key, { status: 'waiting' });
    void attempt(letter.key);
  }
};

/** Takes up what an earlier visit left for a receiver. */
export const resume = async (endpoint: string) => {
  const letters = await store<Letter[]>('outbox', 'readonly', (outbox) => outbox.getAll()).catch(() => []);
  for (const letter of letters) {
    if (letter.endpoint !== endpoint || posts.has(letter.key)) continue;
    posts.set(letter.key, { letter, kept: true, status: letter.refused ?? 'waiting' });
    update(letter.key, {});
    if (!letter.refused) void attempt(letter.key);
  }
};

/** Keeps answers on this device, because the person asked. False where the device would not. */
export const saveDraft = (endpoint: string, answers: Answers) =>
  store('drafts', 'readwrite', (drafts) => drafts.put(answers, endpoint)).then(
    () => true,
    () => false,
  );

export const draftOf = (endpoint: string) =>
  store<Answers | undefined>('drafts', 'readonly', (drafts) => drafts.get(endpoint)).catch(() => undefined);

/** Leaves nothing on this device, and nothing on its way. */
export const clearAll = async () => {
  await Promise.all([...posts.keys()].map(dropPost));
  for (const listener of [...listeners]) listener();
  await alone(remove).catch(() => undefined);
};
