import type {
  NewReportSchedule,
  ReportScheduleChange,
  ReportSending,
} from '../../shared/contract/report-schedules.ts';
import type { Store } from '../open.ts';
import type { Period } from './periods.ts';

export interface ScheduleRow extends NewReportSchedule {
  id: number;
  madeBy: string;
  at: Date;
  last: ReportSending | null;
}

/** All schedules by name, each with what became of its last sending; or the one asked for. */
export async function readSchedules(store: Store, id?: number): Promise<ScheduleRow[]> {
  const { rows } = await store.pool.query<ScheduleRow>(
    `SELECT s.id, s.name, s.series, s.cadence, s.day, s.hour, s.recipients, s.formats, s.language, s.enabled, s.at,
            coalesce(p.name, s.made_by) AS "madeBy",
            (SELECT json_build_object('from', r.period_from, 'to', r.period_to, 'state', r.state, 'attempts', r.attempts,
                      'at', to_char(coalesce(r.sent_at, r.started_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                      'error', r.error)
             FROM report_sending r WHERE r.schedule_id = s.id ORDER BY r.started_at DESC, r.id DESC LIMIT 1) AS last
     FROM report_schedule s LEFT JOIN person p ON p.id = s.made_by
     WHERE $1::bigint IS NULL OR s.id = $1 ORDER BY s.name, s.id`,
    [id ?? null],
  );
  return rows;
}

export async function addSchedule(store: Store, asked: NewReportSchedule, madeBy: string): Promise<number> {
  const { name, series, cadence, day, hour, recipients, formats, language, enabled } = asked;
  const { rows } = await store.pool.query<{ id: number }>(
    `INSERT INTO report_schedule (name, series, cadence, day, hour, recipients, formats, language, enabled, made_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
    [name, series, cadence, day, hour, recipients, formats, language, enabled, madeBy],
  );
  return rows[0]?.id ?? 0;
}

/** @returns whether there is one with this id */
export async function changeSchedule(
  store: Store,
  id: number,
  change: ReportScheduleChange,
): Promise<boolean> {
  const value = (of: keyof ReportScheduleChange) => change[of] ?? null;
  const { rowCount } = await store.pool.query(
    `UPDATE report_schedule SET name = coalesce($2, name), series = coalesce($3, series), cadence = coalesce($4, cadence),
       day = coalesce($5, day), hour = coalesce($6, hour), recipients = coalesce($7, recipients),
       formats = coalesce($8, formats), language = coalesce($9, language), enabled = coalesce($10, enabled)
     WHERE id = $1`,
    [
      id,
      value('name'),
      value('series'),
      value('cadence'),
      value('day'),
      value('hour'),
      value('recipients'),
      value('formats'),
      value('language'),
      value('enabled'),
    ],
  );
  return rowCount === 1;
}

export async function deleteSchedule(store: Store, id: number): Promise<boolean> {
  const { rowCount } = await store.pool.query('DELETE FROM report_schedule WHERE id = $1', [id]);
  return rowCount === 1;
}

/** Minutes to wait after the first, second … try that failed; after the last there is none. */
const BACK_OFF_MINUTES = [15, 60, 240, 720];
export const MOST_TRIES = BACK_OFF_MINUTES.length + 1;
/** A try whose process died is taken up again after so long. */
const LEASE = `interval '30 minutes'`;

/**
 * Takes up the sending of a period, so that one process alone makes it: the first try, or the next one once its wait is
 * over. Returns which try it is; null when it is sent, given up, waiting or in another's hands.
 */
export async function claimSending(
  store: Store,
  scheduleId: number,
  { from, to }: Period,
): Promise<number | null> {
  const { rows } = await store.pool.query<{ attempts: number }>(
    `INSERT INTO report_sending AS r (schedule_id, period_from, period_to, state, attempts) VALUES ($1, $2, $3, 'making', 1)
     ON CONFLICT (schedule_id, period_from, period_to) DO UPDATE SET attempts = r.attempts + 1, started_at = now(), error = NULL
       WHERE r.state = 'making' AND r.attempts < $5
         AND r.started_at < now() - CASE WHEN r.error IS NULL THEN ${LEASE} ELSE ($4::int[])[r.attempts] * interval '1 minute' END
     RETURNING attempts`,
    [scheduleId, from, to, BACK_OFF_MINUTES, MOST_TRIES],
  );
  return rows[0]?.attempts ?? null;
}

/** @param error null when it is sent; else why not, in one sentence; after the last try it has failed for good */
export async function endSending(
  store: Store,
  scheduleId: number,
  { from, to }: Period,
  error: string | null,
  final: boolean,
): Promise<void> {
  await store.pool.query(
    `UPDATE report_sending SET error = $4,
       state = CASE WHEN $4::text IS NULL THEN 'sent' WHEN $5 THEN 'failed' ELSE 'making' END,
       sent_at = CASE WHEN $4::text IS NULL THEN now() END
     WHERE schedule_id = $1 AND period_from = $2 AND period_to = $3`,
    [scheduleId, from, to, error, final],
  );
}

/** Tries whose process died in the last of them. */
export async function endDeadSendings(store: Store): Promise<void> {
  await store.pool.query(
    `UPDATE report_sending SET state = 'failed', error = 'The process that made it ended in the middle, at every try.'
     WHERE state = 'making' AND error IS NULL AND attempts >= $1 AND started_at < now() - ${LEASE}`,
    [MOST_TRIES],
  );
}

/** Sendings whose time has come again, though no new period is due: a wait that is over, or a process that died. */
export async function unfinishedSendings(
  store: Store,
): Promise<{ scheduleId: number; from: string; to: string }[]> {
  const { rows } = await store.pool.query<{ scheduleId: number; from: string; to: string }>(
    `SELECT r.schedule_id AS "scheduleId", r.period_from::text AS from, r.period_to::text AS to
     FROM report_sending r JOIN report_schedule s ON s.id = r.schedule_id
     WHERE r.state = 'making' AND s.enabled ORDER BY r.id`,
  );
  return rows;
}
