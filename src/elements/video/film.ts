/** A film that can be shown here, and where it comes from. */
export interface Film {
  /** `file`: the browser's own player; `frame`: the player of the place that it comes from. */
  kind: 'file' | 'frame';
  src: string;
  host: string;
}

const urlOf = (address: string) => {
  try {
    return new URL(address, document.baseURI);
  } catch {
    return undefined;
  }
};

/** True for what may be shown: `https:`, or the page's own origin whatever it is served by. */
export const isSafe = (address: string) => {
  const url = urlOf(address);
  return !!url && (url.protocol === 'https:' || (url.origin === location.origin && url.origin !== 'null'));
};

const frame = (src: string): Film => ({ kind: 'frame', src, host: hostOf(src) });

const hostOf = (src: string) => new URL(src).host.replace(/^www\./, '');

/** A film's own page at YouTube or Vimeo; their players that set no cookies, or ask that nothing be tracked. */
const playerOf = ({ hostname, pathname, searchParams }: URL): Film | undefined => {
  const site = hostname.replace(/^(www|m)\./, '');
  const [first = '', second = ''] = pathname.split('/').filter(Boolean);
  const id =
    site === 'youtu.be'
      ? first
      : site === 'youtube.com' && (first === 'watch' ? searchParams.get('v') : first === 'shorts' && second);
  // rel=0: what is offered at the end comes from the same channel.
  if (id && /^[\w-]+$/.test(id)) return frame(`https://www.youtube-nocookie.com/embed/${id}?rel=0`);
  if (site === 'vimeo.com' && /^\d+$/.test(first))
    return frame(`https://player.vimeo.com/video/${first}?dnt=1${/^\w+$/.test(second) ? `&h=${second}` : ''}`);
  return undefined;
};

/** The film that a link leads to; nothing where it can't be shown here. */
export const filmAt = (address: string): Film | undefined => {
  const url = urlOf(address);
  if (!url || !isSafe(address)) return undefined;
  return /\.(mp4|webm|ogv)$/i.test(url.pathname)
    ? { kind: 'file', src: url.href, host: hostOf(url.href) }
    : playerOf(url);
};

/** What an author gave as the address of a player. */
export const playerAt = (address: string): Film | undefined =>
  isSafe(address) ? (filmAt(address) ?? frame(urlOf(address)!.href)) : undefined;
