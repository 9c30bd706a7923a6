import { msg } from '@lit/localize';

export const strings = {
  title: msg('Our Key Outcomes', { id: 'outcomes.title' }),
  question: msg('How will we know?', { id: 'outcomes.question' }),
};
