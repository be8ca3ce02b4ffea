import { createRoute, z } from '@hono/zod-openapi';
import { CustomerCard } from '../../../shared/contract/customers.ts';
import { Customers, CustomersQuery } from '../../../shared/contract/links.ts';
import { today } from '../../../store/business-day.ts';
import { recordDeed } from '../../../store/queries/audit.ts';
import { findCustomer } from '../../../store/queries/customer-card.ts';
import { findCustomers } from '../../../store/queries/customer-search.ts';
import { dealerLimit, maskCard, maskSummary, searchScope, sees } from '../../auth/masking.ts';
import { type Deps, json, router } from '../env.ts';
import { Refused, refusals } from '../problems.ts';

const search = createRoute({
  method: 'get',
  path: '/customers',
  summary:
    'Customers your role may see: all, or by number, name, plate, VIN or phone (or the tail of these two)',
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
    .openapi(search, async (c) => {
      const person = c.get('person');
      const scope = searchScope(person);
      if (scope === null) throw new Refused(403, `The role ${person.role} may not look for customers.`);
      const query = c.req.valid('query');
      // Who sees no city or phone learns none from a rule that names it.
      if (!sees(person.role, 'city') && (query.segment ?? query.flaw ?? query.adviser) !== undefined)
        throw new Refused(403, {
          en: `The role ${person.role} may not narrow customers by segment, flaw or adviser.`,
          zh: '您的角色不能按分群、资料问题或顾问筛选客户。',
        });
      const found = await findCustomers(store, query, scope, today(settings.timeZone).day);
      const customerIds = found.customers.map(({ id }) => id);
      await recordDeed(store, { person, action: 'customers.searched', customerIds });
      const customers = found.customers.map((sketch) => maskSummary(person.role, sketch));
      return c.json({ ...found, customers }, 200);
    })
    .openapi(card, async (c) => {
      const person = c.get('person');
      const { id } = c.req.valid('param');
      const limit = dealerLimit(person);
      const record = await findCustomer(store, id, limit, today(settings.timeZone));
      if (record) {
        await recordDeed(store, { person, action: 'customer.opened', customerIds: [id] });
        return c.json(maskCard(person.role, record), 200);
      }
      if (limit === null) throw new Refused(404, `There is no customer ${id}.`);
      // The same answer whether it exists or not, so that trying numbers tells nothing.
      await recordDeed(store, { person, action: 'customer.refused', detail: { customer: id } });
      throw new Refused(403, 'This is no customer of your dealer.');
    });
