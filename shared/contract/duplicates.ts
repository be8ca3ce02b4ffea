import { z } from 'zod';
import { CustomerSummary } from './customers.ts';
import { count, Said } from './words.ts';

/** Why two customers may be one; the score is the sum of their points. */
export const LIKENESS_REASONS = ['phone', 'vin', 'name', 'sound', 'near', 'city', 'dealer'] as const;
export type LikenessReason = (typeof LIKENESS_REASONS)[number];

/** Enough of a customer to tell whether it is the same, as far as the role may see it. */
export const LikeCustomer = CustomerSummary.extend({
  kind: z.string(),
  phone: z.string().nullable(),
  city: z.string().nullable(),
  vehicles: count,
  visits: count,
}).meta({ id: 'LikeCustomer' });
export type LikeCustomer = z.infer<typeof LikeCustomer>;

/** Two customers and why they may be one. */
export const LikePair = z
  .object({
    customers: z.tuple([LikeCustomer, LikeCustomer]),
    score: count,
    reasons: z.array(z.object({ reason: z.enum(LIKENESS_REASONS), points: count })),
  })
  .meta({ id: 'LikePair' });
export type LikePair = z.infer<typeof LikePair>;

/** GET /api/customers/duplicates: likeliest first. */
export const Duplicates = z.object({ total: count, pairs: z.array(LikePair) }).meta({ id: 'Duplicates' });

/** GET /api/customers/compare: two customers a person has in mind, by number. */
export const CompareQuery = z.object({
  one: z.string().trim().min(1).max(60),
  other: z.string().trim().min(1).max(60),
});

const customerId = z.int().min(1);

export const NewMerge = z
  .object({
    keptId: customerId,
    mergedId: customerId,
    reason: Said.pipe(z.string().min(2).max(300)).describe('what shows that the two are one'),
  })
  .refine(({ keptId, mergedId }) => keptId !== mergedId, {
    path: ['mergedId'],
    message: 'A customer cannot be merged into itself; name two.',
  })
  .meta({ id: 'NewMerge' });
export type NewMerge = z.infer<typeof NewMerge>;

export const NewApart = z.object({ customers: z.tuple([customerId, customerId]) }).meta({ id: 'NewApart' });

export const MergeView = z
  .object({
    id: z.int(),
    keptId: z.int(),
    keptName: z.string().nullable(),
    keptNumber: z.string(),
    mergedNumber: z.string(),
    reason: z.string(),
    /** Rows that went over, by table. */
    moved: z.array(z.object({ table: z.string(), rows: count })),
    madeBy: z.string(),
    madeAt: z.iso.datetime(),
    undoneBy: z.string().nullable(),
    undoneAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Merge' });
export type MergeView = z.infer<typeof MergeView>;

/** GET /api/customers/merges: newest first, a hundred at most. */
export const Merges = z.object({ merges: z.array(MergeView) }).meta({ id: 'Merges' });
