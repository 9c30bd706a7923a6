/** Nodes of ours in the form, and what they are known by in a page that was copied or saved. */
export const OWN = 'data-co-own';

/** The heading of the page that is shown. */
export const NOW = '.co-consultation-now';

/** An element with its class and what stands in it. */
export const make = <K extends keyof HTMLElementTagNameMap>(tag: K, name = '', ...inside: (Node | string)[]) => {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...inside);
  return element;
};

export const button = (label: string, onclick: () => unknown, hidden = '') => {
  const made = make('button', 'co-button', label);
  if (hidden) made.append(make('span', 'co-hidden', hidden));
  return Object.assign(made, { type: 'button', onclick });
};

export const set = (element: Element, attribute: string, value?: string | false) => {
  if (value) element.setAttribute(attribute, value);
  else element.removeAttribute(attribute);
};

/** Places in a form that somebody else draws: it may be drawn anew at any time, and then they are put in again. */
export class Places {
  #all = new Map<string, HTMLElement>();
  /** What each node was made of: a translator may have changed it since. */
  #made = new WeakMap<Node, string>();

  /**
   * Puts nodes into a place; those that stand there as they were made stay, with the focus and all.
   * @param view how they are read: what is read in another way is made anew
   */
  put(name: string, view: string, nodes: Element[], into: (place: HTMLElement) => void) {
    const place = this.#all.get(name) ?? make('div');
    this.#all.set(name, place);
    place.setAttribute(OWN, '');
    place.hidden = !nodes.length;
    if (!place.isConnected) into(place);
    const kept = nodes.map((node) => {
      const words = view + node.outerHTML;
      const there = [...place.children].find((one) => this.#made.get(one) === words);
      if (there) return there;
      // The page's heading has the focus: it stays, whatever it says.
      const heading = node.matches(NOW) && place.querySelector(node.localName + NOW);
      if (heading) heading.replaceChildren(...node.childNodes);
      const kept = heading || node;
      this.#made.set(kept, words);
      return kept;
    });
    for (const node of [...place.childNodes]) if (!kept.includes(node as Element)) node.remove();
    kept.forEach((node, i) => {
      if (place.children[i] !== node) place.insertBefore(node, place.children[i] ?? null);
    });
    return place;
  }
}
