import { msg } from '@lit/localize';

export const strings = {
  fewer: msg('fewer than 5', { id: 'measures.fewer' }),
  target: msg('The target is {target}.', { id: 'measures.target' }),
  reached: msg('The target is reached.', { id: 'measures.reached' }),
  up: msg('Up from {value} ({label}).', { id: 'measures.up' }),
  down: msg('Down from {value} ({label}).', { id: 'measures.down' }),
  same: msg('The same as before ({label}).', { id: 'measures.same' }),
  better: msg('That is better.', { id: 'measures.better' }),
  worse: msg('That is worse.', { id: 'measures.worse' }),
  figures: msg('The figures', { id: 'measures.figures' }),
  when: msg('When', { id: 'measures.when' }),
  value: msg('Value', { id: 'measures.value' }),
  asOf: msg('As of {date}.', { id: 'measures.asOf' }),
  hidden: msg('Counts of people under 5 are not shown, so that nobody can be recognised.', { id: 'measures.hidden' }),
};
