import { msg } from '@lit/localize';

/** Words of the form as it is read, with and without script. */
export const strings = {
  start: msg('Start', { id: 'consultation.start' }),
  next: msg('Continue', { id: 'consultation.next' }),
  back: msg('Back', { id: 'consultation.back' }),
  clearOne: msg('Clear my answer', { id: 'consultation.clearOne' }),
  send: msg('Send my answers', { id: 'consultation.send' }),
  save: msg('Save and come back on this device', { id: 'consultation.save' }),
  clear: msg('Clear everything now', { id: 'consultation.clear' }),
  sure: msg('Clear all your answers?', { id: 'consultation.sure' }),
  sureWhy: msg('They go from this page and from this device. Answers that are not sent yet are lost.', {
    id: 'consultation.sureWhy',
  }),
  yes: msg('Yes, clear everything', { id: 'consultation.yes' }),
  no: msg('No, keep my answers', { id: 'consultation.no' }),
  place: msg('Question {n} of {count}', { id: 'consultation.place' }),
  skip: msg('Go to the question', { id: 'consultation.skip' }),
  optional: msg('(optional)', { id: 'consultation.optional' }),
  until: msg('You can answer until {date}.', { id: 'consultation.until' }),
  notOpen: msg('You can answer from {opens} to {closes}.', { id: 'consultation.notOpen' }),
  closed: msg('This consultation is closed. People could answer from {opens} to {closes}.', {
    id: 'consultation.closed',
  }),
  how: msg('You cannot send answers from this page. You can print it and write your answers on paper.', {
    id: 'consultation.how',
  }),
  printForm: msg('Print this form', { id: 'consultation.printForm' }),
  contact: msg('Do you need help, or a copy on paper?', { id: 'consultation.contact' }),
  phone: msg('Phone: {phone}', { id: 'consultation.phone' }),
  email: msg('Email:', { id: 'consultation.email' }),
  address: msg('Send answers on paper to:', { id: 'consultation.address' }),
  inferred: msg('The document does not list these answers. They are ours.', { id: 'consultation.inferred' }),
  partlyInferred: msg('(not in the document: this answer is ours)', { id: 'consultation.partlyInferred' }),
  other: msg('Write your answer', { id: 'consultation.other' }),
  comment: msg('Your comments', { id: 'consultation.comment' }),
  warning: msg('Please do not write names, or anything that tells who you are.', { id: 'consultation.warning' }),
  limit: msg('You can write up to {count} characters.', { id: 'consultation.limit' }),
  order: msg('Choose a number for each. 1 is the most important. You can leave some out.', {
    id: 'consultation.order',
  }),
  none: msg('No number', { id: 'consultation.none' }),
  step: msg('Step {n} of {count}', { id: 'consultation.step' }),
  choose: msg('Choose an answer', { id: 'consultation.choose' }),
  write: msg('Write an answer', { id: 'consultation.write' }),
  after: msg('What happens next', { id: 'consultation.after' }),
};
