import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadUnderstanding } from '../../crawler/load-model.ts';
import { DEFAULT_CASE_SETTINGS } from '../../shared/contract/case-settings.ts';
import { Cases } from '../../shared/contract/cases.ts';
import { evaluateRules, momentOf } from '../../store/alerts/evaluate.ts';
import { openRedLines } from '../../store/cases/open-red-lines.ts';
import { addRule } from '../../store/queries/alert-rules.ts';
import { listAlerts } from '../../store/queries/alerts.ts';
import { startApi, type TestApi } from '../support/api.ts';
import { importOne, jsonLines, postLine } from '../support/imports.ts';

const NOW = new Date('2026-10-20T02:00:00Z');
const MINUTE_MS = 60_000;
const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE_MS);

let api: TestApi;
let admin: Awaited<ReturnType<TestApi['as']>>;
const look = (now = NOW) =>
  openRedLines(api.store, { now, timeZone: 'Asia/Shanghai', signal: new AbortController().signal });
const say = (id: string, day: string, body: string) =>
  postLine({
    threadId: id,
    threadTitle: '求助',
    postId: id,
    author: { id, name: `车友${id}` },
    publishedAt: `${day}T01:00:00Z`,
    body,
  });
const cases = async () => {
  return Cases.parse(await (await admin.ask('/api/cases')).json()).cases;
};

beforeAll(async () => {
  api = await startApi();
  const carer = await api.addPerson('pr');
  admin = await api.as('admin');
  const set = await admin.ask('/api/case-settings', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...DEFAULT_CASE_SETTINGS, redLineOwner: carer.id }),
  });
  expect(set.status).toBe(200);
  const understand = await loadUnderstanding();
  await importOne(
    api.store,
    'posts.jsonl',
    jsonLines([
      say('1', '2026-10-19', '悦翔今天刹车突然失灵，一脚踩到底没反应，差点撞上前车，太可怕了'),
      say('2', '2026-08-01', '悦翔刹车突然失灵，一脚踩到底没反应，差点追尾'),
      say('3', '2026-10-19', '悦翔离合器异响，去4S店没有解决方案'),
    ]),
    { read: true, understand: async () => understand },
  );
  // What the import has just seen was seen then.
  await api.store.pool.query('UPDATE post SET first_seen_at = $1', [NOW]);
}, 60_000);
afterAll(() => api.close());

test('a recent post of a hazard is one case of whoever is on duty, however many look at once; old news and noise are none', async () => {
  const opened = (await Promise.all([look(), look(), look()])).flat();
  expect(opened).toHaveLength(1);
  expect(await look()).toEqual([]);
  expect(await cases()).toMatchObject([
    {
      id: opened[0],
      channel: 'forum',
      tier: 'rescue',
      state: 'assigned',
      owner: 'pr person',
      hazards: ['brakes'],
    },
  ]);
});

test('late by a minute it is told, late by the hours of the rule once more as critical, and answered it is over', async () => {
  await api.store.pool.query(`INSERT INTO channel (kind, name, made_by) VALUES ('webhook', 'hook', 'test')`);
  await addRule(
    api.store,
    {
      name: 'late',
      params: { kind: 'caseLate', hours: 4 },
      severity: 'warning',
      channels: [1],
      enabled: true,
    },
    'test',
  );
  const [one] = await cases();
  const evaluate = async (now: Date) => {
    await evaluateRules(api.store, momentOf(now, 'Asia/Shanghai'));
    return (await listAlerts(api.store, 'me', { state: 'unclosed', mine: false, limit: 10 })).alerts;
  };
  // A rescue is answered within a quarter of an hour, day and night.
  expect(await evaluate(later(14))).toEqual([]);
  await Promise.all([evaluate(later(16)), evaluate(later(16))]);
  expect(await evaluate(later(17))).toMatchObject([
    {
      severity: 'warning',
      facts: { kind: 'caseLate', case: one?.id, what: 'firstResponse', owner: 'pr person' },
    },
  ]);
  await evaluate(later(15 + 241));
  expect(await evaluate(later(15 + 242))).toMatchObject([{ severity: 'critical' }]);
  const told = async () => {
    const { rows } = await api.store.pool.query('SELECT occasion FROM delivery ORDER BY id');
    return rows.map(({ occasion }) => occasion);
  };
  expect(await told()).toEqual(['opened', 'worse']);
  await api.store.pool.query('UPDATE care_case SET first_response_at = $1', [later(300)]);
  expect(await evaluate(later(310))).toEqual([]);
  expect(await told()).toEqual(['opened', 'worse', 'closed']);
});

test('a case a person closed is not opened again by the same post', async () => {
  await api.store.pool.query(`UPDATE care_case SET state = 'closed', closed_at = now()`);
  expect(await look(later(400))).toEqual([]);
});
