// What there is to paste: each form of a widget as HTML. The gallery's pages, the snippet builder and the tests use it.

export const escape = (text) =>
  String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Options that are the web team's to set: a link, a mark or a frame can't carry them. */
export const onTagOnly = ['remember', 'src', 'for', 'endpoint'];

const attribute =
  (prefix) =>
  ([name, value]) =>
    ` ${prefix}${name}${value === '' ? '' : `="${escape(value)}"`}`;

const withQuery = (address, options, join = '?') => {
  const query = new URLSearchParams(options).toString();
  return query ? `${address}${join}${query}` : address;
};

/**
 * The address of a widget's page with its options, or of a word's page.
 * @param {{ name: string }} widget
 * @param {[name: string, value: string][]} options
 * @param {string} base the gallery's own address, with a slash at the end
 */
export const addressOf = ({ name }, options, base) => {
  if (name !== 'term') return withQuery(`${base}widgets/${name}`, options);
  return `${base}widgets/words/${encodeURIComponent(new Map(options).get('term'))}`;
};

/** A frame alone. Without an origin of its own it can't reach anything of the site's. */
export const frame = ({ widget: { name, title }, options = [], base, text = title }) => {
  const address = withQuery(`${base}dist/embed.html?widget=${name}`, options, '&');
  return `<iframe src="${escape(address)}" title="${escape(text)}" width="100%" height="600" sandbox="allow-scripts" loading="lazy"></iframe>`;
};

/**
 * A widget as HTML in one of its forms.
 * @param {'tag' | 'data' | 'link' | 'word' | 'frame'} form
 * @param {object} wanted
 * @param {{ name: string, title: string, hasAddress: boolean, sample?: string }} wanted.widget
 * @param {[name: string, value: string][]} [wanted.options]
 * @param {string} wanted.base the gallery's own address, with a slash at the end
 * @param {string} [wanted.text] words of a link; default: the widget's title
 * @param {string} [wanted.inside] HTML inside a tag; default: a link to the widget's page, or the author's own words
 */
export const snippet = (form, { widget, options = [], base, text = widget.title, inside }) => {
  const { name, hasAddress, sample = '' } = widget;
  const link = () => `<a href="${escape(addressOf(widget, options, base))}">${escape(text)}</a>`;
  switch (form) {
    case 'tag': {
      const words = name === 'term' ? escape(text) : hasAddress ? link() : sample;
      return `<co-${name}${options.map(attribute('')).join('')}>${inside ?? words}</co-${name}>`;
    }
    case 'data': {
      const words = hasAddress ? `<p>${link()}</p>` : sample;
      return `<div data-co="${name}"${options.map(attribute('data-co-')).join('')}>${inside ?? words}</div>`;
    }
    case 'word':
      return link();
    case 'frame':
      // The words beside it keep the link a link where our script runs too, and stay where an editor takes frames away.
      return `${frame({ widget, options, base, text })}\n<p>On a page of its own: ${link()}</p>`;
    default:
      return `<p>${link()}</p>`;
  }
};

const scriptTag = (base, file) =>
  `<script type="module" src="${escape(base)}dist/${file}.js" data-co-links="${escape(base)}widgets/"></script>`;

/**
 * What stands once in the template of a site: the style sheet and the script, with the addresses it may upgrade. Without
 * hashes: these addresses keep their names when a new version comes (docs/hosting.md says how to pin one).
 * @param {string} base the gallery's own address
 */
export const templateLines = (base) =>
  [`<link rel="stylesheet" href="${escape(base)}dist/co-elements.css">`, scriptTag(base, 'co-elements')].join('\n');

/**
 * The script as it may stand on a page with one widget, in place of the template's: with all that the widget needs at first
 * inside.
 */
export const bundleLine = ({ name }, base) => scriptTag(base, `bundles/${name}`);
