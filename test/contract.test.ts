import { expect } from '@open-wc/testing';
import { rooms } from 'virtual:rooms';
import { defineFor, faults, inPage, put, seen, settled, translate, warnings } from './support.js';

for (const { name, define, fixtures } of rooms) {
  describe(`co-${name} keeps the element contract`, () => {
    before(() => defineFor(fixtures));
    /** A drawn element's words are ours; all others hold their author's. */
    const draws = () => 'template' in customElements.get(`co-${name}`)!;

    afterEach(() => {
      document.documentElement.removeAttribute('dir');
      for (const attribute of ['data-co-words', 'data-co-pictures'])
        document.documentElement.removeAttribute(attribute);
    });

    it('is defined once however often it is asked for', async () => {
      const said = await warnings(define);
      expect(said).to.deep.equal([]);
      expect(customElements.get(`co-${name}`)).to.be.a('function');
    });

    for (const fixture of fixtures) {
      for (const words of ['plain', 'easy'] as const) {
        const wanted = words === 'plain' ? fixture.words : fixture.easyWords;

        describe(`“${fixture.name}” in ${words} words`, () => {
          it('shows its words in the page itself, and axe finds nothing', async () => {
            const region = await put(fixture.html, words);
            expect(wanted).not.to.be.empty;
            for (const expected of wanted) expect(inPage(region)).to.include(expected);
            expect(seen(region)).to.include('Host words before.').and.include('Host words after.');
            expect(await faults(region)).to.deep.equal([]);
          });

          it('is the same when removed and put back, and when a copy is made of what it drew', async () => {
            const region = await put(fixture.html, words);
            const drawn = seen(region);
            const element = region.querySelector(`co-${name}`)!;
            const next = element.nextSibling;
            element.remove();
            next!.parentNode!.insertBefore(element, next);
            await settled(region);
            expect(seen(region)).to.equal(drawn);
            const copy = element.cloneNode(true);
            element.replaceWith(copy);
            await settled(region);
            expect(seen(region)).to.equal(drawn);
          });
        });
      }

      it(`“${fixture.name}” changes to easy words after a translator replaced its text`, async () => {
        const region = await put(fixture.html, 'plain');
        const own = [...region.querySelectorAll<HTMLElement>(`co-${name}`)];
        const isOurs = draws();
        for (const element of own) translate(element);
        region.dataset.coWords = 'easy';
        await settled(region);
        for (const expected of fixture.easyWords) expect(inPage(region)).to.include(expected);
        if (isOurs && fixture.words.some((word) => !fixture.easyWords.includes(word)))
          expect(inPage(region)).not.to.include('«');
      });

      it(`“${fixture.name}” lets go of the document when it is removed`, async () => {
        const held = new Map<string, number>();
        const { addEventListener, removeEventListener } = EventTarget.prototype;
        const count = (by: number) =>
          function (this: EventTarget, ...[type, listener, options]: Parameters<typeof addEventListener>) {
            const lasting = typeof options !== 'object' || !options.once;
            if (listener && lasting && (this === document || this === window))
              held.set(type, (held.get(type) ?? 0) + by);
            (by > 0 ? addEventListener : removeEventListener).call(this, type, listener, options);
          };
        EventTarget.prototype.addEventListener = count(1);
        EventTarget.prototype.removeEventListener = count(-1);
        try {
          const region = await put(fixture.html);
          region.replaceChildren();
          await settled(region);
        } finally {
          Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
        }
        expect([...held].filter(([, listeners]) => listeners > 0)).to.deep.equal([]);
      });

      it(`“${fixture.name}” is the same whether attributes come before or after it is on the page`, async () => {
        const region = await put(fixture.html);
        const drawn = seen(region);
        const element = region.querySelector(`co-${name}`)!;
        const late = document.createElement(`co-${name}`);
        if (!draws()) late.append(...[...element.cloneNode(true).childNodes]);
        element.replaceWith(late);
        for (const { name: attribute, value } of element.attributes) {
          if (!['role', 'tabindex', 'aria-expanded', 'data-co-expansion'].includes(attribute))
            late.setAttribute(attribute, value);
        }
        await settled(region);
        expect(seen(region)).to.equal(drawn);
      });
    }
  });
}
