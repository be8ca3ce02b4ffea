import { z } from 'zod';
import { EventView } from './events.ts';
import { SignalRow, SignalStep } from './signals.ts';
import { AskedDay, count, Day, Said } from './words.ts';

/** One week of the detail's chart. */
export const SignalWeek = z.object({
  from: Day,
  to: Day,
  posts: count,
  /** Other posts about it: questions, talk, news. */
  heard: count,
  claims: count,
  repairs: count,
  /** What `posts` should be had nothing happened; null before there is history. */
  expected: z.number().nullable(),
  /** In use that week: sold as far as known, and on record with us; null: not known. */
  sold: count.nullable(),
  onRecord: count.nullable(),
});
export type SignalWeek = z.infer<typeof SignalWeek>;

export const BREAKDOWNS = [
  'condition',
  'modelYear',
  'buildMonth',
  'mileage',
  'dealer',
  'partNumber',
  'faultCode',
] as const;
export type BreakdownBy = (typeof BREAKDOWNS)[number];

/** Reports and visits by one property; those that do not tell it are counted as `unknown`. */
export const Breakdown = z.object({
  by: z.enum(BREAKDOWNS),
  rows: z.array(
    z.object({
      key: z.string(),
      posts: count,
      claims: count,
      /** Vehicles on record with this property; null where that makes no sense. */
      vehicles: count.nullable(),
    }),
  ),
  unknown: z.object({ posts: count, claims: count }),
});
export type Breakdown = z.infer<typeof Breakdown>;

/** 三包: what a vehicle has reached. Limits are settings of shared/measures/signals/three-guarantees.ts, not legal advice. */
export const GUARANTEES = [
  'twoSafetyRepairs',
  'samePartTwice',
  'moreThanFiveRepairs',
  'withinSixtyDays',
] as const;
export const RepeatedVehicle = z.object({
  customerId: z.int(),
  /** All but the last four of the VIN masked. */
  vehicle: z.string(),
  repairs: count,
  first: Day,
  last: Day,
  reached: z.array(z.enum(GUARANTEES)),
});

/** After a countermeasure: vehicles built from its day on against those built before, at equal months in service. */
export const FixCheck = z.object({
  months: count,
  treated: z.object({ vehicles: count, claims: count, perThousand: z.number().nullable() }),
  untreated: z.object({ vehicles: count, claims: count, perThousand: z.number().nullable() }),
  /** Rate treated / untreated with its 95 % interval; null where one side has nothing to compare. */
  ratio: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  verdict: z.enum(['better', 'same', 'worse', 'tooEarly']),
});
export type FixCheck = z.infer<typeof FixCheck>;

export const Countermeasure = z.object({
  id: z.int(),
  /** Vehicles built from this day on have it. */
  builtFrom: Day,
  what: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  check: FixCheck,
});
export type Countermeasure = z.infer<typeof Countermeasure>;

/** GET /api/signals/{id} */
export const SignalDetail = z
  .object({
    signal: SignalRow,
    history: z.array(SignalStep),
    weeks: z.array(SignalWeek),
    /** Days from the first alarm of posts to that of claims; positive: the posts were earlier. */
    leadDays: z.int().nullable(),
    breakdowns: z.array(Breakdown),
    /** What the reports called the series, most first: 悦翔 12, 悦祥 2. */
    written: z.array(z.object({ written: z.string(), posts: count })),
    /** Cases opened of its reports; those not closed yet. */
    cases: z.object({ all: count, open: count }),
    repeat: z.object({
      /** Reports that tell of two or more repairs. */
      posts: count,
      vehicles: z.array(RepeatedVehicle),
      of: count,
    }),
    events: z.array(EventView),
    /** The same cell in other series, and its finer or coarser cells in this one. */
    sisters: z.array(
      z.object({
        signal: z.int().nullable(),
        series: z.string(),
        seriesName: z.string(),
        cell: z.string(),
        posts: count,
        claims: count,
        per1000Sold: z.number().nullable(),
      }),
    ),
    countermeasures: z.array(Countermeasure),
    versions: z.object({ verdict: z.string(), disproportion: z.string(), fixCheck: z.string() }),
  })
  .meta({ id: 'SignalDetail' });
export type SignalDetail = z.infer<typeof SignalDetail>;

/** POST /api/signals/{id}/countermeasures */
export const AddCountermeasure = z
  .object({ builtFrom: AskedDay, what: Said.min(1).max(200) })
  .meta({ id: 'AddCountermeasure' });
export type AddCountermeasure = z.infer<typeof AddCountermeasure>;
