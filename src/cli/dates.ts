import type { Fault, Found, Sections } from './places.js';

const isReal = (iso: string) => {
  const at = Date.parse(`${iso.length === 10 ? `${iso}T00:00` : iso}Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(iso);
};

const isZone = (timeZone: string) => {
  try {
    return !!new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    return false;
  }
};

/** What is wrong with the time in which a consultation takes answers. What is no date at all the schema tells. */
export const dateFaults = ({ consultation }: Sections): Fault[] => {
  const { opens, closes, zone } = (consultation ?? {}) as Found;
  const fault = (words: string, expected: string) => ({ where: 'consultation', id: '', words, expected });
  const dates = [opens, closes].filter((one) => typeof one === 'string' && /^\d{4}-\d\d-\d\d/.test(one)) as string[];
  const [from, to] = dates;
  // It takes answers to the end of the day that it closes on.
  const isBackwards = dates.length === 2 && from >= (to.length === 10 ? `${to}T24` : to);
  return [
    ...dates.filter((one) => !isReal(one)).map((one) => fault(one, 'expected a day, and a time, that there is')),
    ...(isBackwards ? [fault(to, 'expected “closes” after “opens”')] : []),
    ...(typeof zone === 'string' && !isZone(zone) ? [fault(zone, 'expected a time zone such as Europe/London')] : []),
  ];
};
