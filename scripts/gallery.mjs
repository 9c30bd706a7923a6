// Pages of the gallery: one for each widget and one for each word. A plain link to such a page is the embed that
// survives every editor; where nothing upgrades it, the page itself says everything.
import { readFileSync } from 'node:fs';

const built = (file) => import(new URL(`../build/tsc/${file}`, import.meta.url).href);
const json = (file) => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));

/** Where a gallery stands that was not told its own address. */
const example = 'https://words.example/';

// “‘do with’ approach” stands under D.
const alphabetical = new Intl.Collator('en-GB', { ignorePunctuation: true }).compare;

const escape = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
/** Words of a doc block: `code` in backticks, paragraphs by empty lines. */
const prose = (text) => escape(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
const paragraphs = (text) =>
  text
    .split(/\n\s*\n/)
    .map((words) => `<p>${prose(words.replaceAll('\n', ' '))}</p>`)
    .join('\n        ');

/** Widgets that can be had by a link: those that draw words of ours. */
const hasAddress = ({ slots = [], tagName }) => !slots.length && !['co-content', 'co-section-nav'].includes(tagName);

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

const titleOf = ({ summary }) => summary.replace(/\.$/, '');

const frameOf = ({ tagName, ...widget }, query, base) =>
  `<iframe src="${base}dist/embed.html?widget=${tagName.slice(3)}${query.replace('?', '&')}" title="${escape(titleOf(widget))}" width="100%" height="600" sandbox="allow-scripts" loading="lazy"></iframe>`;

/** So that a bare address pasted into WordPress becomes a frame (oEmbed 1.0, discovery and answer as plain files). */
const discovery = (name, base) =>
  `\n    <link rel="alternate" type="application/json+oembed" href="${base}widgets/oembed/${name}.json" />`;

const oembed = (widget, base) => ({
  version: '1.0',
  type: 'rich',
  title: titleOf(widget),
  provider_name: 'Co-elements',
  provider_url: base,
  width: 600,
  height: 600,
  html: frameOf(widget, '', base).replace('width="100%"', 'width="600"'),
});

/** The page of a widget: what it is, the widget itself, what can be set, and what to paste. */
const widgetPage = (widget, { html }, { base, isOwn }) => {
  const { tagName: tag, description = '', attributes = [] } = widget;
  const name = tag.slice(3);
  const first = attributes.find(({ type }) => type?.text.startsWith("'"));
  const [, value] = /'([^']+)'/.exec(first?.type.text ?? '') ?? [];
  const query = value && first.name !== 'words' ? `?${first.name}=${value}` : '';
  const link = `<p><a href="${base}widgets/${name}${query}">${escape(titleOf(widget))}</a></p>`;
  const frame = frameOf(widget, query, base);
  const own = html.trim().replaceAll(/\s*\n\s*/g, '\n');
  return page({
    title: titleOf(widget),
    head: hasAddress(widget)
      ? `\n    <script type="module" src="../gallery.js"></script>${isOwn ? discovery(name, base) : ''}`
      : '',
    // An author's own headings follow one of the page's.
    body: `${hasAddress(widget) ? '' : '<h2>An example</h2>'}<div class="live">${html}</div>
        <section class="paste" aria-labelledby="paste">
          <h2 id="paste">Put it on your page</h2>
          ${
            hasAddress(widget)
              ? `<p>
            Paste a link: every editor keeps it. Where the library is on the page, and your web team has listed this
            address, the link becomes what you see here. Elsewhere it leads here.
          </p>
          <pre><code>${escape(link)}</code></pre>
          <p>Or paste the tag, where your editor keeps it:</p>`
              : '<p>Paste the tag, with words of your own inside:</p>'
          }
          <pre><code>${escape(own)}</code></pre>
          ${
            hasAddress(widget)
              ? `<p>Where no script is allowed, paste a frame. It scrolls; with <code>co-frame.js</code> on the page it fits.</p>
          <pre><code>${escape(frame)}</code></pre>`
              : ''
          }
        </section>
        <section aria-labelledby="about">
          <h2 id="about">About &lt;${tag}&gt;</h2>
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

/**
 * All files of the gallery; its pages are without the static words of their widgets.
 * @param {string} [own] - the address that the site will have; its widgets can then be found by oEmbed
 * @returns {Promise<[file: string, text: string][]>}
 */
export async function galleryFiles(own) {
  const base = own ?? example;
  const { modules } = json('dist/custom-elements.json');
  const declared = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  // The panel opens by itself, and what points a page at a pack shows nothing.
  const widgets = declared.filter(({ tagName }) => !['co-content', 'co-definition'].includes(tagName));
  widgets.sort((a, b) => a.tagName.localeCompare(b.tagName));
  const pages = [
    [
      'widgets/index.html',
      listPage(
        'All widgets',
        'Each has a page of its own, with what to paste.',
        widgets.map((widget) => [`${widget.tagName.slice(3)}.html`, titleOf(widget), `\`<${widget.tagName}>\``]),
      ),
    ],
  ];
  for (const widget of widgets) {
    const name = widget.tagName.slice(3);
    const { fixtures } = await built(`elements/${name}/fixtures.js`);
    pages.push([`widgets/${name}.html`, widgetPage(widget, fixtures[0], { base, isOwn: !!own })]);
    if (own && hasAddress(widget)) pages.push([`widgets/oembed/${name}.json`, JSON.stringify(oembed(widget, base))]);
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
