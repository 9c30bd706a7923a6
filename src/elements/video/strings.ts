import { msg } from '@lit/localize';

export const strings = {
  from: msg('The film is here now. It comes from {host}.', { id: 'video.from' }),
};
