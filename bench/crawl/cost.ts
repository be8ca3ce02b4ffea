import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';

const Cost = z.object({
  /** Milliseconds of CPU since the process began. */
  cpuMs: z.number(),
  /** Resident memory in bytes. */
  rss: z.number(),
});
export type Cost = z.infer<typeof Cost>;

/** In a process that is measured: says that it is ready, and answers whoever asks what it has cost. */
export function answerForCost(): void {
  const tell = () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1000, rss: process.memoryUsage.rss() } satisfies Cost);
  };
  process.on('message', tell);
  tell();
}

/** What a process that is measured says next; null when it has ended. */
export async function costTold(by: ChildProcess): Promise<Cost | null> {
  if (!by.connected) return null;
  const over = new AbortController();
  const gone = once(by, 'disconnect', over).then(() => null);
  const told = await Promise.race([once(by, 'message', over), gone]);
  // Whichever did not come is listened for no longer.
  gone.catch(() => {});
  over.abort();
  return told === null ? null : Cost.parse(told[0]);
}

/** Asks a process that is measured; null when it has ended. */
export async function costOf(process: ChildProcess): Promise<Cost | null> {
  if (!process.connected) return null;
  process.send('cost', () => {});
  return costTold(process);
}
