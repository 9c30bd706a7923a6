import { expect } from '@open-wc/testing';
import { rooms } from 'virtual:rooms';
import { haltonIn, PSEUDO, usePseudo } from './pseudo.js';
import { onSmallScreen } from './reader.js';
import { defineFor, put } from './support.js';

const languages = ['ar', 'cy', 'pl', 'uk', PSEUDO];
const isRtl = (lang: string) => lang === 'ar';

/** Elements that make the page wider than the window. */
const wide = (region: Element) => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return [...region.querySelectorAll<HTMLElement>('*')]
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < 0 || right > clientWidth || element.scrollWidth > element.clientWidth + 1;
    })
    .map((element) => `${element.className}: ${element.innerText}`.slice(0, 200));
};

/** Elements whose words are cut off. What only a screen reader is told is one pixel wide. */
const clipped = (region: Element) =>
  [...region.querySelectorAll<HTMLElement>('*')]
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
      if (clientWidth <= 1 || clientHeight <= 1 || !element.checkVisibility()) return false;
      const hides = (how: string) => how === 'hidden' || how === 'clip';
      return (
        (hides(overflowX) && scrollWidth > clientWidth + 1) ||
        (hides(overflowY) && scrollHeight > clientHeight + 1) ||
        // A control does not let its words stick out.
        (element.matches('button, label, summary, .co-button') && scrollWidth > clientWidth + 1)
      );
    })
    .map((element) => `${element.className}: ${element.innerText}`);

describe('the labels of every language fit at 320 px', () => {
  const sheet = onSmallScreen();

  before(() => {
    usePseudo();
    languages.forEach(haltonIn);
  });

  for (const { name, fixtures } of rooms) {
    for (const fixture of fixtures) {
      it(`co-${name}, “${fixture.name}”: as it is and with text twice as large`, async () => {
        await defineFor(fixtures);
        for (const lang of languages) {
          document.documentElement.dir = isRtl(lang) ? 'rtl' : 'ltr';
          const html = fixture.html.replaceAll('en-GB', lang);
          const region = await put(`<div lang="${lang}">${html}</div>`);
          for (const size of ['100%', '200%']) {
            sheet.replaceSync(`main { font-size: ${size} }`);
            expect(wide(region), `${lang} at ${size}`).to.deep.equal([]);
            expect(clipped(region), `${lang} at ${size}`).to.deep.equal([]);
          }
          region.remove();
        }
      });
    }
  }
});
