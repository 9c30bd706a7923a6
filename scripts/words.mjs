// Makes the sections of a pack ready to be shown: words that are said once are put where they belong, and the first
// use of a term in each part is marked, so that no page has to look for it.
import './ts.mjs';

const { findTerms } = await import('../src/glossary/find.ts');
const { filledSections, linksSection } = await import('../src/core/pack.ts');

/** Places that hold a phrase and no button: labels of choices. */
const phrases = new Set(['question', 'options']);

/** Marks the first use of each term, with what its initials stand for: `[SEND](term:send "special …")`. */
const marker = (terms) => {
  const expansionOf = new Map(terms.map(({ id, expansion }) => [id, expansion]));
  const seen = new Set();
  return (text) => {
    let result = '';
    let from = 0;
    for (const { id, start, end } of findTerms(text, terms)) {
      if (seen.has(id)) continue;
      seen.add(id);
      result += `${text.slice(from, start)}[${text.slice(start, end)}](term:${id} "${expansionOf.get(id) ?? ''}")`;
      from = end;
    }
    return result + text.slice(from);
  };
};

const markedWith = (value, plain, easy) => {
  if (!value || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((inner) => markedWith(inner, plain, easy));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (phrases.has(key) || (key === 'kind' && inner === 'question')) return [key, inner];
      if (key === 'plain') return [key, plain(inner)];
      if (key === 'easy') return [key, inner.map((row) => ({ ...row, text: easy(row.text) }))];
      return [key, markedWith(inner, plain, easy)];
    }),
  );
};

/** What a reader sees as one section: a part of a document, a priority, a group of rungs. */
const scopes = ['parts', 'priorities', 'groups', 'rungs', 'pieces', 'intro'];

const marked = (section, terms) => {
  const scoped = (value) => markedWith(value, marker(terms), marker(terms));
  return Object.fromEntries(
    Object.entries(section).map(([key, value]) => [
      key,
      scopes.includes(key) ? (Array.isArray(value) ? value.map(scoped) : scoped(value)) : value,
    ]),
  );
};

/**
 * The sections as they are delivered.
 * @param {Record<string, object>} sections - as they are written, by name
 * @param {Record<string, string[]>} [links] - what each commitment goes with
 */
export const finished = (sections, links) => {
  const terms = sections.glossary.terms.filter(({ off }) => !off);
  const whole = filledSections(sections);
  const result = Object.fromEntries(
    Object.entries(whole).map(([name, section]) => [name, name === 'glossary' ? section : marked(section, terms)]),
  );
  return links ? { ...result, links: linksSection(links, whole) } : result;
};
