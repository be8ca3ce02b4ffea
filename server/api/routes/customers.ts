import { createRoute, z } from '@hono/zod-openapi';
import { CustomerCard, LookupAnswer, LookupRequest } from '../../../shared/contract/customers.ts';
import { Customers, CustomersQuery } from '../../../shared/contract/links.ts';
import { businessDay } from '../../../store/business-day.ts';
import { recordDeed } from '../../../store/queries/audit.ts';
import { linkedCustomers, publicFacts } from '../../../store/queries/authors.ts';
import { findCustomer, searchCustomers } from '../../../store/queries/customers.ts';
import { dealerLimit, maskCard, maskSummary, SEARCHES } from '../../auth/masking.ts';
import { type Deps, json, router } from '../env.ts';
import { Refused, refusals } from '../problems.ts';

const lookup = createRoute({
  method: 'post',
  path: '/authors/lookup',
  summary: 'What is known of up to 200 forum accounts; one audit entry for the batch',
  request: { body: { content: json(LookupRequest), required: true } },
  responses: {
    200: { description: 'One answer per account, in order', content: json(LookupAnswer) },
    ...refusals(401, 422),
  },
});

const search = createRoute({
  method: 'get',
  path: '/customers',
  summary: 'Find customers by number, name, VIN or phone (or the tail of these two)',
  request: { query: CustomersQuery },
  responses: { 200: { description: 'Matches', content: json(Customers) }, ...refusals(401, 403, 422) },
});

const card = createRoute({
  method: 'get',
  path: '/customers/{id}',
  summary: 'The opened card of one customer, as far as your role may see; every opening is logged',
  request: {
    params: z.object({
      id: z.coerce
        .number()
        .int()
        .min(1)
        .max(2 ** 31 - 1),
    }),
  },
  responses: {
    200: { description: 'The card', content: json(CustomerCard) },
    ...refusals(401, 403, 404, 422),
  },
});

export const customersRoutes = ({ store, settings }: Deps) =>
  router()
    .openapi(lookup, async (c) => {
      const { authors } = c.req.valid('json');
      const person = c.get('person');
      const today = businessDay(new Date(), settings.timeZone);
      const [facts, links] = await Promise.all([
        publicFacts(store, authors),
        linkedCustomers(store, authors, dealerLimit(person), today),
      ]);
      const answers = authors.map((author, i) => {
        const { posts = 0, negatives = 0, lastPolarity = null } = facts[i] ?? {};
        const { linkId = null, customer = null } = links[i] ?? {};
        const shown = customer && maskSummary(person.role, customer);
        const refused = linkId !== null && shown === null;
        return {
          ...author,
          posts,
          negatives,
          lastPolarity,
          customer: shown,
          refused,
          linkId: shown && linkId,
        };
      });
      const customerIds = [...new Set(answers.flatMap(({ customer }) => customer?.id ?? []))];
      await recordDeed(store, {
        person,
        action: 'authors.lookup',
        customerIds,
        detail: { authors: authors.length },
      });
      return c.json({ authors: answers }, 200);
    })
    .openapi(search, async (c) => {
      const person = c.get('person');
      const by = SEARCHES[person.role];
      if (by.length === 0) throw new Refused(403, `The role ${person.role} may not look for customers.`);
      const { q = '', limit } = c.req.valid('query');
      const found = await searchCustomers(store, q, by, dealerLimit(person), limit);
      const customerIds = found.map(({ id }) => id);
      await recordDeed(store, { person, action: 'customers.searched', customerIds });
      const customers = found.map((sketch) => maskSummary(person.role, sketch));
      return c.json({ total: found.length, customers, nextCursor: null }, 200);
    })
    .openapi(card, async (c) => {
      const person = c.get('person');
      const { id } = c.req.valid('param');
      const limit = dealerLimit(person);
      const record = await findCustomer(store, id, limit);
      if (record) {
        await recordDeed(store, { person, action: 'customer.opened', customerIds: [id] });
        return c.json(maskCard(person.role, record), 200);
      }
      if (limit === null) throw new Refused(404, `There is no customer ${id}.`);
      // The same answer whether it exists or not, so that trying numbers tells nothing.
      await recordDeed(store, { person, action: 'customer.refused', detail: { customer: id } });
      throw new Refused(403, 'This is no customer of your dealer.');
    });
