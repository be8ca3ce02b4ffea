import type { z } from 'zod';
import type { AuthorKey, CustomerAccount } from '../../shared/contract/customers.ts';
import type { LinkHistory } from '../../shared/contract/links.ts';
import { businessDay, type Today } from '../business-day.ts';
import type { Store } from '../open.ts';
import { withinLimit } from './customers.ts';

/** A forum account a customer was said to be, with the days on which that began and ended. */
export type LinkedAccount = z.infer<typeof CustomerAccount> & { madeOn: string; endedOn: string | null };

interface Row {
  linkId: number;
  customerId: number;
  host: string;
  key: string;
  name: string | null;
  evidence: string;
  purpose: string;
  madeBy: string;
  madeAt: Date;
  undoneAt: Date | null;
  expiresOn: string;
  dayAfter: string;
}

const LINKS = `
  SELECT l.id AS "linkId", l.customer_id AS "customerId", l.host, l.author_key AS key, l.evidence, l.purpose,
         coalesce(u.name, l.made_by) AS "madeBy", l.made_at AS "madeAt", l.undone_at AS "undoneAt",
         l.expires_on::text AS "expiresOn", (l.expires_on + 1)::text AS "dayAfter",
         (SELECT max(a.name) FROM author a WHERE a.host = l.host AND a.key = l.author_key) AS name
  FROM link l JOIN customer c ON c.id = l.customer_id LEFT JOIN person u ON u.id = l.made_by`;
const LIMIT = 100;

/** Every account this customer was ever said to be, newest first, a hundred at most. */
export async function accountsOf(store: Store, customerId: number, today: Today): Promise<LinkedAccount[]> {
  const { rows } = await store.pool.query<Row>(
    `${LINKS} WHERE l.customer_id = $1 ORDER BY l.made_at DESC, l.id DESC LIMIT ${LIMIT}`,
    [customerId],
  );
  return rows.map((row) => {
    const { customerId: _, undoneAt, dayAfter, madeAt, ...account } = row;
    return {
      ...account,
      madeAt: madeAt.toISOString(),
      madeOn: businessDay(madeAt, today.timeZone),
      ...end(row, today),
    };
  });
}

/** Everyone this account was ever said to be, newest first; another dealer's customers are left out. */
export async function linksOf(
  store: Store,
  { host, key }: AuthorKey,
  dealerLimit: number | null,
  today: Today,
): Promise<LinkHistory['links']> {
  const { rows } = await store.pool.query<Row>(
    `${LINKS} WHERE l.host = $1 AND l.author_key = $2 AND ${withinLimit('$3')}
     ORDER BY l.made_at DESC, l.id DESC LIMIT ${LIMIT}`,
    [host, key, dealerLimit],
  );
  return rows.map((row) => {
    const { linkId: id, name: _, undoneAt, dayAfter, madeAt, ...link } = row;
    return { id, ...link, madeAt: madeAt.toISOString(), ...end(row, today) };
  });
}

function end(
  { undoneAt, expiresOn, dayAfter }: Row,
  { day, timeZone }: Today,
): Pick<LinkedAccount, 'ended' | 'endedOn'> {
  if (undoneAt !== null) return { ended: 'undone', endedOn: businessDay(undoneAt, timeZone) };
  if (expiresOn < day) return { ended: 'expired', endedOn: dayAfter };
  return { ended: null, endedOn: null };
}
