// On the page around a frame: gives each frame of ours the height that it tells. One script tag, no options:
// <script type="module" src="https://HOST/co-elements/co-frame.js"></script>
const base = new URL('.', import.meta.url).href;
/** A page for frames stands here, and one in the folder of each version. */
const isOurs = ({ src }: HTMLIFrameElement) => src.startsWith(base) && new URL(src).pathname.endsWith('/embed.html');

/** The heights that frames asked for and don't have yet. */
const asked = new Map<HTMLIFrameElement, number>();

/** A frame gets its height where nothing moves that a reader sees below it, or when the reader is in it. */
const fit = () => {
  const isPainted = performance.getEntriesByType('paint').length > 0;
  let hasGrown = false;
  for (const [frame, height] of asked) {
    const { top, bottom } = frame.getBoundingClientRect();
    const isBelow = Math.min(bottom, top + height) >= innerHeight;
    if (frame.isConnected && isPainted && !isBelow && document.activeElement !== frame) continue;
    frame.style.height = `${height}px`;
    asked.delete(frame);
    hasGrown = true;
  }
  // One that has grown may have moved another out of sight.
  if (hasGrown) fit();
};

addEventListener('message', ({ source, data }) => {
  const { message, value } = (data ?? {}) as { message?: unknown; value?: unknown };
  if (message !== 'height' || typeof value !== 'number' || !(value > 0 && value < 50_000)) return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source && isOurs(frame)) asked.set(frame, value);
  fit();
});
addEventListener('scroll', fit, { capture: true, passive: true });
// Pressing something in a frame takes the focus there.
addEventListener('blur', () => setTimeout(fit));
