import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { runningServer } from '../store/embedded/server-file.ts';
import { startEmbedded } from '../store/embedded/start.ts';
import { migrate } from '../store/migrate.ts';
import { calibrationLine } from './calibrate.ts';
import { costOf, costTold } from './crawl/cost.ts';
import { POSTS, threadsFor } from './crawl/pages.ts';
import { treeCpuSeconds } from './lookup/cpu.ts';

/** Pages of threads; the promise of flat memory is for 50,000. */
const { values } = parseArgs({
  options: { pages: { type: 'string', default: '3000' } },
  allowPositionals: true,
});
const PAGES = Number(values.pages);
const STEP = Math.min(1000, Math.ceil(PAGES / 4));
/** Memory is flat when the second half of the marks lies no higher than the first, but for so much of it. */
const FLAT_WITHIN = 1.05;
/** The peer's cost per page does not change with their number. */
const PEER_PAGES = Math.min(PAGES, 600);
/** Slower than this is given up. */
const LEAST_PER_SECOND = 4;
const LOOK_MS = 200;
/** As `npm start` and `npx chesheng` start it. */
const AS_STARTED = ['--max-semi-space-size=16'];

const threads = threadsFor(PAGES);
const children: ChildProcess[] = [];
function child(file: string, args: string[], execArgv: string[] = []): ChildProcess {
  const made = fork(new URL(`./crawl/${file}`, import.meta.url), args, { execArgv });
  children.push(made);
  return made;
}

interface Reached {
  pages: number;
  posts: number;
}
interface Mark extends Reached {
  at: number;
  crawlerMs: number;
  postgresMs: number;
  forumMs: number;
  rss: number;
}

const mb = (bytes: number) => (bytes / 1_048_576).toFixed(0);
const perPage = (name: 'crawlerMs' | 'postgresMs' | 'forumMs', from: Mark, to: Mark) =>
  (to[name] - from[name]) / Math.max(1, to.pages - from.pages);

function line(name: string, from: Mark, to: Mark): void {
  const seconds = (to.at - from.at) / 1000;
  const rate = (what: keyof Reached) => (seconds > 0 ? ((to[what] - from[what]) / seconds).toFixed(1) : '–');
  console.log(
    `| ${name} | ${to.pages} | ${to.posts} | ${rate('pages')} | ${rate('posts')} | ${perPage('crawlerMs', from, to).toFixed(1)} | ${perPage('postgresMs', from, to).toFixed(1)} | ${perPage('forumMs', from, to).toFixed(1)} | ${mb(to.rss)} |`,
  );
}

/** Runs one contender to its end, with a line for every step. @returns its marks, the first and the last among them */
async function measure(
  name: string,
  crawler: ChildProcess,
  forum: ChildProcess,
  postgres: number,
  reached: () => Promise<Reached>,
): Promise<Mark[]> {
  const cpuMs = async (pid: number | undefined) => 1000 * ((await treeCpuSeconds(pid ?? 0)) ?? Number.NaN);
  const mark = async (ask: typeof costOf): Promise<Mark | null> => {
    const cost = await ask(crawler);
    if (cost === null) return null;
    const [postgresMs, forumMs, now] = await Promise.all([cpuMs(postgres), cpuMs(forum.pid), reached()]);
    return { ...now, at: performance.now(), crawlerMs: cost.cpuMs, rss: cost.rss, postgresMs, forumMs };
  };
  const first = await mark(costTold);
  if (first === null) throw new Error(`${name} ended before it began.`);
  line(`${name}: start`, first, first);
  let [before, last] = [first, first];
  const marks = [first];
  while (crawler.connected) {
    await sleep(LOOK_MS);
    const { pages } = await reached();
    if (pages === last.pages) continue;
    const now = await mark(costOf);
    if (now === null) break;
    last = now;
    if (last.pages - before.pages < STEP) continue;
    line(name, before, last);
    marks.push(last);
    before = last;
  }
  line(`${name}: all`, first, last);
  marks.push(last);
  return marks;
}

function endsOf(marks: readonly Mark[]): [Mark, Mark] {
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last) throw new Error('Nothing was measured.');
  return [first, last];
}

/** Whether memory grows: the highest mark of the second half against that of the first, the start apart. */
function flatness(marks: readonly Mark[]): string {
  const rss = marks.slice(1).map((mark) => mark.rss);
  const half = Math.ceil(rss.length / 2);
  const [early, late] = [Math.max(...rss.slice(0, half)), Math.max(...rss.slice(half))];
  const flat = late <= early * FLAT_WITHIN;
  return `Crawler memory: at most ${mb(early)} MB in the first half, ${mb(late)} MB in the second: ${flat ? 'flat' : 'grows'}.`;
}

console.log(calibrationLine());
console.log(
  `A forum of ${threads} threads, ${POSTS} posts and 126 KB a page, from a local server; embedded PostgreSQL, crawler and forum share ` +
    `${availableParallelism()} cores; load average before: ${loadavg()[0]?.toFixed(1)}.\n`,
);
const dataDir = await mkdtemp(join(tmpdir(), 'chesheng-bench-'));
const server = await startEmbedded(dataDir);
const pool = new pg.Pool({ connectionString: server.url, max: 1 });
// Its connection may still be closing when the server stops.
pool.on('error', () => {});
try {
  await migrate(server.url);
  const postgres = (await runningServer(join(dataDir, 'postgresql')))?.pid ?? 0;
  const count = async (sql: string): Promise<number> =>
    Number((await pool.query<{ n: string }>(sql)).rows[0]?.n);
  const forum = child('forum.ts', [String(threads)]);
  const url = `http://127.0.0.1:${Number((await once(forum, 'message'))[0])}/`;
  console.log(
    '| contender | pages | posts | pages/s | posts/s | crawler CPU ms/page | PostgreSQL CPU ms/page | forum CPU ms/page | crawler RSS MB |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|');
  const until = Date.now() + 60_000 + (1000 * PAGES) / LEAST_PER_SECOND;
  const ours = child('ours.ts', [server.url, url, String(until)], AS_STARTED);
  // Posts by their counter, since adding up all authors would be paid for by whom is measured.
  const marks = await measure('chesheng', ours, forum, postgres, async () => ({
    pages: await count('SELECT coalesce(sum(pages), 0) AS n FROM fetch_outcome'),
    posts: await count(
      `SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence('post', 'id')), 0) AS n`,
    ),
  }));
  const [first, last] = endsOf(marks);
  if (Date.now() > until) console.log(`Given up: slower than ${LEAST_PER_SECOND} pages/s.`);
  const peer = child('peer.ts', [server.url, url, String(PEER_PAGES)]);
  const read = async () => {
    const posts = await count('SELECT count(*) AS n FROM peer_post');
    return { pages: posts / POSTS, posts };
  };
  const [peerFirst, peerLast] = endsOf(await measure('Crawlee, plain insert', peer, forum, postgres, read));

  const cost = (from: Mark, to: Mark) =>
    perPage('crawlerMs', from, to) + perPage('postgresMs', from, to) + perPage('forumMs', from, to);
  const own = perPage('crawlerMs', first, last);
  console.log(`\n${flatness(marks)}`);
  console.log(
    `\nComputed, not measured: two free cores give at most ${Math.min(1000 / own, 2000 / cost(first, last)).toFixed(0)} pages/s ` +
      `(the crawler is one process; all three share the cores). Crawlee costs ${(perPage('crawlerMs', peerFirst, peerLast) / own).toFixed(1)} times the crawler's CPU ` +
      'and keeps no frontier, understands nothing and counts nothing.',
  );
} finally {
  for (const made of children) if (made.exitCode === null) made.kill('SIGKILL');
  await pool.end();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
