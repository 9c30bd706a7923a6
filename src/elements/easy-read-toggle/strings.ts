import { msg } from '@lit/localize';

export const strings = {
  words: msg('Words', { id: 'easy-read-toggle.words' }),
  plain: msg('Plain words', { id: 'easy-read-toggle.plain' }),
  easy: msg('Easy read', { id: 'easy-read-toggle.easy' }),
  original: msg('Original words', { id: 'easy-read-toggle.original' }),
  pictures: msg('Pictures', { id: 'easy-read-toggle.pictures' }),
  nowPlain: msg('Now in plain words.', { id: 'easy-read-toggle.nowPlain' }),
  nowEasy: msg('Now in easy read.', { id: 'easy-read-toggle.nowEasy' }),
  nowOriginal: msg('Now in the original words.', { id: 'easy-read-toggle.nowOriginal' }),
  picturesOn: msg('Pictures are on.', { id: 'easy-read-toggle.picturesOn' }),
  picturesOff: msg('Pictures are off.', { id: 'easy-read-toggle.picturesOff' }),
  remembered: msg('This site remembers your choice on this device.', { id: 'easy-read-toggle.remembered' }),
  forget: msg('Forget my settings', { id: 'easy-read-toggle.forget' }),
  forgotten: msg('Your settings are forgotten.', { id: 'easy-read-toggle.forgotten' }),
};
