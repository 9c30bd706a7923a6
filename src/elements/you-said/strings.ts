import { msg } from '@lit/localize';

export const strings = {
  said: msg('You said', { id: 'you-said.said' }),
  did: msg('We did', { id: 'you-said.did' }),
};
