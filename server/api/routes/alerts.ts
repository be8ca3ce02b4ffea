import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import {
  AlertDetail,
  AlertNote,
  Alerts,
  AlertsQuery,
  SaidNote,
  Snooze,
} from '../../../shared/contract/alerts.ts';
import { type Act, actOn, findAlert, lastStep, listAlerts } from '../../../store/queries/alerts.ts';
import { recordDeed } from '../../../store/queries/audit.ts';
import { whoAsks } from '../../auth/person.ts';
import { type Deps, json, router } from '../env.ts';
import { allow } from '../gate.ts';
import { identity } from '../origins.ts';
import { Refused, refusals } from '../problems.ts';
import { sendChanges } from '../send-changes.ts';
import { makeWatch } from '../watch.ts';

const readers = allow('brand', 'pr', 'quality', 'admin');
const AlertId = z.object({ id: z.coerce.number().int().min(1) });

const list = createRoute({
  method: 'get',
  path: '/alerts',
  summary: 'Alerts, what is open first, the most severe and newest first',
  middleware: readers,
  request: { query: AlertsQuery },
  responses: { 200: { description: 'Alerts', content: json(Alerts) }, ...refusals(401, 403, 422) },
});

const progress = createRoute({
  method: 'get',
  path: '/alerts/progress',
  summary: 'Server-sent events named "alerts": at once, and whenever anything happens to any alert',
  middleware: readers,
  responses: {
    200: { description: 'Events', content: { 'text/event-stream': { schema: z.string() } } },
    ...refusals(401, 403),
  },
});

const one = createRoute({
  method: 'get',
  path: '/alerts/{id}',
  summary: 'One alert with its history and what was sent of it',
  middleware: readers,
  request: { params: AlertId },
  responses: {
    200: { description: 'The alert', content: json(AlertDetail) },
    ...refusals(401, 403, 404, 422),
  },
});

const act = <Name extends Act, Schema extends z.ZodType>(name: Name, summary: string, body: Schema) =>
  createRoute({
    method: 'post',
    path: `/alerts/{id}/${name}`,
    summary,
    middleware: readers,
    request: { params: AlertId, body: { content: json(body), required: true } },
    responses: {
      200: { description: 'The alert as it is now', content: json(AlertDetail) },
      ...refusals(401, 403, 404, 409, 422),
    },
  });

export function alertsRoutes({ auth, store, log }: Deps) {
  const watch = makeWatch(
    () => lastStep(store),
    (err) => log.error({ err }, 'alerts could not be followed'),
  );
  const shown = async (id: number, me: string): Promise<AlertDetail> => {
    const alert = await findAlert(store, me, id);
    if (!alert) throw noSuchAlert(id);
    return alert;
  };
  const doIt = async (
    person: { id: string; role: string },
    id: number,
    what: Act,
    said: { note?: string | undefined; hours?: number },
  ): Promise<AlertDetail> => {
    const done = await actOn(store, { id, act: what, me: person.id, ...said });
    if (done === 'unknown') throw noSuchAlert(id);
    if (done === 'state')
      throw new Refused(409, {
        en: `Alert ${id} is in a state in which this makes no sense; load it anew.`,
        zh: `预警 ${id} 的状态已经改变，请刷新后再试。`,
      });
    await recordDeed(store, { person, action: 'alert.handled', detail: { alert: id, act: what } });
    return shown(id, person.id);
  };
  return router()
    .openapi(list, async (c) =>
      c.json(await listAlerts(store, c.get('person').id, c.req.valid('query')), 200),
    )
    .openapi(progress, (c) => {
      c.header('x-accel-buffering', 'no');
      const headers = identity(c.req.raw.headers);
      const mayRead = async () => {
        try {
          return (await whoAsks(auth, store, headers)) !== null;
        } catch (err) {
          log.error({ err }, 'who follows the alerts could not be checked');
          return false;
        }
      };
      return streamSSE(c, (stream) =>
        sendChanges(stream, watch, mayRead, (last) => ({ event: 'alerts', data: JSON.stringify({ last }) })),
      );
    })
    .openapi(one, async (c) => c.json(await shown(c.req.valid('param').id, c.get('person').id), 200))
    .openapi(
      act('acknowledge', 'Take it in hand: nothing more is sent until it is over', AlertNote),
      async (c) =>
        c.json(await doIt(c.get('person'), c.req.valid('param').id, 'acknowledge', c.req.valid('json')), 200),
    )
    .openapi(
      act('snooze', 'Let it sleep for some hours; it comes back if it is still so', Snooze),
      async (c) =>
        c.json(await doIt(c.get('person'), c.req.valid('param').id, 'snooze', c.req.valid('json')), 200),
    )
    .openapi(act('close', 'Close it; it opens again only if it gets worse', AlertNote), async (c) =>
      c.json(await doIt(c.get('person'), c.req.valid('param').id, 'close', c.req.valid('json')), 200),
    )
    .openapi(act('reopen', 'Open it again', AlertNote), async (c) =>
      c.json(await doIt(c.get('person'), c.req.valid('param').id, 'reopen', c.req.valid('json')), 200),
    )
    .openapi(act('note', 'Write something down beside it', SaidNote), async (c) =>
      c.json(await doIt(c.get('person'), c.req.valid('param').id, 'note', c.req.valid('json')), 200),
    );
}

const noSuchAlert = (id: number) =>
  new Refused(404, { en: `There is no alert ${id}.`, zh: `没有编号为 ${id} 的预警。` });
