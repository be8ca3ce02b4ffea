import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const MAIN = fileURLToPath(new URL('../../sample/main.ts', import.meta.url));
const TOKEN = 'sample-control-token';

const Truth = z.array(
  z.object({
    tid: z.number(),
    pid: z.number(),
    fid: z.number(),
    threadTitle: z.string(),
    floor: z.number(),
    author: z.object({ uid: z.number(), name: z.string() }).nullable(),
    publishedAt: z.string(),
    body: z.string(),
    quotes: z.array(z.object({ author: z.string().nullable(), text: z.string() })),
  }),
);
export type TruePost = z.infer<typeof Truth>[number];

const Visits = z.array(
  z.object({ at: z.string(), path: z.string(), status: z.number(), conditional: z.boolean() }),
);

export interface SampleForum {
  /** Front page. */
  url: string;
  host: string;
  pid: number;
  /** Every post a visitor may see, without the bad pages. */
  posts(): Promise<TruePost[]>;
  visits(): Promise<z.infer<typeof Visits>>;
  control(command: Record<string, unknown>): Promise<{ tid?: number | undefined; pid?: number | undefined }>;
  stop(): Promise<void>;
}

/** The sample forum as a process of its own, its clock standing still. */
export async function startSampleForum(
  options: Record<string, string | number | boolean> = {},
): Promise<SampleForum> {
  const all: Record<string, string | number | boolean> = {
    port: 0,
    seed: 7,
    now: '2026-11-22T09:00:00+08:00',
    'crawl-delay': 0,
    token: TOKEN,
    ...options,
  };
  const args = Object.entries(all).map(([name, value]) =>
    value === true ? `--${name}` : `--${name}=${value}`,
  );
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const { value: line } = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  const { url } = z.object({ url: z.url() }).parse(JSON.parse(String(line)));
  const headers = { 'X-Control-Token': TOKEN };
  const get = async (what: string) => (await fetch(`${url}__control/${what}`, { headers })).json();
  return {
    url,
    host: new URL(url).host,
    pid: child.pid ?? 0,
    posts: async () => Truth.parse(await get('posts')),
    visits: async () => Visits.parse(await get('visits')),
    async control(command) {
      const answer = await fetch(`${url}__control`, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(command),
      });
      if (!answer.ok) throw new Error(`the sample forum refused: ${await answer.text()}`);
      return z.object({ tid: z.number().optional(), pid: z.number().optional() }).parse(await answer.json());
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
