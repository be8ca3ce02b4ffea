import type { Store } from '../open.ts';

/** Remembers that two customers are not one. False when either is not there. */
export async function setApart(
  store: Store,
  [one, other]: readonly [number, number],
  saidBy: string,
): Promise<boolean> {
  const { rows } = await store.pool.query<{ there: boolean }>(
    `WITH pair AS (
       SELECT one, other, (SELECT count(*) = 2 FROM customer WHERE id IN (one, other)) AS there
       FROM (SELECT $1::bigint AS one, $2::bigint AS other) asked
     ), said AS (
       INSERT INTO customer_apart (one_id, other_id, said_by)
       SELECT one, other, $3 FROM pair WHERE there AND NOT EXISTS (
         SELECT 1 FROM customer_apart WHERE (one_id, other_id) IN ((one, other), (other, one)))
     )
     SELECT there FROM pair`,
    [one, other, saidBy],
  );
  return rows[0]?.there ?? false;
}
