import type pg from 'pg';
import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';
import { FILLED, type Moved } from './merge.ts';
import { customerReferences } from './references.ts';

interface Held {
  keptId: number;
  mergedId: number;
  number: string;
  moved: Moved[];
}

export interface UndoneMerge {
  keptId: number;
  mergedId: number;
}

/**
 * Makes two of one again: the merged one comes back under its own id as it was, with all that went over and is still with
 * the one kept, and with every fact that files told under its number since. What else came to the one kept stays there.
 * Null when there is no such merge, or it is undone already.
 */
export function undoMerge(store: Store, id: number, undoneBy: string): Promise<UndoneMerge | null> {
  return transaction(store, async (client) => {
    const { rows } = await client.query<Held>(
      `SELECT kept_id AS "keptId", merged_id AS "mergedId", merged_number AS number, moved FROM customer_merge
       WHERE id = $1 AND undone_at IS NULL FOR UPDATE`,
      [id],
    );
    const held = rows[0];
    if (!held) return null;
    const { keptId, mergedId } = held;
    await client.query('SELECT 1 FROM customer WHERE id = $1 FOR UPDATE', [keptId]);
    await bringBack(client, id);
    await emptyAgain(client, id, keptId);
    await moveBack(client, held);
    // The numbers that came with it: its own, and those of whoever had been merged into it.
    await client.query(
      `UPDATE customer_fact SET customer_id = $2, number = CASE number WHEN $3 THEN '' ELSE number END
       WHERE customer_id = $1 AND number IN (
         SELECT $3 UNION ALL SELECT merged_number FROM customer_merge WHERE kept_id = $2 AND undone_at IS NULL)`,
      [keptId, mergedId, held.number],
    );
    await client.query(
      `UPDATE customer_merge SET undone_at = now(), undone_by = $2, merged = NULL, filled = NULL, moved = NULL
       WHERE id = $1`,
      [id, undoneBy],
    );
    return { keptId, mergedId };
  });
}

/** The merged one's row as it was; a column added since has what it has in any new row. */
async function bringBack(client: pg.ClientBase, id: number): Promise<void> {
  const { rows } = await client.query<{ columns: string }>(
    `SELECT string_agg(quote_ident(a.attname), ', ') AS columns FROM pg_attribute a, customer_merge m
     WHERE m.id = $1 AND a.attrelid = 'customer'::regclass AND a.attnum > 0 AND NOT a.attisdropped
       AND a.attgenerated = '' AND m.merged ? a.attname`,
    [id],
  );
  const columns = rows[0]?.columns ?? '';
  await client.query(
    `INSERT INTO customer (${columns}) OVERRIDING SYSTEM VALUE
     SELECT ${columns} FROM jsonb_populate_record(NULL::customer, (SELECT merged FROM customer_merge WHERE id = $1))`,
    [id],
  );
}

/** How a fact writes what stands in a column of customer c. */
const AS_FACT: Record<(typeof FILLED)[number], { field: string; value: string }> = {
  dealer_id: { field: 'dealer', value: '(SELECT code FROM dealer WHERE id = c.dealer_id)' },
  phone: { field: 'phone', value: 'c.phone' },
  city: { field: 'city', value: 'c.city' },
  adviser: { field: 'adviser', value: 'c.adviser' },
  since: { field: 'since', value: 'c.since::text' },
};

/** What was filled from the merged one is empty again, unless something else was put there since, or a file said the same. */
async function emptyAgain(client: pg.ClientBase, id: number, keptId: number): Promise<void> {
  const back = (column: (typeof FILLED)[number]) => `${column} = CASE
    WHEN to_jsonb(c.${column}) = m.filled -> '${column}' AND NOT EXISTS (
      SELECT 1 FROM customer_fact f WHERE f.customer_id = c.id AND f.number = ''
        AND f.field = '${AS_FACT[column].field}' AND f.value = ${AS_FACT[column].value})
    THEN NULL ELSE c.${column} END`;
  await client.query(
    `UPDATE customer c SET ${FILLED.map(back).join(', ')} FROM customer_merge m WHERE m.id = $1 AND c.id = $2`,
    [id, keptId],
  );
}

/** Names of tables and columns come from the database's own list, never from what was written down. */
async function moveBack(client: pg.ClientBase, { keptId, mergedId, moved }: Held): Promise<void> {
  for (const { table, column } of await customerReferences(client)) {
    const ids = moved.find((each) => each.table === table && each.column === column)?.ids;
    if (ids)
      await client.query(`UPDATE ${table} SET ${column} = $2 WHERE ${column} = $1 AND id = ANY($3)`, [
        keptId,
        mergedId,
        ids,
      ]);
  }
}
