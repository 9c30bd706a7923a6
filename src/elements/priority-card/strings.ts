import { msg } from '@lit/localize';

export const strings = {
  outcomes: msg('How will we know?', { id: 'priority-card.outcomes' }),
  objectives: msg('What we will do', { id: 'priority-card.objectives' }),
  sign: msg('{count} sign', { id: 'priority-card.sign' }),
  signs: msg('{count} signs', { id: 'priority-card.signs' }),
  action: msg('{count} action', { id: 'priority-card.action' }),
  actions: msg('{count} actions', { id: 'priority-card.actions' }),
};
