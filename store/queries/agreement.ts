import type { Quality } from '../../shared/contract/quality.ts';
import type { Store } from '../open.ts';

/**
 * Labels of the model that people looked at, and how many of them they changed, by month and field. A label counts once: when a
 * person first changes it or says that it is right. Words on what another person or a file had said are none on the model,
 * and what was taken back does not count.
 */
export async function agreementByMonth(store: Store, timeZone: string): Promise<Quality['agreement']> {
  const { rows } = await store.pool.query<Quality['agreement'][number]>(
    `SELECT to_char(at AT TIME ZONE $1, 'YYYY-MM') AS month, field, count(*)::int AS looked,
            count(*) FILTER (WHERE CASE WHEN jsonb_typeof(before) = 'array' THEN NOT (before @> after AND after @> before)
                                        ELSE before <> after END)::int AS changed
     FROM correction WHERE read_by IS NOT NULL AND undone_at IS NULL
     GROUP BY 1, 2 ORDER BY 1 DESC, 2 LIMIT 200`,
    [timeZone],
  );
  return rows;
}
