import type pg from 'pg';
import type { ClosingFacts } from '../../shared/cases/closing.ts';
import type { CaseState } from '../../shared/cases/states.ts';
import type { CaseTier } from '../../shared/cases/words.ts';

/** What decides what may be done to a case. */
export interface HeldCase extends ClosingFacts {
  id: number;
  state: CaseState;
  tier: CaseTier;
  dealerId: number | null;
  firstResponseAt: Date | null;
}

const SELECT = `
  SELECT c.id, c.state, c.tier, c.dealer_id AS "dealerId", c.first_response_at AS "firstResponseAt",
         c.explanation, c.help, c.guidance, c.decision, c.score, c.public_reply_at AS "publicReplyAt",
         (SELECT count(*)::int FROM case_step s
          WHERE s.case_id = c.id AND s.what = 'called' AND s.detail ->> 'reached' = 'false'
            AND s.at >= coalesce(c.answered_at, '-infinity')) AS "failedCalls",
         EXISTS (SELECT 1 FROM compensation m WHERE m.case_id = c.id AND m.state IN ('proposed', 'approved'))
           AS "openCompensation"
  FROM care_case c`;

/** The case, which nobody else changes until the transaction ends; null where there is none, or none of that dealer. */
export async function holdCase(
  client: pg.ClientBase,
  id: number,
  dealerLimit: number | null,
): Promise<HeldCase | null> {
  const { rows } = await client.query<HeldCase>(
    `${SELECT} WHERE c.id = $1 AND ($2::bigint IS NULL OR c.dealer_id = $2) FOR UPDATE OF c`,
    [id, dealerLimit],
  );
  return rows[0] ?? null;
}

/** The same to look at. */
export async function closingFactsOf(
  client: Pick<pg.ClientBase, 'query'>,
  id: number,
): Promise<HeldCase | null> {
  const { rows } = await client.query<HeldCase>(`${SELECT} WHERE c.id = $1`, [id]);
  return rows[0] ?? null;
}
