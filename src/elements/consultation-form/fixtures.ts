import type { Fixture } from '../../core/fixture.js';

/** It has no markup of its own to paste: it comes with the printed form of a consultation. */
export const fixtures: Fixture[] = [];
