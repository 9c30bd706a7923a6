/** The nearest value of an attribute, on the element or above it, across shadow roots. */
export const nearest = (element: Element, attribute: string): string | undefined => {
  let at: Element | undefined = element;
  while (at) {
    const holder: Element | null = at.closest(`[${attribute}]`);
    if (holder) return holder.getAttribute(attribute)!;
    at = (at.getRootNode() as Partial<ShadowRoot>).host;
  }
  return undefined;
};
