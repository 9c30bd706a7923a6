import { expect } from '@open-wc/testing';
import '../src/elements/consultation-results/index.js';
import '../src/elements/content/index.js';
import '../src/elements/easy-read-toggle/index.js';
import '../src/elements/you-said/index.js';
import { csvOf, excludes, isResults, shown } from '../src/elements/consultation-results/counts.js';
import {
  countWords,
  drawnOf,
  findingOf,
  isRounded,
  people,
  percent,
  placeWords,
  sideNumber,
  type Saying,
} from '../src/elements/consultation-results/sentences.js';
import { strings } from '../src/elements/consultation-results/strings.js';
import { fixtures } from '../src/elements/consultation-results/fixtures.js';
import type { QuestionResult } from '../src/core/types.js';
import { cleanPage, click, press, until } from './reader.js';
import { announced, faults, inPage, put, seen, settled, warnings } from './support.js';

const saying: Saying = { labels: strings, lang: 'en-GB', few: 5, name: (id) => id.toUpperCase() };
const easily: Saying = { ...saying, easy: true, name: undefined };

type Counts = Record<string, number | null>;
const asked = (type: QuestionResult['type'], answered: number | null, counts: Counts = {}): QuestionResult =>
  shown({ id: 'q', type, answered, options: Object.entries(counts).map(([id, count]) => ({ id, count })) }, 5);
const five = (...[most, agree, neither, disagree, least]: (number | null)[]): Counts => ({
  'strongly-agree': most!,
  agree: agree!,
  neither: neither!,
  disagree: disagree!,
  'strongly-disagree': least!,
});

const said = (question: QuestionResult, how = saying) => findingOf(question, how).sentences.join(' ');

describe('the sentences of results', () => {
  const cases: [what: string, question: QuestionResult, plain: string, easy: string][] = [
    [
      'two thirds are most',
      asked('agreement', 90, five(40, 20, 10, 10, 10)),
      'Most people agreed: 60 of 90.',
      'Most people agreed: about 7 out of 10.',
    ],
    [
      'under two thirds are more than half',
      asked('agreement', 100, five(40, 20, 20, 10, 10)),
      'More than half agreed: 60 of 100.',
      'More than half agreed: 6 out of 10.',
    ],
    [
      'just over half does not become 5 out of 10',
      asked('agreement', 100, five(31, 20, 20, 20, 9)),
      'More than half agreed: 51 of 100.',
      'More than half agreed: more than 5 out of 10.',
    ],
    [
      'half and no more',
      asked('agreement', 100, five(30, 20, 10, 20, 20)),
      'Half of the people agreed: 50 of 100.',
      'Half of the people agreed: 5 out of 10.',
    ],
    [
      'fewer than half, though even fewer disagreed',
      asked('agreement', 100, five(20, 20, 30, 20, 10)),
      'Fewer than half agreed: 40 of 100. Even fewer disagreed.',
      'Fewer than half agreed: 4 out of 10. Even fewer disagreed.',
    ],
    [
      'more disagreed',
      asked('agreement', 100, five(10, 10, 10, 50, 20)),
      'Most people disagreed: 70 of 100.',
      'Most people disagreed: 7 out of 10.',
    ],
    [
      'a tie',
      asked('agreement', 100, five(20, 20, 20, 25, 15)),
      'The same number agreed and disagreed: 40 of 100 each.',
      'The same number agreed and disagreed: 4 out of 10 each.',
    ],
    [
      'most on neither side',
      asked('agreement', 100, five(10, 10, 60, 10, 10)),
      'More than half were in between: 60 of 100.',
      'More than half were in between: 6 out of 10.',
    ],
    [
      'most did not say',
      asked('agreement', 100, { agree: 20, disagree: 20, 'dont-know': 60 }),
      'More than half did not say either: 60 of 100.',
      'More than half did not say either: 6 out of 10.',
    ],
    [
      'a hidden group on a side that is large enough without it',
      asked('agreement', 100, five(70, null, null, 10, 10)),
      'Most people agreed: at least 70 of 100.',
      'Most people agreed: at least 7 out of 10.',
    ],
    [
      'a hidden group that could turn it',
      asked('agreement', 100, five(40, null, null, 35, 5)),
      'How many agreed: at least 40 of 100.',
      'How many agreed: at least 4 out of 10.',
    ],
    [
      'all that is hidden is on one side, so that its sum is known',
      asked('agreement', 100, five(50, 30, 12, null, null)),
      'Most people agreed: 80 of 100.',
      'Most people agreed: 8 out of 10.',
    ],
    [
      'only the middle is shown',
      asked('agreement', 30, five(null, null, 12, null, null)),
      'The groups are too small to show.',
      'The groups are too small to show.',
    ],
    [
      'all groups hidden',
      asked('agreement', 8, five(null, null, null, null, null)),
      'The groups are too small to show.',
      'The groups are too small to show.',
    ],
    [
      'nearly all is not all',
      asked('one', 100, { a: 96, b: null, c: null }),
      'The groups are too small to show.',
      'The groups are too small to show.',
    ],
    [
      'everyone, where people could choose more than one',
      asked('many', 60, { a: 60, b: null }),
      'Everyone chose “A”: 60 of 60.',
      'Everyone chose this: 10 out of 10.',
    ],
    [
      'nearly everyone',
      asked('many', 100, { a: 96, b: 20 }),
      'Most people chose “A”: 96 of 100.',
      'Most people chose this: more than 9 out of 10.',
    ],
    [
      'most for one answer',
      asked('one', 100, { a: 70, b: 20, c: 10 }),
      'Most people chose “A”: 70 of 100.',
      'Most people chose this: 7 out of 10.',
    ],
    [
      'half for one answer',
      asked('one', 100, { a: 50, b: 30, c: 20 }),
      'Half of the people chose “A”: 50 of 100.',
      'Half of the people chose this: 5 out of 10.',
    ],
    [
      'the largest, under half',
      asked('one', 100, { a: 30, b: 45, c: 25 }),
      'People chose “B” most often: 45 of 100.',
      'People chose this most often: fewer than 5 out of 10.',
    ],
    [
      'two halves',
      asked('one', 100, { a: 50, b: 50 }),
      'People chose “A” and “B” most often: 50 of 100 each.',
      'People chose these most often: 5 out of 10 each.',
    ],
    [
      'three alike',
      asked('many', 90, { a: 30, b: 30, c: 30, d: null }),
      'People chose “A”, “B” and “C” most often: 30 of 90 each.',
      'People chose these most often: about 3 out of 10 each.',
    ],
    [
      'the hidden ones are smaller than the largest',
      asked('one', 100, { a: 45, b: 35, c: null, d: null }),
      'People chose “A” most often: 45 of 100.',
      'People chose this most often: fewer than 5 out of 10.',
    ],
    [
      'a hidden one may be as large',
      asked('one', 20, { a: 9, b: null, c: null }),
      'People who chose “A”: 9 of 20.',
      'People who chose this: fewer than 5 out of 10.',
    ],
    [
      'a step of the ladder',
      asked('ladder', 40, { a: 10, b: 24, c: 6 }),
      'More than half chose “B”: 24 of 40.',
      'More than half chose this: 6 out of 10.',
    ],
    [
      'put first by most',
      asked('order', 90, { a: 60, b: 15, c: 15 }),
      'Most people put “A” first: 60 of 90.',
      'Most people put this first: about 7 out of 10.',
    ],
    [
      'put first by as many',
      asked('order', 90, { a: 35, b: 35, c: 20 }),
      'People put “A” and “B” first most often: 35 of 90 each.',
      'People put these first most often: about 4 out of 10 each.',
    ],
    ['own words', asked('text', 40), '40 people answered.', '40 people answered.'],
    [
      'nobody answered',
      asked('one', 0, { a: 0 }),
      'Fewer than 5 people answered, so their answers are not shown.',
      'Fewer than 5 people answered, so their answers are not shown.',
    ],
    [
      'too few answered',
      asked('agreement', null),
      'Fewer than 5 people answered, so their answers are not shown.',
      'Fewer than 5 people answered, so their answers are not shown.',
    ],
  ];
  for (const [what, question, plain, easy] of cases)
    it(`say no more than the numbers: ${what}`, () => {
      expect(said(question)).to.equal(plain);
      expect(said(question, easily)).to.equal(easy);
      for (const sentence of findingOf(question, easily).sentences)
        expect(sentence.split(' ').length, sentence).to.be.at.most(12);
    });

  it('draw half a person where a number of ten is more or less than that', () => {
    expect([40, 51, 49, 96, 4, 66].map((count) => drawnOf(count, 100))).to.deep.equal([4, 5.5, 4.5, 9.5, 0.5, 7]);
  });

  it('count people with the plural and the figures of the language', () => {
    expect(people(saying, 1)).to.equal('1 person answered.');
    expect(people(saying, 1200)).to.equal('1,200 people answered.');
    const labels = { ...strings, answeredFew: '{n} osoby', answeredMany: '{n} osób' };
    expect(people({ ...saying, labels, lang: 'pl' }, 23)).to.equal('23 osoby');
    expect(people({ ...saying, labels, lang: 'pl' }, 25)).to.equal('25 osób');
  });

  it('never round some to none, nor fewer than all to all', () => {
    const words = (count: number, of: number) => percent(saying, count, of);
    expect(words(1, 300)).to.equal('less than 1%');
    expect(words(299, 300)).to.equal('more than 99%');
    expect([words(0, 9), words(1, 3), words(9, 9)]).to.deep.equal(['0%', '33%', '100%']);
  });

  it('know when rounded percentages do not add up', () => {
    expect(isRounded(asked('one', 30, { a: 10, b: 10, c: 10 }))).to.equal(true);
    expect(isRounded(asked('one', 100, { a: 50, b: 25, c: 25 }))).to.equal(false);
    expect(isRounded(asked('many', 100, { a: 50, b: 80 }))).to.equal(false);
    expect(isRounded(asked('one', 100, { a: 50, b: 30, c: null, d: null }))).to.equal(false);
  });

  it('say “fewer than 5” only where that is certain', () => {
    const many = asked('many', 50, { a: 40, b: null });
    expect(countWords(many, null, saying)).to.equal('fewer than 5');
    expect(countWords(asked('one', 50, { a: 30, b: null, c: null }), null, saying)).to.equal('not shown');
    expect(countWords(many, 40, saying)).to.equal('40 of 50 (80%)');
  });

  it('give a side as a number, at least a number, or not at all', () => {
    const number = (counts: Counts, side: 'agree' | 'disagree') =>
      sideNumber(asked('agreement', 100, counts), side, saying);
    expect(number(five(40, 20, 20, 10, 10), 'agree')).to.equal('60');
    expect(number(five(40, null, null, 25, 15), 'agree')).to.equal('at least 40');
    expect(number(five(50, 30, null, null, null), 'disagree')).to.equal('not shown');
  });

  it('say between which places a place on average lies', () => {
    expect(placeWords(1.44, saying)).to.equal('1.4 (between 1 and 2)');
    expect(placeWords(2, saying)).to.equal('2');
  });
});

describe('small groups in results', () => {
  const counts = (question: QuestionResult) => question.options!.map(({ count }) => count);

  it('are hidden though a pack has them, and with them the next, so that none can be worked out', () => {
    expect(counts(asked('one', 58, { a: 30, b: 16, c: 9, d: 3 }))).to.deep.equal([30, 16, null, null]);
    // A group that is hidden alone could be worked out, however large it is.
    expect(counts(asked('one', 40, { a: 20, b: 12, c: null }))).to.deep.equal([20, null, null]);
    // Two hidden groups of 1 and 2 are a group under 5 together.
    expect(counts(asked('agreement', 43, { a: 30, b: 10, c: 2, d: 1 }))).to.deep.equal([30, null, null, null]);
    expect(counts(asked('order', 40, { a: 36, b: 4 }))).to.deep.equal([null, null]);
    expect(counts(asked('one', 40, { a: 20, b: 14, c: 3, d: 3 }))).to.deep.equal([20, 14, null, null]);
  });

  it('stand alone where people could choose several: no other group tells of them', () => {
    const question = asked('many', 50, { a: 40, b: 3 });
    expect(excludes(question)).to.equal(false);
    expect(counts(question)).to.deep.equal([40, null]);
  });

  it('keep all of a question to themselves that fewer than 5 answered', () => {
    const question: QuestionResult = {
      id: 'q',
      type: 'one',
      answered: 4,
      options: [{ id: 'a', count: 4 }],
      comments: [{ text: 'It was me.' }],
    };
    expect(shown(question, 5)).to.deep.include({ answered: null, options: [], comments: [] });
  });
});

describe('the CSV file of results', () => {
  it('has no cell that a spreadsheet runs, and keeps commas, quotes and new lines', () => {
    const file = csvOf([
      ['=1+1', '+2', '-3', '@x', '\t=4'],
      ['a, b', 'say “yes” or "no"', 'two\nlines', 5, -6],
    ]);
    expect(file.charCodeAt(0)).to.equal(0xfeff);
    expect(file.slice(1)).to.equal(`'=1+1,'+2,'-3,'@x,'\t=4\r\n"a, b","say “yes” or ""no""","two\nlines",5,-6\r\n`);
  });
});

/** The pack of the example, to be changed. */
const example = () => {
  const [, json] = /<script type="application\/json">([^]*?)<\/script>/.exec(fixtures[0]!.html)!;
  // For the whole page, and not for those alone that ask for it.
  return JSON.parse(json!.replaceAll(/-x-\w+/g, '')) as {
    id: string;
    sections: {
      consultation: { document: { id: string } };
      results: { questions: QuestionResult[]; title: string } & Record<string, unknown>;
      'you-said'?: object;
    };
  };
};
type Pack = ReturnType<typeof example>;

let packs = 0;
const pageOf = (pack: Pack, body: string, words?: 'plain' | 'easy') => {
  pack.id = `results-${++packs}`;
  return put(`<co-content><script type="application/json">${JSON.stringify(pack)}</script></co-content>${body}`, words);
};

/** The example with a title of its own, once it is drawn. */
const results = async (change: (pack: Pack) => void = () => undefined, words?: 'plain' | 'easy') => {
  const pack = example();
  pack.sections.results.title = `Results ${packs + 1}`;
  change(pack);
  const region = await pageOf(pack, '<co-consultation-results></co-consultation-results>', words);
  await until(() => seen(region).includes(`Results ${packs}`), 'the results are drawn');
  return region;
};

const rowsOf = (table: HTMLTableElement) =>
  [...table.rows].map((row) => [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, ' ').trim()));

describe('co-consultation-results', () => {
  const { fetch } = window;
  before(cleanPage);
  afterEach(async () => {
    window.fetch = fetch;
    await cleanPage();
  });

  it('keeps the words already there where no pack has results, and says so once', async () => {
    let region!: HTMLElement;
    const told = await warnings(async () => {
      region = await put('<co-consultation-results><p>Ask us.</p></co-consultation-results>');
      region.dataset.coWords = 'easy';
      await settled(region);
    });
    expect(told).to.have.length(1);
    expect(told[0]).to.include('"results"');
    expect(seen(region)).to.include('Ask us.');
  });

  it('finds the questions in the pack of the results on a page in a language that no pack is in', async () => {
    const pack = example();
    document.documentElement.lang = 'mi';
    const region = await pageOf(pack, '<co-consultation-results></co-consultation-results>');
    await until(() => seen(region).includes('Most people agreed: 90 of 130.'), 'the results are drawn');
  });

  it('keeps them too where the pack’s questions are those of another consultation', async () => {
    const pack = example();
    pack.sections.results.consultation = 'another';
    let region!: HTMLElement;
    const told = await warnings(async () => {
      region = await pageOf(pack, '<co-consultation-results><p>Ask us.</p></co-consultation-results>');
      await until(() => seen(region).includes('Ask us.'), 'the words stay');
    });
    expect(told.join()).to.include('"another"').and.include('"made-up-meetings"');
    expect(seen(region)).to.include('Ask us.');
  });

  it('tells each question in a sentence, then in a table that says what its picture shows', async () => {
    const region = await results();
    const [agreement, one, order] = [...region.querySelectorAll('table')].map(rowsOf);
    expect(seen(region)).to.include('Most people agreed: 90 of 130.');
    expect(agreement).to.deep.equal([
      ['Answer', 'People'],
      ['Strongly agree', '50 of 130 (38%)'],
      ['Agree', '40 of 130 (31%)'],
      ['Neither agree nor disagree', '12 of 130 (9%)'],
      ['Disagree', '20 of 130 (15%)'],
      ['Strongly disagree', '8 of 130 (6%)'],
    ]);
    expect(one!.slice(1)).to.deep.equal([
      ['At school', '45 of 100 (45%)'],
      ['At home', '40 of 100 (40%)'],
      ['On a screen', 'not shown'],
      ['On the phone', 'not shown'],
    ]);
    expect(order!.slice(0, 2)).to.deep.equal([
      ['Answer', 'Put it first', 'Place on average'],
      ['My child is heard', '60 of 90 (67%)', '1.5 (between 1 and 2)'],
    ]);
    const table = region.querySelector('table')!;
    expect(table.caption!.innerText).to.equal('130 people answered.');
    expect([...table.querySelectorAll('thead th')].map((cell) => cell.getAttribute('scope'))).to.deep.equal([
      'col',
      'col',
    ]);
    for (const cell of table.querySelectorAll('tbody th')) expect(cell.getAttribute('scope')).to.equal('row');
    for (const drawing of region.querySelectorAll('svg')) expect(drawing.getAttribute('aria-hidden')).to.equal('true');
    expect(region.querySelectorAll('co-consultation-results [style]').length).to.equal(0);
  });

  it('says once why groups are not shown, and only where some are not', async () => {
    const count = (region: HTMLElement) => seen(region).split('so that nobody can be recognised').length - 1;
    expect(count(await results())).to.equal(1);
    const region = await results(({ sections }) => sections.results.questions.splice(1, 1));
    expect(count(region)).to.equal(0);
  });

  it('draws agreement to the left, disagreement to the right, as wide as the groups are', async () => {
    const region = await results();
    const chart = region.querySelector('.co-results-diverging')!;
    const box = (kind: string) => chart.querySelector<SVGPathElement>(`.co-results-${kind}`)!.getBBox();
    const middle = box('axis').x;
    expect(box('agree').x + box('agree').width).to.be.below(middle);
    expect(box('disagree').x).to.be.above(middle);
    const between = box('neither');
    expect(between.x + between.width / 2).to.be.closeTo(middle, 0.01);
    expect(box('agree-most').width / box('disagree-most').width).to.be.closeTo(50 / 8, 0.01);
    const bars = [...region.querySelectorAll<SVGPathElement>('.co-results-bar .co-results-part')];
    expect(bars.slice(0, 2).map((bar) => bar.getBBox().width)).to.deep.equal([45, 40]);
    expect(bars, 'none for a hidden group').to.have.length(5);
  });

  it('says it with ten people in easy words, and has all answers behind a summary', async () => {
    const region = await results(undefined, 'easy');
    const [first] = region.querySelectorAll<HTMLElement>('.co-results-question');
    expect(seen(first!)).to.include('Most people agreed: about 7 out of 10.');
    const [outlines, filled] = first!.querySelectorAll('.co-results-ten path');
    const persons = (path: Element) => path.getAttribute('d')!.split('M').length / 2 - 0.5;
    expect([persons(outlines!), persons(filled!)]).to.deep.equal([10, 7]);
    expect(first!.querySelector('table')!.checkVisibility()).to.equal(false);
    const summary = [...first!.querySelectorAll('summary')].find(({ innerText }) => innerText === 'All the answers')!;
    summary.focus();
    await press('Enter');
    await until(() => first!.querySelector('table')!.checkVisibility(), 'the table opens');
  });

  it('changes its words with the reading switch', async () => {
    const region = await results();
    region.dataset.coWords = 'easy';
    await settled(region);
    expect(seen(region)).to.include('about 7 out of 10').and.not.include('90 of 130.');
    region.dataset.coWords = 'plain';
    await settled(region);
    expect(seen(region)).to.include('Most people agreed: 90 of 130.');
  });

  it('shows what people wrote as quotations in their own language', async () => {
    const region = await results(({ sections }) => {
      sections.results.lang = 'cy';
      sections.results.questions[0]!.comments = [{ text: '<b>Mae angen amser.</b>' }];
    });
    const quote = region.querySelector('blockquote')!;
    expect(quote.lang).to.equal('cy');
    expect(quote.textContent!.trim()).to.equal('<b>Mae angen amser.</b>');
    expect(seen(region)).to.include('Some of what people wrote (1)');
  });

  it('names the steps of the ladder', async () => {
    const region = await results(({ sections }) => {
      const [question] = sections.results.questions;
      const asked = (sections.consultation as unknown as { parts: { content: Record<string, unknown>[] }[] }).parts[0]!
        .content[0]!;
      Object.assign(asked, { type: 'ladder', rungs: ['consulting', 'informing'] });
      delete asked.options;
      Object.assign(question!, {
        type: 'ladder',
        options: [
          { id: 'consulting', count: 90 },
          { id: 'informing', count: 40 },
        ],
      });
    });
    expect(seen(region)).to.include('Most people chose “Being asked”: 90 of 130.');
    expect(rowsOf(region.querySelector('table')!)[2]![0]).to.equal('Being told what is happening');
  });

  it('saves the numbers as a file, small groups in words', async () => {
    const region = await results();
    let saved!: Promise<ArrayBuffer>;
    const { createObjectURL } = URL;
    let name = '';
    const onClick = (event: Event) => {
      const link = event.target as HTMLAnchorElement;
      name = link.download;
      event.preventDefault();
    };
    const { click: press } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (blob: Blob) => {
      saved = blob.arrayBuffer();
      return createObjectURL(blob);
    };
    HTMLAnchorElement.prototype.click = function () {
      this.addEventListener('click', onClick);
      press.call(this);
    };
    try {
      await click([...region.querySelectorAll('button')].find(({ innerText }) => innerText.startsWith('Save'))!);
      await until(() => !!saved, 'it is saved');
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = press;
    }
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await saved);
    expect(name).to.equal('made-up-meetings-results.csv');
    expect(text.startsWith('\uFEFFQuestion,Answer,People,Place on average\r\n')).to.equal(true);
    const lines = text.split('\r\n');
    expect(lines).to.include('Where should we meet?,At school,45,');
    expect(lines).to.include('Where should we meet?,On a screen,not shown,');
    expect(lines).to.include('Where should we meet?,Everyone who answered,100,');
    expect(lines).to.include('What matters most to you?,My child is heard,60,1.5');
    expect(await announced()).to.equal('Saved as a file.');
  });

  describe('with an address', () => {
    let addresses = 0;
    let address = '';
    /** The pack has the questions only. */
    const withSrc = async (answer: () => Promise<Response> | Response) => {
      const pack = example();
      const { results: published, ...sections } = pack.sections;
      const asked: string[] = [];
      // A warning is said once only.
      address = `/published/${++addresses}.json`;
      window.fetch = async (input, init) => {
        asked.push(`${String(input)} ${init?.credentials}`);
        return answer();
      };
      pack.sections = sections as Pack['sections'];
      let region!: HTMLElement;
      const told = await warnings(async () => {
        region = await pageOf(
          pack,
          `<co-consultation-results src="${address}"><p>Ask us.</p></co-consultation-results>`,
        );
        await until(() => asked.length > 0, 'it is asked for');
        await settled(region);
      });
      return { region, told, asked, published };
    };
    const own = () => new Response(JSON.stringify(example().sections.results));

    it('fetches it once, without cookies, and shows it', async () => {
      const { region, told, asked } = await withSrc(own);
      await until(() => seen(region).includes('Most people agreed'), 'it is drawn');
      expect(told).to.deep.equal([]);
      expect(seen(region)).not.to.include('Ask us.');
      region.dataset.coWords = 'easy';
      await settled(region);
      const element = region.querySelector('co-consultation-results')!;
      const next = element.nextSibling;
      element.remove();
      next!.parentNode!.insertBefore(element, next);
      await settled(region);
      expect(asked).to.deep.equal([`${location.origin}${address} omit`]);
    });

    it('takes an address that comes later', async () => {
      const { region } = await withSrc(own);
      await until(() => seen(region).includes('Most people agreed'), 'it is drawn');
      const other = example().sections.results;
      other.title = 'Another round';
      window.fetch = async () => new Response(JSON.stringify(other));
      region.querySelector('co-consultation-results')!.setAttribute('src', '/other.json');
      await until(() => seen(region).includes('Another round'), 'the other is drawn');
    });

    for (const [what, answer, line, warning] of [
      [
        'the server has none',
        () => new Response('', { status: 500 }),
        'The results could not be loaded.',
        'answered 500',
      ],
      ['it is no JSON', () => new Response('<p>Hello</p>'), 'The results could not be loaded.', 'expected results at'],
      [
        'a date is none',
        () => new Response(JSON.stringify({ ...example().sections.results, opens: 'soon' })),
        'The results could not be loaded.',
        'expected results at',
      ],
      [
        'there is no network',
        () => Promise.reject(new TypeError('Failed to fetch')),
        'The results could not be loaded.',
        'Failed to fetch',
      ],
      [
        'they are not published yet',
        () => new Response(JSON.stringify({ type: 'urn:co-elements:not-published' }), { status: 404 }),
        'The results are not published yet.',
        'not published yet',
      ],
    ] as const)
      it(`keeps the words and says so quietly where ${what}`, async () => {
        const { region, told } = await withSrc(answer);
        await until(() => seen(region).includes(line), 'it says so');
        expect(told).to.have.length(1);
        expect(told[0]).to.include(warning);
        expect(seen(region)).to.include(`Ask us. ${line}`);
        expect(await faults(region)).to.deep.equal([]);
      });

    it('knows results from anything else', () => {
      const good = example().sections.results;
      expect(isResults(good)).to.equal(true);
      const wrong: object[] = [
        { format: 'co-elements/results/2' },
        { published: '2025-13-45' },
        { fewerThan: '5' },
        { answered: -1 },
        { questions: {} },
        { questions: [{ id: 'q', type: 'stars', answered: 9 }] },
        { questions: [{ id: 'q', type: 'one', answered: 9, options: [{ id: 'a', count: 1.5 }] }] },
        { questions: [{ id: 'q', type: 'text', answered: 9, comments: ['words'] }] },
      ];
      for (const change of wrong) expect(isResults({ ...good, ...change }), JSON.stringify(change)).to.equal(false);
      expect(isResults(undefined)).to.equal(false);
    });
  });
});

describe('co-you-said beside results', () => {
  before(cleanPage);
  afterEach(cleanPage);
  const item = (id: string, plain: string) => ({
    id,
    source: [],
    plain,
    easy: [{ text: plain, picture: 'feedback' }],
  });
  const replies = (finding: string) => ({
    section: 'you-said',
    document: { id: 'made-up', title: 'Made up' },
    title: `Replies ${packs + 1}`,
    intro: item('replies.intro', 'We tell you what we did.'),
    replies: [
      {
        id: 'replies.one',
        said: item('replies.one.said', 'You want papers early.'),
        did: item('replies.one.did', 'We send them a week before.'),
        date: '2025-05',
        finding,
      },
    ],
  });

  it('leads from a reply to the result that it answers', async () => {
    const pack = example();
    pack.sections['you-said'] = replies('made-up.where');
    const region = await pageOf(pack, '<co-you-said></co-you-said><co-consultation-results></co-consultation-results>');
    await until(() => !!region.querySelector('.co-you-said-finding a'), 'the link is there');
    const link = region.querySelector<HTMLAnchorElement>('.co-you-said-finding a')!;
    // Its words alone say where it leads (WCAG 2.4.9).
    expect(link.textContent).to.equal('See how people answered: You want papers early.');
    const target = region.querySelector<HTMLElement>(link.getAttribute('href')!)!;
    expect(seen(target)).to.include('Where should we meet?');
  });

  it('has no link where no page shows that result', async () => {
    const pack = example();
    pack.sections['you-said'] = replies('made-up.where');
    const region = await pageOf(pack, '<co-you-said></co-you-said>');
    await until(() => inPage(region).includes('You want papers early.'), 'it is drawn');
    expect(region.querySelectorAll('.co-you-said-finding').length).to.equal(0);
  });
});
