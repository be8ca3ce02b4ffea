import type { LinkView, NewLink } from '../../shared/contract/links.ts';
import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';
import { withinLimit } from './customers.ts';

const COLUMNS = `id, host, author_key AS key, customer_id AS "customerId", evidence, purpose, made_at AS "madeAt",
  expires_on::text AS "expiresOn"`;
type Row = Omit<LinkView, 'madeAt'> & { madeAt: Date };

/** Shared by whoever links one account; a file of accounts takes it alone, since a lock for each would fill the lock table. */
export const LINKING = `hashtextextended('linking', 0)`;

/**
 * Links a forum account to a customer. `taken`: another link of the account still holds and must be undone first;
 * `unknown`: no such customer, or another dealer's.
 */
export async function makeLink(
  store: Store,
  link: NewLink & { expiresOn: string },
  madeBy: string,
  dealerLimit: number | null,
  today: string,
): Promise<LinkView | 'taken' | 'unknown'> {
  return transaction(store, async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock_shared(${LINKING})`);
    // Two people linking one account at the same moment: the second waits and then finds it taken.
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      JSON.stringify([link.host, link.key]),
    ]);
    const live = await client.query(
      'SELECT 1 FROM link WHERE host = $1 AND author_key = $2 AND undone_at IS NULL AND expires_on >= $3::date',
      [link.host, link.key, today],
    );
    if (live.rows.length > 0) return 'taken';
    const { rows } = await client.query<Row>(
      `INSERT INTO link (host, author_key, customer_id, evidence, purpose, made_by, expires_on)
       SELECT $1, $2, c.id, $4, $5, $6, $7::date FROM customer c WHERE c.id = $3 AND ${withinLimit('$8')}
       RETURNING ${COLUMNS}`,
      [
        link.host,
        link.key,
        link.customerId,
        link.evidence,
        link.purpose,
        madeBy,
        link.expiresOn,
        dealerLimit,
      ],
    );
    return rows[0] ? view(rows[0]) : 'unknown';
  });
}

/** Ends a link; it stays as history. Null when there is none that holds, or it is another dealer's customer's. */
export async function undoLink(
  store: Store,
  id: number,
  undoneBy: string,
  dealerLimit: number | null,
): Promise<LinkView | null> {
  const { rows } = await store.pool.query<Row>(
    `UPDATE link SET undone_at = now(), undone_by = $2
     WHERE id = $1 AND undone_at IS NULL
       AND EXISTS (SELECT 1 FROM customer c WHERE c.id = link.customer_id AND ${withinLimit('$3')})
     RETURNING ${COLUMNS}`,
    [id, undoneBy, dealerLimit],
  );
  return rows[0] ? view(rows[0]) : null;
}

const view = (row: Row): LinkView => ({ ...row, madeAt: row.madeAt.toISOString() });
