import type { Mark } from '../../glossary/mark.js';

/** What frameworks leave on elements: React, Vue, Angular, Preact, Lit, Alpine, Solid. Zone.js leaves its own everywhere. */
const traces = /^(?:__(?!zone_symbol)|_vnode$|_\$litPart\$$|_reactRoot|_x_|\$\$)/;
/** What they leave in the page that a server sent, before they take it over. */
const sent =
  '[data-v-app], [data-server-rendered], [data-reactroot], [ng-version], [ng-server-context], [data-hk], #__next, #__nuxt, astro-island';
const sentComments = /^(?: ?|\$.*|\/\$|\[[!?]?|\]|v-if|\?lit\$.*|\/?lit-part.*|container|bindings=.*)$/s;

// Svelte's are symbols; the browser itself puts none there.
const isTraced = (node: Node) =>
  Reflect.ownKeys(node).some((key) => typeof key === 'symbol' || traces.test(key)) ||
  (node instanceof Element && node.matches(sent)) ||
  (node instanceof Comment && sentComments.test(node.data));

/** The element by which a framework shows that it draws a region: in it, around it, or the region itself. */
const drawnBy = (region: Element): Element | undefined => {
  let at: Element | null = region;
  while (at && !isTraced(at)) at = at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host ?? null;
  if (at) return at;
  // React may draw the whole document.
  if (Object.keys(document).some((key) => key.startsWith('__reactContainer'))) return document.documentElement;
  const { SHOW_ELEMENT, SHOW_COMMENT, FILTER_REJECT, FILTER_ACCEPT } = NodeFilter;
  // Our own elements are drawn too, and no words in them are marked.
  const walker = document.createTreeWalker(region, SHOW_ELEMENT | SHOW_COMMENT, (node) =>
    node instanceof Element && node.localName.startsWith('co-') ? FILTER_REJECT : FILTER_ACCEPT,
  );
  for (let node; (node = walker.nextNode());)
    if (isTraced(node)) return node instanceof Element ? node : node.parentElement!;
  return undefined;
};

/** How many looks in a row may find our elements undone; then somebody else wants the words as they were. */
const PATIENCE = 3;

/**
 * Puts a `co-term` around each marked word of a region. The words stay the page's own text nodes, cut where a word begins
 * and ends, and joined again at the end; nothing is written anew.
 * @param expansionOf - what a term's initials stand for
 * @param refuse - told once, with what was found, where the words must be left as they are
 */
export const wrapIn = (
  region: Element,
  expansionOf: (id: string) => string | undefined,
  refuse: (found: string) => void,
) => {
  /** Our elements and the words inside them. */
  const wraps = new Map<Element, Text>();
  /** What was cut off, and the page's own node that it was cut from. */
  const pieces = new WeakMap<Text, Text>();
  const wholeOf = (text: Text) => pieces.get(text) ?? text;
  let isRefused = false;
  let undone = 0;

  const cut = (text: Text, at: number) => {
    const rest = text.splitText(at);
    pieces.set(rest, wholeOf(text));
    return rest;
  };

  /** Joins a text with the one before it where they were one. */
  const join = (text: Node | null) => {
    const before = text?.previousSibling;
    if (!(text instanceof Text && before instanceof Text && pieces.get(text) === wholeOf(before))) return;
    before.appendData(text.data);
    text.remove();
  };

  const unwrap = (wrap: Element) => {
    wraps.delete(wrap);
    const after = wrap.nextSibling;
    const [first] = wrap.childNodes;
    wrap.replaceWith(...wrap.childNodes);
    // The later one first: it is joined with what is joined next.
    join(after);
    join(first);
  };

  const wrap = (mark: Mark) => {
    const { startContainer: text, startOffset, endOffset } = mark;
    const word = startOffset ? cut(text, startOffset) : text;
    if (endOffset - startOffset < word.length) cut(word, endOffset - startOffset);
    const { parentNode, nextSibling } = word;
    const term = document.createElement('co-term');
    term.setAttribute('term', mark.id);
    term.dataset.coKnown = expansionOf(mark.id) ?? '';
    term.append(word);
    parentNode!.insertBefore(term, nextSibling);
    wraps.set(term, word);
    Object.assign(mark, { startContainer: word, startOffset: 0, endContainer: word, endOffset: word.length });
  };

  const end = () => {
    for (const one of wraps.keys()) unwrap(one);
  };

  const leave = (marks: Mark[], found: string) => {
    isRefused = true;
    refuse(found);
    // What the page has thrown away already changes nothing more.
    const isChanging = [...wraps.keys()].some((one) => region.contains(one));
    end();
    return isChanging ? [] : marks;
  };

  /**
   * Wraps what is marked now and unwraps what is not any more. Whatever it changes on the page is seen and looked at again;
   * when the page is as it should be, nothing is changed.
   * @returns the marks that are left to be painted; none while the next look is on its way
   */
  const show = (marks: Mark[]): Mark[] => {
    if (isRefused) return marks;
    const drawn = drawnBy(region);
    if (drawn) return leave(marks, `a framework’s traces on <${drawn.localName}>`);
    // A word that goes on in another element can't be in one of ours.
    const isWhole = ({ startContainer, endContainer }: Mark) => startContainer === endContainer;
    const whole = marks.filter(isWhole);
    const wanted = new Map(whole.map((mark) => [mark.startContainer, mark]));
    let [gone, stale] = [0, 0];
    for (const [one, word] of wraps) {
      const mark = wanted.get(word);
      const isWanted = mark?.id === one.getAttribute('term') && mark.endOffset === word.length;
      // A page translator put other words there; what they mean has not changed.
      const isTranslated = one.childNodes.length !== 1 || one.firstChild !== word;
      if (!one.isConnected) {
        wraps.delete(one);
        gone += 1;
      } else if (!isTranslated && !(isWanted && !mark.startOffset)) {
        unwrap(one);
        stale += 1;
      }
    }
    undone = gone + stale ? undone + 1 : 0;
    if (undone > PATIENCE) return leave(marks, 'a script that changes them again and again');
    if (stale) return [];
    const fresh = whole.filter(
      ({ startContainer: text, endOffset }) =>
        text.isConnected && endOffset <= text.length && !text.parentElement?.closest('co-term'),
    );
    // The last first: what is cut off stands behind the others.
    for (const mark of fresh.reverse()) wrap(mark);
    return fresh.length ? [] : marks.filter((mark) => !isWhole(mark));
  };
  return { has: (element: Element) => wraps.has(element), show, end };
};
