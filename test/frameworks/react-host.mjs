// A host's page in React around examples of ours; drawn in the browser and, for hydration, in Node.
import { createElement } from 'react';

/** Markup's names for what React names otherwise. */
const names = { class: 'className', srclang: 'srcLang', tabindex: 'tabIndex' };

/** A word that the host's state changes at every second drawing. */
const wordAt = (n, word) => (n % 2 ? 'SENDIASS' : word);

/** What our elements change of what the server sent, React is to leave. */
const marked = ({ tag, inside }, around) =>
  tag === 'co-term' || inside !== undefined || around.some(({ tag }) => tag === 'co-section-nav');

/** Nodes of an example, as React's own. Attributes and words of ours and of the author change with `n`. */
const nodeAt = (n, all) =>
  function draw(node, key) {
    if (typeof node === 'string') return node;
    const { tag, attributes, children, inside } = node;
    const props = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [names[name] ?? name, value]));
    if (marked(node, all)) props.suppressHydrationWarning = true;
    if ('heading-level' in props && n % 2) props['heading-level'] = 4;
    if (inside !== undefined) return createElement(tag, { key, ...props, dangerouslySetInnerHTML: { __html: inside } });
    const drawn = children.map(draw);
    if (tag === 'co-term' && !attributes.term) drawn[0] = wordAt(n, drawn[0]);
    return createElement(tag, { key, ...props }, ...drawn);
  };

/**
 * @param {object} props
 * @param {object[]} props.nodes - the example
 * @param {number} props.n - how often the host changed something
 * @param {boolean} props.moved - the last words first, for which React moves all others
 * @param {boolean} props.gone - without the example
 */
export const Host = ({ nodes, n = 0, moved = false, gone = false }) => {
  const words = (key) => createElement('p', { key }, `Host words ${key}, ${n}.`);
  const all = [words('before'), ...(gone ? [] : nodes.map(nodeAt(n, nodes))), words('after')];
  return createElement('section', null, moved ? [all.at(-1), ...all.slice(0, -1)] : all);
};

const tell = ({ detail }) => (globalThis.chosen = detail.value);

/** Words before the script that the host goes on changing. */
export const Words = ({ n = 0, gone = false }) =>
  createElement(
    'section',
    null,
    createElement('p', null, `Host words, ${n}.`),
    !gone &&
      createElement(
        'co-ladder',
        { 'heading-level': n + 2 },
        n % 2
          ? createElement('p', null, 'One moment.')
          : createElement('ul', null, createElement('li', null, `Wait, ${n}.`)),
      ),
    !gone && createElement('co-ladder', { mode: 'choose', required: n % 2 === 1, 'onco-ladder-change': tell }, `${n}`),
    createElement(
      'p',
      null,
      'Your child may get an ',
      createElement('co-term', null, n % 2 ? 'SENDIASS' : 'EHCP'),
      '.',
    ),
  );
