import { seriesByKey } from '../../shared/catalogue/catalogue.ts';
import type { CorrectionView } from '../../shared/contract/posts.ts';
import type { Store } from '../open.ts';

type Row = Omit<CorrectionView, 'at' | 'undoneAt'> & { at: Date; undoneAt: Date | null };

/** Everything people said on the labels of a post, latest first. */
export async function correctionsOf(store: Store, postId: number): Promise<CorrectionView[]> {
  const { rows } = await store.pool.query<Row>(
    `SELECT c.id, c.field, c.before, c.after, coalesce(by.name, c.user_id) AS by, c.at,
            CASE WHEN c.undone_at IS NULL THEN NULL ELSE coalesce(undone.name, c.undone_by, '') END AS "undoneBy",
            c.undone_at AS "undoneAt", coalesce(p.edited_at > c.at, false) AS "editedSince"
     FROM correction c JOIN post p ON p.id = c.post_id
     LEFT JOIN person by ON by.id = c.user_id LEFT JOIN person undone ON undone.id = c.undone_by
     WHERE c.post_id = $1 ORDER BY c.id DESC`,
    [postId],
  );
  return rows.map((row) => ({
    ...row,
    before: row.field === 'series' ? names(row.before) : row.before,
    after: row.field === 'series' ? names(row.after) : row.after,
    at: row.at.toISOString(),
    undoneAt: row.undoneAt?.toISOString() ?? null,
  }));
}

const names = (keys: unknown): string[] =>
  Array.isArray(keys) ? keys.map((key) => seriesByKey(String(key))?.name ?? String(key)) : [];
