import { seriesByKey } from '../../../shared/catalogue/catalogue.ts';
import { bookCell } from '../../../shared/catalogue/cells.ts';
import type { SignalDetail } from '../../../shared/contract/signal-detail.ts';
import { YEAR_WEEKS } from '../../../shared/contract/signal-reports.ts';
import type { SignalRow } from '../../../shared/contract/signals.ts';
import type { Store } from '../../open.ts';
import type { Evidence } from '../../signals/evidence.ts';
import { vehiclesInUse } from '../../signals/vehicles-in-use.ts';
import { ofSeries } from '../../signals/visit-weeks.ts';
import { lastWeeks, sumNewest } from '../../signals/week-lists.ts';
import type { Period } from '../periods.ts';

type Sister = SignalDetail['sisters'][number];

const MOST = 12;

/**
 * The same fault in other series, and in its own the whole fault and the conditions under which it is told, over the same
 * twelve months; most reports a vehicle sold first. Claims are those of the page a row opens: the whole fault's.
 */
export async function sisterCells(
  store: Store,
  { series, cell, evaluatedOn }: SignalRow,
  { from, to }: Period,
  evidence: Evidence,
): Promise<Sister[]> {
  if (cell.startsWith('words:')) return [];
  const fault = bookCell(cell);
  const others = await store.pool.query<{ series: string; posts: number }>(
    `SELECT series, sum(complaints)::int AS posts FROM rollup
     WHERE topic = $1 AND day BETWEEN $2 AND $3 AND NOT copy AND NOT suspected AND series <> $4
     GROUP BY series HAVING sum(complaints) > 0 ORDER BY 2 DESC LIMIT ${MOST}`,
    [fault, from, to, series],
  );
  const own = evidence.reports
    .filter((one) => one.cell !== cell && (one.cell === fault || one.cell.startsWith(`${fault}:`)))
    .map((one) => ({ series, cell: one.cell, posts: sumNewest(one.seen, YEAR_WEEKS) }))
    .filter(({ posts }) => posts > 0);
  const found = [...own, ...others.rows.map((row) => ({ ...row, cell: fault }))];
  const [signals, sold] = await Promise.all([
    signalsOf(store, found),
    vehiclesInUse(store, lastWeeks(evaluatedOn, 1)),
  ]);
  return found
    .map((one): Sister => {
      const vehicles = sold.get(one.series)?.sold?.at(-1) ?? 0;
      return {
        ...one,
        signal: signals.get(ofSeries(one.series, one.cell)) ?? null,
        seriesName: seriesByKey(one.series)?.name ?? one.series,
        claims: sumNewest(
          evidence.visits.get(ofSeries(one.series, bookCell(one.cell)))?.claims ?? [],
          YEAR_WEEKS,
        ),
        per1000Sold: vehicles > 0 ? Math.round((one.posts / vehicles) * 1e5) / 100 : null,
      };
    })
    .sort((a, b) => (b.per1000Sold ?? 0) - (a.per1000Sold ?? 0) || b.posts - a.posts);
}

async function signalsOf(store: Store, cells: readonly { series: string; cell: string }[]) {
  const { rows } = await store.pool.query<{ id: number; series: string; cell: string }>(
    `SELECT s.id, s.series, s.cell FROM signal s
     JOIN unnest($1::text[], $2::text[]) AS u(series, cell) ON u.series = s.series AND u.cell = s.cell`,
    [cells.map(({ series }) => series), cells.map(({ cell }) => cell)],
  );
  return new Map(rows.map((row) => [ofSeries(row.series, row.cell), row.id]));
}
