import { CONTENDERS, type Taken } from './contenders.ts';

/** What a round cost, in CPU milliseconds of its process, and what was taken, by path of the page. */
export interface Round {
  cpuMs: number;
  taken: [path: string, posts: Taken[]][] | null;
}

// One contender in a process of its own, as a crawler would run it: no other's garbage to collect, and code compiled for it alone.
const contender = CONTENDERS[Number(process.argv[2])];
if (contender === undefined) throw new Error(`There is no contender ${process.argv[2]}.`);

process.on('message', async (urls: string[]) => {
  const start = process.cpuUsage();
  const taken = await contender.run(urls);
  const { user, system } = process.cpuUsage(start);
  const round: Round = {
    cpuMs: (user + system) / 1000,
    taken: taken === null ? null : [...taken].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  };
  process.send?.(round);
});
process.on('disconnect', () => process.exit());
