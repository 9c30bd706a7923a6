import type { Fixture } from '../../core/fixture.js';

/** The panel has no markup of its own to paste: a term opens it. */
export const fixtures: Fixture[] = [];
