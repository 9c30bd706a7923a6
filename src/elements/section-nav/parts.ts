/** A part of a host's text: the elements that it is made of, and the one whose id names it. */
export interface Cut {
  head: HTMLElement;
  named: HTMLElement;
  elements: HTMLElement[];
}

const levelOf = ({ localName }: Element) => (/^h[1-6]$/.test(localName) ? Number(localName[1]) : 0);

/** The heading that a section begins with, alone or in a header. */
const headOf = (section: Element): HTMLElement | undefined => {
  const first = section.firstElementChild as HTMLElement | null;
  if (!first) return undefined;
  return levelOf(first) ? first : /^(header|hgroup|div)$/.test(first.localName) ? headOf(first) : undefined;
};

/** Not what the host hides itself, nor what has no words. */
const isText = (child: Element): child is HTMLElement =>
  child instanceof HTMLElement &&
  !child.matches('script, style, template, link, co-section-nav, [hidden]:not([hidden="until-found" i])');

/**
 * The parts of a text: its sections that begin with a heading; else what stands between its headings of the highest
 * level that it has more than one of (a single one is its title). A lone wrapper is looked into. What comes before the
 * first part belongs to none.
 */
export const cut = (text: Element): Cut[] => {
  const children = [...text.children].filter(isText);
  const sections = children.flatMap((section) => {
    const head = section.localName === 'section' && headOf(section);
    return head ? [{ head, named: section.id || !head.id ? section : head, elements: [section] }] : [];
  });
  if (sections.length > 1) return sections;
  for (let level = 1; level <= 6; level += 1) {
    const heads = children.filter((child) => levelOf(child) === level);
    if (heads.length < 2) continue;
    return heads.map((head, at) => ({
      head,
      named: head,
      elements: children.slice(children.indexOf(head), heads[at + 1] && children.indexOf(heads[at + 1])),
    }));
  }
  return children.length === 1 && !levelOf(children[0]) ? cut(children[0]) : [];
};

/** The words of a heading; signs that are only for the eye are left out. */
export const nameOf = (head: Node): string =>
  [...head.childNodes]
    .map((node) =>
      node instanceof Element
        ? node.getAttribute('aria-hidden') === 'true'
          ? ''
          : nameOf(node)
        : node instanceof Text
          ? node.data
          : '',
    )
    .join('')
    .replace(/\s+/g, ' ');

/** An id made of words: letters and digits of any script, hyphens between. */
export const slug = (words: string) =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') || 'part';
