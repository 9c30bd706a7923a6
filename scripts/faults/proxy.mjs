// A bad network between senders and a receiver: it loses requests and replies, keeps them back, sends them twice and
// cuts them off. Everything but responses that are sent passes as it is.
import { createServer, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** What happens to a response that is sent, and how often in a hundred. */
export const FAULTS = {
  /** It never arrives. */
  lost: 6,
  /** It arrives, and the reply never comes back. */
  dropped: 8,
  /** It arrives, and the reply breaks off in the middle. */
  cut: 6,
  /** The reply takes longer, now and then longer than the sender waits. */
  delayed: 10,
  /** It arrives twice at the same time. */
  doubled: 10,
  /** It arrives again some time after it was answered. */
  repeated: 6,
  /** Something in between answers in the receiver's place. */
  replaced: 4,
};

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const read = async (stream) => Buffer.concat(await stream.toArray());

/** Asks the receiver, and reads the whole reply. */
function forward(target, { method, url, headers }, body) {
  return new Promise((resolve, reject) => {
    const upstream = request(new URL(url, target), { method, headers, agent: false }, async (reply) => {
      try {
        resolve({ status: reply.statusCode, headers: reply.rawHeaders, body: await read(reply) });
      } catch (error) {
        reject(error);
      }
    });
    upstream.on('error', reject);
    upstream.end(body);
  });
}

/**
 * @param {{ target: string, seed?: number, longest?: number, faults?: Partial<typeof FAULTS>, port?: number }} options
 *   `target` is the receiver's address, `longest` the longest delay in milliseconds.
 * @returns {Promise<{ url: string, counts: Record<string, number>, calm: () => void, close: () => Promise<void> }>}
 *   `counts` tells what has been done so far; after `calm` the network is a good one.
 */
export async function startProxy({ target, seed = 1, longest = 3000, faults = FAULTS, port = 0 }) {
  const next = random(seed);
  const counts = Object.fromEntries(['passed', ...Object.keys(faults)].map((name) => [name, 0]));
  let chances = Object.entries(faults);

  function choose() {
    let left = next() * 100;
    for (const [name, chance] of chances) {
      left -= chance;
      if (left < 0) return name;
    }
    return 'passed';
  }

  async function pass(incoming, outgoing) {
    const body = await read(incoming);
    const what = incoming.method === 'POST' ? choose() : 'passed';
    const delay = next() * longest;
    if (incoming.method === 'POST') counts[what]++;
    const again = () => forward(target, incoming, body);
    if (what === 'lost') return incoming.socket.destroy();
    if (what === 'replaced')
      return outgoing.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
    // Of two at once the sender hears the one that comes back first.
    const reply = await (what === 'doubled' ? Promise.any([again(), again()]) : again());
    if (what === 'repeated')
      wait(delay)
        .then(again)
        .catch(() => {});
    if (what === 'dropped') return incoming.socket.destroy();
    if (what === 'delayed') await wait(delay);
    outgoing.writeHead(reply.status, reply.headers);
    if (what !== 'cut') return outgoing.end(reply.body);
    return outgoing.write(reply.body.subarray(0, reply.body.length / 2), () => incoming.socket.destroy());
  }

  const server = createServer((incoming, outgoing) => {
    // A receiver that is down looks like a network that is.
    pass(incoming, outgoing).catch(() => incoming.socket.destroy());
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    counts,
    calm: () => {
      chances = [];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
