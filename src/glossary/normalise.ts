/** One spelling for what readers take as the same: case, hyphens, slashes, spaces, apostrophes and quotes do not count. */
export const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`"“”\u00ad\u200b]/g, '')
    .replace(/[\s/\p{Pd}]+/gu, ' ')
    .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');

/** The part of the index that holds a normalised form or an id: its first letter, or `0`. */
export const shardOf = (form: string): string => form.match(/^[a-z]/)?.[0] ?? '0';
