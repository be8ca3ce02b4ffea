import { storedHealth } from '../../queries/health.ts';
import { type KindOf, MINUTE_MS } from '../kind.ts';

/** A source from which nothing is heard for longer than its own rhythm allows, as its last round found. */
export const sourceSilentKind: KindOf<'sourceSilent'> = {
  everyMs: MINUTE_MS,
  quietMs: 5 * MINUTE_MS,
  async find(store, { severity, params }, { now }) {
    const { rows } = await store.pool.query<{ id: number; name: string; heard: Date; health: unknown }>(
      `SELECT id, name, health, coalesce(greatest(CASE WHEN last_post_at <= now() THEN last_post_at END, last_new_at), created_at) AS heard
       FROM source WHERE trouble = 'silent' AND state NOT IN ('paused', 'imported', 'deleting')
         AND ($1::bigint IS NULL OR id = $1) ORDER BY id`,
      [params.source],
    );
    return rows.flatMap(({ id, name, heard, health }) => {
      const allowedHours = storedHealth(health)?.quietAfterHours ?? 24;
      const hours = (now.getTime() - heard.getTime()) / (60 * MINUTE_MS);
      if (hours < allowedHours + params.hours) return [];
      const since = heard.toISOString();
      return [
        {
          subject: `source ${id} ${since}`,
          once: true,
          severity,
          series: null,
          topic: null,
          facts: { kind: 'sourceSilent', source: id, name, since, allowedHours },
        },
      ];
    });
  },
};
