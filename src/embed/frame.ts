// The page in a frame: `embed.html?widget=ladder&current=consulting`. It works without an origin of its own
// (`sandbox="allow-scripts"`), stores nothing, and tells its height to the page around it in the form that WordPress
// listens to, and co-frame.js.
import { setOptions } from './options.js';

const params = new URLSearchParams(location.search);
const tag = `co-${params.get('widget') ?? ''}`;
/** WordPress puts a secret behind the address and listens to those who know it. */
const secret = /[#?&]secret=([^&]*)/.exec(location.hash)?.[1];

let told = 0;

const tell = () => {
  const value = Math.ceil(document.body.getBoundingClientRect().height);
  if (value === told) return;
  told = value;
  parent.postMessage({ message: 'height', value, secret }, '*');
};

const show = async () => {
  if (!/^co-[a-z-]+$/.test(tag)) return;
  const widget = document.createElement(tag);
  document.body.append(widget);
  await customElements.whenDefined(tag);
  setOptions(widget, params);
  // Sizes are not watched in a frame out of sight, what is drawn is.
  new MutationObserver(tell).observe(widget, { childList: true, subtree: true, attributes: true });
  new ResizeObserver(() => widget.firstChild && tell()).observe(document.body);
};

void show();
