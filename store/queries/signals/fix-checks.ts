import type { Countermeasure } from '../../../shared/contract/signal-detail.ts';
import { BEFORE_YEARS, type BuiltVehicle, fixCheck } from '../../../shared/measures/signals/fix-check.ts';
import type { Store } from '../../open.ts';

interface Row extends Omit<Countermeasure, 'at' | 'check'> {
  at: Date;
}

/**
 * The countermeasures of a signal, oldest first, each held against the vehicles built before it. Claims are known up to the last
 * visit on record, so that a file of visits that is still to come does not look like a cure.
 * @param today YYYY-MM-DD; nothing later is looked at
 */
export async function fixChecks(
  store: Store,
  { id, series, cell }: { id: number; series: string; cell: string },
  today: string,
): Promise<Countermeasure[]> {
  const { rows } = await store.pool.query<Row>(
    `SELECT m.id, m.built_from::text AS "builtFrom", m.what, coalesce(p.name, m.made_by) AS by, m.at
     FROM countermeasure m LEFT JOIN person p ON p.id = m.made_by
     WHERE m.signal_id = $1 ORDER BY m.built_from, m.id`,
    [id],
  );
  const [first] = rows;
  if (first === undefined) return [];
  const [vehicles, observedTo] = await Promise.all([
    builtVehicles(store, { series, cell, today, before: first.builtFrom }),
    lastVisit(store, today),
  ]);
  return rows.map(({ at, ...row }) => ({
    ...row,
    at: at.toISOString(),
    check: fixCheck(vehicles, { builtFrom: row.builtFrom, observedTo }),
  }));
}

/** Every sold vehicle of a series built since two years before a day, with the days of its claims of a cell. */
async function builtVehicles(
  store: Store,
  { series, cell, today, before }: { series: string; cell: string; today: string; before: string },
): Promise<BuiltVehicle[]> {
  const { rows } = await store.pool.query<BuiltVehicle>(
    `WITH claimed AS (
       SELECT vehicle_id, array_agg(DISTINCT day::text) AS days FROM visit
       WHERE claim AND faults @> ARRAY[$2::text] AND day <= $3 GROUP BY vehicle_id
     )
     SELECT v.built_on::text AS "builtOn", v.bought_on::text AS "boughtOn", coalesce(c.days, '{}') AS claims
     FROM vehicle v LEFT JOIN claimed c ON c.vehicle_id = v.id
     WHERE v.series = $1 AND v.bought_on <= $3 AND v.built_on >= $4::date - make_interval(years => $5)`,
    [series, cell, today, before, BEFORE_YEARS],
  );
  return rows;
}

/** Today where there is no visit: then nothing is compared anyway. */
async function lastVisit(store: Store, today: string): Promise<string> {
  const { rows } = await store.pool.query<{ day: string | null }>(
    'SELECT max(day)::text AS day FROM visit WHERE day <= $1',
    [today],
  );
  return rows[0]?.day ?? today;
}
