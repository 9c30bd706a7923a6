import { msg } from '@lit/localize';

export const strings = {
  title: msg('Outcomes', { id: 'outcomes.title' }),
  question: msg('How will we know?', { id: 'outcomes.question' }),
};
