import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { rooms } from 'virtual:rooms';
import { put, settled } from './support.js';

/** Rooms around an author's own words: those words are the host's and keep the host's look. */
const wrapping = ['card', 'content', 'easy-read', 'quote', 'term', 'video'];
/** A host's article that floats takes room from what stands beside it, as on any page: the widget stands below it. */
const below = '<div style="all: initial; display: block; clear: both"></div>';

/** The first example of each room: the others differ in words, not in rules. */
const drawn = rooms
  .filter(({ name, fixtures }) => !wrapping.includes(name) && fixtures.length)
  .map(({ name, fixtures: [first] }) => ({
    name,
    fixtures: [{ ...first!, html: first!.html.replace('</article><co-', `</article>${below}<co-`) }],
  }));

/** Each room holds the next two and is held by the two before it: all pairs would take an hour. */
const heldBy = (outer: string) => {
  const at = drawn.findIndex(({ name }) => name === outer);
  return [1, 2].map((step) => drawn[(at + step) % drawn.length]!);
};

/** Ugly on purpose, heavy on purpose, and never `!important`: nothing of it may reach a widget. */
const everything = `
  margin: 7px; padding: 9px; border: 3px dashed; outline: 2px dotted; background: gold; box-shadow: 0 0 9px; opacity: .6;
  font: italic small-caps 900 11px/3 Impact; letter-spacing: 3px; word-spacing: 9px; text-transform: uppercase;
  text-indent: 2em; text-align: right; text-decoration: line-through wavy; text-shadow: 1px 1px; white-space: pre;
  hyphens: auto; float: left; position: relative; inset: 3px; transform: rotate(2deg); filter: sepia(1); columns: 2;
  max-width: 90px; min-height: 60px; box-sizing: border-box; list-style: square inside; cursor: help; overflow: hidden;
  border-radius: 9px; vertical-align: super; quotes: "<" ">"; tab-size: 2; animation: none 3s; transition: all 0s 1s;
  border-collapse: collapse; border-spacing: 4px; caption-side: bottom; accent-color: lime; appearance: none; z-index: 3;
  color: lime; clip-path: inset(2px); text-wrap: nowrap; user-select: none; caret-color: red; font-feature-settings: "smcp"`;
const page = `
  #page #main *, #page #main *::before, #page #main *::after { ${everything} }
  #page #main p, #page #main ul, #page #main ol, #page #main li, #page #main dl, #page #main dt, #page #main dd,
  #page #main h2, #page #main h3, #page #main h4, #page #main button, #page #main input, #page #main label,
  #page #main fieldset, #page #main legend, #page #main details, #page #main summary, #page #main table, #page #main th,
  #page #main td, #page #main a, #page #main nav, #page #main img, #page #main strong, #page #main span { ${everything} }
  #main p:hover, #main .x.x.x, #main li:nth-child(n), #main [class] { display: inline-grid; visibility: hidden }
  #main li::before { content: "x" } #main a[href]::after { content: " (" attr(href) ")" } #main p:empty { display: none }
  #main ::marker { color: red; content: "- " } #main ::placeholder { color: red; opacity: .1 }
  #main svg { fill: red; width: 9px } #main img { max-width: 100%; height: auto; display: block; border: 3px solid }
  #main :focus-visible { outline: none }`;

const hosts: Record<string, string> = {
  'NHS.UK': '/node_modules/nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css',
  'GOV.UK': '/node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css',
  Bootstrap: '/node_modules/bootstrap/dist/css/bootstrap.css',
  'Tailwind’s preflight': '/node_modules/tailwindcss/preflight.css',
  'a page full of ids': `data:text/css,${encodeURIComponent(page)}`,
};

/** Runs with a style sheet of the host on the page. */
const under = async <T>(href: string, run: () => Promise<T>): Promise<T> => {
  const link = document.createElement('link');
  const loaded = new Promise((resolve, reject) => Object.assign(link, { onload: resolve, onerror: reject }));
  Object.assign(link, { rel: 'stylesheet', href });
  document.head.append(link);
  await loaded;
  try {
    return await run();
  } finally {
    link.remove();
  }
};
const css = (text: string) => `data:text/css,${encodeURIComponent(text)}`;

interface Box {
  width: number;
  words?: 'plain' | 'easy';
  size?: string;
}

/** Markup in a place of fixed width, family and colour: those are the host's to give, and would move everything. */
const place = (markup: string, { width, words = 'plain', size = '18px' }: Box) =>
  put(`<div id="page" data-co-words="${words}"><div id="main" class="govuk-body nhsuk-width-container container">
    <div id="box" style="all: initial !important; display: block !important; position: relative !important; inset: auto !important; width: ${width}px !important;
      font-family: monospace !important; color: #123 !important; font-size: ${size} !important;
      ${['letter-spacing', 'word-spacing', 'text-align', 'text-transform', 'text-indent', 'line-height', 'white-space', 'list-style', 'hyphens', 'cursor', 'font-style', 'font-weight', 'quotes'].map((name) => `${name}: inherit !important`).join(';')}">
      ${markup}</div></div></div>`);

const labelOf = (element: Element) =>
  `${element.localName}.${(element.getAttribute('class') ?? '').trim().replace(/\s+/g, '.')}`;

/** A widget and what is in it, at most two of a kind: a glossary holds 208 entries of the same make. */
const elementsOf = (widget: Element) => {
  const seen = new Map<string, number>();
  return [widget, ...widget.querySelectorAll('*')].filter((element) => {
    // A link where the page shows what it leads to, else a name: that depends on what else is on the page.
    if (element.matches('.co-more-body :is(.co-link, strong)')) return false;
    // Hosts hide what is hidden with !important; nobody sees it either way.
    if (element.matches('[hidden], [hidden] *')) return false;
    const label = labelOf(element);
    seen.set(label, (seen.get(label) ?? 0) + 1);
    return seen.get(label)! <= 2;
  });
};

/** What a host's rule can do to the inside of an inline picture; the rest has no effect there. */
const painted = /^(fill|stroke|opacity|transform|d$|visibility|filter|clip-path|mask|vector-effect|animation|marker-)/;
/** Where what nobody sees stands in the page: that is counted from the host's boxes. */
const placed = /^(inset|top|right|bottom|left)/;

type Styles = Map<string, string>;

/** Of a part that a rule must first bring into being, what tells whether one did. */
const parts: [pseudo: string, of: string, names: string[]][] = [
  ['::marker', 'li', ['color', 'content', 'font-size']],
  ['::placeholder', 'input', ['color', 'opacity']],
  ['::backdrop', '[popover]', ['background-color', 'display']],
];

let names: string[] | undefined;

const stylesOf = (element: Element, pseudo = '', only?: string[]): Styles => {
  const style = getComputedStyle(element, pseudo);
  names ??= [...style].filter((name) => !name.startsWith('--'));
  const own = element.matches('svg *') ? names.filter((name) => painted.test(name)) : names;
  const wanted = only ?? (element.matches('.co-hidden') ? own.filter((name) => !placed.test(name)) : own);
  return new Map(wanted.map((name) => [name, valueOf(style, name)]));
};

/** Follows the colour and size of the host's text where it should; a hundredth of a pixel is the engine's own affair. */
const valueOf = (style: CSSStyleDeclaration, name: string) => {
  const value = style
    .getPropertyValue(name)
    .replace(/\d+\.\d+(?=px)/g, (pixels) => String(Number(Number(pixels).toFixed(1))));
  if (name === 'text-decoration-color' && value === style.color) return 'the text’s own colour';
  if (name === 'text-underline-offset' && value.endsWith('px'))
    return `${(parseFloat(value) / parseFloat(style.fontSize)).toFixed(2)} em`;
  return value;
};

const drawnPart = (element: Element, pseudo: string) =>
  stylesOf(
    element,
    pseudo,
    ['none', 'normal'].includes(getComputedStyle(element, pseudo).content) ? ['content'] : undefined,
  );

const look = (elements: Element[]) =>
  elements.flatMap((element) => {
    const label = labelOf(element);
    return [
      { label, styles: stylesOf(element) },
      ...['::before', '::after'].map((pseudo) => ({ label: label + pseudo, styles: drawnPart(element, pseudo) })),
      ...parts
        .filter(([, of]) => element.matches(of))
        .map(([pseudo, , only]) => ({ label: label + pseudo, styles: stylesOf(element, pseudo, only) })),
    ];
  });
type Look = ReturnType<typeof look>;

const differences = (before: Look, after: Look) => {
  if (before.length !== after.length) return [`${before.length} boxes became ${after.length}`];
  return before.flatMap(({ label, styles }, at) =>
    [...styles].flatMap(([name, value]) => {
      const now = after[at]!.styles.get(name);
      return now === value ? [] : [`${label} { ${name}: ${value} } became ${now}`];
    }),
  );
};

const readable = (list: string[]) => list.slice(0, 40);

/** Drawn afresh, looked at, and taken away again. */
const lookAt = async (tag: string, markup: string, box: Box) => {
  const region = await place(markup, box);
  await settled(region);
  const found = look(
    [...region.querySelectorAll(tag)].filter((widget) => !widget.parentElement!.closest(tag)).flatMap(elementsOf),
  );
  region.remove();
  return found;
};

/** What a term has of its own; the rest of it is the host's. */
const underline = /^(text-decoration|text-underline-offset|cursor)/;
/** What the furniture of a wrapping element has of its own; what its author's words inherit passes through it. */
const furniture =
  /^(display|position|box-sizing|margin|padding|border-(?!collapse|spacing)|background|flex|gap|align|justify|float|opacity|transform|filter|overflow|box-shadow|inset|(min|max)-|width|height|inline-size|block-size|outline)/;

const pick = (found: Look, names: RegExp): Look =>
  found.map(({ label, styles }) => ({ label, styles: new Map([...styles].filter(([name]) => names.test(name))) }));

before(() => Promise.all(rooms.map(({ define }) => define())));

const boxes: Box[] = [
  { width: 1200, words: 'plain' },
  { width: 400, words: 'easy' },
];

for (const { name, fixtures } of drawn) {
  describe(`co-${name} under a host’s style sheet`, () => {
    for (const fixture of fixtures) {
      for (const box of boxes) {
        describe(`“${fixture.name}” in ${box.words} words, ${box.width} px wide`, () => {
          let bare: Look;
          before(async () => (bare = await lookAt(`co-${name}`, fixture.html, box)));

          // Two of the sheets have rules for every element: those are tried in both ways.
          const tried = Object.entries(hosts).slice(box.words === 'plain' ? 0 : 3);
          for (const [host, href] of tried) {
            it(`looks under ${host} as it looks on a bare page`, async () => {
              const hosted = await under(href, () => lookAt(`co-${name}`, fixture.html, box));
              expect(readable(differences(bare, hosted))).to.deep.equal([]);
            });
          }
        });
      }

      it(`“${fixture.name}” looks the same where the root's text is 62.5 % and the page's 1.6rem`, async () => {
        const box: Box = { width: 1200, size: '1rem' };
        const bare = await lookAt(`co-${name}`, fixture.html, box);
        const small = await under(css('html { font-size: 62.5% }'), () =>
          lookAt(`co-${name}`, fixture.html, { ...box, size: '1.6rem' }),
        );
        expect(readable(differences(bare, small))).to.deep.equal([]);
      });

      it(`“${fixture.name}” has no text under 16 px, whatever the host's size`, async () => {
        await under(css('html { font-size: 62.5% }'), async () => {
          for (const words of ['plain', 'easy'] as const) {
            const region = await place(fixture.html, { width: 700, size: '1rem', words });
            const small = textsOf(region.querySelectorAll(`co-${name}`))
              .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 16)
              .map((element) => `${labelOf(element)}: ${getComputedStyle(element).fontSize}`);
            expect([...new Set(small)]).to.deep.equal([]);
          }
        });
      });

      it(`“${fixture.name}” lets a reader's own letter spacing reach every text`, async () => {
        await under(css('* { letter-spacing: .12em !important }'), async () => {
          const region = await place(fixture.html, { width: 700 });
          const missed = textsOf(region.querySelectorAll(`co-${name}`)).filter((element) => {
            const { letterSpacing, fontSize } = getComputedStyle(element);
            return Math.abs(parseFloat(letterSpacing) - parseFloat(fontSize) * 0.12) > 0.1;
          });
          expect([...new Set(missed.map(labelOf))]).to.deep.equal([]);
        });
      });
    }
  });
}

/** Elements with words of their own. */
const textsOf = (widgets: Iterable<Element>) =>
  [...widgets].flatMap((widget) =>
    [...widget.querySelectorAll('*')].filter((element) =>
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim()),
    ),
  );

// A pointer that another test left behind would lie on a word, which then looks as it does under the pointer.
before(() => sendMouse({ type: 'move', position: [0, 0] }));

describe('elements around an author’s own words', () => {
  const term = '<p>Ask about an <co-term>EHCP</co-term> first.</p>';
  const card = '<co-card picture="meeting"><h3>Coffee morning</h3><p>Every Monday.</p></co-card>';
  const box: Box = { width: 700 };

  const termLook = async (markup: string) => pick(await lookAt('co-term', markup, box), underline);
  const cardLook = async (markup: string) => {
    const region = await place(markup, box);
    await settled(region);
    const found = look([...region.querySelector('co-card')!.shadowRoot!.querySelectorAll('*')]);
    region.remove();
    return pick(found, furniture);
  };

  for (const [host, href] of Object.entries(hosts)) {
    it(`co-term keeps its underline under ${host}`, async () => {
      const bare = await termLook(term);
      expect(bare[0]!.styles.get('text-decoration-style')).to.equal('dotted');
      expect(readable(differences(bare, await under(href, () => termLook(term))))).to.deep.equal([]);
    });

    it(`co-card keeps its furniture under ${host}`, async () => {
      const fixed = card
        .replace('<h3>', '<h3 style="all: initial; display: block">')
        .replace('<p>', '<p style="all: initial; display: block">')
        .replace('<co-card', '<co-card style="all: initial; display: block; color: #123; font-size: 18px"');
      const bare = await cardLook(fixed);
      expect(bare.length).to.be.greaterThan(3);
      expect(readable(differences(bare, await under(href, () => cardLook(fixed))))).to.deep.equal([]);
    });
  }

  it('co-card leaves the author’s words to the host', async () => {
    await under(css('#main p { color: rgb(200, 0, 0); margin: 30px }'), async () => {
      const region = await place(`<co-card><h3>A</h3><p>B</p><p>C</p></co-card>`, box);
      const { color, marginTop } = getComputedStyle(region.querySelector('co-card p')!);
      expect([color, marginTop]).to.deep.equal(['rgb(200, 0, 0)', '30px']);
    });
  });

  it('co-term inside an author’s co-card looks as it does alone', async () => {
    const alone = await termLook(term);
    expect(differences(alone, await termLook(`<co-card>${term}</co-card>`))).to.deep.equal([]);
  });
});

describe('the definition panel', () => {
  const panelLook = async () => {
    const { size, family } = { size: document.body.style.fontSize, family: document.body.style.fontFamily };
    document.body.style.cssText =
      'font: 18px monospace !important; color: #123 !important; line-height: 1.5 !important; margin: 8px !important';
    document.body.id = 'page';
    const region = await put(
      '<div id="box" style="all: initial; position: fixed; inset: 40px auto auto 40px; font: 18px monospace"><co-term>EHCP</co-term></div>',
    );
    try {
      region.querySelector('co-term')!.click();
      const panel = () => document.querySelector<HTMLElement>('co-definition:popover-open');
      for (let wait = 0; wait < 100 && !panel(); wait++) await new Promise((resolve) => setTimeout(resolve, 20));
      await Promise.allSettled(
        panel()!
          .getAnimations()
          .map(({ finished }) => finished),
      );
      return look(elementsOf(panel()!));
    } finally {
      region.querySelector('co-term')!.click();
      region.remove();
      document.querySelector('co-definition')?.remove();
      document.body.removeAttribute('style');
      document.body.removeAttribute('id');
      Object.assign(document.body.style, { fontSize: size, fontFamily: family });
    }
  };
  const heavy = page
    .replaceAll('#page #main', '#page')
    .replaceAll('#main', '#page')
    .replaceAll('#page *', '#page co-definition, #page co-definition *');

  for (const [host, href] of Object.entries({ ...hosts, 'a page full of ids': css(heavy) })) {
    it(`looks under ${host} as it looks on a bare page`, async () => {
      const bare = await panelLook();
      expect(readable(differences(bare, await under(href, panelLook)))).to.deep.equal([]);
    });
  }
});

describe('rooms inside each other', () => {
  const first = (name: string, style: string) =>
    rooms
      .find((room) => room.name === name)!
      .fixtures[0]!.html.replace(/^<([\w-]+)/, `<$1 style="inline-size: ${style}"`);

  const sheets = () => [...document.adoptedStyleSheets];
  /** Chromium keeps the old order where the same sheets are only given in another one. */
  const adoptAfresh = (list: CSSStyleSheet[]) => {
    document.adoptedStyleSheets = [];
    void getComputedStyle(document.body).color;
    document.adoptedStyleSheets = list;
  };
  const alone = new Map<string, Look>();
  let order: CSSStyleSheet[];

  before(async () => {
    for (const { name } of drawn) alone.set(name, await lookAt(`co-${name}`, first(name, '600px'), { width: 700 }));
    order = sheets();
  });
  afterEach(() => adoptAfresh(order));

  it('co-ladder inside an author’s co-card looks as it does alone', async () => {
    const inside = await lookAt('co-ladder', `<co-card>${first('ladder', '600px')}</co-card>`, { width: 700 });
    expect(readable(differences(alone.get('ladder')!, inside))).to.deep.equal([]);
  });

  for (const which of ['one order of style sheets', 'the other order']) {
    for (const { name: outer } of drawn) {
      it(`what stands inside co-${outer}’s drawn words looks as it does alone, in ${which}`, async () => {
        if (which === 'the other order') adoptAfresh(sheets().reverse());
        const found: string[] = [];
        for (const { name: inner } of heldBy(outer)) {
          const region = await place(first(outer, '700px'), { width: 700 });
          const home = region.querySelector(`co-${outer} .co-body`)!;
          home.insertAdjacentHTML(
            'beforeend',
            // In the page's language, whatever the outer one's.
            `<div lang="en" style="position: relative"><div></div>${first(inner, '600px')}<div></div></div>`,
          );
          await settled(region);
          const inside = look(elementsOf(home.querySelector(`co-${inner}`)!));
          region.remove();
          found.push(...differences(alone.get(inner)!, inside).map((line) => `${inner} in ${outer}: ${line}`));
        }
        expect(readable(found)).to.deep.equal([]);
      });
    }
  }
});

describe('these tests', () => {
  const markup = '<co-ladder></co-ladder>';
  const box: Box = { width: 700 };

  it('see a rule that does get in, because its host marked it important', async () => {
    const bare = await lookAt('co-ladder', markup, box);
    const hosted = await under(css('.co-heading { margin-top: 40px !important }'), () =>
      lookAt('co-ladder', markup, box),
    );
    expect(
      differences(bare, hosted).some((line) => line.includes('co-heading { margin-top: 0px } became 40px')),
    ).to.equal(true);
  });

  it('see what the heavy page does to the same words without a widget around them', async () => {
    const region = await place(markup, box);
    const words = region.querySelector('co-ladder')!.innerHTML;
    const loose = `<div class="loose">${words}</div>`;
    const bare = await lookAt('.loose', loose, box);
    const hosted = await under(hosts['a page full of ids']!, () => lookAt('.loose', loose, box));
    expect(differences(bare, hosted).length).to.be.greaterThan(500);
  });

  it('see a selector of an outer room that names a bare element', async () => {
    const alone = await lookAt('co-ladder', markup, box);
    const reaching = css('co-card:not(#co#co#co#co) p { margin: 3px }');
    const inside = await under(reaching, () => lookAt('co-ladder', `<co-card>${markup}</co-card>`, box));
    expect(differences(alone, inside).some((line) => line.includes('margin'))).to.equal(true);
  });
});
