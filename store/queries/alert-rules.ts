import { type AlertRuleChange, AlertRuleView, type NewAlertRule } from '../../shared/contract/alert-rules.ts';
import { OURS } from '../alerts/defaults.ts';
import type { Store } from '../open.ts';

type Row = Omit<AlertRuleView, 'changedAt'> & { changedAt: Date };

/** Rules, the oldest first; `me` is who asks, for what they muted. Rules another version wrote and this one cannot read are left out. */
export async function listRules(
  store: Store,
  me: string,
  id: number | null = null,
): Promise<AlertRuleView[]> {
  const { rows } = await store.pool.query<Row>(
    `SELECT r.id, r.name, r.params, r.severity, r.channels, r.enabled, r.changed_at AS "changedAt",
            coalesce(p.name, CASE WHEN r.made_by = $3 THEN $3 ELSE '–' END) AS "madeBy",
            (SELECT count(*)::int FROM alert a WHERE a.rule_id = r.id AND a.state <> 'closed') AS open,
            EXISTS (SELECT 1 FROM alert_mute m WHERE m.rule_id = r.id AND m.user_id = $1) AS muted
     FROM alert_rule r LEFT JOIN person p ON p.id = r.made_by
     WHERE $2::bigint IS NULL OR r.id = $2 ORDER BY r.id`,
    [me, id, OURS],
  );
  return rows.flatMap((row) => {
    const known = AlertRuleView.safeParse({
      ...row,
      channels: row.channels.map(Number),
      changedAt: row.changedAt.toISOString(),
    });
    return known.success ? [known.data] : [];
  });
}

/** Its id. */
export async function addRule(store: Store, rule: NewAlertRule, madeBy: string): Promise<number> {
  const { rows } = await store.pool.query<{ id: number }>(
    `INSERT INTO alert_rule (kind, name, params, severity, channels, enabled, made_by) VALUES ($1, $2, $3, $4, $5, $6, $7)
     RETURNING id`,
    [
      rule.params.kind,
      rule.name,
      JSON.stringify(rule.params),
      rule.severity,
      rule.channels,
      rule.enabled,
      madeBy,
    ],
  );
  return rows[0]?.id ?? 0;
}

/** `kind`: a rule of one kind does not become one of another. `stale`: somebody changed it since `changedAt`. */
export async function changeRule(
  store: Store,
  id: number,
  change: AlertRuleChange,
): Promise<'changed' | 'unknown' | 'kind' | 'stale'> {
  const { rows } = await store.pool.query<{ kind: string }>('SELECT kind FROM alert_rule WHERE id = $1', [
    id,
  ]);
  const kind = rows[0]?.kind;
  if (kind === undefined) return 'unknown';
  if (change.params !== undefined && change.params.kind !== kind) return 'kind';
  const { name, params, severity, channels, enabled, changedAt } = change;
  // What was read knows milliseconds, the database more.
  const { rowCount } = await store.pool.query(
    `UPDATE alert_rule SET name = coalesce($2, name), params = coalesce($3, params), severity = coalesce($4, severity),
       channels = coalesce($5, channels), enabled = coalesce($6, enabled), changed_at = now()
     WHERE id = $1 AND ($7::timestamptz IS NULL OR date_trunc('milliseconds', changed_at) = $7)`,
    [
      id,
      name ?? null,
      params ? JSON.stringify(params) : null,
      severity ?? null,
      channels ?? null,
      enabled ?? null,
      changedAt ?? null,
    ],
  );
  return rowCount === 1 ? 'changed' : 'stale';
}

/** Whether there was one; its alerts go with it. */
export async function removeRule(store: Store, id: number): Promise<boolean> {
  const { rowCount } = await store.pool.query('DELETE FROM alert_rule WHERE id = $1', [id]);
  return rowCount === 1;
}

/** Whether there is such a rule. */
export async function muteRule(store: Store, ruleId: number, me: string, muted: boolean): Promise<boolean> {
  const { rowCount } = await store.pool.query(
    muted
      ? `INSERT INTO alert_mute (user_id, rule_id) SELECT $2, id FROM alert_rule WHERE id = $1
         ON CONFLICT (user_id, rule_id) DO UPDATE SET at = alert_mute.at`
      : `WITH gone AS (DELETE FROM alert_mute WHERE rule_id = $1 AND user_id = $2)
         SELECT 1 FROM alert_rule WHERE id = $1`,
    [ruleId, me],
  );
  return rowCount === 1;
}
