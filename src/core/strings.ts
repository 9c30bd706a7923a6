import { msg } from '@lit/localize';

/** Words that every drawn element shares. */
export const strings = {
  draft: msg('Draft easy read: no reading group has checked these words yet.', { id: 'core.draft' }),
  rest: msg('Draft easy read: no reading group has checked these words yet, except where it says so.', {
    id: 'core.rest',
  }),
  checked: msg('Easy words checked by {by}, {date}.', { id: 'core.checked' }),
  tell: msg('Something wrong? Tell {name}.', { id: 'core.tell' }),
  links: msg('What this goes with', { id: 'core.links' }),
  commitment: msg('Commitment {n}: {name}', { id: 'core.commitment' }),
  objective: msg('Objective {n} of {name}', { id: 'core.objective' }),
  action: msg('Priority action {n}: {name}', { id: 'core.action' }),
  ourReading: msg('The documents do not say what goes with what. This is our reading of them.', {
    id: 'core.ourReading',
  }),
  from: msg('From: {title}.', { id: 'core.from' }),
  noOriginal: msg('The original words are not here, so these are plain words.', { id: 'core.noOriginal' }),
};
