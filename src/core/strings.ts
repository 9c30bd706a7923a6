import { msg } from '@lit/localize';

/** Words that every drawn element shares. */
export const strings = {
  draft: msg('Draft easy read: no reading group has checked these words yet.', { id: 'core.draft' }),
  from: msg('From: {title}.', { id: 'core.from' }),
  noOriginal: msg('The original words are not here, so these are plain words.', { id: 'core.noOriginal' }),
};
