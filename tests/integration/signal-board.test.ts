import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Nature, SignalFigures } from '../../shared/contract/signals.ts';
import { signalBoard } from '../../store/queries/signals/board.ts';
import { setSignalStatus } from '../../store/signals/set-status.ts';
import { settleSignals } from '../../store/signals/settle.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

const SERIES = 'changan-yuexiang';
const DAY = '2026-11-30';

let database: TestDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.drop());

const judged = (cell: string, nature: Nature, posts: number, since: string | null = null) => ({
  series: SERIES,
  cell,
  figures: {
    nature,
    posts,
    since,
    window: { from: DAY, to: DAY },
    seen: posts,
    expected: 1,
    llr: 10,
    falseShare: 0.01,
    firstAlarm: null,
    claimsFirstAlarm: null,
    disproportion: {
      prr: null,
      prrLow: null,
      ror: null,
      rorLow: null,
      chiSquare: null,
      ebgm: 1,
      eb05: 1,
      table: [posts, 0, 0, 0],
    },
    weeks: [],
    weeksExpected: [],
    claims: 0,
    repairs: 0,
    noSolution: 0,
    hazards: 0,
    reported: null,
  } satisfies SignalFigures,
});
const settle = (...all: ReturnType<typeof judged>[]) => settleSignals(database.store, all, DAY);
const shown = async () =>
  (await signalBoard(database.store, {})).map(({ cell, status }) => `${cell} ${status}`);

test('of a fault and the same under a condition the finer is told where it holds half of the reports, else the whole', async () => {
  await settle(
    judged('noise:clutch', 'defect', 10),
    judged('noise:clutch:hot', 'defect', 5),
    judged('jerk:gearbox', 'defect', 10),
    judged('jerk:gearbox:hot', 'defect', 4),
  );
  expect((await shown()).sort()).toEqual(['jerk:gearbox new', 'noise:clutch:hot new']);
});

test('what is quiet comes onto no board, and what is there stays and says so', async () => {
  await settle(judged('noise:clutch', 'quiet', 1), judged('jerk:gearbox', 'emerging', 5));
  await settle(judged('jerk:gearbox', 'quiet', 5));
  const board = await signalBoard(database.store, {});
  expect(board.map(({ cell, figures }) => [cell, figures.nature])).toEqual([['jerk:gearbox', 'quiet']]);
});

test('what a person dismissed comes back as new when a rise began after that, and only then', async () => {
  const { found } = await settle(judged('jerk:gearbox', 'defect', 5, '2026-10-01'));
  const id = found[0] ?? 0;
  await setSignalStatus(database.store, id, { from: 'new', to: 'dismissed', reason: '试驾未复现' }, 'anna');
  expect((await settle(judged('jerk:gearbox', 'defect', 9, '2026-10-01'))).again).toEqual([]);
  expect(await shown()).toEqual(['jerk:gearbox dismissed']);
  const later = '2099-01-01';
  expect((await settle(judged('jerk:gearbox', 'emerging', 9, later))).again).toEqual([]);
  expect((await settle(judged('jerk:gearbox', 'defect', 9, later))).again).toEqual([id]);
  expect(await shown()).toEqual(['jerk:gearbox new']);
});
