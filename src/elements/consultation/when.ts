import type { ConsultationSection } from '../../core/types.js';
import { warn } from '../../core/warn.js';

export type State = 'not-open' | 'open' | 'closed';

const day = 86_400_000;

/** What a clock in a zone shows at an instant, counted as if it were UTC. */
const clock = (at: number, timeZone: string) =>
  Date.parse(
    `${new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at).replace(' ', 'T')}Z`,
  );

/**
 * The instant of a local time. Of one that comes twice, when clocks go back, the first or the `last`; one that is left
 * out, when they go forward, is as long after midnight as it would have been.
 */
const instantOf = (local: string, zone: string, last = false) => {
  const wanted = Date.parse(`${local}Z`);
  const tries = [-day, day].map((shift) => wanted + shift - clock(wanted + shift, zone) + wanted);
  const real = tries.filter((at) => clock(at, zone) === wanted);
  return (last ? real.at(-1) : real[0]) ?? Math.max(...tries);
};

const isDay = (iso: string) => iso.length === 10;
const dayAfter = (iso: string) => new Date(Date.parse(iso) + day).toISOString().slice(0, 10);

const at = (local: string, zone: string, last?: boolean) => {
  try {
    return instantOf(local, zone, last);
  } catch {
    warn(`zone "${zone}" of a consultation: expected one such as Europe/London.`);
    return instantOf(local, 'UTC');
  }
};

/** The instant from which on it is closed: a day that it closes on ends at its end, where it is asked. */
export const closingOf = ({ closes, zone }: ConsultationSection) =>
  // Nobody is turned away an hour early.
  isDay(closes) ? at(`${dayAfter(closes)}T00:00`, zone) : at(closes, zone, true);

/** How a consultation stands. */
export const stateOf = (section: ConsultationSection, now = Date.now()): State => {
  const { opens, zone } = section;
  if (now < at(isDay(opens) ? `${opens}T00:00` : opens, zone)) return 'not-open';
  return now < closingOf(section) ? 'open' : 'closed';
};

/** A day, or a day and its time, in the language of the words. */
export const whenIn = (lang: string, iso: string) =>
  new Intl.DateTimeFormat(lang, {
    timeZone: 'UTC',
    dateStyle: 'long',
    timeStyle: isDay(iso) ? undefined : 'short',
  }).format(new Date(isDay(iso) ? iso : `${iso}Z`));
