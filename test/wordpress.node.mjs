// The WordPress plugin as it is delivered, on stand-ins for WordPress (integrations/wordpress/test/stand-ins.php), and
// the page that it prints in a real browser.
// Run after "npm run build": npx node --test test/wordpress.node.mjs
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import vm from 'node:vm';
import { crc32, inflateRawSync } from 'node:zlib';
import { parseFragment } from 'parse5';
import { policy } from '../scripts/serve.mjs';
import { dist, open, page, quiet, start, stop } from './host-page.mjs';

const root = path.resolve(import.meta.dirname, '..');
const source = path.join(root, 'integrations/wordpress');
const plugin = path.join(root, 'build/wordpress/co-elements');

const isThere = (command) => spawnSync(command, ['--version']).status === 0;
const mayMiss = process.env.CI !== 'true';
const withPhp = { skip: mayMiss && !isThere('php') && 'PHP is not installed: apt-get install php-cli' };
const withLinter = {
  skip: mayMiss && !isThere('phpcs') && 'PHP_CodeSniffer is not installed: apt-get install php-codesniffer',
};

before(async () => {
  assert.ok(existsSync(`${dist}integrity.json`), 'dist is missing: run "npm run build" first.');
  const { status, stderr } = spawnSync(process.execPath, ['scripts/wordpress.mjs'], { cwd: root, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  await start();
});
after(stop);

/** What the plugin makes of a request. */
const run = (asked) => {
  const { status, stdout, stderr } = spawnSync('php', ['integrations/wordpress/test/run.php'], {
    cwd: root,
    input: JSON.stringify(asked),
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout + stderr);
  return JSON.parse(stdout);
};

const html = (shortcodes, more) => run({ shortcodes, ...more }).html;
const snippet = (name) => readFileSync(`${dist}snippets/${name}.html`, 'utf8').trim();

describe('the files', withPhp, () => {
  test('are right in the eyes of PHP itself', () => {
    const files = globSync(['**/*.php', 'data.php'], { cwd: plugin });
    assert.ok(files.length > 7);
    for (const file of files) assert.equal(spawnSync('php', ['-l', file], { cwd: plugin }).status, 0, file);
  });

  test('refuse to run outside WordPress', () => {
    for (const file of globSync('**/*.php', { cwd: plugin })) {
      const { stdout, stderr } = spawnSync('php', [file], { cwd: plugin, encoding: 'utf8' });
      assert.equal(stdout + stderr, '', file);
    }
  });

  test('follow PSR-12', withLinter, () => {
    const { status, stdout } = spawnSync('phpcs', ['--standard=phpcs.xml'], { cwd: source, encoding: 'utf8' });
    assert.equal(status, 0, stdout);
  });

  test('carry the version, the library that a page needs, and nothing for tests', () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    assert.match(readFileSync(path.join(plugin, 'co-elements.php'), 'utf8'), new RegExp(`\\* Version: ${version}\\n`));
    assert.match(readFileSync(path.join(plugin, 'readme.txt'), 'utf8'), new RegExp(`^Stable tag: ${version}$`, 'm'));
    assert.deepEqual(globSync(['**/test/**', '**/cli*', '**/phpcs.xml'], { cwd: plugin }), []);
    const needs = JSON.parse(readFileSync(path.join(root, 'build/needs.json'), 'utf8'));
    for (const file of [...Object.values(needs).flat(), 'embed.js'])
      assert.ok(existsSync(path.join(plugin, 'dist', file)), file);
  });

  test('stand in the zip, each whole', () => {
    const [archive] = globSync('build/wordpress/*.zip', { cwd: root });
    const bytes = readFileSync(path.join(root, archive));
    const end = bytes.length - 22;
    let at = bytes.readUInt32LE(end + 16);
    const unpacked = [];
    for (let n = bytes.readUInt16LE(end + 10); n; n -= 1) {
      const [sum, packed] = [16, 20].map((field) => bytes.readUInt32LE(at + field));
      const name = bytes.readUInt16LE(at + 28);
      const file = bytes.toString('utf8', at + 46, at + 46 + name);
      const start = bytes.readUInt32LE(at + 42) + 30 + name;
      const content = inflateRawSync(bytes.subarray(start, start + packed));
      assert.equal(crc32(content), sum, file);
      assert.ok(content.equals(readFileSync(path.join(plugin, '..', file))), file);
      unpacked.push(file);
      at += 46 + name;
    }
    const files = globSync('**/*', { cwd: plugin, withFileTypes: true }).filter((entry) => entry.isFile());
    assert.equal(unpacked.length, files.length);
  });
});

describe('a shortcode', withPhp, () => {
  test('prints the tag with the words that the build prints for its options', () => {
    assert.equal(html('[co_ladder current="consulting" aim="co-producing"]'), snippet('ladder'));
    assert.equal(html('[co widget="is-isnt"]'), snippet('is-isnt'));
    assert.match(html('[co_ladder current="informing"]'), /We are on step 3/);
    assert.doesNotMatch(html('[co_ladder]'), /We are on step/);
  });

  test('exists for every widget that has words', () => {
    const { shortcodes } = run({});
    for (const name of ['co', 'co_term', 'co_ladder', 'co_is_isnt', 'co_easy_read_toggle', 'co_charter', 'co_card'])
      assert.ok(shortcodes.includes(name), name);
    // Words of another area come with a pack, and the panel opens by itself.
    for (const name of ['co_content', 'co_measures', 'co_definition']) assert.ok(!shortcodes.includes(name), name);
    for (const name of shortcodes.filter((name) => !['co', 'co_priority_card', 'co_section_nav'].includes(name))) {
      const printed = html(`[${name}]Words[/${name}]`);
      assert.ok(printed.replace(/<[^>]*>/g, '').trim(), name);
    }
  });

  test('frames an author’s own words, with shortcodes in them', () => {
    assert.equal(html('An [co_term]EHCP[/co_term].'), 'An <co-term>EHCP</co-term>.');
    assert.equal(
      html('[co_card picture="meeting"]</p><p>An [co_term term="ehc-plan"]plan[/co_term].</p><p>[/co_card]'),
      '<co-card picture="meeting"><p>An <co-term term="ehc-plan">plan</co-term>.</p></co-card>',
    );
  });

  for (const [what, typed] of [
    ['curled', '[co_ladder current=“consulting”]'],
    ['curled by code', '[co_ladder current=&#8220;consulting&#8221;]'],
    ['primes', '[co_ladder current=″consulting″]'],
    ['single', "[co_ladder current='consulting']"],
    ['missing', '[co_ladder current=consulting]'],
  ])
    test(`takes a value in quotation marks that are ${what}`, () => {
      assert.match(html(typed), /^<co-ladder current="consulting"><div/);
    });

  test('takes an underscore for a hyphen, and moves the headings', () => {
    assert.match(html('[co_ladder heading_level="3"]'), /^<co-ladder heading-level="3">.*<h3 class="co-heading">.*<h5/);
  });

  test('prints easy words with pictures from the plugin’s own folder, and none where they are off', () => {
    const easy = html('[co_is_isnt words="easy"]');
    const [, file] = /src="\/wp-content\/plugins\/co-elements\/(pictures\/[\da-f]+\.svg)"/.exec(easy);
    assert.match(readFileSync(path.join(plugin, file), 'utf8'), /^<svg[^]*<\/svg>$/);
    assert.match(easy, /Draft easy read/);
    assert.doesNotMatch(html('[co_is_isnt words="easy" pictures="off"]'), /<img|co-plate/);
    assert.doesNotMatch(easy, /\{\{/);
  });

  test('asks a question in the author’s form', () => {
    const asked = html('[co_ladder mode="choose" name="step" required]');
    assert.match(asked, /^<co-ladder mode="choose" name="step" required><div/);
    assert.equal(asked.match(/<input [^>]*name="step"/g).length, 7);
    assert.doesNotMatch(html('[co_ladder mode="choose"]'), /name=/);
  });
});

describe('what nobody should be able to do', withPhp, () => {
  const attacks = ['"><script>alert(1)</script><x y="', 'x" onfocus="alert(1)" autofocus="', "x' onfocus='alert(1)"];
  /** Every element of some HTML, as a browser reads it. */
  const elementsIn = (node) => (node.childNodes ?? []).flatMap((child) => [child, ...elementsIn(child)]);
  const harmless = (printed, tag, names) => {
    const { childNodes } = parseFragment(printed);
    assert.deepEqual(
      childNodes.map(({ tagName }) => tagName),
      [tag],
      printed,
    );
    assert.deepEqual(
      childNodes[0].attrs.map(({ name }) => name),
      names,
      printed,
    );
    for (const { tagName, attrs = [] } of elementsIn(childNodes[0])) {
      assert.notEqual(tagName, 'script');
      assert.deepEqual(
        attrs.filter(({ name }) => name.startsWith('on') || name === 'autofocus'),
        [],
        tagName,
      );
    }
  };

  test('break out of an attribute', () => {
    for (const attack of attacks) {
      const escaped = attack.replaceAll('"', '&quot;').replaceAll("'", '&#39;');
      const question = { widget: 'ladder', options: { mode: 'choose', name: attack } };
      const inner = run({ block: question }).html.replace(/^<div class="wp-block-[^>]*>(.*)<\/div>$/s, '$1');
      harmless(inner, 'co-ladder', ['mode', 'name']);
      harmless(html(`[co_ladder mode=choose name="${escaped}"]`), 'co-ladder', ['mode', 'name']);
      harmless(html(`[co_term term="${escaped}"]EHCP[/co_term]`), 'co-term', ['term']);
    }
  });

  test('set an attribute that is not ours, or one that is the web team’s', () => {
    assert.match(
      html('[co_ladder onclick="alert(1)" style="position:fixed" class="x" id="y" data-x="z"]'),
      /^<co-ladder><div/,
    );
    assert.match(html('[co_easy_read_toggle remember for="x"]'), /^<co-easy-read-toggle><div/);
    const { html: block } = run({
      block: { widget: 'ladder', options: { onclick: 'alert(1)', 'x onclick=alert(1)': '' } },
    });
    assert.match(block, /<co-ladder><div/);
  });

  test('read another file, or print another tag', () => {
    for (const value of ['../../../data', 'consulting/../consulting', 'consulting\0', 'CONSULTING', '%2e%2e'])
      assert.match(run({ block: { widget: 'ladder', options: { current: value } } }).html, /<co-ladder><div/, value);
    for (const widget of ['../data', 'script', 'ladder><script>', ['ladder'], '', 'content', 'card']) {
      assert.equal(run({ block: { widget, options: {} } }).html, '', String(widget));
      if (widget !== 'card')
        assert.equal(
          html(`[co widget="${widget}"]`),
          widget[0] === 'ladder' ? snippet('ladder').replace(/.*/s, html('[co_ladder]')) : '',
        );
    }
  });

  test('send what is no text', () => {
    const { html: block } = run({
      block: { widget: 'ladder', options: { current: ['consulting'], aim: { a: 1 }, words: null, 5: [] } },
    });
    assert.match(block, /<co-ladder><div/);
    assert.equal(run({ block: { widget: 'ladder', options: 'current' } }).html.includes('<co-ladder><div'), true);
  });

  test('lead a film anywhere but to a secure address', () => {
    assert.match(html('[co_video embed="javascript:alert(1)"]<a href="/f">Film</a>[/co_video]'), /^<co-video><a/);
    assert.match(
      html('[co_video embed="https://films.example/a%20b?x=1&y=2"]<a href="/f">Film</a>[/co_video]'),
      /^<co-video embed="https:\/\/films\.example\/a%20b\?x=1&amp;y=2"><a/,
    );
  });
});

describe('something wrong', withPhp, () => {
  test('is said to editors and to nobody else', () => {
    const typed = '[co_ladder current="step-4" colour="<b>"][co widget="laddr"][co_priority_card]';
    const shown = html(typed, { can: ['edit_posts'] });
    assert.match(
      shown,
      /current “step-4”: expected one of no-say, educating, .*\. colour: expected one of current, aim, /,
    );
    assert.match(shown, /laddr: expected one of action-plan, /);
    assert.match(shown, /priority: expected one of working-better-together, /);
    assert.doesNotMatch(shown, /<b>/);
    assert.doesNotMatch(html(typed), /expected|notice/);
    assert.doesNotMatch(html('[co_ladder current="consulting"]', { can: ['edit_posts'] }), /notice/);
  });
});

describe('the style sheet and the script', withPhp, () => {
  const { 'co-elements.js': script, 'co-elements.css': style } = existsSync(`${dist}integrity.json`)
    ? JSON.parse(readFileSync(`${dist}integrity.json`, 'utf8'))
    : {};

  test('are on a page once, with integrity, and only where a widget is', () => {
    const { assets } = run({ shortcodes: '[co_ladder][co_jigsaw][co_term]EHCP[/co_term]' });
    assert.equal(
      assets,
      `<link integrity="${style}" crossorigin="anonymous" rel='stylesheet' id='co-elements-css' href='/wp-content/plugins/co-elements/dist/co-elements.css' media='all' />\n` +
        `<script type="module" src="/wp-content/plugins/co-elements/dist/co-elements.js" id="co-elements-js-module" integrity="${script}" crossorigin="anonymous"></script>\n`,
    );
    assert.equal(run({ shortcodes: 'No widget. [co widget="laddr"]' }).assets, '');
  });

  test('are asked for in the head where the text of a page has a widget', () => {
    const links = 'https://words.example/widgets/';
    for (const [post, settings = {}] of [
      ['Words [co_ladder] more'],
      ['[co widget="ladder"]'],
      ['<!-- wp:co-elements/widget {"widget":"ladder"} /-->'],
      ['<co-ladder></co-ladder>', { tags: '1' }],
      [`<p><a href="${links}ladder">The ladder</a></p>`, { links }],
    ])
      assert.deepEqual(run({ post, settings }).early, ['style co-elements', 'module co-elements'], post);
    for (const post of ['No widget', '[cover]', '[co-op]', '<co-ladder></co-ladder>', `<a href="${links}ladder">x</a>`])
      assert.deepEqual(run({ post }).early, [], post);
  });

  test('come from the address in the settings, with the integrity given there or none', () => {
    const settings = { address: 'https://cdn.example/co/', links: 'https://a.example/widgets/  https://b.example/w/' };
    const { assets } = run({ shortcodes: '[co_ladder]', settings });
    assert.match(assets, /href='https:\/\/cdn\.example\/co\/co-elements\.css'/);
    assert.match(assets, /data-co-links="https:\/\/a\.example\/widgets\/ https:\/\/b\.example\/w\/"/);
    assert.doesNotMatch(assets, /integrity/);
    const own = run({ shortcodes: '[co_ladder]', settings: { ...settings, script_integrity: script } }).assets;
    assert.match(own, new RegExp(`co-elements\\.js".* integrity="${script.replaceAll('+', '\\+')}" crossorigin`));
  });
});

describe('the settings', withPhp, () => {
  test('are for those who manage the site, and are sent with WordPress’s own proof of origin', () => {
    const { capability, page: nothing } = run({});
    assert.deepEqual([capability, nothing], ['manage_options', '']);
    const { page: shown } = run({ can: ['manage_options'] });
    assert.match(shown, /name="_wpnonce"/);
    assert.match(shown, /<label for="co-elements-links">.*<input id="co-elements-links" name="co_elements\[links\]"/);
  });

  test('keep what is sound, and say what is not', () => {
    const sound = {
      address: 'https://cdn.example/co/',
      script_integrity: 'sha384-abc+/=',
      style_integrity: '',
      links: 'https://a.example/widgets/',
      tags: '1',
    };
    const { saved, errors } = run({ settings: sound });
    assert.deepEqual([saved, errors], [{ ...sound, tags: true }, []]);
    for (const [name, value] of [
      ['address', 'javascript:alert(1)'],
      ['address', 'https://cdn.example/co'],
      ['address', 'https://cdn.example/"onload=x/'],
      ['address', '//cdn.example/'],
      ['script_integrity', 'sha384-abc" onload="alert(1)'],
      ['links', '/widgets/ https://a.example/widgets'],
    ]) {
      const wrong = run({ settings: { [name]: value } });
      assert.equal(wrong.saved[name], '', value);
      assert.match(wrong.errors.join(), /was not saved/, value);
    }
    assert.equal(run({ settings: 'text' }).saved.address, '');
  });

  test('that came into the database another way break out of nothing', () => {
    const bad = '"><script>alert(1)</script>';
    const settings = {
      address: bad,
      links: `https://a.example/${bad}/`,
      script_integrity: bad,
      style_integrity: bad,
      tags: bad,
    };
    const { assets, page: shown } = run({ shortcodes: '[co_ladder]', settings, can: ['manage_options'] });
    assert.doesNotMatch(assets + shown, /<script>|alert/);
  });

  test('are gone when the plugin is', () => {
    assert.deepEqual(run({}).left, ['co_elements']);
    assert.deepEqual(run({ uninstall: true }).left, []);
  });

  test('let authors keep our tags with our attributes only, and only where they say so', () => {
    assert.deepEqual(Object.keys(run({}).kses), ['p']);
    assert.deepEqual(Object.keys(run({ settings: { tags: '1' }, context: 'data' }).kses), ['p']);
    const { kses } = run({ settings: { tags: '1' } });
    assert.deepEqual(kses['co-term'], { term: true, lang: true, id: true, class: true });
    assert.ok(kses['co-ladder'].current);
    assert.equal(
      Object.values(kses).some((attributes) => 'src' in attributes || 'remember' in attributes),
      false,
    );
    assert.equal('co-content' in kses, false);
  });
});

describe('the block', withPhp, () => {
  test('prints what the shortcode prints, and leaves out what is switched off', () => {
    const { html: printed } = run({
      block: { widget: 'ladder', options: { current: 'consulting', aim: '', required: false } },
    });
    assert.equal(printed, `<div class="wp-block-co-elements-widget">${html('[co_ladder current="consulting"]')}</div>`);
  });

  test('offers every widget that draws its own words, with the values of its options', () => {
    const { inline, block } = run({});
    const offered = JSON.parse(/^window\.coElements = (.*);$/.exec(inline[0])[1]);
    assert.deepEqual(offered['ladder'].options.mode, ['read', 'choose']);
    assert.equal(offered['ladder'].told.current, 'The step where we are.');
    assert.equal('card' in offered || 'term' in offered, false);
    assert.deepEqual(
      [block.name, block.style, block.editorScript],
      ['co-elements/widget', 'co-elements', 'co-elements-editor'],
    );
  });

  test('has controls in the editor for the options of its widget, and a preview', () => {
    const { inline } = run({});
    const { registered, tree } = spawnEditor(inline[0], { widget: 'jigsaw', options: { current: 'feedback' } });
    assert.equal(registered, 'co-elements/widget');
    const controls = tree.filter(({ type }) => type.endsWith('Control'));
    assert.deepEqual(
      controls.map(({ type, props }) => `${type} ${props.label}`),
      [
        'SelectControl Widget',
        'SelectControl current',
        'SelectControl mode',
        'TextControl name',
        'TextControl value',
        'ToggleControl required',
        'SelectControl heading-level',
        'SelectControl words',
        'SelectControl pictures',
      ],
    );
    assert.equal(controls[1].props.value, 'feedback');
    assert.deepEqual(
      controls[1].props.options.map(({ value }) => value),
      ['', 'no-engagement', 'information', 'feedback', 'involved', 'co-producing'],
    );
    const set = [];
    const changed = spawnEditor(inline[0], { widget: 'jigsaw', options: { current: 'feedback' } }, (value) =>
      set.push(value),
    ).tree;
    const change = (label, value) => changed.find(({ props }) => props?.label === label).props.onChange(value);
    change('current', 'involved');
    change('Widget', 'ladder');
    assert.deepEqual(set, [{ options: { current: 'involved' } }, { widget: 'ladder', options: {} }]);
    assert.ok(tree.some(({ type, props }) => type === 'serverSideRender' && props.block === 'co-elements/widget'));
  });
});

/** The editor's script on stand-ins for `wp`: what it registers, and all that it draws. */
function spawnEditor(data, attributes, setAttributes = () => {}) {
  let block;
  const named = (name) => name;
  const tree = [];
  const wp = {
    blocks: { registerBlockType: (name, settings) => (block = { name, ...settings }) },
    blockEditor: { InspectorControls: 'InspectorControls', useBlockProps: () => ({}) },
    components: Object.fromEntries(
      ['Disabled', 'PanelBody', 'SelectControl', 'TextControl', 'ToggleControl'].map((name) => [name, named(name)]),
    ),
    element: { Fragment: 'Fragment', createElement: (type, props) => void tree.push({ type, props }) },
    i18n: { __: (text) => text },
    serverSideRender: 'serverSideRender',
  };
  globalThis.window = { wp };
  vm.runInThisContext(`${data}\n${readFileSync(path.join(plugin, 'block/editor.js'), 'utf8')}`);
  delete globalThis.window;
  block.edit({ attributes, setAttributes });
  assert.equal(block.save(), null);
  return { registered: block.name, tree };
}

describe('the printed page in a browser', withPhp, () => {
  const shown = run.bind(null, { shortcodes: '<p>An [co_term]EHCP[/co_term].</p>[co_ladder current="consulting"]' });
  const files = (change) => async (name, held) => {
    const file = name.replace('wp-content/plugins/co-elements/', '');
    const body = readFileSync(path.join(plugin, file), 'utf8');
    const contentType = file.endsWith('.css') ? 'text/css' : 'text/javascript';
    await held.fulfill({ body: change?.(file, body) ?? body, contentType });
    return 'done';
  };
  const headers = { 'content-security-policy': policy };

  test('upgrades under the strictest policy, with integrity, and says no word twice', async (t) => {
    const { html: body, assets } = shown();
    const { tab, asked, errors } = await open(t, page(body, { head: assets }), { route: files(), headers });
    await quiet(tab, asked);
    const ladder = tab.locator('co-ladder');
    assert.equal(await ladder.evaluate((element) => element.matches(':defined')), true);
    assert.equal((await ladder.innerText()).match(/We are on step 4/g).length, 1);
    await tab.getByRole('button', { name: 'EHCP' }).click();
    await tab.locator('co-definition:popover-open').waitFor();
    assert.deepEqual([await tab.evaluate(() => globalThis.refused), errors], [[], []]);
    assert.ok(asked.length > 5);
    assert.deepEqual(
      asked.filter((file) => !file.startsWith('wp-content/plugins/co-elements/dist/')),
      [],
    );
  });

  test('keeps its words where the script is not the one that was released', async (t) => {
    const { html: body, assets } = shown();
    const route = files((file, code) =>
      file === 'dist/co-elements.js' ? `${code}\n;document.body.remove();` : undefined,
    );
    const { tab, asked } = await open(t, page(body, { head: assets }), { route, headers });
    await quiet(tab, asked);
    assert.match(await tab.locator('co-ladder').innerText(), /We are on step 4/);
    assert.equal(await tab.locator('co-ladder').evaluate((element) => element.matches(':defined')), false);
    assert.equal(
      await tab
        .locator('co-ladder ol')
        .first()
        .evaluate((list) => getComputedStyle(list).listStyleType),
      'none',
    );
  });
});
