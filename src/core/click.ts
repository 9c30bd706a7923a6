/** True for a click that just follows a link: no key is held that opens it elsewhere, and nobody has answered it. */
export const isPlain = (event: MouseEvent) =>
  !(event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
