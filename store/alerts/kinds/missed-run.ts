import { type Finding, type KindOf, MINUTE_MS } from '../kind.ts';

interface Late {
  what: 'duty' | 'round';
  name: string;
  source: number | null;
  dueAt: Date;
  error: string | null;
}

/** Duties older than this are history. */
const DUTY_DAYS = 3;

/**
 * Work by the clock that was missed, failed or hangs, and rounds of a source that did not begin. A source that reads in
 * certain hours or so many pages a day may be a day late. A duty that failed and was done since is made up for; times at which
 * nothing ran are told where they lasted as long as what counts as late: a monitor started anew has not been away.
 */
export const missedRunKind: KindOf<'missedRun'> = {
  everyMs: MINUTE_MS,
  quietMs: 5 * MINUTE_MS,
  async find(store, { severity, params }, { now }) {
    const { rows } = await store.pool.query<Late>(
      `SELECT 'duty' AS what, d.duty AS name, NULL::bigint AS source, d.due_at AS "dueAt", d.error
       FROM duty_run d
       WHERE d.due_at > $1::timestamptz - interval '${DUTY_DAYS} days'
         AND CASE d.state
           WHEN 'missed' THEN make_interval(mins => $2) <= coalesce(
             (SELECT min(next.due_at) FROM duty_run next WHERE next.duty = d.duty AND next.due_at > d.ended_at), $1::timestamptz) - d.due_at
           WHEN 'done' THEN false
           ELSE (d.state = 'failed' OR d.started_at < $1::timestamptz - make_interval(mins => $2))
             AND NOT EXISTS (SELECT 1 FROM duty_run done WHERE done.duty = d.duty AND done.state = 'done' AND done.due_at > d.due_at)
         END
       UNION ALL
       SELECT 'round', s.name, s.id, s.next_round_at, NULL FROM source s
       WHERE s.state NOT IN ('paused', 'imported', 'deleting')
         AND s.next_round_at < $1::timestamptz - make_interval(mins => $2)
           - CASE WHEN s.window_from IS NULL AND s.daily_pages IS NULL THEN interval '0' ELSE interval '1 day' END
       ORDER BY 4`,
      [now, params.minutes],
    );
    return rows.map(
      ({ what, name, source, dueAt, error }): Finding => ({
        subject: `${what} ${source ?? name} ${dueAt.toISOString()}`,
        once: true,
        severity,
        series: null,
        topic: null,
        facts: {
          kind: 'missedRun',
          what,
          name,
          source,
          dueAt: dueAt.toISOString(),
          error: error?.slice(0, 300) ?? null,
        },
      }),
    );
  },
};
