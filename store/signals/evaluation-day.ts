import type { Store } from '../open.ts';

/**
 * The day up to which cells are judged: yesterday, or the day of the newest post where that is earlier, so that a history
 * that ends some weeks ago does not read as weeks of silence. Null without posts.
 * @param today the business day that still runs
 */
export async function evaluationDay(store: Store, today: string): Promise<string | null> {
  const { rows } = await store.pool.query<{ day: string | null }>(
    `SELECT least(max(day), $1::date - 1)::text AS day FROM post WHERE day < $1::date AND deleted_at IS NULL`,
    [today],
  );
  return rows[0]?.day ?? null;
}
