// How long a response takes from sending to “stored” at a steady rate, with the receiver in a process of its own and
// this load beside it. Run: node bench/load.mjs [--rate 500] [--seconds 20] [--database <file or URL>]
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { startReceiver } from '../../scripts/faults/receiver.mjs';
import { definition } from '../test/support.mjs';

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '20' },
    database: { type: 'string' },
  },
});
const rate = Number(values.rate);
const seconds = Number(values.seconds);
const folder = mkdtempSync(path.join(tmpdir(), 'co-load-'));
const day = (offset) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const receiver = await startReceiver({
  database: values.database ?? path.join(folder, 'responses.sqlite'),
  definition: definition({ opens: day(-2), closes: day(2) }),
});

const agent = new Agent({ keepAlive: true, maxSockets: 200 });
const pressed = `${new Date().toISOString().slice(0, 16)}:00.000Z`;
const words = 'What we need most is one person who knows our child and rings back. '.repeat(6);

/** Posts one response; resolves with its status. */
function send() {
  const body = JSON.stringify({
    format: 'co-elements/response/1',
    consultation: 'reviews',
    key: randomUUID(),
    pressed,
    answers: {
      'q.agree': { choice: 'agree', comment: words },
      'q.one': { choice: 'parent' },
      'q.many': { choices: ['email', 'post'] },
      'q.text': { text: words },
      'q.order': { order: ['people', 'time'] },
    },
  });
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    request(receiver.endpoint, { method: 'POST', agent, headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode));
    })
      .on('error', reject)
      .end(body);
  });
}

/** Sends at the rate whatever the answers do: who is slow isn't spared the next one. */
async function load(length) {
  const times = [];
  const statuses = {};
  const under = [];
  const start = performance.now();
  for (let n = 0; n < rate * length;) {
    const due = Math.floor(((performance.now() - start) / 1000) * rate);
    for (; n <= due && n < rate * length; n++) {
      // Counted from when it was due, so that what this process is late by counts as well.
      const at = start + (n / rate) * 1000;
      under.push(
        send().then((status) => {
          times.push(performance.now() - at);
          statuses[status] = (statuses[status] ?? 0) + 1;
        }),
      );
    }
    await wait(1);
  }
  await Promise.all(under);
  return { times: times.sort((a, b) => a - b), statuses, took: (performance.now() - start) / 1000 };
}

try {
  await load(2);
  const { times, statuses, took } = await load(seconds);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);
  console.log(`${(times.length / took).toFixed(0)} responses a second for ${took.toFixed(0)} s: ${JSON.stringify(statuses)}
p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms; ${(await receiver.stored()).size} stored`);
} finally {
  agent.destroy();
  await receiver.stop();
  rmSync(folder, { recursive: true });
}
