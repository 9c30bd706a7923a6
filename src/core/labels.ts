/** An element's own words in one language: full ids (`ladder.example`) to text. */
export type Labels = Record<string, string>;

const languages = new Map<string, Labels>();

/** The language of the labels in the source. */
const source = 'en-GB';

const find = (lang: string) => {
  const tag = lang.toLowerCase();
  return languages.get(tag) ?? languages.get(tag.split('-')[0] ?? '');
};

/** The language that labels will be in, for a page's language: the same where there are labels for it. */
export const labelLang = (lang: string) => (find(lang) ? lang : source);

/** Adds the labels of a language, as lit-localize generates them. */
export const registerLabels = (lang: string, labels: Labels) => void languages.set(lang.toLowerCase(), labels);

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
