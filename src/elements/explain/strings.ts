import { msg } from '@lit/localize';

export const strings = {
  title: msg('Words explained on this page', { id: 'explain.title' }),
  where: msg('Show me where', { id: 'explain.where' }),
  whereTerm: msg('Show me where: {term}', { id: 'explain.whereTerm' }),
  shown: msg('“{term}” is selected in the text. Press Escape to come back to the list.', { id: 'explain.shown' }),
  back: msg('Back to the list', { id: 'explain.back' }),
  gone: msg('“{term}” is not on the page any more.', { id: 'explain.gone' }),
};
