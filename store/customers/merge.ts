import pg from 'pg';
import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';
import { customerReferences, type Reference } from './references.ts';

export interface NewMerge {
  keptId: number;
  mergedId: number;
  reason: string;
}

/** Rows that went over. */
export interface Moved extends Reference {
  ids: number[];
}

/** What is filled from the merged one where the kept one has nothing. */
export const FILLED = ['dealer_id', 'phone', 'city', 'adviser', 'since'] as const;
/** What the database says when the two cannot be made one, or not now. */
const REFUSALS = new Map<string | undefined, 'collides' | 'busy'>([
  ['23505', 'collides'],
  ['55P03', 'busy'],
]);

/**
 * Makes one customer of two: everything that refers to the merged one refers to the one kept from now on.
 * @returns the merge; `unknown` when either is not there, `collides` when both have what only one may have, `busy` when a long
 * import speaks of them
 */
export async function mergeCustomers(
  store: Store,
  { keptId, mergedId, reason }: NewMerge,
  madeBy: string,
): Promise<{ id: number } | 'unknown' | 'collides' | 'busy'> {
  try {
    return await transaction(store, async (client) => {
      await client.query(`SET LOCAL lock_timeout = '10s'`);
      // Waits for imports that speak of either, and lets no new row refer to the one that goes.
      const both = await client.query(
        'SELECT 1 FROM customer WHERE id = ANY($1) ORDER BY number FOR UPDATE',
        [[keptId, mergedId]],
      );
      if (both.rowCount !== 2) return 'unknown';
      const made = await client.query<{ id: number; number: string }>(
        `INSERT INTO customer_merge (kept_id, merged_id, merged_number, reason, merged, filled, made_by)
         SELECT k.id, m.id, m.number, $3, to_jsonb(m),
                jsonb_strip_nulls(jsonb_build_object(${FILLED.map(
                  (column) => `'${column}', CASE WHEN k.${column} IS NULL THEN m.${column} END`,
                ).join(', ')})), $4
         FROM customer k, customer m WHERE k.id = $1 AND m.id = $2 RETURNING id, merged_number AS number`,
        [keptId, mergedId, reason, madeBy],
      );
      const merge = made.rows[0];
      if (!merge) return 'unknown';
      const moved = await moveAll(client, mergedId, keptId);
      await client.query(
        `UPDATE customer_fact SET customer_id = $1, number = CASE number WHEN '' THEN $3 ELSE number END
         WHERE customer_id = $2`,
        [keptId, mergedId, merge.number],
      );
      await client.query(
        `UPDATE customer k SET ${FILLED.map((column) => `${column} = coalesce(k.${column}, m.${column})`).join(', ')}
         FROM customer m WHERE k.id = $1 AND m.id = $2`,
        [keptId, mergedId],
      );
      await client.query('UPDATE customer_merge SET moved = $2 WHERE id = $1', [
        merge.id,
        JSON.stringify(moved),
      ]);
      await client.query('DELETE FROM customer WHERE id = $1', [mergedId]);
      return { id: merge.id };
    });
  } catch (error) {
    const refusal = error instanceof pg.DatabaseError ? REFUSALS.get(error.code) : undefined;
    if (refusal === undefined) throw error;
    return refusal;
  }
}

async function moveAll(client: pg.ClientBase, from: number, to: number): Promise<Moved[]> {
  const moved: Moved[] = [];
  for (const { table, column } of await customerReferences(client)) {
    const { rows } = await client.query<{ id: number }>(
      `UPDATE ${table} SET ${column} = $2 WHERE ${column} = $1 RETURNING id`,
      [from, to],
    );
    if (rows.length > 0) moved.push({ table, column, ids: rows.map(({ id }) => id) });
  }
  return moved;
}
