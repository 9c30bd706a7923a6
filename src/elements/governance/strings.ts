import { msg } from '@lit/localize';

export const strings = {
  also: msg('Also called: {names}.', { id: 'governance.also' }),
  asList: msg('Show as a list', { id: 'governance.asList' }),
  asDiagram: msg('Show as a diagram', { id: 'governance.asDiagram' }),
  title: msg('Who answers to whom ({date})', { id: 'governance.title' }),
};
