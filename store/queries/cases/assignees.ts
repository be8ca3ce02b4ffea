import type { CaseAssignees } from '../../../shared/contract/cases.ts';
import type { Store } from '../../open.ts';

/** To whom a case may go: dealers, and the people of each and of the care centre; a dealer hands on within the house alone. */
export async function caseAssignees(store: Store, dealerLimit: number | null): Promise<CaseAssignees> {
  const [dealers, people] = await Promise.all([
    store.pool.query<CaseAssignees['dealers'][number]>(
      'SELECT id, name FROM dealer WHERE $1::bigint IS NULL OR id = $1 ORDER BY name, id',
      [dealerLimit],
    ),
    store.pool.query<CaseAssignees['people'][number]>(
      `SELECT id, name, dealer_id AS dealer FROM person
       WHERE disabled_at IS NULL AND role IN ('pr', 'admin', 'dealer') AND ($1::bigint IS NULL OR dealer_id = $1)
       ORDER BY name, id`,
      [dealerLimit],
    ),
  ]);
  return { dealers: dealers.rows, people: people.rows };
}
