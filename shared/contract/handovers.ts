import { z } from 'zod';
import { count, Said } from './words.ts';

const AdviserName = Said.pipe(z.string().min(1).max(60));

/** GET /api/advisers: who looks after how many customers of which dealer. */
export const Advisers = z
  .object({
    advisers: z.array(
      z.object({
        adviser: z.string(),
        dealer: z.union([z.object({ id: z.int(), name: z.string() }), z.null()]),
        customers: count,
        /** Open cases of a colleague of this name, at this dealer. */
        openCases: count,
      }),
    ),
    /** Customers nobody looks after. */
    without: count,
  })
  .meta({ id: 'Advisers' });
export type Advisers = z.infer<typeof Advisers>;

/** Everything of one adviser goes to others: by city or region, and the rest to whoever is named without one. */
export const NewHandover = z
  .object({
    from: AdviserName,
    dealerId: z.int().min(1).nullable().describe('whose customers; null: those of no dealer'),
    to: z
      .array(
        z.object({
          adviser: AdviserName,
          area: Said.pipe(z.string().min(1).max(60))
            .nullable()
            .describe('a city, or a region of the dealer; null: all others'),
        }),
      )
      .min(1)
      .max(20),
    reason: Said.pipe(z.string().min(2).max(300)),
  })
  .refine(({ to }) => new Set(to.map(({ area }) => area)).size === to.length, {
    path: ['to'],
    message: 'An area is named twice; give each to one adviser.',
  })
  .refine(({ from, to }) => to.every(({ adviser }) => adviser !== from), {
    path: ['to'],
    message: 'This is the adviser who leaves; name another.',
  })
  .meta({ id: 'NewHandover' });
export type NewHandover = z.infer<typeof NewHandover>;

/** Who got how many. */
export const Given = z.object({
  adviser: z.string(),
  area: z.string().nullable(),
  customers: count,
  cases: count,
});
export type Given = z.infer<typeof Given>;

export const HandoverView = z
  .object({
    id: z.int(),
    from: z.string(),
    dealer: z.string().nullable(),
    reason: z.string(),
    given: z.array(Given),
    madeBy: z.string(),
    madeAt: z.iso.datetime(),
    undoneBy: z.string().nullable(),
    undoneAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Handover' });
export type HandoverView = z.infer<typeof HandoverView>;

/** GET /api/handovers: newest first, a hundred at most. */
export const Handovers = z.object({ handovers: z.array(HandoverView) }).meta({ id: 'Handovers' });
