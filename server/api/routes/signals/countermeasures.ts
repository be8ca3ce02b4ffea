import { createRoute, z } from '@hono/zod-openapi';
import { Done } from '../../../../shared/contract/people.ts';
import { AddCountermeasure } from '../../../../shared/contract/signal-detail.ts';
import { SignalMade } from '../../../../shared/contract/signals.ts';
import { recordDeed } from '../../../../store/queries/audit.ts';
import {
  addCountermeasure,
  removeCountermeasure,
} from '../../../../store/queries/signals/countermeasures.ts';
import { type Deps, json, router } from '../../env.ts';
import { Refused, refusals } from '../../problems.ts';
import { deciders, noSignal, SignalId } from './gate.ts';

const counter = createRoute({
  method: 'post',
  path: '/signals/{id}/countermeasures',
  summary: 'Say from which build date on something was changed',
  middleware: deciders,
  request: { params: SignalId, body: { content: json(AddCountermeasure), required: true } },
  responses: {
    201: { description: 'Done', content: json(SignalMade) },
    ...refusals(401, 403, 404, 409, 422),
  },
});

const uncounter = createRoute({
  method: 'delete',
  path: '/signals/{id}/countermeasures/{cid}',
  summary: 'Take a countermeasure back',
  middleware: deciders,
  request: { params: SignalId.extend({ cid: z.coerce.number().int().min(1) }) },
  responses: { 200: { description: 'Done', content: json(Done) }, ...refusals(401, 403, 404, 422) },
});

/** What was changed in production against a signal's fault. */
export const countermeasuresRoutes = ({ store }: Deps) =>
  router()
    .openapi(counter, async (c) => {
      const { id } = c.req.valid('param');
      const person = c.get('person');
      const made = await addCountermeasure(store, id, c.req.valid('json'), person.id);
      if (made === 'unknown') throw noSignal(id);
      if (made === 'same')
        throw new Refused(409, {
          en: `Signal ${id} has this countermeasure already.`,
          zh: '该预警已登记过这项对策。',
        });
      await recordDeed(store, {
        person,
        action: 'signal.countermeasure',
        detail: { signal: id, countermeasure: made },
      });
      return c.json({ id: made }, 201);
    })
    .openapi(uncounter, async (c) => {
      const { id, cid } = c.req.valid('param');
      const person = c.get('person');
      if (!(await removeCountermeasure(store, id, cid)))
        throw new Refused(404, {
          en: `Signal ${id} has no countermeasure ${cid}.`,
          zh: `该预警没有编号为 ${cid} 的对策。`,
        });
      await recordDeed(store, {
        person,
        action: 'signal.countermeasure',
        detail: { signal: id, countermeasure: cid, removed: true },
      });
      return c.json({ done: true } as const, 200);
    });
