import type { BaseYear, CustomerBase } from '../../../shared/contract/customer-base.ts';
import { shareOf } from '../../../shared/measures/share.ts';
import { TURNOVER_VERSION, turnover } from '../../../shared/measures/turnover.ts';
import { cellOf, cutsOf, gradeOf, VALUE_VERSION } from '../../../shared/measures/value-matrix.ts';
import type { Store } from '../../open.ts';
import { withinLimit } from '../customers.ts';
import { ACTIVITY } from './activity.ts';
import { PURCHASES } from './purchases.ts';
import { boughtByAll } from './value.ts';

const YEARS = 5;

/** The customers one sees by worth, and how they came and went over five years up to the end of the month before. */
export async function customerBase(
  store: Store,
  dealerLimit: number | null,
  today: string,
): Promise<CustomerBase> {
  const [value, years] = await Promise.all([worth(store, dealerLimit), flows(store, dealerLimit, today)]);
  return { ...value, turnoverVersion: TURNOVER_VERSION, years };
}

async function worth(
  store: Store,
  dealerLimit: number | null,
): Promise<Pick<CustomerBase, 'customers' | 'value'>> {
  const { rows } = await store.pool.query<{ customers: number }>(
    `SELECT count(*)::int AS customers FROM customer c WHERE c.kind IN ('person', 'fleet') AND ${withinLimit('$1')}`,
    [dealerLimit],
  );
  const customers = rows[0]?.customers ?? 0;
  const all = await boughtByAll(store);
  const cuts = cutsOf(all);
  const seen = dealerLimit === null ? all : all.filter(({ dealerId }) => dealerId === dealerLimit);
  const placed = cuts === null ? [] : seen.flatMap((each) => cellOf(each, cuts) ?? []);
  const cells = [true, false].flatMap((manyPurchases) =>
    [true, false].map((highSpend) => ({
      manyPurchases,
      highSpend,
      grade: gradeOf({ manyPurchases, highSpend }),
      customers: placed.filter((cell) => cell.manyPurchases === manyPurchases && cell.highSpend === highSpend)
        .length,
    })),
  );
  return {
    customers,
    value: {
      version: VALUE_VERSION,
      cuts,
      cells,
      unpriced: seen.length - placed.length,
      without: customers - seen.length,
    },
  };
}

interface Flow extends Pick<BaseYear, 'from' | 'to' | 'newPurchases' | 'repeatPurchases' | 'active'> {
  gained: number;
  lost: number;
}

async function flows(store: Store, dealerLimit: number | null, today: string): Promise<BaseYear[]> {
  const { rows } = await store.pool.query<Flow>(
    `WITH bound AS (
       -- First days of the years that end with the month before, and of the day after.
       SELECT array_agg((date_trunc('month', $2::date) - make_interval(years => n))::date ORDER BY n DESC) AS days
       FROM generate_series(0, ${YEARS + 1}) n
     ), year AS (
       SELECT n, days[n] AS first, days[n + 1] - 1 AS last FROM bound, generate_series(1, ${YEARS + 1}) n
     ), mine AS (
       SELECT id FROM customer c WHERE kind IN ('person', 'fleet') AND ${withinLimit('$1')}
     ), active AS (
       SELECT DISTINCT width_bucket(a.day, b.days) AS n, a.customer_id
       FROM bound b CROSS JOIN (${ACTIVITY}) a JOIN mine m ON m.id = a.customer_id
     ), bought AS (
       SELECT p.day, row_number() OVER (PARTITION BY p.customer_id ORDER BY p.day, p.vehicle_id) > 1 AS again
       FROM (${PURCHASES}) p JOIN mine m ON m.id = p.customer_id
     )
     SELECT y.first::text AS "from", y.last::text AS "to", b.*,
            (SELECT count(*)::int FROM active a WHERE a.n = y.n) AS active,
            (SELECT count(*)::int FROM active a WHERE a.n = y.n AND NOT EXISTS (
               SELECT 1 FROM active o WHERE o.n = y.n - 1 AND o.customer_id = a.customer_id)) AS gained,
            (SELECT count(*)::int FROM active a WHERE a.n = y.n - 1 AND NOT EXISTS (
               SELECT 1 FROM active o WHERE o.n = y.n AND o.customer_id = a.customer_id)) AS lost
     FROM year y CROSS JOIN LATERAL (
       SELECT count(*) FILTER (WHERE again)::int AS "repeatPurchases", count(*) FILTER (WHERE NOT again)::int AS "newPurchases"
       FROM bought WHERE day BETWEEN y.first AND y.last
     ) b WHERE y.n > 1 ORDER BY y.n`,
    [dealerLimit, today],
  );
  return rows.map(({ gained, lost, newPurchases, repeatPurchases, ...year }) => ({
    ...year,
    newPurchases,
    repeatPurchases,
    repeatShare: shareOf(repeatPurchases, newPurchases + repeatPurchases),
    ...turnover(gained, lost),
  }));
}
