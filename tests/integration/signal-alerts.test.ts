import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ParamsOf } from '../../shared/contract/alert-rules.ts';
import type { SignalFigures, SignalStatus } from '../../shared/contract/signals.ts';
import { evaluateRules, momentOf } from '../../store/alerts/evaluate.ts';
import { addRule } from '../../store/queries/alert-rules.ts';
import { actOn, listAlerts } from '../../store/queries/alerts.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { signalDetailOf } from '../support/signal-detail.ts';

const YUEXIANG = 'changan-yuexiang';
const START = new Date('2025-12-01T00:00:00Z');
const HOUR_MS = 3_600_000;

let db: TestDatabase;
beforeEach(async () => {
  db = await freshDatabase();
  await db.store.pool.query(`INSERT INTO channel (kind, name, made_by) VALUES ('webhook', 'hook', 'test')`);
});
afterEach(() => db.drop());

const rule = (params: Partial<ParamsOf<'signal'>> = {}) =>
  addRule(
    db.store,
    {
      name: 'signals',
      params: { kind: 'signal', series: null, natures: ['defect', 'noSolution'], ...params },
      severity: 'warning',
      channels: [1],
      enabled: true,
    },
    'test',
  );
let hours = 0;
const look = async () => {
  hours += 1;
  await evaluateRules(db.store, momentOf(new Date(START.getTime() + hours * HOUR_MS), 'Asia/Shanghai'));
  const { alerts } = await listAlerts(db.store, 'me', { state: 'unclosed', mine: false, limit: 100 });
  return alerts;
};
const occasions = async () => {
  const { rows } = await db.store.pool.query<{ occasion: string }>(
    'SELECT occasion FROM delivery ORDER BY id',
  );
  return rows.map(({ occasion }) => occasion);
};
async function signal(
  more: Partial<SignalFigures> = {},
  cell = 'noise:clutch',
  series = YUEXIANG,
): Promise<void> {
  const figures = { ...signalDetailOf().signal.figures, hazards: 0, ...more };
  await db.store.pool.query(
    `INSERT INTO signal (series, cell, figures, made_on, evaluated_on) VALUES ($1, $2, $3, '2025-11-30', '2025-11-30')
     ON CONFLICT (series, cell) DO UPDATE SET figures = EXCLUDED.figures`,
    [series, cell, JSON.stringify(figures)],
  );
}
const decide = (status: SignalStatus, by: string | null = 'wang') =>
  db.store.pool.query('UPDATE signal SET status = $1, set_by = $2', [status, by]);

test('a new signal is told once, with what was seen and expected', async () => {
  await rule();
  await signal();
  await look();
  expect(await look()).toMatchObject([
    {
      severity: 'warning',
      state: 'open',
      series: YUEXIANG,
      facts: {
        kind: 'signal',
        cell: 'noise:clutch',
        nature: 'defect',
        seen: 18,
        expected: 3.625,
        opened: 18,
      },
    },
  ]);
  expect(await occasions()).toEqual(['opened']);
});

test('a hazard makes it critical, a known fault without a fix is for information, other natures wait', async () => {
  await rule();
  await signal({ hazards: 2 }, 'failure:brakes');
  await signal({ nature: 'noSolution', hazards: 2 }, 'noise:clutch');
  await signal({ nature: 'attention' }, 'noise:engine');
  await signal({ nature: 'emerging' }, 'noise:gearbox');
  const found = await look();
  expect(found.map(({ severity, facts }) => [severity, 'cell' in facts && facts.cell])).toEqual([
    ['critical', 'failure:brakes'],
    ['info', 'noise:clutch'],
  ]);
});

test('what the monitor itself put under watch is told: no person has looked yet', async () => {
  await rule();
  await signal({ nature: 'noSolution' });
  await decide('watching', null);
  expect(await look()).toMatchObject([{ severity: 'info', facts: { status: 'watching' } }]);
});

test('a rule may be of one series and of other natures', async () => {
  await rule({ series: YUEXIANG, natures: ['emerging'] });
  await signal({ nature: 'emerging' });
  await signal({ nature: 'emerging' }, 'noise:clutch', 'changan-cs75');
  await signal({ nature: 'defect' }, 'noise:engine');
  expect(await look()).toMatchObject([{ severity: 'info', series: YUEXIANG, facts: { nature: 'emerging' } }]);
});

test('what somebody watches, confirmed or dismissed before anybody was told is not told', async () => {
  await rule();
  await signal();
  for (const status of ['watching', 'confirmed', 'dismissed'] as const) {
    await decide(status);
    expect(await look(), status).toEqual([]);
  }
});

test('twice as many is worse, and so is a confirmation; worse is told once', async () => {
  await rule();
  await signal();
  await look();
  await signal({ seen: 35 });
  await look();
  expect(await occasions()).toEqual(['opened']);
  await signal({ seen: 36 });
  await look();
  expect(await occasions()).toEqual(['opened', 'worse']);
  await decide('confirmed');
  await look();
  expect(await occasions()).toEqual(['opened', 'worse']);
});

test('a confirmation alone is told, also of what somebody had closed', async () => {
  await rule();
  await signal();
  const [alert] = await look();
  await actOn(db.store, { id: alert?.id ?? 0, act: 'close', me: 'me', hours: 0 });
  expect(await look()).toEqual([]);
  await decide('watching');
  expect(await look()).toEqual([]);
  await decide('confirmed');
  expect(await look()).toMatchObject([{ state: 'open', facts: { status: 'confirmed' } }]);
  expect(await occasions()).toEqual(['opened', 'worse']);
});

test('watched it stays; dismissed, quiet or only attention it is over', async () => {
  await rule();
  await signal();
  await look();
  await decide('watching');
  await signal({ nature: 'emerging' });
  expect(await look()).toMatchObject([{ facts: { status: 'watching', nature: 'emerging' } }]);
  await signal({ nature: 'quiet' });
  expect(await look()).toEqual([]);
  expect(await occasions()).toEqual(['opened', 'closed']);
  await signal({ nature: 'emerging' });
  expect(await look()).toEqual([]);
  await signal({ nature: 'defect' });
  expect(await look()).toMatchObject([{ state: 'open', facts: { nature: 'defect' } }]);
});

test('figures this version does not know tell nothing and hold nothing else up', async () => {
  await rule();
  await signal();
  await db.store.pool.query(
    `INSERT INTO signal (series, cell, figures, made_on, evaluated_on)
     VALUES ($1, 'noise:engine', '{"nature":"defect"}', '2025-11-30', '2025-11-30')`,
    [YUEXIANG],
  );
  expect(await look()).toMatchObject([{ facts: { cell: 'noise:clutch' } }]);
});
