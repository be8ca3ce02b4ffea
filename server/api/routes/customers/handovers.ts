import { createRoute, z } from '@hono/zod-openapi';
import { Advisers, Given, Handovers, NewHandover } from '../../../../shared/contract/handovers.ts';
import { Done } from '../../../../shared/contract/people.ts';
import { handOver } from '../../../../store/customers/hand-over.ts';
import { undoHandOver } from '../../../../store/customers/undo-hand-over.ts';
import { recordDeed } from '../../../../store/queries/audit.ts';
import { listAdvisers, listHandovers } from '../../../../store/queries/customers/advisers.ts';
import { dealerLimit, maskWritten } from '../../../auth/masking.ts';
import { type Deps, json, router } from '../../env.ts';
import { allow } from '../../gate.ts';
import { Refused, refusals } from '../../problems.ts';

const keepers = allow('pr', 'dealer', 'admin');

const advisers = createRoute({
  method: 'get',
  path: '/advisers',
  summary: 'Advisers 顾问 with the number of their customers and open cases; a dealer sees its own',
  middleware: keepers,
  responses: { 200: { description: 'Advisers', content: json(Advisers) }, ...refusals(401, 403) },
});

const list = createRoute({
  method: 'get',
  path: '/handovers',
  summary: 'Which customers went from whom to whom, by whom and why, newest first',
  middleware: keepers,
  responses: { 200: { description: 'Hand-overs', content: json(Handovers) }, ...refusals(401, 403) },
});

const give = createRoute({
  method: 'post',
  path: '/handovers',
  summary: 'Give all customers and open cases of an adviser to one or several others',
  middleware: keepers,
  request: { body: { content: json(NewHandover), required: true } },
  responses: {
    201: { description: 'Given', content: json(z.object({ id: z.int(), given: z.array(Given) })) },
    ...refusals(401, 403, 404, 422),
  },
});

const undo = createRoute({
  method: 'delete',
  path: '/handovers/{id}',
  summary: 'Give back what a hand-over gave, where nobody gave it on since',
  middleware: keepers,
  request: { params: z.object({ id: z.coerce.number().int().min(1) }) },
  responses: { 200: { description: 'Given back', content: json(Done) }, ...refusals(401, 403, 404, 422) },
});

export const handoversRoutes = ({ store }: Deps) =>
  router()
    .openapi(advisers, async (c) => c.json(await listAdvisers(store, dealerLimit(c.get('person'))), 200))
    .openapi(list, async (c) => {
      const person = c.get('person');
      const found = await listHandovers(store, dealerLimit(person));
      const handovers = found.map((each) => ({ ...each, reason: maskWritten(person.role, each.reason) }));
      return c.json({ handovers }, 200);
    })
    .openapi(give, async (c) => {
      const person = c.get('person');
      const wanted = c.req.valid('json');
      const limit = dealerLimit(person);
      if (limit !== null && wanted.dealerId !== limit)
        throw new Refused(403, {
          en: 'These are no customers of your dealer.',
          zh: '只能移交本店的客户。',
        });
      const made = await handOver(store, wanted, person.id);
      if (made === null)
        throw new Refused(404, {
          en: `${wanted.from} has no customers there that any of the areas names.`,
          zh: `${wanted.from} 名下没有符合所选范围的客户或工单。`,
        });
      await recordDeed(store, {
        person,
        action: 'customers.handedOver',
        customerIds: made.customerIds,
        detail: { handover: made.id },
      });
      return c.json({ id: made.id, given: made.given }, 201);
    })
    .openapi(undo, async (c) => {
      const person = c.get('person');
      const { id } = c.req.valid('param');
      const customerIds = await undoHandOver(store, id, person.id, dealerLimit(person));
      if (customerIds === null)
        throw new Refused(404, {
          en: `There is no hand-over ${id} that you could undo; perhaps it is undone already.`,
          zh: `没有可以撤销的移交 ${id}，可能已经撤销。`,
        });
      await recordDeed(store, {
        person,
        action: 'customers.handedBack',
        customerIds,
        detail: { handover: id },
      });
      return c.json({ done: true } as const, 200);
    });
