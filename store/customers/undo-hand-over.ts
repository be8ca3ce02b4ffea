import { writeCaseStep } from '../cases/case-step.ts';
import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';

/**
 * Gives back what a hand-over gave and is still where it put it; a case that was closed meanwhile stays.
 * @returns ids of the customers given back; null when there is no such hand-over of that dealer, or it is undone
 */
export function undoHandOver(
  store: Store,
  id: number,
  undoneBy: string,
  dealerLimit: number | null,
): Promise<number[] | null> {
  return transaction(store, async (client) => {
    const held = await client.query<{ reason: string }>(
      `SELECT reason FROM customer_handover
       WHERE id = $1 AND undone_at IS NULL AND ($2::bigint IS NULL OR dealer_id = $2) FOR UPDATE`,
      [id, dealerLimit],
    );
    const handover = held.rows[0];
    if (!handover) return null;
    const customers = await client.query<{ id: number }>(
      `UPDATE customer c SET adviser = h.from_adviser
       FROM customer_handover h, jsonb_to_recordset(h.customers) AS g(id bigint, adviser text)
       WHERE h.id = $1 AND c.id = g.id AND c.adviser = g.adviser RETURNING c.id`,
      [id],
    );
    const cases = await client.query<{ id: number; from: string; to: string | null }>(
      `UPDATE care_case k SET owner_id = g."from"
       FROM customer_handover h, jsonb_to_recordset(h.cases) AS g(id bigint, "from" text, "to" text)
       WHERE h.id = $1 AND k.id = g.id AND k.state <> 'closed' AND k.owner_id IS NOT DISTINCT FROM g."to"
       RETURNING k.id, g."from", g."to"`,
      [id],
    );
    for (const { id: caseId, from, to } of cases.rows)
      await writeCaseStep(client, {
        caseId,
        what: 'reassigned',
        note: handover.reason,
        detail: { owner: from, ownerBefore: to },
        userId: undoneBy,
      });
    await client.query(
      `UPDATE customer_handover SET undone_at = now(), undone_by = $2, customers = NULL, cases = NULL WHERE id = $1`,
      [id, undoneBy],
    );
    return customers.rows.map((row) => row.id);
  });
}
