/** The heading of the page that is shown. */
export const NOW = '.co-consultation-now';

/** An element with its class and what stands in it. */
export const make = <K extends keyof HTMLElementTagNameMap>(tag: K, name = '', ...inside: (Node | string)[]) => {
  const element = document.createElement(tag);
  element.className = name;
  element.append(...inside);
  return element;
};

export const button = (label: string, onclick: () => unknown) =>
  Object.assign(make('button', 'co-button', label), { type: 'button', onclick });

/** What each node was made of: a translator may have changed it since. */
const made = new WeakMap<Node, string>();

/**
 * Puts nodes into a place that is printed for them; those that stand there as they were made stay, with the focus and all.
 * @param view how they are read: what is read in another way is made anew
 */
export const put = (place: HTMLElement, view: string, nodes: HTMLElement[]) => {
  const kept = nodes.map((node) => {
    const words = view + node.outerHTML;
    let there = [...place.children].find((one) => made.get(one) === words);
    if (!there) {
      // The page's heading has the focus: it stays, whatever it says.
      there = (node.matches(NOW) && place.querySelector(node.localName + NOW)) || node;
      if (there !== node) there.replaceChildren(...node.childNodes);
      made.set(there, words);
    }
    return there;
  });
  for (const node of [...place.childNodes]) if (!kept.includes(node as Element)) node.remove();
  kept.forEach((node, i) => {
    if (place.children[i] !== node) place.insertBefore(node, place.children[i]);
  });
  place.hidden = !nodes.length;
};
