import type { Understand } from '../../shared/understanding/insight.ts';
import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';
import { lockStoredText, readAnew } from './read-anew.ts';
import { countingChange } from './rollups.ts';
import { writeLabels } from './write-labels.ts';

/**
 * Takes one correction back, kept with who and when: the label is again what a person said of it before, else what the
 * file or the model says now; the numbers follow.
 * @returns false when the post has no such correction that stands.
 */
export async function undoCorrection(
  store: Store,
  { postId, correctionId, userId }: { postId: number; correctionId: number; userId: string },
  understand: Understand,
): Promise<boolean> {
  return transaction(store, async (client) => {
    const stored = await lockStoredText(client, postId);
    if (!stored) return false;
    const { rowCount } = await client.query(
      `UPDATE correction SET undone_at = now(), undone_by = $3 WHERE id = $1 AND post_id = $2 AND undone_at IS NULL`,
      [correctionId, postId, userId],
    );
    if (rowCount === 0) return false;
    await countingChange(client, [postId], async () => {
      await writeLabels(client, [readAnew(stored, understand)]);
      return [];
    });
    return true;
  });
}
