import type pg from 'pg';
import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';

/** Any constant of its own: whoever begins or ends a restatement holds it till the end of the transaction. */
export const RESTATEMENT_LOCK = 4_213_370_003;

/** As two ranges, for which the index serves: the monitor asks every few seconds, however many posts there are. */
const OTHER_VERSION = '(version < $1 OR version > $1)';

const lock = (client: pg.ClientBase) => client.query('SELECT pg_advisory_xact_lock($1)', [RESTATEMENT_LOCK]);

/** Audited like what people do: numbers that change by themselves must be explicable later. */
export async function auditRestatement(
  client: pg.ClientBase,
  action: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await client.query(
    `INSERT INTO audit (user_id, role, action, detail) VALUES ('chesheng', 'system', $1, $2::jsonb)`,
    [action, JSON.stringify(detail)],
  );
}

/**
 * The restatement to work on so that all stored posts are read by `version`: the running one, a new one, or null when every
 * post is read by it already. A restatement towards another version ends as replaced. Only the monitor may decide this: of
 * several processes with several models just one may say which is the right one.
 */
export async function beginRestatement(store: Store, version: string): Promise<number | null> {
  return transaction(store, async (client) => {
    await lock(client);
    const others = await client.query<{ version: string }>(
      `SELECT DISTINCT version FROM insight WHERE ${OTHER_VERSION} ORDER BY 1`,
      [version],
    );
    const running = await runningOne(client);
    if (running?.toVersion === version) return running.id;
    if (running) {
      await client.query(`UPDATE restatement SET state = 'replaced', finished_at = now() WHERE id = $1`, [
        running.id,
      ]);
      await auditRestatement(client, 'restatement.replaced', { restatement: running.id, by: version });
    }
    if (others.rows.length === 0) return null;
    const from = others.rows.map((row) => row.version);
    const before = await client.query<{ id: number }>(
      `SELECT id FROM restatement WHERE to_version = $1 AND state = 'done'
         AND id = (SELECT max(id) FROM restatement WHERE kind = 'model')`,
      [version],
    );
    const again = before.rows[0];
    if (again) {
      // Posts a process with an older model wrote since: the same restatement, not quite at its end.
      await client.query(
        `UPDATE restatement SET state = 'running', finished_at = NULL, resumed_at = now(), resumed_done = done,
                moved_at = now(), from_versions = ARRAY(SELECT DISTINCT unnest(from_versions || $2::text[]) ORDER BY 1)
         WHERE id = $1`,
        [again.id, from],
      );
      return again.id;
    }
    const made = await client.query<{ id: number }>(
      `INSERT INTO restatement (from_versions, to_version, state) VALUES ($1, $2, 'running') RETURNING id`,
      [from, version],
    );
    const id = made.rows[0]?.id ?? null;
    await auditRestatement(client, 'restatement.begun', { restatement: id, from, to: version });
    return id;
  });
}

/** A process takes it up: the rate is counted from here, for nobody worked while the monitor was away. */
export async function resumeRestatement(store: Store, id: number): Promise<void> {
  await store.pool.query(
    `UPDATE restatement SET resumed_at = now(), resumed_done = done, moved_at = now() WHERE id = $1 AND state = 'running'`,
    [id],
  );
}

/** The restatement under way towards `version`, decided by the monitor; null when there is none. */
export async function restatementTowards(store: Store, version: string): Promise<number | null> {
  const running = await runningOne(store.pool);
  return running?.toVersion === version ? running.id : null;
}

/** Ends it when nothing is left to read anew. Returns whether it has ended. */
export async function endRestatement(store: Store, id: number, version: string): Promise<boolean> {
  return transaction(store, async (client) => {
    await lock(client);
    const left = await client.query(`SELECT 1 FROM insight WHERE ${OTHER_VERSION} LIMIT 1`, [version]);
    if (left.rowCount !== 0) return false;
    const { rows } = await client.query<{ done: number; changed: number }>(
      `UPDATE restatement SET state = 'done', finished_at = now() WHERE id = $1 AND state = 'running'
       RETURNING done, changed`,
      [id],
    );
    const ended = rows[0];
    if (ended) await auditRestatement(client, 'restatement.done', { restatement: id, to: version, ...ended });
    return true;
  });
}

async function runningOne(
  client: Pick<pg.ClientBase, 'query'>,
): Promise<{ id: number; toVersion: string } | null> {
  const { rows } = await client.query<{ id: number; toVersion: string }>(
    `SELECT id, to_version AS "toVersion" FROM restatement WHERE state = 'running' AND kind = 'model'`,
  );
  return rows[0] ?? null;
}
