/** Where nothing is put, whatever a link there asks for. */
export const never = [
  // Ways through the site.
  'nav',
  // Somebody is writing there.
  '[contenteditable]:not([contenteditable="false" i])',
  // It has a job already.
  'button, label, summary, [role="button"]',
  // Ours.
  'co-definition, .co-body, [data-co]',
].join();

/** Frameworks write into what they drew: a root of theirs is left alone. */
const isFramework = (element: Element) =>
  element.matches('[ng-version], [data-v-app], [data-reactroot]') ||
  Object.keys(element).some((key) => /^(__react|_react|__vue|__svelte|__ng|__k$)/.test(key));

export const inFramework = (element: Element | null): boolean =>
  !!element && (isFramework(element) || inFramework(element.parentElement));

/** Marks a link or marker whose widget stands beside it. */
export const KEPT = 'data-co-kept';

/** The block that a link stands alone in; nothing where other words stand beside it. */
export const blockOf = (link: HTMLElement): HTMLElement | undefined => {
  // A host may draw its links as blocks of their own.
  const view = link.ownerDocument.defaultView!;
  let at = link.parentElement!;
  while (at.parentElement && /^(inline|contents)/.test(view.getComputedStyle(at).display)) at = at.parentElement;
  const words = (element: Element) => element.textContent.replace(/\s+/g, '');
  const others = at.querySelectorAll('a, img, svg, video, audio, iframe, input, button');
  if (words(at) !== words(link) || [...others].some((other) => !link.contains(other))) return undefined;
  // A list's item, a cell or the body keeps its place, and the widget stands in it.
  return /^(P|DIV|FIGURE|BLOCKQUOTE|SECTION|CENTER)$/.test(at.tagName) ? at : link;
};
