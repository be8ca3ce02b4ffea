import { fork } from 'node:child_process';
import { isDeepStrictEqual } from 'node:util';
import { calibrationLine } from './calibrate.ts';
import { CONTENDERS, type Taken } from './reading/contenders.ts';

const PAGES = 20;
/** Times each page is asked for before measuring: compilers and pools need a hundred pages and more to settle. */
const WARM_UP = 8;
/** Contenders take turns, so that a busy machine is busy for all of them; the median round counts. */
const ROUNDS = 5;
/** Times each page is asked for in a round. */
const PASSES = 3;

const server = fork(new URL('./reading/server.ts', import.meta.url), [String(PAGES)]);
const port = await new Promise<number>((resolve) =>
  server.once('message', (message) => resolve(Number(message))),
);
const urls = (pass: number) =>
  Array.from(
    { length: PAGES },
    (_, index) => `http://127.0.0.1:${port}/thread-${index + 1}-1-1.html?pass=${pass}`,
  );
const passes = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => urls(first + index)).flat();

/** Taken posts by page, whatever the pass, so that contenders can be compared. */
const byPage = (taken: Map<string, Taken[]>) =>
  new Map(
    [...taken]
      .map(([url, posts]): [string, Taken[]] => [new URL(url).pathname, posts])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

console.log(calibrationLine());
console.log(
  `Thread pages of 126 KB and 20 posts, half of them GBK, from a local server; ${ROUNDS} rounds of ${PAGES * PASSES} pages in turn\n`,
);
console.log(
  '| contender | CPU ms/page | pages per CPU-second | posts | × cheaper than Crawlee (lowest–highest) |',
);
console.log('|---|---|---|---|---|');

const results = CONTENDERS.map((contender) => ({ contender, costs: [] as number[], posts: 0 }));
let reference: Map<string, Taken[]> | null = null;
try {
  for (const { run } of CONTENDERS) await run(passes(0, WARM_UP));
  for (let round = 1; round <= ROUNDS; round++) {
    for (const result of results) {
      const { name, run } = result.contender;
      const start = process.cpuUsage();
      const taken = await run(passes(100 * round, PASSES));
      const { user, system } = process.cpuUsage(start);
      result.costs.push((user + system) / 1000 / (PAGES * PASSES));
      if (taken === null) continue;
      reference ??= byPage(taken);
      if (!isDeepStrictEqual(reference, byPage(taken)))
        throw new Error(`${name} took other fields than the first reader`);
      for (const posts of taken.values()) result.posts += posts.length;
    }
  }
} finally {
  server.disconnect();
}
const crawlee = results.at(-1)?.costs ?? [];
for (const { contender, costs, posts } of results) {
  const cost = median(costs);
  const ratios = costs.map((own, round) => (crawlee[round] ?? Number.NaN) / own);
  const range = `${Math.min(...ratios).toFixed(1)}–${Math.max(...ratios).toFixed(1)}`;
  console.log(
    `| ${contender.name} | ${cost.toFixed(2)} | ${Math.round(1000 / cost)} | ${posts} | ${median(ratios).toFixed(1)} (${range}) |`,
  );
}
