import { RED_LINE_DAYS, RED_LINE_TIER } from '../../shared/cases/red-line.ts';
import { CREDIBLE } from '../alerts/kinds/red-line.ts';
import type { Store } from '../open.ts';
import { caseSettings } from './case-settings.ts';
import { openCase } from './open-case.ts';

/**
 * Opens a case of every recent credible post that reports a hazard and never had one, and gives it to whoever is on duty. A post
 * has one open case, so it does not matter who looks how often; one that was closed stays closed.
 * @returns ids of the cases that were opened
 */
export async function openRedLines(
  store: Store,
  { now, timeZone, signal }: { now: Date; timeZone: string; signal: AbortSignal },
): Promise<number[]> {
  const { redLineOwner } = await caseSettings(store.pool);
  const { rows } = await store.pool.query<{ id: number }>(
    `SELECT p.id FROM insight i JOIN post p ON p.id = i.post_id
     WHERE ${CREDIBLE} AND coalesce(p.published_at, p.first_seen_at) BETWEEN $1::timestamptz - make_interval(days => $2) AND $1
       AND NOT EXISTS (SELECT 1 FROM care_case c WHERE c.post_id = p.id)
     ORDER BY p.id`,
    [now, RED_LINE_DAYS],
  );
  const opened: number[] = [];
  for (const { id } of rows) {
    signal.throwIfAborted();
    const outcome = await openCase(
      store,
      { channel: 'forum', postId: id, kind: 'complaint', tier: RED_LINE_TIER },
      { userId: null, ownerId: redLineOwner, now, timeZone, contact: null },
    );
    if ('id' in outcome && !outcome.known) opened.push(outcome.id);
  }
  return opened;
}
