import { bookCell } from '../../../shared/catalogue/cells.ts';
import type { SignalDetail, SignalWeek } from '../../../shared/contract/signal-detail.ts';
import { yearOf } from '../../../shared/contract/signal-reports.ts';
import type { SignalRow, SignalStep } from '../../../shared/contract/signals.ts';
import { daysBetween } from '../../../shared/measures/days.ts';
import { CELL_VERDICT_VERSION, usualCounts } from '../../../shared/measures/signals/cell-verdict.ts';
import { EBGM_VERSION } from '../../../shared/measures/signals/ebgm.ts';
import { FIX_CHECK_VERSION } from '../../../shared/measures/signals/fix-check.ts';
import type { Store } from '../../open.ts';
import { type Evidence, gatherEvidence } from '../../signals/evidence.ts';
import { caseOf } from '../../signals/figures.ts';
import { emptyReports, type Reports } from '../../signals/report-weeks.ts';
import { ofSeries } from '../../signals/visit-weeks.ts';
import { daysOfWeek, lastWeeks } from '../../signals/week-lists.ts';
import { findSignal } from './board.ts';
import { signalBreakdowns } from './breakdowns.ts';
import { casesOf } from './cases-of.ts';
import { fixChecks } from './fix-checks.ts';
import { repeatRepairs } from './repeat-repairs.ts';
import { sisterCells } from './sisters.ts';
import { toldRepairs } from './told-repairs.ts';
import { writtenAs } from './written-as.ts';

/** Weeks of the chart: two years show a season. */
const CHARTED = 104;

/** Everything about one signal, as of its last evaluation; null when there is none. */
export async function signalDetail(store: Store, id: number): Promise<SignalDetail | null> {
  const signal = await findSignal(store, id);
  if (signal === null) return null;
  const span = yearOf(signal);
  const inBooks = { ...signal, cell: bookCell(signal.cell) };
  const evidence = await gatherEvidence(store, lastWeeks(signal.evaluatedOn), {
    series: signal.series,
    fault: inBooks.cell,
  });
  const reports =
    evidence.reports.find(({ cell }) => cell === signal.cell) ??
    emptyReports(signal.series, signal.cell, evidence.weeks);
  const [history, breakdowns, written, told, repeat, sisters, countermeasures, cases] = await Promise.all([
    stepsOf(store, id),
    signalBreakdowns(store, signal, span),
    writtenAs(store, signal, span),
    toldRepairs(store, signal, span),
    repeatRepairs(store, inBooks, span.to),
    sisterCells(store, signal, span, evidence),
    fixChecks(store, inBooks, span.to),
    casesOf(store, signal, span),
  ]);
  const weeks = weeksOf(evidence, reports);
  return {
    signal,
    history,
    weeks,
    leadDays: leadOf(signal),
    breakdowns,
    written,
    cases,
    repeat: { posts: told, ...repeat },
    events: evidence.events.filter(
      ({ series, day }) =>
        (series === null || series === signal.series) && day >= (weeks[0]?.from ?? signal.evaluatedOn),
    ),
    sisters,
    countermeasures,
    versions: {
      verdict: CELL_VERDICT_VERSION,
      disproportion: EBGM_VERSION,
      fixCheck: FIX_CHECK_VERSION,
    },
  };
}

/** Days by which the posts were sure earlier than the claims; null where one of them never was. */
function leadOf({ figures: { firstAlarm, claimsFirstAlarm } }: SignalRow): number | null {
  return firstAlarm === null || claimsFirstAlarm === null ? null : daysBetween(firstAlarm, claimsFirstAlarm);
}

function weeksOf(evidence: Evidence, reports: Reports): SignalWeek[] {
  const { weeks, visits, inUse } = evidence;
  const books = visits.get(ofSeries(reports.series, bookCell(reports.cell)));
  const vehicles = inUse.get(reports.series);
  const { history } = caseOf(evidence, reports);
  const first = weeks.count - CHARTED;
  const expected = usualCounts(history, first);
  return Array.from({ length: CHARTED }, (_, i): SignalWeek => {
    const at = first + i;
    return {
      ...daysOfWeek(weeks, at),
      posts: reports.seen[at] ?? 0,
      heard: reports.heard[at] ?? 0,
      claims: books?.claims[at] ?? 0,
      repairs: books?.repairs[at] ?? 0,
      expected: expected[i] ?? null,
      sold: vehicles?.sold?.[at] ?? null,
      onRecord: vehicles?.onRecord?.[at] ?? null,
    };
  });
}

interface Step extends Omit<SignalStep, 'at'> {
  at: Date;
}

async function stepsOf(store: Store, id: number): Promise<SignalStep[]> {
  const { rows } = await store.pool.query<Step>(
    `SELECT s.at, CASE WHEN s.user_id IS NOT NULL THEN coalesce(p.name, '–') END AS "by", s.from_status AS "from",
            s.to_status AS "to", s.reason, s.figures
     FROM signal_step s LEFT JOIN person p ON p.id = s.user_id WHERE s.signal_id = $1 ORDER BY s.at DESC, s.id DESC`,
    [id],
  );
  return rows.map(({ at, figures: { seen, expected, posts, claims, nature }, ...step }) => ({
    ...step,
    at: at.toISOString(),
    figures: { seen, expected, posts, claims, nature },
  }));
}
