import { z } from 'zod';
import { AskedReading } from './standing.ts';
import { AskedDay, Day, PlaceFilter, TopicFilter } from './words.ts';

export const TopicMapQuery = z.object({
  from: AskedDay,
  to: AskedDay.describe('last day, inclusive'),
  /** By the 17 groups, or by symptom. */
  by: z.enum(['groups', 'symptoms']).default('groups'),
  measure: z.enum(['complaints', 'negatives']).default('complaints'),
  reading: AskedReading,
  place: PlaceFilter.optional(),
});
export type TopicMapQuery = z.infer<typeof TopicMapQuery>;

export const TopicCell = z.object({
  value: z.int(),
  /** What months before, heat and season explain, at least and at most; null where nothing can be compared. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Signed root of the Poisson deviance: above 0 more than `high`, below 0 less than `low`, beyond ±2 hardly by chance. */
  surprise: z.number().nullable(),
});
export type TopicCell = z.infer<typeof TopicCell>;

/** GET /api/topics: series down, topics across, in one period. */
export const TopicMap = z
  .object({
    from: Day,
    to: Day,
    topics: z.array(TopicFilter),
    /** Loudest first, twelve at most. */
    series: z.array(
      z.object({
        series: z.string(),
        name: z.string(),
        brand: z.string(),
        /** Counts the measure over all topics; a post may stand under several. */
        total: z.int(),
        cells: z.array(TopicCell),
      }),
    ),
    /** The period and the months before were labelled by different hands, so nothing is expected of it. */
    uncompared: z.boolean(),
    version: z.string(),
  })
  .meta({ id: 'TopicMap' });
export type TopicMap = z.infer<typeof TopicMap>;

/** GET /api/topics/{series}: topics down, the thirteen months up to the period's end across. */
export const TopicMonths = z
  .object({
    series: z.string(),
    name: z.string(),
    months: z.array(
      z.object({
        from: Day,
        to: Day,
        /** As `uncompared` of the map. */
        uncompared: z.boolean(),
      }),
    ),
    topics: z.array(z.object({ topic: TopicFilter, cells: z.array(TopicCell) })),
    version: z.string(),
  })
  .meta({ id: 'TopicMonths' });
export type TopicMonths = z.infer<typeof TopicMonths>;
