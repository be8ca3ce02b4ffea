import { z } from 'zod';
import { ChannelKind } from '../../shared/contract/channels.ts';
import type { Store } from '../open.ts';

/** What of a channel is no secret. */
export const ChannelConfig = z.object({
  language: z.enum(['zh', 'en']),
  /** E-mail addresses. */
  to: z.array(z.string()),
  /** By which a person knows its address again. */
  address: z.object({ host: z.string(), end: z.string() }).nullable(),
  signed: z.boolean(),
  /** The last message sent to try it; `error` as `delivery.last_error`. */
  trial: z.object({ at: z.iso.datetime(), error: z.string().nullable() }).nullable(),
});
export type ChannelConfig = z.infer<typeof ChannelConfig>;

const at = z.date().nullable();
const Row = z.object({
  id: z.int(),
  kind: ChannelKind,
  name: z.string(),
  config: ChannelConfig,
  sealed: z.string().nullable(),
  enabled: z.boolean(),
  madeBy: z.string(),
  rules: z.int(),
  sent: z.int(),
  failed: z.int(),
  waiting: z.int(),
  lastSentAt: at,
  /** Of tries that ended after `lastSentAt` (or a trial that went well) and did not arrive. */
  error: z.string().nullable(),
  errorAt: at,
  failedSince: z.int(),
});
export type ChannelRow = z.infer<typeof Row>;

/** Every channel with what became of its messages, by name; or the one asked for. */
export async function readChannels(store: Store, id?: number): Promise<ChannelRow[]> {
  const { rows } = await store.pool.query(
    `SELECT c.id, c.kind, c.name, c.config, c.sealed, c.enabled, coalesce(p.name, c.made_by) AS "madeBy",
            (SELECT count(*) FROM alert_rule r WHERE c.id = ANY(r.channels)) AS rules,
            d.sent, d.failed, d.waiting, ok.at AS "lastSentAt", bad.last_error AS error, bad.lease_until AS "errorAt",
            (SELECT count(*) FROM delivery f
             WHERE f.channel_id = c.id AND f.state = 'failed' AND f.last_error <> 'disabled'
               AND (ok.at IS NULL OR f.lease_until > ok.at)) AS "failedSince"
     FROM channel c LEFT JOIN person p ON p.id = c.made_by
       CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE state = 'sent' AND sent_at > now() - interval '7 days') AS sent,
                count(*) FILTER (WHERE state = 'failed' AND lease_until > now() - interval '7 days') AS failed,
                count(*) FILTER (WHERE state IN ('waiting', 'sending')) AS waiting, max(sent_at) AS at
         FROM delivery WHERE channel_id = c.id) d
       CROSS JOIN LATERAL (
         SELECT greatest(d.at, CASE WHEN c.config #>> '{trial,error}' IS NULL
                                    THEN (c.config #>> '{trial,at}')::timestamptz END) AS at) ok
       LEFT JOIN LATERAL (
         SELECT last_error, lease_until FROM delivery
         WHERE channel_id = c.id AND state IN ('waiting', 'failed') AND last_error <> 'disabled'
           AND (ok.at IS NULL OR lease_until > ok.at)
         ORDER BY lease_until DESC LIMIT 1) bad ON true
     WHERE $1::bigint IS NULL OR c.id = $1
     ORDER BY c.name`,
    [id ?? null],
  );
  return z.array(Row).parse(rows);
}

export interface NewChannelRow {
  kind: ChannelKind;
  name: string;
  config: ChannelConfig;
  sealed: string | null;
  madeBy: string;
}

/** The new channel's id, or 'taken' when its name belongs to another. */
export async function addChannel(store: Store, row: NewChannelRow): Promise<number | 'taken'> {
  const { rows } = await store.pool.query<{ id: number }>(
    `INSERT INTO channel (kind, name, config, sealed, made_by) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (name) DO NOTHING RETURNING id`,
    [row.kind, row.name, row.config, row.sealed, row.madeBy],
  );
  return rows[0]?.id ?? 'taken';
}

export interface ChangedChannel {
  name: string;
  enabled: boolean;
  config: Omit<ChannelConfig, 'trial'>;
  sealed: string | null;
}

/** False when the name belongs to another. A trial of the meantime is kept. */
export async function setChannel(store: Store, id: number, changed: ChangedChannel): Promise<boolean> {
  const { rowCount } = await store.pool.query(
    `UPDATE channel SET name = $2, enabled = $3, config = config || $4::jsonb, sealed = $5
     WHERE id = $1 AND NOT EXISTS (SELECT FROM channel o WHERE o.name = $2 AND o.id <> $1)`,
    [id, changed.name, changed.enabled, changed.config, changed.sealed],
  );
  return rowCount === 1;
}

/** Takes it out of every rule, too; false when there is none. */
export async function deleteChannel(store: Store, id: number): Promise<boolean> {
  const { rowCount } = await store.pool.query(
    `WITH gone AS (DELETE FROM channel WHERE id = $1 RETURNING id),
          freed AS (UPDATE alert_rule SET channels = array_remove(channels, $1) WHERE $1 = ANY(channels))
     SELECT FROM gone`,
    [id],
  );
  return rowCount === 1;
}

/** What a trial came to, so that the list can say whether the channel works. */
export async function recordTrial(store: Store, id: number, error: string | null): Promise<void> {
  const trial = { at: new Date().toISOString(), error };
  await store.pool.query(
    `UPDATE channel SET config = jsonb_set(config, '{trial}', $2::jsonb) WHERE id = $1`,
    [id, trial],
  );
}
