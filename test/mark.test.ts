import { expect } from '@open-wc/testing';
import glossary from '../src/content/modules/glossary.js';
import { findTerms } from '../src/glossary/find.js';
import { markPage, paintMarks, type Mark, type MarkOptions } from '../src/glossary/mark.js';
import { startsOf } from '../src/glossary/starts.js';
import { until } from './reader.js';

const terms = glossary.terms.filter(({ off }) => !off).map((term) => ({ ...term, starts: startsOf(term.match) }));
const pages = ['council', 'nhs-trust', 'school', 'news', 'guidance', 'college', 'library', 'swimming'];

/** A host's page as it is: its labels are taken off, and where they stood is kept. */
const load = async (name: string) => {
  const source = await (await fetch(`/test/fixtures/pages/${name}.html`)).text();
  const labels = /\[\[([^|\]]+)\|([^\]]*)\]\]|\{\{([^}]*)\}\}/g;
  const page = new DOMParser().parseFromString(source.replace(labels, '$2$3'), 'text/html');
  const labelled = new DOMParser().parseFromString(source, 'text/html');
  // Labels may stand around other tags, so they are counted in the text of the whole page.
  let taken = 0;
  const wanted: string[] = [];
  const traps: number[] = [];
  for (const { 0: whole, 1: id, 2: words = '', 3: trap, index } of labelled.body.textContent.matchAll(labels)) {
    const start = index - taken;
    if (id) wanted.push(`${id} ${start} ${squeeze(words)}`);
    else traps.push(start);
    taken += whole.length - (id ? words : trap).length;
  }
  return { page, wanted, traps };
};

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The place of a mark in the text of the page. */
const placeOf = (body: Element, { id, ...range }: Mark) => {
  const before = new Range();
  before.setStart(body, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const words = new Range();
  words.setStart(range.startContainer, range.startOffset);
  words.setEnd(range.endContainer, range.endOffset);
  return `${id} ${before.cloneContents().textContent.length} ${squeeze(words.toString())}`;
};

const marked = (root: Element, options: Partial<MarkOptions> = {}) =>
  new Promise<Mark[]>((resolve) => {
    const stop = markPage(root, {
      terms,
      ...options,
      onChange: (found) => {
        stop();
        resolve(found);
      },
    });
  });

describe('marking the jargon of a page', () => {
  let [right, found, expected, traps] = [0, 0, 0, 0];

  for (const name of pages)
    it(`finds what people labelled on the page “${name}”, and nothing else`, async () => {
      const { page, wanted, traps: own } = await load(name);
      // A stray label would be a word of the page.
      expect(page.body.textContent).not.to.match(/\[\[|\{\{/);
      const got = (await marked(page.body, { uses: 'all' })).map((mark) => placeOf(page.body, mark));
      right += got.filter((one) => wanted.includes(one)).length;
      found += got.length;
      expected += wanted.length;
      traps += own.length;
      expect(got).to.deep.equal(wanted);
    });

  after(() => {
    console.log(
      `Labelled pages: precision ${((right / found) * 100).toFixed(1)} % of ${found}, recall ${((right / expected) * 100).toFixed(1)} % of ${expected}, ${traps} traps`,
    );
    expect(traps).to.be.at.least(60);
  });

  it('touches nothing of the page', async () => {
    const { page } = await load('council');
    const before = page.body.outerHTML;
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(page, { subtree: true, childList: true, characterData: true, attributes: true });
    await marked(page.body);
    await Promise.resolve();
    expect(changes).to.deep.equal([]);
    expect(page.body.outerHTML).to.equal(before);
  });

  it('marks the first use in each section, which begins with a heading', async () => {
    const region = document.createElement('div');
    region.innerHTML = `<p>An EHC plan. The EHC plan.</p><h2>More</h2><p>Your EHC plan.</p><section><p>An EHCP.</p></section>`;
    const words = (found: Mark[]) => found.map(({ startContainer }) => startContainer.data);
    expect(words(await marked(region))).to.deep.equal(['An EHC plan. The EHC plan.', 'Your EHC plan.', 'An EHCP.']);
    expect((await marked(region, { uses: 'all' })).length).to.equal(4);
  });

  it('sees what is added, changed and taken away, also while the page is never at rest', async () => {
    const region = document.createElement('div');
    region.innerHTML = '<p>A plan.</p>';
    document.body.append(region);
    let ids: string[] = [];
    const stop = markPage(region, { terms, onChange: (found) => (ids = found.map(({ id }) => id)) });
    const writing = setInterval(
      () => (region.dataset.at = region.lastChild!.textContent = String(performance.now())),
      20,
    );
    region.append(document.createTextNode(''));
    region.querySelector('p')!.firstChild!.nodeValue = 'An EHC plan.';
    await until(() => ids.join() === 'ehc-plan', 'the changed words');
    region.querySelector('p')!.insertAdjacentHTML('afterend', '<p>Ask SENDIASS.</p>');
    await until(() => ids.join() === 'ehc-plan,sendiass', 'the added words');
    region.querySelector('p')!.remove();
    await until(() => ids.join() === 'sendiass', 'the words that are gone');
    clearInterval(writing);
    stop();
    region.querySelector('p')!.textContent = 'The NHS.';
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(ids.join()).to.equal('sendiass');
    region.remove();
  });

  it('marks a long page rightly that changes at every turn', async () => {
    const region = document.createElement('div');
    for (let i = 0; i < 4000; i += 1) {
      const paragraph = document.createElement('p');
      paragraph.textContent = `${'Some words. '.repeat(i % 9)}The Local Offer tells you what there is.`;
      region.append(paragraph);
    }
    // As what the host does in its turns.
    const page = globalThis as { scheduler?: { yield?: () => Promise<void> } };
    const { scheduler } = page;
    const own = scheduler ?? (page.scheduler = {});
    own.yield = async () => {
      region.children[region.childElementCount - 100].remove();
      await new Promise((resolve) => setTimeout(resolve));
    };
    const found = await marked(region, { uses: 'all' });
    delete own.yield;
    if (!scheduler) delete page.scheduler;
    const words = found.map(({ startContainer, startOffset, endOffset }) =>
      startContainer.data.slice(startOffset, endOffset),
    );
    expect(words.length).to.be.above(region.childElementCount - 1);
    expect([...new Set(words)]).to.deep.equal(['Local Offer']);
  });

  it('leaves out what it is told to', async () => {
    const region = document.createElement('div');
    region.innerHTML = '<p class="small-print">SENDIASS</p><p>Ask the NHS.</p>';
    expect((await marked(region, { skip: '.small-print' })).map(({ id }) => id)).to.deep.equal(['nhs']);
  });

  it('goes by the paragraph: nothing is found across two, and initials need another term in their own', async () => {
    const pages = async (html: string) => {
      const region = document.createElement('div');
      region.innerHTML = html;
      return (await marked(region)).map(({ id }) => id);
    };
    const [initials] = terms.filter(({ ambiguous }) => ambiguous);
    const name = initials.term;
    expect(await pages(`<p>${name} here</p><p>Ask SENDIASS</p>`)).to.deep.equal(['sendiass']);
    expect(await pages(`<p>${name} here. Ask SENDIASS</p>`)).to.deep.equal([initials.id, 'sendiass']);
    expect(await pages('<p>The local</p><p>offer is new</p>')).to.deep.equal([]);
    expect(await pages('<p>The Local<br>Offer is new</p>')).to.deep.equal(['local-offer']);
  });

  it('reads any white space between two words of a term', async () => {
    const region = document.createElement('p');
    region.textContent =
      'Easy\n      read, easy\xa0 read, easy\u2011read, high\n\tquality teaching and the Local\n  Offer';
    const ids = (await marked(region, { uses: 'all', terms: glossary.terms })).map(({ id }) => id);
    expect(ids).to.deep.equal(['easy-read', 'easy-read', 'easy-read', 'qft', 'local-offer']);
    const starting = glossary.terms.map((term) => ({ ...term, starts: startsOf(term.match) }));
    expect((await marked(region, { uses: 'all', terms: starting })).map(({ id }) => id)).to.deep.equal(ids);
  });

  it('tells where a word begins and ends by letters with accents and of other alphabets as well', async () => {
    const words = async (match: string[], text: string) => {
      const region = document.createElement('p');
      region.textContent = text;
      const own = match.map((source) => ({ id: source, match: [source], starts: startsOf([source]) }));
      return (await marked(region, { uses: 'all', terms: own })).map(
        ({ startContainer, startOffset, endOffset }) =>
          `${startOffset} ${startContainer.data.slice(startOffset, endOffset)}`,
      );
    };
    // A plan, and words that only begin or end as one.
    expect(await words(['plan'], 'éplan, planè, žplan, płan, xplan, plan_b, planétaire; plan')).to.deep.equal([
      '54 plan',
    ]);
    // Words with the same first letters before another, one of them a single letter.
    const long = [
      'coopération avec',
      'cooperation avec',
      'coopérant avec',
      'Coopé avec',
      'A level',
      'A-levels',
      'supported work',
    ];
    expect(await words(long, 'coopération avec, cooperation-avec, coopérations avec')).to.deep.equal([
      '0 coopération avec',
      '18 cooperation-avec',
    ]);
    expect(
      await words(long, 'Coopé\n avec; coopérant avec; A level, A\xa0levels, BA level; unsupported work'),
    ).to.deep.equal(['0 Coopé\n avec', '13 coopérant avec', '29 A level', '38 A\xa0levels']);
    expect(await words(['école', 'plan'], 'préécole, l’école, écoles, éplan: plan')).to.deep.equal([
      '12 école',
      '34 plan',
    ]);
    expect(
      await words(['план(и|у)?', 'планування дій'], 'план, плани, планування дій, планування; Уплан'),
    ).to.deep.equal(['0 план', '6 плани', '13 планування дій']);
    // Many words before the same one, with and without one that has an accent.
    const many = 'safe sage salt sand save seal seat self ship shop size'.split(' ').map((word) => `${word} plan`);
    const text = 'A shop plan, ship-plan, safe\n plan, sécurité plan; safer plan, self, plan, sand (plan)';
    const plain = ['2 shop plan', '13 ship-plan', '24 safe\n plan'];
    expect(await words(many, text)).to.deep.equal(plain);
    expect(await words([...many, 'sécurité plan'], text)).to.deep.equal([...plain, '36 sécurité plan']);
    expect(await words(['Nº', '1ª clase'], 'Nº 5, 1ª clase, Nºs')).to.deep.equal(['0 Nº', '6 1ª clase']);
    // Where words stand without spaces they are found within them.
    expect(await words(['教育'], '特殊教育计划')).to.deep.equal(['2 教育']);
  });

  it('takes initials among words of capitals for one of them, and elsewhere for initials, in other alphabets as well', async () => {
    const words = async (text: string) => {
      const region = document.createElement('p');
      region.textContent = text;
      return (await marked(region, { uses: 'all' })).map(({ id }) => id).join();
    };
    for (const line of ['PLEASE SEND THIS FORM', 'PROSZĘ SEND IT', 'Yes: PLEASE, SEND ours'])
      expect(await words(line), line).to.equal('');
    for (const line of [
      'Help with SEND This year',
      'Część SEND miłość',
      'Потрібен план SEND UK',
      'Myśl-SEND',
      'UK SEND news',
    ])
      expect(await words(line), line).to.equal('send');
    for (const line of ['SEND@council.example', 'x-SEND', 'é-SEND', 'www.council.example/SEND', 'www.SEND.example'])
      expect(await words(`Write to ${line} or ring`), line).to.equal('');
    expect(await words('This is for SEND. It is e.g. SEND, etc.')).to.equal('send,send');
  });

  it('takes no longer for a text without spaces than for one with them', () => {
    const many = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `s${letter}hool number`);
    const own = many.map((name) => ({ id: name, match: [name], starts: startsOf([name]) }));
    const text = 'support.school.plans.'.repeat(5000);
    const lasts = (words: string) => {
      const times = [1, 2, 3].map(() => {
        const begun = performance.now();
        expect(findTerms(words, own)).to.deep.equal([]);
        return performance.now() - begun;
      });
      // Whatever else a machine does only makes it longer.
      return Math.min(...times);
    };
    expect(lasts(text)).to.be.below(10 * lasts(text.replaceAll('.', ' ')) + 50);
  });

  it('leaves out a heading that says nothing but terms', async () => {
    const region = document.createElement('div');
    region.innerHTML = '<h2>The Local Offer: your Local Offer, SENDIASS</h2><h2>Local Offer days</h2>';
    const found = await marked(region, { uses: 'all' });
    expect(found.map(({ startContainer }) => startContainer.data)).to.deep.equal(['Local Offer days']);
  });

  it('reads a form whose field has the name of a property that is asked for', async () => {
    const region = document.createElement('div');
    region.innerHTML = '<form><p>An EHC plan.</p><input name="localName"></form><p>The Local Offer.</p>';
    expect((await marked(region)).map(({ id }) => id)).to.deep.equal(['ehc-plan', 'local-offer']);
  });

  it('finds a term that a picture character stands beside', async () => {
    const region = document.createElement('p');
    region.textContent = 'Ask SENDIASS\u{1f600}, \u{1f600}SENDIASS or the Local Offer\u{1f600}';
    const ids = (await marked(region, { uses: 'all' })).map(({ id }) => id);
    expect(ids).to.deep.equal(['sendiass', 'sendiass', 'local-offer']);
  });

  it('finds the place of words in XHTML, where a part of them may be a CDATA section', async () => {
    const xhtml = '<div xmlns="http://www.w3.org/1999/xhtml"><p>We <![CDATA[do not &]]> write an EHC plan.</p></div>';
    const { documentElement } = new DOMParser().parseFromString(xhtml, 'application/xhtml+xml');
    const [{ startContainer, startOffset, endOffset }] = await marked(documentElement);
    expect(startContainer.data.slice(startOffset, endOffset)).to.equal('EHC plan');
  });

  it('finds the other terms where what one begins with is no word', async () => {
    const region = document.createElement('p');
    region.textContent = 'SENDIASS (free)';
    const odd = {
      id: 'odd',
      match: ['\\(free'],
      starts: ['(free', '|', '*', '', 'a constructor', 'constructor __proto__'],
    };
    const found = await marked(region, { terms: [odd, ...terms] });
    expect(found.map(({ id }) => id)).to.include('sendiass');
  });

  it('says at once what is wrong with what it is given', () => {
    const { body } = document;
    expect(() => markPage(body, { terms, skip: '::[' })).to.throw(DOMException);
    expect(() => markPage(body, { terms: [{ id: 'a', match: ['('] }] })).to.throw(SyntaxError);
    expect(startsOf(['[a-c]x?'])).to.deep.equal(['a', 'ax', 'b', 'bx', 'c', 'cx']);
    expect(startsOf(['plans?( b| [Cc]d)?', '\\b[Aa] [Bb]c'])).to.deep.equal(['a bc', 'plan', 'plans']);
    expect(startsOf(['EHC[ -]needs|EHC-plan'])).to.deep.equal(['ehc nee', 'ehc pla']);
    expect(startsOf(['part \\d\\d\\d\\d']).length).to.equal(100);
    expect(() => startsOf(['('])).to.throw(SyntaxError);
    expect(() => startsOf(['plan\\w*'])).to.throw('\\w');
    expect(() => startsOf(['x?'])).to.throw('no word');
  });

  it('paints the top of a long page at once, and the rest when it comes near', async function () {
    if (!('highlights' in CSS)) this.skip();
    const region = document.createElement('div');
    region.append(
      ...Array.from({ length: 1000 }, () =>
        Object.assign(document.createElement('p'), { textContent: 'The Local Offer.' }),
      ),
    );
    document.body.append(region);
    const found = await marked(region, { uses: 'all' });
    const highlight = new Highlight();
    const paint = paintMarks(highlight);
    paint(found);
    const isPainted = ({ startContainer }: Mark) =>
      [...highlight].some((range) => range.startContainer === startContainer);
    expect([isPainted(found[0]), isPainted(found[999])]).to.deep.equal([true, false]);
    region.lastElementChild!.scrollIntoView();
    await until(() => isPainted(found[999]) && !isPainted(found[0]), 'the end is painted instead');
    paint([]);
    region.remove();
  });

  it('paints each word once where hundreds stand in one element, and the new ones instead of the old', async function () {
    if (!('highlights' in CSS)) this.skip();
    const region = document.createElement('p');
    region.textContent = 'The Local Offer. '.repeat(700);
    document.body.append(region);
    const highlight = new Highlight();
    const paint = paintMarks(highlight);
    const places = () => [...highlight].map(({ startOffset }) => startOffset).sort((a, b) => a - b);
    for (const look of ['first', 'second']) {
      const found = await marked(region, { uses: 'all' });
      expect(found.length).to.equal(700);
      paint(found);
      const all = found.map(({ startOffset }) => startOffset);
      await until(() => places().join() === all.join(), `all are painted once after the ${look} look`);
    }
    paint([]);
    expect(highlight.size).to.equal(0);
    region.remove();
  });
});
