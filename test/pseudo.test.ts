import { expect } from '@open-wc/testing';
import { rooms } from 'virtual:rooms';
import { sections } from '../src/content/modules/sections.js';
import { PSEUDO, pseudo, usePseudo } from './pseudo.js';
import { defineFor, put } from './support.js';

/** Every text in a value. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value as object).flatMap(textsIn)
      : [];
const folded = (text: string) => text.replace(/\s+/g, ' ').toLowerCase();

/** What is left of a text without our labels, cut where words of the pack may have been put together. */
const rest = (text: string) => {
  let left = text;
  while (/⟦[^⟦⟧]*⟧/.test(left)) left = left.replace(/⟦[^⟦⟧]*⟧/g, '|');
  return left
    .split(/[^\p{L}\p{M}\p{P}\s]+|[|().,:;–?]+|\band\b|\d+/u)
    .map((piece) => folded(piece).trim())
    .filter((piece) => /\p{L}/u.test(piece));
};

const shownIn = (region: Element) => {
  const texts: string[] = [];
  const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement!.closest('script, style')) texts.push(walker.currentNode.textContent!);
  }
  for (const element of region.querySelectorAll('*'))
    for (const name of ['aria-label', 'aria-description', 'placeholder', 'title', 'alt'])
      texts.push(element.getAttribute(name) ?? '');
  return texts;
};

describe('in a language that nobody speaks', () => {
  let pack: string;

  before(async () => {
    usePseudo();
    const all = await Promise.all(Object.values(sections).map((load) => load()));
    const months = Array.from({ length: 12 }, (_, i) =>
      new Date(2024, i, 1).toLocaleDateString(PSEUDO, { month: 'long' }),
    );
    const bare = textsIn(all).map((text) => text.replace(/\[([^\]]+)\]\(term:[^)]*\)/g, '$1'));
    pack = folded([...bare, ...months].join(' | '));
  });

  it('a label is longer, in brackets, and keeps its places', () => {
    const text = pseudo('Step {n} of {count}');
    expect(text)
      .to.match(/^⟦.*\{n\}.*\{count\}.*⟧$/)
      .and.not.include('Step {n} of');
    expect(text.length).to.be.at.least(27);
  });

  for (const { name, fixtures } of rooms) {
    for (const fixture of fixtures) {
      for (const words of ['plain', 'easy'] as const) {
        it(`co-${name}, “${fixture.name}” in ${words} words, has no label of its own left in English`, async () => {
          await defineFor(fixtures);
          const html = fixture.html.replaceAll('en-GB', PSEUDO);
          const region = await put(`<div lang="${PSEUDO}">${html}</div>`, words);
          const author = folded(html.replaceAll('&amp;', '&'));
          const left = shownIn(region.querySelector('div')!)
            .flatMap(rest)
            .filter((piece) => !pack.includes(piece) && !author.includes(piece));
          expect(left).to.deep.equal([]);
        });
      }
    }
  }
});
