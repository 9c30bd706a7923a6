import { virtual } from '@guidepup/virtual-screen-reader/browser.js';
import { expect } from '@open-wc/testing';
import { registerPack } from '../src/core/content.js';
import type { ConsultationSection } from '../src/core/types.js';
import { consultation } from '../src/elements/consultation/fixtures.js';
import { cleanPage, until } from './reader.js';
import { defineFor, put, settled } from './support.js';

/** Everything that a screen reader says on its way through a region, from the first word to the last. */
const heard = async (container: HTMLElement) => {
  await virtual.start({ container });
  try {
    const said = [await virtual.lastSpokenPhrase()];
    for (let steps = 0; steps < 400; steps += 1) {
      await virtual.next();
      const phrase = await virtual.lastSpokenPhrase();
      said.push(phrase);
      if (/^end of (document|main)/.test(phrase)) return said;
    }
    throw new Error(`no end after ${said.length} phrases: ${said.slice(-3).join(' | ')}`);
  } finally {
    await virtual.stop();
  }
};

/** Says where each of some words comes, in the order in which it is heard. */
const places = (said: string[], words: string[]) =>
  words.map((word) => said.findIndex((phrase) => phrase.includes(word)));

const rising = (numbers: number[]) => numbers.every((number, i) => number > (numbers[i - 1] ?? -1));

describe('a screen reader', () => {
  afterEach(cleanPage);

  it('gets the words that are painted, in the same order, each with its meaning and a way to its place', async () => {
    const html =
      '<article id="a"><p>Your child may get an EHC plan.</p><p>See the Local Offer and ask for an annual review.</p></article><co-explain for="a"></co-explain>';
    await defineFor([{ html }]);
    const region = await put(html);
    await until(() => region.querySelectorAll('co-explain dt').length === 3, 'three words');
    region.querySelector<HTMLElement>('co-explain summary')!.click();
    await settled(region);
    const painted =
      'highlights' in CSS
        ? [...CSS.highlights.get('co-explain')!].map(({ startContainer, startOffset, endOffset }) =>
            startContainer.textContent!.slice(startOffset, endOffset),
          )
        : ['EHC plan', 'Local Offer', 'annual review'];
    expect(painted).to.deep.equal(['EHC plan', 'Local Offer', 'annual review']);
    const said = await heard(region);
    const list = said.slice(said.findIndex((phrase) => /words? explained/i.test(phrase)));
    const meanings = ['An EHC plan is a legal paper', 'Local Offer', 'review'];
    expect(rising(places(list, meanings)), list.join(' | ')).to.equal(true);
    for (const word of painted)
      expect(
        list.some((phrase) => phrase.startsWith('button') && phrase.includes(word)),
        list.join(' | '),
      ).to.equal(true);
    // The text itself is read as its author wrote it.
    expect(said).to.include('Your child may get an EHC plan.');
  });

  it('meets a term as a button that says whether it is open, in the middle of its sentence', async () => {
    const html = '<p>An <co-term>EHC plan</co-term> helps.</p>';
    await defineFor([{ html }]);
    const region = await put(html);
    await until(() => region.querySelector('co-term')!.role === 'button', 'a button');
    const said = await heard(region);
    const at = said.findIndex((phrase) => phrase.includes('EHC plan'));
    expect(said.slice(at - 1, at + 2), said.join(' | ')).to.deep.equal([
      'An',
      'button, EHC plan, not expanded',
      'helps.',
    ]);
  });

  for (const words of ['plain', 'easy'] as const)
    it(`hears the words of a ladder in ${words} words, step by step`, async () => {
      const html = '<co-ladder current="consulting"></co-ladder>';
      await defineFor([{ html }]);
      const region = await put(html, words);
      const said = await heard(region);
      expect(
        rising(
          places(said, [
            'heading, Working together as equals',
            'We are here',
            'heading, Being asked',
            'heading, Having no say',
          ]),
        ),
        said.join(' | '),
      ).to.equal(true);
      // Pictures go with words that say the same.
      expect(said.filter((phrase) => /^(img|image|graphic)/.test(phrase))).to.deep.equal([]);
    });

  it('hears a question with its answers and what is wrong, and what became of the answers', async () => {
    const lang = 'en-GB-x-heard';
    registerPack({
      id: lang,
      lang,
      sections: { consultation: () => Promise.resolve({ default: consultation as unknown as ConsultationSection }) },
    });
    const html = `<co-consultation lang="${lang}" endpoint="https://answers.example/heard"></co-consultation>`;
    await defineFor([{ html }]);
    const region = await put(html);
    const press = async (name: string) => {
      const named = () => [...region.querySelectorAll('button')].find((each) => each.innerText.trim() === name);
      await until(() => !!named(), name);
      named()!.click();
      await settled(region);
    };
    await press('Start');
    const asked = await heard(region);
    const answers = ['Strongly agree', 'Agree', 'Neither agree nor disagree', 'Disagree', 'Strongly disagree'];
    expect(
      rising(places(asked, ['Question 1 of', ...answers.map((answer) => `radio, ${answer}`), 'button, Continue'])),
      asked.join(' | '),
    ).to.equal(true);
    await press('Continue');
    const wrong = await heard(region);
    const message = wrong
      .find((phrase) => /^link, /.test(phrase))!
      .slice('link, '.length)
      .split(',')[0];
    expect(
      rising(places(wrong, ['There is a problem', `link, ${message}`, 'radio, Strongly agree'])),
      wrong.join(' | '),
    ).to.equal(true);
    // The same words stand at the question.
    expect(wrong.filter((phrase) => phrase.includes(message)).length).to.be.greaterThan(1);
  });
});
