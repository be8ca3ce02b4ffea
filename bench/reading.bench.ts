import { type ChildProcess, fork } from 'node:child_process';
import { isDeepStrictEqual } from 'node:util';
import { calibrationLine } from './calibrate.ts';
import { CONTENDERS } from './reading/contenders.ts';
import type { Round } from './reading/runner.ts';

const PAGES = 20;
/** Contenders take turns, so that a busy machine is busy for all of them; the median round counts. */
const ROUNDS = 5;

const start = (file: string, argument: number) =>
  fork(new URL(`./reading/${file}.ts`, import.meta.url), [String(argument)]);
const answer = <Answer>(child: ChildProcess) =>
  new Promise<Answer>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Answer));
    child.once('exit', (code) => reject(new Error(`A process of the bench ended with code ${code}.`)));
  });

const server = start('server', PAGES);
const port = await answer<number>(server);
let asked = 0;
/** Addresses of every page, `passes` times; no address twice, since crawlers skip those they know. */
const urls = (passes: number) =>
  Array.from(
    { length: passes * PAGES },
    (_, index) => `http://127.0.0.1:${port}/thread-${(index % PAGES) + 1}-1-1.html?ask=${asked++}`,
  );

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

console.log(calibrationLine());
console.log(
  `Thread pages of 126 KB and 20 posts, half of them GBK, from a local server; every contender in a process of its own,\n${ROUNDS} rounds in turn; ratios are medians over the rounds (lowest–highest)\n`,
);
console.log('| contender | page reads | posts | CPU ms/page | × fetch alone | × cheaper than Crawlee |');
console.log('|---|---|---|---|---|---|');

const results = CONTENDERS.map((contender, index) => ({
  contender,
  child: start('runner', index),
  costs: [] as number[],
  posts: 0,
}));
const run = async (child: ChildProcess, passes: number) => {
  child.send(urls(passes));
  return answer<Round>(child);
};
try {
  // Compilers and pools need some hundred pages to settle.
  for (const { contender, child } of results) await run(child, contender.passes);
  let reference: Round['taken'] = null;
  for (let round = 0; round < ROUNDS; round++) {
    for (const result of results) {
      const { name, passes } = result.contender;
      const { cpuMs, taken } = await run(result.child, passes);
      result.costs.push(cpuMs / (passes * PAGES));
      if (taken === null) continue;
      result.posts += passes * taken.reduce((sum, [, posts]) => sum + posts.length, 0);
      reference ??= taken;
      if (!isDeepStrictEqual(reference, taken))
        throw new Error(`${name} took other fields than the first reader`);
    }
  }
} finally {
  for (const child of [server, ...results.map((result) => result.child)]) child.disconnect();
}

const ratio = (above: readonly number[], below: readonly number[]) => {
  const ratios = above.map((cost, round) => cost / (below[round] ?? Number.NaN));
  return `${median(ratios).toFixed(1)} (${Math.min(...ratios).toFixed(1)}–${Math.max(...ratios).toFixed(1)})`;
};
const fetching = results.at(0)?.costs ?? [];
const crawlee = results.at(-1)?.costs ?? [];
for (const { contender, costs, posts } of results)
  console.log(
    `| ${contender.name} | ${ROUNDS * contender.passes * PAGES} | ${posts} | ${median(costs).toFixed(2)} | ${ratio(costs, fetching)} | ${ratio(crawlee, costs)} |`,
  );
