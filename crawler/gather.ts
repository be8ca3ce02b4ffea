import { setTimeout as sleep } from 'node:timers/promises';

export interface GatherOptions<Item, Result> {
  /** Does several at once, all or nothing; results in the same order. */
  together(items: readonly Item[]): Promise<Result[]>;
  /** Whether these may be done at once; asked of two and more. */
  fits(items: readonly Item[]): boolean;
  /** Most at once; as many waiting are not kept waiting. */
  most: number;
  /** How long one waits for others, in milliseconds. */
  lingerMs: number;
}

/**
 * Calls that come within a moment are done together, since doing several costs little more than doing one. Where that
 * fails, each is done alone, so that one at fault spoils nothing for the others.
 */
export function gather<Item, Result>(options: GatherOptions<Item, Result>): (item: Item) => Promise<Result> {
  const { together, fits, most, lingerMs } = options;
  type Waiting = { item: Item; done: PromiseWithResolvers<Result> };
  let waiting: Waiting[] = [];
  let enough = Promise.withResolvers<void>();
  let working = false;

  const takeFitting = (): Waiting[] => {
    const taken: Waiting[] = [];
    const left: Waiting[] = [];
    for (const one of waiting) {
      const fitting =
        taken.length === 0 || (taken.length < most && fits([...taken, one].map(({ item }) => item)));
      (fitting ? taken : left).push(one);
    }
    waiting = left;
    return taken;
  };

  const doAll = async (taken: readonly Waiting[]): Promise<void> => {
    try {
      const results = await together(taken.map(({ item }) => item));
      for (const [i, { done }] of taken.entries()) done.resolve(results[i] as Result);
    } catch (error) {
      if (taken.length === 1) taken[0]?.done.reject(error);
      else for (const one of taken) await doAll([one]);
    }
  };

  const work = async (): Promise<void> => {
    working = true;
    while (waiting.length > 0) {
      if (waiting.length < most) {
        enough = Promise.withResolvers<void>();
        await Promise.race([enough.promise, sleep(lingerMs)]);
      }
      await doAll(takeFitting());
    }
    working = false;
  };

  return (item) => {
    const done = Promise.withResolvers<Result>();
    waiting.push({ item, done });
    if (waiting.length >= most) enough.resolve();
    if (!working) void work();
    return done.promise;
  };
}
