import { createRoute, z } from '@hono/zod-openapi';
import { Done } from '../../../../shared/contract/people.ts';
import { NewSegment, SegmentCount, SegmentRule, Segments } from '../../../../shared/contract/segments.ts';
import { today } from '../../../../store/business-day.ts';
import { recordDeed } from '../../../../store/queries/audit.ts';
import { countCustomers } from '../../../../store/queries/customers/count.ts';
import {
  listSegments,
  removeSegment,
  ruleWords,
  saveSegment,
} from '../../../../store/queries/customers/segments.ts';
import { dealerLimit } from '../../../auth/masking.ts';
import { type Deps, json, router } from '../../env.ts';
import { allow } from '../../gate.ts';
import { Refused, refusals } from '../../problems.ts';

const keepers = allow('pr', 'dealer', 'admin');
const params = z.object({ id: z.coerce.number().int().min(1) });
const saved = { description: 'Saved', content: json(z.object({ id: z.int() })) };

const list = createRoute({
  method: 'get',
  path: '/segments',
  summary: 'Segments by name, each with its rule and who belongs now in number; a dealer sees its own',
  middleware: keepers,
  responses: { 200: { description: 'Segments', content: json(Segments) }, ...refusals(401, 403) },
});

const trial = createRoute({
  method: 'post',
  path: '/segments/count',
  summary: 'How many customers a rule holds, of how many',
  middleware: keepers,
  request: { body: { content: json(SegmentRule), required: true } },
  responses: { 200: { description: 'Count', content: json(SegmentCount) }, ...refusals(401, 403, 422) },
});

const add = createRoute({
  method: 'post',
  path: '/segments',
  summary: 'Save a rule under a name',
  middleware: keepers,
  request: { body: { content: json(NewSegment), required: true } },
  responses: { 201: saved, ...refusals(401, 403, 409, 422) },
});

const change = createRoute({
  method: 'put',
  path: '/segments/{id}',
  summary: 'Change the name and rule of a segment',
  middleware: keepers,
  request: { params, body: { content: json(NewSegment), required: true } },
  responses: { 200: saved, ...refusals(401, 403, 404, 409, 422) },
});

const remove = createRoute({
  method: 'delete',
  path: '/segments/{id}',
  summary: 'Remove a segment; its customers stay as they are',
  middleware: keepers,
  request: { params },
  responses: { 200: { description: 'Removed', content: json(Done) }, ...refusals(401, 403, 404, 422) },
});

export function segmentsRoutes({ store, settings }: Deps) {
  const count = (rule: SegmentRule | undefined, limit: number | null) =>
    countCustomers(store, rule ? { rule } : {}, limit, today(settings.timeZone).day);
  const unknown = (id: number) =>
    new Refused(404, { en: `There is no segment ${id} of yours.`, zh: `没有属于您的分群 ${id}。` });

  async function save(
    of: NewSegment,
    person: { id: string; role: string },
    limit: number | null,
    id?: number,
  ) {
    if (limit === 0)
      throw new Refused(403, {
        en: 'Your account has no dealer yet, so it has no customers to group; ask an administrator.',
        zh: '您的账号尚未关联经销商，没有可分群的客户，请联系管理员。',
      });
    const made = await saveSegment(store, of, {
      userId: person.id,
      dealerLimit: limit,
      ...(id === undefined ? {} : { id }),
    });
    if (made === 'unknown') throw unknown(id ?? 0);
    if (made === 'taken')
      throw new Refused(409, {
        en: `There is a segment “${of.name}” already; choose another name.`,
        zh: `已有名为“${of.name}”的分群，请换一个名称。`,
      });
    await recordDeed(store, { person, action: 'segment.saved', detail: { segment: made } });
    return { id: made };
  }

  return router()
    .openapi(list, async (c) => {
      const limit = dealerLimit(c.get('person'));
      const [named, words] = await Promise.all([listSegments(store, limit), ruleWords(store, limit)]);
      const segments = await Promise.all(
        named.map(async (each) => ({ ...each, customers: await count(each.rule, limit) })),
      );
      return c.json({ segments, ...words }, 200);
    })
    .openapi(trial, async (c) => {
      const limit = dealerLimit(c.get('person'));
      const [customers, of] = await Promise.all([count(c.req.valid('json'), limit), count(undefined, limit)]);
      return c.json({ customers, of }, 200);
    })
    .openapi(add, async (c) => {
      const person = c.get('person');
      return c.json(await save(c.req.valid('json'), person, dealerLimit(person)), 201);
    })
    .openapi(change, async (c) => {
      const person = c.get('person');
      const { id } = c.req.valid('param');
      return c.json(await save(c.req.valid('json'), person, dealerLimit(person), id), 200);
    })
    .openapi(remove, async (c) => {
      const person = c.get('person');
      const { id } = c.req.valid('param');
      if (!(await removeSegment(store, id, dealerLimit(person)))) throw unknown(id);
      await recordDeed(store, { person, action: 'segment.removed', detail: { segment: id } });
      return c.json({ done: true } as const, 200);
    });
}
