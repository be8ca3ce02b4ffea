import { z } from 'zod';
import { PolaritySchema } from './words.ts';

/** One forum account as the extension sees it. */
export const AuthorKey = z.object({
  /** Host of the page, e.g. bbs.example.com. */
  host: z.string().min(1).max(253),
  /** The account's id on that site, or its name where the site gives no id. */
  key: z.string().min(1).max(200),
});
export type AuthorKey = z.infer<typeof AuthorKey>;

export const LookupRequest = z
  .object({ authors: z.array(AuthorKey).min(1).max(200) })
  .meta({ id: 'LookupRequest' });

/** A field the viewer's role may not see is null and named in `masked`. */
export const CustomerSummary = z
  .object({
    id: z.int(),
    name: z.string().nullable(),
    vehicle: z.string().nullable(),
    dealer: z.string().nullable(),
    lastVisit: z.iso.date().nullable(),
    openCases: z.int(),
    masked: z.array(z.string()),
  })
  .meta({ id: 'CustomerSummary' });
export type CustomerSummary = z.infer<typeof CustomerSummary>;

export const AuthorAnswer = z
  .object({
    host: z.string(),
    key: z.string(),
    /** Public facts we have read ourselves; present for everyone. */
    posts: z.int(),
    negatives: z.int(),
    lastPolarity: PolaritySchema.nullable(),
    /** Null when no link exists; `refused` when one exists but not for this role or dealer. */
    customer: z.union([CustomerSummary, z.null()]),
    refused: z.boolean(),
    /** For DELETE /api/links/{id}; null when there is no link or it is not for this role or dealer. */
    linkId: z.int().nullable().optional(),
  })
  .meta({ id: 'AuthorAnswer' });
export type AuthorAnswer = z.infer<typeof AuthorAnswer>;

export const LookupAnswer = z.object({ authors: z.array(AuthorAnswer) }).meta({ id: 'LookupAnswer' });
export type LookupAnswer = z.infer<typeof LookupAnswer>;

export const VisitView = z.object({
  id: z.int(),
  day: z.iso.date(),
  dealer: z.string().nullable(),
  kind: z.string(),
  mileageKm: z.int().nullable(),
  work: z.string(),
});

export const CustomerCard = CustomerSummary.extend({
  phone: z.string().nullable(),
  city: z.string().nullable(),
  vehicles: z.array(
    z.object({
      series: z.string(),
      trim: z.string().nullable(),
      vin: z.string().nullable(),
      boughtOn: z.iso.date().nullable(),
    }),
  ),
  visits: z.array(VisitView),
}).meta({ id: 'CustomerCard' });
export type CustomerCard = z.infer<typeof CustomerCard>;
