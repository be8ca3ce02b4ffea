import type pg from 'pg';
import type { Given, NewHandover } from '../../shared/contract/handovers.ts';
import { writeCaseStep } from '../cases/case-step.ts';
import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';

export interface GivenCase {
  id: number;
  /** Persons. */
  from: string;
  to: string | null;
}

export interface Handover {
  id: number;
  given: Given[];
  customerIds: number[];
}

/**
 * Gives the customers and open cases of one adviser of a dealer to others, in one go. A case goes with its customer; a new
 * adviser without an account of that name leaves it to whoever takes it up.
 * @returns null when the adviser has nothing that any of the areas names
 */
export function handOver(store: Store, wanted: NewHandover, madeBy: string): Promise<Handover | null> {
  return transaction(store, async (client) => {
    const customers = await giveCustomers(client, wanted);
    const cases = await giveCases(client, wanted);
    if (customers.length === 0 && cases.length === 0) return null;
    const given = wanted.to.map(({ adviser, area }) => ({
      adviser,
      area,
      customers: customers.filter((each) => each.area === area).length,
      cases: cases.filter((each) => each.area === area).length,
    }));
    for (const { id, from, to, state } of cases)
      await writeCaseStep(client, {
        caseId: id,
        what: 'reassigned',
        note: wanted.reason,
        detail: { owner: to, ownerBefore: from, stateBefore: state },
        userId: madeBy,
      });
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO customer_handover (from_adviser, dealer_id, reason, given, customers, cases, made_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [
        wanted.from,
        wanted.dealerId,
        wanted.reason,
        JSON.stringify(given),
        JSON.stringify(customers.map(({ id, adviser }) => ({ id, adviser }))),
        JSON.stringify(cases.map(({ id, from, to }): GivenCase => ({ id, from, to }))),
        madeBy,
      ],
    );
    return { id: rows[0]?.id ?? 0, given, customerIds: customers.map(({ id }) => id) };
  });
}

interface Gone {
  id: number;
  area: string | null;
}

/** The target of customer c of dealer d, as t: by city before region before the rest. */
const TARGET = `LATERAL (
  SELECT t.adviser, t.area FROM jsonb_to_recordset($3::jsonb) AS t(adviser text, area text)
  WHERE t.area IS NULL OR t.area = c.city OR t.area = d.region
  ORDER BY t.area IS NULL, t.area IS DISTINCT FROM c.city LIMIT 1
) t`;

async function giveCustomers(
  client: pg.ClientBase,
  { from, dealerId, to }: NewHandover,
): Promise<(Gone & { adviser: string })[]> {
  const { rows } = await client.query<Gone & { adviser: string }>(
    `UPDATE customer u SET adviser = g.adviser
     FROM (SELECT c.id, t.adviser, t.area FROM customer c LEFT JOIN dealer d ON d.id = c.dealer_id, ${TARGET}
           WHERE c.adviser = $1 AND c.dealer_id IS NOT DISTINCT FROM $2::bigint) g
     WHERE u.id = g.id RETURNING u.id, g.adviser, g.area`,
    [from, dealerId, JSON.stringify(to)],
  );
  return rows;
}

/** People are known by name here, as advisers are: one with an account at that dealer, or at none. */
const PERSON = (name: string) => `SELECT p.id FROM person p WHERE p.name = ${name} AND p.disabled_at IS NULL
  AND (p.dealer_id IS NULL OR p.dealer_id = $2) ORDER BY p.dealer_id IS NULL, p.id LIMIT 1`;

async function giveCases(
  client: pg.ClientBase,
  { from, dealerId, to }: NewHandover,
): Promise<(Gone & { from: string; to: string | null; state: string })[]> {
  const { rows } = await client.query<Gone & { from: string; to: string | null; state: string }>(
    `WITH gone AS (
       SELECT k.id, k.owner_id AS "from", k.state, t.area, (${PERSON('t.adviser')}) AS "to"
       FROM care_case k JOIN person o ON o.id = k.owner_id AND o.name = $1
       LEFT JOIN customer c ON c.id = k.customer_id LEFT JOIN dealer d ON d.id = k.dealer_id, ${TARGET}
       WHERE k.state <> 'closed' AND k.dealer_id IS NOT DISTINCT FROM $2::bigint
       FOR UPDATE OF k
     )
     UPDATE care_case k SET owner_id = g."to",
            -- As a case that is reassigned: whoever gets it begins anew.
            state = CASE WHEN k.state = 'new' THEN k.state ELSE 'assigned' END
     FROM gone g WHERE k.id = g.id RETURNING k.id, g."from", g."to", g.state, g.area`,
    [from, dealerId, JSON.stringify(to)],
  );
  return rows;
}
