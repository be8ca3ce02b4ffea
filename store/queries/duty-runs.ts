import type { Store } from '../open.ts';

/** A due time that this process has taken up; `started` tells its run from one begun after it. */
export interface DutyClaim {
  duty: string;
  due: Date;
  started: string;
}

/** How much longer than its limit a run may be silent before another takes it up: it is cut short at the limit itself. */
const GRACE = `interval '30 seconds'`;

/** The last due time of a duty that somebody took up, before `due`; null before its first. */
export async function lastTaken(store: Store, duty: string, due: Date): Promise<Date | null> {
  const { rows } = await store.pool.query<{ due: Date | null }>(
    `SELECT max(coalesce(CASE state WHEN 'missed' THEN ended_at END, due_at)) AS due FROM duty_run WHERE duty = $1 AND due_at < $2`,
    [duty, due],
  );
  return rows[0]?.due ?? null;
}

/** Takes up a due time: true for one caller only, until its run is found to have died (running past `limitMs`). */
export async function claimDuty(
  store: Store,
  duty: string,
  due: Date,
  limitMs: number,
): Promise<DutyClaim | null> {
  const { rows } = await store.pool.query<{ started: string }>(
    `INSERT INTO duty_run AS r (duty, due_at) VALUES ($1, $2)
     ON CONFLICT (duty, due_at) DO UPDATE SET started_at = now()
       WHERE r.state = 'running' AND r.started_at < now() - $3 * interval '1 millisecond' - ${GRACE}
     RETURNING started_at::text AS started`,
    [duty, due, limitMs],
  );
  return rows[0] ? { duty, due, started: rows[0].started } : null;
}

const OWN = 'duty = $1 AND due_at = $2 AND started_at = $3::timestamptz';

/** @param error null when it went well */
export async function endDuty(
  store: Store,
  { duty, due, started }: DutyClaim,
  error: string | null,
): Promise<void> {
  await store.pool.query(
    `UPDATE duty_run SET state = CASE WHEN $4::text IS NULL THEN 'done' ELSE 'failed' END, ended_at = now(), error = $4
     WHERE ${OWN}`,
    [duty, due, started, error],
  );
}

/** Gives a due time back, as a process that stops does, so that the next one need not wait until it counts as dead. */
export async function releaseDuty(store: Store, { duty, due, started }: DutyClaim): Promise<void> {
  await store.pool.query(`DELETE FROM duty_run WHERE ${OWN}`, [duty, due, started]);
}

/** Runs of earlier due times that died with their process and will not be taken up again. */
export async function endDeadRuns(store: Store, duty: string, due: Date, limitMs: number): Promise<void> {
  await store.pool.query(
    `UPDATE duty_run SET state = 'failed', ended_at = now(), error = 'The process that ran it ended in the middle.'
     WHERE duty = $1 AND due_at < $2 AND state = 'running'
       AND started_at < now() - $3 * interval '1 millisecond' - ${GRACE}`,
    [duty, due, limitMs],
  );
}

/**
 * Writes down a gap, once: a row in state `missed` at its first due time, with the last one in ended_at and, in `error`, how
 * many there were. Returns whether this call wrote it.
 */
export async function recordMissed(
  store: Store,
  duty: string,
  { count, since, until }: { count: number; since: Date; until: Date },
): Promise<boolean> {
  const { rowCount } = await store.pool.query(
    `INSERT INTO duty_run (duty, due_at, state, ended_at, error) VALUES ($1, $2, 'missed', $3, $4)
     ON CONFLICT (duty, due_at) DO NOTHING`,
    [
      duty,
      since,
      until,
      count === 1 ? 'Nothing ran at this time.' : `Nothing ran at this and ${count - 1} later due times.`,
    ],
  );
  return rowCount === 1;
}

/** Rows that nobody will ask about any more; the last of each duty stays, since gaps are counted from it. */
export async function forgetDutyRuns(store: Store, days: number): Promise<number> {
  const { rowCount } = await store.pool.query(
    `DELETE FROM duty_run r WHERE due_at < now() - $1 * interval '1 day'
       AND due_at < (SELECT max(due_at) FROM duty_run WHERE duty = r.duty)`,
    [days],
  );
  return rowCount ?? 0;
}
