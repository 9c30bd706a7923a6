import { expect } from '@open-wc/testing';
import { nothing, render } from 'lit';
import '../src/elements/content/index.js';
import '../src/elements/consultation/index.js';
import '../src/elements/consultation-form/index.js';
import consultation2021 from '../src/content/modules/consultation.js';
import { registerPack } from '../src/core/content.js';
import { consultation as example } from '../src/elements/consultation/fixtures.js';
import { template } from '../src/elements/consultation/show.js';
import { stateOf } from '../src/elements/consultation/when.js';
import type { ConsultationSection } from '../src/core/types.js';
import {
  ariaTree,
  cleanPage,
  click,
  hasFocus,
  onSmallScreen,
  press,
  same,
  spoken,
  tabTo,
  type,
  until,
} from './reader.js';
import { field } from './asking.js';
import { printed } from './printed.js';
import { faults, put, seen, settled, translate, warnings } from './support.js';

const made = example as unknown as ConsultationSection;
let count = 0;

/** A consultation of its own for each test, and its tag. */
const tagFor = (changes: object = {}, attributes?: string, _words?: string) => {
  const lang = `en-GB-x-t${(count += 1)}`;
  const data = { ...made, ...changes };
  registerPack({ id: lang, lang, sections: { consultation: () => Promise.resolve({ default: data }) } });
  return `<co-consultation lang="${lang}" ${attributes ?? `endpoint="https://answers.example/${count}"`}></co-consultation>`;
};
/** The same as printed HTML. */
const printedFor = (changes: object = {}, attributes = '', words = 'plain') => {
  const own = `lang="en-GB" words="${words}" endpoint="https://answers.example/${(count += 1)}"`;
  return printed({ ...made, ...changes }, `${own} ${attributes}`, words);
};
const button = (region: Element, name: string) => {
  const found = [...region.querySelectorAll('button')].find(
    (each) => each.innerText.trim() === name && each.checkVisibility(),
  );
  if (!found) throw new Error(`no button “${name}”`);
  return found;
};
const go = async (region: HTMLElement, name: string) => {
  await until(() => [...region.querySelectorAll('button')].some((each) => each.innerText.trim() === name), name);
  const pressed = button(region, name);
  await click(pressed);
  // Each of these leads to another place, once what it needs is here.
  if (/^(Start|Continue|Back)$/.test(name)) await until(() => document.activeElement !== pressed, `“${name}” leads on`);
  await settled(region);
};
const fill = (input: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string) => {
  input.value = value;
  for (const name of ['input', 'change']) input.dispatchEvent(new Event(name, { bubbles: true }));
};
/** From the start to a question; the first one has to be answered. */
const question = async (region: HTMLElement, n: number) => {
  await go(region, 'Start');
  if (n > 1) await click(field(region, 'input[value=agree]'));
  for (let at = 1; at < n; at += 1) await go(region, 'Continue');
};
const heading = (region: Element) => field<HTMLElement>(region, '.co-consultation-now');

describe('co-consultation', () => {
  afterEach(cleanPage);

  it('is a record once closed: every question and every answer, with no form', async () => {
    const region = await put('<co-consultation></co-consultation>');
    const words = seen(region).replace(/\s+/g, ' ');
    const blocks = consultation2021.parts.flatMap(({ content }) => content);
    const asked = blocks.flatMap((block) => (block.kind === 'question' ? [block] : []));
    expect(asked.length).to.equal(10);
    for (const { plain, options } of asked) {
      expect(words).to.include(plain.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1'));
      for (const option of options!) expect(words).to.include(option.plain);
    }
    expect(words.split('The document does not list these answers.').length - 1).to.equal(10);
    expect(words).to.include('This consultation is closed. People could answer from 8 March 2021 to 23 April 2021.');
    expect(region.querySelectorAll('form, input, textarea, select, button.co-button').length).to.equal(0);
  });

  it('marks only those answers as ours that the document does not have', async () => {
    const parts = structuredClone(made.parts);
    const asked = parts[1]!.content.find((block) => block.kind === 'question')!;
    asked.options!.at(-1)!.inferred = true;
    const region = await put(tagFor({ parts, closes: '2024-02-01' }));
    expect(seen(region)).to.include('Don’t know (not in the document: this answer is ours)');
    expect(seen(region)).not.to.include('The document does not list');
  });

  it('says when it opens, and what it will be about, before it is open', async () => {
    const region = await put(tagFor({ opens: '2045-10-01' }));
    expect(seen(region)).to.include('You can answer from 1 October 2045 to 31 December 2045.');
    expect(seen(region)).to.include('A short break gives you time').and.include('01632 960 001');
    expect(seen(region)).not.to.include('Do you agree or disagree');
  });

  it('can be read and printed, and says whom to ask, where nobody says where answers go', async () => {
    for (const attributes of ['', 'endpoint="javascript:alert(1)"']) {
      const said = await warnings(async () => {
        const region = await put(tagFor({}, attributes));
        expect(seen(region)).to.include('You cannot send answers from this page.').and.include('Town Hall');
        expect(seen(region)).to.include('Strongly agree').and.include('It is near my home');
        expect(region.querySelectorAll('form, input').length).to.equal(0);
        const { print } = window;
        let printed = 0;
        window.print = () => (printed += 1);
        await click(button(region, 'Print this form'));
        window.print = print;
        expect(printed).to.equal(1);
      });
      expect(said.length).to.equal(attributes ? 1 : 0);
    }
  });

  it('closes at the end of its last day where it is asked, also when clocks change', () => {
    const state = (closes: string, now: string, zone = 'Europe/London') =>
      stateOf({ ...made, opens: '2026-01-01', closes, zone }, Date.parse(now));
    // A day of 25 hours, one of 23, and the last one before the change.
    expect(state('2026-10-25', '2026-10-25T23:59:59Z')).to.equal('open');
    expect(state('2026-10-25', '2026-10-26T00:00:00Z')).to.equal('closed');
    expect(state('2026-03-29', '2026-03-29T22:59:59Z')).to.equal('open');
    expect(state('2026-03-29', '2026-03-29T23:00:00Z')).to.equal('closed');
    expect(state('2026-03-28', '2026-03-28T23:59:59Z')).to.equal('open');
    expect(state('2026-03-28', '2026-03-29T00:00:00Z')).to.equal('closed');
    // A time that comes twice closes the second time and opens the first, as the receiver has it; one that is left out
    // comes as long after midnight.
    expect(state('2026-10-25T01:30', '2026-10-25T01:29:59Z')).to.equal('open');
    expect(state('2026-10-25T01:30', '2026-10-25T01:30:00Z')).to.equal('closed');
    const autumn = { ...made, opens: '2026-10-25T01:30' };
    expect(stateOf(autumn, Date.parse('2026-10-25T00:29:59Z'))).to.equal('not-open');
    expect(stateOf(autumn, Date.parse('2026-10-25T00:30:00Z'))).to.equal('open');
    expect(state('2026-03-29T01:30', '2026-03-29T01:29:59Z')).to.equal('open');
    expect(state('2026-03-29T01:30', '2026-03-29T01:30:00Z')).to.equal('closed');
    expect(state('2026-12-18T17:00', '2026-12-18T21:59:59Z', 'America/New_York')).to.equal('open');
    expect(state('2026-12-18T17:00', '2026-12-18T22:00:00Z', 'America/New_York')).to.equal('closed');
    expect(stateOf({ ...made, opens: '2026-07-01' }, Date.parse('2026-06-30T22:59:59Z'))).to.equal('not-open');
    expect(stateOf({ ...made, opens: '2026-07-01' }, Date.parse('2026-06-30T23:00:00Z'))).to.equal('open');
  });

  it('reads a zone that is not there as UTC, and says so', async () => {
    const said = await warnings(() =>
      expect(stateOf({ ...made, closes: '2026-01-01', zone: 'Halton' }, Date.parse('2026-01-02T00:00:00Z'))).to.equal(
        'closed',
      ),
    );
    expect(said.join()).to.include('Europe/London');
  });

  it('keeps answers, focus and page when the wording changes, also after a translator', async () => {
    const region = await put(tagFor());
    await question(region, 1);
    const radio = field(region, '[value=neither]');
    const box = field<HTMLTextAreaElement>(region, 'textarea');
    await click(radio);
    await click(box);
    await type('Halfway.');
    translate(region.querySelector('co-consultation')!);
    region.dataset.coWords = 'easy';
    await settled(region);
    hasFocus(box);
    expect([radio.isConnected, radio.checked, box.value]).to.deep.equal([true, true, 'Halfway.']);
    expect(seen(region)).to.include('Question 1 of 5').and.include('I am in the middle.').and.not.include('«');
    await until(() => field<HTMLImageElement>(region, 'legend img'), 'a picture with the question');
  });

  it('takes over what was typed before the script came, and where the person was', async () => {
    const host = await put('<div id="static"></div>');
    const view = { words: 'plain', pictures: true, level: 2, lang: 'en-GB' } as const;
    const tag = tagFor();
    const holder = document.createElement('div');
    render(template(made, view, { endpoint: 'https://answers.example/x', printed: true }) || nothing, holder);
    const form = holder.querySelector('form')!;
    expect([form.method, form.action]).to.deep.equal(['post', 'https://answers.example/x']);
    expect(form.querySelectorAll('[hidden]').length).to.equal(0);
    holder.querySelector<HTMLInputElement>('[value=agree]')!.checked = true;
    holder.querySelector<HTMLInputElement>('[value=weekends]')!.checked = true;
    holder.querySelector<HTMLInputElement>('[value=evenings]')!.checked = true;
    holder.querySelector('select')!.value = '2';
    const typed = holder.querySelector<HTMLTextAreaElement>('[name="breaks.q.5"]')!;
    typed.value = 'Half a sent';
    // The element is made around the form, as an upgrade would.
    const element = new DOMParser().parseFromString(tag, 'text/html').body.firstElementChild!;
    element.append(...holder.childNodes);
    host.querySelector('#static')!.replaceChildren(document.adoptNode(element));
    typed.focus();
    await settled(host);
    const now = host.querySelector<HTMLTextAreaElement>('co-consultation textarea[name="breaks.q.5"]')!;
    expect(now).not.to.equal(typed);
    expect(now.value).to.equal('Half a sent');
    hasFocus(now);
    expect(seen(host)).to.include('Question 5 of 5');
    await go(host, 'Continue');
    expect(seen(host)).to.include('Agree').and.include('Evenings Weekends').and.include('1. It is near my home');
  });

  it('keeps two of them apart', async () => {
    const region = await put(tagFor() + tagFor());
    const [first, second] = [...region.querySelectorAll<HTMLElement>('co-consultation')];
    await go(first!, 'Start');
    await go(second!, 'Start');
    await click(field(first!, '[value=agree]'));
    await click(field(second!, '[value=disagree]'));
    expect(field(first!, '[value=agree]').checked).to.equal(true);
    const ids = [...region.querySelectorAll('form [id]')]
      .map(({ id }) => id)
      .filter((id) => !id.startsWith('co-breaks'));
    expect(new Set(ids).size).to.equal(ids.length);
  });
});

/** It is answered in the same way whether it draws its words itself or finds them printed. */
const ways = {
  drawn: { tag: 'co-consultation', tagFor },
  printed: { tag: 'co-consultation-form', tagFor: printedFor },
};
for (const [way, { tag, tagFor }] of Object.entries(ways)) {
  describe(`the form of co-consultation, ${way}`, () => {
    afterEach(cleanPage);

    it('asks one question a page, moves the focus to its heading, and goes back', async () => {
      const region = await put(tagFor());
      await question(region, 1);
      hasFocus(heading(region));
      expect(heading(region).innerText).to.match(/Question 1 of 5\s+What we want to do/);
      expect(seen(region)).to.include('There are short breaks near your home.').and.not.include('When do you need');
      await click(field(region, 'input[value=disagree]'));
      await go(region, 'Continue');
      hasFocus(heading(region));
      expect(seen(region)).to.include('Question 2 of 5').and.not.include('near your home');
      await go(region, 'Back');
      hasFocus(heading(region));
      expect(field(region, 'input[value=disagree]').checked).to.equal(true);
    });

    it('says that there is a problem, moves the focus there, and leads to the field', async () => {
      const region = await put(tagFor());
      await question(region, 1);
      await go(region, 'Continue');
      const summary = region.querySelector<HTMLElement>('.co-consultation-problems')!;
      hasFocus(summary);
      expect(seen(summary).trim()).to.equal('There is a problem Choose an answer');
      const group = field<HTMLElement>(region, 'fieldset');
      expect(group.getAttribute('aria-invalid')).to.equal('true');
      const error = document.getElementById(group.getAttribute('aria-describedby')!)!;
      expect(error.textContent!.replace(/\s+/g, ' ').trim()).to.equal('Error: Choose an answer');
      expect(await faults(region)).to.deep.equal([]);
      await click(summary.querySelector('a')!);
      hasFocus(field(region, 'input[type=radio]'));
      await press('Space');
      await go(region, 'Continue');
      expect(seen(region)).to.include('Question 2 of 5').and.not.include('There is a problem');
    });

    it('says how many characters there are too many, beside the field and at the top', async () => {
      const region = await put(tagFor());
      await question(region, 5);
      const box = field<HTMLTextAreaElement>(region, 'textarea');
      fill(box, 'é🙂'.repeat(101));
      await settled(region);
      await go(region, 'Continue');
      expect(seen(region.querySelector('.co-consultation-problems')!)).to.include('You have 2 too many');
      expect(box.getAttribute('aria-invalid')).to.equal('true');
      const described = box
        .getAttribute('aria-describedby')!
        .split(' ')
        .map((id) => document.getElementById(id)!.innerText);
      expect(described.join(' ')).to.include('Please do not write names').and.include('2 characters too many');
      expect(described.join(' ')).to.match(/Error:\s+Write 200 characters or fewer/);
    });

    it('lets an answer that stands alone rule the others out, and the other way round', async () => {
      const region = await put(tagFor());
      await question(region, 2);
      const chosen = () =>
        [...region.querySelectorAll<HTMLInputElement>('[type=checkbox]:checked')].map((each) => each.value);
      await click(field(region, '[value=evenings]'));
      await click(field(region, '[value=weekends]'));
      expect(chosen()).to.deep.equal(['evenings', 'weekends']);
      await click(field(region, '[value=never]'));
      expect(chosen()).to.deep.equal(['never']);
      await click(field(region, '[value=holidays]'));
      expect(chosen()).to.deep.equal(['holidays']);
    });

    it('gives an answer of one’s own a box once it is chosen', async () => {
      const region = await put(tagFor());
      await question(region, 2);
      expect(field(region, 'textarea')).to.equal(undefined);
      await click(field(region, '[value=other]'));
      const box = field(region, 'textarea');
      expect(region.querySelector<HTMLElement>(`label[for="${box.id}"]`)!.innerText).to.equal('Write your answer');
      await click(box);
      await type('at night');
      for (let n = 0; n < 4; n += 1) await go(region, 'Continue');
      expect(seen(region)).to.include('At another time at night');
    });

    it('offers steps of the ladder by their names', async () => {
      const region = await put(tagFor());
      await question(region, 3);
      const names = [...region.querySelectorAll('input[type=radio]')]
        .filter((each) => each.checkVisibility())
        .map((each) => each.closest('label')!.innerText.replace(/\s+/g, ' '));
      expect(names.length).to.equal(4);
      expect(names[0]).to.include('Step 7 of 7 Working together as equals');
      await click(field(region, '[value=consulting]'));
      const tree = await ariaTree(tag);
      if (tree) expect(tree).to.include('radiogroup "How much say did you have last year? (optional)"');
    });

    it('clears an answer that may be left out, and says so once', async () => {
      const region = await put(tagFor());
      await question(region, 3);
      await click(field(region, '[value=consulting]'));
      expect(await spoken(() => click(button(region, 'Clear my answer')))).to.deep.equal(['Your answer is cleared.']);
      expect(region.querySelectorAll('[name="breaks.q.3"]:checked').length).to.equal(0);
      hasFocus(field(region, '[name="breaks.q.3"]'));
    });

    it('puts things in order without dragging: what had the place takes the free one, said once', async () => {
      const region = await put(tagFor());
      await question(region, 4);
      const [near, friends, staff] = [...region.querySelectorAll('select')];
      expect(await spoken(() => fill(near!, '1'))).to.deep.equal(['It is near my home is number 1 now.']);
      await settled(region);
      expect(await spoken(() => fill(friends!, '1'))).to.deep.equal([
        'My friends can come too is number 1 now, and It is near my home has no number.',
      ]);
      await settled(region);
      fill(staff!, '2');
      await settled(region);
      expect(await spoken(() => fill(staff!, '1'))).to.deep.equal([
        'The staff know me is number 1 now, and My friends can come too is number 2.',
      ]);
      expect([near!.value, friends!.value, staff!.value]).to.deep.equal(['', '2', '1']);
      await go(region, 'Continue');
      await go(region, 'Continue');
      expect(seen(region)).to.include('1. The staff know me 2. My friends can come too');
    });

    it('speaks of the room that is left only where it gets little, and after a pause', async () => {
      const region = await put(tagFor());
      await question(region, 5);
      const box = field<HTMLTextAreaElement>(region, 'textarea');
      expect(await spoken(() => fill(box, 'a'.repeat(50)), 1400)).to.deep.equal([]);
      expect(seen(region)).to.include('You have 150 characters left.');
      const said = await spoken(async () => {
        for (const length of [120, 130, 140]) fill(box, 'a'.repeat(length));
        await settled(region);
      }, 1500);
      expect(said).to.deep.equal(['You have 60 characters left.']);
    });

    it('shows the answers before they are sent, and Change comes back there', async () => {
      const region = await put(tagFor());
      await question(region, 5);
      fill(field<HTMLTextAreaElement>(region, 'textarea'), 'Thank you.');
      await settled(region);
      await go(region, 'Continue');
      hasFocus(heading(region));
      expect(heading(region).innerText).to.equal('Check your answers');
      const rows = [...region.querySelectorAll('dl > div')].map((row) => seen(row as HTMLElement));
      expect(rows.length).to.equal(5);
      expect(rows[0]).to.include('Do you agree or disagree with these aims? Agree');
      expect(rows[1]).to.include('Not answered');
      expect(rows[4]).to.include('Thank you.');
      expect(seen(region)).to.include('We do not ask who you are.');
      expect(await faults(region)).to.deep.equal([]);
      const change = [...region.querySelectorAll('dl button')].find((each) =>
        each.textContent!.includes('Question 1'),
      )!;
      expect(change.textContent!.replace(/\s+/g, ' ').trim()).to.equal('Change: Question 1 of 5: What we want to do');
      await click(change);
      await settled(region);
      hasFocus(heading(region));
      await click(field(region, '[value=disagree]'));
      await go(region, 'Continue');
      expect(heading(region).innerText).to.equal('Check your answers');
      expect(seen(region)).to.include('with these aims? Disagree');
    });

    it('leads past many points to the question, without a step in the history', async () => {
      const region = await put(tagFor({ parts: consultation2021.parts }));
      const { length } = history;
      await go(region, 'Start');
      expect(seen(region)).not.to.include('Go to the question');
      for (let n = 1; n < 8; n += 1) await go(region, 'Continue');
      expect(seen(region)).to.include('Question 8 of 10');
      const link = field<HTMLAnchorElement>(region, 'a.co-link[href*="q.08"]');
      expect(link.innerText).to.equal('Go to the question');
      await click(link);
      await settled(region);
      hasFocus(field(region, '[name="consultation.q.08"]'));
      expect(field<HTMLElement>(region, 'legend').getBoundingClientRect().top).to.be.within(-1, 720);
      expect([history.length, location.hash]).to.deep.equal([length, '']);
    });

    it('shows the page that the reader’s own search found', async () => {
      const region = await put(tagFor());
      const page = region.querySelectorAll('.co-consultation-page')[4]!;
      expect(page.getAttribute('hidden')).to.equal('until-found');
      page.dispatchEvent(new Event('beforematch', { bubbles: true }));
      await settled(region);
      expect(seen(region)).to.include('Question 4 of 5').and.not.include('Question 5 of 5');
    });

    it('can be answered with the keyboard alone', async () => {
      const region = await put(tagFor());
      const named = (name: string) => (at: Element) => (at as HTMLElement).innerText?.trim() === name;
      const to = async (name: string) => {
        await tabTo(named(name));
        await press('Enter');
        await settled(region);
      };
      await until(() => region.querySelector('form'), 'the form');
      await to('Start');
      await tabTo((at) => at.matches('[type=radio]'));
      await press('Space', 'ArrowDown');
      await to('Continue');
      await tabTo((at) => at.matches('[value=weekends]'));
      await press('Space');
      await to('Continue');
      await to('Continue');
      await tabTo((at) => at.localName === 'select');
      await press('ArrowDown');
      await to('Continue');
      await tabTo((at) => at.localName === 'textarea');
      await type('By keyboard.');
      await to('Continue');
      const words = seen(region);
      expect(words).to.include('Check your answers').and.include('By keyboard.').and.include('Weekends');
      expect(words).to.include('with these aims? Agree').and.include('1. It is near my home');
    });

    it('goes on where it was when it is moved on the page', async () => {
      const region = await put(tagFor());
      await question(region, 2);
      const element = region.querySelector(tag)!;
      const checked = field(region, '[value=weekends]');
      await click(checked);
      element.remove();
      region.append(element);
      await settled(region);
      same(field(region, '[value=weekends]'), checked);
      expect(checked.checked).to.equal(true);
      expect(seen(region)).to.include('Question 2 of 5');
    });

    describe('at 320 px', () => {
      onSmallScreen();

      for (const words of ['plain', 'easy'] as const)
        it(`fits, question by question, in ${words} words`, async () => {
          const region = await put(tagFor({}, undefined, words), words);
          await go(region, 'Start');
          await click(field(region, '[value=agree]'));
          for (let n = 1; n <= 5; n += 1) {
            expect(document.documentElement.scrollWidth, `question ${n}`).to.be.at.most(320);
            expect(await faults(region), `question ${n}`).to.deep.equal([]);
            for (const control of region.querySelectorAll('button.co-button, .co-choice, select, textarea'))
              if (control.checkVisibility())
                expect(control.getBoundingClientRect().height, control.outerHTML).to.be.at.least(44);
            await go(region, 'Continue');
          }
          expect(document.documentElement.scrollWidth).to.be.at.most(320);
        });
    });
  });
}
