import { describe, expect, test } from 'vitest';
import { type CellHistory, MONTHLY } from '../../../../shared/measures/signals/cell-history.ts';
import { cellVerdict, firstAlarm, replay } from '../../../../shared/measures/signals/cell-verdict.ts';

const WEEKS = 150;
const LAST = WEEKS - 1;
/** Counts that scatter as posts do (3, 1, 4, 1, 5 …), so that nothing is learned from a ruler. */
const DIGITS = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4, 6, 2, 6, 4, 3, 3, 8, 3, 2, 7];
const digit = (week: number) => DIGITS[week % DIGITS.length] ?? 0;

/** Some 5 own reports a week, as many others, and talk; changed by week. */
function cell(
  change: Partial<Record<'seen' | 'heard' | 'talk', (week: number) => number>> = {},
): CellHistory {
  const counts = (usual: (week: number) => number, changed?: (week: number) => number) =>
    Array.from({ length: WEEKS }, (_, week) => Math.round(usual(week) * (changed?.(week) ?? 1)));
  return {
    seen: counts(digit, change.seen),
    heard: counts((week) => digit(week + 11), change.heard),
    talk: counts((week) => 60 + 3 * digit(week + 5), change.talk),
  };
}
const since = (weeks: number, times: number) => (week: number) => (week > LAST - weeks ? times : 1);

describe('a cell', () => {
  test('in which nothing happens is quiet, all year', () => {
    const kinds = replay(cell(), 90).map(({ verdict }) => verdict.kind);
    expect(new Set(kinds)).toEqual(new Set(['quiet']));
  });

  test('that holds three times as much for eight weeks is a defect, since about then', () => {
    const verdict = cellVerdict(cell({ seen: since(8, 3) }));
    expect(verdict).toMatchObject({ kind: 'defect', reason: 'persists' });
    expect(verdict?.ratio).toBeGreaterThan(2);
    expect(LAST - (verdict?.since ?? 0)).toBeGreaterThanOrEqual(4);
    expect(verdict?.p).toBeLessThan(1e-3);
  });

  test('that rises slowly is found, too', () => {
    const slow = (week: number) => (week > LAST - 26 ? 1 + (4 * (week - (LAST - 26))) / 26 : 1);
    expect(firstAlarm(cell({ seen: slow }), 100)).not.toBeNull();
  });

  test('that rose and stays is called ten months after, too, since the weeks of its rise are not learned as usual', () => {
    const verdict = cellVerdict(cell({ seen: since(43, 4) }));
    expect(verdict).toMatchObject({ kind: 'defect', reason: 'persists' });
    expect(verdict?.usual.level).toBeLessThan(8);
  });

  test('that declined is not expected to decline on', () => {
    const falls = (week: number) => (week < 100 ? 2 - week / 100 : 1);
    expect(cellVerdict(cell({ seen: falls }))?.kind).toBe('quiet');
  });

  test('that rises as the whole series is talked about more is no defect', () => {
    const wave = since(6, 3);
    expect(cellVerdict(cell({ seen: wave, heard: wave, talk: wave }))?.kind).not.toBe('defect');
  });

  test('that rises every winter is no defect in winter', () => {
    const winter = (week: number) => 1 + 2 * Math.exp(-0.5 * (((week - LAST + 520) % 52) / 5) ** 2);
    expect(cellVerdict(cell({ seen: (week) => winter(week + 4) }))?.kind).not.toBe('defect');
  });

  test('of one loud week is watched, not called', () => {
    expect(cellVerdict(cell({ seen: since(1, 8) }))).toMatchObject({ kind: 'watch', reason: 'oneWeek' });
  });

  test('that an article talks of is attention', () => {
    const heard = (week: number) => (week > LAST - 3 ? 30 : 1);
    expect(cellVerdict(cell({ seen: since(3, 4), heard }))).toMatchObject({
      kind: 'attention',
      reason: 'talked',
    });
  });

  test('that falls away after a loud fortnight is attention, and no defect meanwhile', () => {
    const history = cell({ seen: (week) => [9, 6, 1, 1][week - (LAST - 3)] ?? 1 });
    expect(cellVerdict(history)).toMatchObject({ kind: 'attention', reason: 'fallsAway' });
    expect(firstAlarm(history, LAST - 6)).toBeNull();
  });

  test('is not judged by weeks of which something outside is known', () => {
    const history = cell({ seen: since(3, 6) });
    const unusual = history.seen.map((_, week) => week > LAST - 3);
    expect(cellVerdict({ ...history, unusual })?.kind).toBe('quiet');
  });

  test('whose series falls silent altogether has not fallen away: those weeks are missing', () => {
    const silent = (week: number) => (week > LAST - 3 ? 0 : since(11, 3)(week));
    const talk = (week: number) => (week > LAST - 3 ? 0 : 1);
    expect(cellVerdict(cell({ seen: silent, heard: talk, talk }))?.kind).toBe('defect');
  });

  test('of a new series is watched once it has more than twice what others have, and never called', () => {
    const young = Array.from({ length: 12 }, (_, week) => (week < 2 ? 0 : 60));
    const judged = (seen: number) =>
      cellVerdict({
        seen: young.map((talk) => (talk > 0 ? seen : 0)),
        heard: young.map(() => 0),
        talk: young,
        others: young.map((talk) => talk / 150),
      });
    expect(judged(4)).toMatchObject({ kind: 'watch', reason: 'young', since: 2, weeks: 10, seen: 40 });
    expect(judged(4)?.expected).toBeCloseTo(8, 5);
    expect(judged(1)).toMatchObject({ kind: 'quiet', reason: 'usual' });
  });

  test('of a series that was first heard of late is not judged by the silence before', () => {
    const silent = (week: number) => (week < 70 ? 0 : 1);
    const late = cell({ seen: silent, heard: silent, talk: silent });
    expect(cellVerdict(late, 95)).toBeNull();
    expect(new Set(replay(late).map(({ verdict }) => verdict.kind))).toEqual(new Set(['quiet']));
  });

  test('with too short a history is not judged', () => {
    const short = cell();
    expect(cellVerdict(short, 20)).toBeNull();
    expect(replay(short).at(0)?.at).toBeGreaterThan(20);
  });

  test('is judged by what was known then, not by what came later', () => {
    const later = cell({ seen: since(20, 5) });
    expect(cellVerdict(later, LAST - 25)).toEqual(cellVerdict(cell(), LAST - 25));
  });

  test('is judged alike alone and in a replay', () => {
    const history = cell({ seen: since(8, 3) });
    for (const { at, verdict } of replay(history, 130)) expect(verdict).toEqual(cellVerdict(history, at));
  });

  test('of a growing fleet is no defect when the vehicles are known', () => {
    const vehicles = Array.from({ length: WEEKS }, (_, week) => (week > LAST - 10 ? 3000 : 1000));
    expect(cellVerdict({ ...cell({ seen: since(10, 3) }), vehicles })?.kind).toBe('quiet');
    expect(cellVerdict(cell({ seen: since(10, 3) }))?.kind).toBe('defect');
  });
});

test('complaints that start with one or two a month and grow for years are called in their second year', () => {
  const months = [
    1, 0, 2, 1, 1, 1, 2, 3, 2, 4, 5, 4, 3, 2, 3, 3, 4, 4, 5, 9, 12, 11, 12, 14, 13, 12, 15, 18, 20, 24,
  ];
  const none = months.map(() => 0);
  const alarm = firstAlarm({ seen: months, heard: none, talk: none }, 0, MONTHLY);
  expect(alarm?.at).toBeGreaterThanOrEqual(12);
  expect(alarm?.at).toBeLessThan(24);
});

test('a month of ten times as many complaints is watched, then called attention as it falls away, never a defect', () => {
  const months = Array.from({ length: 70 }, (_, month) => 38 + digit(month));
  [500, 150, 95, 75].forEach((count, i) => {
    months[60 + i] = count;
  });
  const none = months.map(() => 0);
  const history = { seen: months, heard: none, talk: none };
  expect(cellVerdict(history, 60, MONTHLY)).toMatchObject({ kind: 'watch', reason: 'oneWeek' });
  expect(cellVerdict(history, 61, MONTHLY)).toMatchObject({ kind: 'attention', reason: 'fallsAway' });
  expect(firstAlarm(history, 40, MONTHLY)).toBeNull();
});
