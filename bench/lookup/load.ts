import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { AUTHORS, HOST, PAGE } from './world.ts';

/** What the bench asks of this process. */
export interface Load {
  url: string;
  headers: Record<string, string>;
  perSecond: number;
  seconds: number;
}

/** Milliseconds from the moment each request was due; `failed` were refused, wrong or unanswered. */
export interface Taken {
  milliseconds: number[];
  failed: number;
  seconds: number;
}

/** Requests in flight at most; what is due beyond them waits, and its waiting counts. */
const CONNECTIONS = 64;
/** Given to what is in flight after the last was sent. */
const PATIENCE_MS = 5_000;

/** Pages of authors, one in ten of them unknown here; the same in every run. */
const bodies = Array.from({ length: 500 }, (_, page) =>
  JSON.stringify({
    authors: Array.from({ length: PAGE }, (_, slot) => {
      const n = 1 + ((page * 7919 + slot * 6151) % AUTHORS);
      return { host: HOST, key: slot % 10 === 9 ? `stranger${n}` : `u${n}` };
    }),
  }),
);

/**
 * An open loop: requests are sent when they are due, whether or not earlier ones were answered, and timed from then,
 * so that a server which stalls cannot hide behind a load that waits for it.
 */
async function run({ url, headers, perSecond, seconds }: Load): Promise<Taken> {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: CONNECTIONS, pipelining: 1 });
  const milliseconds: number[] = [];
  let failed = 0;
  const start = performance.now();
  const ask = async (n: number, due: number) => {
    const { statusCode, body } = await pool.request({
      path: pathname,
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: bodies[n % bodies.length] ?? '',
    });
    const text = await body.text();
    if (statusCode === 200 && text.length > PAGE * 50) milliseconds.push(performance.now() - due);
    else failed++;
  };
  const total = perSecond * seconds;
  const asked: Promise<void>[] = [];
  while (asked.length < total) {
    const due = start + (asked.length * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await sleep(wait);
    asked.push(ask(asked.length, due).catch(() => void failed++));
  }
  await Promise.race([Promise.all(asked), sleep(PATIENCE_MS)]);
  const taken = {
    milliseconds: milliseconds.slice(),
    failed: total - milliseconds.length,
    seconds: (performance.now() - start) / 1000,
  };
  await pool.destroy();
  return taken;
}

process.on('message', (load: Load) => void run(load).then((taken) => process.send?.(taken)));
process.send?.('ready');
