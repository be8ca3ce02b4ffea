import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const MAIN = fileURLToPath(new URL('../../../sample/main.ts', import.meta.url));
const TOKEN = 'extension-tests';

const Truth = z.array(z.object({ tid: z.int(), pid: z.int(), body: z.string() }));
const Done = z.object({ tid: z.int() });

export interface SampleForum {
  /** Address of the front page, with a slash at its end. */
  url: string;
  thread(tid: number): string;
  /** What was written in a thread, by post id. */
  bodies(tid: number): Promise<Map<string, string>>;
  /** Speaks to the control endpoint of the forum, e.g. to write a thread; answers the thread's id. */
  control(order: Record<string, unknown>): Promise<number>;
  stop(): void;
}

async function address(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The sample forum has no output to read its address from.');
  for await (const line of createInterface(child.stdout)) {
    const said: unknown = JSON.parse(line);
    if (typeof said === 'object' && said !== null && 'url' in said) return String(said.url);
  }
  throw new Error('The sample forum ended before it said where it listens.');
}

/** The sample forum as a process of its own, its clock standing still. */
export async function startSampleForum(): Promise<SampleForum> {
  const child = spawn(
    process.execPath,
    [MAIN, '--now', '2026-11-22T09:00:00+08:00', '--crawl-delay', '0', '--token', TOKEN],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const url = await address(child);
  return {
    url,
    thread: (tid) => `${url}forum.php?mod=viewthread&tid=${tid}`,
    async bodies(tid) {
      const response = await fetch(`${url}__control/posts`, { headers: { 'X-Control-Token': TOKEN } });
      const posts = Truth.parse(await response.json()).filter((post) => post.tid === tid);
      return new Map(posts.map((post) => [String(post.pid), post.body]));
    },
    async control(order) {
      const response = await fetch(`${url}__control`, {
        method: 'POST',
        headers: { 'X-Control-Token': TOKEN, 'content-type': 'application/json' },
        body: JSON.stringify(order),
      });
      if (!response.ok)
        throw new Error(`The sample forum refused ${JSON.stringify(order)}: ${await response.text()}`);
      return Done.parse(await response.json()).tid;
    },
    stop: () => void child.kill('SIGTERM'),
  };
}
