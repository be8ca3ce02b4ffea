import type { Store } from '../../open.ts';
import { type CustomerSketch, namedSeries, SKETCH_JOINS, sketch } from '../customers.ts';

/** A customer as it stands beside another, unmasked. */
export interface LikeRecord extends CustomerSketch {
  kind: string;
  phone: string | null;
  city: string | null;
  vehicles: number;
  visits: number;
}

/** By id. */
export async function likeCustomers(
  store: Store,
  ids: number[],
  today: string,
): Promise<Map<number, LikeRecord>> {
  const { rows } = await store.pool.query<LikeRecord>(
    `SELECT ${sketch('$2')}, c.kind, c.phone, c.city,
            (SELECT count(*)::int FROM vehicle w WHERE w.customer_id = c.id) AS vehicles,
            (SELECT count(*)::int FROM visit i JOIN vehicle w ON w.id = i.vehicle_id WHERE w.customer_id = c.id) AS visits
     FROM customer c ${SKETCH_JOINS} WHERE c.id = ANY($1)`,
    [ids, today],
  );
  return new Map(rows.map((row) => [row.id, namedSeries(row)]));
}
