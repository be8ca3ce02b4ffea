import type { Store } from '../open.ts';

/** Remembers that two customers are not one. False when either is not there. */
export async function setApart(
  store: Store,
  [one, other]: readonly [number, number],
  saidBy: string,
): Promise<boolean> {
  const { rows } = await store.pool.query<{ both: boolean }>(
    `WITH both AS (SELECT count(*) = 2 AS there FROM customer WHERE id IN ($1, $2)), said AS (
       INSERT INTO customer_apart (one_id, other_id, said_by)
       SELECT $1, $2, $3 FROM both WHERE there AND NOT EXISTS (
         SELECT 1 FROM customer_apart WHERE (one_id, other_id) IN (($1, $2), ($2, $1)))
     )
     SELECT there AS both FROM both`,
    [one, other, saidBy],
  );
  return rows[0]?.both ?? false;
}
