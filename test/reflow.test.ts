import { expect } from '@open-wc/testing';
import { rooms } from 'virtual:rooms';
import { onSmallScreen } from './reader.js';
import { defineFor, inPage, put } from './support.js';

/** WCAG 1.4.12. */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }';

const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

describe('at 320 px nothing has to be scrolled sideways', () => {
  const sheet = onSmallScreen();

  for (const { name, fixtures } of rooms) {
    for (const fixture of fixtures) {
      for (const words of ['plain', 'easy'] as const) {
        it(`co-${name}, “${fixture.name}” in ${words} words: as it is, right to left, spaced out, with text twice as large`, async () => {
          await defineFor(fixtures);
          const region = await put(fixture.html, words);
          expect(overflow(), 'as it is').to.be.at.most(0);
          document.documentElement.dir = 'rtl';
          expect(overflow(), 'right to left').to.be.at.most(0);
          document.documentElement.dir = 'ltr';
          sheet.replaceSync(spacing);
          expect(overflow(), 'text spacing').to.be.at.most(0);
          sheet.replaceSync('main { font-size: 200% }');
          expect(overflow(), '200 %').to.be.at.most(0);
          for (const expected of words === 'plain' ? fixture.words : fixture.easyWords) {
            expect(inPage(region)).to.include(expected);
          }
        });
      }
    }
  }
});
