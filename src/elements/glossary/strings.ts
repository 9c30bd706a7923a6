import { msg } from '@lit/localize';

export const strings = {
  letters: msg('Words by letter', { id: 'glossary.letters' }),
  find: msg('Find a word', { id: 'glossary.find' }),
  hint: msg('Type a word or its first letters.', { id: 'glossary.hint' }),
  found: msg('{count} word', { id: 'glossary.found' }),
  founds: msg('{count} words', { id: 'glossary.founds' }),
  none: msg('No word found. Try fewer letters.', { id: 'glossary.none' }),
};
