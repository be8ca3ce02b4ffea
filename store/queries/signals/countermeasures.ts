import type { AddCountermeasure } from '../../../shared/contract/signals.ts';
import type { Store } from '../../open.ts';

/** Null when there is no such signal. */
export async function addCountermeasure(
  store: Store,
  signal: number,
  { builtFrom, what }: AddCountermeasure,
  madeBy: string,
): Promise<number | null> {
  const { rows } = await store.pool.query<{ id: number }>(
    `INSERT INTO countermeasure (signal_id, built_from, what, made_by)
     SELECT id, $2, $3, $4 FROM signal WHERE id = $1 RETURNING id`,
    [signal, builtFrom, what, madeBy],
  );
  return rows[0]?.id ?? null;
}

/** Whether that signal had it. */
export async function removeCountermeasure(store: Store, signal: number, id: number): Promise<boolean> {
  const { rowCount } = await store.pool.query('DELETE FROM countermeasure WHERE id = $1 AND signal_id = $2', [
    id,
    signal,
  ]);
  return rowCount === 1;
}
