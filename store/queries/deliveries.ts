import { z } from 'zod';
import { AlertFacts } from '../../shared/contract/alert-facts.ts';
import { Occasion, Severity } from '../../shared/contract/alert-kinds.ts';
import { ChannelKind } from '../../shared/contract/channels.ts';
import type { Store } from '../open.ts';
import { ChannelConfig } from './channels.ts';

/** A message to be sent now, by whoever claimed it and nobody else until its lease ends. */
export const Claimed = z.object({
  id: z.int(),
  occasion: Occasion,
  attempts: z.int(),
  /** Whoever had it before never said what became of it. */
  abandoned: z.boolean(),
  lastError: z.string().nullable(),
  channelId: z.int(),
  kind: ChannelKind,
  config: ChannelConfig,
  sealed: z.string().nullable(),
  alertId: z.int(),
  severity: Severity,
  series: z.string().nullable(),
  topic: z.string().nullable(),
  /** Null: facts that no version of ours wrote. */
  facts: AlertFacts.nullable().catch(null),
  firstAt: z.date(),
  lastAt: z.date(),
  closedAt: z.date().nullable(),
  ruleId: z.int(),
  rule: z.string(),
});
export type Claimed = z.infer<typeof Claimed>;

export interface ClaimOptions {
  leaseMs: number;
  most: number;
  /** What each kind of channel may be sent, by its documentation. */
  paces: { kind: string; most: number; withinMs: number }[];
}

/** Any constant, the same in every process: who claims counts what was sent, and two may not count at once. */
const CLAIM_LOCK = 4_213_370_006;

const CLAIM = `
  WITH due AS (
    SELECT d.id, d.channel_id, c.kind, d.state = 'sending' AS abandoned,
           row_number() OVER (PARTITION BY d.channel_id ORDER BY d.due_at, d.id) AS place
    FROM delivery d JOIN channel c ON c.id = d.channel_id AND c.enabled
    WHERE d.state IN ('waiting', 'sending') AND d.due_at <= now()
      AND (d.state = 'waiting' OR d.lease_until < now())
      -- What became worse is told after what it was, and that it is over last.
      AND NOT EXISTS (SELECT FROM delivery e WHERE e.alert_id = d.alert_id AND e.channel_id = d.channel_id
                        AND e.id < d.id AND e.state IN ('waiting', 'sending'))
  ), room AS (
    SELECT of.channel_id, min(p.most - (
             SELECT count(*) FROM delivery s WHERE s.channel_id = of.channel_id
               AND (s.state = 'sending' AND s.lease_until >= now()
                    OR s.state = 'sent' AND s.sent_at > now() - p."withinMs" * interval '1 ms'))) AS free
    FROM (SELECT DISTINCT channel_id, kind FROM due) of
      JOIN jsonb_to_recordset($1::jsonb) AS p(kind text, most int, "withinMs" int) ON p.kind = of.kind
    GROUP BY of.channel_id
  ), chosen AS (
    SELECT d.id, due.abandoned FROM delivery d JOIN due ON due.id = d.id JOIN room ON room.channel_id = d.channel_id
    WHERE due.place <= room.free ORDER BY d.due_at, d.id LIMIT $2 FOR UPDATE OF d SKIP LOCKED
  ), claimed AS (
    UPDATE delivery d SET state = 'sending', attempts = d.attempts + 1, lease_until = now() + $3 * interval '1 ms'
    FROM chosen WHERE chosen.id = d.id
    RETURNING d.id, d.occasion, d.attempts, d.last_error, d.channel_id, d.alert_id, chosen.abandoned
  )
  SELECT d.id, d.occasion, d.attempts, d.abandoned, d.last_error AS "lastError", c.id AS "channelId", c.kind, c.config,
         c.sealed, a.id AS "alertId", a.severity, a.series, a.topic, a.facts, a.first_at AS "firstAt",
         a.last_at AS "lastAt", a.closed_at AS "closedAt", r.id AS "ruleId", r.name AS rule
  FROM claimed d JOIN channel c ON c.id = d.channel_id JOIN alert a ON a.id = d.alert_id
    JOIN alert_rule r ON r.id = a.rule_id
  ORDER BY d.id`;

/**
 * Takes messages that are due for this process alone until their leases end: no more of a channel than its pace has
 * room for, counting what all processes sent.
 */
export async function claimDeliveries(
  store: Store,
  { leaseMs, most, paces }: ClaimOptions,
): Promise<Claimed[]> {
  // Mostly nothing is due, and that costs one look at a small index.
  const any = await store.pool.query(
    `SELECT FROM delivery WHERE state IN ('waiting', 'sending') AND due_at <= now() LIMIT 1`,
  );
  if (any.rowCount === 0) return [];
  const client = await store.pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [CLAIM_LOCK]);
    const { rows } = await client.query(CLAIM, [JSON.stringify(paces), most, leaseMs]);
    await client.query('COMMIT');
    return z.array(Claimed).parse(rows);
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

/**
 * Before each sending: those of one channel go one after another, and the last must not wait its lease away.
 * @returns false when another process has it by now
 */
export async function renewLease(
  store: Store,
  { id, attempts }: Pick<Claimed, 'id' | 'attempts'>,
  leaseMs: number,
): Promise<boolean> {
  const { rowCount } = await store.pool.query(
    `UPDATE delivery SET lease_until = now() + $3 * interval '1 ms'
     WHERE id = $1 AND attempts = $2 AND state = 'sending'`,
    [id, attempts, leaseMs],
  );
  return rowCount === 1;
}

/** Gives back what was claimed and not tried. */
export async function putBack(
  store: Store,
  { id, attempts }: Pick<Claimed, 'id' | 'attempts'>,
  inMs: number,
): Promise<void> {
  await store.pool.query(
    `UPDATE delivery SET state = 'waiting', attempts = attempts - 1, due_at = now() + $3 * interval '1 ms'
     WHERE id = $1 AND attempts = $2 AND state = 'sending'`,
    [id, attempts, inMs],
  );
}

/** It arrived, whoever holds it by now. `note`: addresses that were refused. */
export async function deliverySent(store: Store, id: number, note: string | null): Promise<void> {
  await store.pool.query(
    `UPDATE delivery SET state = 'sent', sent_at = now(), lease_until = now(), last_error = $2
     WHERE id = $1 AND state <> 'sent'`,
    [id, note],
  );
}

export interface Failed {
  id: number;
  /** Of the try that failed; a later one of another process stays untouched. */
  attempts: number;
  error: string;
  /** When it is tried again; null: it is given up. */
  againInMs: number | null;
}

export async function deliveryFailed(
  store: Store,
  { id, attempts, error, againInMs }: Failed,
): Promise<void> {
  await store.pool.query(
    `UPDATE delivery SET state = CASE WHEN $4::float8 IS NULL THEN 'failed' ELSE 'waiting' END, lease_until = now(),
            last_error = $3, due_at = CASE WHEN $4::float8 IS NULL THEN due_at ELSE now() + $4 * interval '1 ms' END
     WHERE id = $1 AND attempts = $2 AND state = 'sending'`,
    [id, attempts, error, againInMs],
  );
}

/** Whoever asked to be left alone is: nothing of this channel is tried before. */
export async function restChannel(store: Store, channelId: number, forMs: number): Promise<void> {
  await store.pool.query(
    `UPDATE delivery SET due_at = greatest(due_at, now() + $2 * interval '1 ms')
     WHERE channel_id = $1 AND state = 'waiting'`,
    [channelId, forMs],
  );
}

/** What waits for a channel that is switched off is not kept to be sent all at once some day. */
export async function giveUpDisabled(store: Store): Promise<void> {
  await store.pool.query(
    `UPDATE delivery d SET state = 'failed', lease_until = now(), last_error = 'disabled'
     FROM channel c WHERE c.id = d.channel_id AND NOT c.enabled
       AND (d.state = 'waiting' OR d.state = 'sending' AND d.lease_until < now())`,
  );
}
