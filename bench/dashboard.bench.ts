import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { runningServer } from '../store/embedded/server-file.ts';
import { calibrationLine } from './calibrate.ts';
import { fillWorld, SERIES } from './dashboard/world.ts';

/**
 * What a dashboard asks, over HTTP, one question after another: `npm run bench -- dashboard --posts 10000000`. The promise at
 * 10 million posts in rollups and 1 million with text: p99 30 ms, 100 ms for the overview and for the posts behind a number.
 */
const { values } = parseArgs({
  options: { posts: { type: 'string', default: '10000000' }, rounds: { type: 'string', default: '200' } },
  allowPositionals: true,
});
const POSTS = Number(values.posts);
const ROUNDS = Number(values.rounds);
const WARM_UP = 10;

const month = (n: number) => {
  const at = 11 - (n % 12);
  const from = `2025-${String(at + 1).padStart(2, '0')}-01`;
  return `from=${from}&to=${new Date(Date.UTC(2025, at + 1, 0)).toISOString().slice(0, 10)}`;
};
const series = (n: number) => SERIES[n % 10] ?? '';
const MEASURES = ['negatives', 'complaints', 'posts'];
const WORDS = ['异响', '离合', '空间', '发动机 异响', '黑屏'];

/** A question by the number of the round, and the most its p99 may be in ms. */
const QUESTIONS: [name: string, most: number, path: (n: number) => string][] = [
  ['overview', 100, (n) => `overview?${month(n)}`],
  ['overview, one topic', 100, (n) => `overview?${month(n)}&topic=noise`],
  ['attention', 100, (n) => `attention?${month(n)}`],
  ['series report', 30, (n) => `series/${series(n)}?${month(n)}`],
  ['complaint topics', 30, (n) => `series/${series(n)}/topics?${month(n)}`],
  ['aspects by week', 30, (n) => `series/${series(n)}/aspects?${month(n)}`],
  ['trend, a month by day', 30, (n) => `trend?series=${series(n)}&${month(n)}`],
  [
    'trend, three years by month',
    30,
    (n) => `trend?series=${series(n)}&from=2023-01-01&to=2025-12-31&bucket=month`,
  ],
  ['rivals', 100, (n) => `rivals?series=${series(n)}&${month(n)}`],
  ['topics map', 100, (n) => `topics?${month(n)}`],
  ['report (whole)', 1000, (n) => `report?series=${series(n)}&${month(n)}`],
  [
    'posts behind a number',
    100,
    (n) => `posts?series=${series(n)}&${month(n)}&measure=${MEASURES[n % MEASURES.length]}&limit=20`,
  ],
  ['posts of a topic', 100, (n) => `posts?series=${series(n)}&${month(n)}&topic=noise:engine&limit=20`],
  ['search', 100, (n) => `posts?q=${encodeURIComponent(WORDS[n % WORDS.length] ?? '')}&${month(n)}&limit=20`],
];

const Started = z.object({
  url: z.url(),
  databaseUrl: z.url(),
  admin: z.object({ email: z.string(), password: z.string() }),
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 0;
}

async function measure(url: string, token: string, path: (n: number) => string): Promise<number[]> {
  const taken: number[] = [];
  for (let n = 0; n < WARM_UP + ROUNDS; n++) {
    const start = performance.now();
    const answer = await fetch(new URL(`api/${path(n)}`, url), {
      headers: { authorization: `Bearer ${token}` },
    });
    const body = await answer.text();
    if (!answer.ok) throw new Error(`${path(n)} answered ${answer.status}: ${body.slice(0, 300)}`);
    if (n >= WARM_UP) taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b);
}

console.log(calibrationLine());
const dataDir = await mkdtemp(join(tmpdir(), 'chesheng-bench-'));
const monitor = fork(new URL('./lookup/monitor.ts', import.meta.url), [], {
  env: { ...process.env, DATA_DIR: dataDir, PORT: String(await freePort()), DATABASE_URL: '', REDIS_URL: '' },
});
try {
  const [message] = await once(monitor, 'message');
  const { url, databaseUrl, admin } = Started.parse(message);
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1000).toFixed(0);
  await fillWorld(databaseUrl, POSTS, (said) => console.log(`${said} after ${seconds()} s`));
  const signIn = await fetch(new URL('api/auth/sign-in/email', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(admin),
  });
  const { token } = z.object({ token: z.string() }).parse(await signIn.json());
  console.log(
    `\n${POSTS} posts in rollups, ${Math.round(POSTS / 10)} with text; ${SERIES.length} series, three years, 8 sources. ` +
      `Server and embedded PostgreSQL share the ${availableParallelism()} cores, one question at a time, ${ROUNDS} of each; load average ${loadavg()[0]?.toFixed(1)}.\n`,
  );
  console.log('| question | p50 ms | p99 ms | wanted | |\n|---|---|---|---|---|');
  for (const [name, most, path] of QUESTIONS) {
    const taken = await measure(url, token, path).catch((error: Error) => error);
    if (taken instanceof Error) {
      console.log(`| ${name} | – | – | ${most} | ${taken.message} |`);
      continue;
    }
    const share = (part: number) => taken[Math.ceil(taken.length * part) - 1] ?? Number.NaN;
    const over = share(0.99) > most;
    console.log(
      `| ${name} | ${share(0.5).toFixed(1)} | ${share(0.99).toFixed(1)} | ${most} | ${over ? 'over' : ''} |`,
    );
  }
  monitor.send('stop');
  await once(monitor, 'exit');
} finally {
  if (monitor.exitCode === null) monitor.kill('SIGKILL');
  const left = await runningServer(join(dataDir, 'postgresql'));
  if (left) process.kill(left.pid, 'SIGINT');
  await rm(dataDir, { recursive: true, force: true });
}
