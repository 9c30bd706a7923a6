import { version } from './version.js';
import { warn } from './warn.js';

/** What another copy of the library left under a tag. Any version of ours has `version`. */
type Versioned = CustomElementConstructor & { version?: string };

/**
 * Defines a tag unless something has it already. Two copies of the library may stand on one page; the first one
 * keeps its tags, and a difference of versions is reported once.
 */
export const define = (tag: string, element: Versioned) => {
  const there: Versioned | undefined = customElements.get(tag);
  if (!there) customElements.define(tag, element);
  else if (there !== element) reportVersion(there.version);
};

export const reportVersion = (other?: string) => {
  if (other !== version) {
    warn(`Two versions of co-elements: ${other ?? '?'} (in use), ${version}. Load one.`);
  }
};
