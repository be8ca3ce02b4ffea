import { z } from 'zod';
import { AlertFacts } from './alert-facts.ts';
import { Severity } from './alert-kinds.ts';
import { Figure, Measure, SeriesCard } from './numbers.ts';
import { PostView } from './posts.ts';
import { Restated } from './restatements.ts';
import { AskedReading } from './standing.ts';
import { AskedDay, AspectSchema, Day, PlaceFilter, TopicFilter } from './words.ts';

/** Every part of the page of one series asks for the same period. */
export const SeriesQuery = z.object({
  from: AskedDay,
  to: AskedDay.describe('last day, inclusive'),
  compare: z.enum(['previous', 'year']).default('previous'),
  topic: TopicFilter.optional(),
  reading: AskedReading,
  place: PlaceFilter.optional(),
});
export type SeriesQuery = z.infer<typeof SeriesQuery>;

/** What people would most likely have counted, with its 95 % interval. */
const Estimate = z.object({ estimate: z.int(), low: z.int(), high: z.int() });

/** How far a count may be from what people would have counted, because a model read the posts. */
export const ReadingError = z
  .object({
    /** Posts of the period that a model labelled, of all its posts; labels of people and files carry no such error. */
    read: z.int(),
    of: z.int(),
    negatives: Estimate,
    complaints: Estimate,
    reputation: Estimate.nullable(),
    /** Labelled posts the error was measured on. */
    measuredOn: z.int(),
    /** Of the formula. */
    version: z.string(),
  })
  .meta({ id: 'ReadingError' });
export type ReadingError = z.infer<typeof ReadingError>;

/** What moved reputation: what it would have been had this alone stayed at its share of the heat. */
export const Driver = z.object({
  driver: z.enum(['negatives', 'positives']),
  value: z.int(),
  base: z.int(),
  /** What the heat alone would predict: base × heat now / heat then. */
  expected: z.number().nullable(),
  /** Reputation with the expected count instead of the seen one. */
  reputationWithout: z.int().nullable(),
  /** reputation − reputationWithout: what it did to the index. */
  effect: z.int().nullable(),
});

/** GET /api/series/{series} */
export const SeriesReport = z
  .object({
    from: Day,
    to: Day,
    baseFrom: Day,
    baseTo: Day,
    card: SeriesCard,
    /** Largest effect first. */
    drivers: z.array(Driver),
    /** Null when nobody's posts were read by a model. */
    readingError: z.union([ReadingError, z.null()]),
    /** Whether posts of the series in the period or its base were read anew by another model, and what that moved. */
    restated: z.union([Restated, z.null()]),
    versions: z.object({ heat: z.string(), reputation: z.string(), understanding: z.string() }),
  })
  .meta({ id: 'SeriesReport' });
export type SeriesReport = z.infer<typeof SeriesReport>;

/** GET /api/series/{series}/topics: complaint posts by symptom, and under each by part; a post may count in several. */
export const ComplaintTopics = z
  .object({
    from: Day,
    to: Day,
    baseFrom: Day,
    baseTo: Day,
    complaints: Figure,
    /** Complaint posts that name no fault we know. */
    unnamed: Figure,
    symptoms: z.array(
      z.object({
        symptom: z.string(),
        complaints: Figure,
        parts: z.array(z.object({ part: z.string(), complaints: Figure })),
      }),
    ),
    topics: z.array(z.object({ topic: z.enum(['noise', 'engine', 'afterSales']), complaints: Figure })),
  })
  .meta({ id: 'ComplaintTopics' });
export type ComplaintTopics = z.infer<typeof ComplaintTopics>;

/** GET /api/series/{series}/aspects: how each aspect was spoken of, week by week (weeks start on Monday). */
export const AspectWeeks = z
  .object({
    weeks: z.array(z.object({ from: Day, to: Day })),
    aspects: z.array(
      z.object({
        aspect: AspectSchema,
        /** One per week, in their order. */
        cells: z.array(z.object({ negatives: z.int(), neutrals: z.int(), positives: z.int() })),
      }),
    ),
  })
  .meta({ id: 'AspectWeeks' });
export type AspectWeeks = z.infer<typeof AspectWeeks>;

export const TypicalQuery = SeriesQuery.omit({ compare: true }).extend({
  measure: Measure.default('complaints'),
  limit: z.coerce.number().int().min(1).max(12).default(4),
});
export type TypicalQuery = z.infer<typeof TypicalQuery>;

/** GET /api/series/{series}/typical: posts that stand for the others, most central first, authors masked. */
export const TypicalPosts = z
  .object({
    of: z.int().describe('posts they were chosen from'),
    posts: z.array(PostView),
    /** Of the formula. */
    version: z.string(),
  })
  .meta({ id: 'TypicalPosts' });
export type TypicalPosts = z.infer<typeof TypicalPosts>;

export const AttentionQuery = z.object({ from: AskedDay, to: AskedDay.describe('last day, inclusive') });

/** GET /api/attention: what a person should look at first, most pressing first. */
export const Attention = z
  .object({
    /** Of the rule by which a rise is one. */
    version: z.string(),
    /** Names of the series not looked at: a model read the period, and files labelled the months before, or the other way round. */
    uncompared: z.array(z.string()),
    items: z.array(
      z.discriminatedUnion('kind', [
        /** An alert nobody has taken in hand yet, whatever the period: the red line first. */
        z.object({
          kind: z.literal('alert'),
          id: z.int(),
          severity: Severity,
          series: z.string().nullable(),
          topic: TopicFilter.nullable(),
          facts: AlertFacts,
          firstAt: z.iso.datetime(),
        }),
        /** A topic of a series drew more complaints or negatives than heat, season and the months before explain. */
        z.object({
          kind: z.literal('rise'),
          series: z.string(),
          name: z.string(),
          topic: TopicFilter.nullable(),
          measure: z.enum(['negatives', 'complaints']),
          from: Day,
          to: Day,
          seen: z.int(),
          expected: z.number(),
          /** Poisson log-likelihood ratio, seen·ln(seen/expected) − (seen − expected). */
          llr: z.number(),
        }),
        /** A source that needs a person or has gone silent; its state and sentence are on the sources screen. */
        z.object({
          kind: z.literal('source'),
          id: z.int(),
          name: z.string(),
          state: z.string(),
          reason: z.string(),
        }),
      ]),
    ),
  })
  .meta({ id: 'Attention' });
export type Attention = z.infer<typeof Attention>;
