import { msg } from '@lit/localize';

/** Words that are needed once somebody answers. */
export const strings = {
  error: msg('Error:', { id: 'consultation.error' }),
  over: msg('You have {count} characters too many.', { id: 'consultation.over' }),
  left: msg('You have {count} characters left.', { id: 'consultation.left' }),
  clearedOne: msg('Your answer is cleared.', { id: 'consultation.clearedOne' }),
  moved: msg('{name} is number {n} now.', { id: 'consultation.moved' }),
  swapped: msg('{name} is number {n} now, and {other} is number {m}.', { id: 'consultation.swapped' }),
  freed: msg('{name} is number {n} now, and {other} has no number.', { id: 'consultation.freed' }),
  problem: msg('There is a problem', { id: 'consultation.problem' }),
  long: msg('Write {count} characters or fewer. You have {over} too many', { id: 'consultation.long' }),
  check: msg('Check your answers', { id: 'consultation.check' }),
  nothing: msg('Not answered', { id: 'consultation.nothing' }),
  empty: msg('You have not answered any question yet. Answer one or more before you send.', {
    id: 'consultation.empty',
  }),
  change: msg('Change', { id: 'consultation.change' }),
  yours: msg('Your answers', { id: 'consultation.yours' }),
  print: msg('Print or save my answers', { id: 'consultation.print' }),
  copy: msg('Copy my answers', { id: 'consultation.copy' }),
  copied: msg('Copied.', { id: 'consultation.copied' }),
  notCopied: msg('This page may not copy. Select the words instead.', { id: 'consultation.notCopied' }),
  edit: msg('Change my answers', { id: 'consultation.edit' }),
  again: msg('Try again now', { id: 'consultation.again' }),
  waits: msg('You have an answer that is not sent yet', { id: 'consultation.waits' }),
  sending: msg('Sending…', { id: 'consultation.sending' }),
  offline: msg('Not sent yet: waiting for the internet.', { id: 'consultation.offline' }),
  waiting: msg('Not sent yet: we will try again by ourselves.', { id: 'consultation.waiting' }),
  sent: msg('Sent. Thank you.', { id: 'consultation.sent' }),
  gone: msg('It was sent or cleared in another window.', { id: 'consultation.gone' }),
  changed: msg('Not sent: some answers could not be taken. You can change them, or copy or print them.', {
    id: 'consultation.changed',
  }),
  blocked: msg('Not sent: this page may not send answers. You can copy or print them, and answer in another way.', {
    id: 'consultation.blocked',
  }),
  late: msg('Not sent: the consultation is not open now. You can copy or print your answers.', {
    id: 'consultation.late',
  }),
  lost: msg('Not sent: a part of this page did not come. Your answers are still here. Try again in a while.', {
    id: 'consultation.lost',
  }),
  kept: msg('Your answers are kept on this device until they are sent. You can leave this page.', {
    id: 'consultation.kept',
  }),
  notKept: msg('This device could not keep your answers. Please leave this page open until they are sent.', {
    id: 'consultation.notKept',
  }),
  saved: msg('Saved on this device. Other people who use it can see your answers.', { id: 'consultation.saved' }),
  notSaved: msg('This device could not keep your answers.', { id: 'consultation.notSaved' }),
  draft: msg('You saved answers on this device', { id: 'consultation.draft' }),
  goOn: msg('Go on with them', { id: 'consultation.goOn' }),
  cleared: msg('Everything is cleared.', { id: 'consultation.cleared' }),
};
