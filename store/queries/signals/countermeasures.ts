import type { AddCountermeasure } from '../../../shared/contract/signal-detail.ts';
import type { Store } from '../../open.ts';
import { transaction } from '../../transaction.ts';

/** Its id; or there is no such signal, or it has that very countermeasure already, as after a second press. */
export function addCountermeasure(
  store: Store,
  signal: number,
  { builtFrom, what }: AddCountermeasure,
  madeBy: string,
): Promise<number | 'unknown' | 'same'> {
  return transaction(store, async (client): Promise<number | 'unknown' | 'same'> => {
    // Two that come at once wait for one another here.
    const { rowCount } = await client.query('SELECT id FROM signal WHERE id = $1 FOR UPDATE', [signal]);
    if (rowCount === 0) return 'unknown';
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO countermeasure (signal_id, built_from, what, made_by)
       SELECT $1, $2, $3, $4 WHERE NOT EXISTS (
         SELECT FROM countermeasure WHERE signal_id = $1 AND built_from = $2 AND what = $3
       ) RETURNING id`,
      [signal, builtFrom, what, madeBy],
    );
    return rows[0]?.id ?? 'same';
  });
}

/** Whether that signal had it. */
export async function removeCountermeasure(store: Store, signal: number, id: number): Promise<boolean> {
  const { rowCount } = await store.pool.query('DELETE FROM countermeasure WHERE id = $1 AND signal_id = $2', [
    id,
    signal,
  ]);
  return rowCount === 1;
}
