import { afterAll, beforeAll, expect, test } from 'vitest';
import { AlertRuleView } from '../../shared/contract/alert-rules.ts';
import { startApi, type TestApi } from '../support/api.ts';

let api: TestApi;
let brand: Awaited<ReturnType<TestApi['as']>>;
let admin: typeof brand;
beforeAll(async () => {
  api = await startApi();
  brand = await api.as('brand');
  admin = await api.as('admin');
});
afterAll(() => api.close());

const json = (body: unknown, method: string) => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

test('who saves a rule that a colleague changed meanwhile is told so, and the colleague’s change stays', async () => {
  const rule = {
    name: '悦翔红线',
    severity: 'critical',
    channels: [],
    enabled: true,
    params: { kind: 'redLine', series: 'changan-yuexiang', hazards: ['fire'], withinDays: 7 },
  };
  const made = AlertRuleView.parse(await (await brand.ask('/api/alert-rules', json(rule, 'POST'))).json());
  const save = (by: typeof brand, name: string, changedAt?: string) =>
    by.ask(`/api/alert-rules/${made.id}`, json({ name, changedAt }, 'PATCH'));
  const first = await save(admin, '悦翔红线（管理员改）', made.changedAt);
  expect(first.status).toBe(200);
  const { changedAt } = AlertRuleView.parse(await first.json());
  const second = await save(brand, '悦翔红线（品牌改）', made.changedAt);
  expect(second.status).toBe(409);
  const { rows } = await api.store.pool.query('SELECT name FROM alert_rule WHERE id = $1', [made.id]);
  expect(rows).toEqual([{ name: '悦翔红线（管理员改）' }]);
  expect((await save(brand, '悦翔红线', changedAt)).status).toBe(200);
});

test('a name cannot turn the text around it: marks of direction are left out', async () => {
  const name = '负面\u202e面负';
  const params = { kind: 'redLine', series: null, hazards: null, withinDays: 7 };
  const rule = { name, severity: 'info', channels: [], enabled: true, params };
  const answer = await brand.ask('/api/alert-rules', json(rule, 'POST'));
  expect(AlertRuleView.parse(await answer.json()).name).toBe('负面面负');
});
