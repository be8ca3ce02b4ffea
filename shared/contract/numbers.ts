import { z } from 'zod';
import { Restated } from './restatements.ts';
import { AskedReading } from './standing.ts';
import { AskedDay, Day, PlaceFilter, TopicFilter } from './words.ts';

/** A number with its change; the change is worked out by `shared/measures/change.ts` so every screen prints it alike. */
export const Figure = z
  .object({
    value: z.number().nullable(),
    base: z.number().nullable(),
    /** Integer percent, half up; null when the base is under 5 and only the absolute change may be shown. */
    percent: z.int().nullable(),
    /** value − base; null when either is unknown. */
    absolute: z.number().nullable(),
    /** `new`: base is 0. `small`: base under 5. `none`: nothing to compare with. */
    kind: z.enum(['percent', 'small', 'new', 'none']),
  })
  .meta({ id: 'Figure' });
export type Figure = z.infer<typeof Figure>;

export const MEASURES = ['heat', 'reputation', 'negatives', 'complaints', 'posts'] as const;
export const Measure = z.enum(MEASURES);
export type Measure = z.infer<typeof Measure>;

export const OverviewQuery = z.object({
  from: AskedDay,
  to: AskedDay.describe('last day, inclusive'),
  compare: z.enum(['previous', 'year']).default('previous'),
  topic: TopicFilter.optional(),
  reading: AskedReading,
  place: PlaceFilter.optional(),
});

export const SeriesCard = z
  .object({
    series: z.string(),
    brand: z.string(),
    name: z.string(),
    heat: Figure,
    reputation: Figure,
    negatives: Figure,
    complaints: Figure,
    posts: Figure,
    /** Opening posts (主帖) and replies (回帖) apart. */
    openings: z.int(),
    replies: z.int(),
    topics: z.object({ noise: z.int(), engine: z.int(), afterSales: z.int() }),
    /** Heat by day (or by month over 92 days), oldest first; for the sparkline. */
    spark: z.array(z.number()),
    /** Names of sources that spoke of it and are silent now, where the period reaches into their silence. */
    silent: z.array(z.string()),
  })
  .meta({ id: 'SeriesCard' });
export type SeriesCard = z.infer<typeof SeriesCard>;

export const Overview = z
  .object({
    from: Day,
    to: Day,
    baseFrom: Day,
    baseTo: Day,
    /** Versions of the formulas behind the figures. */
    versions: z.object({ heat: z.string(), reputation: z.string(), understanding: z.string() }),
    /** `silent`: of those, the ones that are in trouble or have said nothing for longer than they use to. */
    coverage: z.object({
      sources: z.int(),
      silent: z.int(),
      lastPostAt: z.iso.datetime().nullable(),
      /** Posts of all sources whose pages give no day and no month: they count in no period. */
      undated: z.int(),
    }),
    /** Whether posts of the period or its base were read anew by another model, and what that moved. */
    restated: z.union([Restated, z.null()]),
    series: z.array(SeriesCard),
  })
  .meta({ id: 'Overview' });
export type Overview = z.infer<typeof Overview>;

export const TrendQuery = z.object({
  series: z.string(),
  from: AskedDay,
  to: AskedDay,
  bucket: z.enum(['day', 'month']).default('day'),
  topic: TopicFilter.optional(),
  reading: AskedReading,
  place: PlaceFilter.optional(),
});

export const Trend = z
  .object({
    series: z.string(),
    points: z.array(
      z.object({
        /** First day of the bucket. */
        day: Day,
        heat: z.number(),
        reputation: z.number().nullable(),
        negatives: z.int(),
        complaints: z.int(),
        posts: z.int(),
      }),
    ),
  })
  .meta({ id: 'Trend' });
export type Trend = z.infer<typeof Trend>;
