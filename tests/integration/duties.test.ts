import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDutyDesk } from '../../server/duties/do-duties.ts';
import type { Duty } from '../../server/duties/duty.ts';
import { startDuties } from '../../server/duties/start-duties.ts';
import type { Store } from '../../store/open.ts';
import { forgetDutyRuns } from '../../store/queries/duty-runs.ts';
import { openQueues } from '../../store/queue.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

const PROCESS = fileURLToPath(new URL('../support/duty-process.ts', import.meta.url));
const log = pino({ level: 'silent' });
const SHANGHAI = 'Asia/Shanghai';
/** Half past three in Shanghai. */
const night = (day: number) => new Date(Date.UTC(2026, 0, day, 19, 30));
const morningAfter = (day: number) => new Date(Date.UTC(2026, 0, day + 1, 1));

let db: TestDatabase;
let store: Store;
beforeEach(async () => {
  db = await freshDatabase();
  store = db.store;
});
afterEach(() => db.drop());

interface Row {
  due: Date;
  state: string;
  error: string | null;
  ended: Date | null;
}
const rows = async () =>
  (
    await store.pool.query<Row>(
      'SELECT due_at AS due, state, error, ended_at AS ended FROM duty_run ORDER BY due_at',
    )
  ).rows;

/** A desk with one nightly duty; `missed` is what it reported. */
function desk(run: Duty['run'], name = 'nightly') {
  const missed: { count: number; since: Date }[] = [];
  const opened = openDutyDesk({
    store,
    log,
    timeZone: SHANGHAI,
    duties: [{ name, pattern: '30 3 * * *', limitMs: 60_000, run }],
    onMissed: (_duty, count, since) => missed.push({ count, since }),
  });
  return { ...opened, missed };
}

/** Looks, and waits until nothing runs. */
async function lookAndWait(one: ReturnType<typeof desk>, now: Date): Promise<void> {
  await one.look(now);
  await until(async () => (await rows()).every(({ state }) => state !== 'running'));
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(20);
}

test('processes on one database do each due time once between them', async () => {
  await store.pool.query('CREATE TABLE done (due timestamptz, pid int)');
  const start = () =>
    spawn(process.execPath, [PROCESS, db.url, '80'], { stdio: ['ignore', 'ignore', 'inherit'] });
  await Promise.all([start(), start(), start()].map((child) => once(child, 'exit')));
  const { rows: done } = await store.pool.query<{ runs: number; dues: number }>(
    'SELECT count(*) AS runs, count(DISTINCT due) AS dues FROM done',
  );
  expect(done[0]?.dues).toBeGreaterThan(1);
  expect(done[0]?.runs).toBe(done[0]?.dues);
  expect(new Set((await rows()).map(({ state }) => state))).toEqual(new Set(['done']));
});

test('a run that died with its process is taken up again once it is past its limit, and not before', async () => {
  await store.pool.query('CREATE TABLE done (due timestamptz, pid int)');
  const killed = spawn(process.execPath, [PROCESS, db.url, '80', 'dies'], { stdio: 'ignore' });
  await once(killed, 'exit');
  const [dead] = await rows();
  if (!dead) throw new Error('nothing was begun');
  expect(dead.state).toBe('running');
  const done: Date[] = [];
  const again = openDutyDesk({
    store,
    log,
    timeZone: SHANGHAI,
    duties: [
      {
        name: 'every-second',
        pattern: '* * * * * *',
        limitMs: 60_000,
        run: async (due) => void done.push(due),
      },
    ],
    onMissed: () => {},
  });
  await again.look(new Date(dead.due.getTime() + 1));
  expect(done).toEqual([]);
  await store.pool.query(`UPDATE duty_run SET started_at = now() - interval '2 minutes'`);
  await again.look(new Date(dead.due.getTime() + 1));
  await until(async () => (await rows())[0]?.state === 'done');
  expect(done).toEqual([dead.due]);
});

test('a run that died before a later due time is put down as failed', async () => {
  await store.pool.query(
    `INSERT INTO duty_run (duty, due_at, started_at) VALUES ('nightly', $1, now() - interval '1 day')`,
    [night(1)],
  );
  await lookAndWait(
    desk(async () => {}),
    morningAfter(2),
  );
  expect((await rows()).map(({ state }) => state)).toEqual(['failed', 'done']);
});

test('after a pause the last due time is made up, and those before it are reported once', async () => {
  const done: Date[] = [];
  const one = desk(async (due) => void done.push(due));
  await lookAndWait(one, morningAfter(1));
  await lookAndWait(one, morningAfter(1));
  await lookAndWait(one, morningAfter(2));
  expect(one.missed).toEqual([]);
  await lookAndWait(one, morningAfter(6));
  await lookAndWait(one, morningAfter(7));
  expect(done).toEqual([1, 2, 6, 7].map(night));
  expect(one.missed).toEqual([{ count: 3, since: night(3) }]);
  expect((await rows()).map(({ due, state, error }) => [due, state, error])).toEqual([
    [night(1), 'done', null],
    [night(2), 'done', null],
    [night(3), 'missed', 'Nothing ran at this and 2 later due times.'],
    [night(6), 'done', null],
    [night(7), 'done', null],
  ]);
  expect((await rows())[2]?.ended).toEqual(night(5));
});

test('a first start misses nothing', async () => {
  const one = desk(async () => {});
  await lookAndWait(one, morningAfter(9));
  expect(one.missed).toEqual([]);
});

test('a failure is put down with its reason and the next due time is done all the same', async () => {
  const one = desk(async (due) => {
    if (due.getTime() === night(1).getTime()) throw new Error('the disk is full\nand more');
  });
  await lookAndWait(one, morningAfter(1));
  await lookAndWait(one, morningAfter(2));
  expect((await rows()).map(({ state, error }) => [state, error])).toEqual([
    ['failed', 'the disk is full'],
    ['done', null],
  ]);
});

test('whoever stops gives back what it was doing, and the next to look does it', async () => {
  const one = desk(async (_due, signal) => {
    await once(signal, 'abort');
    signal.throwIfAborted();
  });
  await one.look(morningAfter(1));
  await one.stop();
  expect(await rows()).toEqual([]);
  await lookAndWait(
    desk(async () => {}),
    morningAfter(1),
  );
  expect((await rows()).map(({ state }) => state)).toEqual(['done']);
});

test('a duty that still runs holds up no other', async () => {
  let end = () => {};
  const long = new Promise<void>((resolve) => {
    end = resolve;
  });
  const done: string[] = [];
  const duty = (name: string, run: () => Promise<void>): Duty => ({
    name,
    pattern: '30 3 * * *',
    limitMs: 60_000,
    run,
  });
  const both = openDutyDesk({
    store,
    log,
    timeZone: SHANGHAI,
    duties: [duty('long', () => long), duty('short', async () => void done.push('short'))],
    onMissed: () => {},
  });
  await both.look(morningAfter(1));
  await until(async () => (await rows()).some(({ state }) => state === 'done'));
  await both.look(morningAfter(2));
  await until(async () => done.length === 2);
  end();
  await both.stop();
  expect((await rows()).filter(({ state }) => state === 'done')).toHaveLength(3);
});

test('the clock of the queue looks by itself', async () => {
  const queues = await openQueues({ databaseUrl: db.url });
  const done: Date[] = [];
  const duties = await startDuties({
    store,
    queues,
    log,
    timeZone: SHANGHAI,
    duties: [
      { name: 'nightly', pattern: '30 3 * * *', limitMs: 60_000, run: async (due) => void done.push(due) },
    ],
    onMissed: () => {},
  });
  await until(async () => done.length > 0);
  await duties.stop();
  await queues.close();
  expect(done).toHaveLength(1);
});

test('old rows are forgotten, the last of each duty never', async () => {
  for (const [duty, ago] of [
    ['nightly', 500],
    ['nightly', 450],
    ['hourly', 500],
    ['hourly', 1],
  ])
    await store.pool.query(
      `INSERT INTO duty_run (duty, due_at, state) VALUES ($1, now() - $2::int * interval '1 day', 'done')`,
      [duty, ago],
    );
  expect(await forgetDutyRuns(store, 400)).toBe(2);
  expect(await rows()).toHaveLength(2);
});
