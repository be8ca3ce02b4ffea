import { z } from 'zod';
import { EventView } from './events.ts';
import { PeriodState, ReportVersions } from './final-report.ts';
import { Figure, Trend } from './numbers.ts';
import { Mark, PostsBehind } from './report-query.ts';
import { ReportSentence } from './report-sentences.ts';
import { Restated } from './restatements.ts';
import { Driver, ReadingError } from './series.ts';
import { ReadingSchema } from './standing.ts';
import { Day, GroupSchema, PlaceFilter, TopicFilter } from './words.ts';

/** 95 % (Wilson), in percent with one decimal. */
const Interval = z.object({ low: z.number(), high: z.number() });

/** 帖 · 主帖 · 回帖 · 点 · % */
export const UNITS = ['posts', 'openings', 'replies', 'points', 'percent'] as const;

/** One line of the table of figures. */
export const ReportFigure = z.object({
  figure: z.enum([
    'heat',
    'reputation',
    'engagedReputation',
    'negatives',
    'complaints',
    'posts',
    'openings',
    'replies',
    'negativeShare',
    'complaintShare',
  ]),
  unit: z.enum(UNITS),
  /** 环比; its value is the value. */
  previous: Figure,
  /** 同比 */
  year: Figure,
  interval: Interval.nullable(),
  posts: PostsBehind,
  marks: z.array(Mark),
});
export type ReportFigure = z.infer<typeof ReportFigure>;

/** A count with both its changes, and the posts it opens. */
const Counted = z.object({ previous: Figure, year: Figure, posts: PostsBehind });

/** 主帖 and 回帖 apart. */
const Apart = z.object({
  measure: z.enum(['heat', 'negatives', 'complaints', 'posts']),
  openings: Counted,
  replies: Counted,
});

/** One of the three readings, against the base compared with. */
const ReadingColumn = z.object({
  reading: ReadingSchema,
  heat: Figure,
  reputation: Figure,
  negatives: Figure,
  complaints: Figure,
  posts: Figure,
});

/** Negatives seen against what the heat alone would predict. */
const Expectation = z.object({
  base: z.int(),
  seen: z.int(),
  /** heat now / heat then */
  heatRatio: z.number(),
  expected: z.number(),
  /** seen / expected */
  ratio: z.number(),
  /** Poisson log-likelihood ratio, c·ln(c/E) − (c − E). */
  llr: z.number(),
  posts: PostsBehind,
});

/** Complaint posts of one topic; a post may stand under several. */
const TopicCount = Counted.extend({
  topic: TopicFilter,
  /** Share of the complaint posts. */
  interval: Interval.nullable(),
});

/** How the rows of a level add up: Σ is larger than the posts because `several` count in more than one. */
const Sums = z.object({
  posts: z.int(),
  /** Σ of the rows. */
  mentions: z.int(),
  /** Posts that count in several rows. */
  several: z.int(),
  /** Posts in none of the rows. */
  none: z.int(),
});

export const ReportTopics = z.object({
  /** Symptom, and under each its parts, most first. */
  symptoms: z.array(TopicCount.extend({ parts: z.array(TopicCount) })),
  symptomSums: Sums,
  /** Over symptom × part. */
  partSums: Sums,
  /** The 17 groups that were named, most first. */
  groups: z.array(TopicCount.extend({ topic: GroupSchema })),
  groupSums: Sums,
  /** 异响噪音, 发动机, 售后服务. */
  roofs: z.array(TopicCount),
});
export type ReportTopics = z.infer<typeof ReportTopics>;

const TypicalPost = z.object({
  id: z.int(),
  url: z.string(),
  source: z.string(),
  thread: z.string(),
  /** Masked: 宋XX. */
  author: z.string(),
  opening: z.boolean(),
  publishedAt: z.iso.datetime().nullable(),
  publishedPrecision: z.string(),
  /** Its beginning, or all of it. */
  excerpt: z.string(),
  cut: z.boolean(),
  complete: z.number().describe('how much of the story it tells, 0–1'),
});

/** Posts that stand for a topic: central, complete, unlike each other. */
const TypicalOfTopic = z.object({
  topic: TopicFilter.nullable(),
  measure: z.enum(['negatives', 'complaints']),
  of: z.int().describe('posts they were chosen from'),
  behind: PostsBehind,
  posts: z.array(TypicalPost),
});

/** What an event did to reputation. */
const EventWake = z.object({
  /** In the band before the event: mean of the smoothed days, and its lower edge. */
  before: z.number(),
  edge: z.number(),
  trough: z.number(),
  troughDay: Day,
  /** Null while it is not back. */
  recoveredDay: Day.nullable(),
  days: z.int().nullable(),
});

export const ReportEvent = EventView.extend({
  /** Null where nothing fell, or too little is known. */
  wake: EventWake.nullable(),
  /** press: heat rose, complaints did not: attention, no signal of quality. */
  verdict: z.enum(['fell', 'press', 'none', 'unknown']),
  heatRatio: z.number().nullable(),
  complaints: z.int(),
  complaintsExpected: z.number().nullable(),
  posts: PostsBehind,
});
export type ReportEvent = z.infer<typeof ReportEvent>;

/** Whether a rise comes every year. */
const Season = z.object({
  measure: z.enum(['negatives', 'complaints']),
  seen: z.int(),
  expected: z.number(),
  llr: z.number(),
  /** Of the period before. */
  before: z.int(),
  /** The same period last year. */
  lastYear: z.int(),
  /** Earlier years known, and in how many of them it rose, too. */
  years: z.int(),
  rose: z.int(),
  verdict: z.enum(['within', 'beyond', 'noRise']),
  posts: PostsBehind,
});

/** The same columns for every series compared; the own one first. */
export const RivalRow = z.object({
  series: z.string(),
  brand: z.string(),
  name: z.string(),
  own: z.boolean(),
  heat: Figure,
  reputation: Figure,
  negatives: Figure,
  complaints: Figure,
  posts: Figure,
  /** Share of voice: posts of it among those of all rows, in percent with one decimal. */
  voice: z.object({ value: z.number(), base: z.number().nullable(), interval: Interval }).nullable(),
  /** 投诉销量比; null without sales of every month of the period. */
  perTenThousand: z.object({ units: z.int(), value: z.number(), base: z.number().nullable() }).nullable(),
  behind: PostsBehind,
});

/** Posts that name a dealer or region. */
export const PlaceRow = z.object({
  place: PlaceFilter,
  name: z.string(),
  negatives: Figure,
  complaints: Figure,
  posts: Figure,
  behind: PostsBehind,
});

export const ReportCoverage = z.object({
  sources: z.array(
    z.object({
      id: z.int(),
      name: z.string(),
      state: z.string(),
      /** About the series, in the period. */
      posts: z.int(),
      /** Of the source, about whatever series. */
      lastPostAt: z.iso.datetime().nullable(),
      /** Since when nothing is heard though something should be. */
      silentSince: Day.nullable(),
      /** Days within the period from which it has no post of any series, three or more in a row. */
      gaps: z.array(z.object({ from: Day, to: Day, days: z.int() })),
      behind: PostsBehind,
    }),
  ),
  /** Of all sources: posts whose pages give no day, which count in no period. */
  undated: z.int(),
});

export type ReportCoverage = z.infer<typeof ReportCoverage>;

/** Counts of a month by the model before and after it was read anew. */
const RestatedMonth = z.object({
  month: z.string(),
  negativesBefore: z.int(),
  negativesAfter: z.int(),
  complaintsBefore: z.int(),
  complaintsAfter: z.int(),
});

/** GET /api/report: everything a report prints, on screen and in files. */
export const Report = z
  .object({
    series: z.object({ series: z.string(), brand: z.string(), name: z.string() }),
    from: Day,
    to: Day,
    /** month, quarter, year: whole ones; days: any other. */
    span: z.enum(['month', 'quarter', 'year', 'days']),
    compare: z.enum(['previous', 'year']),
    bases: z.object({
      previous: z.object({ from: Day, to: Day }),
      year: z.object({ from: Day, to: Day }),
    }),
    topic: TopicFilter.nullable(),
    place: PlaceFilter.nullable(),
    reading: ReadingSchema,
    madeAt: z.iso.datetime(),
    period: PeriodState,
    sentences: z.array(ReportSentence),
    figures: z.array(ReportFigure),
    apart: z.array(Apart),
    readings: z.array(ReadingColumn),
    /** Against the base compared with; null without heat then. */
    expectation: z.union([Expectation, z.null()]),
    /** Of the base compared with, largest effect first. */
    drivers: z.array(Driver),
    overlap: z.object({ negatives: z.int(), complaints: z.int(), both: z.int() }),
    topics: ReportTopics,
    typical: z.array(TypicalOfTopic),
    trend: z.object({
      bucket: z.enum(['day', 'month']),
      points: Trend.shape.points,
      /** Thirteen months up to the end of the period. */
      months: Trend.shape.points,
    }),
    events: z.array(ReportEvent),
    season: z.array(Season),
    /** Null when a model read none of the posts. */
    readingError: z.union([ReadingError, z.null()]),
    coverage: ReportCoverage,
    versions: ReportVersions,
    restated: z.union([Restated, z.null()]),
    restatedMonths: z.array(RestatedMonth),
    rivals: z.array(RivalRow).optional(),
    /** 投诉销量比: complaints per 10,000 sold; absent without sales of every month of the period. */
    sales: z
      .object({ units: z.int(), complaints: z.int(), value: z.number(), base: z.number().nullable() })
      .optional(),
    dealers: z.array(PlaceRow).optional(),
    regions: z.array(PlaceRow).optional(),
  })
  .meta({ id: 'Report' });
export type Report = z.infer<typeof Report>;
