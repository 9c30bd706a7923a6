import { warnValue } from '../../core/warn.js';
import { filmAt } from './film.js';

const captions = 'track:is([kind="captions" i], [kind="subtitles" i], :not([kind]))';

/** Says once what not everybody could follow: a film without captions or transcript, or one that can't be shown here. */
export const check = (video: Element) => {
  const film = video.querySelector(
    ':is(video[src], video:has(> source[src]), a[href]:not(video *)):not([slot], [slot] *)',
  );
  if (!film || film.querySelector(captions)) return;
  const name = film.localName === 'a' ? 'href' : 'src';
  const address = film.getAttribute(name) ?? film.querySelector('source')!.src;
  const expect = (what: string) => warnValue(film, name, address, `${what} in <co-video>`);
  if (name === 'src') expect('a <track kind="captions"> (WCAG 1.2.2)');
  else if (!filmAt(address) && filmAt(address.replace(/^http:/i, 'https:'))) expect('an https: address to be shown');
  if (!video.querySelector(':scope > [slot="transcript"]'))
    expect('its words in slot="transcript" (WCAG 1.2.1, 1.2.3, 1.2.5)');
};
