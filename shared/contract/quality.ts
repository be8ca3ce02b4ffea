import { z } from 'zod';
import { CorrectedField } from './posts.ts';
import { RestatementProgress, RestatementView } from './restatements.ts';
import { Day } from './words.ts';

const Class = z.object({
  name: z.string(),
  precision: z.number(),
  recall: z.number(),
  f1: z.number(),
  /** Records that truly are of it. */
  n: z.int().nullable(),
});

export const CLASS_SETS = ['tones', 'aspects', 'polarities', 'titleGroups', 'postGroups', 'kinds'] as const;
export const ClassSet = z.enum(CLASS_SETS);
export type ClassSet = z.infer<typeof ClassSet>;

/** How good the model is on labelled data, by cross-validation: as written by the training. */
export const ModelReport = z.object({
  version: z.string(),
  date: z.string(),
  /** Data sets with their sizes, as the training names them. */
  data: z.array(z.string()),
  /** What a model is judged by, with 95 % intervals where they were measured. */
  main: z.array(
    z.object({
      figure: z.string(),
      value: z.number(),
      low: z.number().nullable(),
      high: z.number().nullable(),
    }),
  ),
  classes: z.array(z.object({ set: ClassSet, rows: z.array(Class) })),
  /** By head: of the labels given with about this confidence, the share that is right. */
  calibration: z.array(
    z.object({
      head: z.string(),
      points: z.array(z.object({ confidence: z.number(), right: z.number(), n: z.int() })),
    }),
  ),
});
export type ModelReport = z.infer<typeof ModelReport>;

export const DRIFTING = [
  'negative',
  'neutral',
  'positive',
  'complaints',
  'unlabelled',
  'confidence',
  'unknown',
] as const;
export const Drifting = z.enum(DRIFTING);
export type Drifting = z.infer<typeof Drifting>;

/** Whether what is written, or how it is read, differs from the time the model was made. */
export const DriftView = z.object({
  version: z.string(),
  /** First days (Mondays) of the weeks shown, oldest first. */
  weeks: z.array(Day),
  /** Posts a model read, by week. */
  posts: z.array(z.int()),
  reference: z.object({ from: Day, to: Day }),
  /** The model is so young that the reference still lies before it was made. */
  young: z.boolean(),
  measures: z.array(
    z.object({
      measure: Drifting,
      /** 0–1 by week; null where a week has nothing to measure. */
      shares: z.array(z.number().nullable()),
      reference: z.number().nullable(),
      /** Of the last four weeks. */
      recent: z.number().nullable(),
      moved: z.boolean(),
    }),
  ),
});
export type DriftView = z.infer<typeof DriftView>;

/** GET /api/quality */
export const Quality = z
  .object({
    /** Version of the model that reads now. */
    reading: z.string(),
    report: z.union([ModelReport, z.null()]),
    /** Labels of the model that a person corrected or confirmed, and how many of them they changed. */
    agreement: z.array(
      z.object({ month: z.string(), field: CorrectedField, looked: z.int(), changed: z.int() }),
    ),
    drift: DriftView,
    restating: z.union([RestatementProgress, z.null()]),
    /** Kept pages being read again, in threads. */
    rereading: z.union([RestatementProgress, z.null()]),
    restatements: z.array(RestatementView),
  })
  .meta({ id: 'Quality' });
export type Quality = z.infer<typeof Quality>;
