import { msg } from '@lit/localize';

export const strings = {
  summary: msg('A jigsaw with {count} pieces. The first is “{first}”. The picture is whole with the last: “{last}”.', {
    id: 'jigsaw.summary',
  }),
  isHere: msg('We are on piece {n}, “{name}”.', { id: 'jigsaw.isHere' }),
  piece: msg('Piece {n} of {count}', { id: 'jigsaw.piece' }),
  here: msg('We are here', { id: 'jigsaw.here' }),
  where: msg('Which piece are we on?', { id: 'jigsaw.where' }),
  chosen: msg('You chose piece {n} of {count}: {name}. That means: {band}.', { id: 'jigsaw.chosen' }),
};
