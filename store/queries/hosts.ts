import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';
import type { Pace } from './frontier-page.ts';

/** Makes sure a host has a row to be polite by. */
export async function ensureHost(store: Store, host: string, minSpacingMs: number): Promise<void> {
  await store.pool.query(
    `INSERT INTO host (host, spacing_ms, min_spacing_ms) VALUES ($1, $2, $2) ON CONFLICT (host) DO NOTHING`,
    [host, minSpacingMs],
  );
}

/** Takes the host's next free moment for a request that is no page; milliseconds to wait for it. */
export async function reserveSlot(store: Store, host: string): Promise<number> {
  const { rows } = await store.pool.query<{ wait: number }>(
    `UPDATE host SET next_at = greatest(next_at, clock_timestamp()) + spacing_ms * interval '1 ms'
     WHERE host = $1
     RETURNING extract(epoch FROM next_at - spacing_ms * interval '1 ms' - clock_timestamp())::float8 * 1000 AS wait`,
    [host],
  );
  return Math.max(0, rows[0]?.wait ?? 0);
}

const PACE = `
  SELECT spacing_ms AS "spacingMs", min_spacing_ms AS "minSpacingMs", failures,
    greatest(0, extract(epoch FROM coalesce(backoff_until, clock_timestamp()) - clock_timestamp()) * 1000)::float8
      AS "backoffMs"
  FROM host WHERE host = $1`;

const stays = (pace: Pace, next: Pace): boolean =>
  next.spacingMs === pace.spacingMs && next.failures === pace.failures && next.backoffMs <= 0;

/** Changes a host's pace under its lock, which is not asked for when nothing changes: whoever claims pages needs it. */
export async function changePace(store: Store, host: string, next: (pace: Pace) => Pace): Promise<void> {
  const seen = (await store.pool.query<Pace>({ name: 'pace', text: PACE, values: [host] })).rows[0];
  if (!seen || stays(seen, next(seen))) return;
  await transaction(
    store,
    async (client) => {
      const pace = (await client.query<Pace>(`${PACE} FOR UPDATE`, [host])).rows[0];
      if (!pace) return;
      const changed = next(pace);
      if (stays(pace, changed)) return;
      await client.query(
        `UPDATE host SET spacing_ms = $2, failures = $3,
           backoff_until = CASE WHEN $4 > 0
             THEN greatest(backoff_until, clock_timestamp() + $4 * interval '1 ms') ELSE backoff_until END
         WHERE host = $1`,
        [host, changed.spacingMs, changed.failures, changed.backoffMs],
      );
    },
    { replayable: true },
  );
}

export interface StoredRobots {
  status: number | null;
  text: string;
  fetchedAt: Date;
}

export async function loadRobots(store: Store, host: string): Promise<StoredRobots | null> {
  const { rows } = await store.pool.query<{
    status: number | null;
    text: string | null;
    fetchedAt: Date | null;
  }>(
    `SELECT robots_status AS status, robots_text AS text, robots_fetched_at AS "fetchedAt" FROM host WHERE host = $1`,
    [host],
  );
  const row = rows[0];
  return row?.fetchedAt ? { status: row.status, text: row.text ?? '', fetchedAt: row.fetchedAt } : null;
}

/** Keeps a robots.txt and the spacing it asks for. */
export async function saveRobots(
  store: Store,
  host: string,
  robots: { status: number | null; text: string },
  minSpacingMs: number,
): Promise<void> {
  await store.pool.query(
    `UPDATE host SET robots_status = $2, robots_text = $3, robots_fetched_at = clock_timestamp(),
       min_spacing_ms = $4, spacing_ms = greatest(spacing_ms, $4) WHERE host = $1`,
    [host, robots.status, robots.text.replaceAll('\0', ''), minSpacingMs],
  );
}
