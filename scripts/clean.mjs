// Takes away what an earlier build made: a file that nothing makes any more must not be published.
import { rmSync } from 'node:fs';

for (const folder of ['build/tsc', 'dist'])
  rmSync(new URL(`../${folder}/`, import.meta.url), { recursive: true, force: true });
