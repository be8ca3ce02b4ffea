import { seriesByKey } from '../../../shared/catalogue/catalogue.ts';
import type { SignalFigures, SignalRow, SignalStatus } from '../../../shared/contract/signals.ts';
import type { Store } from '../../open.ts';

interface Row {
  id: number;
  series: string;
  cell: string;
  phrase: string | null;
  status: SignalStatus;
  figures: SignalFigures;
  madeOn: string;
  evaluatedOn: string;
  setBy: string | null;
  setAt: Date | null;
}

const SELECT = `
  SELECT s.id, s.series, s.cell, w.phrase, s.status, s.figures, s.made_on::text AS "madeOn",
         s.evaluated_on::text AS "evaluatedOn",
         CASE WHEN s.set_by IS NOT NULL THEN coalesce(p.name, '–') END AS "setBy", s.set_at AS "setAt"
  FROM signal s LEFT JOIN person p ON p.id = s.set_by
  LEFT JOIN watched_phrase w ON s.cell = 'words:' || w.id`;

/** Weightiest first: what a person has to look at, hazards before the rest, what tells more before what tells less. */
const ORDER = `
  ORDER BY array_position(ARRAY['new', 'watching', 'confirmed', 'dismissed'], s.status),
           array_position(ARRAY['defect', 'emerging', 'noSolution', 'disproportion', 'watched', 'attention', 'quiet'],
                          s.figures ->> 'nature'),
           (s.figures ->> 'hazards')::int > 0 DESC, (s.figures ->> 'llr')::float8 DESC,
           (s.figures -> 'disproportion' ->> 'eb05')::float8 DESC, s.id`;

export async function signalBoard(
  store: Store,
  { series, status }: { series?: string | undefined; status?: SignalStatus | undefined },
): Promise<SignalRow[]> {
  const { rows } = await store.pool.query<Row>(
    `${SELECT} WHERE ($1::text IS NULL OR s.series = $1) AND ($2::text IS NULL OR s.status = $2) ${ORDER}`,
    [series ?? null, status ?? null],
  );
  return rows.map(view);
}

/** One of them; null when there is none. */
export async function findSignal(store: Store, id: number): Promise<SignalRow | null> {
  const { rows } = await store.pool.query<Row>(`${SELECT} WHERE s.id = $1`, [id]);
  return rows[0] ? view(rows[0]) : null;
}

function view(row: Row): SignalRow {
  const series = seriesByKey(row.series);
  return {
    ...row,
    seriesName: series?.name ?? row.series,
    brand: series?.brand.name ?? '',
    setAt: row.setAt?.toISOString() ?? null,
  };
}

/** The last evaluation; null before the first. */
export async function lastEvaluation(
  store: Store,
): Promise<{ day: string; cells: number; at: string } | null> {
  const { rows } = await store.pool.query<{ day: string; cells: number; at: Date }>(
    'SELECT day::text AS day, cells, at FROM signal_run ORDER BY at DESC LIMIT 1',
  );
  const [last] = rows;
  return last ? { ...last, at: last.at.toISOString() } : null;
}
