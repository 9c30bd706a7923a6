import { msg } from '@lit/localize';

export const strings = {
  said: msg('You said', { id: 'you-said.said' }),
  finding: msg('See how people answered', { id: 'you-said.finding', desc: 'A link to the result of a question.' }),
  did: msg('We did', { id: 'you-said.did' }),
};
