import { z } from 'zod';
import { Figure } from './numbers.ts';
import { Share } from './places.ts';
import { Restated } from './restatements.ts';
import { AskedReading } from './standing.ts';
import { AskedDay, Day, PlaceFilter, TopicFilter } from './words.ts';

/** More columns are not read side by side. */
export const MOST_RIVALS = 5;

export const RivalsQuery = z.object({
  from: AskedDay,
  to: AskedDay.describe('last day, inclusive'),
  /** Left out: the loudest. */
  series: z.string().min(1).max(80).optional(),
  /** Keys of the catalogue, by commas; left out: the loudest others. */
  rivals: z
    .string()
    .max(500)
    .transform((keys) => [...new Set(keys.split(',').filter((key) => key !== ''))])
    .refine((keys) => keys.length <= MOST_RIVALS, `Name at most ${MOST_RIVALS} rivals.`)
    .optional(),
  topic: TopicFilter.optional(),
  reading: AskedReading,
  place: PlaceFilter.optional(),
});
export type RivalsQuery = z.infer<typeof RivalsQuery>;

/** One figure against the period before (环比) and against the same period last year (同比). */
export const TwoChanges = z.object({ previous: Figure, year: Figure });
export type TwoChanges = z.infer<typeof TwoChanges>;

/** 投诉销量比: complaints per 10,000 sold, over the months for which sales are known. */
export const PerSold = z.object({
  /** One decimal; null without sales. */
  value: z.number().nullable(),
  complaints: z.int(),
  sold: z.int(),
  /** Months of the period without sales (first days); their complaints are left out. */
  missing: z.array(Day),
});
export type PerSold = z.infer<typeof PerSold>;

export const RivalColumn = z.object({
  series: z.string(),
  brand: z.string(),
  name: z.string(),
  heat: TwoChanges,
  reputation: TwoChanges,
  posts: TwoChanges,
  negatives: TwoChanges,
  complaints: TwoChanges,
  /** 声量份额: its posts among those of all columns; null when nobody spoke of any. */
  voice: z.union([Share, z.null()]),
  /** The same in the two periods compared with, as shares; null when nobody spoke of any. */
  voiceBefore: z.object({ previous: z.number().nullable(), year: z.number().nullable() }),
  /** Negatives among its posts. */
  negativeShare: z.union([Share, z.null()]),
  perSold: PerSold,
  /** Complaints by symptom, most first. */
  topics: z.array(z.object({ topic: TopicFilter, complaints: Figure })),
  /** Names of its sources that are silent now. */
  silent: z.array(z.string()),
});
export type RivalColumn = z.infer<typeof RivalColumn>;

/** GET /api/rivals: the asked series first, then its rivals, each with the same figures. */
export const Rivals = z
  .object({
    from: Day,
    to: Day,
    previous: z.object({ from: Day, to: Day }),
    year: z.object({ from: Day, to: Day }),
    /** Whether the rivals were named in the question. */
    chosen: z.boolean(),
    columns: z.array(RivalColumn),
    /** The thirteen months up to the period's end; posts of each column, in their order. */
    months: z.array(z.object({ month: Day, posts: z.array(z.int()) })),
    versions: z.object({
      heat: z.string(),
      reputation: z.string(),
      perSold: z.string(),
      understanding: z.string(),
    }),
    restated: z.union([Restated, z.null()]),
  })
  .meta({ id: 'Rivals' });
export type Rivals = z.infer<typeof Rivals>;
