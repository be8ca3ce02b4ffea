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
    /** Number in the maker's own system. */
    number: z.string().nullable(),
    /** Complaints of linked accounts in the last 90 days that no visit followed; null where the role may not see posts. */
    openMatters: z.int().nullable(),
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
  partNumber: z.string().nullable(),
  faultCode: z.string().nullable(),
  claim: z.boolean(),
});

/** A complaint of a linked account of the last 90 days that no visit has followed. */
export const OpenMatter = z.object({
  postId: z.int(),
  title: z.string(),
  url: z.string(),
  day: z.iso.date(),
});

/** How a linked author spoke month by month, oldest first, twelve months. */
export const PolarityMonth = z.object({
  month: z.string().describe('YYYY-MM'),
  negatives: z.int(),
  neutrals: z.int(),
  positives: z.int(),
});

/** A forum account said to be this customer. */
export const CustomerAccount = z.object({
  linkId: z.int(),
  host: z.string(),
  key: z.string(),
  /** As the forum shows it; null until the account was crawled, or for roles that may not see it. */
  name: z.string().nullable(),
  evidence: z.string(),
  purpose: z.string(),
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
  expiresOn: z.iso.date(),
  /** Why it holds no more; null while it holds. */
  ended: z.enum(['undone', 'expired']).nullable(),
});

/** One value of one field and the file it came from; a field with two values is a conflict for a person to settle. */
export const CustomerFact = z.object({
  field: z.enum(['name', 'phone', 'city', 'dealer', 'adviser', 'kind', 'since']),
  value: z.string().nullable().describe('null where the role may not see it'),
  file: z.string().nullable(),
  line: z.int().nullable(),
  firstAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
  current: z.boolean(),
});

export const TimelineItem = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('bought'),
    day: z.iso.date(),
    series: z.string(),
    trim: z.string().nullable(),
  }),
  z.object({ kind: z.literal('visit'), day: z.iso.date(), visit: VisitView }),
  z.object({
    kind: z.literal('post'),
    day: z.iso.date(),
    postId: z.int(),
    url: z.string(),
    title: z.string(),
    excerpt: z.string(),
    polarity: PolaritySchema,
    complaint: z.boolean(),
  }),
  z.object({ kind: z.enum(['linked', 'unlinked']), day: z.iso.date(), host: z.string(), key: z.string() }),
]);
export type TimelineItem = z.infer<typeof TimelineItem>;

/** GET /api/customers/{id}; every opening is logged. */
export const CustomerCard = CustomerSummary.extend({
  kind: z.string(),
  phone: z.string().nullable(),
  city: z.string().nullable(),
  adviser: z.string().nullable().describe('who of the dealer looks after them, 顾问'),
  /** Numbers of customers merged into this one. */
  mergedNumbers: z.array(z.string()),
  since: z.iso.date().nullable(),
  vehicles: z.array(
    z.object({
      series: z.string(),
      trim: z.string().nullable(),
      vin: z.string().nullable(),
      plate: z.string().nullable(),
      boughtOn: z.iso.date().nullable(),
      builtOn: z.iso.date().nullable(),
    }),
  ),
  /** Newest first, fifty at most. */
  visits: z.array(VisitView),
  openMatters: z.array(OpenMatter),
  accounts: z.array(CustomerAccount),
  polarity: z.array(PolarityMonth),
  facts: z.array(CustomerFact),
  /** Everything dated, newest first, two hundred at most. */
  timeline: z.array(TimelineItem),
}).meta({ id: 'CustomerCard' });
export type CustomerCard = z.infer<typeof CustomerCard>;

export const AuthorQuery = AuthorKey;

/** GET /api/authors?host&key: the card over a forum page. Without a link it holds only what the forum shows to all. */
export const AuthorCard = AuthorKey.extend({
  name: z.string().nullable(),
  posts: z.int(),
  negatives: z.int(),
  complaints: z.int(),
  polarity: z.array(PolarityMonth),
  customer: z.union([CustomerSummary, z.null()]),
  refused: z.boolean(),
  linkId: z.int().nullable(),
  /** The last three. */
  visits: z.array(VisitView),
  openMatters: z.array(OpenMatter),
  asOf: z.iso.datetime(),
}).meta({ id: 'AuthorCard' });
export type AuthorCard = z.infer<typeof AuthorCard>;
