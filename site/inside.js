// The words of a widget as plain HTML, as the build prints them into dist/snippets: from the same template, in plain
// words, for a page before the script comes.

const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** What the words themselves bring to a term; all else came when the script met it. */
const ofTerm = ['term', 'data-co-known'];

/** Draws what the template prints, in place of what it draws for a reader with script. */
const forPrint = (element, attributes) => {
  const options = Object.fromEntries(attributes.map(([name, value]) => [camel(name), value === '' ? true : value]));
  Object.defineProperty(element, 'options', {
    get() {
      return { ...options, chosen: options.value, others: this.others, printed: true };
    },
  });
};

/** Resolves when an element and all that stand in it have drawn their words. */
const drawn = async (root) => {
  const isDrawn = (element) => element.localName === 'co-term' || element.querySelector(':scope > .co-body');
  const waiting = () => [...root.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('co-'));
  while (!waiting().every(isDrawn)) {
    await new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(root, { childList: true, subtree: true });
    });
  }
  await Promise.all(waiting().map(({ updateComplete }) => updateComplete));
};

const serialised = (element) => {
  for (const input of element.querySelectorAll('input')) input.toggleAttribute('checked', input.checked);
  const copy = element.cloneNode(true);
  for (const term of copy.querySelectorAll('co-term'))
    for (const name of term.getAttributeNames()) if (!ofTerm.includes(name)) term.removeAttribute(name);
  return copy.innerHTML
    .replace(/<!--[^]*?-->/g, '')
    .replace(/\s+/g, ' ')
    .replace(
      / (?=<\/?(div|p|ol|ul|li|dl|dt|dd|h\d|details|summary|fieldset|legend|label|table|thead|tbody|tr|t[hd]|nav)\b)/g,
      '',
    )
    .trim();
};

/**
 * The HTML that stands inside a widget's tag before the script comes.
 * @param {string} tag `co-ladder`
 * @param {[name: string, value: string][]} attributes
 * @returns {Promise<string>}
 */
export const plainWords = async (tag, attributes) => {
  await customElements.whenDefined(tag);
  const element = document.createElement(tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  if (!element.hasAttribute('words')) element.setAttribute('words', 'plain');
  forPrint(element, attributes);
  // In a tree of its own: there no id is taken by the same widget on the page.
  const host = document.createElement('div');
  host.hidden = true;
  const root = host.attachShadow({ mode: 'open' });
  root.append(element);
  document.body.append(host);
  await drawn(root);
  const html = serialised(element);
  host.remove();
  return html;
};
