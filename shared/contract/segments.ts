import { z } from 'zod';
import { GRADES } from '../measures/value-matrix.ts';
import { AskedDay, count, Said } from './words.ts';

export const CUSTOMER_KINDS = ['person', 'fleet', 'dealer', 'prospect'] as const;

const months = z.int().min(1).max(120).describe('the last so many months, up to today');
const times = z.int().min(0).max(1000);
const some = <Item extends z.ZodType>(item: Item) => z.array(item).min(1).max(50);

/** Who belongs: every condition given must hold; of a list any. */
export const SegmentRule = z
  .strictObject({
    kinds: some(z.enum(CUSTOMER_KINDS)).optional(),
    cities: some(z.string().trim().min(1).max(60)).optional(),
    dealers: some(z.int().min(1)).optional(),
    /** Keys of the catalogue, or the name as a file had it: a vehicle of theirs is one. */
    series: some(z.string().min(1).max(80)).optional(),
    /** A purchase on these days. */
    boughtFrom: AskedDay.optional(),
    boughtTo: AskedDay.optional(),
    visits: z
      .strictObject({ months, atLeast: times.optional(), atMost: times.optional() })
      .refine(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, {
        message: 'Say how many visits at least or at most.',
      })
      .optional(),
    /** Complaint cases, and complaint posts of linked accounts. */
    complaints: z.strictObject({ months, atLeast: times.min(1) }).optional(),
    grades: some(z.enum(GRADES)).optional(),
    /** Whether a forum account is known. */
    linked: z.boolean().optional(),
  })
  .refine((rule) => Object.values(rule).some((value) => value !== undefined), {
    message: 'Give at least one condition.',
  })
  .refine(
    ({ boughtFrom, boughtTo }) =>
      boughtFrom === undefined || boughtTo === undefined || boughtFrom <= boughtTo,
    { path: ['boughtTo'], message: 'The last day bought lies before the first.' },
  )
  .meta({ id: 'SegmentRule' });
export type SegmentRule = z.infer<typeof SegmentRule>;

export const NewSegment = z
  .object({ name: Said.pipe(z.string().min(1).max(60)), rule: SegmentRule })
  .meta({ id: 'NewSegment' });
export type NewSegment = z.infer<typeof NewSegment>;

export const SegmentView = z
  .object({
    id: z.int(),
    name: z.string(),
    rule: SegmentRule,
    /** Who belongs now. */
    customers: count,
    madeBy: z.string(),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'Segment' });
export type SegmentView = z.infer<typeof SegmentView>;

/** GET /api/segments: by name; a dealer's people see their dealer's, the others the maker's. */
export const Segments = z
  .object({
    segments: z.array(SegmentView),
    /** What rules are made of: the cities and series there are customers of, most first. */
    cities: z.array(z.string()),
    series: z.array(z.object({ key: z.string(), name: z.string() })),
  })
  .meta({ id: 'Segments' });
export type Segments = z.infer<typeof Segments>;

/** POST /api/segments/count: how many a rule would hold. */
export const SegmentCount = z.object({ customers: count, of: count }).meta({ id: 'SegmentCount' });
