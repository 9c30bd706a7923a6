// The page of a widget shows it with the options of its address.
import { setOptions } from './dist/embed.js';

const widget = document.querySelector('.live > *');
await customElements.whenDefined(widget.localName);
setOptions(widget, new URLSearchParams(location.search));
