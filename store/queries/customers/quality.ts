import {
  CUSTOMER_FLAWS,
  CUSTOMER_GAPS,
  type CustomerGap,
  RecordFlaw,
  type RecordQuality,
} from '../../../shared/contract/customer-base.ts';
import { shareOf } from '../../../shared/measures/share.ts';
import type { Store } from '../../open.ts';
import { withinLimit } from '../customers.ts';
import { CUSTOMER_COLUMNS, FLAWS, VEHICLE_FLAWS, VEHICLE_GAPS } from './flaws.ts';

const VEHICLES = 'vehicle w JOIN customer c ON c.id = w.customer_id';

const isOfVehicle = (gap: CustomerGap): gap is keyof typeof VEHICLE_GAPS => gap in VEHICLE_GAPS;

/** How complete and sound the records are of the customers one sees; duplicates are counted elsewhere. */
export async function recordQuality(
  store: Store,
  dealerLimit: number | null,
): Promise<Omit<RecordQuality, 'duplicates'>> {
  const filled = (columns: Record<string, string>, of: string) =>
    Object.entries(columns).map(([gap, column]) => `count(${of}.${column})::int AS "${gap}"`);
  const [customers, vehicles, flawed, withFlawed] = await Promise.all([
    counts(store, `count(*)::int AS all, ${filled(CUSTOMER_COLUMNS, 'c')} FROM customer c`, dealerLimit),
    counts(store, `count(*)::int AS all, ${filled(VEHICLE_GAPS, 'w')} FROM ${VEHICLES}`, dealerLimit),
    counts(
      store,
      `${RecordFlaw.options
        .filter((flaw) => !(flaw in VEHICLE_FLAWS))
        .map((flaw) => `count(*) FILTER (WHERE ${FLAWS[flaw]})::int AS "${flaw}"`)
        .join(', ')} FROM customer c`,
      dealerLimit,
    ),
    // Of vehicles in one pass: asked customer by customer it takes three times as long.
    counts(
      store,
      `${Object.entries(VEHICLE_FLAWS)
        .map(([flaw, wrong]) => `count(DISTINCT w.customer_id) FILTER (WHERE ${wrong})::int AS "${flaw}"`)
        .join(', ')} FROM ${VEHICLES}`,
      dealerLimit,
    ),
  ]);
  const behind = (flaw: RecordFlaw) => flawed[flaw] ?? withFlawed[flaw] ?? 0;
  return {
    customers: customers.all ?? 0,
    vehicles: vehicles.all ?? 0,
    gaps: CUSTOMER_GAPS.map((field) => {
      const of = isOfVehicle(field) ? vehicles : customers;
      return {
        field,
        of: isOfVehicle(field) ? ('vehicles' as const) : ('customers' as const),
        filled: shareOf(of[field] ?? 0, of.all ?? 0),
        customers: behind(field),
      };
    }),
    flaws: CUSTOMER_FLAWS.map((flaw) => ({ flaw, customers: behind(flaw) })),
  };
}

async function counts(
  store: Store,
  selected: string,
  dealerLimit: number | null,
): Promise<Record<string, number>> {
  const { rows } = await store.pool.query<Record<string, number>>(
    `SELECT ${selected} WHERE ${withinLimit('$1')}`,
    [dealerLimit],
  );
  return rows[0] ?? {};
}
