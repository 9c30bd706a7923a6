import { msg } from '@lit/localize';

/** Words that stand in translations only, so that no page loads them in English. lit-localize finds them here. */
export const strings = {
  inEnglish: msg('These words are in English.', {
    id: 'core.inEnglish',
    desc: 'Stands over English words on a page in your language.',
  }),
  unchecked: msg('The labels here are a draft translation. Nobody has checked them yet.', {
    id: 'core.unchecked',
    desc: 'Stands at the foot of a widget until every label of the language is checked.',
  }),
};
