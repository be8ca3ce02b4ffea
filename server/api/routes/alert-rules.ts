import { createRoute, z } from '@hono/zod-openapi';
import {
  AlertRuleChange,
  AlertRules,
  AlertRuleView,
  NewAlertRule,
  Preview,
  PreviewAsked,
} from '../../../shared/contract/alert-rules.ts';
import { Muting } from '../../../shared/contract/alerts.ts';
import { Done } from '../../../shared/contract/people.ts';
import { addDays } from '../../../shared/measures/days.ts';
import { evaluateRules, momentOf } from '../../../store/alerts/evaluate.ts';
import { preview } from '../../../store/alerts/preview.ts';
import { businessDay } from '../../../store/business-day.ts';
import { addRule, changeRule, listRules, muteRule, removeRule } from '../../../store/queries/alert-rules.ts';
import { recordDeed } from '../../../store/queries/audit.ts';
import { type Deps, json, router } from '../env.ts';
import { allow } from '../gate.ts';
import { Refused, refusals } from '../problems.ts';

const readers = allow('brand', 'pr', 'quality', 'admin');
const keepers = allow('brand', 'admin');
const RuleId = z.object({ id: z.coerce.number().int().min(1) });
const MONTH_DAYS = 30;

const list = createRoute({
  method: 'get',
  path: '/alert-rules',
  summary: 'What somebody wants to be told of',
  middleware: readers,
  responses: { 200: { description: 'Rules', content: json(AlertRules) }, ...refusals(401, 403) },
});

const add = createRoute({
  method: 'post',
  path: '/alert-rules',
  summary: 'A new rule; it is looked at within a minute',
  middleware: keepers,
  request: { body: { content: json(NewAlertRule), required: true } },
  responses: { 201: { description: 'The rule', content: json(AlertRuleView) }, ...refusals(401, 403, 422) },
});

const previewRoute = createRoute({
  method: 'post',
  path: '/alert-rules/preview',
  summary: 'The alarms a rule, saved or not, would have raised over the past, and how many a month',
  middleware: readers,
  request: { body: { content: json(PreviewAsked), required: true } },
  responses: { 200: { description: 'Alarms', content: json(Preview) }, ...refusals(401, 403, 422) },
});

const change = createRoute({
  method: 'patch',
  path: '/alert-rules/{id}',
  summary: 'Change a rule, or switch it on or off',
  middleware: keepers,
  request: { params: RuleId, body: { content: json(AlertRuleChange), required: true } },
  responses: {
    200: { description: 'The rule', content: json(AlertRuleView) },
    ...refusals(401, 403, 404, 409, 422),
  },
});

const remove = createRoute({
  method: 'delete',
  path: '/alert-rules/{id}',
  summary: 'Delete a rule with its alerts',
  middleware: keepers,
  request: { params: RuleId },
  responses: { 200: { description: 'Deleted', content: json(Done) }, ...refusals(401, 403, 404, 422) },
});

const mute = createRoute({
  method: 'put',
  path: '/alert-rules/{id}/mute',
  summary: 'Not to see the alerts of a rule oneself; others still do',
  middleware: readers,
  request: { params: RuleId, body: { content: json(Muting), required: true } },
  responses: {
    200: { description: 'The rule', content: json(AlertRuleView) },
    ...refusals(401, 403, 404, 422),
  },
});

export function alertRulesRoutes({ store, settings }: Deps) {
  const shown = async (id: number, me: string): Promise<AlertRuleView> => {
    const [rule] = await listRules(store, me, id);
    if (!rule) throw noSuchRule(id);
    return rule;
  };
  /** What a rule says of today is seen at once; where that fails the worker tries again within a minute, and logs it. */
  const evaluate = (id: number) =>
    evaluateRules(store, momentOf(new Date(), settings.timeZone), (rule) => rule.id === id);
  return router()
    .openapi(list, async (c) => c.json({ rules: await listRules(store, c.get('person').id) }, 200))
    .openapi(add, async (c) => {
      const person = c.get('person');
      const id = await addRule(store, c.req.valid('json'), person.id);
      await recordDeed(store, { person, action: 'alertRule.added', detail: { rule: id } });
      await evaluate(id);
      return c.json(await shown(id, person.id), 201);
    })
    .openapi(previewRoute, async (c) => {
      const { params, severity, months, to: asked } = c.req.valid('json');
      const to = asked ?? businessDay(new Date(), settings.timeZone);
      const from = addDays(to, 1 - months * MONTH_DAYS);
      return c.json(await preview(store, { params, severity, from, to }), 200);
    })
    .openapi(change, async (c) => {
      const person = c.get('person');
      const { id } = c.req.valid('param');
      const done = await changeRule(store, id, c.req.valid('json'));
      if (done === 'unknown') throw noSuchRule(id);
      if (done === 'kind')
        throw new Refused(422, {
          en: 'params: The kind of a rule cannot be changed; make a new rule.',
          zh: 'params: 规则的种类不能更改，请新建规则。',
        });
      if (done === 'stale')
        throw new Refused(409, {
          en: 'Somebody has changed this rule meanwhile. Open it again to see how it is now; what you wrote was not saved.',
          zh: '这条规则刚被别人改过。请重新打开查看现状；您的修改未保存。',
        });
      await recordDeed(store, { person, action: 'alertRule.changed', detail: { rule: id } });
      await evaluate(id);
      return c.json(await shown(id, person.id), 200);
    })
    .openapi(remove, async (c) => {
      const person = c.get('person');
      const { id } = c.req.valid('param');
      if (!(await removeRule(store, id))) throw noSuchRule(id);
      await recordDeed(store, { person, action: 'alertRule.removed', detail: { rule: id } });
      return c.json({ done: true } as const, 200);
    })
    .openapi(mute, async (c) => {
      const me = c.get('person').id;
      const { id } = c.req.valid('param');
      if (!(await muteRule(store, id, me, c.req.valid('json').muted))) throw noSuchRule(id);
      return c.json(await shown(id, me), 200);
    });
}

const noSuchRule = (id: number) =>
  new Refused(404, { en: `There is no alert rule ${id}.`, zh: `没有编号为 ${id} 的预警规则。` });
