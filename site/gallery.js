// The page of a widget shows it with the options of its address.
const [widget] = document.querySelectorAll('.live > *');
await customElements.whenDefined(widget.localName);
const known = new Set([...widget.constructor.observedAttributes, 'words', 'pictures']);
for (const [name, value] of new URLSearchParams(location.search)) {
  if (known.has(name) && !['remember', 'src', 'for'].includes(name)) widget.setAttribute(name, value);
}
