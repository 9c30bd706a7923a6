/**
 * Resolves when an element's own children are all there. An async script can connect an element while the parser
 * is still inside it; then the end of parsing is waited for, else the fallback words and ours would both stand.
 */
export const parsed = (element: Element): Promise<void> | undefined => {
  if (document.readyState !== 'loading') return undefined;
  for (let at: Element | null = element; at; at = at.parentElement) if (at.nextSibling) return undefined;
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }));
};
