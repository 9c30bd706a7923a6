/**
 * Fetches a module and lets it into the page's module map only where its bytes have the hash (Subresource Integrity).
 * It must not be imported where this rejects: an import would fetch it anew, unchecked.
 */
export const preload = (href: string, integrity: string) =>
  new Promise((onload, onerror) => {
    const link = document.createElement('link');
    document.head.append(Object.assign(link, { rel: 'modulepreload', href, integrity, onload, onerror }));
  });
