import { createRoute } from '@hono/zod-openapi';
import { CustomerBase, RecordQuality } from '../../../../shared/contract/customer-base.ts';
import { today } from '../../../../store/business-day.ts';
import { customerBase } from '../../../../store/queries/customers/base.ts';
import { duplicatePairs } from '../../../../store/queries/customers/duplicates.ts';
import { recordQuality } from '../../../../store/queries/customers/quality.ts';
import { dealerLimit } from '../../../auth/masking.ts';
import { type Deps, json, router } from '../../env.ts';
import { allow } from '../../gate.ts';
import { refusals } from '../../problems.ts';

const quality = createRoute({
  method: 'get',
  path: '/customers/quality',
  summary: 'How complete and how sound the records of customers and vehicles are, in numbers',
  middleware: allow('pr', 'dealer', 'admin'),
  responses: { 200: { description: 'Numbers', content: json(RecordQuality) }, ...refusals(401, 403) },
});

const base = createRoute({
  method: 'get',
  path: '/customers/base',
  summary: 'Customers by grade and value matrix, new and repeat purchases, turnover over five years',
  responses: { 200: { description: 'Numbers', content: json(CustomerBase) }, ...refusals(401) },
});

/** Numbers alone: nobody is named, so that nothing is logged. */
export const customerNumbersRoutes = ({ store, settings }: Deps) =>
  router()
    .openapi(quality, async (c) => {
      const person = c.get('person');
      const found = await recordQuality(store, dealerLimit(person));
      const duplicates = person.role === 'dealer' ? null : (await duplicatePairs(store)).length;
      return c.json({ ...found, duplicates }, 200);
    })
    .openapi(base, async (c) =>
      c.json(await customerBase(store, dealerLimit(c.get('person')), today(settings.timeZone).day), 200),
    );
