import { createRoute, z } from '@hono/zod-openapi';
import { Events, EventsQuery, EventView, NewEvent } from '../../../shared/contract/events.ts';
import { Done } from '../../../shared/contract/people.ts';
import { recordDeed } from '../../../store/queries/audit.ts';
import { addEvent, findEvents, removeEvent } from '../../../store/queries/events.ts';
import { type Deps, json, router } from '../env.ts';
import { allow } from '../gate.ts';
import { Refused, refusals } from '../problems.ts';

const keepers = allow('admin', 'brand');

const list = createRoute({
  method: 'get',
  path: '/events',
  summary: 'Recalls, launches and other events that explain a wave',
  request: { query: EventsQuery },
  responses: { 200: { description: 'Oldest first', content: json(Events) }, ...refusals(401, 422) },
});

const add = createRoute({
  method: 'post',
  path: '/events',
  summary: 'Mark an event on the charts',
  middleware: keepers,
  request: { body: { content: json(NewEvent), required: true } },
  responses: { 201: { description: 'The event', content: json(EventView) }, ...refusals(401, 403, 409, 422) },
});

const remove = createRoute({
  method: 'delete',
  path: '/events/{id}',
  summary: 'Take an event off the charts',
  middleware: keepers,
  request: { params: z.object({ id: z.coerce.number().int().min(1) }) },
  responses: { 200: { description: 'Removed', content: json(Done) }, ...refusals(401, 403, 404, 422) },
});

export const eventsRoutes = ({ store }: Deps) =>
  router()
    .openapi(list, async (c) => c.json({ events: await findEvents(store, c.req.valid('query')) }, 200))
    .openapi(add, async (c) => {
      const person = c.get('person');
      const event = await addEvent(store, c.req.valid('json'), person.id);
      if (!event) throw new Refused(409, 'The same event is marked on that day already.');
      await recordDeed(store, { person, action: 'event.added', detail: { event: event.id } });
      return c.json(event, 201);
    })
    .openapi(remove, async (c) => {
      const person = c.get('person');
      const { id } = c.req.valid('param');
      if (!(await removeEvent(store, id))) throw new Refused(404, `There is no event ${id}.`);
      await recordDeed(store, { person, action: 'event.removed', detail: { event: id } });
      return c.json({ done: true } as const, 200);
    });
