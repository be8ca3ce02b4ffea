import { type Bought, type Cuts, cutsOf, type Grade } from '../../../shared/measures/value-matrix.ts';
import type { Store } from '../../open.ts';
import { PURCHASES } from './purchases.ts';

/** Rows of customer_id, purchases and spend (fen, mean of the prices known). */
const BOUGHT = `SELECT customer_id, count(*)::int AS purchases, avg(price)::float8 AS spend FROM (${PURCHASES}) p GROUP BY 1`;

/** What every customer who bought something bought. */
export async function boughtByAll(store: Store): Promise<(Bought & { dealerId: number | null })[]> {
  const { rows } = await store.pool.query<Bought & { dealerId: number | null }>(
    `SELECT b.purchases, b.spend, c.dealer_id AS "dealerId" FROM (${BOUGHT}) b JOIN customer c ON c.id = b.customer_id
     WHERE c.kind IN ('person', 'fleet')`,
  );
  return rows;
}

/** The means over all of the maker's customers, whoever asks. */
export const valueCuts = async (store: Store): Promise<Cuts | null> => cutsOf(await boughtByAll(store));

/** Condition on customer c: of one of these grades; `place` puts a value in. */
export function graded(
  grades: readonly Grade[],
  cuts: Cuts | null,
  place: (value: unknown) => string,
): string {
  if (cuts === null) return 'false';
  const [many, high] = [
    `b.purchases >= ${place(cuts.purchases)}::float8`,
    `b.spend >= ${place(cuts.spend)}::float8`,
  ];
  const of: Record<Grade, string> = {
    excellent: `${many} AND ${high}`,
    promising: `(${many}) <> (${high})`,
    ordinary: `NOT (${many}) AND NOT (${high})`,
  };
  return `c.kind IN ('person', 'fleet') AND EXISTS (SELECT 1 FROM (${BOUGHT}) b WHERE b.customer_id = c.id
    AND (${grades.map((grade) => `(${of[grade]})`).join(' OR ')}))`;
}
