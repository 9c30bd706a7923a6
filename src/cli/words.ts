/** A term as an editor or the build marks it: `[words](term:id)`. */
const mark = /\[([^\]]+)\]\(term:([\w-]+)(?: "[^"]*")?\)/g;

/** Words as a reader sees them, without marks. */
export const bare = (text: string) => text.replace(mark, '$1');

/** Ids of the terms that are marked in a text. */
export const markedTerms = (text: string) => [...text.matchAll(mark)].map(([, , id]) => id);

export const sentencesIn = (text: string) => text.trim().split(/(?<=[.?!]["”’]?)\s+/);

/** What stands between spaces and holds a letter or a digit. */
export const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** How often each thing was met. */
export class Tally extends Map<string, number> {
  add(name: string, times = 1) {
    this.set(name, (this.get(name) ?? 0) + times);
  }

  addAll(other: Tally) {
    for (const [name, times] of other) this.add(name, times);
  }
}
