import { warn, warnValue } from '../../core/warn.js';
import { filmAt, isSafe } from './film.js';

const captions = 'track:is([kind="captions" i], [kind="subtitles" i], :not([kind]))';

/** What a web team should know of a film that can't be shown, or that not everybody could follow. Once each. */
export const check = (element: HTMLElement) => {
  for (const link of element.querySelectorAll<HTMLAnchorElement>('a[href^="http:" i]')) {
    if (isSafe(link.href) || !filmAt(link.href.replace(/^http:/, 'https:'))) continue;
    warnValue(link, 'href', link.getAttribute('href'), 'an https: address, so that <co-video> can show the film');
  }
  const film = element.querySelector(
    ':is(video[src], video:has(> source[src]), a[href]:not(video *)):not([slot], [slot] *)',
  );
  if (!film) return;
  const address = film.getAttribute('href') ?? film.getAttribute('src') ?? film.querySelector('source')?.src;
  const name = `<co-video>: <${film.localName} ${film.localName === 'a' ? 'href' : 'src'}="${address}"> has`;
  const isCaptioned = !!film.querySelector(captions);
  if (film.localName === 'video' && !isCaptioned) {
    warn(`${name} no captions: expected a <track kind="captions"> (WCAG 1.2.2).`);
  }
  if (!isCaptioned && !element.querySelector(':scope > [slot="transcript"]')) {
    warn(
      `${name} neither captions nor transcript: expected its words in slot="transcript" (WCAG 1.2.1, 1.2.3, 1.2.5).`,
    );
  }
};
