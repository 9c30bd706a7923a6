// Pages of the gallery: one for each widget and one for each word. A plain link to such a page is the embed that
// survives every editor; where nothing upgrades it, the page itself says everything.
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { escape, frame, snippet } from '../site/snippets.js';
import { attributesIn } from './static.mjs';

const built = (file) => import(new URL(`../build/tsc/${file}`, import.meta.url).href);
const json = (file) => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));

/** Where a gallery stands that was not told its own address. */
const example = 'https://words.example/';

// “‘do with’ approach” stands under D.
const alphabetical = new Intl.Collator('en-GB', { ignorePunctuation: true }).compare;

/** Words of a doc block: `code` in backticks, paragraphs by empty lines. */
const prose = (text) => escape(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
const paragraphs = (text) =>
  text
    .split(/\n\s*\n/)
    .map((words) => `<p>${prose(words.replaceAll('\n', ' '))}</p>`)
    .join('\n        ');

/** Widgets that can be had by a link: those that draw words of ours, and not what works on the page around it. */
const hasAddress = ({ slots = [], tagName }) =>
  !slots.length && !['co-section-nav', 'co-explain', 'co-listen'].includes(tagName);

const page = ({ title, lead, up = '../', body, head = '' }) => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escape(title)}: Co-elements</title>
    <meta name="description" content="${escape(lead ?? title)}" />
    <link rel="icon" href="${up}icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="${up}index.css" />
    <link rel="stylesheet" href="${up}dist/co-elements.css" />
    <script type="module" src="${up}dist/co-elements.js"></script>${head}
  </head>
  <body>
    <a class="skip" href="#main">Skip to the main content</a>
    <header class="wrap head">
      <a class="logo" href="${up}index.html">Co-elements</a>
      <nav aria-label="Main">
        <ul>
          <li><a href="${up}widgets/index.html">All widgets</a></li>
          <li><a href="${up}widgets/words/index.html">All words</a></li>
          <li><a href="${up}builder.html">Put one on your page</a></li>
          <li><a href="${up}check.html">Check a page</a></li>
        </ul>
      </nav>
    </header>
    <main id="main" tabindex="-1">
      <div class="wrap">
        <h1>${escape(title)}</h1>
        ${lead ? `<p class="lead">${escape(lead)}</p>` : ''}
        ${body}
      </div>
    </main>
  </body>
</html>
`;

const option = ({ name, type, description }) => `<div>
            <dt><code>${escape(name)}</code></dt>
            <dd>${prose(description ?? '')} <span class="values">${escape(type?.text ?? '')}</span></dd>
          </div>`;

/** The widgets that the manifest declares, by name. */
const declaredWidgets = () => {
  const { modules } = json('dist/custom-elements.json');
  const declared = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  return (
    declared
      // The panel opens by itself, a form comes with its consultation, and what points a page at a pack shows nothing.
      .filter(({ tagName }) => !['co-content', 'co-definition', 'co-consultation-form'].includes(tagName))
      .map((widget) => ({
        ...widget,
        name: widget.tagName.slice(3),
        title: widget.summary.replace(/\.$/, ''),
        hasAddress: hasAddress(widget),
      }))
      .sort((a, b) => a.name.localeCompare(b.name))
  );
};

/** So that a bare address pasted into WordPress becomes a frame (oEmbed 1.0, discovery and answer as plain files). */
const discovery = (name, base) =>
  `\n    <link rel="alternate" type="application/json+oembed" href="${base}widgets/oembed/${name}.json" />`;

const oembed = (widget, base) => ({
  version: '1.0',
  type: 'rich',
  title: widget.title,
  provider_name: 'Co-elements',
  provider_url: base,
  width: 600,
  height: 600,
  html: frame({ widget, base }).replace('width="100%"', 'width="600"'),
});

/** The page of a widget: what it is, the widget itself, what can be set, and what to paste. */
const widgetPage = (widget, { html }, { base, isOwn }) => {
  const { name, title, hasAddress, description = '', attributes = [] } = widget;
  const [, list] = new RegExp(`^<co-${name}([^>]*)></co-${name}>$`).exec(html) ?? [];
  const wanted = { widget, options: Object.entries(attributesIn(list ?? '')), base };
  const own = html.trim().replaceAll(/\s*\n\s*/g, '\n');
  const code = (text) => `<pre tabindex="0" role="group" aria-label="To paste"><code>${escape(text)}</code></pre>`;
  return page({
    title,
    head: hasAddress
      ? `\n    <script type="module" src="../gallery.js"></script>${isOwn ? discovery(name, base) : ''}`
      : '',
    // An author's own headings follow one of the page's.
    body: `${hasAddress ? '' : '<h2>An example</h2>'}<div class="live">${html}</div>
        <section class="paste" aria-labelledby="paste">
          <h2 id="paste">Put it on your page</h2>
          <p><a href="../builder.html?${new URLSearchParams([['widget', name], ...wanted.options])}">Set it up and see what to
            paste in your own editor</a>, or take it from here.</p>
          ${
            hasAddress
              ? `<p>
            Paste a link: every editor keeps it. Where the library is on the page, and your web team has listed this
            address, the link becomes what you see here. Elsewhere it leads here.
          </p>
          ${code(snippet('link', wanted))}
          <p>Or paste the tag, where your editor keeps it:</p>`
              : '<p>Paste the tag, with words of your own inside:</p>'
          }
          ${code(own)}
          ${
            hasAddress
              ? `<p>Where no script is allowed, paste a frame. It scrolls; with <code>co-frame.js</code> on the page it fits.</p>
          ${code(snippet('frame', wanted))}`
              : ''
          }
        </section>
        <section aria-labelledby="about">
          <h2 id="about">About &lt;co-${name}&gt;</h2>
          ${paragraphs(description)}
          ${
            attributes.length
              ? `<h3>What can be set</h3>
          <dl class="options">
          ${attributes.map(option).join('\n          ')}
          </dl>`
              : ''
          }
        </section>`,
  });
};

const wordPage = ({ term, expansion, plain, easy }, { picture, credit, draft }) =>
  page({
    title: term,
    lead: expansion ?? plain,
    up: '../../',
    body: `${expansion ? `<p>${escape(plain)}</p>` : ''}
        <h2>In easy words</h2>
        <div class="easy">
          <img alt="" src="${picture}" />
          <ul>
            ${easy.map((text) => `<li>${escape(text)}</li>`).join('\n            ')}
          </ul>
        </div>
        <p>${escape(`${draft} ${credit}`)}</p>`,
  });

const listPage = (title, lead, rows, up = '../') =>
  page({
    title,
    lead,
    up,
    body: `<ul class="documents">
          ${rows.map(([href, name, words]) => `<li><a href="${href}">${escape(name)}</a> ${prose(words ?? '')}</li>`).join('\n          ')}
        </ul>`,
  });

// What the snippet builder asks for

const groups = {
  words: 'Words and reading',
  say: 'How much of a say',
  charter: 'The charter',
  strategy: 'The strategy',
  plan: 'The plan and what came of it',
  own: 'Around words of your own',
};

const groupOf = {
  words: ['term', 'glossary', 'explain', 'listen', 'easy-read-toggle'],
  say: ['ladder', 'jigsaw', 'reflect'],
  charter: ['charter', 'commitments', 'is-isnt', 'partners', 'signatures'],
  strategy: ['strategy', 'priorities', 'priority-card', 'outcomes', 'inclusion'],
  plan: [
    'action-plan',
    'strengths',
    'governance',
    'consultation',
    'consultation-results',
    'measures',
    'local-offer',
    'you-said',
  ],
  own: ['easy-read', 'quote', 'card', 'video', 'section-nav'],
};

/** What an editor is asked, for each attribute; for a widget of which something else is asked, with its name. */
const questions = {
  aim: 'Where do we want to be?',
  current: 'Where are we now?',
  embed: 'Address of the player',
  endpoint: 'Where are answers sent?',
  for: 'Id of the part of your page',
  'heading-level': 'Level of its heading',
  label: 'What it is called',
  mode: 'What is it for?',
  'explain mode': 'How are words marked?',
  name: 'Its name in your form',
  picture: 'Which picture?',
  pictures: 'Pictures',
  priority: 'Which priority?',
  remember: 'Remember the reader’s choice on their device',
  required: 'An answer is required',
  section: 'Which part?',
  show: 'What to show',
  skip: 'What to leave out',
  src: 'Address of the published results',
  term: 'Which word?',
  theme: 'Which theme at first?',
  uses: 'Which uses of a word?',
  value: 'What is chosen at first?',
  with: 'Common words to explain too',
  without: 'Words not to explain',
  words: 'Wording',
};

const valueNames = {
  mode: {
    read: 'To read',
    choose: 'To choose from, as a question in your form',
    paint: 'Painted: nothing on your page changes',
    wrap: 'Real buttons, on a page that no framework draws',
  },
  uses: { first: 'The first in each section', all: 'All of them' },
  show: { contents: 'A list of contents', pager: 'Links on and back' },
  words: { plain: 'Plain words', easy: 'Easy read', original: 'Original words, where a pack has them' },
  pictures: { on: 'With pictures', off: 'Without pictures' },
};

/** Where the reader or the widget decides if nothing is set. */
const unset = {
  pictures: 'As on the page',
  section: 'The whole document',
  theme: 'All of them',
  words: 'As on the page',
};

/** The name of what has this id in a section of the pack. */
const nameIn = (section, id) => {
  if (!section || typeof section !== 'object') return undefined;
  if (section.id === id && (section.name ?? section.title)) return section.name ?? section.title;
  for (const value of Object.values(section)) {
    const name = nameIn(value, id);
    if (name) return name;
  }
  return undefined;
};

const idsIn = (type) => [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, id]) => id);

/** An attribute as a question. */
const questionOf = (
  { name, type, default: initial, description = '' },
  { widget, attributes, section, terms, concepts },
) => {
  const label = questions[`${widget} ${name}`] ?? questions[name];
  if (!label) throw new Error(`No question for the attribute "${name}": scripts/gallery.mjs`);
  const needs = /^With `choose`/.test(description) ? { needs: ['mode', 'choose'] } : {};
  const question = { name, label, ...needs };
  if (type?.text === 'boolean') return { ...question, kind: 'flag' };
  const named = (ids) => ids.map((id) => ({ value: id, name: valueNames[name]?.[id] ?? nameIn(section, id) ?? id }));
  const none = { value: '', name: unset[name] ?? 'Not set' };
  if (name === 'term') return { ...question, kind: 'choice', values: terms, isNeeded: true };
  if (name === 'heading-level')
    return {
      ...question,
      kind: 'choice',
      initial: '2',
      hint: 'So that it fits the outline of your page.',
      values: ['1', '2', '3', '4', '5', '6'].map((level) => ({ value: level, name: level })),
    };
  if (name === 'picture')
    return {
      ...question,
      kind: 'choice',
      values: [none, ...concepts.map((concept) => ({ value: concept, name: concept.replaceAll('-', ' ') }))],
    };
  // What is chosen at first is one of what can be current.
  const ids = idsIn(name === 'value' ? attributes.find((one) => one.name === 'current')?.type : type);
  if (!ids.length) return { ...question, kind: 'text', hint: description.replaceAll('`', '') };
  const values = named(ids);
  if (name === 'priority') return { ...question, kind: 'choice', values, isNeeded: true };
  const known = ids.includes(initial?.replaceAll("'", ''));
  return known
    ? { ...question, kind: 'choice', initial: initial.replaceAll("'", ''), values }
    : { ...question, kind: 'choice', values: [none, ...values] };
};

/** What an author's own words look like inside a widget. */
const sampleIn = ({ name }, { html }) => new RegExp(`<co-${name}[^>]*>([^]*?)</co-${name}>`).exec(html)[1].trim();

/** The section whose words a widget shows, where the bundled pack has it. */
const sectionOf = async (name) => {
  const Class = Object.values(await built(`elements/${name}/${name}.js`)).find((one) => one.section);
  const file = `src/content/halton/en-GB/${Class?.section}.json`;
  return existsSync(new URL(`../${file}`, import.meta.url)) ? json(file) : undefined;
};

const dataOf = async (widgets) => {
  const { terms } = json('src/content/halton/en-GB/glossary.json');
  const words = terms.map(({ id, term }) => ({ id, term })).sort((a, b) => alphabetical(a.term, b.term));
  const concepts = globSync('src/pictures/*.ts', { cwd: new URL('..', import.meta.url) })
    .map((file) => path.basename(file, '.ts'))
    .sort();
  const asked = widgets.map(async (widget) => {
    const { name, title, hasAddress, attributes = [] } = widget;
    const { fixtures } = await built(`elements/${name}/fixtures.js`);
    const section = hasAddress ? await sectionOf(name) : undefined;
    const group = Object.keys(groupOf).find((one) => groupOf[one].includes(name));
    if (!group) throw new Error(`No group for <co-${name}>: scripts/gallery.mjs`);
    const context = {
      widget: name,
      attributes,
      section,
      concepts,
      terms: words.map(({ id, term }) => ({ value: id, name: term })),
    };
    return {
      name,
      title,
      group,
      hasAddress,
      ...(hasAddress || name === 'term' ? {} : { sample: sampleIn(widget, fixtures[0]) }),
      options: attributes.map((attribute) => questionOf(attribute, context)),
      hasBundle: existsSync(new URL(`../dist/bundles/${name}.js`, import.meta.url)),
    };
  });
  const order = Object.values(groupOf).flat();
  const sorted = (await Promise.all(asked)).sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  return { groups, widgets: sorted, words };
};

/** The snippet builder shows examples of what wraps an author's own words; each stands ready in the page. */
const builderPage = async (widgets) => {
  const wrapping = widgets.filter(({ name, hasAddress }) => !hasAddress && name !== 'term');
  const samples = wrapping.map(async ({ name }) => {
    const { fixtures } = await built(`elements/${name}/fixtures.js`);
    return `<template id="sample-${name}">${fixtures[0].html}</template>`;
  });
  const html = readFileSync(new URL('../site/builder.html', import.meta.url), 'utf8');
  return html.replace('</body>', `${(await Promise.all(samples)).join('\n    ')}\n  </body>`);
};

/**
 * All files of the gallery; its pages are without the static words of their widgets.
 * @param {string} [own] - the address that the site will have; its widgets can then be found by oEmbed
 * @returns {Promise<[file: string, text: string][]>}
 */
export async function galleryFiles(own) {
  const base = own ?? example;
  const widgets = declaredWidgets();
  const pages = [
    [
      'widgets/index.html',
      listPage(
        'All widgets',
        'Each has a page of its own, with what to paste.',
        widgets.map(({ name, title }) => [`${name}.html`, title, `\`<co-${name}>\``]),
      ),
    ],
    ['widgets/options.json', JSON.stringify(await dataOf(widgets))],
    ['builder.html', await builderPage(widgets)],
  ];
  for (const widget of widgets) {
    const { name } = widget;
    const { fixtures } = await built(`elements/${name}/fixtures.js`);
    pages.push([`widgets/${name}.html`, widgetPage(widget, fixtures[0], { base, isOwn: !!own })]);
    if (own && widget.hasAddress) pages.push([`widgets/oembed/${name}.json`, JSON.stringify(oembed(widget, base))]);
  }
  const [{ pictureCredit }, { strings }] = await Promise.all([built('core/pictures.js'), built('core/strings.js')]);
  const { terms } = json('src/content/halton/en-GB/glossary.json');
  pages.push([
    'widgets/words/index.html',
    listPage(
      'All words',
      'A link to a word’s page explains the word where it stands.',
      terms.map(({ id, term }) => [`${id}.html`, term]).sort(([, a], [, b]) => alphabetical(a, b)),
      '../../',
    ),
  ]);
  for (const term of terms) {
    const { default: picture } = await built(`pictures/${term.picture}.js`);
    pages.push([
      `widgets/words/${term.id}.html`,
      wordPage(term, { picture, credit: pictureCredit(), draft: strings.draft }),
    ]);
  }
  return pages;
}
