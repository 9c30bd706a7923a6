import { msg } from '@lit/localize';

/** Words of the contents list and the links between parts. */
export const strings = {
  contents: msg('Contents', { id: 'core.contents' }),
  contentsOf: msg('Contents: {title}', { id: 'core.contentsOf' }),
  all: msg('Show all on one page', { id: 'core.all' }),
  one: msg('Show one part at a time', { id: 'core.one' }),
  allShown: msg('Everything is shown.', { id: 'core.allShown' }),
  oneShown: msg('One part is shown.', { id: 'core.oneShown' }),
  place: msg('Part {n} of {count}', { id: 'core.place' }),
  previous: msg('Previous', { id: 'core.previous' }),
  next: msg('Next', { id: 'core.next' }),
};
