// Local days and times of a place, told as instants.

const DAY = 86_400_000;
const MINUTE = 60_000;
const formats = new Map();
/** The last answer for each zone: clocks change on a whole minute, and every response that comes asks for its day. */
const last = new Map();

/** How far a zone's clock is ahead of UTC at an instant, in milliseconds. */
function offset(instant, zone) {
  const minute = Math.floor(instant / MINUTE);
  if (last.get(zone)?.minute === minute) return last.get(zone).ahead;
  if (!formats.has(zone)) {
    formats.set(
      zone,
      new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        calendar: 'iso8601',
        numberingSystem: 'latn',
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      }),
    );
  }
  const parts = Object.fromEntries(
    formats
      .get(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const local = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
  const ahead = local - Math.floor(instant / 1000) * 1000;
  last.set(zone, { minute, ahead });
  return ahead;
}

/**
 * The instant of a local time. A time that the clocks skip counts as that much later; of one that comes twice the
 * first is taken, or with `later` the second.
 */
function instantOf(local, zone, later = false) {
  const before = local - offset(local - DAY, zone);
  const after = local - offset(local + DAY, zone);
  const real = [before, after].filter((instant) => instant + offset(instant, zone) === local);
  if (!real.length) return before;
  return later ? Math.max(...real) : Math.min(...real);
}

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/;

/** Milliseconds of `2026-12-18` or `2026-12-18T17:00` as if it were UTC; nothing where there is no such day or time. */
function parsed(value) {
  const [, year, month, day, hour = 0, minute = 0] = PATTERN.exec(value) ?? [];
  if (year === undefined) return undefined;
  const local = Date.UTC(year, month - 1, day, hour, minute);
  return new Date(local).toISOString().startsWith(value) ? local : undefined;
}

/** Whether it is a day or a local time as definitions hold them. */
export const isLocal = (value) => typeof value === 'string' && parsed(value) !== undefined;

/** Whether it is a zone that this machine knows. */
export function isZone(zone) {
  if (typeof zone !== 'string') return false;
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** When something opens: a day opens as it starts. */
export const opening = (value, zone) => instantOf(parsed(value), zone);

/** When something closes: a day closes as it ends. Of a time that comes twice it is the later one. */
export const closing = (value, zone) =>
  value.includes('T') ? instantOf(parsed(value), zone, true) : instantOf(parsed(value) + DAY, zone);

/** The day (ISO) of an instant in a zone. */
export const dayIn = (instant, zone) => new Date(instant + offset(instant, zone)).toISOString().slice(0, 10);

const words = (instant, zone, time) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'full', ...(time && { timeStyle: 'short' }) })
    .format(instant)
    .replaceAll(',', '');

const isMidnight = (instant, zone) => (instant + offset(instant, zone)) % DAY === 0;

/** When something opens, in words: “on Monday 8 March 2021”, with the time where it isn’t midnight. */
export const opensInWords = (instant, zone) => `on ${words(instant, zone, !isMidnight(instant, zone))}`;

/** When something closes, in words: “at the end of Friday 23 April 2021”, or on a day at a time. */
export const closesInWords = (instant, zone) =>
  isMidnight(instant, zone) ? `at the end of ${words(instant - 1, zone)}` : `on ${words(instant, zone, true)}`;
