// Every form of every widget goes through real editors and sanitisers, and what comes back onto a host's page: it is the
// widget there, or good words.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import sanitizeHtml from 'sanitize-html';
import { advise, filterLines, places } from '../site/advice.js';
import { snippet } from '../site/snippets.js';
import { readBack } from '../site/survive.js';
import { browser, open, page, quiet, server, start, stop } from './host-page.mjs';

const root = path.resolve(import.meta.dirname, '..');
const { widgets } = JSON.parse(readFileSync(path.join(root, 'build/site/widgets/options.json'), 'utf8'));
const survival = JSON.parse(readFileSync(path.join(root, 'site/survival.json'), 'utf8'));
/** What they show comes with a pack. */
const withPack = ['consultation-results', 'measures'];
const base = 'https://words.example/';

/** One option set in each: a form that keeps the widget and loses its options is not kept. */
const optionsOf = ({ options }) => {
  const named = options.find(({ name, values, needs }) => values && !needs && name !== 'picture');
  return named ? [[named.name, named.values.at(-1).value]] : [];
};

const formsOf = ({ name, hasAddress }) => {
  if (name === 'term') return ['tag', 'word'];
  return hasAddress ? ['tag', 'link', 'data', 'frame'] : ['tag', 'data'];
};

/** What an editor would paste: each form of each widget. */
const pasted = widgets
  // It has no words of its own.
  .filter(({ name }) => name !== 'explain')
  .flatMap((widget) => {
    const options = optionsOf(widget);
    const text = widget.name === 'term' ? 'the plan' : widget.title;
    return formsOf(widget).map((form) => {
      const own = snippet(form, { widget, options, base, text });
      return { widget, form, options, html: widget.name === 'term' ? `<p>Read ${own} first.</p>` : own };
    });
  });

/** TinyMCE's own reading of the lines that the builder gives to those who control their filters. */
const tinyLines = () => {
  const all = widgets.map((widget) => filterLines('tinymce', widget).lines.matchAll(/^(\w+): '(.*)',$/gm));
  const values = (key) => all.flatMap((lines) => lines.filter(([, name]) => name === key).map(([, , value]) => value));
  for (const index of all.keys()) all[index] = [...all[index]];
  return {
    custom_elements: values('custom_elements').join(),
    extended_valid_elements: values('extended_valid_elements').join(),
  };
};

const module = (name, file) => path.join(root, 'node_modules', name, file);
const umd = {
  tinymce: 'tinymce.min.js',
  ckeditor5: 'dist/browser/ckeditor5.umd.js',
  quill: 'dist/quill.js',
  dompurify: 'dist/purify.min.js',
};

/** Runs in the page of an editor: sets it up, and gives a function that brings HTML through it. */
const setUps = {
  tinymce: async ({ filters }) => {
    const { tinymce } = globalThis;
    const [editor] = await tinymce.init({
      target: document.querySelector('textarea'),
      license_key: 'gpl',
      menubar: false,
      toolbar: false,
      ...filters,
    });
    return {
      source: (html) => {
        editor.setContent(html);
        return editor.getContent();
      },
      paste: (html) => {
        editor.setContent('');
        editor.execCommand('mceInsertClipboardContent', false, { html });
        return editor.getContent();
      },
    };
  },
  ckeditor5: async ({ filters }) => {
    const kit = globalThis.CKEDITOR;
    const { BlockQuote, ClassicEditor, Essentials, Heading, Link, List, Paragraph, SourceEditing } = kit;
    const editor = await ClassicEditor.create(document.querySelector('textarea'), {
      licenseKey: 'GPL',
      plugins: [
        ...[BlockQuote, Essentials, Heading, Link, List, Paragraph, SourceEditing],
        ...(filters ? [kit.GeneralHtmlSupport] : []),
      ],
      ...(filters ? { htmlSupport: { allow: [{ name: /.*/, attributes: true, classes: true }] } } : {}),
    });
    return {
      source: (html) => {
        editor.setData(html);
        return editor.getData();
      },
      paste: (html) => {
        editor.setData('');
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', html);
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        editor.ui.getEditableElement().dispatchEvent(event);
        return editor.getData();
      },
    };
  },
  quill: async () => {
    const quill = new globalThis.Quill(document.querySelector('div'));
    const through = (html) => {
      quill.setContents([]);
      quill.clipboard.dangerouslyPasteHTML(html);
      return quill.getSemanticHTML();
    };
    return { source: through, paste: through };
  },
  tiptap: async () => {
    const { Editor, StarterKit } = globalThis.tiptap;
    const editor = new Editor({ element: document.querySelector('div'), extensions: [StarterKit] });
    return {
      source: (html) => {
        editor.commands.setContent(html);
        return editor.getHTML();
      },
      paste: (html) => {
        editor.commands.setContent('');
        editor.view.pasteHTML(html);
        return editor.getHTML();
      },
    };
  },
  dompurify: async () => {
    const through = (html) => globalThis.DOMPurify.sanitize(html);
    return { source: through, paste: through };
  },
};

/** `place` is where the builder would say that one pastes. */
const editors = [
  { name: 'TinyMCE', kind: 'tinymce', place: 'tinymce' },
  { name: 'TinyMCE with our lines', kind: 'tinymce', place: 'tinymce', filters: tinyLines() },
  { name: 'CKEditor 5', kind: 'ckeditor5', place: 'ckeditor' },
  { name: 'CKEditor 5 with our lines', kind: 'ckeditor5', place: 'ckeditor', filters: true },
  { name: 'Quill', kind: 'quill', place: 'quill' },
  { name: 'Tiptap', kind: 'tiptap', place: 'tiptap' },
  { name: 'DOMPurify', kind: 'dompurify', place: 'any' },
  { name: 'sanitize-html', kind: 'sanitize-html', place: 'any' },
];

let tiptap;

/** Brings every snippet through an editor, as source and pasted. */
const through = async ({ kind, filters }) => {
  if (kind === 'sanitize-html')
    return pasted.flatMap((one) => ({ ...one, way: 'source', back: sanitizeHtml(one.html) }));
  const context = await browser.newContext();
  try {
    const tab = await context.newPage();
    const outside = [];
    await tab.route('**/*', async (route) => {
      const { hostname, pathname } = new URL(route.request().url());
      if (hostname !== 'editor.example') {
        // A frame inside an editor asks for its page; nothing else may be asked for.
        if (hostname !== 'words.example') outside.push(route.request().url());
        return route.abort();
      }
      if (pathname === '/')
        return route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: '<!doctype html><textarea></textarea><div></div>',
        });
      if (pathname === '/favicon.ico') return route.fulfill({ status: 204 });
      return route.fulfill({ path: module(kind, pathname) });
    });
    await tab.goto('https://editor.example/');
    if (kind === 'tiptap') await tab.addScriptTag({ content: tiptap });
    else await tab.addScriptTag({ url: `https://editor.example/${umd[kind]}` });
    await tab.addScriptTag({ content: `globalThis.setUp = ${setUps[kind]}` });
    const results = await tab.evaluate(
      async ([given, snippets]) => {
        const ways = await globalThis.setUp(given);
        return snippets.map((html) => ({ source: ways.source(html), paste: ways.paste(html) }));
      },
      [{ filters }, pasted.map(({ html }) => html)],
    );
    assert.deepEqual(outside, [], 'requests to elsewhere');
    return pasted.flatMap((one, index) =>
      ['source', 'paste'].map((way) => ({ ...one, way, back: results[index][way] })),
    );
  } finally {
    await context.close();
  }
};

const isWhole = ({ back, widget, options }) => {
  const found = readBack(back, { widgets, base, wanted: { ...widget, options } });
  return found.length > 0 && found.every(({ state }) => state === 'whole');
};

describe('what real editors and sanitisers give back', () => {
  /** @type {Map<string, { editor: string, form: string, way: string, back: string }[]>} */
  const results = new Map();

  before(async () => {
    await start();
    const bundle = await rollup({
      input: 'tiptap',
      plugins: [
        {
          name: 'both',
          resolveId: (id) => (id === 'tiptap' ? id : null),
          load: (id) =>
            id === 'tiptap'
              ? 'export { Editor } from "@tiptap/core"; export { default as StarterKit } from "@tiptap/starter-kit";'
              : null,
        },
        { ...nodeResolve({ browser: true, rootDir: root }) },
      ],
      onwarn() {},
    });
    const { output } = await bundle.generate({ format: 'iife', name: 'tiptap' });
    tiptap = output[0].code;
    for (const editor of editors) results.set(editor.name, await through(editor));
  });
  after(stop);

  for (const editor of editors) {
    test(`${editor.name} keeps what the builder recommends for it`, () => {
      const place = places.find(({ id }) => id === editor.place);
      let checked = 0;
      for (const one of results.get(editor.name)) {
        const { best } = advise(
          { widget: one.widget, options: one.options, place, filtered: !!editor.filters },
          survival,
        );
        if (one.form !== best) continue;
        checked += 1;
        assert.ok(isWhole(one), `${best} of ${one.widget.name}, ${one.way}: ${one.back}`);
      }
      assert.ok(checked >= 20, `${checked} recommended snippets`);
    });
  }

  // The same HTML comes back from many of them: each is looked at once.
  for (const form of ['tag', 'link', 'data', 'frame', 'word'])
    test(`a ${form}: on a host’s page it is the widget, or good words`, async (t) => {
      const distinct = new Map();
      for (const [name, all] of results)
        for (const one of all.filter((each) => each.form === form)) {
          const key = `${one.widget.name} ${one.back}`;
          distinct.set(key, { ...one, from: `${name} (${one.way})` });
        }
      const rounds = Object.values(Object.groupBy(distinct.values(), ({ widget }) => widget.name));
      const most = Math.max(...rounds.map((list) => list.length));
      for (let round = 0; round < most; round += 1)
        await onPage(
          t,
          rounds.flatMap((list) => list[round] ?? []),
        );
    });

  /** What readers get on a host's page, each in a place of its own below what they see at first. */
  const onPage = async (t, list) => {
    const local = `${server.url}/`;
    const places = list.map(
      ({ back }, index) => `<section id="at-${index}"><div>${back.replaceAll(base, local)}</div></section>`,
    );
    const head = `<link rel="stylesheet" href="/dist/co-elements.css"><script type="module" src="/dist/co-elements.js" data-co-links="${local}widgets/"></script>`;
    const markup = page(`<svg width="1" height="3000"></svg>${places.join('\n')}`, { head });
    const { tab, asked, errors } = await open(t, markup);
    await quiet(tab, asked);
    assert.deepEqual(errors, []);
    for (const [index, one] of list.entries()) {
      const { widget, form, options, from, back } = one;
      const at = tab.locator(`#at-${index}`);
      const what = `${form} of ${widget.name} from ${from}: ${back}`;
      const wordsIn = () => at.evaluate((element) => element.innerText.replace(/\s+/g, ' ').trim());
      // Whether a device has a voice to read aloud with takes a while to be known.
      for (let patience = 40; patience && !(await wordsIn()); patience -= 1) await tab.waitForTimeout(100);
      const words = await wordsIn();
      assert.ok(!/<\/?co-|&lt;/.test(words), `no markup to read: ${what}`);
      if (!isWhole(one)) {
        const expected = widget.sample ?? (widget.name === 'term' ? 'the plan' : widget.title);
        const own = expected
          .replace(/<[^>]+>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim()
          .slice(0, 30)
          .trim();
        const links = await at.evaluate((element) => [...element.querySelectorAll('a')].map(({ href }) => href));
        const isWidget = await at.locator(`co-${widget.name} .co-body`).count();
        assert.ok(isWidget || words.includes(own), `good words: ${what} shows "${words.slice(0, 200)}"`);
        for (const href of links.filter((each) => each.includes('/widgets/')))
          for (const [name, value] of options)
            assert.ok(href.includes(name === 'term' ? `/${value}` : `${name}=${value}`), `a good link: ${what}`);
        continue;
      }
      if (form === 'frame') {
        await at.locator('iframe').scrollIntoViewIfNeeded();
        const inside = at.frameLocator('iframe').locator(`co-${widget.name}`);
        await inside.waitFor({ state: 'attached' });
        if (!withPack.includes(widget.name)) await inside.locator('.co-body').waitFor();
        for (const [name, value] of options) assert.equal(await inside.getAttribute(name), value, what);
        continue;
      }
      const element = at.locator(`co-${widget.name}`).first();
      assert.equal(await at.locator(`co-${widget.name}`).count(), 1, `one widget: ${what}`);
      for (const [name, value] of options) assert.equal(await element.getAttribute(name), value, what);
      if (widget.name === 'term') assert.equal(await element.getAttribute('role'), 'button', what);
      else if (widget.hasAddress && !withPack.includes(widget.name))
        assert.ok(await element.locator('.co-body').first().isVisible(), `drawn: ${what}`);
      else assert.ok(words, `words: ${what}`);
    }
  };
});
