// The words that a hit of a pattern can begin with: by them a text is looked through once, however many terms there are.

/** Reads the part of regular expressions that the glossary uses: groups, choices, classes, `?`, and what looks around. */
const parse = (source) => {
  let at = 0;
  const choice = () => {
    const branches = [[]];
    while (at < source.length && source[at] !== ')') {
      if (source[at] === '|') {
        branches.push([]);
        at += 1;
        continue;
      }
      const part = one();
      if (source[at] === '?') {
        at += 1;
        branches.at(-1).push([[''], part].flat());
      } else branches.at(-1).push(part);
    }
    return branches;
  };
  /** @returns {(string | string[][])[]} what may stand here: strings, or branches of parts */
  const one = () => {
    const letter = source[at++];
    if (letter === '[') {
      const end = source.indexOf(']', at);
      const letters = source.slice(at, end);
      at = end + 1;
      const range = /^(\d)-(\d)$/.exec(letters);
      if (range) return Array.from({ length: range[2] - range[1] + 1 }, (_, i) => String(Number(range[1]) + i));
      return [...letters];
    }
    if (letter === '(') {
      const [opening] = /^(?:\?:|\?[=!]|\?<[=!])/.exec(source.slice(at)) ?? [''];
      at += opening.length;
      const branches = choice();
      at += 1;
      // What only looks around takes no room.
      return opening && opening !== '?:' ? [''] : [{ branches }];
    }
    if (letter !== '\\') return [letter];
    const escaped = source[at++];
    if (escaped === 'b') return [''];
    if (escaped === 'd') return [...'0123456789'];
    return [escaped];
  };
  return choice();
};

const isWord = (text) => /^[\p{L}\p{N}]*$/u.test(text);

/** All that some parts can be, up to the first letter behind the first word. */
const beginnings = (parts) => {
  let open = [''];
  const done = new Set();
  for (const part of parts) {
    const next = new Set();
    for (const begun of open)
      for (const option of part)
        for (const text of typeof option === 'string' ? [option] : option.branches.flatMap(beginnings)) {
          const longer = begun + text;
          if (isWord(longer)) next.add(longer);
          else done.add(longer);
        }
    open = [...next];
  }
  return [...done, ...open];
};

/**
 * @param {string[]} match - patterns of a term
 * @returns {string[]} in lower case, each once
 */
export const startsOf = (match) => {
  const texts = match.flatMap((source) => parse(source).flatMap(beginnings));
  const starts = [...new Set(texts.map((text) => /^[\p{L}\p{N}]*/u.exec(text)[0].toLowerCase()))].sort();
  if (starts.includes('')) throw new Error(`a hit of ${match.join(' or ')} may begin with no word`);
  return starts;
};
