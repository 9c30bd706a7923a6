/** What this can't read would be read wrongly, and terms not be found. */
const unknown = /[*+.{^$]|\\[^bd\W]/;

/** A word, and the first three letters of the next. */
const beginning = /^[\p{L}\p{N}]*(?:[ -][\p{L}\p{N}]{1,3})?/u;

/** What a hit may go on from: a word, the space or hyphen behind it, and less than three letters of the next. */
const isOpen = (text: string) => /^[\p{L}\p{N}]*(?:[ -][\p{L}\p{N}]{0,2})?$/u.test(text);

/** So many beginnings of one term are enough: of a second word that begins in more ways (`\d\d\d`) less is told. */
const MANY = 100;

/** All that a hit can begin with, up to the first letters of its second word. */
const beginningsOf = (source: string) => {
  let at = 0;
  /** What a letter, a class or a group can be. */
  const one = (): string[] => {
    const letter = source[at++];
    if (letter === '[') {
      const from = at;
      at = source.indexOf(']', at) + 1;
      return [...source.slice(from, at - 1).replace(/(\w)-(\w)/g, between)];
    }
    if (letter === '(') {
      const [opening] = /^(\?:|\?<?[=!])?/.exec(source.slice(at))!;
      at += opening.length;
      const options = choice();
      at += 1;
      // What only looks around takes no room.
      return opening && opening !== '?:' ? [''] : options;
    }
    if (letter !== '\\') return [letter];
    const escaped = source[at++];
    return escaped === 'b' ? [''] : escaped === 'd' ? [...'0123456789'] : [escaped];
  };
  const choice = (): string[] => {
    const done = new Set<string>();
    let open = [''];
    for (; at < source.length && source[at] !== ')';) {
      if (source[at] === '|') {
        for (const text of open) done.add(text);
        open = [''];
        at += 1;
        continue;
      }
      const options = one();
      if (source[at] === '?') {
        options.push('');
        at += 1;
      }
      const texts = new Set(open.flatMap((begun) => options.map((text) => begun + text)));
      open = [];
      for (const text of texts)
        if (isOpen(text) && (texts.size < MANY || !/[ -]./.test(text))) open.push(text);
        else done.add(text);
    }
    return [...done, ...open];
  };
  return choice();
};

/** Letters of a class from one to another. */
const between = (_: string, first: string, last: string) => {
  let letters = '';
  for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code += 1) letters += String.fromCharCode(code);
  return letters;
};

/**
 * What a hit of a term's patterns can begin with, in lower case, each once: a word, with a space and up to three letters of the
 * next where there is one. By it a text is looked through once, however many terms there are. It reads letters, classes
 * (`[Ss]`), groups, choices, `?`, `\b`, `\d` and what looks around.
 * @throws {SyntaxError} where a pattern is no regular expression
 * @throws {Error} where a hit may begin with no word, or a pattern has something else in it, such as `*` or `\w`
 */
export const startsOf = (match: string[]) => {
  match.forEach((source) => new RegExp(source, 'u'));
  const strange = match.find((source) => unknown.test(source));
  if (strange) throw new Error(`${strange} has ${unknown.exec(strange)![0]}, which startsOf can't read`);
  const texts = match.flatMap(beginningsOf);
  const starts = new Set(texts.map((text) => beginning.exec(text)![0].toLowerCase().replace('-', ' ')));
  if ([...starts].some((start) => !start || start.startsWith(' ')))
    throw new Error(`a hit of ${match.join(' or ')} may begin with no word`);
  // Where the first word alone can be the beginning, the letter behind it tells nothing.
  return [...starts].filter((start) => !start.includes(' ') || !starts.has(start.split(' ')[0])).sort();
};
