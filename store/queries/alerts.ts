import { Occasion } from '../../shared/contract/alert-kinds.ts';
import {
  type AlertDetail,
  AlertStepView,
  type Alerts,
  type AlertsQuery,
  AlertView,
} from '../../shared/contract/alerts.ts';
import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';

/** Days of the little curve beside an alert. */
const SPARK_DAYS = 28;

const COLUMNS = `a.id, json_build_object('id', r.id, 'name', r.name) AS rule, a.severity, a.state, a.series, a.topic, a.facts,
  a.first_at AS "firstAt", a.last_at AS "lastAt", a.snoozed_until AS "snoozedUntil", p.name AS "acknowledgedBy",
  a.acknowledged_at AS "acknowledgedAt", a.closed_at AS "closedAt", m.rule_id IS NOT NULL AS muted`;
const FROM = `alert a JOIN alert_rule r ON r.id = a.rule_id LEFT JOIN person p ON p.id = a.acknowledged_by
  LEFT JOIN alert_mute m ON m.rule_id = a.rule_id AND m.user_id = $1`;
/** Asleep it calls nobody. */
const CALLS = `a.state = 'open' AND (a.snoozed_until IS NULL OR a.snoozed_until <= now())`;

/** What is open first, most severe first, newest first. `me`: who asks, for what they muted. */
export async function listAlerts(store: Store, me: string, query: AlertsQuery): Promise<Alerts> {
  const [{ rows }, counted] = await Promise.all([
    store.pool.query<Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM ${FROM}
       WHERE ($2 = 'unclosed' AND a.state <> 'closed' OR a.state = $2) AND ($3::text IS NULL OR a.severity = $3)
         AND ($4::text IS NULL OR a.series = $4) AND (NOT $5 OR m.rule_id IS NULL)
       ORDER BY array_position(ARRAY['open', 'acknowledged', 'closed'], a.state), NOT (${CALLS}),
         array_position(ARRAY['critical', 'warning', 'info'], a.severity), a.first_at DESC, a.id DESC
       LIMIT $6`,
      [me, query.state, query.severity ?? null, query.series ?? null, query.mine, query.limit],
    ),
    store.pool.query<{ open: number; critical: number }>(
      `SELECT count(*)::int AS open, count(*) FILTER (WHERE a.severity = 'critical')::int AS critical
       FROM ${FROM} WHERE ${CALLS} AND m.rule_id IS NULL`,
      [me],
    ),
  ]);
  const alerts = await withSparks(store, rows);
  return { alerts, open: counted.rows[0]?.open ?? 0, critical: counted.rows[0]?.critical ?? 0 };
}

/** Null: no such alert. */
export async function findAlert(store: Store, me: string, id: number): Promise<AlertDetail | null> {
  const { rows } = await store.pool.query<Record<string, unknown>>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE a.id = $2`,
    [me, id],
  );
  const [alert] = await withSparks(store, rows);
  if (!alert) return null;
  const [steps, deliveries] = await Promise.all([
    store.pool.query<Record<string, unknown>>(
      `SELECT s.what, s.note, CASE WHEN s.user_id IS NOT NULL THEN coalesce(p.name, '–') END AS person, s.at
       FROM alert_step s LEFT JOIN person p ON p.id = s.user_id WHERE s.alert_id = $1 ORDER BY s.at, s.id`,
      [id],
    ),
    store.pool.query<Omit<AlertDetail['deliveries'][number], 'sentAt'> & { sentAt: Date | null }>(
      `SELECT c.name AS channel, d.occasion, d.state, d.sent_at AS "sentAt", d.last_error AS "lastError"
       FROM delivery d JOIN channel c ON c.id = d.channel_id WHERE d.alert_id = $1 ORDER BY d.id`,
      [id],
    ),
  ]);
  return {
    ...alert,
    steps: steps.rows.map((row) => AlertStepView.parse(inText(row))),
    deliveries: deliveries.rows.map((row) => ({
      ...row,
      occasion: Occasion.parse(row.occasion),
      sentAt: row.sentAt?.toISOString() ?? null,
    })),
  };
}

const inText = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
  );

/** Facts that another version wrote and this one cannot read are left out rather than shown wrong. */
async function withSparks(store: Store, rows: readonly Record<string, unknown>[]): Promise<AlertView[]> {
  const alerts = rows.flatMap((row) => AlertView.safeParse({ ...inText(row), spark: [] }).data ?? []);
  const counted = alerts.flatMap(({ id, series, topic, facts }) =>
    series !== null && 'measure' in facts
      ? [{ id, series, topic: topic ?? 'all', measure: facts.measure, to: facts.to }]
      : [],
  );
  if (counted.length === 0) return alerts;
  const { rows: sums } = await store.pool.query<{ id: number; spark: number[] }>(
    `SELECT w.id, array_agg(coalesce(v.value, 0) ORDER BY d.day) AS spark
     FROM jsonb_to_recordset($1) AS w(id bigint, series text, topic text, measure text, "to" date)
     CROSS JOIN LATERAL generate_series(w."to" - ${SPARK_DAYS - 1}, w."to", interval '1 day') AS d(day)
     LEFT JOIN LATERAL (
       SELECT sum(CASE w.measure WHEN 'negatives' THEN negatives WHEN 'complaints' THEN complaints
                  WHEN 'heat' THEN heat_micro / 1e6 WHEN 'reputation' THEN negatives ELSE posts END)::float8 AS value
       FROM rollup r WHERE r.series = w.series AND r.topic = w.topic AND r.day = d.day::date) v ON true
     GROUP BY w.id`,
    [JSON.stringify(counted)],
  );
  const sparks = new Map(sums.map(({ id, spark }) => [id, spark]));
  return alerts.map((alert) => ({ ...alert, spark: sparks.get(alert.id) ?? [] }));
}

export type Act = 'acknowledge' | 'snooze' | 'close' | 'reopen' | 'note';

/** From which states an act makes sense, what it makes of the alert, and the step it leaves. */
const ACTS: Record<Act, { from: string[]; set: string; step: string }> = {
  acknowledge: {
    from: ['open'],
    set: `state = 'acknowledged', acknowledged_by = $2, acknowledged_at = now(), snoozed_until = NULL`,
    step: 'acknowledged',
  },
  snooze: {
    from: ['open', 'acknowledged'],
    set: `state = 'open', snoozed_until = now() + make_interval(hours => $3)`,
    step: 'snoozed',
  },
  close: {
    from: ['open', 'acknowledged'],
    set: `state = 'closed', closed_at = now(), snoozed_until = NULL`,
    step: 'closed',
  },
  reopen: {
    from: ['closed', 'acknowledged'],
    set: `state = 'open', closed_at = NULL, snoozed_until = NULL, acknowledged_by = NULL, acknowledged_at = NULL`,
    step: 'reopened',
  },
  note: { from: ['open', 'acknowledged', 'closed'], set: 'state = state', step: 'noted' },
};

/** What a person does to an alert, with its step in the same transaction. `state`: it makes no sense in the state it is in. */
export function actOn(
  store: Store,
  asked: { id: number; act: Act; me: string; note?: string | undefined; hours?: number },
): Promise<'done' | 'unknown' | 'state'> {
  const { id, act, me, note, hours = 0 } = asked;
  const { from, set, step } = ACTS[act];
  return transaction(store, async (client) => {
    const { rows } = await client.query<{ state: string }>(
      'SELECT state FROM alert WHERE id = $1 FOR UPDATE',
      [id],
    );
    const state = rows[0]?.state;
    if (state === undefined) return 'unknown';
    if (!from.includes(state)) return 'state';
    await client.query(
      `UPDATE alert SET ${set} WHERE id = $1 AND $2::text IS NOT NULL AND $3::int IS NOT NULL`,
      [id, me, hours],
    );
    await client.query('INSERT INTO alert_step (alert_id, what, note, user_id) VALUES ($1, $2, $3, $4)', [
      id,
      step,
      note || null,
      me,
    ]);
    return 'done';
  });
}

/** A number that grows whenever anything happens to any alert. */
export async function lastStep(store: Store): Promise<number> {
  const { rows } = await store.pool.query<{ last: number }>(
    'SELECT coalesce(max(id), 0)::int AS last FROM alert_step',
  );
  return rows[0]?.last ?? 0;
}
