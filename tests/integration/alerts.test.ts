import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NewAlertRule } from '../../shared/contract/alert-rules.ts';
import { makeDefaultRules } from '../../store/alerts/defaults.ts';
import { evaluateRules, momentOf } from '../../store/alerts/evaluate.ts';
import { preview } from '../../store/alerts/preview.ts';
import { addRule, listRules, muteRule } from '../../store/queries/alert-rules.ts';
import { type Act, actOn, listAlerts } from '../../store/queries/alerts.ts';
import { insertSource } from '../../store/queries/sources.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

const PROCESS = fileURLToPath(new URL('../support/alerts-process.ts', import.meta.url));
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const YUEXIANG = 'changan-yuexiang';

let db: TestDatabase;
let channel: number;
beforeEach(async () => {
  db = await freshDatabase();
  const { rows } = await db.store.pool.query<{ id: number }>(
    `INSERT INTO channel (kind, name, made_by) VALUES ('webhook', 'hook', 'test') RETURNING id`,
  );
  channel = rows[0]?.id ?? 0;
});
afterEach(() => db.drop());

const START = new Date('2026-11-22T04:00:00Z');
const later = (ms: number) => new Date(START.getTime() + ms);
const look = (now = START) => evaluateRules(db.store, momentOf(now, 'Asia/Shanghai'));
const alerts = async () =>
  (await listAlerts(db.store, 'me', { state: 'unclosed', mine: false, limit: 100 })).alerts;
const act = (what: Act, id: number, hours = 24) => actOn(db.store, { id, act: what, me: 'me', hours });
const occasions = async () => {
  const { rows } = await db.store.pool.query<{ occasion: string }>(
    'SELECT occasion FROM delivery ORDER BY id',
  );
  return rows.map(({ occasion }) => occasion);
};
const steps = async () => {
  const { rows } = await db.store.pool.query<{ what: string }>('SELECT what FROM alert_step ORDER BY id');
  return rows.map(({ what }) => what);
};
const complaints = (day: string, count: number) =>
  db.store.pool.query(
    `INSERT INTO rollup (series, day, source_id, opening, topic, posts, negatives, complaints)
     VALUES ($1, $2, 1, true, 'all', 10, 0, $3)
     ON CONFLICT (series, day, source_id, opening, topic, copy, suspected) DO UPDATE SET complaints = EXCLUDED.complaints`,
    [YUEXIANG, day, count],
  );
const rule = (params: NewAlertRule['params'], severity: NewAlertRule['severity'] = 'warning') =>
  addRule(db.store, { name: 'a rule', params, severity, channels: [channel], enabled: true }, 'test');
const overTen = () =>
  rule({
    kind: 'threshold',
    series: null,
    topic: null,
    measure: 'complaints',
    window: 'day',
    direction: 'above',
    limit: 10,
    minBase: 0,
    days: 1,
  });

describe('what a rule finds', () => {
  test('is told once however often it is looked at, once more when it doubles, and once when it is over', async () => {
    await overTen();
    await complaints('2026-11-22', 12);
    await look();
    await look(later(HOUR_MS));
    expect(await alerts()).toMatchObject([
      { series: YUEXIANG, state: 'open', facts: { seen: 12, limit: 10 } },
    ]);
    expect(await occasions()).toEqual(['opened']);
    await complaints('2026-11-22', 30);
    await look(later(2 * HOUR_MS));
    await complaints('2026-11-22', 80);
    await look(later(3 * HOUR_MS));
    expect(await occasions()).toEqual(['opened', 'worse']);
    // A day below the line is not yet the end; two are.
    await look(later(DAY_MS));
    expect(await alerts()).toHaveLength(1);
    await look(later(3 * DAY_MS));
    expect(await alerts()).toEqual([]);
    expect(await occasions()).toEqual(['opened', 'worse', 'closed']);
    expect(await steps()).toEqual(['opened', 'worse', 'closed']);
  });

  test('sends nothing more once somebody has it in hand, and is stored all the same', async () => {
    await overTen();
    await complaints('2026-11-22', 12);
    await look();
    const [alert] = await alerts();
    expect(await act('acknowledge', alert?.id ?? 0)).toBe('done');
    expect(await act('acknowledge', alert?.id ?? 0)).toBe('state');
    await complaints('2026-11-22', 40);
    await look(later(HOUR_MS));
    expect(await alerts()).toMatchObject([{ state: 'acknowledged', facts: { seen: 40, opened: 12 } }]);
    expect(await steps()).toEqual(['opened', 'acknowledged', 'worse']);
    expect(await occasions()).toEqual(['opened']);
  });

  test('sleeps while snoozed and comes back when it is still so, with what got worse meanwhile', async () => {
    await overTen();
    await complaints('2026-11-22', 12);
    await look();
    const id = (await alerts())[0]?.id ?? 0;
    await act('snooze', id, 1);
    await db.store.pool.query('UPDATE alert SET snoozed_until = $1', [later(2 * HOUR_MS)]);
    await complaints('2026-11-22', 40);
    await look(later(HOUR_MS));
    expect(await occasions()).toEqual(['opened']);
    await look(later(3 * HOUR_MS));
    expect(await alerts()).toMatchObject([{ state: 'open', snoozedUntil: null }]);
    expect(await steps()).toEqual(['opened', 'snoozed', 'worse', 'reopened']);
    expect(await occasions()).toEqual(['opened', 'worse']);
  });

  test('stays closed when a person closed it, until it is something new', async () => {
    await overTen();
    for (const day of ['2026-11-22', '2026-11-23', '2026-11-28']) await complaints(day, 12);
    await look();
    await act('close', (await alerts())[0]?.id ?? 0);
    await look(later(DAY_MS));
    expect(await alerts()).toEqual([]);
    await look(later(6 * DAY_MS));
    expect(await alerts()).toHaveLength(1);
    expect(await occasions()).toEqual(['opened', 'opened']);
  });
});

test('what I muted is hidden from me and counted for me no more, others see it, and lifting it brings it back', async () => {
  await db.store.pool.query(
    `INSERT INTO person (id, name, email, role) VALUES ('me', '林晓', 'me@example.com', 'quality')`,
  );
  const [muted, other] = [await overTen(), await overTen()];
  await complaints('2026-11-22', 12);
  await look();
  const seenBy = async (who: string) => {
    const { alerts, open } = await listAlerts(db.store, who, { state: 'unclosed', mine: true, limit: 100 });
    return { rules: alerts.map(({ rule }) => rule.id).toSorted((a, b) => a - b), open };
  };
  const all = { rules: [muted, other], open: 2 };
  // Twice is once: the second says what is so already.
  for (const _ of [1, 2]) expect(await muteRule(db.store, muted, 'me', true)).toBe(true);
  expect(await seenBy('me')).toEqual({ rules: [other], open: 1 });
  expect(await seenBy('somebody else')).toEqual(all);
  // Asked for everything, it is there and says that I muted it.
  expect((await alerts()).map(({ rule, muted }) => [rule.id, muted])).toEqual(
    expect.arrayContaining([
      [muted, true],
      [other, false],
    ]),
  );
  expect((await listRules(db.store, 'me')).map((rule) => [rule.id, rule.muted])).toEqual([
    [muted, true],
    [other, false],
  ]);
  for (const _ of [1, 2]) expect(await muteRule(db.store, muted, 'me', false)).toBe(true);
  expect(await seenBy('me')).toEqual(all);
  expect(await muteRule(db.store, 999_999, 'me', true)).toBe(false);
});

test('a line is tried on the past before it is saved: each day its figure, the line, and whether it would have been told', async () => {
  const days = ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'];
  for (const [i, count] of [3, 12, 4, 30, 1].entries()) await complaints(days[i] ?? '', count);
  const params = {
    kind: 'threshold',
    series: null,
    topic: null,
    measure: 'complaints',
    window: 'day',
    direction: 'above',
    limit: 10,
    minBase: 0,
    days: 1,
  } as const;
  const asked = { severity: 'warning', from: '2026-11-19', to: '2026-11-22' } as const;
  const { line, alarms } = await preview(db.store, { ...asked, params });
  expect(line).toMatchObject({ series: YUEXIANG, measure: 'complaints' });
  expect(line?.points).toEqual([
    { day: '2026-11-19', seen: 12, expected: null, bound: 10, alarm: true },
    { day: '2026-11-20', seen: 4, expected: null, bound: 10, alarm: false },
    { day: '2026-11-21', seen: 30, expected: null, bound: 10, alarm: true },
    { day: '2026-11-22', seen: 1, expected: null, bound: 10, alarm: false },
  ]);
  expect(alarms.map(({ day }) => day)).toContain('2026-11-19');
  // Below a line, too, days with many are shown beside those that are told.
  const below = await preview(db.store, { ...asked, params: { ...params, direction: 'below' } });
  expect(below.line?.points.map(({ seen, alarm }) => [seen, alarm])).toEqual([
    [12, false],
    [4, true],
    [30, false],
    [1, true],
  ]);
});

test('a silent source and a round that did not begin are told, and are over when it is read again', async () => {
  const id = await insertSource(db.store, new URL('https://bbs.example.com/'), '论坛', 'discuz');
  await rule({ kind: 'sourceSilent', source: null, hours: 0 });
  await rule({ kind: 'missedRun', minutes: 60 });
  await db.store.pool.query(
    `UPDATE source SET state = 'quiet', trouble = 'silent', last_new_at = now() - interval '3 days',
       next_round_at = now() - interval '2 hours' WHERE id = $1`,
    [id],
  );
  const now = Date.now();
  await look(new Date(now));
  expect((await alerts()).map(({ facts }) => facts.kind).sort()).toEqual(['missedRun', 'sourceSilent']);
  await db.store.pool.query(
    `UPDATE source SET state = 'healthy', trouble = NULL, last_new_at = now(), next_round_at = now() + interval '1 hour'`,
  );
  await look(new Date(now + 10 * 60_000));
  expect(await alerts()).toEqual([]);
});

test('failed duties and differing numbers are told until they are made up for', async () => {
  await rule({ kind: 'missedRun', minutes: 60 });
  await rule({ kind: 'numbersDiffer' });
  await db.store.pool.query(
    `INSERT INTO duty_run (duty, due_at, state, error) VALUES ('report', now() - interval '1 hour', 'failed', 'no mail server')`,
  );
  await db.store.pool.query(
    `INSERT INTO number_check (period_from, period_to, rows, differing) VALUES ('2026-11-01', '2026-11-30', 100, 2)`,
  );
  const now = Date.now();
  await look(new Date(now));
  expect((await alerts()).map(({ facts }) => facts.kind).sort()).toEqual(['missedRun', 'numbersDiffer']);
  await db.store.pool.query(`INSERT INTO duty_run (duty, due_at, state) VALUES ('report', now(), 'done')`);
  await db.store.pool.query(
    `INSERT INTO number_check (period_from, period_to, rows, differing) VALUES ('2026-11-01', '2026-11-30', 100, 0)`,
  );
  await look(new Date(now + 10 * 60_000));
  expect(await alerts()).toEqual([]);
});

test('times at which nothing ran are told once it was for long, though what was due last was done since', async () => {
  await rule({ kind: 'missedRun', minutes: 60 });
  await db.store.pool.query(
    `INSERT INTO duty_run (duty, due_at, state, ended_at) VALUES
       ('check', now() - interval '2 days', 'missed', now() - interval '2 days'), ('check', now() - interval '1 day', 'done', now()),
       ('mail', now() - interval '40 minutes', 'missed', now() - interval '25 minutes'), ('mail', now() - interval '10 minutes', 'done', now())`,
  );
  await look(new Date());
  expect((await alerts()).map(({ facts }) => 'name' in facts && facts.name)).toEqual(['check']);
});

test('what everybody wants is there from the first start, and not again after it was deleted', async () => {
  expect(await makeDefaultRules(db.store)).toBe(7);
  await db.store.pool.query('DELETE FROM alert_rule');
  expect(await makeDefaultRules(db.store)).toBe(0);
});

test('a kind that is new comes once to whoever has rules of their own already, and no other comes back', async () => {
  await db.store.pool.query(
    `INSERT INTO alert_rule (kind, name, made_by) VALUES ('redLine', 'before', 'chesheng'), ('spike', 'own', 'anna')`,
  );
  await db.store.pool.query(`DELETE FROM alert_rule WHERE kind = 'redLine'`);
  expect(await makeDefaultRules(db.store)).toBe(2);
  const { rows } = await db.store.pool.query<{ kind: string }>('SELECT kind FROM alert_rule ORDER BY kind');
  expect(rows.map(({ kind }) => kind)).toEqual(['caseLate', 'signal', 'spike']);
  await db.store.pool.query(`DELETE FROM alert_rule WHERE kind = 'caseLate'`);
  expect(await makeDefaultRules(db.store)).toBe(0);
});

test('two processes, killed again and again, tell each of 300 things once', async () => {
  await overTen();
  const today = momentOf(new Date(), 'Asia/Shanghai').day;
  const series = Array.from({ length: 300 }, (_, n) => `maker-series${n}`);
  for (let killed = 0; killed < 3; killed++) {
    const children = [0, 1].map(() =>
      spawn(process.execPath, [PROCESS, db.url], { stdio: ['ignore', 'pipe', 'inherit'] }),
    );
    await Promise.all(children.map((child) => once(child.stdout, 'data')));
    // A third of them rises under way, while both are looking.
    await db.store.pool.query(
      `INSERT INTO rollup (series, day, source_id, opening, topic, posts, complaints)
       SELECT s, $2, 1, true, 'all', 20, 20 FROM unnest($1::text[]) s`,
      [series.slice(killed * 100, killed * 100 + 100), today],
    );
    await sleep(60 + 90 * killed);
    for (const child of children) child.kill('SIGKILL');
    await Promise.all(children.map((child) => child.exitCode ?? child.signalCode ?? once(child, 'exit')));
  }
  await look(new Date());
  const { rows } = await db.store.pool.query<Record<string, number>>(
    `SELECT (SELECT count(*)::int FROM alert) AS alerts, (SELECT count(DISTINCT series)::int FROM alert) AS series,
            (SELECT count(*)::int FROM alert_step WHERE what = 'opened') AS opened,
            (SELECT count(*)::int FROM delivery WHERE occasion = 'opened') AS told,
            (SELECT count(*)::int FROM delivery) AS messages`,
  );
  expect(rows[0]).toEqual({ alerts: 300, series: 300, opened: 300, told: 300, messages: 300 });
}, 120_000);
