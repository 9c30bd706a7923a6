import { warn } from './warn.js';

/** An element's own words in one language: full ids (`ladder.example`) to text. */
export type Labels = Record<string, string>;

/** The labels in hand, by language. */
export const known = new Map<string, Labels>();

/** The language of the labels in the source. */
const source = 'en-GB';

/** A language without script and region: `cy-GB` is Welsh. */
export const base = (tag: string) => tag.toLowerCase().split('-')[0];

const find = (lang: string) => known.get(lang.toLowerCase()) ?? known.get(base(lang));

/** True where the words are in English. */
export const isEnglish = (lang: string) => base(lang) === 'en';

/** The language that labels will be in, for a page's language: the same where there are labels for it. */
export const labelLang = (lang: string) => (find(lang) ? lang : source);

/**
 * Resolves when the labels of a language are here: at once for English, which fetches nothing. It never rejects: what
 * can't be had is shown in English.
 */
export const readyLabels = async (lang: string) => {
  if (!lang || isEnglish(lang)) return;
  await import('./languages.js')
    .then(({ fetchLabels }) => fetchLabels(base(lang)))
    .catch(() => warn(`lang="${lang}": its labels could not be fetched.`));
};

/** A label that only other languages have; nothing for one in the source language. */
export const foreignLabel = (lang: string, id: string) => find(lang)?.[id];

/**
 * A room's labels in the nearest language there is: the same tag, the same language, else the source language.
 * There is no global locale: two languages may stand on one page.
 */
export const labelsFor = <T extends Labels>(room: string, own: T, lang: string): T => {
  const found = find(lang);
  if (!found) return own;
  return Object.fromEntries(Object.entries(own).map(([key, text]) => [key, found[`${room}.${key}`] ?? text])) as T;
};

/** Puts values into a label's `{name}` places. */
export const fill = (label: string, values: Record<string, string | number>) =>
  label.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
