import { isResults } from './counts.js';

/** How long results are waited for, in milliseconds. */
const PATIENCE = 20_000;

/** A consultation whose results are not published yet. */
export class NotPublished extends Error {}

/** Published results from an address. Rejects where they can't be had. */
export const fetchResults = async (address: string) => {
  const answer = await fetch(address, { credentials: 'omit', signal: AbortSignal.timeout(PATIENCE) });
  const body: unknown = await answer.json().catch(() => undefined);
  if ((body as { type?: unknown } | undefined)?.type === 'urn:co-elements:not-published')
    throw new NotPublished(`the results at "${address}" are not published yet`);
  if (!answer.ok) throw new Error(`expected results at "${address}", and the server answered ${answer.status}`);
  if (!isResults(body)) throw new Error(`expected results at "${address}" (dist/schema/results.schema.json)`);
  return body;
};
