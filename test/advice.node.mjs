// The snippet builder's advice and the reading of what came back, without a browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { advise, filterLines, places } from '../site/advice.js';
import { snippet, templateLines } from '../site/snippets.js';
import { readBack } from '../site/survive.js';

const survival = JSON.parse(readFileSync(new URL('../site/survival.json', import.meta.url), 'utf8'));
const base = 'https://words.example/';
const ladder = {
  name: 'ladder',
  title: 'The ladder',
  hasAddress: true,
  options: [{ name: 'current' }, { name: 'aim' }, { name: 'heading-level' }],
};
const quote = { name: 'quote', title: 'A quotation', hasAddress: false, options: [], sample: '<p>Well said.</p>' };
const term = { name: 'term', title: 'A word', hasAddress: false, options: [{ name: 'term' }] };
const toggle = { name: 'easy-read-toggle', title: 'The switch', hasAddress: true, options: [{ name: 'remember' }] };
const place = (id) => places.find((one) => one.id === id);
const options = [['current', 'consulting']];

describe('the advice', () => {
  test('stands on 83 set-ups', () => assert.equal(Object.keys(survival.hosts).length, 83));

  test('names set-ups that were measured, and every content system that was', () => {
    const named = new Set(
      places.flatMap(({ rows, with: filtered = [] }) => [...(rows === 'all' ? [] : rows), ...filtered]),
    );
    for (const row of named) assert.ok(survival.hosts[row], row);
    for (const row of Object.keys(survival.hosts).filter((name) => name.startsWith('▶')))
      assert.ok(named.has(row), row);
  });

  const measured = { tag: 'tag-attrs', data: 'div-data-co', link: 'a-query', word: 'a-inline-term', frame: 'iframe' };
  for (const { id, name, rows } of places)
    for (const widget of [ladder, quote, term, toggle])
      for (const runsScript of [true, false])
        test(`recommends for <co-${widget.name}> only what survives: ${name}${runsScript ? '' : ', without script'}`, () => {
          const { best, forms } = advise({ widget, place: place(id), runsScript }, survival);
          const all = rows === 'all' ? Object.keys(survival.hosts) : rows;
          const survives = (form) => all.every((row) => survival.hosts[row][measured[form]] === 'kept');
          if (best) assert.ok(survives(best), best);
          assert.deepEqual(
            forms.filter((one) => one.survives).map(({ form }) => form),
            forms.map(({ form }) => form).filter(survives),
          );
          // There is always something for a widget that has an address.
          if (widget.hasAddress || widget === term) assert.ok(best);
        });

  test('is a link where the place is not known, and the tag where everything stays', () => {
    assert.equal(advise({ widget: ladder, place: place('any') }, survival).best, 'link');
    assert.equal(advise({ widget: ladder, place: place('drupal-full') }, survival).best, 'tag');
    assert.equal(advise({ widget: ladder, place: place('html') }, survival).best, 'tag');
    assert.equal(advise({ widget: ladder, place: place('html'), runsScript: false }, survival).best, 'frame');
    assert.equal(advise({ widget: term, place: place('any') }, survival).best, 'word');
  });

  test('is the tag where its lines are in the filters', () => {
    for (const id of ['umbraco-13', 'tinymce', 'ckeditor'])
      assert.equal(advise({ widget: ladder, place: place(id), filtered: true }, survival).best, 'tag', id);
  });

  test('knows that only a tag can have what is the web team’s to decide', () => {
    const remember = { widget: toggle, options: [['remember', '']] };
    assert.deepEqual(advise({ ...remember, place: place('any') }, survival).best, undefined);
    assert.deepEqual(advise({ ...remember, place: place('html') }, survival).best, 'tag');
  });

  test('has lines for each kind of filter that a place names, with the widget’s own options', () => {
    const kinds = new Set(places.flatMap(({ filters }) => filters ?? []));
    assert.deepEqual([...kinds].sort(), ['ckeditor', 'drupal', 'tinymce', 'umbraco', 'wordpress']);
    for (const kind of kinds) {
      const { lines } = filterLines(kind, ladder);
      if (kind !== 'ckeditor')
        for (const name of ['co-ladder', 'current', 'heading-level']) assert.ok(lines.includes(name), lines);
    }
  });
});

describe('what there is to paste', () => {
  test('is whole HTML with the options in it', () => {
    const wanted = { widget: ladder, options: [...options, ['aim', 'co-producing']], base };
    assert.equal(
      snippet('link', wanted),
      '<p><a href="https://words.example/widgets/ladder?current=consulting&amp;aim=co-producing">The ladder</a></p>',
    );
    assert.equal(
      snippet('data', { ...wanted, options }),
      '<div data-co="ladder" data-co-current="consulting"><p><a href="https://words.example/widgets/ladder?current=consulting">The ladder</a></p></div>',
    );
    assert.equal(snippet('tag', { widget: quote, base }), '<co-quote><p>Well said.</p></co-quote>');
    assert.equal(
      snippet('word', { widget: term, options: [['term', 'ehc-plan']], base, text: 'the plan' }),
      '<a href="https://words.example/widgets/words/ehc-plan">the plan</a>',
    );
    assert.match(
      snippet('frame', wanted),
      /embed\.html\?widget=ladder&amp;current=consulting&amp;aim=co-producing" title="The ladder"/,
    );
  });

  test('never lets words out of their place', () => {
    const hostile = { ...ladder, title: '"><script>' };
    for (const form of ['tag', 'data', 'link', 'frame'])
      assert.ok(!snippet(form, { widget: hostile, options: [['current', '"><b>']], base }).includes('<script>'));
  });

  test('for a template lists the gallery’s address', () => {
    assert.match(
      templateLines(base),
      /co-elements\.js" data-co-links="https:\/\/words\.example\/widgets\/"><\/script>/,
    );
  });
});

describe('what came back', () => {
  const known = { widgets: [ladder, quote, term, toggle], base, wanted: { ...ladder, options } };
  const link = 'https://words.example/widgets/ladder?current=consulting';
  const cases = [
    ['a link as it was', `<p><a href="${link}">The ladder</a></p>`, 'whole', /stands alone.*current consulting/],
    [
      'a link that the editor decorated',
      `<div><span><a href="${link}" target="_blank" rel="noopener"><b>The ladder</b></a><br></span></div>`,
      'whole',
      /stands alone/,
    ],
    ['a link among other words', `<p>See <a href="${link}">the ladder</a>.</p>`, 'changed', /paragraph of its own/],
    [
      'a link without its options',
      '<p><a href="https://words.example/widgets/ladder">The ladder</a></p>',
      'changed',
      /without “current”/,
    ],
    [
      'a link without its host',
      '<p><a href="../widgets/ladder?current=consulting">The ladder</a></p>',
      'changed',
      /whole address/,
    ],
    [
      'a link through a checking service',
      `<p><a href="https://safe.example/?url=${encodeURIComponent(link)}&data=1">x</a></p>`,
      'changed',
      /through safe\.example/,
    ],
    [
      'a link to a widget that there is not',
      '<p><a href="https://words.example/widgets/leader">x</a></p>',
      'lost',
      /no such widget/,
    ],
    [
      'a link on a word',
      '<p>Your <a href="https://words.example/widgets/words/ehc-plan">plan</a> is yours.</p>',
      'whole',
      /explained where it stands/,
    ],
    ['a tag as it was', '<co-ladder current="consulting"><p>Seven steps.</p></co-ladder>', 'whole', /words inside/],
    ['a tag without its options', '<co-ladder><p>Seven steps.</p></co-ladder>', 'changed', /without “current”/],
    ['an empty tag', '<co-ladder current="consulting"></co-ladder>', 'whole', /empty/],
    [
      'a tag with an option that does nothing',
      '<co-ladder current="consulting" colour="red">x</co-ladder>',
      'whole',
      /“colour” is not one of its options/,
    ],
    ['a tag as text', '<p>&lt;co-ladder current="consulting"&gt;</p>', 'lost', /came out as text/],
    [
      'a mark as it was',
      '<div data-co="ladder" data-co-current="consulting"><p>Seven steps.</p></div>',
      'whole',
      /marked element is whole/,
    ],
    ['a mark without its options', '<div data-co="ladder"><p>Seven steps.</p></div>', 'changed', /without “current”/],
    [
      'a frame as it was',
      `<iframe src="${base}dist/embed.html?widget=ladder&amp;current=consulting" title="The ladder" height="600" sandbox="allow-scripts"></iframe>`,
      'whole',
      /frame is whole/,
    ],
    [
      'a frame that may not run script',
      `<iframe src="${base}dist/embed.html?widget=ladder&amp;current=consulting" title="The ladder" height="600" sandbox></iframe>`,
      'changed',
      /no script run/,
    ],
    ['a frame without its address', '<iframe title="The ladder"></iframe>', 'lost', /address is gone/],
    ['only the words', '<p>The ladder</p>', 'lost', /Only words are left/],
    ['nothing', '', 'lost', /Nothing is left/],
    [
      'a script in the words',
      `<p><a href="${link}">The ladder</a></p><script src="${base}dist/co-elements.js"></script>`,
      'changed',
      /template/,
    ],
  ];
  for (const [name, html, state, says] of cases)
    test(`is told: ${name}`, () => {
      const found = readBack(html, known);
      const one = found.find((each) => each.state === state && says.test(each.says));
      assert.ok(one, JSON.stringify(found));
      // What to paste instead can be made of it.
      if (state !== 'whole' && /ladder/.test(html) && !/leader|script>/.test(html))
        assert.deepEqual([one.name, one.options], ['ladder', options]);
    });

  test('is read one by one, in the order of the page', () => {
    const html = `<p><a href="${link}">The ladder</a></p><co-quote><p>Well said.</p></co-quote><p>&lt;co-ladder&gt;</p>`;
    assert.deepEqual(
      readBack(html, known).map(({ state, name }) => [state, name]),
      [
        ['whole', 'ladder'],
        ['whole', 'quote'],
        ['lost', 'ladder'],
      ],
    );
  });
});
