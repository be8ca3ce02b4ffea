import type { CorrectedField } from '../../shared/contract/posts.ts';
import type { Group, Polarity, Topic } from '../../shared/understanding/insight.ts';
import type { Store } from '../open.ts';

/** A post with the labels that count and what people said of them. */
export interface CorrectedPostRow {
  body: string;
  polarity: Polarity;
  complaint: boolean;
  groups: Group[];
  topics: Topic[];
  aspects: string[];
  faults: string[];
  series: string[];
  /** Labels somebody's standing word is on. */
  corrected: CorrectedField[];
  /** Who spoke last, and when. */
  userId: string;
  at: Date;
}

/**
 * Every post whose labels people corrected or confirmed, oldest word first; deleted posts are left out, and so are those
 * whose text was changed after the last word on it: it was another text that was judged.
 */
export async function correctedPosts(store: Store): Promise<CorrectedPostRow[]> {
  const { rows } = await store.pool.query<CorrectedPostRow>(
    `SELECT p.body, i.polarity, i.complaint, i.groups, i.topics, i.aspects, i.faults,
            ARRAY(SELECT m.series FROM mention m WHERE m.post_id = p.id ORDER BY 1) AS series,
            c.corrected, c.user_id AS "userId", c.at
     FROM (SELECT post_id, array_agg(DISTINCT field ORDER BY field) AS corrected, max(at) AS at,
                  (array_agg(user_id ORDER BY id DESC))[1] AS user_id
           FROM correction WHERE undone_at IS NULL GROUP BY post_id) c
     JOIN post p ON p.id = c.post_id JOIN insight i ON i.post_id = p.id
     WHERE p.deleted_at IS NULL AND (p.edited_at IS NULL OR p.edited_at <= c.at)
     ORDER BY c.at, p.id`,
  );
  return rows;
}
