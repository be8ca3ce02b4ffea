import { bookCell } from '../../shared/catalogue/cells.ts';
import { YEAR_WEEKS } from '../../shared/contract/signal-reports.ts';
import type { SignalFigures } from '../../shared/contract/signals.ts';
import type { CellHistory, CellVerdict } from '../../shared/measures/signals/cell-history.ts';
import { cellVerdict, firstAlarm, usualCounts } from '../../shared/measures/signals/cell-verdict.ts';
import { type Disproportionality, disproportion } from '../../shared/measures/signals/disproportion.ts';
import { type Ebgm, ebgm } from '../../shared/measures/signals/ebgm.ts';
import { isRise, type NatureFound, natureOf } from '../../shared/measures/signals/nature.ts';
import { COMPARED_WEEKS, type Comparison, tableOf } from './comparison.ts';
import type { Evidence } from './evidence.ts';
import { othersOf } from './others.ts';
import type { Reports } from './report-weeks.ts';
import { unusualWeeks } from './unusual-weeks.ts';
import { ofSeries } from './visit-weeks.ts';
import { daysOfWeek, sumNewest, type Weeks } from './week-lists.ts';

/** Weeks of a sparkline. */
const SHOWN = 26;
/** Of an older word that there is no solution nobody is told. */
const RECENT = 26;

/** A cell with what it is judged by. */
export interface CellCase {
  reports: Reports;
  history: CellHistory;
  verdict: CellVerdict | null;
}

export function caseOf(evidence: Evidence, reports: Reports): CellCase {
  const { weeks, talk, inUse, events, reported } = evidence;
  const vehicles = inUse.get(reports.series)?.sold ?? undefined;
  const history: CellHistory = {
    seen: reports.seen,
    heard: reports.heard,
    talk: talk.get(reports.series) ?? zeros(weeks),
    ...othersOf(evidence, reports),
    ...(vehicles?.some((units) => units > 0) ? { vehicles } : {}),
    unusual: unusualWeeks(weeks, reports.series, events),
    ...(reported ? { reported } : {}),
  };
  return { reports, history, verdict: cellVerdict(history) };
}

const zeros = ({ count }: Weeks): number[] => new Array<number>(count).fill(0);

/** How a cell stands against all others, and why it would be on the board. */
export interface Standing {
  nature: NatureFound;
  against: Disproportionality;
  bayes: Ebgm;
  table: [number, number, number, number];
  falseShare: number;
}

/**
 * @param falseShare of the cell's chance among all that were judged with it
 * @param watched whether a person asked for it
 */
export function standingOf(
  comparison: Comparison,
  { reports, verdict }: CellCase,
  falseShare: number,
  watched: boolean,
): Standing {
  const count = sumNewest(reports.seen, COMPARED_WEEKS);
  const table = tableOf(comparison, { series: reports.series, cell: reports.cell, count });
  const [a, b, c, d] = table;
  const against = disproportion({ a, b, c, d });
  const bayes = ebgm(a, against.expected, comparison.prior);
  const nature = natureOf({
    verdict,
    falseShare,
    reports: count,
    // Nobody else has it at all: more than any ratio.
    prr: against.prr ?? (a > 0 ? Number.POSITIVE_INFINITY : null),
    chiSquare: against.chiSquare,
    eb05: bayes.eb05,
    noSolution: sumNewest(reports.noSolution, RECENT),
    watched,
  });
  return { nature, against, bayes, table, falseShare };
}

/** All that is kept of a cell that is on the board. */
export function figuresOf(
  evidence: Evidence,
  { reports, history, verdict }: CellCase,
  { nature, against, bayes, table, falseShare }: Standing,
): SignalFigures {
  const { weeks, visits, inUse, reported } = evidence;
  const rose = isRise(nature);
  const length = rose && verdict ? verdict.weeks : COMPARED_WEEKS;
  const first = weeks.count - length;
  const books = visits.get(ofSeries(reports.series, bookCell(reports.cell)));
  const claims = books?.claims ?? zeros(weeks);
  const onRecord = inUse.get(reports.series)?.onRecord ?? undefined;
  const alarm = rose ? firstAlarm(history, firstLook(reports.seen)) : null;
  const claimsAlarm = books ? firstAlarm(claimsHistory(claims, onRecord), firstLook(claims)) : null;
  const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;
  const hundredth = (value: number | null) => (value === null ? null : round(value, 2));
  return {
    nature,
    window: { from: daysOfWeek(weeks, first).from, to: weeks.day },
    seen: sumNewest(reports.seen, length),
    expected: round(rose && verdict ? verdict.expected : against.expected, 1),
    llr: round(verdict?.llr ?? 0, 2),
    falseShare: round(falseShare, 4),
    since: rose && verdict ? daysOfWeek(weeks, verdict.since).from : null,
    firstAlarm: alarm ? daysOfWeek(weeks, alarm.at).to : null,
    claimsFirstAlarm: claimsAlarm ? daysOfWeek(weeks, claimsAlarm.at).to : null,
    disproportion: {
      prr: hundredth(against.prr),
      prrLow: hundredth(against.prrLow),
      ror: hundredth(against.ror),
      rorLow: hundredth(against.rorLow),
      chiSquare: hundredth(against.chiSquare),
      ebgm: round(bayes.ebgm, 2),
      eb05: round(bayes.eb05, 2),
      table,
    },
    weeks: reports.seen.slice(-SHOWN),
    weeksExpected: usualCounts(history, weeks.count - SHOWN).map((usual) => round(usual ?? 0, 2)),
    posts: sumNewest(reports.seen, YEAR_WEEKS),
    claims: sumNewest(claims, YEAR_WEEKS),
    repairs: sumNewest(books?.repairs ?? [], YEAR_WEEKS),
    noSolution: sumNewest(reports.noSolution, YEAR_WEEKS),
    hazards: sumNewest(reports.hazards, YEAR_WEEKS),
    reported: reported ? round(reported.at(-1) ?? 1, 3) : null,
  };
}

/** Claims have no talk about them and nobody arranges them. */
function claimsHistory(claims: readonly number[], onRecord: readonly number[] | undefined): CellHistory {
  const none = claims.map(() => 0);
  return {
    seen: claims,
    heard: none,
    talk: none,
    ...(onRecord?.some((units) => units > 0) ? { vehicles: onRecord } : {}),
  };
}

/** Replaying starts a year and a half back, or where there is anything at all. */
const REPLAYED = 78;
const firstLook = (seen: readonly number[]): number =>
  Math.max(
    seen.length - REPLAYED,
    seen.findIndex((value) => value > 0),
  );
