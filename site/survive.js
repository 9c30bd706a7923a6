// Reads HTML that a content system gave back and tells what became of our embeds in it.
import { parseFragment } from 'parse5';
import { onTagOnly } from './snippets.js';

const inline = new Set(
  'a abbr b bdi bdo br cite code del em font i ins kbd mark q s samp small span strike strong sub sup u var'.split(' '),
);

const textOf = (node) => (node.nodeName === '#text' ? node.value : (node.childNodes ?? []).map(textOf).join(''));
const wordsOf = (node) => textOf(node).replace(/\s+/g, '');

function* elements(node) {
  for (const child of node.childNodes ?? []) {
    if (child.tagName) yield child;
    yield* elements(child);
  }
}

const attributesOf = ({ attrs }) => new Map(attrs.map(({ name, value }) => [name, value]));

/** True for a link with no other words in its block: only such a link becomes a widget. */
const isAlone = (link) => {
  let at = link.parentNode;
  while (at.tagName && inline.has(at.tagName)) at = at.parentNode;
  return wordsOf(at) === wordsOf(link);
};

const within = (node, test) => !!node.parentNode && (test(node.parentNode) || within(node.parentNode, test));

const list = (names) => names.map((name) => `“${name}”`).join(', ');

/** Safe-link and tracking services wrap an address in one of their own. */
const unwrapped = (href, base) => {
  try {
    return [...new URL(href).searchParams.values()].find((value) => value.startsWith(base));
  } catch {
    return undefined;
  }
};

/** What an address of the gallery asks for. */
const askedBy = (href, base) => {
  const { pathname, searchParams } = new URL(href);
  const [name, word] = pathname
    .slice(new URL(`${base}widgets/`).pathname.length)
    .replace(/(\/|\.html)$/, '')
    .split('/');
  return name === 'words' ? { name: 'term', options: [['term', word ?? '']] } : { name, options: [...searchParams] };
};

/**
 * What became of our embeds in a piece of HTML.
 * @param {string} html what the content system gave back
 * @param {object} known
 * @param {{ name: string, title: string, options: { name: string }[] }[]} known.widgets
 * @param {string} known.base the gallery's own address
 * @param {{ name: string, hasAddress: boolean, options: [string, string][] }} [known.wanted] what was pasted, as far as it is known
 * @returns {{ state: 'whole' | 'changed' | 'lost', says: string, name?: string, options?: [string, string][] }[]}
 *   one entry for each embed found, in the order of the HTML; one that says so where there is none
 */
export const readBack = (html, { widgets, base, wanted }) => {
  const tree = parseFragment(html);
  const found = [];
  const framed = new Set();
  const tell = (state, says, asked = {}) => found.push({ state, says, name: asked.name, options: asked.options });

  /** Judges what is there: the widget's name, its options, and those that are missing. */
  const judge = (form, { name, options }, good) => {
    const widget = widgets.find((one) => one.name === name);
    if (!widget) {
      tell('lost', `${form} asks for ${list([name])}, and there is no such widget.`);
      return;
    }
    const strange = options
      .map(([option]) => option)
      .filter(
        (option) => ![...widget.options.map((one) => one.name), 'words', 'pictures', 'lang', 'id'].includes(option),
      );
    const missing =
      wanted?.name === name
        ? wanted.options.map(([option]) => option).filter((option) => !new Map(options).has(option))
        : [];
    const asked = { name, options: wanted?.name === name && missing.length ? wanted.options : options };
    if (missing.length) tell('changed', `${form} is there, without ${list(missing)}.`, asked);
    else if (good.state !== 'whole') tell(good.state, good.says, asked);
    else {
      const set = options
        .filter(([option]) => !strange.includes(option))
        .map(([option, value]) => `${option} ${value}`);
      const extras = strange.length ? ` ${list(strange)} is not one of its options and does nothing.` : '';
      tell('whole', `${good.says}${set.length ? ` Set: ${set.join(', ')}.` : ''}${extras}`, asked);
    }
  };

  for (const element of elements(tree)) {
    const attributes = attributesOf(element);
    const { tagName: tag } = element;
    if (tag.startsWith('co-')) {
      const isEmpty = !wordsOf(element);
      const name = tag.slice(3);
      judge(
        `The tag <${tag}>`,
        { name, options: [...attributes] },
        {
          state: 'whole',
          says: isEmpty
            ? `The tag <${tag}> is whole. It is empty, so it shows nothing until the script has come.`
            : `The tag <${tag}> is whole, with words inside.`,
        },
      );
    } else if (attributes.has('data-co')) {
      const options = [...attributes].flatMap(([name, value]) =>
        name.startsWith('data-co-') ? [[name.slice('data-co-'.length), value]] : [],
      );
      const refused = options.map(([name]) => name).filter((name) => onTagOnly.includes(name));
      judge(
        'The marked element',
        { name: attributes.get('data-co'), options },
        {
          state: 'whole',
          says: `The marked element is whole.${refused.length ? ` ${list(refused)} can be set on the tag only.` : ''}`,
        },
      );
    } else if (tag === 'a' && attributes.has('href')) {
      const href = attributes.get('href').trim();
      // A link inside a mark or a tag is there for those who get nothing else.
      if (within(element, (one) => one.tagName?.startsWith('co-') || one.attrs?.some(({ name }) => name === 'data-co')))
        continue;
      const inside = unwrapped(href, `${base}widgets/`);
      if (href.startsWith(`${base}widgets/`)) {
        const asked = askedBy(href, base);
        // It stands below its frame.
        if (framed.has(asked.name)) continue;
        const isWord = asked.name === 'term';
        judge(
          'The link',
          asked,
          isWord || isAlone(element)
            ? {
                state: 'whole',
                says: isWord
                  ? 'The link to a word’s page is whole: the word is explained where it stands.'
                  : 'The link is whole and stands alone in its block.',
              }
            : {
                state: 'changed',
                says: 'The link is whole, but other words stand beside it, so it stays a link. Give it a paragraph of its own.',
              },
        );
      } else if (inside) {
        judge('The link', askedBy(inside, base), {
          state: 'changed',
          says: `The link leads through ${new URL(href).host} now, so it stays a link. Put its own address back.`,
        });
      } else if (/^(?!\w+:|\/\/).*\bwidgets\/[\w-]/.test(href)) {
        const path = href.slice(href.indexOf('widgets/'));
        judge('The link', askedBy(`${base}${path}`, base), {
          state: 'changed',
          says: 'The link has lost the start of its address and leads somewhere on your own site. Paste the whole address.',
        });
      }
    } else if (tag === 'iframe') {
      const src = attributes.get('src') ?? '';
      if (!src) {
        tell('lost', 'A frame is there, but its address is gone.', wanted?.hasAddress ? wanted : {});
      } else if (src.startsWith(`${base}dist/embed.html?`)) {
        const { searchParams } = new URL(src);
        const sandbox = attributes.get('sandbox');
        const options = [...searchParams].filter(([name]) => name !== 'widget');
        framed.add(searchParams.get('widget'));
        const faults = [
          sandbox !== undefined && !/\ballow-scripts\b/.test(sandbox)
            ? 'its sandbox lets no script run, so it stays empty'
            : '',
          attributes.get('height') ? '' : 'it has lost its height',
          attributes.get('title') ? '' : 'it has lost its title, which screen readers need',
        ].filter(Boolean);
        judge(
          'The frame',
          { name: searchParams.get('widget') ?? '', options },
          faults.length
            ? { state: 'changed', says: `The frame is there, but ${faults.join(', and ')}.` }
            : { state: 'whole', says: 'The frame is whole.' },
        );
      }
    } else if (tag === 'script' && /co-(elements|frame)[\w.-]*\.js/.test(attributes.get('src') ?? '')) {
      tell('changed', 'The script stands in the words of this page. It belongs in your site’s template, once.');
    }
  }

  const text = textOf(tree);
  for (const [, name] of text.matchAll(/<co-([\w-]+)/g)) {
    const options = wanted?.name === name ? wanted.options : [];
    tell('lost', 'The tag came out as text that readers see. It was pasted where words go.', { name, options });
  }
  if (!found.length) {
    const left = widgets.find(({ title }) => text.includes(title));
    const asked = wanted ?? (left ? { name: left.name, options: [] } : {});
    tell('lost', text.trim() ? 'Only words are left. The editor took the rest away.' : 'Nothing is left.', asked);
  }
  return found;
};
