/** One named example of a room. It feeds the room's stories, contract tests, snippet and contact sheet. */
export interface Fixture {
  name: string;
  /** What an author would paste. */
  html: string;
  /** Words that must be readable in plain words. */
  words: string[];
  /** Words that must be readable in easy words. */
  easyWords: string[];
}
