import { type Advisers, Given, type HandoverView } from '../../../shared/contract/handovers.ts';
import type { Store } from '../../open.ts';
import { withinLimit } from '../customers.ts';

interface Row {
  adviser: string | null;
  dealerId: number | null;
  dealer: string | null;
  customers: number;
  openCases: number;
}

/** Advisers of the dealers one sees, most customers first. */
export async function listAdvisers(store: Store, dealerLimit: number | null): Promise<Advisers> {
  const { rows } = await store.pool.query<Row>(
    `SELECT c.adviser, c.dealer_id AS "dealerId", d.name AS dealer, count(*)::int AS customers,
            (SELECT count(*)::int FROM care_case k JOIN person o ON o.id = k.owner_id
             WHERE o.name = c.adviser AND k.state <> 'closed' AND k.dealer_id IS NOT DISTINCT FROM c.dealer_id) AS "openCases"
     FROM customer c LEFT JOIN dealer d ON d.id = c.dealer_id WHERE ${withinLimit('$1')}
     GROUP BY c.adviser, c.dealer_id, d.name ORDER BY count(*) DESC, c.adviser`,
    [dealerLimit],
  );
  return {
    advisers: rows.flatMap(({ adviser, dealerId, dealer, customers, openCases }) =>
      adviser === null
        ? []
        : [
            {
              adviser,
              dealer: dealerId === null ? null : { id: dealerId, name: dealer ?? '' },
              customers,
              openCases,
            },
          ],
    ),
    without: rows.reduce((sum, { adviser, customers }) => sum + (adviser === null ? customers : 0), 0),
  };
}

type HandoverRow = Omit<HandoverView, 'given' | 'madeAt' | 'undoneAt'> & {
  given: unknown;
  madeAt: Date;
  undoneAt: Date | null;
};

/** Newest first, a hundred at most. */
export async function listHandovers(store: Store, dealerLimit: number | null): Promise<HandoverView[]> {
  const { rows } = await store.pool.query<HandoverRow>(
    `SELECT h.id, h.from_adviser AS "from", d.name AS dealer, h.reason, h.given,
            coalesce(p.name, h.made_by) AS "madeBy", h.made_at AS "madeAt",
            coalesce(u.name, h.undone_by) AS "undoneBy", h.undone_at AS "undoneAt"
     FROM customer_handover h LEFT JOIN dealer d ON d.id = h.dealer_id
     LEFT JOIN person p ON p.id = h.made_by LEFT JOIN person u ON u.id = h.undone_by
     WHERE $1::bigint IS NULL OR h.dealer_id = $1 ORDER BY h.made_at DESC, h.id DESC LIMIT 100`,
    [dealerLimit],
  );
  return rows.map((row) => ({
    ...row,
    given: Given.array().parse(row.given),
    madeAt: row.madeAt.toISOString(),
    undoneAt: row.undoneAt?.toISOString() ?? null,
  }));
}
