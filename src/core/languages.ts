import { known, type Labels } from './labels.js';

/** What lit-localize makes of `xliff/`: a module for each language. */
const modules: Record<string, (() => Promise<{ templates: Labels }>) | undefined> = {
  ar: () => import('../locales/ar.js'),
  cy: () => import('../locales/cy.js'),
  pl: () => import('../locales/pl.js'),
  uk: () => import('../locales/uk.js'),
};
const coming: Record<string, Promise<void> | undefined> = {};

/** Adds the labels of a language, or some of them in other words: they win over those that are there. */
export const registerLabels = (lang: string, labels: Labels) => {
  const tag = lang.toLowerCase();
  known.set(tag, { ...known.get(tag), ...labels });
};

const fetchOnce = async (tag: string) => {
  const module = await modules[tag]?.();
  // What a host registered before or since wins.
  if (module) known.set(tag, { ...module.templates, ...known.get(tag) });
};

/** Fetches the labels of a language once. Rejects where they can't be had. */
export const fetchLabels = (tag: string) => (coming[tag] ??= fetchOnce(tag));
