/** The modal dialog around an element, also across shadow roots: while it is open everything outside it is inert. */
export const modalAround = (element: Element): Element | undefined => {
  const host = (element.getRootNode() as Partial<ShadowRoot>).host;
  return element.closest('dialog:modal') ?? (host && modalAround(host));
};

/** The nearest element that has an attribute, the element itself or one above it, across shadow roots. */
export const holderOf = (element: Element, attribute: string): Element | undefined => {
  let at: Element | undefined = element;
  while (at) {
    const holder: Element | null = at.closest(`[${attribute}]`);
    if (holder) return holder;
    at = (at.getRootNode() as Partial<ShadowRoot>).host;
  }
  return undefined;
};

/** What has an id in the same document or shadow root; nothing for an element that is not on a page. */
export const byId = (element: Element, id: string) =>
  (element.getRootNode() as Partial<Document>).getElementById?.(id) ?? undefined;
