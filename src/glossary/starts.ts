/** What may stand at a place of a pattern: strings, or branches of further parts. */
type Option = string | { branches: Part[][] };
type Part = Option[];

/** Reads the part of regular expressions that glossaries use: groups, choices, classes, `?`, and what looks around. */
const parse = (source: string): Part[][] => {
  let at = 0;
  const choice = (): Part[][] => {
    const branches: Part[][] = [[]];
    while (at < source.length && source[at] !== ')') {
      if (source[at] === '|') {
        branches.push([]);
        at += 1;
        continue;
      }
      const part = one();
      const isOptional = source[at] === '?';
      if (isOptional) at += 1;
      branches.at(-1)!.push(isOptional ? ['', ...part] : part);
    }
    return branches;
  };
  const one = (): Part => {
    const letter = source[at++];
    if (letter === '[') {
      const end = source.indexOf(']', at);
      const letters = source.slice(at, end);
      at = end + 1;
      const range = /^(\d)-(\d)$/.exec(letters);
      if (!range) return [...letters];
      return Array.from({ length: Number(range[2]) - Number(range[1]) + 1 }, (_, i) => String(Number(range[1]) + i));
    }
    if (letter === '(') {
      const opening = /^(?:\?:|\?<?[=!])/.exec(source.slice(at))?.[0] ?? '';
      at += opening.length;
      const branches = choice();
      at += 1;
      // What only looks around takes no room.
      return opening && opening !== '?:' ? [''] : [{ branches }];
    }
    if (letter !== '\\') return [letter];
    const escaped = source[at++];
    if (escaped === 'b') return [''];
    return escaped === 'd' ? [...'0123456789'] : [escaped];
  };
  return choice();
};

const isWord = (text: string) => /^[\p{L}\p{N}]*$/u.test(text);

/** All that some parts can be, up to the first letter behind the first word. */
const beginnings = (parts: Part[]): string[] => {
  let open = new Set(['']);
  const done = new Set<string>();
  for (const part of parts) {
    const next = new Set<string>();
    const texts = part.flatMap((option) =>
      typeof option === 'string' ? [option] : option.branches.flatMap(beginnings),
    );
    for (const begun of open) for (const text of texts) (isWord(begun + text) ? next : done).add(begun + text);
    open = next;
  }
  return [...done, ...open];
};

/**
 * The words that a hit of a term's patterns can begin with, in lower case, each once. By them a text is looked through
 * once, however many terms there are.
 * @throws {Error} where a hit may begin with no word
 */
export const startsOf = (match: string[]) => {
  const texts = match.flatMap((source) => parse(source).flatMap(beginnings));
  const starts = [...new Set(texts.map((text) => /^[\p{L}\p{N}]*/u.exec(text)![0].toLowerCase()))].sort();
  if (starts.includes('')) throw new Error(`a hit of ${match.join(' or ')} may begin with no word`);
  return starts;
};
