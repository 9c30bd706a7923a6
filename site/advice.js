// Which form to paste where. It follows what was measured over 83 set-ups of editors, content systems and sanitisers
// (survival.json): a form is only recommended where every set-up of the place kept it with all its options.
import { onTagOnly } from './snippets.js';

/** How the measurements name our forms. */
const measured = { tag: 'tag-attrs', data: 'div-data-co', link: 'a-query', word: 'a-inline-term', frame: 'iframe' };

const wordpress = (...rows) => rows.map((row) => `▶ WordPress ${row}`);

/**
 * Places to paste into, each with the set-ups that were measured for it. `filters` names the kind of allow-list that
 * somebody with the rights can add to; `with` are the set-ups measured with such a list.
 */
export const places = [
  {
    id: 'any',
    name: 'I don’t know, or it is not in this list (Jadu and others)',
    rows: 'all',
  },
  {
    id: 'wordpress-words',
    group: 'WordPress',
    name: 'WordPress: where I write, in the block editor',
    rows: [
      ...wordpress('block editor, pasted rich text'),
      'gutenberg rawHandler (Convert to blocks) ⟨paste⟩',
      'gutenberg paste HTML source as plain text',
    ],
  },
  {
    id: 'wordpress-html',
    group: 'WordPress',
    name: 'WordPress: a Custom HTML block, as editor or administrator',
    rows: [
      ...wordpress('block editor, Custom HTML block, Editor/Admin'),
      'gutenberg Custom HTML block',
      'wp_unfiltered+the_content',
      'wp_blocks+the_content',
    ],
  },
  {
    id: 'wordpress-html-author',
    group: 'WordPress',
    name: 'WordPress: a Custom HTML block, as author or on a multisite',
    rows: [
      ...wordpress('block editor, Custom HTML block, Author/multisite'),
      'wp_kses_post',
      'wp_kses_post+the_content',
    ],
    filters: 'wordpress',
  },
  {
    id: 'wordpress-classic',
    group: 'WordPress',
    name: 'WordPress: the classic editor',
    rows: [...wordpress('classic, Editor/Admin role', 'classic, Author role/multisite'), 'wordpress classic tinymce4'],
    filters: 'wordpress',
  },
  {
    id: 'drupal-basic',
    group: 'Drupal',
    name: 'Drupal: Basic HTML or Restricted HTML',
    rows: [
      '▶ Drupal 11 Basic HTML',
      'ckeditor5 drupal basic_html editor',
      'ckeditor5 drupal basic_html editor ⟨paste⟩',
      'drupal_basic_html',
      'drupal_restricted_html',
    ],
    filters: 'drupal',
  },
  {
    id: 'drupal-full',
    group: 'Drupal',
    name: 'Drupal: Full HTML',
    rows: [
      '▶ Drupal 11 Full HTML',
      'ckeditor5 drupal full_html editor',
      'ckeditor5 drupal full_html editor ⟨paste⟩',
      'drupal_full_html(htmlcorrector)',
    ],
  },
  {
    id: 'localgov',
    group: 'Drupal',
    name: 'LocalGov Drupal: WYSIWYG',
    rows: [
      '▶ LocalGov Drupal WYSIWYG',
      'ckeditor5 localgov wysiwyg editor',
      'ckeditor5 localgov wysiwyg editor ⟨paste⟩',
      'localgov_drupal_wysiwyg',
    ],
    filters: 'drupal',
  },
  {
    id: 'umbraco-13',
    group: 'Umbraco',
    name: 'Umbraco 9 to 13',
    rows: ['▶ Umbraco 9-13', 'umbraco9-13 tinymce6 validElements', 'umbraco9-13 tinymce6 validElements ⟨paste⟩'],
    filters: 'umbraco',
    with: ['umbraco tinymce6 + extended co-*', 'umbraco tinymce6 + extended co-* ⟨paste⟩'],
  },
  {
    id: 'umbraco-17',
    group: 'Umbraco',
    name: 'Umbraco 14 and later',
    rows: ['▶ Umbraco 17', 'umbraco17 tiptap (all ext)', 'umbraco17 tiptap (all ext) ⟨paste⟩'],
  },
  {
    id: 'joomla',
    group: 'Other systems',
    name: 'Joomla',
    rows: [
      '▶ Joomla, Author',
      'joomla tinymce6 (invalid_elements)',
      'joomla tinymce6 (invalid_elements) ⟨paste⟩',
      'joomla_default_forbidden',
    ],
  },
  { id: 'moodle', group: 'Other systems', name: 'Moodle', rows: ['▶ Moodle', 'htmlpurifier_moodle'] },
  {
    id: 'tinymce',
    group: 'Editors by name',
    name: 'TinyMCE',
    rows: [4, 5, 6, 7, 8].flatMap((version) => [`tinymce${version} default`, `tinymce${version} default ⟨paste⟩`]),
    filters: 'tinymce',
    with: ['tinymce6 custom_elements co-*', 'tinymce6 custom_elements co-* ⟨paste⟩'],
  },
  {
    id: 'ckeditor',
    group: 'Editors by name',
    name: 'CKEditor 5',
    rows: ['ckeditor5 default', 'ckeditor5 default ⟨paste⟩'],
    filters: 'ckeditor',
    with: ['ckeditor5 +GHS allow all', 'ckeditor5 +GHS allow all ⟨paste⟩'],
  },
  { id: 'quill', group: 'Editors by name', name: 'Quill', rows: ['quill2', 'quill1'] },
  {
    id: 'tiptap',
    group: 'Editors by name',
    name: 'Tiptap',
    rows: ['tiptap3 starter-kit', 'tiptap3 starter-kit ⟨paste⟩'],
  },
  { id: 'html', group: 'HTML', name: 'An HTML file or a template of my own', rows: [] },
];

/**
 * What became of a form in the set-ups of a place.
 * @returns {{ kept: number, of: number, lost?: string }} `lost` is what happened most often where it wasn't kept
 */
export const survivalOf = (form, rows, { hosts }) => {
  const names = rows === 'all' ? Object.keys(hosts) : rows;
  const results = names.map((name) => {
    const result = hosts[name]?.[measured[form]];
    if (!result) throw new Error(`no measurement of ${measured[form]} in "${name}"`);
    return result;
  });
  const failed = results.filter((result) => result !== 'kept');
  const often = (result) => failed.filter((other) => other === result).length;
  return {
    kept: results.length - failed.length,
    of: results.length,
    lost: failed.toSorted((a, b) => often(b) - often(a))[0],
  };
};

/** The forms that a widget has, the best for a reader first. */
const formsOf = ({ name, hasAddress }, options, runsScript) => {
  const linkable = hasAddress && !options.some(([option]) => onTagOnly.includes(option));
  if (name === 'term') return runsScript ? ['tag', 'word'] : ['word'];
  if (runsScript) return linkable ? ['tag', 'link', 'data'] : hasAddress ? ['tag'] : ['tag', 'data'];
  return linkable ? ['frame', 'link'] : [];
};

/**
 * Which form to paste.
 * @param {object} asked
 * @param {{ name: string, hasAddress: boolean }} asked.widget
 * @param {[name: string, value: string][]} [asked.options]
 * @param {(typeof places)[number]} asked.place
 * @param {boolean} [asked.runsScript] whether the page around it runs our script; default true
 * @param {boolean} [asked.filtered] whether our lines are in the filters; default false
 * @param {object} survival the measurements
 * @returns {{ best?: string, forms: { form: string, kept: number, of: number, lost?: string, survives: boolean }[] }}
 *   without `best` where nothing of it survives there
 */
export const advise = ({ widget, options = [], place, runsScript = true, filtered = false }, survival) => {
  const rows = filtered && place.with ? place.with : place.rows;
  const forms = formsOf(widget, options, runsScript).map((form) => {
    const found = survivalOf(form, rows, survival);
    return { form, ...found, survives: found.kept === found.of };
  });
  return { best: forms.find(({ survives }) => survives)?.form, forms };
};

const attributesOf = ({ options }) => [...options.map(({ name }) => name), 'lang'];

/**
 * Lines for those who control their filters, so that a widget's tag stays.
 * @param {string} kind `filters` of a place
 * @param {{ name: string, options: { name: string }[] }} widget
 * @returns {{ where: string, lines: string } | undefined}
 */
export const filterLines = (kind, widget) => {
  const tag = `co-${widget.name}`;
  const names = attributesOf(widget);
  const isInline = widget.name === 'term';
  switch (kind) {
    case 'tinymce':
      return {
        where: 'In the options of tinymce.init:',
        // A tilde is TinyMCE's mark for elements that stand inside a sentence.
        lines: `custom_elements: '${isInline ? '~' : ''}${tag}',\nextended_valid_elements: '${tag}[${names.join('|')}]',`,
      };
    case 'umbraco':
      return {
        where: 'In appsettings.json:',
        lines: JSON.stringify(
          {
            Umbraco: {
              CMS: {
                RichTextEditor: {
                  CustomConfig: {
                    custom_elements: `${isInline ? '~' : ''}${tag}`,
                    extended_valid_elements: `${tag}[${names.join('|')}]`,
                  },
                },
              },
            },
          },
          null,
          2,
        ),
      };
    case 'ckeditor':
      return {
        where: 'In the editor’s configuration, with the plugin General HTML Support. It lets every tag through:',
        lines: 'htmlSupport: {\n  allow: [{ name: /.*/, attributes: true, classes: true }],\n},',
      };
    case 'drupal':
      return {
        where:
          'Under Text formats, in “Allowed HTML tags” (for CKEditor 5 also in “Manually editable HTML tags” of Source editing):',
        lines: `<${tag} ${names.join(' ')}>`,
      };
    case 'wordpress':
      return {
        where: 'In your theme’s functions.php, or use our plugin:',
        lines: [
          "add_filter( 'wp_kses_allowed_html', function ( $tags, $context ) {",
          "\tif ( 'post' === $context ) {",
          `\t\t$tags['${tag}'] = array_fill_keys( array( ${names.map((name) => `'${name}'`).join(', ')} ), true );`,
          '\t}',
          '\treturn $tags;',
          '}, 10, 2 );',
        ].join('\n'),
      };
    default:
      return undefined;
  }
};
