import { msg } from '@lit/localize';

export const strings = {
  close: msg('Close', { id: 'definition.close' }),
  all: msg('All words', { id: 'definition.all' }),
  draft: msg('Draft easy read.', { id: 'definition.draft' }),
  pictures: msg('Pictures: OpenMoji – the open-source emoji and icon project. License: CC BY-SA 4.0.', {
    id: 'definition.pictures',
  }),
};
