import { z } from 'zod';
import { AuthorKey, CustomerSummary } from './customers.ts';

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

export const CustomersQuery = z.object({
  q: z.string().trim().min(2).max(60).describe('customer number, name, VIN or its tail, phone or its tail'),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
export type CustomersQuery = z.infer<typeof CustomersQuery>;

export const Customers = z.object({ customers: z.array(CustomerSummary) }).meta({ id: 'Customers' });
export type Customers = z.infer<typeof Customers>;
