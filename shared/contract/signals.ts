import { z } from 'zod';
import { parseCell } from '../catalogue/cells.ts';
import { count, Day, Said } from './words.ts';

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

const Reason = Said.min(2, 'Say why, in two characters or more.').max(1000);

/** POST /api/signals/{id}/status. `from` is what the person decided on: nobody overrules a colleague unseen. */
export const SetSignalStatus = z
  .object({ from: SignalStatus, to: SignalStatus.exclude(['new']), reason: Reason })
  .refine(({ from, to }) => from !== to, { path: ['to'], message: 'Choose another status than it has.' })
  .meta({ id: 'SetSignalStatus' });
export type SetSignalStatus = z.infer<typeof SetSignalStatus>;

/** POST /api/signals: a cell a person wants on the board, as 观察. */
export const WatchCell = z
  .object({ series: z.string().min(1).max(80), cell: CellKey, reason: Reason })
  .meta({ id: 'WatchCell' });
export type WatchCell = z.infer<typeof WatchCell>;

/** POST /api/signals/evaluate: judges every cell now instead of within the hour. */
export const SignalsEvaluated = z
  .object({ day: Day, cells: count, found: z.array(z.int()), again: z.array(z.int()) })
  .meta({ id: 'SignalsEvaluated' });

/** What POST answers: the signal made or changed. */
export const SignalMade = z.object({ id: z.int() }).meta({ id: 'SignalMade' });
