import {
  type NewSegment,
  SegmentRule,
  type Segments,
  type SegmentView,
} from '../../../shared/contract/segments.ts';
import type { Store } from '../../open.ts';
import { seriesName, withinLimit } from '../customers.ts';

type Row = Omit<SegmentView, 'customers' | 'rule' | 'changedAt'> & { rule: unknown; changedAt: Date };
export type NamedRule = Omit<SegmentView, 'customers'>;

/** A dealer's people have segments of their own, all others the maker's. */
const OWN = 's.dealer_id IS NOT DISTINCT FROM $1::bigint';

/** By name. */
export async function listSegments(store: Store, dealerLimit: number | null): Promise<NamedRule[]> {
  const { rows } = await store.pool.query<Row>(
    `SELECT s.id, s.name, s.rule, coalesce(p.name, s.made_by) AS "madeBy", s.changed_at AS "changedAt"
     FROM customer_segment s LEFT JOIN person p ON p.id = s.made_by WHERE ${OWN} ORDER BY s.name`,
    [dealerLimit],
  );
  return rows.map((row) => ({
    ...row,
    rule: SegmentRule.parse(row.rule),
    changedAt: row.changedAt.toISOString(),
  }));
}

/** Null when there is no such segment, or it is not theirs. */
export async function segmentRule(
  store: Store,
  id: number,
  dealerLimit: number | null,
): Promise<SegmentRule | null> {
  const { rows } = await store.pool.query<{ rule: unknown }>(
    `SELECT s.rule FROM customer_segment s WHERE ${OWN} AND s.id = $2`,
    [dealerLimit, id],
  );
  return rows[0] ? SegmentRule.parse(rows[0].rule) : null;
}

/** What rules may name: cities and series of the customers one sees, most first, two hundred at most. */
export async function ruleWords(
  store: Store,
  dealerLimit: number | null,
): Promise<Pick<Segments, 'cities' | 'series'>> {
  const [cities, series] = await Promise.all([
    store.pool.query<{ city: string }>(
      `SELECT city FROM customer c WHERE city IS NOT NULL AND ${withinLimit('$1')}
       GROUP BY city ORDER BY count(*) DESC, city LIMIT 200`,
      [dealerLimit],
    ),
    store.pool.query<{ key: string }>(
      `SELECT v.series AS key FROM vehicle v JOIN customer c ON c.id = v.customer_id WHERE ${withinLimit('$1')}
       GROUP BY v.series ORDER BY count(*) DESC, v.series LIMIT 200`,
      [dealerLimit],
    ),
  ]);
  return {
    cities: cities.rows.map(({ city }) => city),
    series: series.rows.map(({ key }) => ({ key, name: seriesName(key) })),
  };
}

/** Saves a segment under a name, in place of the one of that id if given. `taken`: another has the name; `unknown`: no such id. */
export async function saveSegment(
  store: Store,
  { name, rule }: NewSegment,
  by: { userId: string; dealerLimit: number | null; id?: number },
): Promise<number | 'taken' | 'unknown'> {
  const values = [by.dealerLimit, name, JSON.stringify(rule), by.userId];
  const { rows } =
    by.id === undefined
      ? await store.pool.query<{ id: number }>(
          `INSERT INTO customer_segment (dealer_id, name, rule, made_by) VALUES ($1, $2, $3, $4)
           ON CONFLICT DO NOTHING RETURNING id`,
          values,
        )
      : await store.pool.query<{ id: number }>(
          `UPDATE customer_segment s SET name = $2, rule = $3, made_by = $4, changed_at = now()
           WHERE ${OWN} AND s.id = $5
             AND NOT EXISTS (SELECT 1 FROM customer_segment o
                             WHERE o.dealer_id IS NOT DISTINCT FROM $1::bigint AND o.name = $2 AND o.id <> $5)
           RETURNING id`,
          [...values, by.id],
        );
  if (rows[0]) return rows[0].id;
  const there = by.id === undefined || (await segmentRule(store, by.id, by.dealerLimit)) !== null;
  return there ? 'taken' : 'unknown';
}

export async function removeSegment(store: Store, id: number, dealerLimit: number | null): Promise<boolean> {
  const { rowCount } = await store.pool.query(`DELETE FROM customer_segment s WHERE ${OWN} AND s.id = $2`, [
    dealerLimit,
    id,
  ]);
  return rowCount === 1;
}
