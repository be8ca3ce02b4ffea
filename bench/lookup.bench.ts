import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { runningServer } from '../store/embedded/server-file.ts';
import { calibrationLine } from './calibrate.ts';
import { treeCpuSeconds } from './lookup/cpu.ts';
import type { Load, Taken } from './lookup/load.ts';
import { AUTHORS, CUSTOMERS, fillWorld, LINKS, PAGE, POSTS } from './lookup/world.ts';

/** The promise: a page of 50 authors within 50 ms for 99 of 100 readers, at 200 pages a second. */
const PER_SECOND = 200;
const SECONDS = Number(process.env.LOOKUP_SECONDS ?? 30);
/** A rate both contenders can hold, to compare their cost. */
const GENTLE = 10;
const WARM_UP_SECONDS = 5;

const children: ChildProcess[] = [];
function child(file: string, args: string[] = [], env: Record<string, string> = {}): ChildProcess {
  const made = fork(new URL(`./lookup/${file}`, import.meta.url), args, { env: { ...process.env, ...env } });
  children.push(made);
  return made;
}

async function told(from: ChildProcess): Promise<unknown> {
  const [message] = await Promise.race([
    once(from, 'message'),
    once(from, 'exit').then(([code]) => {
      throw new Error(`A process of the bench ended with ${code}.`);
    }),
  ]);
  return message;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 0;
}

const Cpu = z.object({ user: z.number(), system: z.number() });
async function cpuSeconds(server: ChildProcess): Promise<number> {
  server.send('cpu');
  const { user, system } = Cpu.parse(await told(server));
  return (user + system) / 1e6;
}

const Answer = z.object({ milliseconds: z.array(z.number()), failed: z.number(), seconds: z.number() });
async function measure(name: string, server: ChildProcess, postgres: number, load: Load): Promise<void> {
  generator.send({ ...load, seconds: WARM_UP_SECONDS } satisfies Load);
  await told(generator);
  const before = [await cpuSeconds(server), (await treeCpuSeconds(postgres)) ?? Number.NaN] as const;
  generator.send(load);
  const taken: Taken = Answer.parse(await told(generator));
  const after = [await cpuSeconds(server), (await treeCpuSeconds(postgres)) ?? Number.NaN] as const;
  const sorted = taken.milliseconds.toSorted((a, b) => a - b);
  const share = (part: number) => sorted[Math.ceil(sorted.length * part) - 1]?.toFixed(1) ?? '–';
  const perRequest = (seconds: number) => ((seconds * 1000) / Math.max(sorted.length, 1)).toFixed(2);
  console.log(
    `| ${name} | ${load.perSecond} | ${(sorted.length / taken.seconds).toFixed(0)} | ${taken.failed} | ${share(0.5)} | ${share(0.9)} | ${share(0.99)} | ${share(1)} | ${perRequest(after[0] - before[0])} | ${perRequest(after[1] - before[1])} |`,
  );
}

async function apiKey(url: string, admin: { email: string; password: string }): Promise<string> {
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(new URL(path, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const { token } = z.object({ token: z.string() }).parse(await post('api/auth/sign-in/email', admin));
  const made = await post('api/keys', { name: 'bench' }, { authorization: `Bearer ${token}` });
  return z.object({ key: z.string() }).parse(made).key;
}

const Started = z.object({
  url: z.url(),
  databaseUrl: z.url(),
  admin: z.object({ email: z.string(), password: z.string() }),
});

console.log(calibrationLine());
console.log(
  `A page of ${PAGE} authors looked up over HTTP; ${CUSTOMERS} customers, ${LINKS} links, ${POSTS} posts by ${AUTHORS} authors; ` +
    `open loop, ${SECONDS} s after ${WARM_UP_SECONDS} s warm-up. Server, embedded PostgreSQL and load share the ${availableParallelism()} cores; load average before: ${loadavg()[0]?.toFixed(1)}.\n`,
);

const dataDir = await mkdtemp(join(tmpdir(), 'chesheng-bench-'));
const generator = child('load.ts');
try {
  await told(generator);
  const monitor = child('monitor.ts', [], {
    DATA_DIR: dataDir,
    PORT: String(await freePort()),
    DATABASE_URL: '',
    REDIS_URL: '',
  });
  const { url, databaseUrl, admin } = Started.parse(await told(monitor));
  await fillWorld(databaseUrl);
  const postgres = (await runningServer(join(dataDir, 'postgresql')))?.pid ?? 0;
  const headers = { authorization: `Bearer ${await apiKey(url, admin)}` };
  const naive = child('naive.ts', [databaseUrl]);
  const naiveUrl = z.object({ url: z.url() }).parse(await told(naive)).url;

  console.log(
    '| contender | asked/s | answered/s | failed | p50 ms | p90 ms | p99 ms | max ms | server CPU ms/page | PostgreSQL CPU ms/page |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|');
  const lookup = new URL('api/authors/lookup', url).href;
  const ours = { url: lookup, headers };
  const peer = { url: naiveUrl, headers: {} };
  await measure('Chesheng', monitor, postgres, { ...ours, perSecond: GENTLE, seconds: SECONDS });
  await measure('three questions per author', naive, postgres, {
    ...peer,
    perSecond: GENTLE,
    seconds: SECONDS,
  });
  await measure('Chesheng', monitor, postgres, { ...ours, perSecond: PER_SECOND, seconds: SECONDS });
  await measure('three questions per author', naive, postgres, {
    ...peer,
    perSecond: PER_SECOND,
    seconds: SECONDS,
  });
  naive.send('stop');
  monitor.send('stop');
  await once(monitor, 'exit');
} finally {
  for (const made of children) if (made.exitCode === null) made.kill('SIGKILL');
  const left = await runningServer(join(dataDir, 'postgresql'));
  if (left) process.kill(left.pid, 'SIGINT');
  await rm(dataDir, { recursive: true, force: true });
}
