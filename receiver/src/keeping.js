// What those who run a consultation do with it: open, close, publish, delete.
import { questionChanges, readDefinition, withRungs } from './definition.js';
import { makeResults } from './results.js';
import { closesInWords, closing, isLocal } from './zone.js';

/** @typedef {import('./store.js').Store} Store */

const DAY = 86_400_000;

/** Something that can't be done as asked, in words for whoever asked. */
export class Refused extends Error {}

/** A consultation, or word of which there are. */
export async function known(/** @type {Store} */ store, id) {
  const opened = await store.consultation(id);
  if (opened) return opened;
  const ids = await store.ids();
  throw new Refused(
    `There is no consultation “${id}”. ${ids.length ? `There are: ${ids.join(', ')}.` : 'There is none yet.'}`,
  );
}

/** When it closes: as was set by hand, or as its definition says. */
export const closes = (opened) => opened.closedAt ?? opened.current.closes;

/**
 * Registers a consultation, or a new edition of one. Once answers came its questions stay as they are, words
 * included, since an answer is one to the words that were read; `force` is for slips of the pen.
 * @param {Store} store
 * @param {any} definition
 * @param {{ force?: boolean, ladder?: any }} [options]  `ladder`: the section with the names of rungs.
 */
export async function openConsultation(store, definition, { force = false, ladder } = {}) {
  readDefinition(definition);
  const next = readDefinition(ladder ? withRungs(definition, ladder) : definition);
  const before = await store.consultation(next.id);
  const changes = before ? questionChanges(before.current, next) : [];
  const answers = before ? await store.count(next.id) : 0;
  if (changes.length && answers && !force) {
    throw new Refused(
      `${answers} ${answers === 1 ? 'response has' : 'responses have'} come, so the questions can’t change:\n` +
        `${changes.map((change) => `  ${change}`).join('\n')}\n` +
        'Where only a slip of the pen is put right, --force does it. A new question needs a new consultation.',
    );
  }
  const same = before?.current.edition === next.edition;
  // Whoever moves the closing in the definition means it; whoever mends a word doesn't open it again.
  const reopen = Boolean(before?.closedAt) && before.current.closes !== next.closes;
  if (!same) await store.open(next, { reopen });
  return { consultation: next, change: !before ? 'new' : same ? 'same' : 'changed', changes, answers, reopen };
}

/** Closes a consultation now, or at a day or local time in its zone. @returns {Promise<{ at: number, zone: string }>} */
export async function closeConsultation(/** @type {Store} */ store, id, at, now = Date.now()) {
  const { current } = await known(store, id);
  if (at !== undefined && !isLocal(at)) {
    throw new Refused(`“${at}”: expected a day or a local time, such as 2026-12-18 or 2026-12-18T17:00.`);
  }
  const instant = at === undefined ? now : closing(at, current.zone);
  if (instant <= current.opens) throw new Refused('It would close before it opens.');
  await store.close(id, instant);
  return { at: instant, zone: current.zone };
}

/**
 * Publishes a snapshot of the results, after closing. Late answers may arrive for some days; with `early` it doesn't
 * wait for them, and none is taken any more.
 * @param {Store} store
 * @param {{ again?: boolean, early?: boolean, lang?: string, graceDays?: number, now?: number }} [options]
 */
export async function publishResults(store, id, options = {}) {
  const { again = false, early = false, lang = 'en-GB', graceDays = 7, now = Date.now() } = options;
  const opened = await known(store, id);
  const end = closes(opened);
  const { zone } = opened.current;
  if (now < end) throw new Refused(`It is not closed: it closes ${closesInWords(end, zone)}.`);
  const last = end + graceDays * DAY;
  if (now < last && !early && !opened.published) {
    throw new Refused(
      `Answers that were sent before it closed may still arrive; the last ones do so ${closesInWords(last, zone)}.\n` +
        'With --early it is published now, and answers that arrive later are refused.',
    );
  }
  if (opened.published && !again) {
    throw new Refused(
      'It was published before. With --again a corrected snapshot takes its place. Mind that whoever has both can\n' +
        'compare them: a difference of one or two people may tell who they are.',
    );
  }
  const responses = [];
  for await (const { answers } of store.responses(id)) responses.push(JSON.parse(answers));
  const comments = (await store.comments(id)).filter(({ published }) => published);
  const before = await store.results(id);
  const results = makeResults(opened.current, responses, comments, { now, closes: end, lang });
  await store.publish(id, results);
  return { results, before };
}

/** The instant until which answers are kept; nothing where the definition says nothing. */
export const keptUntil = (/** @type {import('./store.js').Opened} */ opened) => {
  const { keepDays } = opened.current.definition;
  return keepDays === undefined ? undefined : closes(opened) + keepDays * DAY;
};

/** Deletes what came before a day. @returns {Promise<number>} */
export async function deleteBefore(/** @type {Store} */ store, id, before) {
  await known(store, id);
  if (!isLocal(before) || before.includes('T')) throw new Refused(`“${before}”: expected a day, such as 2026-12-18.`);
  return store.delete(id, before);
}

/** Deletes everything whose time is over. @returns {Promise<{ deleted: number, until?: number, zone: string }>} */
export async function deleteKept(/** @type {Store} */ store, id, now = Date.now()) {
  const opened = await known(store, id);
  const until = keptUntil(opened);
  const { zone } = opened.current;
  if (until === undefined) throw new Refused('Its definition has no keepDays. Use --before with a day.');
  return now < until ? { deleted: 0, until, zone } : { deleted: await store.delete(id), zone };
}
