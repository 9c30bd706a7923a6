// On the page around a frame: gives each frame of ours the height that it tells. One script tag, no options:
// <script type="module" src="https://HOST/co-elements/co-frame.js"></script>
const base = new URL('.', import.meta.url).href;
/** A page for frames stands here, and one in the folder of each version. */
const isOurs = ({ src }: HTMLIFrameElement) => src.startsWith(base) && new URL(src).pathname.endsWith('/embed.html');

addEventListener('message', ({ source, data }) => {
  const { message, value } = (data ?? {}) as { message?: unknown; value?: unknown };
  if (message !== 'height' || typeof value !== 'number' || !(value > 0 && value < 50_000)) return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source && isOurs(frame)) frame.style.height = `${value}px`;
});
