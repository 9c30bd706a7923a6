import { msg } from '@lit/localize';

export const strings = {
  shown: msg('It is shown here now.', { id: 'embed.shown' }),
};
