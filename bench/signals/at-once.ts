import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { METHODS } from './methods.ts';
import { LIMIT, type Trial } from './trial.ts';
import type { Weather } from './world.ts';

/** As many threads as the smallest machine has cores; the figures do not depend on it. */
const THREADS = 2;

/** The first `series` series of a seed, tried out in two threads. */
export async function trialOf(
  seed: number,
  series: number,
  planting: boolean,
  weather?: Weather,
): Promise<Trial> {
  const parts = await Promise.all(
    Array.from({ length: THREADS }, async (_, thread) => {
      const first = Math.floor((series * thread) / THREADS);
      const last = Math.floor((series * (thread + 1)) / THREADS);
      const workerData = { seed, first, last, planting, weather };
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData });
      const [trial]: [Trial] = (await once(worker, 'message')) as [Trial];
      return trial;
    }),
  );
  const together = (of: (trial: Trial) => number[][]) =>
    Array.from({ length: METHODS.length + 1 }, (_, method) =>
      parts.flatMap((part) => of(part)[method] ?? []),
    );
  return {
    quiet: together(({ quiet }) => quiet),
    press: together(({ press }) => press).slice(0, LIMIT),
    planted: parts.flatMap(({ planted }) => planted),
  };
}
