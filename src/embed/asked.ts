/** A widget that a link or a marked element asks for, and its options. */
export interface Asked {
  tag: string;
  options: [name: string, value: string][];
}

/** They show nothing by themselves, or work on the page around them: that is for its web team. */
const isSilent = (name: string) => ['consultation-form', 'content', 'definition', 'explain'].includes(name);

/**
 * What an element asks for: a link by its address (`…/ladder?current=consulting`, `…/words/ehc-plan`), any other by
 * `data-co="ladder"` and `data-co-current="consulting"`. Only the parsed address counts: hosts wrap, break and
 * decorate a link. Nothing for all other links.
 */
export const askedBy = (element: Element, bases: string[]): Asked | undefined => {
  const marked = element.getAttribute('data-co');
  if (marked !== null) {
    if (isSilent(marked)) return undefined;
    const options = [...element.attributes].flatMap(({ name, value }): Asked['options'] =>
      name.startsWith('data-co-') ? [[name.slice('data-co-'.length), value]] : [],
    );
    return { tag: `co-${marked}`, options };
  }
  const { href } = element as HTMLAnchorElement;
  const base = bases.find((one) => href.startsWith(one));
  if (!base) return undefined;
  const { pathname, searchParams } = new URL(href);
  const [name, term, ...more] = pathname
    .slice(new URL(base).pathname.length)
    .replace(/(\/|\.html)$/, '')
    .split('/');
  if (more.length || isSilent(name) || (term && name !== 'words')) return undefined;
  return term ? { tag: 'co-term', options: [['term', term]] } : { tag: `co-${name}`, options: [...searchParams] };
};
