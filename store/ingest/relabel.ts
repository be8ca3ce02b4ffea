import type { Relabel } from '../../shared/contract/posts.ts';
import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';
import { overlayCorrections } from './corrections.ts';
import { countingChange } from './rollups.ts';

const FIELDS = ['polarity', 'complaint', 'groups', 'topics'] as const;

/**
 * A person's correction: kept with who and when, laid over the model's labels, and followed by the numbers.
 * @returns false when there is no such post.
 */
export async function relabelPost(
  store: Store,
  postId: number,
  labels: Relabel,
  userId: string,
): Promise<boolean> {
  return transaction(store, async (client) => {
    await client.query('SELECT 1 FROM post WHERE id = $1 FOR UPDATE', [postId]);
    const { rows } = await client.query<Required<Relabel>>(
      'SELECT polarity, complaint, groups, topics FROM insight WHERE post_id = $1',
      [postId],
    );
    const before = rows[0];
    if (!before) return false;
    const changed = FIELDS.filter((field) => labels[field] !== undefined);
    await countingChange(client, [postId], async () => {
      await client.query(
        `INSERT INTO correction (post_id, user_id, field, before, after)
         SELECT $1, $2, * FROM unnest($3::text[], $4::jsonb[], $5::jsonb[])`,
        [
          postId,
          userId,
          changed,
          changed.map((field) => JSON.stringify(before[field])),
          changed.map((field) => JSON.stringify(labels[field])),
        ],
      );
      await overlayCorrections(client, [postId]);
      return [];
    });
    return true;
  });
}
