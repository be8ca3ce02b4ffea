import { z } from 'zod';
import { GRADES } from '../measures/value-matrix.ts';
import { RecordFlaw } from './customer-base.ts';
import { AuthorKey, CustomerSummary } from './customers.ts';
import { AskedDay, Said } from './words.ts';

/** A person says that this forum account is that customer. */
export const NewLink = AuthorKey.extend({
  customerId: z.int().min(1),
  evidence: z.string().min(3).max(500).describe('what shows it, e.g. the VIN in post 1203'),
  purpose: z.string().min(3).max(200).describe('what it is needed for, e.g. a complaint being handled'),
  expiresOn: z.iso.date().optional().describe('the last day it holds; a year from today when left out'),
}).meta({ id: 'NewLink' });
export type NewLink = z.infer<typeof NewLink>;

export const LinkView = AuthorKey.extend({
  id: z.int(),
  customerId: z.int(),
  evidence: z.string(),
  purpose: z.string(),
  madeAt: z.iso.datetime(),
  expiresOn: z.iso.date(),
}).meta({ id: 'Link' });
export type LinkView = z.infer<typeof LinkView>;

/** GET /api/links?host&key: everyone this account was ever said to be, newest first. */
export const LinkHistory = z
  .object({
    links: z.array(
      LinkView.extend({
        madeBy: z.string(),
        /** Why it holds no more; null while it holds. */
        ended: z.enum(['undone', 'expired']).nullable(),
        endedOn: z.iso.date().nullable().describe('the first day on which it no longer held'),
      }),
    ),
  })
  .meta({ id: 'LinkHistory' });
export type LinkHistory = z.infer<typeof LinkHistory>;

/** Which customers; every condition given must hold. */
export const CustomersFilter = z.object({
  q: z
    .string()
    .trim()
    .min(2)
    .max(60)
    .optional()
    .describe('customer number, name, plate, VIN or its tail, phone or its tail; all of them when left out'),
  dealer: z.coerce.number().int().min(1).optional(),
  series: z.string().max(80).optional(),
  /** Only those with a forum account. */
  linked: z
    .enum(['true'])
    .transform(() => true)
    .optional(),
  adviser: Said.pipe(z.string().min(1).max(60)).optional(),
  flaw: RecordFlaw.optional().describe('an empty field, or what else is wrong with the record'),
  segment: z.coerce.number().int().min(1).optional(),
  grade: z.enum(GRADES).optional(),
  flow: z
    .enum(['gained', 'lost'])
    .optional()
    .describe('active in the twelve months up to `until` and not before, or the other way round'),
  until: AskedDay.optional(),
});
export type CustomersFilter = z.infer<typeof CustomersFilter>;

export const CustomersQuery = CustomersFilter.extend({
  cursor: z.coerce.number().int().min(0).optional().describe('nextCursor of the page before'),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
export type CustomersQuery = z.infer<typeof CustomersQuery>;

export const Customers = z
  .object({ total: z.int(), customers: z.array(CustomerSummary), nextCursor: z.int().nullable() })
  .meta({ id: 'Customers' });
export type Customers = z.infer<typeof Customers>;
