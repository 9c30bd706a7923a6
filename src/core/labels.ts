/** An element's own words in one language: full ids (`ladder.example`) to text. */
export type Labels = Record<string, string>;

const languages = new Map<string, Labels>();

/** Adds the labels of a language, as lit-localize generates them. */
export const registerLabels = (lang: string, labels: Labels) => void languages.set(lang.toLowerCase(), labels);

/**
 * A room's labels in the nearest language there is: the same tag, the same language, else the source language.
 * There is no global locale: two languages may stand on one page.
 */
export const labelsFor = <T extends Labels>(room: string, source: T, lang: string): T => {
  const tag = lang.toLowerCase();
  const found = languages.get(tag) ?? languages.get(tag.split('-')[0] ?? '');
  if (!found) return source;
  return Object.fromEntries(Object.entries(source).map(([key, text]) => [key, found[`${room}.${key}`] ?? text])) as T;
};

/** Puts values into a label's `{name}` places. */
export const fill = (label: string, values: Record<string, string | number>) =>
  label.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
