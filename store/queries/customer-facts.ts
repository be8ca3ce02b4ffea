import type { CustomerCard } from '../../shared/contract/customers.ts';
import type { Store } from '../open.ts';

type Fact = CustomerCard['facts'][number];
type Row = Omit<Fact, 'firstAt' | 'lastAt'> & { firstAt: Date; lastAt: Date };

const FIELDS: readonly Fact['field'][] = ['name', 'phone', 'city', 'dealer', 'adviser', 'kind', 'since'];

/** Where each field's values came from, field by field, the current value first: two values are a conflict. */
export async function factsOf(store: Store, customerId: number): Promise<Fact[]> {
  const { rows } = await store.pool.query<Row>(
    `WITH f AS (
       -- What two numbers of one customer have alike is told once.
       SELECT DISTINCT ON (field, value) customer_id, field, value, import_id, line, last_at,
              min(first_at) OVER (PARTITION BY field, value) AS first_at
       FROM customer_fact WHERE customer_id = $1 AND field = ANY($2::text[])
       ORDER BY field, value, last_at DESC
     )
     SELECT f.field, f.value, r.file_name AS file, f.line, f.first_at AS "firstAt", f.last_at AS "lastAt",
            f.value IS NOT DISTINCT FROM CASE f.field
              WHEN 'name' THEN c.name WHEN 'phone' THEN c.phone WHEN 'city' THEN c.city WHEN 'kind' THEN c.kind
              WHEN 'dealer' THEN d.code WHEN 'adviser' THEN c.adviser WHEN 'since' THEN c.since::text END AS current
     FROM f JOIN customer c ON c.id = f.customer_id
     LEFT JOIN dealer d ON d.id = c.dealer_id LEFT JOIN import_run r ON r.id = f.import_id
     ORDER BY array_position($2::text[], f.field), current DESC, f.last_at DESC, f.value`,
    [customerId, FIELDS],
  );
  return rows.map((row) => ({
    ...row,
    firstAt: row.firstAt.toISOString(),
    lastAt: row.lastAt.toISOString(),
  }));
}
