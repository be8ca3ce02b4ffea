import { z } from 'zod';
import { Measure } from './numbers.ts';
import { MOST_RIVALS } from './rivals.ts';
import { AskedReading, ReadingSchema } from './standing.ts';
import { AskedDay, Day, PlaceFilter, TopicFilter } from './words.ts';

/** What a report is asked for; the address of the screen holds the same. */
export const ReportQuery = z.object({
  series: z.string().min(1).max(80),
  from: AskedDay,
  to: AskedDay.describe('last day, inclusive'),
  /** Which base the sentences, drivers and expectations speak of; figures carry both. */
  compare: z.enum(['previous', 'year']).default('previous'),
  topic: TopicFilter.optional(),
  place: PlaceFilter.optional(),
  reading: AskedReading,
  /** Catalogue keys with commas between; left out: the loudest others. */
  rivals: z
    .string()
    .max(700)
    .transform((said) => [...new Set(said.split(',').filter((key) => key !== ''))])
    .pipe(z.array(z.string().max(80)).max(MOST_RIVALS))
    .optional(),
});
export type ReportQuery = z.infer<typeof ReportQuery>;

/** The question whose answer is the posts behind a number: as GET /api/posts takes it, and as the screen's address holds it. */
export const PostsBehind = z.object({
  series: z.string().optional(),
  from: Day,
  to: Day,
  measure: Measure.optional(),
  topic: TopicFilter.optional(),
  place: PlaceFilter.optional(),
  opening: z.boolean().optional(),
  source: z.int().optional(),
  reading: ReadingSchema.optional(),
});
export type PostsBehind = z.infer<typeof PostsBehind>;

/** What a reader must know before standing on a number. */
export const MARKS = [
  /** A source that spoke of the series is silent. */
  'silent',
  /** The period still runs. */
  'running',
  /** A model read the posts; the report states by how much it may be off. */
  'read',
  /** Posts are being read anew: two models are mixed. */
  'restating',
  /** Fewer than five on the other side. */
  'small',
] as const;
export const Mark = z.enum(MARKS);
export type Mark = z.infer<typeof Mark>;
