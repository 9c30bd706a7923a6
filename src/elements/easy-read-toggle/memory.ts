import type { Wording } from '../../core/types.js';

export interface Settings {
  words: Wording;
  pictures: boolean;
}

const key = (region?: string) => `co-elements:reading${region ? `:${region}` : ''}`;

/** What the reader chose before; undefined where nothing is stored, it is of another version, or storage is blocked. */
export const recall = (region?: string): Settings | undefined => {
  try {
    const { v, words, pictures } = JSON.parse(localStorage.getItem(key(region)) ?? '{}') as Partial<
      Settings & { v: number }
    >;
    return v === 1 && typeof pictures === 'boolean' && (words === 'plain' || words === 'easy' || words === 'original')
      ? { words, pictures }
      : undefined;
  } catch {
    return undefined;
  }
};

/** True when it could be stored. */
export const remember = (settings: Settings, region?: string): boolean => {
  try {
    localStorage.setItem(key(region), JSON.stringify({ v: 1, ...settings }));
    return true;
  } catch {
    return false;
  }
};

export const forget = (region?: string) => {
  try {
    localStorage.removeItem(key(region));
  } catch {
    // Blocked storage holds nothing to forget.
  }
};
