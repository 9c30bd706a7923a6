import english from 'virtual:labels';
import { rooms } from 'virtual:rooms';
import { registerLabels } from '../src/core/languages.js';
import { registerPack } from '../src/core/content.js';
import { halton } from '../src/content/halton.js';

/** A language that nobody speaks: English with accents, 40 % longer, in brackets. */
export const PSEUDO = 'en-XA';

const accents: Record<string, string> = Object.fromEntries(
  [...'aàbƀcçdđeéfƒgĝhĥiîjĵkķlĺmɱnñoöpþqǫrřsštţuûvṽwŵxẋyýzž'].flatMap((letter, i, all) =>
    i % 2 ? [] : [[letter, all[i + 1]]],
  ),
);

const accented = (text: string) => text.replace(/[a-z]/g, (letter) => accents[letter] ?? letter);

/** Places such as `{n}` stay as they are. The length is added in words, since that is how texts grow. */
export const pseudo = (text: string) => {
  const own = text
    .split(/(\{\w+\})/)
    .map((piece, i) => (i % 2 ? piece : accented(piece)))
    .join('');
  const more = 'ôñé ţŵö ţĥŕéé ƒöûŕ '.repeat(20).slice(0, Math.ceil(text.length * 0.4));
  return `⟦${own} ${more.trim()}⟧`;
};

/** The bundled words as if a pack in another language had them: labels follow the language of the words. */
export const haltonIn = (lang: string) => registerPack({ ...halton, id: `halton-${lang}`, lang });

/** Labels of a language and words that stand in it. English ones alone stand over English words. */
export const usePseudo = () => {
  const { 'core.inEnglish': _note, ...labels } = english;
  const own = Object.fromEntries(Object.entries(labels).map(([id, text]) => [id, pseudo(text)]));
  // Made-up packs of examples are in a language of their own (en-GB-x-open).
  const examples = rooms.flatMap(({ fixtures }) =>
    fixtures.flatMap(({ html }) => html.match(/(?<=en-GB)-x-\w+/g) ?? []),
  );
  for (const more of ['', ...examples]) registerLabels(PSEUDO + more, own);
  haltonIn(PSEUDO);
};
