import { msg } from '@lit/localize';

export const strings = {
  title: msg('Read aloud', { id: 'listen.title' }),
  listen: msg('Listen', { id: 'listen.listen' }),
  pause: msg('Pause', { id: 'listen.pause' }),
  goOn: msg('Go on', { id: 'listen.goOn' }),
  back: msg('Back', { id: 'listen.back' }),
  backBy: msg('one sentence', { id: 'listen.backBy' }),
  next: msg('Next', { id: 'listen.next' }),
  nextBy: msg('sentence', { id: 'listen.nextBy' }),
  stop: msg('Stop', { id: 'listen.stop' }),
  speed: msg('Speed', { id: 'listen.speed' }),
  slow: msg('Slow', { id: 'listen.slow' }),
  normal: msg('Normal', { id: 'listen.normal' }),
  quick: msg('Quick', { id: 'listen.quick' }),
  fast: msg('Fast', { id: 'listen.fast' }),
  none: msg('This device has no voice for reading aloud in {language}.', { id: 'listen.none' }),
  ask: msg(
    'We found no {language} voice on this device itself. Reading aloud may send the words to the maker of the voice.',
    { id: 'listen.ask' },
  ),
  agree: msg('Use it anyway', { id: 'listen.agree' }),
  empty: msg('There are no words here to read aloud.', { id: 'listen.empty' }),
  lost: msg('The voice did not answer. Please try again.', { id: 'listen.lost' }),
};
