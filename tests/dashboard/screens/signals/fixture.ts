import { SignalDetail } from '../../../../shared/contract/signal-detail.ts';
import { RisingWords } from '../../../../shared/contract/signal-words.ts';
import { type SignalFigures, Signals } from '../../../../shared/contract/signals.ts';
import { addDays } from '../../../../shared/measures/days.ts';
import { signalDetailOf } from '../../../support/signal-detail.ts';

const base = signalDetailOf();

type Row = typeof base.signal;

/** Figures of a signal, those of a defect where nothing else is said. */
export const figuresOf = (more: Partial<SignalFigures> = {}): SignalFigures => ({
  ...base.signal.figures,
  window: { from: '2025-10-20', to: '2025-11-30' },
  seen: 12,
  expected: 3.1,
  since: '2025-09-28',
  claimsFirstAlarm: null,
  weeks: Array.from({ length: 26 }, (_, n) => (n < 17 ? (n % 3 === 0 ? 1 : 0) : (n % 4) + 1)),
  hazards: 0,
  noSolution: 0,
  reported: 0.97,
  ...more,
});

/** A row of the board. */
export const rowOf = (more: Partial<Row> = {}, figures: Partial<SignalFigures> = {}): Row => ({
  ...base.signal,
  status: 'new',
  setBy: null,
  setAt: null,
  figures: figuresOf(figures),
  ...more,
});

const EVALUATION = { day: '2025-11-30', cells: 1204, at: '2025-12-01T00:30:00.000Z' };

/** A board with one signal of every kind. */
export const boardOf = (more: Partial<Signals> = {}): Signals =>
  Signals.parse({
    signals: [
      rowOf({ id: 1 }, { hazards: 2, claimsFirstAlarm: '2025-11-24' }),
      rowOf(
        { id: 2, series: 'yuanshan-yunling', seriesName: '云岭', brand: '远山', cell: 'jerk:gearbox' },
        { nature: 'emerging', seen: 7, expected: 2.4, falseShare: 0.08, posts: 11, claims: 13 },
      ),
      rowOf(
        { id: 3, series: 'yuanshan-qinghe', seriesName: '青禾', brand: '远山', cell: 'fog:lights:rain' },
        { nature: 'disproportion', seen: 9, since: null, window: { from: '2025-06-02', to: '2025-11-30' } },
      ),
      rowOf(
        { id: 4, series: 'lanzhou-haibaowan', seriesName: '海豹湾', brand: '兰舟', cell: 'failure:brakes' },
        { nature: 'attention', seen: 31, expected: 4, since: '2025-11-03' },
      ),
      rowOf(
        { id: 5, status: 'watching' },
        { nature: 'noSolution', seen: 2, expected: 0.3, since: null, noSolution: 2, posts: 2, claims: 0 },
      ),
      rowOf(
        {
          id: 6,
          status: 'watching',
          cell: 'words:12',
          phrase: '踩离合哒哒响',
          setBy: '王工',
          setAt: '2025-11-02T03:00:00.000Z',
        },
        { nature: 'watched', seen: 3, expected: 0.01, since: null },
      ),
      rowOf(
        { id: 7, status: 'dismissed', setBy: '王工', setAt: '2025-11-02T03:00:00.000Z' },
        { nature: 'quiet' },
      ),
    ],
    evaluation: EVALUATION,
    versions: { verdict: 'cell-verdict-2', disproportion: 'ebgm-1', understanding: '7-2025-11-30-beb5' },
    ...more,
  });

/** A signal with two years of weeks: posts rise five weeks before claims do. */
export function detailOf(more: Partial<SignalDetail> = {}): SignalDetail {
  const weeks = Array.from({ length: 104 }, (_, n) => ({
    from: addDays('2025-11-24', (n - 103) * 7),
    to: addDays('2025-11-30', (n - 103) * 7),
    posts: n < 94 ? Number(n % 5 === 0) : 1 + (n % 4),
    heard: Number(n % 3 === 0),
    claims: n < 99 ? Number(n % 19 === 0) : 1 + (n % 2),
    repairs: Number(n % 11 === 0),
    expected: n < 12 ? null : 0.3 + 0.15 * Math.sin(n / 8),
    sold: 12_000 + 60 * n,
    onRecord: 700 + 4 * n,
  }));
  return SignalDetail.parse({
    ...base,
    signal: rowOf({ status: 'new' }, { firstAlarm: '2025-10-20', claimsFirstAlarm: '2025-11-24' }),
    weeks,
    ...more,
  });
}

/** One phrase that rises and one that is watched. */
export const wordsOf = (): RisingWords =>
  RisingWords.parse({
    day: '2025-11-30',
    words: [
      {
        series: 'changan-yuexiang',
        seriesName: '悦翔',
        phrase: '哒哒响',
        also: ['分离轴承'],
        among: 'bad',
        from: '2025-10-20',
        to: '2025-11-30',
        posts: 14,
        bad: 11,
        seen: 11,
        expected: 2.2,
        llr: 9.1,
        since: '2025-09-03',
        weeks: [0, 0, 1, 0, 1, 2, 1, 3, 4],
        excerpts: [{ id: 12, day: '2025-11-25', excerpt: '冷车一挂挡就哒哒响，店里说都这样。' }],
        watched: null,
      },
    ],
    watched: [
      {
        id: 12,
        signal: 6,
        series: 'changan-yuexiang',
        phrase: '踩离合哒哒响',
        by: '王工',
        at: '2025-11-02T03:00:00.000Z',
      },
    ],
    version: 'rising-phrases-2',
  });
