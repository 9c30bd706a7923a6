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
 * The instant of a local time. Of one that comes twice, when clocks go back, the first; one that is left out, when they
 * go forward, is as long after midnight as it would have been.
 */
const instantOf = (local: string, zone: string) => {
  const wanted = Date.parse(`${local}Z`);
  const tries = [-day, day].map((shift) => wanted + shift - clock(wanted + shift, zone) + wanted);
  return tries.find((at) => clock(at, zone) === wanted) ?? Math.max(...tries);
};

const isDay = (iso: string) => iso.length === 10;
const dayAfter = (iso: string) => new Date(Date.parse(iso) + day).toISOString().slice(0, 10);

/** How a consultation stands: a day that it closes on ends at its end, where it is asked. */
export const stateOf = ({ opens, closes, zone }: ConsultationSection, now = Date.now()): State => {
  const startOf = (iso: string) => (isDay(iso) ? `${iso}T00:00` : iso);
  const at = (local: string) => {
    try {
      return instantOf(local, zone);
    } catch {
      warn(`zone "${zone}" of a consultation: expected one such as Europe/London.`);
      return instantOf(local, 'UTC');
    }
  };
  if (now < at(startOf(opens))) return 'not-open';
  return now < at(startOf(isDay(closes) ? dayAfter(closes) : closes)) ? 'open' : 'closed';
};

/** A day, or a day and its time, in the language of the words. */
export const whenIn = (lang: string, iso: string) =>
  new Intl.DateTimeFormat(lang, {
    timeZone: 'UTC',
    dateStyle: 'long',
    timeStyle: isDay(iso) ? undefined : 'short',
  }).format(new Date(isDay(iso) ? iso : `${iso}Z`));
