import type { MergeView } from '../../../shared/contract/duplicates.ts';
import type { Store } from '../../open.ts';

type Row = Omit<MergeView, 'madeAt' | 'undoneAt'> & { madeAt: Date; undoneAt: Date | null };

/** The newest first, a hundred at most. */
export async function listMerges(store: Store): Promise<MergeView[]> {
  const { rows } = await store.pool.query<Row>(
    `SELECT m.id, m.kept_id AS "keptId", c.name AS "keptName", c.number AS "keptNumber",
            m.merged_number AS "mergedNumber", m.reason,
            coalesce((SELECT jsonb_agg(jsonb_build_object('table', e ->> 'table', 'rows', jsonb_array_length(e -> 'ids')))
                      FROM jsonb_array_elements(m.moved) e), '[]') AS moved,
            coalesce(p.name, m.made_by) AS "madeBy", m.made_at AS "madeAt",
            coalesce(u.name, m.undone_by) AS "undoneBy", m.undone_at AS "undoneAt"
     FROM customer_merge m JOIN customer c ON c.id = m.kept_id
     LEFT JOIN person p ON p.id = m.made_by LEFT JOIN person u ON u.id = m.undone_by
     ORDER BY m.made_at DESC, m.id DESC LIMIT 100`,
  );
  return rows.map((row) => ({
    ...row,
    madeAt: row.madeAt.toISOString(),
    undoneAt: row.undoneAt?.toISOString() ?? null,
  }));
}
