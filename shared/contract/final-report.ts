import { z } from 'zod';
import { MEASURES } from './numbers.ts';
import { ReadingSchema } from './standing.ts';
import { AskedDay, Day } from './words.ts';

/** Each measure as printed (whole numbers); null: nobody gave an opinion. */
export const FinalFigures = z.record(ReadingSchema, z.record(z.enum(MEASURES), z.number().nullable()));
export type FinalFigures = z.infer<typeof FinalFigures>;

export const ReportVersions = z.object({
  heat: z.string(),
  reputation: z.string(),
  engagedReputation: z.string(),
  understanding: z.string(),
  /** Of groups, symptoms and parts. */
  taxonomy: z.string(),
  typical: z.string(),
  /** By which a rise, and a season, is one. */
  rise: z.string(),
  recovery: z.string(),
});
export type ReportVersions = z.infer<typeof ReportVersions>;

/** Why a figure moved after it was declared final, in posts of the period; as far as it is known. */
export const REVISION_REASONS = ['late', 'edited', 'deleted', 'relabelled', 'restated', 'judged'] as const;
export const RevisionReason = z.object({ reason: z.enum(REVISION_REASONS), posts: z.int() });

/** 修订: a figure that is not any more what was declared final. */
export const Revision = z.object({
  reading: ReadingSchema,
  measure: z.enum(MEASURES),
  final: z.number().nullable(),
  now: z.number().nullable(),
});
export type Revision = z.infer<typeof Revision>;

/** 定稿: who declared the period final, and what has moved since. */
export const FinalState = z.object({
  at: z.iso.datetime(),
  by: z.string(),
  versions: ReportVersions,
  figures: FinalFigures,
  revisions: z.array(Revision),
  reasons: z.array(RevisionReason),
  /** Declared final before, newest first. */
  earlier: z.array(z.object({ at: z.iso.datetime(), by: z.string(), figures: FinalFigures })),
});
export type FinalState = z.infer<typeof FinalState>;

/** POST /api/report/final */
export const Finalise = z
  .object({
    series: z.string().min(1).max(80),
    from: AskedDay,
    to: AskedDay,
    /** Said by who knows that engagement is still being counted (14 days after the end). */
    early: z.boolean().default(false),
  })
  .meta({ id: 'Finalise' });
export type Finalise = z.infer<typeof Finalise>;

/** A period that is, or could be, declared final. */
export const PeriodState = z.object({
  /** running: its last day is not over; open: over, not final; final: declared so. */
  state: z.enum(['running', 'open', 'final']),
  /** Until then engagement is still being counted; null when that day is past. */
  countedUntil: Day.nullable(),
  final: z.union([FinalState, z.null()]),
});
export type PeriodState = z.infer<typeof PeriodState>;
