import { msg } from '@lit/localize';

export const strings = {
  all: msg('All', { id: 'commitments.all' }),
  filter: msg('Show commitments about', { id: 'commitments.filter' }),
  number: msg('Commitment {n}: {name}', { id: 'commitments.number' }),
  shown: msg('{shown} of {count} commitments shown.', { id: 'commitments.shown' }),
};
