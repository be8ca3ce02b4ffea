import { createRoute, z } from '@hono/zod-openapi';
import {
  CompareQuery,
  Duplicates,
  LikePair,
  Merges,
  NewApart,
  NewMerge,
} from '../../../../shared/contract/duplicates.ts';
import { Done } from '../../../../shared/contract/people.ts';
import { today } from '../../../../store/business-day.ts';
import { mergeCustomers } from '../../../../store/customers/merge.ts';
import { setApart } from '../../../../store/customers/set-apart.ts';
import { undoMerge } from '../../../../store/customers/undo-merge.ts';
import { recordDeed } from '../../../../store/queries/audit.ts';
import {
  type DuplicatePair,
  duplicatePairs,
  pairOf,
} from '../../../../store/queries/customers/duplicates.ts';
import { likeCustomers } from '../../../../store/queries/customers/like-customers.ts';
import { listMerges } from '../../../../store/queries/customers/merges.ts';
import { maskLike, maskWritten, sees } from '../../../auth/masking.ts';
import type { Person } from '../../../auth/person.ts';
import { type Deps, json, router } from '../../env.ts';
import { allow } from '../../gate.ts';
import { Refused, refusals } from '../../problems.ts';

const keepers = allow('pr', 'admin');

const suggestions = createRoute({
  method: 'get',
  path: '/customers/duplicates',
  summary: 'Customers that may be one, with reasons and points, likeliest first; nothing is merged by itself',
  middleware: keepers,
  responses: { 200: { description: 'Pairs', content: json(Duplicates) }, ...refusals(401, 403) },
});

const compare = createRoute({
  method: 'get',
  path: '/customers/compare',
  summary: 'Two customers side by side, by their numbers, with what speaks for their being one',
  middleware: keepers,
  request: { query: CompareQuery },
  responses: { 200: { description: 'The pair', content: json(LikePair) }, ...refusals(401, 403, 404, 422) },
});

const apart = createRoute({
  method: 'post',
  path: '/customers/apart',
  summary: 'Say that two customers are not one; they are not suggested again',
  middleware: keepers,
  request: { body: { content: json(NewApart), required: true } },
  responses: { 200: { description: 'Remembered', content: json(Done) }, ...refusals(401, 403, 404, 422) },
});

const merge = createRoute({
  method: 'post',
  path: '/customers/merges',
  summary: 'Make one customer of two: what refers to the merged one refers to the one kept',
  middleware: keepers,
  request: { body: { content: json(NewMerge), required: true } },
  responses: {
    201: { description: 'Merged', content: json(z.object({ id: z.int() })) },
    ...refusals(401, 403, 404, 409, 422),
  },
});

const list = createRoute({
  method: 'get',
  path: '/customers/merges',
  summary: 'Who was merged into whom, by whom and why, newest first',
  middleware: keepers,
  responses: { 200: { description: 'Merges', content: json(Merges) }, ...refusals(401, 403) },
});

const undo = createRoute({
  method: 'delete',
  path: '/customers/merges/{id}',
  summary:
    'Undo a merge: both customers are as they were, and what came under either number since is with it',
  middleware: keepers,
  request: { params: z.object({ id: z.coerce.number().int().min(1) }) },
  responses: { 200: { description: 'Undone', content: json(Done) }, ...refusals(401, 403, 404, 422) },
});

/** Pairs on one page: more than anybody looks through in a day. */
const SHOWN = 100;

export function duplicatesRoutes({ store, settings }: Deps) {
  /** As far as who asks may see them; written to the log. */
  async function shown(pairs: DuplicatePair[], person: Person): Promise<LikePair[]> {
    const ids = [...new Set(pairs.flatMap(({ ids }) => ids))];
    const customers = await likeCustomers(store, ids, today(settings.timeZone).day);
    await recordDeed(store, { person, action: 'customers.compared', customerIds: ids });
    return pairs.flatMap(({ ids: [first, second], score, reasons }): LikePair[] => {
      const [one, other] = [customers.get(first), customers.get(second)];
      if (!one || !other) return [];
      return [{ customers: [maskLike(person.role, one), maskLike(person.role, other)], score, reasons }];
    });
  }

  return router()
    .openapi(suggestions, async (c) => {
      const pairs = await duplicatePairs(store);
      const first = await shown(pairs.slice(0, SHOWN), c.get('person'));
      return c.json({ total: pairs.length, pairs: first }, 200);
    })
    .openapi(compare, async (c) => {
      const { one, other } = c.req.valid('query');
      const found = await pairOf(store, one, other);
      const [pair] = found === null ? [] : await shown([found], c.get('person'));
      if (!pair)
        throw new Refused(404, {
          en: 'Give the numbers of two customers; one of these is none, or was merged already.',
          zh: '请填写两位客户的编号；其中一个编号不存在，或已被合并。',
        });
      return c.json(pair, 200);
    })
    .openapi(apart, async (c) => {
      const person = c.get('person');
      const { customers } = c.req.valid('json');
      if (!(await setApart(store, customers, person.id)))
        throw new Refused(404, {
          en: 'One of these customers is no longer there; load the list anew.',
          zh: '其中一位客户已不存在，请刷新列表。',
        });
      await recordDeed(store, { person, action: 'customers.apart', customerIds: customers });
      return c.json({ done: true } as const, 200);
    })
    .openapi(merge, async (c) => {
      const person = c.get('person');
      const wanted = c.req.valid('json');
      const made = await mergeCustomers(store, wanted, person.id);
      if (made === 'unknown')
        throw new Refused(404, {
          en: 'One of these customers is no longer there, perhaps merged already; load the list anew.',
          zh: '其中一位客户已不存在（可能已被合并），请刷新列表。',
        });
      if (made === 'busy')
        throw new Refused(409, {
          en: 'A file that speaks of these customers is being imported; try again when it is done.',
          zh: '正在导入的文件涉及这两位客户，请待导入完成后再合并。',
        });
      if (made === 'collides')
        throw new Refused(409, {
          en: 'Both hold the same forum account of the same moment; undo one of the two links first.',
          zh: '两位客户在同一时刻关联了同一个论坛账号，请先解除其中一个关联。',
        });
      await recordDeed(store, {
        person,
        action: 'customers.merged',
        customerIds: [wanted.keptId, wanted.mergedId],
        detail: { merge: made.id },
      });
      return c.json(made, 201);
    })
    .openapi(list, async (c) => {
      const person = c.get('person');
      const merges = await listMerges(store);
      await recordDeed(store, {
        person,
        action: 'customers.compared',
        customerIds: merges.map(({ keptId }) => keptId),
      });
      return c.json(
        {
          merges: merges.map((each) => ({
            ...each,
            keptName: sees(person.role, 'name') ? each.keptName : null,
            reason: maskWritten(person.role, each.reason),
          })),
        },
        200,
      );
    })
    .openapi(undo, async (c) => {
      const person = c.get('person');
      const { id } = c.req.valid('param');
      const undone = await undoMerge(store, id, person.id);
      if (!undone)
        throw new Refused(404, {
          en: `There is no merge ${id} that could be undone; perhaps it is undone already.`,
          zh: `没有可以撤销的合并 ${id}，可能已经撤销。`,
        });
      await recordDeed(store, {
        person,
        action: 'customers.unmerged',
        customerIds: [undone.keptId, undone.mergedId],
        detail: { merge: id },
      });
      return c.json({ done: true } as const, 200);
    });
}
