import { fork } from 'node:child_process';
import { isDeepStrictEqual } from 'node:util';
import { calibrationLine } from './calibrate.ts';
import { CONTENDERS, type Taken } from './reading/contenders.ts';

const PAGES = 20;
const ROUNDS = 15;
/** Rounds before measuring: compilers and pools need a few hundred pages to settle. */
const WARM_UP = 10;

const server = fork(new URL('./reading/server.ts', import.meta.url), [String(PAGES)]);
const port = await new Promise<number>((resolve) =>
  server.once('message', (message) => resolve(Number(message))),
);
const urls = (round: number) =>
  Array.from(
    { length: PAGES },
    (_, index) => `http://127.0.0.1:${port}/thread-${index + 1}-1-1.html?round=${round}`,
  );
const rounds = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => urls(first + index)).flat();

/** Taken posts by page, whatever the round, so that contenders can be compared. */
const byPage = (taken: Map<string, Taken[]>) =>
  new Map(
    [...taken]
      .map(([url, posts]): [string, Taken[]] => [new URL(url).pathname, posts])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

console.log(calibrationLine());
console.log(`${PAGES * ROUNDS} thread pages of 126 KB and 20 posts, half of them GBK, from a local server\n`);
console.log('| contender | CPU ms/page | pages per CPU-second | posts | × cheaper than Crawlee |');
console.log('|---|---|---|---|---|');

const results: { name: string; cost: number; posts: number }[] = [];
let reference: Map<string, Taken[]> | null = null;
try {
  for (const { name, run } of CONTENDERS) {
    await run(rounds(0, WARM_UP));
    const start = process.cpuUsage();
    const taken = await run(rounds(100, ROUNDS));
    const { user, system } = process.cpuUsage(start);
    if (taken !== null) {
      reference ??= byPage(taken);
      if (!isDeepStrictEqual(reference, byPage(taken)))
        throw new Error(`${name} took other fields than the first reader`);
    }
    const posts = [...(taken?.values() ?? [])].reduce((sum, list) => sum + list.length, 0);
    results.push({ name, cost: (user + system) / 1000 / (PAGES * ROUNDS), posts });
  }
} finally {
  server.disconnect();
}
const slowest = results.at(-1)?.cost ?? Number.NaN;
for (const { name, cost, posts } of results)
  console.log(
    `| ${name} | ${cost.toFixed(2)} | ${Math.round(1000 / cost)} | ${posts} | ${(slowest / cost).toFixed(1)} |`,
  );
