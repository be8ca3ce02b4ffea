import { z } from 'zod';
import { parseCell } from '../catalogue/cells.ts';
import { EventView } from './events.ts';
import { AskedDay, Day, Said } from './words.ts';

/** 新 (nobody has looked yet), 观察, 确认, 排除. */
export const SIGNAL_STATUSES = ['new', 'watching', 'confirmed', 'dismissed'] as const;
export const SignalStatus = z.enum(SIGNAL_STATUSES);
export type SignalStatus = z.infer<typeof SignalStatus>;

/**
 * Why a cell is on the board. defect: owners' own reports rise and go on; attention: talk rose and fell again, as after an
 * article; emerging: above expectation, not yet sure; disproportion: much more of it than in other series, without a rise;
 * noSolution: a dealer or the maker knows it and has no fix, whatever the count; watched: a person asked for it;
 * quiet: it was one of these and is no longer.
 */
export const NATURES = [
  'defect',
  'emerging',
  'disproportion',
  'attention',
  'noSolution',
  'watched',
  'quiet',
] as const;
export const Nature = z.enum(NATURES);
export type Nature = z.infer<typeof Nature>;

/** A cell: "symptom:part", "symptom:part:condition", or "words:12", a phrase somebody had watched. */
export const CellKey = z
  .string()
  .max(80)
  .refine((key) => parseCell(key) !== null, 'Give a cell as symptom:part or symptom:part:condition.');

const count = z.int().min(0);

/** How much of the cell there is in one series against all others, over `window`. */
export const Disproportion = z.object({
  prr: z.number().nullable(),
  prrLow: z.number().nullable(),
  ror: z.number().nullable(),
  rorLow: z.number().nullable(),
  chiSquare: z.number().nullable(),
  ebgm: z.number(),
  eb05: z.number(),
  /** Counts it stands on: both, series only, cell only, neither. */
  table: z.tuple([count, count, count, count]),
});
export type Disproportion = z.infer<typeof Disproportion>;

/** What an evaluation found of one cell; kept with the signal and with every step in its history. */
export const SignalFigures = z.object({
  nature: Nature,
  /** Days the count stands on: as many weeks back as tell most. */
  window: z.object({ from: Day, to: Day }),
  seen: count,
  /**
   * Of a rise (defect, emerging, attention): from the cell's own history, season, talk and vehicles in use. Otherwise: what the
   * series would have if the fault were as frequent in it as in all.
   */
  expected: z.number(),
  /** Log-likelihood ratio of seen against expected. */
  llr: z.number(),
  /** Share of false ones among all cells that stand out at least so much, 0–1 (Benjamini–Hochberg). */
  falseShare: z.number(),
  /** First day of the week in which the rise began, and of the week at whose end it was first sure; null: no rise. */
  since: Day.nullable(),
  firstAlarm: Day.nullable(),
  /** The same for warranty claims of the cell. */
  claimsFirstAlarm: Day.nullable(),
  disproportion: Disproportion,
  /** Of the last 26 weeks, oldest first. */
  weeks: z.array(count),
  weeksExpected: z.array(z.number()),
  /** Owners' own reports of the last 12 months, neither copies nor suspected. */
  posts: count,
  /** Warranty claims and other workshop visits of the last 12 months. */
  claims: count,
  repairs: count,
  /** Reports in which dealer or maker says there is no solution, or that all are like that. */
  noSolution: count,
  /** Reports of a hazard (fire, brakes, steering, loss of drive, injury). */
  hazards: count,
  /** The share of the newest week's reports that is thought to have been read by now; null: not known. */
  reported: z.number().nullable(),
});
export type SignalFigures = z.infer<typeof SignalFigures>;

/** One row of the board. */
export const SignalRow = z.object({
  id: z.int(),
  series: z.string(),
  /** As the catalogue has it. */
  seriesName: z.string(),
  brand: z.string(),
  cell: z.string(),
  /** The words of a watched phrase. */
  phrase: z.string().nullable(),
  status: SignalStatus,
  figures: SignalFigures,
  /** First seen by the evaluation, and its last look. */
  madeOn: Day,
  evaluatedOn: Day,
  /** Who set the status last; null: the monitor. */
  setBy: z.string().nullable(),
  setAt: z.iso.datetime().nullable(),
});
export type SignalRow = z.infer<typeof SignalRow>;

export const SignalsQuery = z.object({
  series: z.string().min(1).max(80).optional(),
  status: SignalStatus.optional(),
});

/** GET /api/signals: every signal, those that need somebody first. */
export const Signals = z
  .object({
    signals: z.array(SignalRow),
    /** Cells looked at in the last evaluation, and its day; null: there was none yet. */
    evaluation: z.object({ day: Day, cells: count, at: z.iso.datetime() }).nullable(),
    versions: z.object({ verdict: z.string(), disproportion: z.string(), understanding: z.string() }),
  })
  .meta({ id: 'Signals' });
export type Signals = z.infer<typeof Signals>;

/** Why the monitor itself set a status; words for it stand in the locale files. */
export const MONITOR_REASONS = ['found', 'noSolution', 'again'] as const;

/** Who set which status, why, and what the figures were then. */
export const SignalStep = z.object({
  at: z.iso.datetime(),
  /** Null: the monitor. */
  by: z.string().nullable(),
  from: SignalStatus.nullable(),
  to: SignalStatus,
  reason: z.string(),
  figures: SignalFigures.pick({ seen: true, expected: true, posts: true, claims: true, nature: true }),
});
export type SignalStep = z.infer<typeof SignalStep>;

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

const Reason = Said.min(2, 'Say why, in two characters or more.').max(1000);

/** POST /api/signals/{id}/status. `from` is what the person decided on: nobody overrules a colleague unseen. */
export const SetSignalStatus = z
  .object({ from: SignalStatus, to: SignalStatus.exclude(['new']), reason: Reason })
  .refine(({ from, to }) => from !== to, { path: ['to'], message: 'Choose another status than it has.' })
  .meta({ id: 'SetSignalStatus' });
export type SetSignalStatus = z.infer<typeof SetSignalStatus>;

/** POST /api/signals/{id}/countermeasures */
export const AddCountermeasure = z
  .object({ builtFrom: AskedDay, what: Said.min(1).max(200) })
  .meta({ id: 'AddCountermeasure' });
export type AddCountermeasure = z.infer<typeof AddCountermeasure>;

/** POST /api/signals: a cell a person wants on the board, as 观察. */
export const WatchCell = z
  .object({ series: z.string().min(1).max(80), cell: CellKey, reason: Reason })
  .meta({ id: 'WatchCell' });
export type WatchCell = z.infer<typeof WatchCell>;

/** A phrase outside our catalogue that is said more than before, in one series. */
export const RisingWord = z.object({
  series: z.string(),
  seriesName: z.string(),
  phrase: z.string(),
  also: z.array(z.string()),
  among: z.enum(['bad', 'all']),
  from: Day,
  to: Day,
  posts: count,
  bad: count,
  seen: count,
  expected: z.number(),
  llr: z.number(),
  since: Day,
  weeks: z.array(count),
  excerpts: z.array(z.object({ id: z.int(), day: Day, excerpt: z.string() })),
  /** The signal, where somebody has it watched. */
  watched: z.int().nullable(),
});
export type RisingWord = z.infer<typeof RisingWord>;

/** A phrase somebody made a symptom of the catalogue. */
export const WatchedPhrase = z.object({
  id: z.int(),
  signal: z.int(),
  series: z.string(),
  phrase: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
});

/** GET /api/signals/words: as the last evaluation left them. */
export const RisingWords = z
  .object({
    day: Day.nullable(),
    words: z.array(RisingWord),
    watched: z.array(WatchedPhrase),
    version: z.string(),
  })
  .meta({ id: 'RisingWords' });
export type RisingWords = z.infer<typeof RisingWords>;

/** POST /api/signals/words: makes it a watched symptom of the series. */
export const WatchPhrase = z
  .object({
    series: z.string().min(1).max(80),
    phrase: Said.max(40).regex(
      /[\p{L}\p{N}][^\p{L}\p{N}]*[\p{L}\p{N}]/u,
      'Give a phrase of two letters or characters or more.',
    ),
  })
  .meta({ id: 'WatchPhrase' });
export type WatchPhrase = z.infer<typeof WatchPhrase>;

/** POST /api/signals/evaluate: judges every cell now instead of within the hour. */
export const SignalsEvaluated = z
  .object({ day: Day, cells: count, found: z.array(z.int()), again: z.array(z.int()) })
  .meta({ id: 'SignalsEvaluated' });

/** What POST answers: the signal made or changed. */
export const SignalMade = z.object({ id: z.int() }).meta({ id: 'SignalMade' });
