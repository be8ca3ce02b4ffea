import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Ways } from '../../server/channels/channel.ts';
import { deliverDue } from '../../server/deliveries/deliver.ts';
import type { Store } from '../../store/open.ts';
import { claimDeliveries } from '../../store/queries/deliveries.ts';
import { channelFor, INSTALLATION_SECRET, openAlert, tell } from '../support/alerts-to-send.ts';
import { DINGTALK_SECRET, startDingtalk } from '../support/chat-servers/dingtalk.ts';
import { FEISHU_SECRET, startFeishu } from '../support/chat-servers/feishu.ts';
import { type Given, listen } from '../support/chat-servers/http.ts';
import { RECEIVER_SECRET, startReceiver } from '../support/chat-servers/receiver.ts';
import { startSlack } from '../support/chat-servers/slack.ts';
import { startWecom } from '../support/chat-servers/wecom.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { startMailServer } from '../support/mail-server.ts';
import { ways } from '../support/messages.ts';
import { startRedis } from '../support/redis.ts';

const PROCESS = fileURLToPath(new URL('../support/delivery-process.ts', import.meta.url));

let db: TestDatabase;
let store: Store;
const closing: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  db = await freshDatabase();
  store = db.store;
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  await db.drop();
});

async function opened<T extends { close(): Promise<unknown> }>(opening: Promise<T>): Promise<T> {
  const it = await opening;
  closing.push(() => it.close());
  return it;
}

/** One look, as a worker takes it every few seconds. */
async function deliver(more: Partial<Ways> = {}): Promise<void> {
  const out = ways(more);
  await deliverDue({
    store,
    ways: out,
    business: { publicUrl: 'https://voc.maker.example/', timeZone: 'Asia/Shanghai' },
    installationSecret: INSTALLATION_SECRET,
    log: pino({ level: 'silent' }),
    signal: new AbortController().signal,
  });
  await out.client.destroy();
}

const deliveries = async () =>
  (
    await store.pool.query<{ state: string; attempts: number; error: string | null; wait: number }>(
      `SELECT state, attempts, last_error AS error, extract(epoch FROM due_at - now())::float8 AS wait
       FROM delivery ORDER BY id`,
    )
  ).rows;

/** A process that sends, by the given Redis or by the database; ended, if it still runs, with the test. */
async function start(
  leaseMs: number,
  { dies = [], redisUrl }: { dies?: string[]; redisUrl?: string | undefined } = {},
): Promise<ChildProcess> {
  const child = spawn(process.execPath, [PROCESS, db.url, String(leaseMs), ...dies], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, REDIS_URL: redisUrl },
  });
  closing.push(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  if (child.stdout) await once(child.stdout, 'data');
  return child;
}

test('an alert arrives once at each of the six services', async () => {
  const [mail, receiver, wecom, dingtalk, feishu, slack] = await Promise.all([
    opened(startMailServer()),
    opened(startReceiver()),
    opened(startWecom()),
    opened(startDingtalk()),
    opened(startFeishu()),
    opened(startSlack()),
  ]);
  const channels = [
    await channelFor(store, 'email', { to: ['li@maker.example'] }),
    await channelFor(store, 'webhook', { url: receiver.url, secret: RECEIVER_SECRET }),
    await channelFor(store, 'wecom', { url: wecom.url }),
    await channelFor(store, 'dingtalk', { url: dingtalk.url, secret: DINGTALK_SECRET }),
    await channelFor(store, 'feishu', { url: feishu.url, secret: FEISHU_SECRET }),
    await channelFor(store, 'slack', { url: slack.url }),
  ];
  const alert = await openAlert(store, channels);
  const more = { mail: { smtpUrl: mail.url, mailFrom: 'voc@maker.example' } };
  await Promise.all([deliver(more), deliver(more)]);
  await deliver(more);
  expect((await deliveries()).map(({ state, attempts, error }) => ({ state, attempts, error }))).toEqual(
    channels.map(() => ({ state: 'sent', attempts: 1, error: null })),
  );
  const arrived = [mail.mails, receiver.seen, wecom.taken, dingtalk.taken, feishu.taken, slack.taken];
  expect(arrived.map((each) => each.length)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(mail.mails[0]?.subject).toBe('【紧急】红线：悦翔 刹车失灵');
  expect(wecom.taken[0]).toContain('高速上刹车突然失灵，差点追尾。');
  expect(wecom.taken[0]).toContain('](https://voc.maker.example/posts?redLine=true&post=12)');
  expect(receiver.taken[0]?.body).toMatchObject({
    schema: 1,
    type: 'alert.opened',
    alert: {
      id: alert,
      rule: { name: '安全红线' },
      series: 'changan-yuexiang',
      facts: { kind: 'redLine', post: 12 },
    },
  });
});

test.each([
  ['PostgreSQL', false],
  ['Redis', true],
])('two processes send each of many messages once, their clock on %s', async (_backend, onRedis) => {
  const redis = onRedis ? await startRedis() : null;
  if (redis) closing.push(() => redis.stop());
  const receiver = await opened(startReceiver());
  const channel = await channelFor(store, 'webhook', { url: receiver.url, secret: RECEIVER_SECRET });
  await Promise.all([start(60_000, { redisUrl: redis?.url }), start(60_000, { redisUrl: redis?.url })]);
  for (let n = 0; n < 25; n++) await openAlert(store, [channel], `post:${n}`);
  await expect
    .poll(async () => (await deliveries()).every(({ state }) => state === 'sent'), { timeout: 40_000 })
    .toBe(true);
  expect(receiver.seen).toHaveLength(25);
  expect(new Set(receiver.seen).size).toBe(25);
});

test('a process killed while the service has not answered: another sends it after the lease, once', async () => {
  const got: string[] = [];
  let answers = false;
  const slow = await opened(
    listen(async ({ headers }) => {
      if (!answers) await new Promise(() => {});
      got.push(String(headers['webhook-id']));
      return { status: 204, body: '' };
    }),
  );
  const url = `http://127.0.0.1:${slow.port}/`;
  await openAlert(store, [await channelFor(store, 'webhook', { url, secret: RECEIVER_SECRET })]);
  const first = await start(4000);
  await expect.poll(async () => (await deliveries())[0]?.state, { timeout: 20_000 }).toBe('sending');
  first.kill('SIGKILL');
  await once(first, 'exit');
  answers = true;
  await start(60_000);
  await expect.poll(async () => (await deliveries())[0]?.state, { timeout: 30_000 }).toBe('sent');
  expect(got).toHaveLength(1);
  expect((await deliveries())[0]?.attempts).toBe(2);
});

test('a process killed after the answer and before it said so: the copy is known by its id, and chats say it may be one', async () => {
  const [receiver, wecom] = await Promise.all([opened(startReceiver()), opened(startWecom())]);
  await openAlert(store, [
    await channelFor(store, 'webhook', { url: receiver.url, secret: RECEIVER_SECRET }),
    await channelFor(store, 'wecom', { url: wecom.url }),
  ]);
  const first = await start(4000, { dies: ['dies'] });
  await once(first, 'exit');
  await sleep(300);
  await start(60_000);
  await expect
    .poll(async () => (await deliveries()).every(({ state }) => state === 'sent'), { timeout: 30_000 })
    .toBe(true);
  // Both may have been under way when it was killed; whatever came twice came under the same id.
  expect(receiver.seen.length + wecom.taken.length).toBeGreaterThanOrEqual(3);
  expect(receiver.taken).toHaveLength(1);
  expect(new Set(receiver.seen).size).toBe(1);
  const ids = wecom.taken.map((text) => /alert-\d+-opened-\w+/.exec(text)?.[0]);
  expect(new Set(ids)).toEqual(new Set(receiver.seen));
  expect(wecom.taken.at(-1)).toContain('可能重复发送');
});

test('no more goes to a robot than its service takes, whoever sends, and the rest goes later', async () => {
  const wecom = await opened(startWecom());
  const channel = await channelFor(store, 'wecom', { url: wecom.url });
  for (let n = 0; n < 23; n++) await openAlert(store, [channel], `post:${n}`);
  await Promise.all([deliver(), deliver(), deliver()]);
  expect(wecom.taken).toHaveLength(20);
  const states = (await deliveries()).map(({ state }) => state);
  expect(states.filter((state) => state === 'waiting')).toHaveLength(3);
  // A minute later there is room.
  await store.pool.query(`UPDATE delivery SET sent_at = sent_at - interval '61 s'`);
  const paces = [{ kind: 'wecom', most: 20, withinMs: 60_000 }];
  expect(await claimDeliveries(store, { leaseMs: 1000, most: 40, paces })).toHaveLength(3);
});

test('who asks to be left alone is: the whole channel waits, and what was not tried counts as no try', async () => {
  const dingtalk = await opened(startDingtalk({ most: 2 }));
  const channel = await channelFor(store, 'dingtalk', { url: dingtalk.url, secret: DINGTALK_SECRET });
  for (let n = 0; n < 5; n++) await openAlert(store, [channel], `post:${n}`);
  await deliver();
  const rows = await deliveries();
  expect(rows.map(({ state, attempts }) => `${state} ${attempts}`)).toEqual([
    'sent 1',
    'sent 1',
    'waiting 1',
    'waiting 0',
    'waiting 0',
  ]);
  expect(rows[2]?.error).toBe('busy: 130101 send too fast, exceed 20 times per minute');
  for (const { wait } of rows.slice(2)) expect(wait).toBeGreaterThan(590);
});

test('what fails is tried again later and given up in the end; what is refused, at once', async () => {
  const answer: { now: Given } = { now: { status: 500, body: 'down for repair' } };
  const server = await opened(listen(() => answer.now));
  const url = `http://127.0.0.1:${server.port}/`;
  const channel = await channelFor(store, 'webhook', { url, secret: RECEIVER_SECRET });
  await openAlert(store, [channel]);
  await deliver();
  const [row] = await deliveries();
  expect(row).toMatchObject({ state: 'waiting', attempts: 1, error: 'later: 500 down for repair' });
  expect(row?.wait).toBeGreaterThan(5);
  await deliver();
  expect((await deliveries())[0]?.attempts).toBe(1);
  await store.pool.query('UPDATE delivery SET attempts = 9, due_at = now()');
  await deliver();
  expect((await deliveries())[0]).toMatchObject({ state: 'failed', attempts: 10 });

  answer.now = { status: 422, body: 'no such field' };
  await openAlert(store, [channel], 'another');
  await deliver();
  expect((await deliveries())[1]).toMatchObject({
    state: 'failed',
    attempts: 1,
    error: 'refused: 422 no such field',
  });
});

test('what became worse is told after what it was', async () => {
  const answer: { now: Given } = { now: { status: 503, body: '' } };
  const types: unknown[] = [];
  const server = await opened(
    listen(({ body }) => {
      if (answer.now.status === 204) types.push(JSON.parse(body).type);
      return answer.now;
    }),
  );
  const url = `http://127.0.0.1:${server.port}/`;
  const channel = await channelFor(store, 'webhook', { url, secret: RECEIVER_SECRET });
  const alert = await openAlert(store, [channel]);
  await deliver();
  await tell(store, alert, [channel], 'worse');
  answer.now = { status: 204, body: '' };
  await deliver();
  expect(types).toEqual([]);
  await store.pool.query('UPDATE delivery SET due_at = now()');
  await deliver();
  expect(types).toEqual(['alert.opened', 'alert.worse']);
});

test('a channel that is switched off gets nothing, then or later; secrets of another installation open nothing', async () => {
  const receiver = await opened(startReceiver());
  const channel = await channelFor(store, 'webhook', { url: receiver.url, secret: RECEIVER_SECRET });
  await store.pool.query('UPDATE channel SET enabled = false');
  await openAlert(store, [channel]);
  await deliver();
  await store.pool.query('UPDATE channel SET enabled = true');
  await deliver();
  expect((await deliveries())[0]).toMatchObject({ state: 'failed', error: 'disabled' });

  await store.pool.query(`UPDATE channel SET sealed = 'AAAA'`);
  await openAlert(store, [channel], 'another');
  await deliver();
  expect((await deliveries())[1]).toMatchObject({ state: 'waiting', error: 'sealed' });
  expect(receiver.seen).toEqual([]);
});
