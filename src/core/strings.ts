import { msg } from '@lit/localize';

/** Words that every drawn element shares. */
export const strings = {
  draft: msg('Draft easy read: no reading group has checked these words yet.', { id: 'core.draft' }),
  rest: msg('Draft easy read: no reading group has checked these words yet, except where it says so.', {
    id: 'core.rest',
  }),
  checked: msg('Easy words checked by {by}, {date}.', { id: 'core.checked' }),
  reading: msg('The document is not clear here. This is how we read it.', { id: 'core.reading' }),
  tell: msg('Something wrong? Tell {name}.', { id: 'core.tell' }),
  links: msg('What this goes with', { id: 'core.links' }),
  commitment: msg('Commitment {n}: {name}', { id: 'core.commitment' }),
  objective: msg('Objective {n} of {name}', { id: 'core.objective' }),
  action: msg('Priority action {n}: {name}', { id: 'core.action' }),
  readLinks: msg('What this goes with, as we read it', { id: 'core.readLinks' }),
  from: msg('From: {title}.', { id: 'core.from' }),
  pictures: msg('Pictures: OpenMoji – the open-source emoji and icon project. License: CC BY-SA 4.0.', {
    id: 'core.pictures',
  }),
  noOriginal: msg('The original words are not here, so these are plain words.', { id: 'core.noOriginal' }),
};
