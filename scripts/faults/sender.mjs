// Sends a response as the element does: the same key at every try, until the receiver has confirmed it.
import { setTimeout as wait } from 'node:timers/promises';

/** Seconds between tries; the last one goes on. */
const PAUSES = [0, 2, 5, 15, 60];
const TIMEOUT = 20;

/**
 * @param {string} endpoint
 * @param {any} response
 * @param {{ speed?: number, random?: () => number }} [options]  So many times faster than in earnest.
 * @returns {Promise<{ tries: number, status: number }>}
 * @throws where the receiver refuses it for good.
 */
export async function send(endpoint, response, { speed = 1, random = Math.random } = {}) {
  const seconds = (n) => (n * 1000) / speed;
  for (let tries = 1; ; tries++) {
    let pause = PAUSES[Math.min(tries, PAUSES.length - 1)] * (0.75 + random() / 2);
    try {
      const answer = await fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(response),
        signal: AbortSignal.timeout(seconds(TIMEOUT)),
      });
      const body = await answer.text();
      if (answer.status === 201 || answer.status === 200) {
        // A reply that broke off is none.
        const { status, key } = JSON.parse(body);
        if (status === 'stored' && key === response.key) return { tries, status: answer.status };
      } else if (answer.status !== 429 && answer.status < 500) {
        throw new Refusal(`${answer.status} ${body}`);
      }
      pause = Math.max(pause, Number(answer.headers.get('retry-after') ?? 0));
    } catch (error) {
      if (error instanceof Refusal) throw error;
    }
    await wait(seconds(pause));
  }
}

class Refusal extends Error {}
