import type { SignalDetail } from '../../../shared/contract/signal-detail.ts';
import { isSafetyFault, type Repair, repeated } from '../../../shared/measures/signals/three-guarantees.ts';
import type { Store } from '../../open.ts';

type RepeatRepairs = Pick<SignalDetail['repeat'], 'vehicles' | 'of'>;

/** As many as a page shows. */
const SHOWN = 200;

interface Row {
  customerId: number;
  /** Masked but for its last four. */
  vehicle: string;
  boughtOn: string | null;
  repairs: Repair[];
}

/**
 * Vehicles of a series that were repaired more than once for a cell, or reached another 三包 limit, most repairs first, 200 at most;
 * `of` is how many vehicles were in a workshop for it at all.
 * @param today YYYY-MM-DD; nothing later is looked at
 */
export async function repeatRepairs(
  store: Store,
  { series, cell }: { series: string; cell: string },
  today: string,
): Promise<RepeatRepairs> {
  const { rows } = await store.pool.query<Row>(
    `SELECT v.customer_id AS "customerId", repeat('*', greatest(length(v.vin) - 4, 0)) || right(v.vin, 4) AS vehicle,
            v.bought_on::text AS "boughtOn",
            json_agg(json_build_object('day', i.day, 'mileageKm', i.mileage_km, 'partNumber', i.part_number)) AS repairs
     FROM visit i JOIN vehicle v ON v.id = i.vehicle_id
     WHERE i.faults @> ARRAY[$2::text] AND i.day <= $3 AND v.series = $1
     GROUP BY v.id`,
    [series, cell, today],
  );
  const safety = isSafetyFault(cell);
  const vehicles = rows
    .flatMap(({ customerId, vehicle, boughtOn, repairs }) => {
      const found = repeated(repairs, { boughtOn, safety });
      const worthShowing = found !== null && (found.repairs > 1 || found.reached.length > 0);
      return worthShowing ? [{ customerId, vehicle, ...found }] : [];
    })
    .sort((a, b) => b.repairs - a.repairs || (a.last < b.last ? 1 : a.last > b.last ? -1 : 0));
  return { vehicles: vehicles.slice(0, SHOWN), of: rows.length };
}
