import type { z } from 'zod';
import type { CustomerCard, OpenMatter, VisitView } from '../../shared/contract/customers.ts';
import type { Today } from '../business-day.ts';
import type { Store } from '../open.ts';
import { factsOf } from './customer-facts.ts';
import {
  type CustomerSketch,
  namedSeries,
  openMatters,
  SKETCH_JOINS,
  seriesName,
  sketch,
  whileOwned,
  withinLimit,
} from './customers.ts';
import { accountsOf, type LinkedAccount } from './link-history.ts';
import { newestPosts, polarityByMonth } from './spoken.ts';

/** Everything of one customer, unmasked: only server/auth/masking.ts makes an answer of it. */
export interface CustomerRecord
  extends Omit<CustomerSketch, 'openMatters'>,
    Pick<
      CustomerCard,
      | 'kind'
      | 'phone'
      | 'city'
      | 'adviser'
      | 'mergedNumbers'
      | 'since'
      | 'vehicles'
      | 'visits'
      | 'openMatters'
      | 'polarity'
      | 'facts'
    > {
  accounts: LinkedAccount[];
  /** Posts of accounts whose link holds. */
  posts: Awaited<ReturnType<typeof newestPosts>>;
}

/** As many as a timeline shows at most. */
export const TIMELINE_ITEMS = 200;

/** Null when there is none or it is another dealer's. */
export async function findCustomer(
  store: Store,
  id: number,
  dealerLimit: number | null,
  today: Today,
): Promise<CustomerRecord | null> {
  const { rows } = await store.pool.query<
    CustomerSketch & Pick<CustomerRecord, 'kind' | 'phone' | 'city' | 'adviser' | 'mergedNumbers' | 'since'>
  >(
    `SELECT ${sketch('$3')}, c.kind, c.phone, c.city, c.adviser, c.since::text AS since,
            ARRAY(SELECT merged_number FROM customer_merge WHERE kept_id = c.id AND undone_at IS NULL ORDER BY id)
              AS "mergedNumbers"
     FROM customer c ${SKETCH_JOINS} WHERE c.id = $1 AND ${withinLimit('$2')}`,
    [id, dealerLimit, today.day],
  );
  const row = rows[0];
  if (!row) return null;
  const accounts = await accountsOf(store, id, today);
  const holding = accounts.filter(({ ended }) => ended === null);
  const [vehicles, visits, matters, facts, polarity, posts] = await Promise.all([
    vehiclesOf(store, id),
    visitsOf(store, id, TIMELINE_ITEMS),
    mattersOf(store, id, today.day),
    factsOf(store, id),
    polarityByMonth(store, holding, today.day),
    newestPosts(store, holding, TIMELINE_ITEMS),
  ]);
  return { ...namedSeries(row), vehicles, visits, openMatters: matters, accounts, facts, polarity, posts };
}

async function vehiclesOf(store: Store, id: number): Promise<CustomerCard['vehicles']> {
  const { rows } = await store.pool.query<CustomerCard['vehicles'][number]>(
    `SELECT series, trim, vin, plate, bought_on::text AS "boughtOn", built_on::text AS "builtOn" FROM vehicle
     WHERE customer_id = $1 ORDER BY bought_on DESC NULLS LAST, id DESC`,
    [id],
  );
  return rows.map((vehicle) => ({ ...vehicle, series: seriesName(vehicle.series) }));
}

/** Newest first. */
export async function visitsOf(
  store: Store,
  id: number,
  limit: number,
): Promise<z.infer<typeof VisitView>[]> {
  const { rows } = await store.pool.query<z.infer<typeof VisitView>>(
    `SELECT i.id, i.day::text AS day, d.name AS dealer, i.kind, i.mileage_km AS "mileageKm", i.work,
            i.part_number AS "partNumber", i.fault_code AS "faultCode", i.claim
     FROM visit i JOIN vehicle w ON w.id = i.vehicle_id LEFT JOIN dealer d ON d.id = i.dealer_id
     WHERE w.customer_id = $1 AND ${whileOwned('i', 'w')} ORDER BY i.day DESC, i.id DESC LIMIT $2`,
    [id, limit],
  );
  return rows;
}

/** Complaints no visit has followed, newest first. */
export async function mattersOf(
  store: Store,
  id: number,
  today: string,
): Promise<z.infer<typeof OpenMatter>[]> {
  const { rows } = await store.pool.query<z.infer<typeof OpenMatter>>(
    `SELECT p.id AS "postId", t.title, p.url, p.day::text AS day
     FROM customer c ${SKETCH_JOINS}
     JOIN LATERAL (SELECT DISTINCT p.id ${openMatters('$2')}) m ON true
     JOIN post p ON p.id = m.id JOIN thread t ON t.id = p.thread_id
     WHERE c.id = $1 ORDER BY p.published_at DESC, p.id DESC`,
    [id, today],
  );
  return rows;
}
