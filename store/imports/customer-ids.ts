import type pg from 'pg';

/** What the numbers of a file stand for. */
export interface CustomerIds {
  /** By number; that of a merged customer stands for the one kept. */
  ids: Map<string, number>;
  /** Numbers of merged customers. */
  merged: ReadonlySet<string>;
}

/**
 * Customers by the numbers of a file, held until the transaction ends: none of them is merged away meanwhile.
 * @param lock UPDATE for who changes them: taken later, it could wait for who waits for us
 */
export async function customerIds(
  client: pg.ClientBase,
  numbers: (string | null)[],
  lock: 'KEY SHARE' | 'UPDATE' = 'KEY SHARE',
): Promise<CustomerIds> {
  const asked = [...new Set(numbers.filter((each) => each !== null))];
  const own = await client.query<{ id: number; number: string }>(
    `SELECT id, number FROM customer WHERE number = ANY($1::text[]) ORDER BY number FOR ${lock}`,
    [asked],
  );
  const ids = new Map(own.rows.map(({ id, number }) => [number, id]));
  // Asked after the wait: what was merged in that time is found here.
  const kept = await client.query<{ id: number; number: string }>(
    `SELECT c.id, m.merged_number AS number FROM customer_merge m JOIN customer c ON c.id = m.kept_id
     WHERE m.merged_number = ANY($1::text[]) AND m.undone_at IS NULL ORDER BY c.number FOR KEY SHARE OF c`,
    [asked.filter((number) => !ids.has(number))],
  );
  for (const { id, number } of kept.rows) ids.set(number, id);
  return { ids, merged: new Set(kept.rows.map(({ number }) => number)) };
}
