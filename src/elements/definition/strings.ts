import { msg } from '@lit/localize';

export const strings = {
  close: msg('Close', { id: 'definition.close' }),
  all: msg('All words', { id: 'definition.all' }),
  draft: msg('Draft easy read.', { id: 'definition.draft' }),
};
