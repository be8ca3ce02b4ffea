import {
  type DelayedReports,
  delayShares,
  reportedShare,
} from '../../shared/measures/signals/reporting-delay.ts';
import type { Store } from '../open.ts';
import type { Weeks } from './week-lists.ts';

/** What is learned from, in weeks. */
const LEARNED = 26;
/** From fewer posts nothing is learned. */
const LEAST = 200;

/**
 * Which part of each week's posts has been read by now, oldest week first; null where too little is known. Learned from how
 * long after its day each post was read, of sources that were being read already when it was written: a history that is
 * taken in at once tells nothing of delay.
 */
export async function reportedShares(store: Store, weeks: Weeks): Promise<number[] | null> {
  const { rows } = await store.pool.query<DelayedReports>(
    `SELECT ($1::date - p.day) / 7 AS back, greatest(0, p.first_seen_at::date - p.day) / 7 AS delay, count(*)::int AS count
     FROM post p JOIN source s ON s.id = p.source_id
     WHERE p.deleted_at IS NULL AND p.day <= $1::date AND p.day > $1::date - ${7 * LEARNED}
       AND p.day >= s.created_at::date
     GROUP BY 1, 2`,
    [weeks.day],
  );
  const known = rows.reduce((sum, { count }) => sum + count, 0);
  if (known < LEAST) return null;
  const shares = delayShares(rows);
  return Array.from({ length: weeks.count }, (_, at) => reportedShare(shares, weeks.count - 1 - at));
}
