import { widgets } from '../content/modules/widgets.js';
import type { Problem } from './health-report.js';
import { reserved } from './options.js';

/** Options of every widget. */
const shared = ['words', 'pictures', 'lang'];

/** How many letters have to change to make one word of another. */
const distance = (from: string, to: string) => {
  let row = [...Array(to.length + 1).keys()];
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (let j = 0; j < to.length; j += 1)
      next.push(Math.min(row[j] + (letter === to[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1));
    row = next;
  }
  return row[to.length];
};

/** What somebody most likely meant; nothing where no name is near. */
export const nearest = (word: string, names: string[]): string | undefined => {
  const [best] = names.map((name) => ({ name, far: distance(word.toLowerCase(), name) })).sort((a, b) => a.far - b.far);
  return best && best.far <= Math.min(2, best.name.length / 3) ? best.name : undefined;
};

/** Widgets that somebody may ask for: the panel of definitions opens by itself. */
export const names = Object.keys(widgets).filter((name) => name !== 'definition');

const allOptions = [...new Set(Object.values(widgets).flatMap((widget) => Object.keys(widget!.options)))];

/**
 * What is wrong with the options of a widget. Others may put attributes of their own beside ours, and addresses carry
 * what counts visitors: of those that the widget does not know only slips and options of other widgets are told.
 * @param isOurs true where every option is meant for us, as `data-co-…` is
 * @param hasPack true where the page has words of another area, with ids of their own
 */
export const optionProblems = (
  name: string,
  options: Iterable<[name: string, value: string]>,
  { isOurs = false, inAddress = false, hasPack = false } = {},
): Problem[] => {
  const known = widgets[name]?.options ?? {};
  const knownNames = [...Object.keys(known), ...shared];
  return [...options].flatMap(([option, value]): Problem[] => {
    const told = `${option}="${value}"`;
    if (inAddress && reserved.includes(option) && option in known)
      return [
        {
          what: `The option ${told} is left out here: it is the web team’s to set.`,
          todo: `Use the tag <co-${name} ${option}>.`,
        },
      ];
    if (!knownNames.includes(option)) {
      const meant = nearest(option, knownNames);
      if (!meant && !isOurs && !allOptions.includes(option)) return [];
      return [
        {
          what: `The option ${told} is not one of ${name}’s.`,
          todo: meant ? `Perhaps you mean “${meant}”.` : `It has ${knownNames.join(', ')}.`,
        },
      ];
    }
    const values = known[option];
    if (values === 'number' && !/^[1-6]$/.test(value))
      return [{ what: `The option ${told} is not a number from 1 to 6.`, todo: 'It counts as 2.' }];
    const isFixed = ['words', 'pictures', 'mode', 'show'].includes(option);
    if (!Array.isArray(values) || values.includes(value) || (hasPack && !isFixed)) return [];
    const meant = nearest(value, values);
    return [
      {
        what: `The option ${told} has no such value.`,
        todo: `${meant ? `Perhaps you mean “${meant}”. ` : ''}Expected one of ${values.join(', ')}.`,
      },
    ];
  });
};
