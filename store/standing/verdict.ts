import { countingChange } from '../ingest/rollups.ts';
import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';

/**
 * A person says that a post is astroturf, is not, or (null) leaves it to the rule again. Kept with who and when; it stands
 * over the rule whatever comes, and the numbers follow.
 * @returns false when there is no such post
 */
export async function judgePost(
  store: Store,
  postId: number,
  astroturf: boolean | null,
  by: { id: string; role: string },
): Promise<boolean> {
  return transaction(store, async (client) => {
    const { rowCount } = await client.query(
      'SELECT 1 FROM post WHERE id = $1 AND deleted_at IS NULL FOR UPDATE',
      [postId],
    );
    if (!rowCount) return false;
    await countingChange(client, [postId], async () => {
      await client.query('INSERT INTO verdict (post_id, astroturf, user_id) VALUES ($1, $2, $3)', [
        postId,
        astroturf,
        by.id,
      ]);
      await client.query(
        `INSERT INTO standing (post_id, verdict) VALUES ($1, $2)
         ON CONFLICT (post_id) DO UPDATE SET verdict = EXCLUDED.verdict`,
        [postId, astroturf],
      );
      await client.query(
        'DELETE FROM standing WHERE post_id = $1 AND original_id IS NULL AND points = 0 AND verdict IS NULL',
        [postId],
      );
      return [];
    });
    await client.query(
      `INSERT INTO audit (user_id, role, action, detail) VALUES ($1, $2, 'post.astroturf', $3)`,
      [by.id, by.role, JSON.stringify({ post: postId, astroturf })],
    );
    return true;
  });
}
