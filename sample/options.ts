import { parseArgs } from 'node:util';
import { z } from 'zod';

const whole = (from: number, to: number) =>
  z.string().regex(/^\d+$/, 'is not a whole number').transform(Number).pipe(z.int().min(from).max(to));
const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

const Options = z.object({
  engine: z.enum(['discuz', 'phpbb']).default('discuz'),
  port: whole(0, 65_535).default(0),
  seed: whole(0, 2 ** 31 - 1).default(1),
  now: instant.optional(),
  anchor: instant.optional(),
  texts: z.string().min(1).optional(),
  limit: whole(1, 100_000).default(1_000),
  'crawl-delay': whole(0, 60).default(1),
  grow: whole(1, 1_440).optional(),
  traps: z.boolean().default(false),
  token: z.string().min(8).optional(),
});

export interface ForumOptions {
  /** Whose pages the forum's are like. */
  engine: 'discuz' | 'phpbb';
  /** 0 lets the system choose. */
  port: number;
  seed: number;
  /** Fixed clock in epoch ms; null follows the machine's clock. */
  now: number | null;
  /** Moment the forum was filled for; its newest posts lie just before it. Null: the clock at start. */
  anchor: number | null;
  /** CSV of comments that replaces our own texts. */
  texts: string | null;
  /** How many of those comments become posts. */
  limit: number;
  /** Seconds in robots.txt. */
  crawlDelay: number;
  /** Minutes between new posts after the anchor; null: the forum stands still. */
  grow: number | null;
  traps: boolean;
  /** Opens the control endpoint; null keeps it shut. */
  token: string | null;
}

/** Reads the command line; throws an Error whose message is one sentence naming the option at fault. */
export function readOptions(argv: string[]): ForumOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: argv,
    options: {
      engine: text,
      port: text,
      seed: text,
      now: text,
      anchor: text,
      texts: text,
      limit: text,
      'crawl-delay': text,
      grow: text,
      token: text,
      traps: { type: 'boolean' },
    },
  });
  const read = Options.safeParse(values);
  if (!read.success) {
    const first = read.error.issues[0];
    throw new Error(`--${first?.path.join('.')}: ${first?.message}; see sample/README.md for the options.`);
  }
  if (read.data.traps && read.data.engine !== 'discuz')
    throw new Error(
      '--traps: only the discuz-like forum has the board of bad pages; leave out --engine or --traps.',
    );
  const { 'crawl-delay': crawlDelay, now, anchor, texts, grow, token, ...rest } = read.data;
  return {
    ...rest,
    crawlDelay,
    now: now ?? null,
    anchor: anchor ?? null,
    texts: texts ?? null,
    grow: grow ?? null,
    token: token ?? null,
  };
}
