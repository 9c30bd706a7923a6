import { msg } from '@lit/localize';

export const strings = {
  responsible: msg('Who is responsible', { id: 'action-plan.responsible' }),
  owner: msg('Who leads it', { id: 'action-plan.owner' }),
  due: msg('To be done by', { id: 'action-plan.due' }),
  updated: msg('As of {date}', { id: 'action-plan.updated' }),
  status: msg('How it stands', { id: 'action-plan.status' }),
  'not-started': msg('Not started', { id: 'action-plan.not-started' }),
  'on-time': msg('On time', { id: 'action-plan.on-time' }),
  late: msg('Late', { id: 'action-plan.late' }),
  done: msg('Done', { id: 'action-plan.done' }),
  countOne: msg('{n} of {count} actions is {status}.', { id: 'action-plan.countOne' }),
  count: msg('{n} of {count} actions are {status}.', { id: 'action-plan.count' }),
};
