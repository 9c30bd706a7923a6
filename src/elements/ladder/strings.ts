import { msg } from '@lit/localize';

export const strings = {
  summary: msg('A ladder with {count} steps. Step 1 is “{first}”. Step {count} is “{last}”.', { id: 'ladder.summary' }),
  isHere: msg('We are on step {n}, “{name}”.', { id: 'ladder.isHere' }),
  isAim: msg('We want to be on step {n}, “{name}”.', { id: 'ladder.isAim' }),
  step: msg('Step {n} of {count}', { id: 'ladder.step' }),
  here: msg('We are here', { id: 'ladder.here' }),
  aim: msg('We want to be here', { id: 'ladder.aim' }),
  example: msg('For example', { id: 'ladder.example' }),
  asTable: msg('Show as a table', { id: 'ladder.asTable' }),
  asLadder: msg('Show as a ladder', { id: 'ladder.asLadder' }),
  columnStep: msg('Step', { id: 'ladder.columnStep' }),
  columnGroup: msg('Kind', { id: 'ladder.columnGroup' }),
  columnMeaning: msg('What it means', { id: 'ladder.columnMeaning' }),
  where: msg('Where are we on the ladder?', { id: 'ladder.where' }),
  chosen: msg('You chose step {n} of {count}: {name}. This is “{group}”.', { id: 'ladder.chosen' }),
  credit: msg('Credit:', { id: 'ladder.credit' }),
};
