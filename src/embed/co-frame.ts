// On the page around a frame: gives each frame of ours the height that it tells. One script tag, no options:
// <script type="module" src="https://HOST/co-elements/co-frame.js"></script>
const ours = new URL('embed.html', import.meta.url).href;

addEventListener('message', ({ source, data }) => {
  const { message, value } = (data ?? {}) as { message?: unknown; value?: unknown };
  if (message !== 'height' || typeof value !== 'number' || !(value > 0 && value < 50_000)) return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source && frame.src.startsWith(ours)) frame.style.height = `${value}px`;
});
