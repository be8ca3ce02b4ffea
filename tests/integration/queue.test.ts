import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openQueues } from '../../store/queue.ts';
import { startTickingWorker } from '../../store/ticking-worker.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { startRedis } from '../support/redis.ts';

let db: TestDatabase;
let redis: Awaited<ReturnType<typeof startRedis>>;

beforeAll(async () => {
  db = await freshDatabase();
  redis = await startRedis();
});

afterAll(async () => {
  await redis.stop();
  await db.drop();
});

describe.each(['postgresql', 'redis'] as const)('jobs on %s', (backend) => {
  const open = () =>
    openQueues({ databaseUrl: db.url, redisUrl: backend === 'redis' ? redis.url : undefined });

  test('are done once each, and a scheduler makes more', async () => {
    const queues = await open();
    expect(queues.backend).toBe(backend);
    const queue = await queues.makeQueue<{ n: number }>('count');
    const seen: number[] = [];
    await queues.makeWorker<{ n: number }>('count', async (job) => {
      seen.push(job.data.n);
    });
    for (let n = 0; n < 5; n++) await queue.add('one', { n });
    await queue.upsertJobScheduler('every', { every: 200 }, { name: 'tick', data: { n: 99 } });
    await until(() => seen.filter((n) => n === 99).length >= 2 && seen.length >= 7);
    expect(seen.filter((n) => n !== 99).sort()).toEqual([0, 1, 2, 3, 4]);
    await queues.close();
  });

  test('a failed job is tried again as often as it was given, then kept as failed', async () => {
    const queues = await open();
    const queue = await queues.makeQueue('flaky');
    let tries = 0;
    const told: string[] = [];
    await queues.makeWorker(
      'flaky',
      async () => {
        tries++;
        throw new Error('the disk is full');
      },
      { onError: (error) => told.push(error.message) },
    );
    await queue.add('one', {}, { attempts: 3 });
    await until(async () => (await queue.getJobCounts('failed')).failed === 1);
    expect(tries).toBe(3);
    await until(() => told.includes('the disk is full'));
    await queues.close();
  });

  test('a look is taken at each tick, one at a time and again after a failure; stopping cuts it short, and another worker goes on', async () => {
    const queues = [await open(), await open()];
    let [looks, at, most] = [0, 0, 0];
    const told: string[] = [];
    let cutShort = false;
    const look = async (signal: AbortSignal) => {
      looks++;
      most = Math.max(most, ++at);
      const n = looks;
      try {
        if (n === 1) throw new Error('the first look failed');
        // Until it is told to stop, which is how a long one is cut short.
        if (n === 3) await sleep(60_000, undefined, { signal }).catch(() => (cutShort = true));
      } finally {
        at--;
      }
    };
    const onError = (error: Error) => void told.push(error.message);
    const start = (of: (typeof queues)[number]) =>
      startTickingWorker({
        queues: of,
        name: `look-${backend}`,
        everyMs: 150,
        look,
        onError,
        patienceMs: 10_000,
      });
    const [first, ...others] = queues;
    const worker = first && (await start(first));
    await until(() => looks >= 3);
    expect(told).toEqual(['the first look failed']);
    expect(most).toBe(1);
    await worker?.stop();
    expect(cutShort).toBe(true);
    const before = looks;
    const [other] = await Promise.all(others.map(start));
    await until(() => looks > before);
    await other?.stop();
    for (const each of queues) await each.close();
  });
});

test('a Redis that is away is told in one sentence', async () => {
  await expect(openQueues({ databaseUrl: db.url, redisUrl: 'redis://127.0.0.1:1' })).rejects.toThrow(
    /Redis at REDIS_URL does not answer .* Start it, or unset REDIS_URL\./,
  );
});

async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await done())) await sleep(20);
}
