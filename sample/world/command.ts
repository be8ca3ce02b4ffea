import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { crmFiles } from './crm/files.ts';
import { mangle } from './crm/mangled.ts';
import { historyLines } from './lines.ts';
import { makeWorld } from './world.ts';

const host = z.string().regex(/^[a-z0-9.-]{1,200}(:\d{1,5})?$/i, 'is not host:port');
const Options = z.object({
  out: z.string({ error: 'is missing: give the folder the files go to' }).min(1),
  seed: z
    .string()
    .regex(/^\d{1,9}$/, 'is not a whole number')
    .transform(Number)
    .default(1),
  anchor: z.iso.datetime({ offset: true }).optional(),
  site1: host.default('127.0.0.1:8641'),
  site2: host.default('127.0.0.1:8642'),
  mangled: z.boolean().default(false),
});

/** `world --out DIR …`: writes the files of the world and prints one line of JSON saying what they hold. */
export function worldCommand(argv: string[]): void {
  const started = performance.now();
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: argv,
    options: { out: text, seed: text, anchor: text, site1: text, site2: text, mangled: { type: 'boolean' } },
  });
  const read = Options.safeParse(values);
  if (!read.success) {
    const first = read.error.issues[0];
    throw new Error(`--${first?.path.join('.')}: ${first?.message}; see sample/README.md for the options.`);
  }
  const { out, seed, anchor, site1, site2, mangled } = read.data;
  const at = anchor === undefined ? Date.now() : Date.parse(anchor);
  const world = makeWorld(seed, at);
  const sites = { 1: site1, 2: site2 };
  mkdirSync(out, { recursive: true });
  const lines = historyLines(world.history, sites);
  writeFileSync(join(out, 'posts.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const crm = mangled ? mangle(world.crm) : world.crm;
  for (const [name, bytes] of Object.entries(crmFiles(crm, world.events, sites)))
    writeFileSync(join(out, name), bytes);
  const { customers, vehicles, visits, accounts } = world.crm;
  console.log(
    JSON.stringify({
      out,
      seed,
      anchor: new Date(at).toISOString(),
      posts: lines.length,
      threads: world.history.threads[1].length + world.history.threads[2].length,
      from: new Date(world.history.calendar.months[0]?.from ?? 0).toISOString(),
      until: new Date(world.history.calendar.windowFrom).toISOString(),
      customers: customers.length,
      vehicles: vehicles.length,
      visits: visits.length,
      accounts: accounts.filter((account) => account.known).length,
      events: world.events.length,
      seconds: Math.round(performance.now() - started) / 1000,
    }),
  );
}
